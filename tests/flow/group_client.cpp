#include "tests/flow/group_client.hpp"

#include <utility>

namespace twocircles::tests {

proto::ClientMessage enter_room(const std::string& code, proto::Role role)
{
    proto::ClientMessage message;
    message.mutable_enter_room()->set_room_code(code);
    message.mutable_enter_room()->set_role(role);
    return message;
}

proto::ClientMessage take_seat(proto::Role role, std::uint32_t index)
{
    proto::ClientMessage message;
    message.mutable_take_seat()->set_role(role);
    message.mutable_take_seat()->set_index(index);
    return message;
}

proto::ClientMessage take_stance(std::uint32_t beat_serial, proto::Stance stance, const std::string& words)
{
    proto::ClientMessage message;
    message.mutable_take_stance()->set_beat_serial(beat_serial);
    message.mutable_take_stance()->set_stance(stance);
    message.mutable_take_stance()->set_words(words);
    return message;
}

proto::ClientMessage say_need(std::uint32_t beat_serial, proto::Need need, const std::string& words)
{
    proto::ClientMessage message;
    message.mutable_say_need()->set_beat_serial(beat_serial);
    message.mutable_say_need()->set_need(need);
    message.mutable_say_need()->set_words(words);
    return message;
}

proto::ClientMessage predict(std::uint32_t beat_serial, int morale, int risk_taking, int loyalty)
{
    proto::ClientMessage message;
    message.mutable_predict()->set_beat_serial(beat_serial);
    auto& prediction = *message.mutable_predict()->mutable_prediction();
    prediction.set_morale(morale);
    prediction.set_risk_taking(risk_taking);
    prediction.set_loyalty(loyalty);
    return message;
}

proto::ClientMessage say_in_chat(const std::string& text)
{
    proto::ClientMessage message;
    message.mutable_say_in_chat()->set_text(text);
    return message;
}

proto::ClientMessage tick_task(std::uint32_t task, std::uint32_t look_for)
{
    proto::ClientMessage message;
    message.mutable_tick_task()->set_task(task);
    message.mutable_tick_task()->set_look_for(look_for);
    return message;
}

proto::ClientMessage write_observation(const std::string& text)
{
    proto::ClientMessage message;
    message.mutable_write_observation()->set_text(text);
    return message;
}

proto::ClientMessage change_name(const std::string& name)
{
    proto::ClientMessage message;
    message.mutable_change_name()->set_name(name);
    return message;
}

proto::ClientMessage claim_place(const std::string& code, std::uint32_t member)
{
    proto::ClientMessage message;
    message.mutable_claim_place()->set_room_code(code);
    message.mutable_claim_place()->set_member(member);
    return message;
}

proto::ClientMessage list_rooms()
{
    proto::ClientMessage message;
    message.mutable_list_rooms();
    return message;
}

proto::ClientMessage become_facilitator(const std::string& secret)
{
    proto::ClientMessage message;
    message.mutable_become_facilitator()->set_secret(secret);
    return message;
}

proto::ClientMessage open_rooms(
    const std::string& scenario, std::uint32_t count, const std::function<void(proto::RoomSettings&)>& change
)
{
    proto::ClientMessage message;
    auto& open = *message.mutable_open_rooms();
    open.set_scenario(scenario);
    open.set_count(count);
    open.set_seed(7);
    open.mutable_settings()->set_pace("instant");
    open.mutable_settings()->set_untimed(true);
    if (change) change(*open.mutable_settings());
    return message;
}

proto::ClientMessage steer(const std::string& code, const std::function<void(proto::Steer&)>& fill)
{
    proto::ClientMessage message;
    auto& out = *message.mutable_steer_room()->mutable_steer();
    out.set_room_code(code);
    fill(out);
    return message;
}

proto::ClientMessage steer_all(const std::function<void(proto::Steer&)>& fill)
{
    proto::ClientMessage message;
    fill(*message.mutable_steer_all()->mutable_steer());
    return message;
}

proto::ClientMessage close_room(const std::string& code)
{
    proto::ClientMessage message;
    message.mutable_close_room()->set_room_code(code);
    return message;
}

void Person::must(proto::ClientMessage message)
{
    const auto answer = ask(std::move(message));
    if (answer.has_refused()) throw std::runtime_error(name() + " was refused: " + answer.refused().text());
    if (answer.has_goodbye()) throw std::runtime_error(name() + " was sent off: " + answer.goodbye().text());
}

proto::RefusalCode Person::refusal(proto::ClientMessage message)
{
    const auto answer = ask(std::move(message));
    return answer.has_refused() ? answer.refused().code() : proto::REFUSAL_UNKNOWN;
}

void Person::enter(const std::string& code, proto::Role role)
{
    must(enter_room(code, role));
    until([&] { return lobby().room_code() == code && lobby().you() == joined().member(); });
}

void Person::sit(proto::Role role, std::uint32_t index)
{
    must(take_seat(role, index));
    until([&] { return joined().role() == role; });
}

void Person::resume(const std::string& with_token)
{
    must(resume_game(with_token));
}

const proto::MemberCard* Person::member(const std::string& who) const
{
    for (const auto& card : lobby().members())
        if (card.name() == who) return &card;
    return nullptr;
}

Trainer::Trainer(std::uint16_t port, const std::string& secret, std::string name)
    : Person(port, std::move(name))
{
    must(become_facilitator(secret));
    wait_for(proto::ServerMessage::kConsole);
}

std::vector<std::string> Trainer::open(
    const std::string& scenario, std::uint32_t count, const std::function<void(proto::RoomSettings&)>& change
)
{
    const auto answer = ask(open_rooms(scenario, count, change));
    if (!answer.has_rooms_opened()) throw std::runtime_error("no rooms: " + answer.refused().text());
    std::vector<std::string> codes(
        answer.rooms_opened().codes().begin(), answer.rooms_opened().codes().end()
    );
    until([&] { return has_room(codes.back()); });
    return codes;
}

bool Trainer::has_room(const std::string& code) const
{
    return std::any_of(console().rooms().begin(), console().rooms().end(), [&](const auto& room) {
        return room.code() == code;
    });
}

const proto::RoomOverview& Trainer::room(const std::string& code) const
{
    for (const auto& room : console().rooms())
        if (room.code() == code) return room;
    throw std::runtime_error("the console shows no room " + code);
}

} // namespace twocircles::tests
