// The client's connection to a server, on a thread of its own: connects, says hello, keeps the line alive,
// comes back by itself when it is cut. Values go in and out through two queues; nothing here blocks the
// thread that draws.
#pragma once

#include "client/model/messages.hpp"
#include "client/model/request.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::client::net {

struct LinkOptions
{
    std::string host = "127.0.0.1"; // name or address
    std::uint16_t port = 0;
    std::string player_name;
    std::string build; // of this client, shown by the server when versions differ
};

class Link
{
public:
    explicit Link(LinkOptions);
    ~Link(); // closes the connection and waits for the thread

    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    // Any thread. What goes to a room (an answer, a vote, a word in the chat), comes into one or steers one
    // is kept while the line is down and sent again as long as it is not answered, so that a cut loses
    // nothing and doubles nothing. Everything else is dropped then: after every Welcome the caller asks anew.
    void send(const model::Request&);

    // All that has come since the last call, in order; does not wait.
    std::vector<model::Message> poll();
    // The same, but waits up to `longest` for something to come.
    std::vector<model::Message> wait(std::chrono::milliseconds longest);

    // The name others read. Outside of rooms the server is told at once, over a new connection, which shows
    // as another LinkUp and Welcome; in a room the caller asks for it (AskChangeName), and it counts from the
    // next connection on.
    void rename(const std::string& name);

    // Tries again at once instead of after the pause between two attempts.
    void retry_now();

private:
    class Session;
    std::unique_ptr<Session> session_;
};

} // namespace twocircles::client::net
