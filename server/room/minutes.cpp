#include "server/room/minutes.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::room {

namespace {

void cast(Votes& votes, Vote vote)
{
    std::erase_if(votes, [&](const Vote& v) { return v.member == vote.member; });
    votes.push_back(std::move(vote));
}

std::string time_text(const TimeChanged& change)
{
    if (change.end_now) return "Time is up.";
    const std::int32_t seconds = change.seconds < 0 ? -change.seconds : change.seconds;
    const bool minutes = seconds % 60 == 0;
    const std::int32_t count = minutes ? seconds / 60 : seconds;
    std::string text = std::to_string(count) + (minutes ? " minute" : " second");
    if (count != 1) text += "s";
    return text + (change.seconds < 0 ? " less." : " more.");
}

} // namespace

// How each kind of record is written down.
class MinuteTaker
{
public:
    MinuteTaker(Minutes& minutes, MemberId by, std::int64_t at, Members& members)
        : minutes_(minutes), by_(by), at_(at), members_(members)
    {}

    void operator()(const MemberCame& came)
    {
        members_.add(came.name, came.part);
        if (came.part.role == Role::facilitator) minutes_.facilitated = true;
    }
    void operator()(const MemberMoved& moved) { members_[moved.member].part = moved.part; }
    void operator()(const MemberNamed& named) { members_[named.member].name = named.name; }
    void operator()(const MemberRemoved& removed)
    {
        members_[removed.member].removed = true;
        members_[removed.member].present = false;
    }
    void operator()(const Muted& muted) { members_[muted.member].muted = muted.on; }
    void operator()(const Voted& vote) { cast(minutes_.beat.votes, {vote.member, vote.response.value, {}}); }
    void operator()(const StanceVoted& vote)
    {
        const engine::FollowerId follower = members_[vote.member].part.follower;
        cast(
            minutes_.beat.stances[follower],
            {vote.member, static_cast<std::uint32_t>(vote.stance), vote.words}
        );
    }
    void operator()(const NeedSaid& said)
    {
        minutes_.beat.needs[said.follower] = {said.member, said.need, said.words};
    }
    void operator()(const Predicted& said) { minutes_.beat.predictions[said.member] = said.prediction; }
    void operator()(const ChatSaid& said)
    {
        minutes_.chat_lines = said.number;
        minutes_.chat.push_back({{said.number, said.member, name_of(members_, said.member), said.text, false}}
        );
        if (minutes_.chat.size() > Minutes::kKeptChat) minutes_.chat.pop_front();
        std::deque<std::int64_t>& times = minutes_.chat_times_[said.member];
        times.push_back(at_);
        if (times.size() > Minutes::kChatLines) times.pop_front();
    }
    void operator()(const ChatRemoved& removed) { std::erase(minutes_.chat, removed.number); }
    void operator()(const Ticked& ticked) { minutes_.ticks.push_back(ticked); }
    void operator()(const Observed& observed) { minutes_.observations.push_back(observed); }
    void operator()(const SettingsChanged& changed) { minutes_.settings = changed.settings; }
    void operator()(const Paused& paused)
    {
        minutes_.paused = paused.on;
        minutes_.pause_reason = paused.on ? paused.reason : std::string{};
    }
    void operator()(const TimeChanged& changed)
    {
        if (changed.end_now)
            minutes_.beat.waited_enough = true;
        else
            minutes_.beat.more_time += std::chrono::seconds{changed.seconds};
        minutes_.announce(Announcement::Kind::time_changed, author(), time_text(changed));
    }
    void operator()(const WentOn&) { minutes_.beat.waited_enough = true; }
    void operator()(const SentBack&)
    {
        minutes_.beat = {};
        // The debrief was of a story that goes on; how it is to be run stays.
        minutes_.moments.reset();
        minutes_.guide.open = minutes_.guide.running = false;
        minutes_.guide.place = {};
        minutes_.guide.used = {};
        minutes_.announce(
            Announcement::Kind::sent_back, author(), "Back to before the last answer: think it over again."
        );
    }
    void operator()(const SendBackUndone&)
    {
        minutes_.announce(
            Announcement::Kind::sent_back, author(), "That step back is undone: the answer stands."
        );
    }
    void operator()(const FreeText& said)
    {
        minutes_.announce(Announcement::Kind::injected, author(), said.text);
    }
    void operator()(const Broadcast& said)
    {
        minutes_.announce(Announcement::Kind::to_all, author(), said.text);
    }
    void operator()(const Whispered& said)
    {
        minutes_.announce(Announcement::Kind::to_you, author(), said.text, said.to);
    }
    void operator()(const RoomNamed& named) { minutes_.room_name = named.name; }
    void operator()(const ScriptSet& set)
    {
        std::erase_if(minutes_.scripts, [&](const ScriptSet& s) { return s.part == set.part; });
        if (set.on) minutes_.scripts.push_back(set);
    }
    void operator()(const SpokeAs&) {}
    void operator()(const Bookmarked& bookmark) { minutes_.bookmarks.push_back(bookmark); }
    void operator()(const ProjectorSet& set)
    {
        minutes_.blank = set.blank;
        minutes_.reveal_people = set.reveal_people;
        minutes_.reveal_rooms = set.reveal_rooms;
    }
    void operator()(const Hurried&) {}
    void operator()(const Released&) { minutes_.beat.released = true; }
    void operator()(const Closed&) { minutes_.closed = true; }
    void operator()(const SeatsFilled& filled)
    {
        for (const MemberMoved& moved : filled.moved)
            (*this)(moved);
    }
    void operator()(const GuideLaid& laid) { minutes_.moments = laid.moments; }
    void operator()(const GuideSet& set) { minutes_.guide = set.guide; }
    void operator()(const CommitmentWritten& written)
    {
        if (CommitmentKept* kept = find(written.id)) {
            kept->text = written.text;
            kept->member = written.member;
            kept->may_be_shown = written.may_be_shown;
            return;
        }
        minutes_.commitments.push_back(
            {written.id, written.lock, written.text, written.member, written.may_be_shown, false}
        );
    }
    void operator()(const CommitmentRemoved& removed)
    {
        std::erase_if(minutes_.commitments, [&](const CommitmentKept& kept) {
            return kept.id == removed.id;
        });
    }
    void operator()(const CommitmentHeldBack& held) { find(held.id)->held_back = held.on; }

private:
    CommitmentKept* find(std::uint64_t id)
    {
        for (CommitmentKept& kept : minutes_.commitments)
            if (kept.id == id) return &kept;
        return nullptr;
    }
    std::string author() const { return name_of(members_, by_); }

    Minutes& minutes_;
    MemberId by_;
    std::int64_t at_;
    Members& members_;
};

void Minutes::take(const Record& record, MemberId by, std::int64_t at, Members& members)
{
    std::visit(MinuteTaker{*this, by, at, members}, record);
}

const Announcement&
Minutes::announce(Announcement::Kind kind, std::string from, std::string text, MemberId to)
{
    announcements.push_back({{++announced, kind, std::move(from), std::move(text)}, to});
    if (announcements.size() > kKeptAnnouncements) announcements.pop_front();
    return announcements.back().announcement;
}

bool Minutes::too_much_chat(MemberId member, std::int64_t at) const
{
    const auto times = chat_times_.find(member);
    return times != chat_times_.end() && times->second.size() >= kChatLines &&
           at - times->second.front() < kChatSpan.count();
}

bool Minutes::scripted(const Part& part) const
{
    return std::any_of(scripts.begin(), scripts.end(), [&](const ScriptSet& s) { return s.part == part; });
}

std::optional<engine::LeaderPolicy> Minutes::script_of(engine::SeatId seat) const
{
    for (const ScriptSet& set : scripts)
        if (set.part == lead_of(seat)) return set.policy;
    return std::nullopt;
}

const CommitmentKept* Minutes::commitment(std::uint64_t id) const
{
    const auto is_it = [id](const CommitmentKept& kept) { return kept.id == id; };
    const auto found = std::find_if(commitments.begin(), commitments.end(), is_it);
    return found == commitments.end() ? nullptr : &*found;
}

std::string name_of(const Members& members, MemberId id)
{
    return id.index() < members.list().size() ? members[id].name : kFacilitatorName;
}

} // namespace twocircles::room
