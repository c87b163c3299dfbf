#include "proto/wire/frame.hpp"
#include "tests/bench/load/servers.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace twocircles::bench {

namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Shared = std::shared_ptr<const std::string>;

struct Screen;
using Room = std::vector<std::shared_ptr<Screen>>;

struct Screen : std::enable_shared_from_this<Screen>
{
    Screen(tcp::socket socket, const Sample& sample, Room& room)
        : socket_(std::move(socket)), sample_(sample), room_(room)
    {
        socket_.set_option(tcp::no_delay(true));
    }

    void read()
    {
        socket_.async_read_some(
            asio::buffer(buffer_),
            [self = shared_from_this()](const boost::system::error_code& error, std::size_t count) {
                if (error) return;
                self->take({self->buffer_.data(), count});
                self->read();
            }
        );
    }

private:
    void take(std::span<const std::byte> bytes)
    {
        while (decoder_.take(bytes) == wire::FrameDecoder::Status::frame) {
            const auto to_others = std::make_shared<const std::string>(sample_.to_others);
            send(std::make_shared<const std::string>(sample_.to_voter));
            for (const auto& other : room_)
                if (other.get() != this) other->send(to_others);
        }
    }

    void send(Shared bytes)
    {
        waiting_.push_back(std::move(bytes));
        if (waiting_.size() == 1) write();
    }

    void write()
    {
        asio::async_write(
            socket_, asio::buffer(*waiting_.front()),
            [self = shared_from_this()](const boost::system::error_code& error, std::size_t) {
                if (error) return;
                self->waiting_.pop_front();
                if (!self->waiting_.empty()) self->write();
            }
        );
    }

    tcp::socket socket_;
    const Sample& sample_;
    Room& room_;
    wire::FrameDecoder decoder_{wire::kMaxFrame};
    std::deque<Shared> waiting_;
    std::array<std::byte, 4096> buffer_{};
};

class Door
{
public:
    Door(asio::io_context& io, Sample sample, std::size_t places)
        : acceptor_(io, {asio::ip::address_v4::loopback(), 0}), sample_(std::move(sample)), places_(places)
    {}
    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void accept()
    {
        acceptor_.async_accept([this](const boost::system::error_code& error, tcp::socket socket) {
            if (error) return;
            if (rooms_.empty() || rooms_.back()->size() == places_)
                rooms_.push_back(std::make_unique<Room>());
            auto& room = *rooms_.back();
            room.push_back(std::make_shared<Screen>(std::move(socket), sample_, room));
            room.back()->read();
            accept();
        });
    }

private:
    tcp::acceptor acceptor_;
    Sample sample_;
    std::size_t places_;
    std::vector<std::unique_ptr<Room>> rooms_;
};

} // namespace

void serve_bare(Sample sample, std::size_t places, const Listening& listening)
{
    asio::io_context io{1};
    Door door(io, std::move(sample), places);
    door.accept();
    listening(door.port());
    io.run();
}

} // namespace twocircles::bench
