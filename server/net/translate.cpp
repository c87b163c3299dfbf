#include "server/net/translate.hpp"

#include "proto/wire/chunks.hpp"
#include "proto/wire/frame.hpp"
#include "server/net/translate_requests.hpp"
#include "server/net/wire_message.hpp"
#include "twocircles/client.pb.h"

#include <google/protobuf/stubs/logging.h>

#include <algorithm>
#include <stdexcept>

namespace twocircles::net {

namespace {

Frame frame_of(const proto::ServerMessage& message)
{
    return std::make_shared<const std::string>(wire::frame_of(message.SerializeAsString()));
}

proto::RefusalCode code_of(RefusalCode code)
{
    switch (code) {
    case RefusalCode::version_mismatch:
        return proto::VERSION_MISMATCH;
    case RefusalCode::bad_request:
        return proto::BAD_REQUEST;
    case RefusalCode::not_now:
        return proto::NOT_NOW;
    case RefusalCode::wrong_beat:
        return proto::WRONG_BEAT;
    case RefusalCode::wrong_seat:
        return proto::WRONG_SEAT;
    case RefusalCode::no_such_response:
        return proto::NO_SUCH_RESPONSE;
    case RefusalCode::locked:
        return proto::LOCKED;
    case RefusalCode::used_up:
        return proto::USED_UP;
    case RefusalCode::bad_text:
        return proto::BAD_TEXT;
    case RefusalCode::no_such_scenario:
        return proto::NO_SUCH_SCENARIO;
    case RefusalCode::bad_scenario:
        return proto::BAD_SCENARIO;
    case RefusalCode::no_such_game:
        return proto::NO_SUCH_GAME;
    case RefusalCode::not_allowed:
        return proto::NOT_ALLOWED;
    case RefusalCode::too_fast:
        return proto::TOO_FAST;
    case RefusalCode::storage_failed:
        return proto::STORAGE_FAILED;
    case RefusalCode::server_full:
        return proto::SERVER_FULL;
    case RefusalCode::game_ended:
        return proto::GAME_ENDED;
    case RefusalCode::internal:
        return proto::INTERNAL_ERROR;
    case RefusalCode::too_slow:
        return proto::TOO_SLOW;
    case RefusalCode::shutting_down:
        return proto::SHUTTING_DOWN;
    case RefusalCode::taken_over:
        return proto::TAKEN_OVER;
    case RefusalCode::no_such_room:
        return proto::NO_SUCH_ROOM;
    case RefusalCode::room_locked:
        return proto::ROOM_LOCKED;
    case RefusalCode::no_such_seat:
        return proto::NO_SUCH_SEAT;
    case RefusalCode::wrong_secret:
        return proto::WRONG_SECRET;
    case RefusalCode::removed:
        return proto::REMOVED;
    case RefusalCode::no_such_member:
        return proto::NO_SUCH_MEMBER;
    }
    return proto::REFUSAL_UNKNOWN;
}

RequestBody what_if_of(const proto::AskWhatIf& from)
{
    if (!proto::WhatIfPolicy_IsValid(from.policy()))
        return Wrong{"policy", "This server does not know that way of going on."};
    if (from.response() >= engine::ResponseId::kNone) return Wrong{"response", "There is no such response."};
    return AskWhatIf{
        {from.decision(), engine::ResponseId{from.response()},
         static_cast<debrief::FuturePolicy>(static_cast<int>(from.policy()))}};
}

RequestBody body_of(const proto::ClientMessage& from)
{
    using Body = proto::ClientMessage::BodyCase;
    switch (from.body_case()) {
    case Body::kHello:
        return Hello{from.hello().protocol(), from.hello().build(), from.hello().name()};
    case Body::kListScenarios:
        return ListScenarios{};
    case Body::kListGames:
        return ListGames{{from.list_games().tokens().begin(), from.list_games().tokens().end()}};
    case Body::kOpenGame: {
        const auto& open = from.open_game();
        return OpenGame{open.scenario(), open.language(), open.pace(),   open.script(),
                        open.seat(),     open.seed(),     open.untimed()};
    }
    case Body::kResumeGame:
        return ResumeGame{from.resume_game().token()};
    case Body::kDiscardGame:
        return DiscardGame{from.discard_game().token()};
    case Body::kBegin:
        return room::Request(room::Begin{});
    case Body::kRespond:
        return room::Request(room::Respond{from.respond().beat_serial(), from.respond().response()});
    case Body::kStateVision:
        return room::Request(room::StateVision{from.state_vision().sentence()});
    case Body::kHurry:
        return room::Request(room::Hurry{});
    case Body::kPause:
        return room::Request(room::Pause{from.pause().on(), {}});
    case Body::kReadDebrief:
        return ReadDebrief{from.read_debrief().token()};
    case Body::kGetDebrief:
        return GetDebrief{};
    case Body::kAskWhatIf:
        return what_if_of(from.ask_what_if());
    case Body::kGetComparison:
        return GetComparison{};
    case Body::kLeaveGame:
        return LeaveGame{};
    case Body::kPing:
        return Ping{from.ping().sent()};
    default:
        return group_body_of(from);
    }
}

} // namespace

Frames encode(const proto::ServerMessage& message)
{
    const auto whole = message.SerializeAsString();
    if (whole.size() <= wire::kMaxFrame) return {std::make_shared<const std::string>(wire::frame_of(whole))};
    const auto parts = wire::split(whole);
    if (parts.empty()) throw std::length_error("a message is too large to be sent");
    Frames frames;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        proto::ServerMessage piece;
        piece.set_reply_to(message.reply_to());
        auto& chunk = *piece.mutable_chunk();
        chunk.set_index(static_cast<std::uint32_t>(i));
        chunk.set_count(static_cast<std::uint32_t>(parts.size()));
        chunk.set_part(std::string(parts[i]));
        frames.push_back(frame_of(piece));
    }
    return frames;
}

std::optional<Request> to_request(std::span<const std::byte> payload)
{
    // The library would write a line for every message that is no proper text: a way for strangers to fill
    // the disk.
    [[maybe_unused]] static const auto silenced = google::protobuf::SetLogHandler(nullptr);
    proto::ClientMessage message;
    if (!message.ParseFromArray(payload.data(), static_cast<int>(payload.size()))) return std::nullopt;
    return Request{message.request_id(), message.once(), body_of(message)};
}

Frames welcome(std::uint64_t reply_to, const std::string& build, const std::string& server_name)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& out = *message.mutable_welcome();
    out.set_protocol(wire::kProtocolVersion);
    out.set_build(build);
    out.set_server_name(server_name);
    return encode(message);
}

Frames ok(std::uint64_t reply_to)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    message.mutable_ok();
    return encode(message);
}

Frames refused(std::uint64_t reply_to, const Refusal& refusal)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& out = *message.mutable_refused();
    out.set_code(code_of(refusal.code));
    out.set_text(refusal.text);
    out.set_field(refusal.field);
    return encode(message);
}

Frames pong(std::uint64_t reply_to, std::uint64_t sent)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    message.mutable_pong()->set_sent(sent);
    return encode(message);
}

Frame goodbye(const Refusal& refusal)
{
    proto::ServerMessage message;
    message.mutable_goodbye()->set_code(code_of(refusal.code));
    message.mutable_goodbye()->set_text(refusal.text);
    return frame_of(message);
}

void write(const engine::Scenario& scenario, proto::ScenarioCard& card)
{
    const auto& about = scenario.about;
    card.set_id(about.id);
    card.set_title(about.title);
    card.set_summary(about.summary);
    card.set_setting(about.setting);
    card.set_minutes(static_cast<std::uint32_t>(about.minutes));
    card.set_tutorial(about.tutorial);
    for (const auto& goal : about.learning_goals)
        card.add_learning_goals(goal);
    card.set_author(about.author);
    card.set_language(about.language);
    card.set_translation_of(about.translation_of);
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        auto& seat = *card.add_seats();
        seat.set_seat(static_cast<std::uint32_t>(i));
        seat.set_title(scenario.seats[i].title);
        seat.set_name(scenario.seats[i].name);
        seat.set_brief(scenario.seats[i].brief);
    }
    card.set_follower_count(static_cast<std::uint32_t>(scenario.followers.size()));
    // A game goes along the main line; what is drawn from pools comes on top now and then.
    card.set_beat_count(static_cast<std::uint32_t>(std::count_if(
        scenario.beats.begin(), scenario.beats.end(), [](const engine::Beat& beat) { return !beat.pool; }
    )));
}

Frames scenarios(std::uint64_t reply_to, const Catalogue& catalogue)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& out = *message.mutable_scenarios();
    for (const auto& scenario : catalogue.scenarios)
        write(*scenario, *out.add_cards());
    for (const auto& file : catalogue.broken) {
        auto& broken = *out.add_broken();
        broken.set_file(file.file);
        broken.set_problem(file.problem);
        broken.set_problem_count(file.problem_count);
    }
    return encode(message);
}

Frames games(std::uint64_t reply_to, const std::vector<ListedGame>& listed)
{
    proto::ServerMessage message;
    message.set_reply_to(reply_to);
    auto& out = *message.mutable_games();
    for (const auto& game : listed) {
        auto& card = *out.add_games();
        card.set_token(game.token);
        card.set_scenario(game.summary.header.scenario);
        card.set_title(game.summary.header.title);
        card.set_beats_played(game.summary.progress.beats);
        card.set_day(game.summary.progress.day);
        card.set_last_played(game.summary.last_played);
        card.set_finished(game.summary.progress.finished);
        card.set_problem(game.problem);
    }
    return encode(message);
}

} // namespace twocircles::net
