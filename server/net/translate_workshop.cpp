// Requests of rooms that people share.
#include "server/net/translate_requests.hpp"
#include "server/net/wire_group.hpp"
#include "twocircles/client.pb.h"

namespace twocircles::net {

namespace {

RequestBody take_seat(const proto::TakeSeat& from)
{
    if (from.role() == proto::ROLE_UNKNOWN) return room::Request(room::TakeSeat{{}, true});
    const auto part = part_of(from.role(), from.index());
    if (!part) return Wrong{"role", "This server does not know that part."};
    return room::Request(room::TakeSeat{*part, false});
}

RequestBody take_stance(const proto::TakeStance& from)
{
    const auto stance = stance_of(from.stance());
    if (!stance) return Wrong{"stance", "That is no stance anybody can take."};
    return room::Request(room::TakeStance{from.beat_serial(), *stance, from.words()});
}

RequestBody say_need(const proto::SayNeed& from)
{
    const auto need = need_of(from.need());
    if (!need) return Wrong{"need", "That is no need anybody can say."};
    return room::Request(room::SayNeed{from.beat_serial(), *need, from.words()});
}

RequestBody enter_room(const proto::EnterRoom& from)
{
    if (from.role() == proto::ROLE_UNKNOWN) return EnterRoom{from.room_code(), room::Role::guest};
    const auto role = role_of(from.role());
    if (!role) return Wrong{"role", "This server does not know that part."};
    return EnterRoom{from.room_code(), *role};
}

RequestBody open_rooms(const proto::OpenRooms& from)
{
    auto settings = settings_of(from.settings());
    if (!settings) return kWrongSettings;
    return OpenRooms{from.scenario(), from.count(), {from.names().begin(), from.names().end()},
                     *settings,       from.seed(),  from.language()};
}

RequestBody steer(const std::string* code, const proto::Steer& from)
{
    auto what = steering_of(from);
    if (auto* wrong = std::get_if<Wrong>(&what)) return std::move(*wrong);
    if (std::holds_alternative<Unknown>(what)) return Unknown{};
    if (code == nullptr) return SteerAll{std::get<Steering>(std::move(what))};
    return SteerRoom{*code, std::get<Steering>(std::move(what))};
}

} // namespace

RequestBody group_body_of(const proto::ClientMessage& from)
{
    using Body = proto::ClientMessage::BodyCase;
    switch (from.body_case()) {
    case Body::kListRooms:
        return ListRooms{};
    case Body::kEnterRoom:
        return enter_room(from.enter_room());
    case Body::kTakeSeat:
        return take_seat(from.take_seat());
    case Body::kTakeStance:
        return take_stance(from.take_stance());
    case Body::kSayNeed:
        return say_need(from.say_need());
    case Body::kPredict:
        return room::Request(room::Predict{
            from.predict().beat_serial(), prediction_of(from.predict().prediction())});
    case Body::kSayInChat:
        return room::Request(room::SayInChat{from.say_in_chat().text()});
    case Body::kTickTask:
        return room::Request(room::TickTask{from.tick_task().task(), from.tick_task().look_for()});
    case Body::kWriteObservation:
        return room::Request(room::WriteObservation{from.write_observation().text()});
    case Body::kChangeName:
        return room::Request(room::ChangeName{from.change_name().name()});
    case Body::kClaimPlace:
        return ClaimPlace{from.claim_place().room_code(), member_of(from.claim_place().member())};
    case Body::kBecomeFacilitator:
        return BecomeFacilitator{from.become_facilitator().secret()};
    case Body::kOpenRooms:
        return open_rooms(from.open_rooms());
    case Body::kSteerRoom:
        return steer(&from.steer_room().steer().room_code(), from.steer_room().steer());
    case Body::kSteerAll:
        return steer(nullptr, from.steer_all().steer());
    case Body::kCloseRoom:
        return CloseRoom{from.close_room().room_code()};
    default:
        return guide_body_of(from);
    }
}

} // namespace twocircles::net
