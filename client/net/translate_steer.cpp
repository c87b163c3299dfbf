// What a facilitator does to a room.
#include "client/net/translate_parts.hpp"
#include "twocircles/workshop.pb.h"

#include <algorithm>
#include <array>

namespace twocircles::client::net {

namespace {

std::uint32_t count(int value)
{
    return static_cast<std::uint32_t>(std::max(value, 0));
}

// One function a kind of steering; std::visit picks.
struct Writer
{
    proto::Steer& out;

    void operator()(const model::SteerStart& /*steer*/) const { out.mutable_start(); }
    void operator()(const model::SteerPause& steer) const
    {
        out.mutable_pause()->set_on(steer.on);
        out.mutable_pause()->set_reason(steer.reason);
    }
    void operator()(const model::SteerTime& steer) const
    {
        out.mutable_time()->set_seconds(steer.seconds);
        out.mutable_time()->set_end_now(steer.end_now);
    }
    void operator()(const model::SteerGoOn& /*steer*/) const { out.mutable_go_on(); }
    void operator()(const model::SteerSendBack& /*steer*/) const { out.mutable_send_back(); }
    void operator()(const model::SteerUndoSendBack& /*steer*/) const { out.mutable_undo_send_back(); }
    void operator()(const model::SteerInject& steer) const
    {
        out.mutable_inject()->set_event(count(steer.event));
    }
    void operator()(const model::SteerFreeText& steer) const
    {
        out.mutable_free_text()->set_text(steer.text);
    }
    void operator()(const model::SteerBroadcast& steer) const
    {
        out.mutable_broadcast()->set_text(steer.text);
    }
    void operator()(const model::SteerWhisper& steer) const
    {
        out.mutable_whisper()->set_member(count(steer.member));
        out.mutable_whisper()->set_text(steer.text);
    }
    void operator()(const model::SteerMove& steer) const
    {
        out.mutable_move()->set_member(count(steer.member));
        out.mutable_move()->set_role(to_wire(steer.role));
        out.mutable_move()->set_index(count(steer.index));
    }
    void operator()(const model::SteerRemove& steer) const
    {
        out.mutable_remove()->set_member(count(steer.member));
        out.mutable_remove()->set_reason(steer.reason);
    }
    void operator()(const model::SteerRename& steer) const
    {
        out.mutable_rename()->set_member(count(steer.member));
        out.mutable_rename()->set_name(steer.name);
    }
    void operator()(const model::SteerRenameRoom& steer) const
    {
        out.mutable_rename_room()->set_name(steer.name);
    }
    void operator()(const model::SteerSettings& steer) const
    {
        to_wire(steer.settings, *out.mutable_settings()->mutable_settings());
    }
    void operator()(const model::SteerScript& steer) const
    {
        out.mutable_script()->set_role(to_wire(steer.role));
        out.mutable_script()->set_index(count(steer.index));
        out.mutable_script()->set_on(steer.on);
        out.mutable_script()->set_policy(steer.policy);
    }
    void operator()(const model::SteerSpeakAs& steer) const
    {
        out.mutable_speak_as()->set_follower(count(steer.follower));
        out.mutable_speak_as()->set_words(steer.words);
    }
    void operator()(const model::SteerBookmark& steer) const { out.mutable_bookmark()->set_text(steer.text); }
    void operator()(const model::SteerProjector& steer) const
    {
        out.mutable_projector()->set_blank(steer.blank);
        out.mutable_projector()->set_reveal_people(steer.reveal_people);
        out.mutable_projector()->set_reveal_rooms(steer.reveal_rooms);
    }
    void operator()(const model::SteerMute& steer) const
    {
        out.mutable_mute()->set_member(count(steer.member));
        out.mutable_mute()->set_on(steer.on);
    }
    void operator()(const model::SteerRemoveChat& steer) const
    {
        out.mutable_remove_chat()->set_number(steer.number);
    }
    void operator()(const model::SteerAnswerClaim& steer) const
    {
        out.mutable_answer_claim()->set_claim(steer.claim);
        out.mutable_answer_claim()->set_yes(steer.yes);
    }
    void operator()(const model::SteerFillSeats& /*steer*/) const { out.mutable_fill_seats(); }
    void operator()(const model::SteerEnd& /*steer*/) const { out.mutable_end(); }
    void operator()(const model::SteerGuide& steer) const { to_wire(steer.action, *out.mutable_guide()); }
};

} // namespace

// Both lists are in the same order.
proto::Role to_wire(model::Role role)
{
    return static_cast<proto::Role>(role);
}

void to_wire(const model::RoomSettings& from, proto::RoomSettings& out)
{
    out.set_feedback(static_cast<proto::FeedbackTiming>(from.feedback)); // in the same order
    out.set_answer_seconds(count(from.answer_seconds));
    out.set_stance_seconds(count(from.stance_seconds));
    out.set_pace(from.pace);
    out.set_untimed(from.untimed);
    out.set_in_step(from.in_step);
    out.set_locked(from.locked);
    out.set_chat_off(!from.chat);
    out.set_time_percent(count(from.time_percent));
}

void to_wire(const model::Steer& steer, proto::Steer& out)
{
    std::visit(Writer{out}, steer);
}

} // namespace twocircles::client::net
