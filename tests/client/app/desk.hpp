// A controller with a player's files in a folder of its own, and an outside that is written down.
#pragma once

#include "client/app/controller.hpp"
#include "tests/client/app/noted.hpp"
#include "tests/client/app/temporary_folder.hpp"
#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <utility>

namespace twocircles::client::test {

struct Desk
{
    TemporaryFolder folder;
    app::PlayerFiles files{folder.path() / "config", folder.path() / "data"};
    Noted outside;
    std::unique_ptr<app::Controller> owned;

    explicit Desk(app::Controller::Options options = {})
        : owned(std::make_unique<app::Controller>(files, outside, std::move(options)))
    {}
    app::Controller& controller() { return *owned; }
    const model::ViewModel& view() const { return owned->view(); }
    // The program is closed and started again: what is on disk is all there is.
    void start_again(app::Controller::Options options = {})
    {
        files = app::PlayerFiles(folder.path() / "config", folder.path() / "data");
        outside.sent.clear();
        outside.done.clear();
        owned = std::make_unique<app::Controller>(files, outside, std::move(options));
    }
    template <class T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const auto& request : outside.sent)
            if (const auto* one = std::get_if<T>(&request)) found.push_back(*one);
        return found;
    }
    template <class T>
    const T& last()
    {
        REQUIRE_FALSE(outside.sent.empty());
        REQUIRE(std::holds_alternative<T>(outside.sent.back()));
        return std::get<T>(outside.sent.back());
    }
    void join()
    {
        controller().take(sample_joined(), 1);
        controller().take(sample_state(), 1);
        controller().take(sample_beat(), 1);
    }
    void connect(const std::string& address = "10.0.0.5:4747", const std::string& name = "Kim's server")
    {
        controller().connected_to(address, false);
        controller().take(model::LinkUp{}, 0);
        controller().take(model::Welcome{"build", name}, 0);
    }
    static model::Joined place(const std::string& token, model::Role role = model::Role::guest)
    {
        auto joined = sample_joined();
        joined.room_code = "BCDF";
        joined.token = token;
        joined.workshop = true;
        joined.member = 3;
        joined.role = role;
        return joined;
    }
};

} // namespace twocircles::client::test
