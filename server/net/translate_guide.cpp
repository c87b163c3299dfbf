// The guided debrief, both ways. Enumerations are in the same order on both sides; a page's kind counts from
// 1 on the wire.
#include "server/net/translate_requests.hpp"
#include "server/net/wire_group.hpp"
#include "server/net/wire_message.hpp"
#include "server/net/wire_values.hpp"
#include "server/store/token_hash.hpp"
#include "twocircles/client.pb.h"

#include <algorithm>

namespace twocircles::net {

namespace {

// What the journal keeps of the pen: enough to know it again, not enough to find it out.
std::uint64_t lock_of(std::uint64_t id, std::uint64_t pen)
{
    if (pen == 0) return 0;
    const auto hash = store::hash_of("commitment " + std::to_string(id) + " " + std::to_string(pen));
    std::uint64_t lock = 0;
    for (std::size_t i = 0; i < sizeof lock; ++i)
        lock = lock << 8U | std::to_integer<std::uint64_t>(hash[i]);
    return std::max<std::uint64_t>(lock, 1);
}

} // namespace

std::variant<Unknown, Wrong, room::Request> guiding_of(const proto::GuideAction& from)
{
    using Action = proto::GuideAction::ActionCase;
    switch (from.action_case()) {
    case Action::kOpen:
        return room::Request(room::OpenGuide{from.open().on()});
    case Action::kTurn:
        if (from.turn().kind() < proto::GUIDE_OPENING || from.turn().kind() > proto::GUIDE_COMMITMENTS)
            return Wrong{"kind", "This server does not know that page."};
        return room::Request(room::TurnPage{
            {static_cast<room::GuidePageKind>(from.turn().kind() - 1), from.turn().moment()}});
    case Action::kArrange:
        if (!proto::GuideOrder_IsValid(from.arrange().order()))
            return Wrong{"order", "This server does not know that order."};
        return room::Request(room::ArrangePages{static_cast<room::GuideOrder>(from.arrange().order())});
    case Action::kRun:
        return room::Request(room::RunClock{from.run().on()});
    case Action::kTime:
        if (!proto::GuideStep_IsValid(from.time().step()))
            return Wrong{"step", "The debrief has four steps."};
        return room::Request(room::SetStepTime{
            static_cast<room::GuideStep>(from.time().step()), from.time().seconds(), from.time().add()});
    case Action::kLead:
        return room::Request(room::HandLead{from.lead().group()});
    case Action::kHide:
        return room::Request(room::HidePage{from.hide().on()});
    case Action::kShow:
        return room::Request(room::ShowCommitments{from.show().on(), from.show().commitment()});
    case Action::ACTION_NOT_SET:
        break;
    }
    return Unknown{};
}

RequestBody guide_body_of(const proto::ClientMessage& from)
{
    using Body = proto::ClientMessage::BodyCase;
    switch (from.body_case()) {
    case Body::kGuide:
        return std::visit([](auto&& read) { return RequestBody(std::move(read)); }, guiding_of(from.guide()));
    case Body::kWriteCommitment: {
        const auto& in = from.write_commitment();
        return room::Request(room::WriteCommitment{
            in.id(), lock_of(in.id(), in.pen()), in.text(), in.anonymous(), in.may_be_shown()});
    }
    case Body::kRemoveCommitment: {
        const auto& in = from.remove_commitment();
        return room::Request(room::RemoveCommitment{in.id(), lock_of(in.id(), in.pen())});
    }
    default:
        return Unknown{};
    }
}

void write(const room::Guide& from, proto::Guide& to)
{
    to.set_open(from.open);
    to.set_order(static_cast<proto::GuideOrder>(from.order));
    to.set_group_leads(from.group_leads);
    to.set_you_lead(from.you_lead);
    for (const auto& page : from.pages) {
        auto& out = *to.add_pages();
        out.set_step(static_cast<proto::GuideStep>(page.step));
        out.set_kind(static_cast<proto::GuidePageKind>(static_cast<int>(page.place.kind) + 1));
        out.set_moment(page.place.moment);
        out.set_decision(page.decision);
        out.set_theme(static_cast<proto::GuideTheme>(page.theme));
        for (const auto& question : page.questions)
            out.add_questions(question);
    }
    to.set_page(static_cast<std::uint32_t>(from.page));
    for (const auto& clock : from.clocks) {
        auto& out = *to.add_clocks();
        out.set_seconds(static_cast<std::uint32_t>(clock.time.count()));
        out.set_used_milliseconds(milliseconds(clock.used));
    }
    to.set_running(from.running);
    to.set_hidden(from.hidden);
    to.set_commitments_shown(from.commitments_shown);
    to.set_complete(from.complete);
}

void write(const room::Commitments& from, proto::Commitments& to)
{
    for (const auto& one : from.list) {
        auto& out = *to.add_list();
        out.set_id(one.id);
        out.set_text(one.text);
        out.set_anonymous(!one.member);
        if (one.member) out.set_member(one.member.value);
        out.set_name(one.name);
        out.set_may_be_shown(one.may_be_shown);
        out.set_held_back(one.held_back);
        out.set_yours(one.yours);
    }
    to.set_written(static_cast<std::uint32_t>(from.written));
    to.set_may_be_shown(static_cast<std::uint32_t>(from.may_be_shown));
}

void fill(const room::Guide& from, proto::ServerMessage& message)
{
    write(from, *message.mutable_guide());
}

void fill(const room::Commitments& from, proto::ServerMessage& message)
{
    write(from, *message.mutable_commitments());
}

} // namespace twocircles::net
