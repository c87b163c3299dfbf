// What a facilitator does to a room.
#include "server/net/translate_requests.hpp"
#include "server/net/wire_group.hpp"
#include "twocircles/client.pb.h"

namespace twocircles::net {

namespace {

using Read = std::variant<Unknown, Wrong, Steering>;

template <class Asked>
Read room_request(Asked asked)
{
    return Steering(room::Request(std::move(asked)));
}

const Wrong kWrongPart{"role", "This server does not know that part."};

Read move(const proto::SteerMove& from)
{
    const auto part = part_of(from.role(), from.index());
    if (!part) return kWrongPart;
    return room_request(room::MoveMember{member_of(from.member()), *part});
}

Read settings(const proto::SteerSettings& from)
{
    auto read = settings_of(from.settings());
    if (!read) return kWrongSettings;
    return room_request(room::ChangeSettings{*read});
}

Read script(const proto::SteerScript& from)
{
    const auto part = part_of(from.role(), from.index());
    if (!part) return kWrongPart;
    room::SetScript asked;
    asked.part = *part;
    asked.on = from.on();
    if (!from.policy().empty()) {
        const auto policy = engine::leader_policy_named(from.policy());
        if (!policy) return Wrong{"policy", "A script is controlling, inspiring, situational or random."};
        asked.policy = *policy;
    }
    return room_request(asked);
}

Read guide(const proto::GuideAction& from)
{
    auto read = guiding_of(from);
    if (auto* asked = std::get_if<room::Request>(&read)) return Steering(std::move(*asked));
    if (auto* wrong = std::get_if<Wrong>(&read)) return std::move(*wrong);
    return Unknown{};
}

Read speak_as(const proto::SteerSpeakAs& from)
{
    const auto part = part_of(proto::FOLLOWER, from.follower());
    return room_request(room::SpeakAs{part->follower, from.words()});
}

} // namespace

Read steering_of(const proto::Steer& from)
{
    using Action = proto::Steer::ActionCase;
    switch (from.action_case()) {
    case Action::kStart:
        return room_request(room::Start{});
    case Action::kPause:
        return room_request(room::Pause{from.pause().on(), from.pause().reason()});
    case Action::kTime:
        return room_request(room::ChangeTime{from.time().seconds(), from.time().end_now()});
    case Action::kGoOn:
        return room_request(room::GoOn{});
    case Action::kSendBack:
        return room_request(room::SendBack{});
    case Action::kUndoSendBack:
        return room_request(room::UndoSendBack{});
    case Action::kInject:
        return room_request(room::Inject{from.inject().event()});
    case Action::kFreeText:
        return room_request(room::SayFreeText{from.free_text().text()});
    case Action::kBroadcast:
        return room_request(room::SayToAll{from.broadcast().text()});
    case Action::kWhisper:
        return room_request(room::Whisper{member_of(from.whisper().member()), from.whisper().text()});
    case Action::kMove:
        return move(from.move());
    case Action::kRemove:
        return room_request(room::RemoveMember{member_of(from.remove().member()), from.remove().reason()});
    case Action::kRename:
        return room_request(room::RenameMember{member_of(from.rename().member()), from.rename().name()});
    case Action::kRenameRoom:
        return room_request(room::RenameRoom{from.rename_room().name()});
    case Action::kSettings:
        return settings(from.settings());
    case Action::kScript:
        return script(from.script());
    case Action::kSpeakAs:
        return speak_as(from.speak_as());
    case Action::kBookmark:
        return room_request(room::Bookmark{from.bookmark().text()});
    case Action::kProjector:
        return room_request(room::SetProjector{
            from.projector().blank(), from.projector().reveal_people(), from.projector().reveal_rooms()});
    case Action::kMute:
        return room_request(room::Mute{member_of(from.mute().member()), from.mute().on()});
    case Action::kRemoveChat:
        return room_request(room::RemoveChat{from.remove_chat().number()});
    case Action::kAnswerClaim:
        return Steering(AnswerClaim{from.answer_claim().claim(), from.answer_claim().yes()});
    case Action::kFillSeats:
        return room_request(room::FillSeats{});
    case Action::kEnd:
        return room_request(room::EndStory{});
    case Action::kGuide:
        return guide(from.guide());
    case Action::ACTION_NOT_SET:
        break;
    }
    return Unknown{};
}

} // namespace twocircles::net
