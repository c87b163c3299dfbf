#include "server/app/records.hpp"

#include "server/app/report_subject.hpp"
#include "server/app/scenario_folder.hpp"
#include "server/report/json.hpp"
#include "server/report/tables.hpp"
#include "server/report/text.hpp"
#include "server/report/xapi.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace twocircles::app {

namespace {

namespace fs = std::filesystem;

int fail(const std::string& sentence)
{
    std::fprintf(stderr, "twocircles-server: %s\n", sentence.c_str());
    return 1;
}

// Written beside its place and moved there when it is whole, so that a full disk never leaves half a report.
engine::Result<store::Done, std::string> write_file(const fs::path& path, const std::string& text)
{
    if (path == "-") {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return store::Done{};
    }
    const fs::path half = path.string() + ".part";
    {
        std::ofstream out(half, std::ios::binary | std::ios::trunc);
        out << text;
        out.flush();
        if (!out)
            return "“" + path.string() +
                   "” cannot be written. Is there such a folder, may you write there, and is the "
                   "disk not full?";
    }
    std::error_code error;
    fs::rename(half, path, error);
    if (error) return "“" + path.string() + "” cannot be written: " + error.message() + ".";
    if (path.extension() != ".csv") std::printf("%s\n", path.string().c_str());
    return store::Done{};
}

std::string why_few(const report::Subject& subject, const ListedGame& game, bool agreed)
{
    if (agreed || subject.person || game.summary.header.kind != store::GameKind::workshop ||
        subject.names.size() >= report::kFewPeople)
        return {};
    return "Only " + std::to_string(subject.names.size()) +
           " people took part, so that a reader can guess who a line is about. When they agree, add "
           "--few-agreed.";
}

class Records
{
public:
    Records(StoredGames games, const ServerOptions& options) : games_(std::move(games)), options_(options) {}

    int operator()(const ReportAsk& ask)
    {
        ReportAsk wanted = ask;
        if (wanted.html.empty() && wanted.json.empty() && wanted.csv.empty() && wanted.xapi.empty())
            wanted.html = "report-" + ask.game + ".html";
        auto game = games_.find(ask.game);
        if (!game.ok()) return fail(game.error());
        auto scenarios = load_scenarios(options_);
        if (!scenarios.ok()) return fail(scenarios.error());
        const auto& catalogue = scenarios.value().catalogue;
        auto found = subject_of(games_, catalogue, game.value());
        if (!found.ok()) return fail(found.error());
        report::Subject& subject = found.value();
        if (!ask.person.empty()) {
            if (std::find(subject.names.begin(), subject.names.end(), ask.person) == subject.names.end())
                return fail(
                    "Nobody named “" + ask.person +
                    "” took part in this game. Their names: twocircles-server games show " + ask.game
                );
            subject.person = ask.person;
        }
        if (const auto why = why_few(subject, game.value(), ask.few_agreed); !why.empty()) return fail(why);
        return write(subject, wanted, rooms_beside(games_, catalogue, game.value(), subject));
    }

    int operator()(const GamesList& ask)
    {
        auto games = games_.list();
        if (!games.ok()) return fail(games.error());
        if (ask.json) return list_as_json(games.value());
        if (games.value().empty()) std::printf("No game has been played yet.\n");
        for (const auto& game : games.value())
            std::printf(
                "%5lld  %-4s  %s  %-8s  %-34s %s\n", static_cast<long long>(game.summary.id),
                game.code.c_str(), report::timestamp(game.summary.last_played * 1000).substr(0, 16).c_str(),
                state_of(game), game.summary.header.title.c_str(),
                game.room.empty() ? game.player.c_str() : game.room.c_str()
            );
        return 0;
    }

    int operator()(const GamesShow& ask)
    {
        auto game = games_.find(ask.game);
        if (!game.ok()) return fail(game.error());
        const auto& summary = game.value().summary;
        std::printf("number      %lld\n", static_cast<long long>(summary.id));
        std::printf("room code   %s\n", game.value().code.c_str());
        if (!game.value().room.empty()) std::printf("room        %s\n", game.value().room.c_str());
        std::printf("scenario    %s (%s)\n", summary.header.title.c_str(), summary.header.scenario.c_str());
        std::printf(
            "state       %s, day %u, situation %u\n", state_of(game.value()), summary.progress.day + 1,
            summary.progress.beats
        );
        std::printf("last played %s\n", report::timestamp(summary.last_played * 1000).c_str());
        std::printf("written by  %s\n", summary.header.engine_version.c_str());
        auto scenarios = load_scenarios(options_);
        if (!scenarios.ok()) return fail(scenarios.error());
        auto subject = subject_of(games_, scenarios.value().catalogue, game.value());
        if (!subject.ok()) return fail(subject.error());
        std::string people;
        for (const auto& name : subject.value().names)
            people += (people.empty() ? "" : ", ") + name;
        std::printf("people      %s\n", people.c_str());
        std::printf("score       %s of 100\n", report::whole(subject.value().debrief.score).c_str());
        if (!subject.value().debrief.ending_title.empty())
            std::printf("ending      %s\n", subject.value().debrief.ending_title.c_str());
        std::printf("%s\n", subject.value().debrief.exactness.sentence.c_str());
        return 0;
    }

    int operator()(const GamesExport& ask)
    {
        std::error_code error;
        fs::create_directories(ask.folder, error);
        if (error)
            return fail("The folder “" + ask.folder.string() + "” cannot be made: " + error.message() + ".");
        return (*this)(ReportAsk{
            ask.game,
            ask.folder / "report.html",
            ask.folder / "debrief.json",
            ask.folder / "tables",
            ask.folder / "xapi.json",
            {},
            ask.few_agreed});
    }

    int operator()(const GamesDelete& ask)
    {
        auto game = games_.find(ask.game);
        if (!game.ok()) return fail(game.error());
        const std::string what = "game " +
                                 std::to_string(static_cast<std::int64_t>(game.value().summary.id)) + ", “" +
                                 game.value().summary.header.title + "”" +
                                 (game.value().room.empty() ? "" : ", " + game.value().room);
        if (!ask.agreed)
            return fail(
                "This would delete " + what + " (" + state_of(game.value()) +
                ") for good. To do so, add --yes."
            );
        auto done = games_.erase(game.value().summary.id);
        if (!done.ok()) return fail(done.error());
        std::printf("Deleted: %s. No trace of it is left in the journal.\n", what.c_str());
        return 0;
    }

private:
    static const char* state_of(const ListedGame& game)
    {
        return game.summary.progress.finished ? "finished" : game.summary.closed ? "closed" : "open";
    }

    static int list_as_json(const std::vector<ListedGame>& games)
    {
        std::vector<report::ListedRow> rows;
        for (const auto& game : games)
            rows.push_back(
                {static_cast<std::int64_t>(game.summary.id), game.code, game.room, game.player,
                 game.summary.header.scenario, game.summary.header.title, state_of(game),
                 report::timestamp(game.summary.last_played * 1000)}
            );
        std::fputs(report::json_text(rows).c_str(), stdout);
        return 0;
    }

    int write(
        const report::Subject& subject, const ReportAsk& wanted, const std::vector<report::OtherRoom>& rooms
    )
    {
        const auto put = [](const fs::path& path, const std::string& text) {
            if (path.empty()) return true;
            const auto done = write_file(path, text);
            if (!done.ok()) fail(done.error());
            return done.ok();
        };
        if (!put(wanted.html, wanted.html.empty() ? "" : report::html_page(subject, rooms))) return 1;
        if (!put(wanted.json, wanted.json.empty() ? "" : report::json_text(subject))) return 1;
        if (!put(wanted.xapi, wanted.xapi.empty() ? "" : report::xapi_text(subject))) return 1;
        if (wanted.csv.empty()) return 0;
        std::error_code error;
        fs::create_directories(wanted.csv, error);
        if (error)
            return fail("The folder “" + wanted.csv.string() + "” cannot be made: " + error.message() + ".");
        for (const auto& table : report::tables(subject))
            if (!put(wanted.csv / table.file, table.text)) return 1;
        std::printf("%s\n", wanted.csv.string().c_str());
        return 0;
    }

    StoredGames games_;
    const ServerOptions& options_;
};

} // namespace

int look_after(const RecordsAsk& ask, const ServerOptions& options)
{
    auto games = StoredGames::open(options.data);
    if (!games.ok()) return fail(games.error());
    Records records{std::move(games).value(), options};
    return std::visit(records, ask);
}

} // namespace twocircles::app
