// The records of the guided debrief as stored messages and back. Enumerations are stored in their own order;
// a page's kind counts from 1.
#include "server/store/codec_parts.hpp"

#include <algorithm>
#include <limits>

namespace twocircles::store {

namespace {

// Milliseconds of a step that was left running for weeks stay what 32 bits hold.
std::uint32_t milliseconds(std::chrono::milliseconds time)
{
    const auto most = static_cast<std::int64_t>(std::numeric_limits<std::uint32_t>::max());
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time.count(), 0, most));
}

} // namespace

void write(const room::GuideLaid& from, proto::RecordGuideLaid& to)
{
    for (const room::GuideMoment& moment : from.moments) {
        auto& out = *to.add_moments();
        out.set_decision(moment.decision);
        out.set_beat(moment.beat.value);
        out.set_theme(static_cast<proto::GuideTheme>(moment.theme));
    }
}

room::GuideLaid read(const proto::RecordGuideLaid& from, Reader& reader)
{
    room::GuideLaid laid;
    for (const auto& moment : from.moments())
        laid.moments.push_back(
            {moment.decision(), reader.id<engine::BeatId>(moment.beat()),
             reader.choice(std::int64_t{moment.theme()}, room::GuideTheme::pace)}
        );
    return laid;
}

void write(const room::GuideSet& from, proto::RecordGuide& to)
{
    const room::GuideState& guide = from.guide;
    to.set_open(guide.open);
    to.set_order(static_cast<proto::GuideOrder>(guide.order));
    to.set_group_leads(guide.group_leads);
    to.set_kind(static_cast<proto::GuidePageKind>(static_cast<int>(guide.place.kind) + 1)); // 0 is unknown
    to.set_moment(guide.place.moment);
    to.set_running(guide.running);
    to.set_hidden(guide.hidden);
    to.set_commitments_shown(guide.commitments_shown);
    for (const auto time : guide.time)
        to.add_seconds(static_cast<std::uint32_t>(time.count()));
    for (const auto used : guide.used)
        to.add_used_milliseconds(milliseconds(used));
}

room::GuideSet read(const proto::RecordGuide& from, Reader& reader)
{
    room::GuideState guide;
    guide.open = from.open();
    guide.order = reader.choice(std::int64_t{from.order()}, room::GuideOrder::by_theme);
    guide.group_leads = from.group_leads();
    guide.place.kind = reader.choice(std::int64_t{from.kind()} - 1, room::GuidePageKind::commitments);
    guide.place.moment = from.moment();
    guide.running = from.running();
    guide.hidden = from.hidden();
    guide.commitments_shown = from.commitments_shown();
    const auto steps = static_cast<int>(room::kGuideSteps);
    if (from.seconds_size() != steps || from.used_milliseconds_size() != steps) {
        reader.doubt();
        return {guide};
    }
    for (int i = 0; i < steps; ++i) {
        guide.time[static_cast<std::size_t>(i)] = std::chrono::seconds{from.seconds(i)};
        guide.used[static_cast<std::size_t>(i)] = std::chrono::milliseconds{from.used_milliseconds(i)};
    }
    return {guide};
}

void write(const room::CommitmentWritten& from, proto::RecordCommitment& to)
{
    to.set_id(from.id);
    to.set_lock(from.lock);
    to.set_text(from.text);
    to.set_anonymous(!from.member);
    if (from.member) to.set_member(from.member.value);
    to.set_may_be_shown(from.may_be_shown);
}

room::CommitmentWritten read(const proto::RecordCommitment& from, Reader& reader)
{
    const auto member = from.anonymous() ? room::MemberId{} : reader.id<room::MemberId>(from.member());
    return {from.id(), from.lock(), from.text(), member, from.may_be_shown()};
}

} // namespace twocircles::store
