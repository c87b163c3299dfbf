#include "client/net/conversation.hpp"

#include "client/net/translate.hpp"
#include "twocircles/client.pb.h"
#include "twocircles/server.pb.h"

#include <utility>

namespace twocircles::client::net {

namespace {

std::mt19937_64 seeded_by_chance()
{
    std::random_device chance;
    std::seed_seq seed{chance(), chance(), chance(), chance()};
    return std::mt19937_64(seed);
}

} // namespace

Conversation::Conversation(std::string player_name, std::string build)
    : player_name_(std::move(player_name)), build_(std::move(build)), numbers_(seeded_by_chance())
{}

void Conversation::start()
{
    decoder_ = wire::FrameDecoder(wire::kMaxFrame);
    chunks_ = {};
    frames_.clear();
    last_request_ = 0;
    welcomed_ = false;
    placed_ = false;
    final_ = false;
    facilitates_ = false;
    reason_.clear();
    proto::ClientMessage message;
    auto& hello = *message.mutable_hello();
    hello.set_protocol(wire::kProtocolVersion);
    hello.set_build(build_);
    hello.set_name(player_name_);
    send(message);
}

void Conversation::cut()
{
    welcomed_ = false;
    placed_ = false;
    frames_.clear();
    unanswered_.cut();
}

void Conversation::ask(const model::Request& request)
{
    Unanswered::Kept kept;
    kept.again = again(request);
    kept.request = request;
    if (std::holds_alternative<model::AskLeaveGame>(request)) {
        unanswered_.forget(Again::in_room);
        room_.clear();
    }
    if (kept.again == Again::in_room) kept.room = room_;
    if (kept.again != Again::never) do
            kept.once = numbers_();
        while (kept.once == 0);
    // What is for the room waits until the place there is taken up again.
    const bool waits = !welcomed_ || (kept.again == Again::in_room && in_room() && !placed_);
    const bool lost = kept.again == Again::never || (kept.again == Again::in_room && !in_room());
    if (waits && lost) return;
    if (!waits) send_kept(kept);
    unanswered_.keep(std::move(kept));
}

void Conversation::ping()
{
    proto::ClientMessage message;
    message.mutable_ping();
    send(message);
}

bool Conversation::send(proto::ClientMessage& message)
{
    if (frames_.size() >= kMostFrames) return false;
    message.set_request_id(++last_request_);
    frames_.push_back(wire::frame_of(message.SerializeAsString()));
    return true;
}

void Conversation::send_kept(Unanswered::Kept& kept)
{
    proto::ClientMessage message;
    to_wire(kept.request, message);
    message.set_once(kept.once);
    if (send(message)) kept.id = last_request_;
}

void Conversation::send_again(Again when, const std::string& room)
{
    for (auto* kept : unanswered_.to_send(when, room))
        send_kept(*kept);
}

std::string Conversation::next_frame()
{
    auto frame = std::move(frames_.front());
    frames_.pop_front();
    return frame;
}

bool Conversation::take(std::span<const std::byte> bytes, std::vector<model::Message>& out)
{
    while (!bytes.empty()) {
        const auto status = decoder_.take(bytes);
        if (status == wire::FrameDecoder::Status::too_large) {
            reason_ =
                "What answers there does not speak this game's language. Check the address and the port.";
            return false;
        }
        if (status == wire::FrameDecoder::Status::need_more) return true;
        const auto payload = decoder_.payload();
        proto::ServerMessage message;
        if (!message.ParseFromArray(payload.data(), static_cast<int>(payload.size()))) {
            reason_ = "The game server sent something that cannot be read.";
            return false;
        }
        if (message.has_chunk()) {
            const auto& chunk = message.chunk();
            const auto added = chunks_.add(chunk.index(), chunk.count(), chunk.part());
            if (added != wire::ChunkAssembler::Status::whole) continue;
            proto::ServerMessage whole;
            if (whole.ParseFromString(chunks_.take())) take_message(whole, out);
            continue;
        }
        take_message(message, out);
    }
    return true;
}

void Conversation::take_message(const proto::ServerMessage& message, std::vector<model::Message>& out)
{
    if (message.has_goodbye()) {
        // To take a place back from whoever took it over would only start a quarrel between two programs.
        reason_ = message.goodbye().text();
        final_ = message.goodbye().code() == proto::VERSION_MISMATCH ||
                 message.goodbye().code() == proto::TAKEN_OVER;
        return; // the server closes now
    }
    if (!welcomed_ && message.has_refused()) {
        reason_ = message.refused().text();
        final_ = true;
        return;
    }
    auto answered = unanswered_.answered(message.reply_to());
    auto known = to_model(message);
    if (message.has_welcome()) {
        welcomed_ = true;
        out.emplace_back(model::LinkUp{});
    }
    if (!known) return;
    learn(*known, answered ? &answered->request : nullptr);
    if (answered) {
        if (auto* done = std::get_if<model::Done>(&*known)) {
            done->request = std::move(answered->request);
            done->once = answered->once;
        } else if (auto* refused = std::get_if<model::Refused>(&*known)) {
            refused->request = std::move(answered->request);
        } else if (auto* debrief = std::get_if<model::Debrief>(&*known)) {
            const auto* earlier = std::get_if<model::AskEarlierDebrief>(&answered->request);
            if (earlier != nullptr) known = model::EarlierDebrief{earlier->token, std::move(*debrief)};
        }
    }
    out.push_back(std::move(*known));
}

void Conversation::learn(const model::Message& message, const model::Request* answered)
{
    if (std::holds_alternative<model::Welcome>(message)) {
        send_again(Again::welcomed);
    } else if (const auto* joined = std::get_if<model::Joined>(&message)) {
        if (!room_.empty() && room_ != joined->room_code) unanswered_.forget(Again::in_room);
        room_ = joined->room_code;
        if (!std::exchange(placed_, true)) send_again(Again::in_room, room_);
    } else if (std::holds_alternative<model::Console>(message)) {
        facilitates_ = true;
        send_again(Again::facilitator);
    } else if (std::holds_alternative<model::Refused>(message) && answered != nullptr) {
        if (std::holds_alternative<model::AskResumeGame>(*answered)) {
            unanswered_.forget(Again::in_room);
            room_.clear();
        }
        if (std::holds_alternative<model::AskBecomeFacilitator>(*answered))
            unanswered_.forget(Again::facilitator);
    }
}

} // namespace twocircles::client::net
