// Where servers are asked for, and the socket options for it that need an interface's number. Sockets are the
// caller's; a function returns false when the system refuses, which is no more than a network less.
#pragma once

namespace twocircles::lan {

// Administratively scoped, and link-local transient (RFC 2365, RFC 3307): no router passes them on.
inline constexpr const char* kGroupV4 = "239.255.47.48";
inline constexpr const char* kGroupV6 = "ff12::8000:4748";

// Hears what is sent to the group of the socket's family on this interface, or no longer.
bool join_group(int socket, bool v6, unsigned interface_index);
bool leave_group(int socket, bool v6, unsigned interface_index);

// Linux hands a socket everything that any program of the computer has joined; this socket wants its own
// interfaces alone.
bool hear_joined_alone(int socket, bool v6);

// What is sent to a group from now on leaves through this interface, and no router passes it on.
bool send_through(int socket, bool v6, unsigned interface_index);

} // namespace twocircles::lan
