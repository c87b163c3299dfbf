#include "tests/flow/protocol_client.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace twocircles::tests {

ProtocolClient::ProtocolClient(std::uint16_t port, std::string name) : name_(std::move(name))
{
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
        ::close(socket_);
        throw std::runtime_error("nothing listens on port " + std::to_string(port));
    }
    const timeval patience{60, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

ProtocolClient::~ProtocolClient()
{
    ::close(socket_);
}

void ProtocolClient::cut()
{
    const linger at_once{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
}

bool ProtocolClient::has_more()
{
    if (at_ < bytes_.size()) return true;
    pollfd ready{socket_, POLLIN, 0};
    return ::poll(&ready, 1, 0) > 0;
}

proto::ServerMessage ProtocolClient::hello(std::uint32_t protocol)
{
    return answer_to(send_hello(protocol));
}

std::uint64_t ProtocolClient::send_hello(std::uint32_t protocol)
{
    proto::ClientMessage message;
    message.mutable_hello()->set_protocol(protocol);
    message.mutable_hello()->set_build("tests");
    message.mutable_hello()->set_name(name_);
    return send(std::move(message));
}

void ProtocolClient::send_bytes(const std::string& bytes)
{
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return; // the answer, or its absence, says why
        sent += static_cast<std::size_t>(count);
    }
}

std::uint64_t ProtocolClient::send(proto::ClientMessage message)
{
    message.set_request_id(next_id_);
    send_bytes(wire::frame_of(message.SerializeAsString()));
    return next_id_++;
}

std::string ProtocolClient::receive_payload()
{
    for (;;) {
        auto rest = std::span<const std::byte>(bytes_).subspan(at_);
        const auto before = rest.size();
        const auto status = decoder_.take(rest);
        at_ += before - rest.size();
        if (status == wire::FrameDecoder::Status::too_large) throw std::runtime_error("a frame is too large");
        if (status == wire::FrameDecoder::Status::frame) {
            const auto payload = decoder_.payload();
            return {reinterpret_cast<const char*>(payload.data()), payload.size()};
        }
        bytes_.resize(16 * 1024);
        at_ = 0;
        const auto count = ::recv(socket_, bytes_.data(), bytes_.size(), 0);
        if (count < 0 && errno == EAGAIN) throw std::runtime_error("nothing came");
        bytes_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        if (count <= 0) return {};
    }
}

proto::ServerMessage ProtocolClient::receive()
{
    proto::ServerMessage message;
    do {
        const auto payload = receive_payload();
        if (payload.empty()) {
            message.Clear();
            message.mutable_goodbye();
            return message;
        }
        if (!message.ParseFromString(payload)) throw std::runtime_error("a message cannot be read");
        if (message.has_chunk()) {
            const auto& chunk = message.chunk();
            const auto status = chunks_.add(chunk.index(), chunk.count(), chunk.part());
            if (status == wire::ChunkAssembler::Status::broken)
                throw std::runtime_error("chunks out of order");
            if (status == wire::ChunkAssembler::Status::whole && !message.ParseFromString(chunks_.take()))
                throw std::runtime_error("a message in chunks cannot be read");
        }
    } while (message.has_chunk());
    if (message.has_state()) state_ = message.state();
    if (message.has_beat()) beat_ = message.beat();
    if (message.has_ended()) ended_ = true;
    if (message.has_lobby()) lobby_ = message.lobby();
    if (message.has_console()) console_ = message.console();
    if (message.has_joined()) {
        joined_ = message.joined();
        if (!joined_.token().empty()) token_ = joined_.token();
    }
    seen_.push_back(message);
    return message;
}

proto::ServerMessage ProtocolClient::ask(proto::ClientMessage request)
{
    return answer_to(send(std::move(request)));
}

proto::ServerMessage ProtocolClient::answer_to(std::uint64_t id)
{
    for (;;) {
        auto message = receive();
        if (message.reply_to() == id || message.has_goodbye()) return message;
    }
}

proto::ServerMessage ProtocolClient::wait_for(proto::ServerMessage::BodyCase kind)
{
    for (;;) {
        auto message = receive();
        if (message.body_case() == kind) return message;
        if (message.has_goodbye())
            throw std::runtime_error("the connection ended: " + message.goodbye().text());
    }
}

proto::ClientMessage open_game(const std::string& scenario, std::uint64_t seed, const std::string& pace)
{
    proto::ClientMessage message;
    auto& open = *message.mutable_open_game();
    open.set_scenario(scenario);
    open.set_seed(seed);
    open.set_pace(pace);
    open.set_untimed(true);
    return message;
}

proto::ClientMessage resume_game(const std::string& token)
{
    proto::ClientMessage message;
    message.mutable_resume_game()->set_token(token);
    return message;
}

proto::ClientMessage begin()
{
    proto::ClientMessage message;
    message.mutable_begin();
    return message;
}

proto::ClientMessage respond(std::uint32_t beat_serial, std::uint32_t response)
{
    proto::ClientMessage message;
    message.mutable_respond()->set_beat_serial(beat_serial);
    message.mutable_respond()->set_response(response);
    return message;
}

proto::ClientMessage pause(bool on)
{
    proto::ClientMessage message;
    message.mutable_pause()->set_on(on);
    return message;
}

proto::ClientMessage get_debrief()
{
    proto::ClientMessage message;
    message.mutable_get_debrief();
    return message;
}

proto::ClientMessage list_games(const std::vector<std::string>& tokens)
{
    proto::ClientMessage message;
    auto& list = *message.mutable_list_games();
    for (const auto& token : tokens)
        list.add_tokens(token);
    return message;
}

proto::ClientMessage discard_game(const std::string& token)
{
    proto::ClientMessage message;
    message.mutable_discard_game()->set_token(token);
    return message;
}

proto::ClientMessage ping()
{
    proto::ClientMessage message;
    message.mutable_ping()->set_sent(7);
    return message;
}

proto::ClientMessage leave_game()
{
    proto::ClientMessage message;
    message.mutable_leave_game();
    return message;
}

bool next_beat(ProtocolClient& client, std::uint32_t& answered_serial)
{
    // Whoever comes back is shown the last beat even when it is answered already; the state tells.
    const auto is_open = [&] {
        return client.state().phase() == proto::DECIDING && client.beat().yours() &&
               client.beat().serial() == client.state().beat_serial() &&
               client.beat().serial() > answered_serial;
    };
    while (!client.ended() && !is_open()) {
        const auto message = client.receive();
        if (message.has_goodbye())
            throw std::runtime_error("the connection ended: " + message.goodbye().text());
    }
    if (client.ended()) return false;
    answered_serial = client.beat().serial();
    return true;
}

std::uint32_t first_open(const proto::Beat& beat)
{
    for (const auto& card : beat.responses())
        if (!card.locked()) return card.response();
    throw std::runtime_error("nothing can be answered to " + beat.title());
}

int play_on(ProtocolClient& client)
{
    int answered = 0;
    for (std::uint32_t serial = 0; next_beat(client, serial); ++answered) {
        auto reply = client.ask(respond(serial, first_open(client.beat())));
        while (reply.refused().code() == proto::TOO_FAST
        ) { // faster than any person; go on at the pace allowed
            std::this_thread::sleep_for(std::chrono::milliseconds(120));
            reply = client.ask(respond(serial, first_open(client.beat())));
        }
        if (!reply.has_ok()) throw std::runtime_error("refused: " + reply.refused().text());
    }
    return answered;
}

} // namespace twocircles::tests
