#include "proto/lan/multicast.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

// Older headers lack its name; the number is Linux's.
#if defined(__linux__) && !defined(IPV6_MULTICAST_ALL)
#define IPV6_MULTICAST_ALL 29
#endif

namespace twocircles::lan {

namespace {

constexpr int kHops = 1;

template <class T>
bool set(int socket, int level, int option, const T& value)
{
    return setsockopt(socket, level, option, &value, sizeof value) == 0;
}

bool membership(int socket, bool v6, unsigned interface_index, int v4_option, int v6_option)
{
    if (v6) {
        ipv6_mreq request{};
        inet_pton(AF_INET6, kGroupV6, &request.ipv6mr_multiaddr);
        request.ipv6mr_interface = interface_index;
        return set(socket, IPPROTO_IPV6, v6_option, request);
    }
    ip_mreqn request{};
    inet_pton(AF_INET, kGroupV4, &request.imr_multiaddr);
    request.imr_ifindex = static_cast<int>(interface_index);
    return set(socket, IPPROTO_IP, v4_option, request);
}

} // namespace

bool join_group(int socket, bool v6, unsigned interface_index)
{
    return membership(socket, v6, interface_index, IP_ADD_MEMBERSHIP, IPV6_JOIN_GROUP);
}

bool leave_group(int socket, bool v6, unsigned interface_index)
{
    return membership(socket, v6, interface_index, IP_DROP_MEMBERSHIP, IPV6_LEAVE_GROUP);
}

bool hear_joined_alone(int socket, bool v6)
{
#ifdef __linux__
    return v6 ? set(socket, IPPROTO_IPV6, IPV6_MULTICAST_ALL, 0)
              : set(socket, IPPROTO_IP, IP_MULTICAST_ALL, 0);
#else
    return socket >= 0 || v6; // the others' way from the start
#endif
}

bool send_through(int socket, bool v6, unsigned interface_index)
{
    if (v6)
        return set(socket, IPPROTO_IPV6, IPV6_MULTICAST_IF, static_cast<int>(interface_index)) &&
               set(socket, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, kHops);
    ip_mreqn through{};
    through.imr_ifindex = static_cast<int>(interface_index);
    return set(socket, IPPROTO_IP, IP_MULTICAST_IF, through) &&
           set(socket, IPPROTO_IP, IP_MULTICAST_TTL, kHops);
}

} // namespace twocircles::lan
