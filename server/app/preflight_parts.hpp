// The single checks of the pre-flight; see preflight.hpp. Each adds what it finds.
#pragma once

#include "server/app/preflight.hpp"

#include <vector>

namespace twocircles::app {

using Findings = std::vector<Finding>;

// TCP: can the server listen where it is told to? UDP: can it be asked for?
void check_ports(const ServerOptions&, const Machine&, Findings&);
// How others reach it.
void check_addresses(const ServerOptions&, const Machine&, Findings&);
// Whether questions to the group come through on each network: asks, and listens to itself.
void check_multicast(const ServerOptions&, const Machine&, Findings&);
void check_firewall(const ServerOptions&, const Machine&, Findings&);

} // namespace twocircles::app
