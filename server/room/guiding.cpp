// What is asked of the guided debrief.
#include "server/room/asking.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

using engine::Refusal;
using engine::RefusalCode;
using namespace std::chrono_literals;

constexpr std::size_t kCommitmentCharacters = 280;
constexpr std::size_t kEachWrites = 10;
constexpr std::size_t kMostCommitments = 400; // of a room
constexpr std::int32_t kMostSeconds = static_cast<std::int32_t>(kMostStepTime.count());

Refusal not_yours()
{
    return {RefusalCode::not_allowed, "Only who wrote this can change it, from where it was written."};
}

Refusal put_away()
{
    return {RefusalCode::not_now, "The debrief is not open; open it first."};
}

} // namespace

Asking::Asked Asking::set(const GuideState& guide)
{
    return Room::Due{Record{GuideSet{guide}}};
}

std::optional<Refusal> Asking::refused_lead() const
{
    if (room_.leads_guide(by_)) return std::nullopt;
    return Refusal{
        RefusalCode::not_allowed,
        "The facilitator leads the debrief here, and can hand it over to those who lead."};
}

Asking::Asked Asking::operator()(const OpenGuide& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    GuideState guide = room_.guide_now(now_);
    if (guide.open == asked.on)
        return Refusal{
            RefusalCode::not_now, asked.on ? "The debrief is open already." : "The debrief is not open."};
    guide.open = asked.on;
    guide.running = asked.on && room_.setup_.workshop; // who thinks alone is not hurried
    return set(guide);
}

Asking::Asked Asking::operator()(const TurnPage& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    if (!room_.minutes_.guide.open) return put_away();
    static const GuideMoments kNone;
    const auto pages =
        guide_pages(*room_.scenario_, room_.minutes_.moments.value_or(kNone), room_.minutes_.guide.order);
    const bool there = std::any_of(pages.begin(), pages.end(), [&](const GuidePage& page) {
        return page.place == asked.to;
    });
    if (!there) return Refusal{RefusalCode::not_now, "The debrief has no such page."};
    GuideState guide = room_.guide_now(now_);
    guide.place = asked.to;
    return set(guide);
}

Asking::Asked Asking::operator()(const ArrangePages& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    if (asked.order > GuideOrder::by_theme)
        return Refusal{RefusalCode::bad_text, "This version knows no such order."};
    GuideState guide = room_.minutes_.guide.open ? room_.guide_now(now_) : room_.minutes_.guide;
    guide.order = asked.order;
    return set(guide);
}

Asking::Asked Asking::operator()(const RunClock& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    if (!room_.minutes_.guide.open) return put_away();
    GuideState guide = room_.guide_now(now_);
    guide.running = asked.on;
    return set(guide);
}

Asking::Asked Asking::operator()(const SetStepTime& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    if (asked.step > GuideStep::take_home)
        return Refusal{RefusalCode::bad_text, "The debrief has four steps."};
    if (asked.seconds < -kMostSeconds || asked.seconds > kMostSeconds)
        return Refusal{RefusalCode::bad_text, "A step of the debrief takes four hours at most."};
    const auto step = static_cast<std::size_t>(asked.step);
    const GuideState now = room_.guide_now(now_);
    GuideState guide = room_.minutes_.guide.open ? now : room_.minutes_.guide;
    const std::chrono::seconds wanted{asked.seconds};
    guide.time[step] = std::clamp(asked.add ? now.time[step] + wanted : wanted, 1s, kMostStepTime);
    return set(guide);
}

Asking::Asked Asking::operator()(const HandLead& asked) const
{
    GuideState guide = room_.minutes_.guide.open ? room_.guide_now(now_) : room_.minutes_.guide;
    guide.group_leads = asked.to_group;
    return set(guide);
}

Asking::Asked Asking::operator()(const HidePage& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    GuideState guide = room_.minutes_.guide.open ? room_.guide_now(now_) : room_.minutes_.guide;
    guide.hidden = asked.on;
    return set(guide);
}

Asking::Asked Asking::operator()(const ShowCommitments& asked) const
{
    if (auto refused = refused_lead()) return *std::move(refused);
    if (asked.id != 0) {
        const CommitmentKept* kept = room_.minutes_.commitment(asked.id);
        if (kept == nullptr || !kept->may_be_shown)
            return Refusal{RefusalCode::not_now, "There is no such commitment that may be shown."};
        return Room::Due{Record{CommitmentHeldBack{asked.id, !asked.on}}};
    }
    GuideState guide = room_.minutes_.guide.open ? room_.guide_now(now_) : room_.minutes_.guide;
    guide.commitments_shown = asked.on;
    return set(guide);
}

Asking::Asked Asking::operator()(const WriteCommitment& asked) const
{
    if (asked.id == 0 || asked.lock == 0)
        return Refusal{
            RefusalCode::bad_text, "A commitment comes with a number and a key, neither of them 0."};
    if (auto refused = refused_text(asked.text, kCommitmentCharacters)) return *std::move(refused);
    const auto& all = room_.minutes_.commitments;
    const MemberId writer = asked.anonymous ? MemberId{} : by_;
    if (const CommitmentKept* kept = room_.minutes_.commitment(asked.id)) {
        if (kept->member ? kept->member != by_ : kept->lock != asked.lock) return not_yours();
        if (kept->member && asked.anonymous)
            return Refusal{
                RefusalCode::not_allowed,
                "This one was signed when it was written, and that is kept. Remove it, and write another "
                "without your name."};
    } else {
        const auto same = [&](const CommitmentKept& one) { return one.member == writer; };
        const auto written = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), same));
        // Whose the anonymous ones are nobody can say, so they are counted for everybody together.
        const std::size_t writers = writer || !room_.setup_.workshop ? 1 : room_.members_.list().size();
        if (written >= kEachWrites * writers || all.size() >= kMostCommitments)
            return Refusal{RefusalCode::not_now, "That is enough; take one of them out first."};
    }
    return Room::Due{Record{CommitmentWritten{asked.id, asked.lock, asked.text, writer, asked.may_be_shown}}};
}

Asking::Asked Asking::operator()(const RemoveCommitment& asked) const
{
    const CommitmentKept* kept = room_.minutes_.commitment(asked.id);
    if (kept == nullptr) return Refusal{RefusalCode::not_now, "There is no such commitment."};
    if (kept->member ? kept->member != by_ : kept->lock != asked.lock) return not_yours();
    return Room::Due{Record{CommitmentRemoved{asked.id}}};
}

Asking::Asked Asking::operator()(const LayGuide& asked) const
{
    if (by_) return Refusal{RefusalCode::not_allowed, "The debrief finds its moments by itself."};
    if (room_.minutes_.moments)
        return Refusal{RefusalCode::not_now, "The pivotal moments are known already."};
    return Room::Due{Record{GuideLaid{asked.moments}}};
}

} // namespace twocircles::room
