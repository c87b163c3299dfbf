#include "server/room/plausible.hpp"
#include "server/room/seating.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

constexpr std::chrono::hours kMostUsed{24 * 365}; // of a debrief that was left open

class Check
{
public:
    explicit Check(const RecordContext& context) : context_(context) {}

    bool operator()(const MemberCame& r) const
    {
        return r.member.value == context_.members.list().size() && part(r.part) &&
               r.part.role != Role::watching;
    }
    bool operator()(const MemberMoved& r) const
    {
        return known(r.member) && part(r.part) && r.part.role != Role::watching;
    }
    bool operator()(const MemberNamed& r) const { return known(r.member); }
    bool operator()(const MemberRemoved& r) const { return known(r.member); }
    bool operator()(const Muted& r) const { return known(r.member); }
    bool operator()(const Voted& r) const { return known(r.member) && context_.world.beat; }
    bool operator()(const StanceVoted& r) const
    {
        return known(r.member) && context_.members[r.member].part.role == Role::follower &&
               r.stance <= engine::Stance::take_a_chance && context_.world.beat;
    }
    bool operator()(const NeedSaid& r) const
    {
        return (!r.member || known(r.member)) && follower(r.follower) &&
               static_cast<std::size_t>(r.need) < engine::kNeeds;
    }
    bool operator()(const Predicted& r) const
    {
        return known(r.member) && std::all_of(r.prediction.begin(), r.prediction.end(), [](std::int8_t d) {
                   return d >= -1 && d <= 1;
               });
    }
    bool operator()(const ChatSaid& r) const
    {
        return (!r.member || known(r.member)) && r.number == context_.minutes.chat_lines + 1;
    }
    bool operator()(const ChatRemoved& r) const { return r.number <= context_.minutes.chat_lines; }
    bool operator()(const Ticked& r) const
    {
        return known(r.member) && sheet_has(context_.scenario, r.task, r.look_for);
    }
    bool operator()(const Observed& r) const { return known(r.member); }
    bool operator()(const SettingsChanged& r) const
    {
        const RoomSettings& s = r.settings;
        return s.feedback <= FeedbackTiming::hidden && s.pace <= Pace::instant;
    }
    bool operator()(const Whispered& r) const { return known(r.to); }
    bool operator()(const SentBack& r) const { return r.story_entries < context_.story_entries; }
    bool operator()(const SendBackUndone&) const { return context_.can_undo; }
    bool operator()(const ScriptSet& r) const
    {
        return part(r.part) && (r.part.role == Role::leading || r.part.role == Role::follower) &&
               r.policy <= engine::LeaderPolicy::random;
    }
    bool operator()(const SpokeAs& r) const { return follower(r.follower); }
    bool operator()(const GuideLaid& r) const
    {
        return std::all_of(r.moments.begin(), r.moments.end(), [this](const GuideMoment& moment) {
            return moment.beat.value < context_.scenario.beats.size() && moment.theme <= GuideTheme::pace;
        });
    }
    bool operator()(const GuideSet& r) const
    {
        const GuideState& guide = r.guide;
        const auto in_time = [](auto time) { return time.count() >= 0 && time <= kMostUsed; };
        return guide.order <= GuideOrder::by_theme && guide.place.kind <= GuidePageKind::commitments &&
               std::all_of(guide.time.begin(), guide.time.end(), in_time) &&
               std::all_of(guide.used.begin(), guide.used.end(), in_time);
    }
    bool operator()(const CommitmentWritten& r) const
    {
        return r.id != 0 && !r.text.empty() && (!r.member || known(r.member));
    }
    bool operator()(const CommitmentRemoved& r) const { return context_.minutes.commitment(r.id) != nullptr; }
    bool operator()(const CommitmentHeldBack& r) const
    {
        return context_.minutes.commitment(r.id) != nullptr;
    }
    bool operator()(const SeatsFilled& r) const { return std::all_of(r.moved.begin(), r.moved.end(), *this); }
    template <class Plain>
    bool operator()(const Plain&) const
    {
        return true;
    }

private:
    bool known(MemberId id) const { return context_.members.known(id); }
    bool follower(engine::FollowerId id) const { return id.value < context_.scenario.followers.size(); }
    bool part(const Part& part) const
    {
        switch (part.role) {
        case Role::leading:
        case Role::watching:
            return part.seat.value < context_.scenario.seats.size() && !part.follower;
        case Role::follower:
            return follower(part.follower) && !part.seat;
        case Role::guest:
        case Role::observer:
        case Role::facilitator:
        case Role::projector:
            return !part.seat && !part.follower;
        }
        return false;
    }

    const RecordContext& context_;
};

} // namespace

bool plausible(const RecordContext& context, const Record& record)
{
    const bool of_practice = std::holds_alternative<Paused>(record) ||
                             std::holds_alternative<Hurried>(record) ||
                             (of_debrief(record) && !std::holds_alternative<CommitmentHeldBack>(record));
    if (!context.workshop && !of_practice) return false;
    return std::visit(Check{context}, record);
}

} // namespace twocircles::room
