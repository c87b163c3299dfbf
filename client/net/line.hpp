// One client's connection to one server, on an io_context of its owner: dials, says hello, keeps the line
// alive, comes back by itself when it is cut.
//
// A cut cable sends nothing, and TCP would wait for its return with pauses that double. So silence is what
// counts: the server answers a ping every two seconds, and after four without a word the connection is given
// up and dialled anew. Then one attempt is under way within a second of the network's return (dialer.hpp),
// and a cut of less than four seconds is mended by TCP itself, whose repeats are then at most 1.6 s apart, or
// by giving up at four. Either way the client is back within 3 s. TCP_USER_TIMEOUT would only say later what
// silence has said already.
#pragma once

#include "client/net/conversation.hpp"
#include "client/net/dialer.hpp"
#include "proto/wire/token_bucket.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace twocircles::client::net {

class Line
{
public:
    struct Options
    {
        std::string host; // name or address
        std::uint16_t port = 0;
        std::string player_name, build;
    };
    // Everything happens on the context's one thread. `told` takes each message, also LinkUp and LinkLost.
    Line(boost::asio::io_context&, Options, std::function<void(model::Message)> told);
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void start();
    // Ends it for good; the context must run on until it has nothing left to do before this is destroyed.
    void stop();

    void send(const model::Request&);
    void rename(const std::string&);
    void retry_now();
    // From now on nothing is read any more; pings go on. What a client that hangs does to a server.
    void stop_reading();

private:
    boost::asio::awaitable<void> run();
    boost::asio::awaitable<void> talk(); // one connection, until it ends
    boost::asio::awaitable<void> pause(std::chrono::milliseconds);

    void write_next();
    bool too_early(); // for another request; then it is written when it no longer is
    void ping_later();
    void gone_after(std::chrono::milliseconds);
    void close(const std::string& reason);
    void say_lost(const std::string& reason, bool will_retry);

    std::function<void(model::Message)> told_by_;
    boost::asio::io_context& context_;
    Conversation conversation_;
    Dialer dialer_;
    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer silence_; // runs out when nothing has been heard for too long
    boost::asio::steady_timer ping_;
    boost::asio::steady_timer pause_; // between two connections
    boost::asio::steady_timer pace_;  // between two requests
    wire::TokenBucket allowed_;       // requests, of this connection
    bool facilitates_ = false;        // more are allowed since
    bool holding_back_ = false;
    std::string frame_;            // the one that is being written
    std::uint64_t connection_ = 0; // counts connections
    bool writing_ = false;
    bool reading_ = true;
    bool quiet_ = false; // this connection ends by our own wish and is followed by another at once
    bool stopping_ = false;
    std::string reason_; // why this connection ended
    std::string told_;   // the last reason that was told
};

} // namespace twocircles::client::net
