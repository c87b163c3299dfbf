// What happens next in a room, whom it waits for, and for how long. Waits are bounded: people's time by the
// room's limits, an absent seat by half a minute, a facilitator can end each of them.
#include "server/engine/decide.hpp"
#include "server/room/room.hpp"
#include "server/room/votes.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::room {

namespace {

using namespace std::chrono_literals;

constexpr Pacer::Span kAbsence = 30s; // a seat is waited for when nobody of it is there
constexpr Pacer::Span kMurmur = 2s;   // after a beat has opened, and between two who say what they need

Pacer::Span scaled(std::chrono::seconds time, int percent)
{
    return Pacer::Span{time} * percent / 100;
}

bool predicts(const Member& member)
{
    return member.part.role == Role::leading || member.part.role == Role::follower;
}

} // namespace

engine::SeatId Room::answering() const
{
    return scenario_->beats[world_.beat.index()].seat;
}

std::optional<engine::LeaderPolicy> Room::script_leading(engine::SeatId seat) const
{
    if (!setup_.workshop)
        return members_.held(seat)   ? std::nullopt
               : seat == setup_.seat ? setup_.watching
                                     : std::optional{setup_.others};
    if (const auto policy = minutes_.script_of(seat)) return policy;
    return members_.held(seat) ? std::nullopt : std::optional{setup_.others};
}

bool Room::played(engine::FollowerId who) const
{
    return members_.held(who) && !minutes_.scripted(player_of(who));
}

std::vector<engine::FollowerId> Room::people_due() const
{
    std::vector<engine::FollowerId> due;
    for (std::size_t i = 0; i < scenario_->followers.size(); ++i)
        if (((world_.stances_due & world_.human_followers) >> i & 1U) != 0) due.emplace_back(i);
    return due;
}

bool Room::scripts_due() const
{
    return (world_.stances_due & ~world_.human_followers) != 0;
}

// Until story time has begun to pass.
bool Room::expectations_open() const
{
    return setup_.workshop && settings().feedback == FeedbackTiming::predict_then_reveal &&
           (world_.phase == engine::Phase::reacting || world_.phase == engine::Phase::passing) &&
           !minutes_.beat.moved_on;
}

std::vector<MemberId> Room::without_prediction() const
{
    std::vector<MemberId> found;
    if (!expectations_open()) return found;
    for (std::size_t i = 0; i < members_.list().size(); ++i) {
        const MemberId id{i};
        const Member& member = members_[id];
        if (members_.known(id) && member.present && predicts(member) &&
            !minutes_.beat.predictions.contains(id))
            found.push_back(id);
    }
    return found;
}

bool Room::opens_next() const
{
    if (world_.phase != engine::Phase::passing) return false;
    const engine::Decision next = engine::decide(*scenario_, world_, engine::Proceed{});
    if (!next || next.value().empty()) return false;
    const engine::Event& first = next.value().front();
    return std::holds_alternative<engine::BeatOpened>(first) ||
           std::holds_alternative<engine::GameEnded>(first);
}

bool Room::held() const
{
    return setup_.workshop && settings().in_step && !closed() && !minutes_.beat.released && opens_next();
}

Room::Stage Room::stage() const
{
    if (closed()) return Stage::idle;
    switch (world_.phase) {
    case engine::Phase::briefing:
    case engine::Phase::ended:
        return Stage::idle;
    case engine::Phase::deciding:
        if (script_leading(answering())) return Stage::script_answers;
        if (!engine::answerable(*scenario_, world_, world_.beat)) return Stage::forced_silence;
        return Stage::people_answer;
    case engine::Phase::reacting:
        return Stage::reacting;
    case engine::Phase::passing:
        if (!without_prediction().empty()) return Stage::expecting;
        return held() ? Stage::held : Stage::passing;
    }
    return Stage::idle;
}

std::optional<Pacer::Span> Room::answer_limit() const
{
    if (settings().untimed) return std::nullopt;
    const int seconds = scenario_->beats[world_.beat.index()].seconds;
    if (seconds > 0) return scaled(std::chrono::seconds{seconds}, settings().time_percent);
    if (!setup_.workshop) return std::nullopt;
    return scaled(settings().answer_time, settings().time_percent);
}

std::optional<Pacer::Span> Room::wanted_limit(Stage stage) const
{
    std::optional<Pacer::Span> limit;
    if (stage == Stage::people_answer) limit = answer_limit();
    const bool reacts = stage == Stage::reacting && (!people_due().empty() || !without_prediction().empty());
    if (reacts || stage == Stage::expecting) limit = scaled(settings().stance_time, settings().time_percent);
    if (limit) *limit += minutes_.beat.more_time;
    return limit;
}

void Room::arrange(Time now)
{
    world_.human_followers = 0;
    played_ = 0;
    for (std::size_t i = 0; i < scenario_->followers.size(); ++i) {
        const engine::FollowerId who{i};
        if (!played(who)) continue;
        played_ |= std::uint64_t{1} << i;
        if (!members_.present_holders(player_of(who)).empty())
            world_.human_followers |= std::uint64_t{1} << i;
    }
    const Stage next = stage();
    arrange_pace(next);
    arrange_limit(next, now);
    const bool absent = setup_.workshop && next == Stage::people_answer &&
                        members_.present_holders(lead_of(answering())).empty();
    if (!absent)
        absence_.clear();
    else if (!absence_.set())
        absence_.set(kAbsence);
    const auto need = need_due();
    const StageKey murmur{world_.beat_serial, rewinds_, minutes_.beat.needs.size(), need ? 1U : 0U};
    if (!need) murmur_.clear();
    if (need && murmur_key_ != murmur)
        murmur_.set(settings().pace == Pace::instant ? Pacer::Span{0} : kMurmur);
    murmur_key_ = murmur;
    arrange_guide();
    at_once_.clear();
    let_time_run(now);
    const bool people = next == Stage::people_answer || next == Stage::reacting || next == Stage::expecting;
    if (!stands_still() && (people || minutes_.beat.waited_enough) && due(now)) {
        at_once_.set(Pacer::Span{0});
        at_once_.go(now);
    }
}

void Room::arrange_pace(Stage next)
{
    const bool scripts = next == Stage::reacting && scripts_due();
    const StageKey key{
        static_cast<std::size_t>(next), world_.beat_serial + (rewinds_ << 32U), scripts ? 1U : 0U,
        next == Stage::passing ? moves_ : 0U};
    if (pace_key_ == key) return;
    pace_key_ = key;
    pace_.clear();
    switch (next) {
    case Stage::script_answers:
    case Stage::forced_silence: {
        const engine::Beat& beat = scenario_->beats[world_.beat.index()];
        const std::size_t characters = engine::fitting(beat.text, *scenario_, world_).size();
        pace_.set(
            next == Stage::script_answers ? pacer_.before_scripted_answer(characters)
                                          : pacer_.before_forced_silence(characters)
        );
        break;
    }
    case Stage::reacting:
        if (scripts) pace_.set(pacer_.before_stances());
        break;
    case Stage::passing:
        pace_.set(before_next_stretch());
        break;
    case Stage::idle:
    case Stage::people_answer:
    case Stage::expecting:
    case Stage::held:
        break;
    }
}

// What is left of people's time keeps what it lost already when the limit changes under it.
void Room::arrange_limit(Stage next, Time now)
{
    const bool answer = next == Stage::people_answer;
    const bool after = next == Stage::reacting || next == Stage::expecting;
    const StageKey key{answer ? 1U : after ? 2U : 0U, world_.beat_serial, rewinds_, 0};
    if (limit_key_ != key) limit_.clear();
    limit_key_ = key;
    const std::optional<Pacer::Span> wanted = wanted_limit(next);
    if (!wanted) {
        limit_.clear();
        return;
    }
    if (limit_.set())
        limit_.change(*wanted - limit_total_, now);
    else
        limit_.set(std::max(*wanted, Pacer::Span{0}));
    limit_total_ = *wanted;
}

// What the next stretch will be is the rules' to say: they are asked without anything being changed.
Pacer::Span Room::before_next_stretch()
{
    const engine::Decision next = engine::decide(*scenario_, world_, engine::Proceed{});
    if (!next || next.value().empty()) return {};
    const engine::Event& first = next.value().front();
    if (std::holds_alternative<engine::TimePassed>(first)) return pacer_.before_day(world_.days_left, quiet_);
    if (std::holds_alternative<engine::BeatOpened>(first) || std::holds_alternative<engine::GameEnded>(first))
        return pacer_.before_beat();
    return pacer_.before_news();
}

bool Room::stands_still() const
{
    return (minutes_.paused && !over()) || asleep() || read_only() || closed();
}

void Room::let_time_run(Time now)
{
    for (Countdown* countdown : countdowns()) {
        if (stands_still())
            countdown->stop(now);
        else
            countdown->go(now);
    }
}

std::optional<Time> Room::next_wakeup() const
{
    std::optional<Time> next;
    for (const Countdown* countdown : {&pace_, &limit_, &absence_, &murmur_, &at_once_, &mark_})
        if (const std::optional<Time> due = countdown->due(); due && (!next || *due < *next)) next = due;
    if (next && not_before_ && *next < *not_before_) next = not_before_;
    return next;
}

std::optional<std::chrono::milliseconds> Room::time_left(Time now) const
{
    std::optional<std::chrono::milliseconds> left;
    if (minutes_.beat.waited_enough && (limit_.set() || absence_.set())) return 0ms;
    for (const Countdown* countdown : {&limit_, &absence_})
        if (countdown->set()) left = left ? std::min(*left, countdown->left(now)) : countdown->left(now);
    return left;
}

Waiting Room::waiting() const
{
    Waiting found;
    const auto names = [this](const std::vector<MemberId>& ids) {
        std::string all;
        for (const MemberId id : ids) {
            if (members_[id].name.empty()) continue;
            all += (all.empty() ? "" : ", ") + members_[id].name;
        }
        return all;
    };
    const auto owed_by = [&](const std::string& what, const std::vector<MemberId>& ids) {
        const std::string who = names(ids);
        found.words.push_back(who.empty() ? what : what + " (" + who + ")");
        for (const MemberId id : ids)
            if (std::find(found.owing.begin(), found.owing.end(), id) == found.owing.end())
                found.owing.push_back(id);
    };
    const auto answered_by = [&found](const Votes& votes) {
        for (const Vote& vote : votes)
            found.answered.push_back(vote.member);
    };
    const auto away = [&](const std::string& what, const Part& part) {
        const std::string who = names(members_.holders(part));
        found.words.push_back(who.empty() ? what : what + " (" + who + ": away)");
    };
    if (closed()) return found;
    if (world_.phase == engine::Phase::briefing) {
        found.wait = Wait::start;
        if (minutes_.facilitated) {
            owed_by("the facilitator", members_.present_holders({Role::facilitator, {}, {}}));
            return found;
        }
        for (std::size_t i = 0; i < scenario_->seats.size(); ++i) {
            const Part lead = lead_of(engine::SeatId{i});
            if (!members_.holders(lead).empty())
                owed_by(scenario_->seats[i].name, members_.present_holders(lead));
        }
        if (!setup_.workshop && setup_.watching) found.owing.push_back(kPlayer);
        return found;
    }
    switch (stage()) {
    case Stage::people_answer: {
        found.wait = Wait::answer;
        const Part lead = lead_of(answering());
        const Poll poll = poll_of(members_, lead, minutes_.beat.votes);
        answered_by(poll.votes);
        const std::string& seat = scenario_->seats[answering().index()].name;
        if (poll.present.empty())
            away(seat, lead);
        else
            owed_by(seat, poll.waiting);
        break;
    }
    case Stage::reacting:
    case Stage::expecting: {
        for (const engine::FollowerId who : people_due()) {
            found.wait = Wait::stances;
            const auto votes = minutes_.beat.stances.find(who);
            const Poll poll = poll_of(
                members_, player_of(who), votes == minutes_.beat.stances.end() ? Votes{} : votes->second
            );
            answered_by(poll.votes);
            owed_by(scenario_->followers[who.index()].name, poll.waiting);
        }
        const std::vector<MemberId> expecting = without_prediction();
        if (expecting.empty()) break;
        if (found.wait == Wait::nothing) found.wait = Wait::predictions;
        owed_by("everybody's prediction", expecting);
        if (found.wait == Wait::predictions)
            for (const auto& [member, prediction] : minutes_.beat.predictions)
                found.answered.push_back(member);
        break;
    }
    case Stage::held:
        found.wait = Wait::rooms;
        found.words.emplace_back("the other rooms");
        break;
    case Stage::idle:
    case Stage::script_answers:
    case Stage::forced_silence:
    case Stage::passing:
        break;
    }
    return found;
}

} // namespace twocircles::room
