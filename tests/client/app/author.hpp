// An author with a scenario file, an editor that saves and the preview that shows it: the real server inside.
#pragma once

#include "client/app/connections.hpp"
#include "client/app/controller.hpp"
#include "client/app/previewed_file.hpp"
#include "tests/client/app/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string>

namespace twocircles::client::test {

using namespace app;
using namespace model;

inline constexpr const char* kStory = R"(format: 1
about: {title: Night, summary: Its parcels., minutes: 5, setting: A belt.}
goals:
  - {measure: delivery, text: Work.}
  - {measure: loyalty, text: People.}
seats:
  - {id: lead, title: Lead, name: Alex, brief: You lead.}
followers:
  - {id: sam, name: Sam, role: Old hand}
  - {id: mira, name: Mira, role: New}
flags:
  asked_sam: {meaning: You asked Sam.}
beats:
  - id: belt
    title: Belt
    text: The belt stands still.
    responses:
      - {id: map, text: Step by step., acts: [plan]}
      - {id: ask, text: What do you see?, acts: [listen], set: {asked_sam: yes}}
  - id: kitchen
    title: Kitchen
    text: [{when: asked_sam, text: Tea for two.}, {text: Tea.}]
    responses:
      - {id: stay, text: Stay., acts: [back]}
      - {id: leave, text: Leave.}
  - id: gate
    title: Gate
    text: The gate is open.
    responses:
      - {id: stay, text: Stay., acts: [back]}
      - {id: leave, text: Leave.}
endings:
  - {id: done, title: Done, text: Over.}
)";

inline std::string with(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

struct Author
{
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "night.yaml";
    CommandLine line;
    Settings settings;
    std::unique_ptr<PreviewedFile> preview;
    std::unique_ptr<PlayerFiles> files;
    std::unique_ptr<Connections> connections;
    std::unique_ptr<Controller> controller;
    double now = 0;
    int saves = 0;

    Author()
    {
        line.preview.emplace();
        line.preview->file = file;
        line.seed = 7;
        settings.pace = "instant";
        settings.untimed = true;
        save(kStory);
    }

    // Under another name first, as many editors do; with a time of its own, whatever the clock of files is
    // worth.
    void save(const std::string& text)
    {
        const auto beside = folder.path() / "night.yaml~";
        std::ofstream{beside} << text;
        std::filesystem::last_write_time(
            beside, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++saves)
        );
        std::filesystem::rename(beside, file);
    }
    std::string open()
    {
        preview = std::make_unique<PreviewedFile>(line, settings, false);
        auto problem = preview->open();
        if (!problem.empty()) return problem;
        files = std::make_unique<PlayerFiles>(folder.path() / "config", preview->folder());
        connections = std::make_unique<Connections>(line, "Kim", nullptr, preview.get());
        controller = std::make_unique<Controller>(*files, *connections, Controller::Options{});
        controller->use_settings(settings);
        controller->connected_to({}, true);
        connections->practise();
        return {};
    }
    const ViewModel& view() const { return controller->view(); }
    void until(const std::function<bool(const ViewModel&)>& holds)
    {
        for (int tries = 0; tries < 600 && !holds(view()); ++tries)
            connections->take_one(*controller, now += 0.1, std::chrono::milliseconds(100));
        REQUIRE(holds(view()));
    }
    void want(const Intent& intent) { controller->carry_out(intent, now += 0.1); }
    void until_asked(const std::string& words)
    {
        until([&](const ViewModel& v) {
            return v.joined && v.beat && v.beat->text.find(words) != std::string::npos &&
                   v.state.phase == Phase::deciding && v.state.beat_serial == v.beat->serial && !v.answered;
        });
    }
    void answer(int response) { want(GiveResponse{view().beat->serial, response}); }
    void until_told(std::size_t news)
    {
        until([&](const ViewModel& v) { return v.preview && v.preview->news == news; });
    }
};

} // namespace twocircles::client::test
