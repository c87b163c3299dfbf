#include "client/net/translate.hpp"

#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::client;
using namespace twocircles::client::net;

namespace {

template <class T>
T told(const proto::ServerMessage& message)
{
    const auto known = to_model(message);
    REQUIRE(known);
    REQUIRE(std::holds_alternative<T>(*known));
    return std::get<T>(*known);
}

proto::ClientMessage asked(const model::Request& request)
{
    proto::ClientMessage message;
    to_wire(request, message);
    return message;
}

proto::Steer steered(const model::Steer& steer)
{
    const auto message = asked(model::AskSteer{"BCDF", steer});
    REQUIRE(message.has_steer_room());
    CHECK(message.steer_room().steer().room_code() == "BCDF");
    return message.steer_room().steer();
}

} // namespace

TEST_CASE("a place in a shared room arrives with its role, its brief and where people find the server")
{
    proto::ServerMessage message;
    auto& joined = *message.mutable_joined();
    joined.set_room_code("BCDF");
    joined.set_role(proto::FOLLOWER);
    joined.set_follower(2);
    joined.set_brief("You have seen three leads go.");
    joined.set_member(7);
    joined.set_workshop(true);
    joined.add_addresses("192.168.1.20:4747");
    const auto to = told<model::Joined>(message);
    CHECK(to.role == model::Role::follower);
    CHECK(to.follower == 2);
    CHECK(to.brief == "You have seen three leads go.");
    CHECK(to.member == 7);
    CHECK(to.workshop);
    CHECK(to.addresses == std::vector<std::string>{"192.168.1.20:4747"});
    joined.set_role(proto::ROLE_UNKNOWN);
    CHECK(told<model::Joined>(message).role == model::Role::leading);
    CHECK(told<model::Joined>(message).follower == model::kNobody);
}

TEST_CASE("a state says what is waited for, what is hidden and the hash that all share")
{
    proto::ServerMessage message;
    auto& state = *message.mutable_state();
    state.set_phase(proto::REACTING);
    state.set_meters_hidden(true);
    state.set_pause_reason("Coffee");
    state.add_waiting_for("Mira Lind");
    state.set_wait_kind(proto::WAIT_STANCES);
    state.set_you_are_waited_for(true);
    state.set_blank(true);
    state.set_state_hash(0xfedcba9876543210U);
    auto& person = *state.add_people();
    person.set_private_state(true);
    person.set_played(true);
    person.set_need(proto::NEED_BACKING);
    person.set_need_words("Say it in the meeting, too.");
    const auto to = told<model::RoomState>(message);
    CHECK(to.meters_hidden);
    CHECK(to.pause_reason == "Coffee");
    CHECK(to.waiting_for == std::vector<std::string>{"Mira Lind"});
    CHECK(to.wait == model::Wait::stances);
    CHECK(to.you_are_waited_for);
    CHECK(to.blank);
    CHECK(to.hash == 0xfedcba9876543210U);
    REQUIRE(to.people.size() == 1);
    CHECK(to.people[0].private_state);
    CHECK(to.people[0].played);
    CHECK(to.people[0].need == model::Need::backing);
    CHECK(to.people[0].need_words == "Say it in the meeting, too.");
}

TEST_CASE("a lobby arrives with its settings, members and seats")
{
    proto::ServerMessage message;
    auto& lobby = *message.mutable_lobby();
    lobby.set_room_code("BCDF");
    lobby.set_room_name("Table 1");
    lobby.set_begun(true);
    lobby.set_you(3);
    auto& settings = *lobby.mutable_settings();
    settings.set_feedback(proto::PREDICT_THEN_REVEAL);
    settings.set_stance_seconds(45);
    settings.set_chat_off(true);
    settings.set_in_step(true);
    settings.set_pace("brisk");
    auto& member = *lobby.add_members();
    member.set_member(3);
    member.set_name("Ada");
    member.set_role(proto::OBSERVER);
    member.set_present(true);
    member.set_muted(true);
    auto& seat = *lobby.add_seats();
    seat.set_role(proto::LEADING);
    seat.set_index(1);
    seat.set_title("Shift lead");
    seat.add_holders(3);
    seat.add_holders(4);
    seat.set_script_asked(true);
    const auto to = told<model::Lobby>(message);
    CHECK(to.room_name == "Table 1");
    CHECK(to.begun);
    CHECK(to.you == 3);
    CHECK(to.settings.feedback == model::FeedbackTiming::predict_then_reveal);
    CHECK(to.settings.answer_seconds == 90); // 0 on the wire
    CHECK(to.settings.stance_seconds == 45);
    CHECK(to.settings.time_percent == 100);
    CHECK(to.settings.pace == "brisk");
    CHECK_FALSE(to.settings.chat);
    CHECK(to.settings.in_step);
    REQUIRE(to.members.size() == 1);
    CHECK(to.members[0].name == "Ada");
    CHECK(to.members[0].role == model::Role::observer);
    CHECK((to.members[0].present && to.members[0].muted));
    REQUIRE(to.seats.size() == 1);
    CHECK(to.seats[0].holders == std::vector<int>{3, 4});
    CHECK(to.seats[0].index == 1);
    CHECK(to.seats[0].script_asked);
    CHECK_FALSE(to.seats[0].scripted);
}

TEST_CASE("a ballot says who chose what, who has not, and what came of it once it is decided")
{
    proto::ServerMessage message;
    auto& ballot = *message.mutable_ballot();
    ballot.set_beat_serial(4);
    ballot.set_role(proto::FOLLOWER);
    ballot.set_index(2);
    ballot.set_stances(true);
    auto& choice = *ballot.add_choices();
    choice.set_option(proto::QUESTION);
    choice.add_members(5);
    ballot.add_waiting(6);
    CHECK_FALSE(told<model::Ballot>(message).chosen);
    ballot.set_decided(true);
    ballot.set_chosen(proto::QUESTION);
    const auto to = told<model::Ballot>(message);
    CHECK(to.beat_serial == 4);
    CHECK(to.role == model::Role::follower);
    CHECK(to.index == 2);
    CHECK(to.stances);
    REQUIRE(to.choices.size() == 1);
    CHECK(to.choices[0].option == 3);
    CHECK(to.choices[0].members == std::vector<int>{5});
    CHECK(to.waiting == std::vector<int>{6});
    CHECK(to.chosen == 3);
}

TEST_CASE("chat, announcements, results of predictions, sheets, rooms and codes arrive")
{
    proto::ServerMessage message;
    message.mutable_chat_line()->set_number(9);
    message.mutable_chat_line()->set_name("Ada");
    message.mutable_chat_line()->set_text("Hello");
    CHECK(told<model::ChatLine>(message).text == "Hello");

    message.mutable_announcement()->set_kind(proto::Announcement::SENT_BACK);
    message.mutable_announcement()->set_text("Once more.");
    CHECK(told<model::Announcement>(message).kind == model::Announcement::Kind::sent_back);

    auto& result = *message.mutable_prediction_result();
    result.mutable_actual()->set_morale(-1);
    result.mutable_actual()->set_loyalty(5); // nothing rises more than it rises
    result.set_people(4);
    result.add_right(3);
    const auto to = told<model::PredictionResult>(message);
    CHECK(to.actual == model::Prediction{-1, 0, 1});
    CHECK_FALSE(to.yours);
    CHECK(to.people == 4);
    CHECK(to.right == std::array<int, 3>{3, 0, 0});
    result.set_you_predicted(true);
    CHECK(told<model::PredictionResult>(message).yours == model::Prediction{0, 0, 0});

    auto& task = *message.mutable_observer_sheet()->add_tasks();
    task.set_text("What does the lead do most?");
    task.add_look_for("asks");
    task.add_ticks(2);
    message.mutable_observer_sheet()->add_notes()->set_text("Nobody looked up.");
    const auto sheet = told<model::ObserverSheet>(message);
    CHECK(sheet.tasks.at(0).ticks == std::vector<int>{2});
    CHECK(sheet.notes.at(0).text == "Nobody looked up.");

    auto& room = *message.mutable_rooms()->add_rooms();
    room.set_code("BCDF");
    room.set_people(6);
    room.set_locked(true);
    room.add_absent()->set_name("Bo");
    const auto rooms = told<model::Rooms>(message).rooms;
    CHECK((rooms.at(0).people == 6 && rooms.at(0).locked));
    CHECK(rooms.at(0).absent.at(0).name == "Bo");

    message.mutable_rooms_opened()->add_codes("KXRM");
    CHECK(told<model::RoomsOpened>(message).codes == std::vector<std::string>{"KXRM"});
}

TEST_CASE("the console arrives with every room at a glance")
{
    proto::ServerMessage message;
    auto& console = *message.mutable_console();
    console.add_addresses("10.0.0.5:4747");
    console.set_facilitators(2);
    auto& room = *console.add_rooms();
    room.set_code("BCDF");
    room.set_phase(proto::DECIDING);
    room.set_beat_number(3);
    room.set_has_limit(true);
    room.set_milliseconds_left(12500);
    room.add_answered(4);
    room.add_waiting_for("Bo");
    room.add_team(520);
    room.set_can_send_back(true);
    room.set_held(true);
    room.set_present(5);
    auto& claim = *room.add_claims();
    claim.set_claim(77);
    claim.set_member(2);
    claim.set_from("Bo from 10.0.0.9");
    auto& event = *room.add_events();
    event.set_event(1);
    event.set_fired(true);
    auto& person = *room.add_followers();
    person.set_name("Sam");
    person.set_scripted(true);
    auto& line = *room.add_chat();
    line.set_number(9);
    line.set_name("Bo");
    line.set_text("Why?");
    const auto to = told<model::Console>(message);
    CHECK(to.addresses == std::vector<std::string>{"10.0.0.5:4747"});
    CHECK(to.facilitators == 2);
    const auto& overview = to.rooms.at(0);
    CHECK(overview.phase == model::Phase::deciding);
    CHECK(overview.seconds_left == Approx(12.5));
    CHECK(overview.answered == std::vector<int>{4});
    CHECK(overview.team[0] == Approx(52));
    CHECK((overview.can_send_back && overview.held && !overview.can_undo_send_back));
    CHECK(overview.claims.at(0).claim == 77);
    CHECK(overview.claims.at(0).from == "Bo from 10.0.0.9");
    CHECK(overview.events.at(0).fired);
    CHECK(overview.followers.at(0).scripted);
    CHECK(overview.present == 5);
    CHECK(overview.chat.at(0).number == 9);
    CHECK(overview.chat.at(0).text == "Why?");
}

TEST_CASE("values of a newer server come out as harmless ones")
{
    proto::ServerMessage message;
    message.mutable_state()->set_wait_kind(static_cast<proto::WaitKind>(99));
    message.mutable_state()->add_people()->set_need(static_cast<proto::Need>(99));
    CHECK(told<model::RoomState>(message).wait == model::Wait::nothing);
    CHECK(told<model::RoomState>(message).people[0].need == model::Need::none);
    message.mutable_lobby()->mutable_settings()->set_feedback(static_cast<proto::FeedbackTiming>(99));
    message.mutable_lobby()->add_members()->set_role(static_cast<proto::Role>(99));
    CHECK(told<model::Lobby>(message).settings.feedback == model::FeedbackTiming::live);
    CHECK(told<model::Lobby>(message).members[0].role == model::Role::unknown);
}

TEST_CASE("refusals that make a difference are told apart")
{
    const std::pair<proto::RefusalCode, model::RefusalCode> codes[] = {
        {proto::NO_SUCH_ROOM, model::RefusalCode::nothing_there},
        {proto::NO_SUCH_GAME, model::RefusalCode::nothing_there},
        {proto::REMOVED, model::RefusalCode::removed},
        {proto::ROOM_LOCKED, model::RefusalCode::room_locked},
        {proto::WRONG_SECRET, model::RefusalCode::wrong_secret},
        {proto::WRONG_BEAT, model::RefusalCode::too_late},
        {proto::TOO_FAST, model::RefusalCode::too_fast},
        {proto::LOCKED, model::RefusalCode::other},
    };
    for (const auto& [wire, code] : codes) {
        proto::ServerMessage message;
        message.mutable_refused()->set_code(wire);
        CHECK(told<model::Refused>(message).code == code);
    }
}

TEST_CASE("what people in a room ask goes out with its values")
{
    CHECK(asked(model::AskRooms{}).has_list_rooms());
    const auto enter = asked(model::AskEnterRoom{"BCDF", model::Role::projector});
    CHECK(enter.enter_room().room_code() == "BCDF");
    CHECK(enter.enter_room().role() == proto::PROJECTOR);
    const auto seat = asked(model::AskTakeSeat{model::Role::follower, 2});
    CHECK((seat.take_seat().role() == proto::FOLLOWER && seat.take_seat().index() == 2));
    CHECK(asked(model::AskTakeSeat{}).take_seat().role() == proto::ROLE_UNKNOWN);
    const auto stance = asked(model::AskTakeStance{5, model::Stance::take_a_chance, "Now."});
    CHECK(stance.take_stance().beat_serial() == 5);
    CHECK(stance.take_stance().stance() == proto::TAKE_A_CHANCE);
    CHECK(stance.take_stance().words() == "Now.");
    const auto need = asked(model::AskSayNeed{5, model::Need::rest, "A day off."});
    CHECK(need.say_need().need() == proto::NEED_REST);
    CHECK(need.say_need().words() == "A day off.");
    const auto predict = asked(model::AskPredict{5, {-1, 0, 1}});
    CHECK(predict.predict().prediction().morale() == -1);
    CHECK(predict.predict().prediction().risk_taking() == 0);
    CHECK(predict.predict().prediction().loyalty() == 1);
    CHECK(asked(model::AskSayInChat{"Hi"}).say_in_chat().text() == "Hi");
    CHECK(asked(model::AskTickTask{1, 2}).tick_task().look_for() == 2);
    CHECK(asked(model::AskWriteObservation{"So."}).write_observation().text() == "So.");
    CHECK(asked(model::AskChangeName{"Bo"}).change_name().name() == "Bo");
    const auto claim = asked(model::AskClaimPlace{"BCDF", 3});
    CHECK((claim.claim_place().room_code() == "BCDF" && claim.claim_place().member() == 3));
}

TEST_CASE("what a facilitator asks goes out with its values")
{
    CHECK(asked(model::AskBecomeFacilitator{"open sesame"}).become_facilitator().secret() == "open sesame");
    model::AskOpenRooms open;
    open.scenario = "first-day";
    open.count = 3;
    open.names = {"North", "South"};
    open.settings.feedback = model::FeedbackTiming::hidden;
    open.settings.chat = false;
    open.settings.time_percent = 150;
    open.seed = 12;
    const auto message = asked(open);
    const auto& opened = message.open_rooms();
    CHECK(opened.scenario() == "first-day");
    CHECK(opened.count() == 3);
    CHECK(opened.names(1) == "South");
    CHECK(opened.settings().feedback() == proto::HIDDEN);
    CHECK(opened.settings().chat_off());
    CHECK(opened.settings().time_percent() == 150);
    CHECK(opened.seed() == 12);
    CHECK(asked(model::AskCloseRoom{"BCDF"}).close_room().room_code() == "BCDF");
    const auto all = asked(model::AskSteer{{}, model::SteerPause{true, "Coffee"}});
    REQUIRE(all.has_steer_all());
    CHECK(all.steer_all().steer().pause().reason() == "Coffee");
}

TEST_CASE("each way of steering goes out as itself")
{
    CHECK(steered(model::SteerStart{}).has_start());
    CHECK(steered(model::SteerPause{true, "Coffee"}).pause().on());
    CHECK(steered(model::SteerTime{-30, false}).time().seconds() == -30);
    CHECK(steered(model::SteerTime{0, true}).time().end_now());
    CHECK(steered(model::SteerGoOn{}).has_go_on());
    CHECK(steered(model::SteerSendBack{}).has_send_back());
    CHECK(steered(model::SteerUndoSendBack{}).has_undo_send_back());
    CHECK(steered(model::SteerInject{4}).inject().event() == 4);
    CHECK(steered(model::SteerFreeText{"Fire!"}).free_text().text() == "Fire!");
    CHECK(steered(model::SteerBroadcast{"Five minutes."}).broadcast().text() == "Five minutes.");
    CHECK(steered(model::SteerWhisper{3, "Ask Sam."}).whisper().member() == 3);
    CHECK(steered(model::SteerMove{3, model::Role::leading, 1}).move().role() == proto::LEADING);
    CHECK(steered(model::SteerRemove{3, "Noise"}).remove().reason() == "Noise");
    CHECK(steered(model::SteerRename{3, "Bo"}).rename().name() == "Bo");
    CHECK(steered(model::SteerRenameRoom{"North"}).rename_room().name() == "North");
    model::RoomSettings locked;
    locked.locked = true;
    CHECK(steered(model::SteerSettings{locked}).settings().settings().locked());
    const auto script = steered(model::SteerScript{model::Role::follower, 2, true, ""});
    CHECK((script.script().role() == proto::FOLLOWER && script.script().on() && script.script().index() == 2)
    );
    CHECK(steered(model::SteerSpeakAs{1, "No."}).speak_as().words() == "No.");
    CHECK(steered(model::SteerBookmark{"Here"}).bookmark().text() == "Here");
    CHECK(steered(model::SteerProjector{true, true}).projector().reveal_people());
    CHECK(steered(model::SteerMute{3, true}).mute().on());
    CHECK(steered(model::SteerRemoveChat{9}).remove_chat().number() == 9);
    CHECK(steered(model::SteerAnswerClaim{77, true}).answer_claim().yes());
    CHECK(steered(model::SteerFillSeats{}).has_fill_seats());
    CHECK(steered(model::SteerEnd{}).has_end());
}
