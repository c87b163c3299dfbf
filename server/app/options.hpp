// What a server is started with. Values only; read from the command line by command_line.hpp, or filled by
// the client that hosts a server.
#pragma once

#include "proto/wire/protocol.hpp"
#include "server/engine/scenario.hpp"
#include "server/store/journal.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::app {

inline constexpr std::uint16_t kDefaultPort = wire::kServerPort;

enum class Verbosity : std::uint8_t
{
    debug,
    info,
    warning,
    error,
};

// Whether clients on the network find the server by themselves.
enum class DiscoveryMode : std::uint8_t
{
    automatic, // when others than this computer can reach it
    on,
    off,
};

struct ServerOptions
{
    std::string address = "127.0.0.1"; // numeric: this computer alone; or "any": everybody on the network
    std::uint16_t port = kDefaultPort; // 0 = the system chooses
    std::string name = "Two Circles";  // as players see the server
    std::filesystem::path scenarios;   // folder; empty = the installed one, or that of the source tree
    std::vector<std::filesystem::path> more_scenarios; // single files, offered beside those of the folder
    std::string language; // of games whose opener names none; empty = each scenario's own
    std::shared_ptr<const engine::Scenario>
        preview;                // offered alone, in place of folder and files; null: none
    std::filesystem::path data; // folder; empty = the user's own
    store::Durability durability = store::Durability::process;
    bool set_damaged_aside = false;
    std::uint32_t keep_days = 0; // finished games are deleted so long after; 0 = never
    Verbosity verbosity = Verbosity::info;
    bool stop_on_signals = false;
    // Rooms that people share can be opened by whoever knows the facilitator's secret. Without: people
    // practise alone.
    bool workshops = false;
    DiscoveryMode discovery = DiscoveryMode::automatic;
    std::string facilitator_secret; // empty: one of its own, drawn once and kept in the data folder
};

// Whether others than this computer reach a server there.
bool is_for_others(const std::string& address);
bool is_to_be_found(const ServerOptions&);

} // namespace twocircles::app
