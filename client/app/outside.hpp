// What the controller can have done for it: everything that is not the view model. client/app's Connections
// does it for real, tests write it down.
#pragma once

#include "client/model/request.hpp"

#include <cstdint>
#include <string>

namespace twocircles::client::app {

class Outside
{
public:
    virtual ~Outside() = default;

    // To the server that is connected to.
    virtual void send(const model::Request&) = 0;
    virtual void rename(const std::string& name) = 0; // for the next hello
    virtual void retry_now() = 0;

    // Each ends the connection that is there; the next Welcome is of the other server.
    virtual void connect(const std::string& host, std::uint16_t port) = 0;
    virtual void practise() = 0;
    virtual void host(const std::string& name) = 0; // answered by Controller::hosting()
    virtual void stop_hosting() = 0;

    virtual void check_hosting() = 0;           // answered by Controller::checked()
    virtual void look_for_servers(bool on) = 0; // answered by Controller::found()
    // While servers are looked for, the one that has this room is among them. Empty: no room in particular.
    virtual void look_for_room(const std::string& code) = 0;
};

} // namespace twocircles::client::app
