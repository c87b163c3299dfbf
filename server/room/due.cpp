// What is due by itself: votes that are decided, time that has run out, scripts, story time.
#include "server/engine/decide.hpp"
#include "server/engine/policy.hpp"
#include "server/room/room.hpp"
#include "server/room/votes.hpp"

#include <stdexcept>
#include <utility>

namespace twocircles::room {

namespace {

bool run_out(const Countdown& countdown, Time now)
{
    const std::optional<Time> due = countdown.due();
    return due && *due <= now;
}

} // namespace

std::optional<Proposal> Room::tick(Time now, std::int64_t at) const
{
    if (stands_still() || (not_before_ && now < *not_before_)) return std::nullopt;
    const std::optional<Due> what = due(now);
    if (!what) return std::nullopt;
    Proposed proposal = proposed(*what, {}, at);
    if (!proposal)
        throw std::logic_error{"The rules refuse what is due by itself: " + proposal.error().sentence};
    return std::move(proposal).value();
}

std::optional<Room::Due> Room::due(Time now) const
{
    const bool enough = minutes_.beat.waited_enough;
    switch (stage()) {
    case Stage::idle:
        if (!run_out(mark_, now)) return std::nullopt;
        return Record{GuideSet{guide_now(now)}};
    case Stage::held:
        return std::nullopt;
    case Stage::script_answers: {
        if (!run_out(pace_, now) && !enough) return std::nullopt;
        const engine::SeatId seat = answering();
        const engine::ResponseId response =
            engine::choose_response(*script_leading(seat), *scenario_, world_);
        if (!response) return engine::Command{engine::TimeOut{world_.beat}};
        return engine::Command{engine::Respond{seat, world_.beat, response}};
    }
    case Stage::forced_silence:
        if (!run_out(pace_, now) && !enough) return std::nullopt;
        return engine::Command{engine::TimeOut{world_.beat}};
    case Stage::people_answer:
        return answer_due(now);
    case Stage::reacting:
        return reaction_due(now);
    case Stage::expecting:
        if (!run_out(limit_, now) && !enough) return std::nullopt;
        return engine::Command{engine::Proceed{}};
    case Stage::passing:
        if (!run_out(pace_, now)) return std::nullopt;
        return engine::Command{engine::Proceed{}};
    }
    return std::nullopt;
}

std::optional<Room::Due> Room::answer_due(Time now) const
{
    const engine::SeatId seat = answering();
    const Poll poll = poll_of(members_, lead_of(seat), minutes_.beat.votes);
    const bool over = run_out(limit_, now) || run_out(absence_, now) || minutes_.beat.waited_enough;
    if (over || poll.complete()) {
        const engine::Beat& beat = scenario_->beats[world_.beat.index()];
        const std::optional<std::uint32_t> chosen = winner(poll.votes, [&](std::uint32_t option) {
            return option < beat.responses.size() &&
                   engine::offer(*scenario_, world_, world_.beat, engine::ResponseId{option}) ==
                       engine::Offer::open;
        });
        engine::ResponseId response = chosen ? engine::ResponseId{*chosen} : engine::ResponseId{};
        // For those who are away a script speaks; who is there and says nothing has said nothing.
        if (!response && poll.present.empty() && setup_.workshop)
            response = engine::choose_response(engine::LeaderPolicy::situational, *scenario_, world_);
        if (response) return engine::Command{engine::Respond{seat, world_.beat, response}};
        if (over) return engine::Command{engine::TimeOut{world_.beat}};
    }
    if (run_out(murmur_, now))
        if (const auto need = need_due()) return Record{*need};
    return std::nullopt;
}

std::optional<Room::Due> Room::reaction_due(Time now) const
{
    const bool over = run_out(limit_, now) || minutes_.beat.waited_enough;
    for (const auto& [follower, votes] : minutes_.beat.stances) {
        if ((world_.stances_due >> follower.index() & 1U) == 0) continue;
        if (minutes_.scripted(player_of(follower))) continue;
        const Poll poll = poll_of(members_, player_of(follower), votes);
        if (!poll.complete() && !over) continue;
        if (auto stance = by_vote(follower, poll.votes)) return stance;
    }
    const bool scripts = scripts_due();
    if (scripts && (run_out(pace_, now) || over)) return engine::Command{engine::Proceed{}};
    if (!scripts && over && !people_due().empty()) return engine::Command{engine::Proceed{}};
    return std::nullopt;
}

std::optional<Room::Due> Room::by_vote(engine::FollowerId who, const Votes& votes) const
{
    const std::optional<std::uint32_t> chosen = winner(votes, [](std::uint32_t option) {
        return option <= static_cast<std::uint32_t>(engine::Stance::take_a_chance);
    });
    if (!chosen) return std::nullopt;
    return engine::Command{
        engine::TakeStance{who, static_cast<engine::Stance>(*chosen), words_for(votes, *chosen)}};
}

} // namespace twocircles::room
