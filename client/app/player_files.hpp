// What this player keeps on this machine: settings, the places they hold in games and rooms, the secrets of
// the servers they run rooms on, and their own finished games. Small JSON files, for their owner alone,
// written beside and renamed, so that a crash leaves the old one or the new one, never half of one. Another
// client on the same folder may write too: each change is made to what stands in the file now.
#pragma once

#include "client/app/json_file.hpp"
#include "client/app/progress_file.hpp"
#include "client/model/game.hpp"
#include "client/model/guide.hpp"
#include "client/model/settings.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::app {

// $XDG_CONFIG_HOME/twocircles and $XDG_DATA_HOME/twocircles with their usual fallbacks.
std::filesystem::path default_config_folder();
std::filesystem::path default_data_folder();

// A server as a player's files know it. The one inside this program, practising or hosting, has no address:
// both keep their games in the same journal.
struct ServerPlace
{
    std::string name;    // as it says itself; may be empty
    std::string address; // "host:port"; empty: inside
    bool inside() const { return address.empty(); }
};

// A place in a game, kept as its token.
struct KeptSeat
{
    std::string token;
    ServerPlace server;
    bool anywhere = false; // of an older file, which did not say where
    bool workshop = false; // in a room that people share
    std::string room_code, member_name, scenario_title;
    model::Role role = model::Role::unknown;
    std::int64_t used_at = 0; // seconds since 1970
    // What was written there to do differently, with the keys to change it.
    std::vector<model::OwnCommitment> commitments;

    // A server that has moved is known by its name, one that was renamed by its address.
    bool is_at(const ServerPlace&) const;
};

class PlayerFiles
{
public:
    static constexpr std::size_t kSeatsKept = 128;
    static constexpr std::size_t kTokensAsked = 64; // of one server at once

    // Reads all files; what cannot be read is set aside under another name and said in take_problem().
    PlayerFiles(const std::filesystem::path& config_folder, const std::filesystem::path& data_folder);
    // Seats, secrets and games of another folder from now on; the settings stay.
    void keep_data_in(const std::filesystem::path& data_folder);

    const model::Settings& settings() const { return settings_; }
    const std::vector<KeptSeat>& seats() const { return seats_; } // newest last
    // To ask this server about, newest last: tokens of other servers are none of its business.
    std::vector<std::string> tokens(const ServerPlace&) const;
    // The newest that fits; nothing when there is none.
    std::optional<KeptSeat> seat(const std::function<bool(const KeptSeat&)>& fits) const;
    std::optional<std::string> facilitator_secret(const ServerPlace&) const;

    // False when the disk refused; take_problem() says why. The values count for this run all the same.
    bool save_settings(const model::Settings&);
    bool keep_seat(const KeptSeat&, const std::string& instead_of_token);
    // What was asked of this server as practice games, and it does not know, is forgotten.
    void keep_known(
        const ServerPlace&, const std::vector<std::string>& asked, const std::vector<std::string>& known
    );
    bool keep_commitments(const std::string& token, const std::vector<model::OwnCommitment>&);
    void forget_seat(const std::string& token);
    void keep_secret(const ServerPlace&, const std::string& secret); // empty: forget it

    ProgressFile& progress() { return progress_; }

    // A sentence about what went wrong with the files, once; empty = nothing.
    std::string take_problem();

private:
    struct Secret
    {
        ServerPlace server;
        std::string secret;
    };

    bool save_seats();
    void read_seats();

    JsonFile settings_file_, seats_file_;
    model::Settings settings_;
    std::vector<KeptSeat> seats_;
    std::vector<Secret> secrets_;
    ProgressFile progress_;
    std::string problem_;
};

} // namespace twocircles::client::app
