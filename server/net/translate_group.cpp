// The views of rooms that people share, as messages.
#include "server/net/wire_group.hpp"
#include "server/net/wire_message.hpp"

namespace twocircles::net {

namespace {

proto::Announcement::Kind kind_of(room::Announcement::Kind kind)
{
    switch (kind) {
    case room::Announcement::Kind::to_all:
        return proto::Announcement::TO_ALL;
    case room::Announcement::Kind::to_you:
        return proto::Announcement::TO_YOU;
    case room::Announcement::Kind::injected:
        return proto::Announcement::INJECTED;
    case room::Announcement::Kind::sent_back:
        return proto::Announcement::SENT_BACK;
    case room::Announcement::Kind::time_changed:
        return proto::Announcement::TIME_CHANGED;
    }
    return proto::Announcement::TO_ALL;
}

} // namespace

void fill(const room::Lobby& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_lobby();
    to.set_room_code(from.room_code);
    to.set_room_name(from.room_name);
    to.set_begun(from.begun);
    write(from.settings, *to.mutable_settings());
    for (const auto& member : from.members)
        write(member, *to.add_members());
    for (const auto& seat : from.seats)
        write(seat, *to.add_seats());
    to.set_you(from.you.value);
}

void fill(const room::Ballot& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_ballot();
    to.set_beat_serial(from.beat_serial);
    to.set_role(role_of(from.part.role));
    to.set_index(index_of(from.part));
    to.set_stances(from.stances);
    for (const auto& choice : from.choices) {
        auto& out = *to.add_choices();
        out.set_option(choice.option);
        for (const auto member : choice.members)
            out.add_members(member.value);
        out.set_votes(static_cast<std::uint32_t>(choice.votes));
    }
    for (const auto member : from.waiting)
        to.add_waiting(member.value);
    to.set_decided(from.chosen.has_value());
    to.set_chosen(from.chosen.value_or(0));
}

void fill(const room::ChatLine& from, proto::ServerMessage& message)
{
    write(from, *message.mutable_chat_line());
}

void fill(const room::Announcement& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_announcement();
    to.set_number(from.number);
    to.set_kind(kind_of(from.kind));
    to.set_from(from.from);
    to.set_text(from.text);
}

void fill(const room::PredictionResult& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_prediction_result();
    to.set_beat_serial(from.beat_serial);
    write(from.actual, *to.mutable_actual());
    if (from.yours) write(*from.yours, *to.mutable_yours());
    to.set_you_predicted(from.yours.has_value());
    to.set_people(from.people);
    for (const auto count : from.right)
        to.add_right(count);
}

void fill(const room::ObserverSheet& from, proto::ServerMessage& message)
{
    auto& to = *message.mutable_observer_sheet();
    for (const auto& task : from.tasks) {
        auto& out = *to.add_tasks();
        out.set_text(task.text);
        for (const auto& line : task.look_for)
            out.add_look_for(line);
        for (const auto ticks : task.ticks)
            out.add_ticks(ticks);
    }
    for (const auto& note : from.notes) {
        auto& out = *to.add_notes();
        out.set_beat_number(note.beat_number);
        out.set_text(note.text);
    }
}

} // namespace twocircles::net
