// The guided debrief, both ways.
#include "client/net/translate_parts.hpp"
#include "client/net/wire_values.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/guide.pb.h"

#include <algorithm>

namespace twocircles::client::net {

namespace {

// Enums are in the same order on both sides.
struct Writer
{
    proto::GuideAction& out;

    void operator()(const model::GuideOpen& action) const { out.mutable_open()->set_on(action.on); }
    void operator()(const model::GuideTurn& action) const
    {
        out.mutable_turn()->set_kind(static_cast<proto::GuidePageKind>(action.to.kind));
        out.mutable_turn()->set_moment(static_cast<std::uint32_t>(std::max(action.to.moment, 0)));
    }
    void operator()(const model::GuideArrange& action) const
    {
        out.mutable_arrange()->set_order(static_cast<proto::GuideOrder>(action.order));
    }
    void operator()(const model::GuideRun& action) const { out.mutable_run()->set_on(action.on); }
    void operator()(const model::GuideTime& action) const
    {
        out.mutable_time()->set_step(static_cast<proto::GuideStep>(action.step));
        out.mutable_time()->set_seconds(action.seconds);
        out.mutable_time()->set_add(action.add);
    }
    void operator()(const model::GuideLead& action) const { out.mutable_lead()->set_group(action.group); }
    void operator()(const model::GuideHide& action) const { out.mutable_hide()->set_on(action.on); }
    void operator()(const model::GuideShow& action) const
    {
        out.mutable_show()->set_on(action.on);
        out.mutable_show()->set_commitment(action.commitment);
    }
};

model::GuidePage page(const proto::GuidePage& from)
{
    model::GuidePage to;
    to.step = known(from.step(), model::GuideStep::take_home);
    to.place = {known(from.kind(), model::GuidePageKind::commitments), static_cast<int>(from.moment())};
    to.decision = static_cast<int>(from.decision());
    to.theme = known(from.theme(), model::GuideTheme::pace);
    to.questions = texts(from.questions());
    return to;
}

} // namespace

model::Guide guide(const proto::Guide& from)
{
    model::Guide to;
    to.open = from.open();
    to.order = known(from.order(), model::GuideOrder::by_theme);
    to.group_leads = from.group_leads();
    to.you_lead = from.you_lead();
    for (const auto& one : from.pages())
        to.pages.push_back(page(one));
    if (!to.pages.empty()) to.page = std::min<std::size_t>(from.page(), to.pages.size() - 1);
    const auto clocks = std::min(to.clocks.size(), static_cast<std::size_t>(from.clocks_size()));
    for (std::size_t i = 0; i < clocks; ++i) {
        const auto& clock = from.clocks(static_cast<int>(i));
        to.clocks[i] = {static_cast<double>(clock.seconds()), clock.used_milliseconds() / 1000.0};
    }
    to.running = from.running();
    to.hidden = from.hidden();
    to.commitments_shown = from.commitments_shown();
    to.complete = from.complete();
    return to;
}

model::Commitments commitments(const proto::Commitments& from)
{
    model::Commitments to;
    for (const auto& one : from.list())
        to.list.push_back(
            {one.id(), one.text(), one.anonymous(), static_cast<int>(one.member()), one.name(),
             one.may_be_shown(), one.held_back(), one.yours()}
        );
    to.written = static_cast<int>(from.written());
    to.may_be_shown = static_cast<int>(from.may_be_shown());
    return to;
}

void to_wire(const model::GuideAction& action, proto::GuideAction& out)
{
    std::visit(Writer{out}, action);
}

void to_wire(const model::OwnCommitment& from, proto::WriteCommitment& out)
{
    out.set_id(from.id);
    out.set_pen(from.pen);
    out.set_text(from.text);
    out.set_anonymous(from.anonymous);
    out.set_may_be_shown(from.may_be_shown);
}

} // namespace twocircles::client::net
