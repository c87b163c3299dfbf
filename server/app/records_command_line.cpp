#include "server/app/records_command_line.hpp"

#include <memory>

namespace twocircles::app {

namespace {

// A subcommand that fills a value of its own kind.
template <class Ask>
std::shared_ptr<Ask>
add(CLI::App& app, const char* name, const char* about, std::optional<RecordsAsk>& ask, CLI::App*& sub)
{
    sub = app.add_subcommand(name, about);
    sub->fallthrough(); // --data and --scenarios may stand behind it
    auto filled = std::make_shared<Ask>();
    sub->callback([filled, &ask] { ask = *filled; });
    return filled;
}

void add_game(CLI::App& sub, std::string& game)
{
    sub.add_option("GAME", game, "Its room code, or its number from `games list`.")->required();
}

} // namespace

void add_records(CLI::App& app, std::optional<RecordsAsk>& ask)
{
    CLI::App* sub = nullptr;
    const auto report = add<ReportAsk>(
        app, "report",
        "Write the debrief of a game to files, instead of starting the server; without any of the four, to "
        "report-GAME.html. The file - is standard output.",
        ask, sub
    );
    add_game(*sub, report->game);
    sub->add_option("--html", report->html, "One page that needs nothing else and prints well.")
        ->type_name("FILE");
    sub->add_option("--json", report->json, "Everything, for programs.")->type_name("FILE");
    sub->add_option("--csv", report->csv, "Everything as tables, into this folder.")->type_name("DIR");
    sub->add_option("--xapi", report->xapi, "One xAPI statement for each decision.")->type_name("FILE");
    sub->add_option(
           "--person", report->person, "Somebody’s own report, by the name they typed: with what is theirs."
    )
        ->type_name("NAME");
    sub->add_flag("--few-agreed", report->few_agreed, "Fewer than five people took part, and they agree.");

    auto* games = app.add_subcommand("games", "List, show, export or delete the games of the journal.");
    games->fallthrough();
    games->require_subcommand(1);
    const auto list = add<GamesList>(*games, "list", "All games, the one last played first.", ask, sub);
    sub->add_flag("--json", list->json, "For programs.");
    const auto show = add<GamesShow>(*games, "show", "What is known of one game.", ask, sub);
    add_game(*sub, show->game);
    const auto exported =
        add<GamesExport>(*games, "export", "Its reports in every format, into a folder.", ask, sub);
    add_game(*sub, exported->game);
    sub->add_option("DIR", exported->folder, "The folder; made when it is missing.")->required();
    sub->add_flag("--few-agreed", exported->few_agreed, "Fewer than five people took part, and they agree.");
    const auto deleted = add<GamesDelete>(
        *games, "delete", "Delete a game and every trace of it in the journal’s files.", ask, sub
    );
    add_game(*sub, deleted->game);
    sub->add_flag("--yes", deleted->agreed, "It cannot be brought back, and that is fine.");
}

} // namespace twocircles::app
