#include "tests/client/ui/sample_progress.hpp"

#include "tests/client/ui/sample.hpp"

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

PlayedGame game(std::uint64_t key, ScenarioCard const& card, double score)
{
    PlayedGame made;
    made.key = key;
    made.at = 1'795'824'000 + static_cast<std::int64_t>(key) * 86'400;
    made.scenario = card.id;
    made.title = card.title;
    made.seed = 40 + key;
    made.score = score;
    made.ending = "The release that was called about";
    made.decisions = 12;
    made.control_share = 0.41;
    made.loyalty = 40.0 + 2.0 * static_cast<double>(key);
    made.acts = {{"plan", Family::control, 9}, {"listen", Family::influence, 4}};
    made.better = {
        {"server-room",
         "The server room",
         "“Nobody leaves before it runs. I mean nobody.”",
         "“What would you need, so that you would bet on the date yourself?”",
         8.4,
         {{"back", Family::influence, 1}},
         true},
        {"thursday",
         "Thursday",
         "“Then do it again.”",
         "“I told them it was my call.”",
         5.2,
         {{"back", Family::influence, 1}},
         false}};
    return made;
}

} // namespace

ViewModel no_progress(double now)
{
    auto view = scenarios(now);
    view.screen = Screen::progress;
    view.progress.file = "/home/magdalena/.local/share/twocircles/progress.json";
    return view;
}

ViewModel progress(double now)
{
    auto view = no_progress(now);
    auto const& cards = view.scenarios;
    double const scores[] = {48, 52, 50, 58, 57, 66};
    std::uint64_t key = 0;
    for (double const score : scores) {
        view.progress.games.push_back(game(++key, cards[0], score));
    }
    view.progress.games[4].mode = PlayMode::again;
    view.progress.games[4].again_of = 4;
    view.progress.games.push_back(game(++key, cards[1], 71));
    view.progress.games.back().control_share = 0.83;
    auto failed = game(++key, cards[1], 9);
    failed.mode = PlayMode::fail_on_purpose;
    view.progress.games.push_back(failed);
    view.progress.games.push_back(game(++key, cards[0], 64));
    return view;
}

ViewModel debrief_again(double now)
{
    auto view = debrief(now);
    view.debrief->finished = true;
    view.progress.mode = PlayMode::again;
    auto last = game(1, view.joined->scenario, 61);
    for (auto const& goal : view.debrief->goals) {
        last.goals.push_back({goal.goal.text, goal.value - 7.0});
    }
    for (auto const& decision : view.debrief->decisions) {
        last.responses.push_back({decision.beat, decision.beat_title, decision.chosen, decision.response});
    }
    last.responses[5].response = 3;
    last.responses[5].text = "“Nobody leaves before it runs. I mean nobody.”";
    view.progress.last = last;
    return view;
}

ViewModel debrief_failed(double now)
{
    auto view = debrief(now);
    view.debrief->finished = true;
    view.progress.mode = PlayMode::fail_on_purpose;
    return view;
}

ViewModel deciding_again(double now)
{
    auto view = deciding(now);
    view.progress.mode = PlayMode::again;
    auto last = game(1, view.joined->scenario, 61);
    auto const& card = view.beat->responses[1];
    last.responses = {{"beat", view.beat->title, card.response, card.text}};
    view.progress.last = last;
    return view;
}

ViewModel briefing_to_fail(double now)
{
    auto view = briefing(now);
    view.progress.mode = PlayMode::fail_on_purpose;
    return view;
}

} // namespace twocircles::client::ui::sample
