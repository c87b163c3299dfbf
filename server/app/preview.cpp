#include "server/app/preview.hpp"

#include "server/app/preview_game.hpp"
#include "server/net/translate_room.hpp"
#include "server/scenario/closest.hpp"
#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/store/token_hash.hpp"
#include "server/study/path.hpp"

#include <chrono>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

fs::path own_folder()
{
    std::error_code error;
    auto place = fs::temp_directory_path(error);
    if (error) return {};
    auto pattern = (place / "twocircles-preview-XXXXXX").string();
    return ::mkdtemp(pattern.data()) == nullptr ? fs::path{} : fs::path{pattern};
}

// Another room each time, so that whoever shows it begins afresh.
std::string code_of(std::size_t start)
{
    constexpr std::string_view kLetters = "BCDFGHJKLMNPQRSTVWXZ";
    std::string code = "PV";
    code += kLetters[start / kLetters.size() % kLetters.size()];
    code += kLetters[start % kLetters.size()];
    return code;
}

std::int64_t now_ms()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

engine::Result<engine::SeatId, std::string>
seat_named(const std::string& name, const engine::Scenario& scenario)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        if (scenario.seats[i].id == name) return engine::SeatId{i};
        known.push_back(scenario.seats[i].id);
    }
    return "--seat " + name + ": no leading seat is called \"" + name + "\" in this scenario. " +
           scenario::did_you_mean(name, known, "seats");
}

engine::Result<std::vector<room::Choice>, std::string>
way_of(const std::string& path, const engine::Scenario& scenario)
{
    const auto parsed = study::parse_path(scenario, path);
    if (!parsed.problem.empty()) return "--path: " + parsed.problem;
    std::vector<room::Choice> way;
    for (const study::Choice& choice : parsed.path) {
        const engine::Beat& beat = scenario.beats[choice.beat.index()];
        way.push_back(
            {beat.id, choice.response ? beat.responses[choice.response.index()].id : std::string{}, {}}
        );
    }
    return way;
}

} // namespace

Preview::Preview(PreviewOptions options)
    : options_(std::move(options)), watch_(options_.file), folder_(own_folder())
{
    if (options_.seed == 0) options_.seed = store::random_number();
}

Preview::~Preview()
{
    server_.stop();
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

std::optional<Preview::Prepared> Preview::prepare(News& problems) const
{
    const auto said = [&](const std::string& sentence) {
        problems.problems.push_back({0, 0, {}, sentence, {}});
        problems.problems_text = sentence + "\n";
        return std::nullopt;
    };
    const auto loaded = scenario::load_file(options_.file);
    if (!loaded.scenario) {
        for (const auto& found : loaded.problems)
            if (found.severity == scenario::Severity::error)
                problems.problems.push_back(
                    {found.line, found.column, found.excerpt, found.message, found.suggestion}
                );
        problems.problems_text = scenario::render(loaded.problems);
        return std::nullopt;
    }
    auto stage = scenario::stage_of(options_.stage, *loaded.scenario);
    if (!stage.ok()) return said(stage.error());
    auto made = std::make_shared<engine::Scenario>(*loaded.scenario);
    made->stage = std::move(stage).value();
    auto setup = setup_for(*made);
    if (!setup.ok()) return said(setup.error());
    return Prepared{std::move(made), std::move(setup).value()};
}

engine::Result<Preview::News, std::string> Preview::open()
{
    if (folder_.empty())
        return std::string("There is no folder for temporary files. Say where one is with $TMPDIR.\n");
    News problems;
    auto prepared = prepare(problems);
    if (!prepared) return problems.problems_text;
    auto way = way_of(options_.path, *prepared->scenario);
    if (!way.ok()) return way.error() + "\n";
    Game game;
    game.way = std::move(way).value();
    if (!game.way.empty() || prepared->scenario->stage.first) game.until = room::Until::next_decision;
    return start(std::move(*prepared), game);
}

engine::Result<room::RoomSetup, std::string> Preview::setup_for(const engine::Scenario& scenario) const
{
    room::RoomSetup setup;
    setup.code = code_of(starts_);
    setup.seed = options_.seed;
    setup.pace = room::pace_named(options_.pace).value_or(room::Pace::calm);
    setup.untimed = options_.untimed;
    if (!options_.script.empty()) setup.watching = engine::leader_policy_named(options_.script);
    if (!options_.seat.empty()) {
        const auto seat = seat_named(options_.seat, scenario);
        if (!seat.ok()) return seat.error();
        setup.seat = seat.value();
    } else if (scenario.stage.first) {
        setup.seat = scenario.beats[scenario.stage.first.index()].seat;
    }
    return setup;
}

engine::Result<Preview::News, std::string> Preview::start(Prepared prepared, const Game& game)
{
    auto& [scenario, setup] = prepared;
    const auto trace = room::retrace(*scenario, setup, game.way, game.until, now_ms());

    server_.stop();
    std::error_code ignored;
    if (!journal_.empty()) fs::remove_all(journal_, ignored);
    journal_ = folder_ / std::to_string(starts_);
    auto token = write_game(journal_, *scenario, setup, options_.player_name, trace);
    if (!token.ok()) return token.error() + "\n";
    ServerOptions server;
    server.preview = scenario;
    server.data = journal_;
    const auto port = server_.start(std::move(server));
    if (!port.ok()) return port.error() + "\n";
    scenario_ = std::move(scenario);
    News news;
    news.port = port.value();
    news.token = net::text_of(token.value());
    news.lost = trace.lost;
    news.saves = starts_++;
    return news;
}

Preview::Game Preview::played(const std::string& token) const
{
    Game game;
    const auto read = read_game(journal_, token);
    if (!read.ok()) return game; // at home: the next game is a new one
    game.way = room::choices_of(*scenario_, read.value().entries);
    if (!read.value().entries.empty())
        game.until = room::where_left(*scenario_, read.value().setup, read.value().entries);
    return game;
}

std::optional<Preview::News> Preview::look(scenario::FileWatch::Time now, const std::string& token)
{
    if (!watch_.changed(now)) return std::nullopt;
    News news;
    news.saves = starts_ - 1;
    auto prepared = prepare(news);
    if (!prepared) return news;
    server_.stop(); // with everything stored that was played
    auto started = start(std::move(*prepared), played(token));
    if (started.ok()) return std::move(started).value();
    news.problems.push_back({0, 0, {}, started.error(), {}});
    news.problems_text = started.error();
    return news;
}

} // namespace twocircles::app
