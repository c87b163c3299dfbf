// What looks around: for servers on the network, and at this computer before it hosts one. Connections has
// one and asks it for news between two frames; none of this waits.
#pragma once

#include "client/model/view_model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::app {

class Lookout
{
public:
    virtual ~Lookout() = default;

    virtual void look(bool on) = 0;
    // Now or when it looks: the server that has this room as well. Empty: no room in particular.
    virtual void look_for_room(const std::string& code) = 0;
    // All servers seen lately, when that has changed since the last call.
    virtual std::optional<std::vector<model::FoundServer>> found() = 0;

    // Is this computer ready to host on that port?
    virtual void check(std::uint16_t port) = 0;
    // Once, when the check is done.
    virtual std::optional<std::vector<model::Finding>> checked() = 0;
};

} // namespace twocircles::client::app
