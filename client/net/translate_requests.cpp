// What this client asks, as the wire's messages.
#include "client/net/translate.hpp"
#include "client/net/translate_parts.hpp"
#include "twocircles/client.pb.h"

#include <algorithm>

namespace twocircles::client::net {

namespace {

std::uint32_t count(int value)
{
    return static_cast<std::uint32_t>(std::max(value, 0));
}

// One function a request; std::visit picks.
struct Writer
{
    proto::ClientMessage& out;

    void operator()(const model::AskScenarios& /*ask*/) const { out.mutable_list_scenarios(); }
    void operator()(const model::AskGames& ask) const
    {
        for (const auto& token : ask.tokens)
            out.mutable_list_games()->add_tokens(token);
        out.mutable_list_games();
    }
    void operator()(const model::AskOpenGame& ask) const
    {
        auto& body = *out.mutable_open_game();
        body.set_scenario(ask.scenario);
        body.set_seat(count(ask.seat));
        body.set_seed(ask.seed);
        body.set_pace(ask.pace);
        body.set_untimed(ask.untimed);
        body.set_script(ask.script);
        body.set_language(ask.language);
    }
    void operator()(const model::AskResumeGame& ask) const
    {
        out.mutable_resume_game()->set_token(ask.token);
    }
    void operator()(const model::AskDiscardGame& ask) const
    {
        out.mutable_discard_game()->set_token(ask.token);
    }
    void operator()(const model::AskBegin& /*ask*/) const { out.mutable_begin(); }
    void operator()(const model::AskRespond& ask) const
    {
        out.mutable_respond()->set_beat_serial(ask.beat_serial);
        out.mutable_respond()->set_response(count(ask.response));
    }
    void operator()(const model::AskStateVision& ask) const
    {
        out.mutable_state_vision()->set_sentence(ask.sentence);
    }
    void operator()(const model::AskHurry& /*ask*/) const { out.mutable_hurry(); }
    void operator()(const model::AskPause& ask) const { out.mutable_pause()->set_on(ask.on); }
    void operator()(const model::AskDebrief& /*ask*/) const { out.mutable_get_debrief(); }
    void operator()(const model::AskEarlierDebrief& ask) const
    {
        out.mutable_read_debrief()->set_token(ask.token);
    }
    void operator()(const model::AskWhatIf& ask) const
    {
        out.mutable_ask_what_if()->set_decision(count(ask.decision));
        out.mutable_ask_what_if()->set_response(count(ask.response));
        out.mutable_ask_what_if()->set_policy(to_wire(ask.policy));
    }
    void operator()(const model::AskComparison& /*ask*/) const { out.mutable_get_comparison(); }
    void operator()(const model::AskLeaveGame& /*ask*/) const { out.mutable_leave_game(); }
    void operator()(const model::AskRooms& /*ask*/) const { out.mutable_list_rooms(); }
    void operator()(const model::AskEnterRoom& ask) const
    {
        out.mutable_enter_room()->set_room_code(ask.room_code);
        out.mutable_enter_room()->set_role(to_wire(ask.role));
    }
    void operator()(const model::AskTakeSeat& ask) const
    {
        out.mutable_take_seat()->set_role(to_wire(ask.role));
        out.mutable_take_seat()->set_index(count(ask.index));
    }
    void operator()(const model::AskTakeStance& ask) const
    {
        auto& body = *out.mutable_take_stance();
        body.set_beat_serial(ask.beat_serial);
        body.set_stance(static_cast<proto::Stance>(ask.stance)); // in the same order, as needs are
        body.set_words(ask.words);
    }
    void operator()(const model::AskSayNeed& ask) const
    {
        auto& body = *out.mutable_say_need();
        body.set_beat_serial(ask.beat_serial);
        body.set_need(static_cast<proto::Need>(ask.need));
        body.set_words(ask.words);
    }
    void operator()(const model::AskPredict& ask) const
    {
        auto& body = *out.mutable_predict();
        body.set_beat_serial(ask.beat_serial);
        body.mutable_prediction()->set_morale(ask.prediction[0]);
        body.mutable_prediction()->set_risk_taking(ask.prediction[1]);
        body.mutable_prediction()->set_loyalty(ask.prediction[2]);
    }
    void operator()(const model::AskSayInChat& ask) const { out.mutable_say_in_chat()->set_text(ask.text); }
    void operator()(const model::AskTickTask& ask) const
    {
        out.mutable_tick_task()->set_task(count(ask.task));
        out.mutable_tick_task()->set_look_for(count(ask.look_for));
    }
    void operator()(const model::AskWriteObservation& ask) const
    {
        out.mutable_write_observation()->set_text(ask.text);
    }
    void operator()(const model::AskChangeName& ask) const { out.mutable_change_name()->set_name(ask.name); }
    void operator()(const model::AskClaimPlace& ask) const
    {
        out.mutable_claim_place()->set_room_code(ask.room_code);
        out.mutable_claim_place()->set_member(count(ask.member));
    }
    void operator()(const model::AskBecomeFacilitator& ask) const
    {
        out.mutable_become_facilitator()->set_secret(ask.secret);
    }
    void operator()(const model::AskOpenRooms& ask) const
    {
        auto& body = *out.mutable_open_rooms();
        body.set_scenario(ask.scenario);
        body.set_count(count(ask.count));
        for (const auto& name : ask.names)
            body.add_names(name);
        to_wire(ask.settings, *body.mutable_settings());
        body.set_seed(ask.seed);
        body.set_language(ask.language);
    }
    void operator()(const model::AskSteer& ask) const
    {
        if (ask.room_code.empty()) {
            to_wire(ask.steer, *out.mutable_steer_all()->mutable_steer());
            return;
        }
        auto& steer = *out.mutable_steer_room()->mutable_steer();
        steer.set_room_code(ask.room_code);
        to_wire(ask.steer, steer);
    }
    void operator()(const model::AskCloseRoom& ask) const
    {
        out.mutable_close_room()->set_room_code(ask.room_code);
    }
    void operator()(const model::AskGuide& ask) const { to_wire(ask.action, *out.mutable_guide()); }
    void operator()(const model::AskWriteCommitment& ask) const
    {
        to_wire(ask.commitment, *out.mutable_write_commitment());
    }
    void operator()(const model::AskRemoveCommitment& ask) const
    {
        out.mutable_remove_commitment()->set_id(ask.id);
        out.mutable_remove_commitment()->set_pen(ask.pen);
    }
};

} // namespace

void to_wire(const model::Request& request, proto::ClientMessage& out)
{
    std::visit(Writer{out}, request);
}

} // namespace twocircles::client::net
