#include "server/app/options.hpp"

namespace twocircles::app {

bool is_for_others(const std::string& address)
{
    return !address.starts_with("127.") && address != "localhost" && address != "::1";
}

bool is_to_be_found(const ServerOptions& options)
{
    if (options.discovery == DiscoveryMode::automatic) return is_for_others(options.address);
    return options.discovery == DiscoveryMode::on;
}

} // namespace twocircles::app
