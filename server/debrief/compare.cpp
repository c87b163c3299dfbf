#include "server/debrief/comparison.hpp"
#include "server/debrief/journal.hpp"
#include "server/debrief/profile.hpp"
#include "server/debrief/scribe.hpp"
#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"
#include "server/engine/apply.hpp"
#include "server/room/show.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace twocircles::debrief {

namespace {

constexpr double kWide = 5; // points between the highest and the lowest score that are worth a sentence

// An answer as the profile counts it.
Decision decision_of(
    const engine::Scenario& scenario, const engine::World& world, const Line& line, const engine::Event& event
)
{
    Decision decision;
    decision.beat = world.beat;
    decision.seat = scenario.beats[world.beat.index()].seat;
    decision.by_timeout = std::holds_alternative<engine::TimeOut>(line.entry->command);
    decision.by_script = !line.by_person && !decision.by_timeout;
    if (const auto* given = std::get_if<engine::ResponseGiven>(&event)) {
        decision.response = given->response;
        decision.acts = room::acts_shown(scenario, world, world.beat, given->response);
    }
    return decision;
}

RoomAnswer answer_of(const engine::Scenario& scenario, const Decision& decision)
{
    const engine::Beat& beat = scenario.beats[decision.beat.index()];
    RoomAnswer answer{decision.beat, decision.seat, beat.id, beat.title, {}, {}};
    if (!decision.response) return answer;
    answer.response_id = beat.responses[decision.response.index()].id;
    answer.text = beat.responses[decision.response.index()].text;
    return answer;
}

std::vector<std::string> names_of(const std::vector<const RoomResult*>& rooms)
{
    std::vector<std::string> names;
    for (const RoomResult* room : rooms)
        names.push_back(room->name.empty() ? room->code : room->name);
    return names;
}

void tell_scores(
    const engine::Speech& speech, const std::vector<const RoomResult*>& ended,
    std::vector<std::string>& sentences
)
{
    const auto [low, high] =
        std::minmax_element(ended.begin(), ended.end(), [](const RoomResult* a, const RoomResult* b) {
            return a->score < b->score;
        });
    const double apart = (*high)->score - (*low)->score;
    if (apart < kWide) {
        sentences.push_back(
            speech(texts::kCloseTogether, {{"low", whole((*low)->score)}, {"high", whole((*high)->score)}})
        );
        return;
    }
    sentences.push_back(speech(
        texts::kFarApart, {{"best", names_of({*high}).front()},
                           {"high", whole((*high)->score)},
                           {"worst", names_of({*low}).front()},
                           {"low", whole((*low)->score)}}
    ));
}

void tell_endings(
    const engine::Speech& speech, const std::vector<const RoomResult*>& ended,
    std::vector<std::string>& sentences
)
{
    std::map<std::string, std::vector<const RoomResult*>> endings;
    for (const RoomResult* room : ended)
        endings[room->ending].push_back(room);
    if (endings.size() == 1) {
        sentences.push_back(speech(texts::kSameEnding, {{"ending", speech.quoted(endings.begin()->first)}}));
        return;
    }
    for (const auto& [title, rooms] : endings)
        sentences.push_back(speech.quoted(title) + ": " + speech.listed(names_of(rooms)) + ".");
}

// The situation in which the rooms stood furthest apart, and where they all said the same.
void tell_answers(
    const engine::Speech& speech, const std::vector<const RoomResult*>& ended,
    std::vector<std::string>& sentences
)
{
    struct Situation
    {
        std::string title;
        std::map<std::string, std::vector<const RoomResult*>> by_text;
        std::size_t rooms = 0;
    };
    std::map<engine::BeatId, Situation> situations;
    for (const RoomResult* room : ended)
        for (const RoomAnswer& answer : room->answers) {
            Situation& situation = situations[answer.beat];
            situation.title = answer.beat_title;
            situation.by_text[answer.text].push_back(room);
            ++situation.rooms;
        }
    const Situation* widest = nullptr;
    std::size_t same = 0;
    std::size_t shared = 0;
    for (const auto& [beat, situation] : situations) {
        if (situation.rooms < 2) continue;
        ++shared;
        if (situation.by_text.size() == 1) {
            ++same;
        } else if (!widest || situation.by_text.size() > widest->by_text.size()) {
            widest = &situation;
        }
    }
    if (shared > 0)
        sentences.push_back(speech(
            texts::kAnsweredAlike, {{"same", std::to_string(same)}, {"shared", std::to_string(shared)}}
        ));
    if (!widest) return;
    std::string text = speech(texts::kPartedMost, {{"beat", speech.quoted(widest->title)}});
    for (const auto& [words, rooms] : widest->by_text) {
        const std::string names = speech.listed(names_of(rooms));
        text += words.empty() ? speech(texts::kKeptSilent, {{"rooms", names}})
                              : speech(texts::kSaid, {{"rooms", names}, {"words", speech.quoted(words)}});
    }
    sentences.push_back(std::move(text));
}

} // namespace

RoomResult result_of(
    const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries
)
{
    const Journal journal = read(scenario, setup, entries);
    RoomResult result;
    result.code = setup.code;
    result.name = journal.room_name;
    result.scenario = scenario.about.id;
    result.title = scenario.about.title;
    result.language = scenario.about.language;
    result.seconds = journal.seconds;
    engine::World world{scenario, setup.seed, false};
    std::vector<Decision> decisions;
    for (const Line& line : journal.story)
        for (const engine::Event& event : line.entry->events) {
            if (std::holds_alternative<engine::ResponseGiven>(event) ||
                std::holds_alternative<engine::SilenceKept>(event)) {
                decisions.push_back(decision_of(scenario, world, line, event));
                if (line.by_person) ++result.decisions;
                result.answers.push_back(answer_of(scenario, decisions.back()));
            }
            if (std::holds_alternative<engine::PromiseKept>(event)) ++result.promises_kept;
            if (std::holds_alternative<engine::PromiseBroken>(event)) ++result.promises_broken;
            engine::apply(scenario, world, event);
        }
    result.begun = world.phase != engine::Phase::briefing;
    result.finished = world.phase == engine::Phase::ended;
    result.ending = room::ended(scenario, world).title;
    result.score = engine::score(scenario, world);
    result.goals = goals_of(scenario, world);
    result.team = room::team_meters(world, setup.seat);
    for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
        if (!world.team.present(static_cast<int>(i))) ++result.gone;
        if (world.heroes[i] != 0) ++result.heroes;
    }
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        result.profiles.push_back(profile_of(engine::SeatId{i}, decisions, setup.watching.has_value()));
    return result;
}

Comparison compared(std::vector<RoomResult> rooms)
{
    Comparison comparison;
    comparison.rooms = std::move(rooms);
    std::map<std::string, std::vector<const RoomResult*>> by_scenario;
    for (const RoomResult& room : comparison.rooms)
        if (room.finished) by_scenario[room.scenario].push_back(&room);
    for (const auto& [scenario, ended] : by_scenario) {
        if (ended.size() < 2) continue;
        const engine::Speech speech{ended.front()->language};
        tell_scores(speech, ended, comparison.sentences);
        tell_endings(speech, ended, comparison.sentences);
        tell_answers(speech, ended, comparison.sentences);
    }
    return comparison;
}

} // namespace twocircles::debrief
