// A server's address as people type and read it, and the port where a server is when nobody says otherwise.
#pragma once

#include "client/model/address.hpp"
#include "proto/wire/protocol.hpp"

namespace twocircles::client::app {

using model::join_address;
using model::split_address;
using wire::kServerPort;

} // namespace twocircles::client::app
