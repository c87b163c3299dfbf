#include "client/app/player_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace twocircles::client::app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kSettingsFormat = 1, kSeatsFormat = 2;

JsonFile seats_in(const fs::path& data_folder)
{
    return JsonFile(data_folder / "seats.json", kSeatsFormat, true);
}

fs::path folder_from(const char* variable, const char* below_home)
{
    if (const char* set = std::getenv(variable); set != nullptr && *set == '/')
        return fs::path(set) / "twocircles";
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr && *home != '\0' ? home : "/tmp") / below_home / "twocircles";
}

model::Settings settings_in(const json& from)
{
    model::Settings settings;
    read_into(from, "name", settings.name);
    read_into(from, "language", settings.language);
    read_into(from, "text_scale", settings.text_scale);
    read_into(from, "reduce_motion", settings.reduce_motion);
    read_into(from, "sound", settings.sound);
    read_into(from, "fullscreen", settings.fullscreen);
    read_into(from, "untimed", settings.untimed);
    read_into(from, "pace", settings.pace);
    std::string theme = "dark";
    read_into(from, "theme", theme);
    settings.theme = theme == "light" ? model::Theme::light : model::Theme::dark;
    settings.text_scale = std::clamp(settings.text_scale, 80, 200);
    if (settings.pace != "brisk" && settings.pace != "instant") settings.pace = "calm";
    return settings;
}

json to_json(const model::Settings& settings)
{
    return {
        {"name", settings.name},
        {"language", settings.language},
        {"text_scale", settings.text_scale},
        {"theme", settings.theme == model::Theme::light ? "light" : "dark"},
        {"reduce_motion", settings.reduce_motion},
        {"sound", settings.sound},
        {"fullscreen", settings.fullscreen},
        {"untimed", settings.untimed},
        {"pace", settings.pace},
    };
}

bool same_server(const ServerPlace& a, const ServerPlace& b)
{
    if (a.inside() || b.inside()) return a.inside() && b.inside();
    return a.address == b.address || (!a.name.empty() && a.name == b.name);
}

KeptSeat seat_in(const json& from)
{
    KeptSeat seat;
    read_into(from, "token", seat.token);
    read_into(from, "server", seat.server.name);
    read_into(from, "address", seat.server.address);
    read_into(from, "anywhere", seat.anywhere);
    read_into(from, "workshop", seat.workshop);
    read_into(from, "room", seat.room_code);
    read_into(from, "name", seat.member_name);
    read_into(from, "scenario", seat.scenario_title);
    read_into(from, "used", seat.used_at);
    int role = 0;
    read_into(from, "role", role);
    each_in(from, "commitments", [&](const json& one) {
        model::OwnCommitment commitment;
        read_into(one, "id", commitment.id);
        read_into(one, "pen", commitment.pen);
        read_into(one, "text", commitment.text);
        read_into(one, "anonymous", commitment.anonymous);
        read_into(one, "may_be_shown", commitment.may_be_shown);
        if (commitment.id != 0) seat.commitments.push_back(std::move(commitment));
    });
    if (role > 0 && role <= static_cast<int>(model::Role::watching))
        seat.role = static_cast<model::Role>(role);
    return seat;
}

json to_json(const KeptSeat& seat)
{
    json written = json::array();
    for (const auto& one : seat.commitments)
        written.push_back(
            {{"id", one.id},
             {"pen", one.pen},
             {"text", one.text},
             {"anonymous", one.anonymous},
             {"may_be_shown", one.may_be_shown}}
        );
    return {
        {"commitments", written},
        {"token", seat.token},
        {"server", seat.server.name},
        {"address", seat.server.address},
        {"anywhere", seat.anywhere},
        {"workshop", seat.workshop},
        {"room", seat.room_code},
        {"name", seat.member_name},
        {"scenario", seat.scenario_title},
        {"used", seat.used_at},
        {"role", static_cast<int>(seat.role)},
    };
}

} // namespace

fs::path default_config_folder()
{
    return folder_from("XDG_CONFIG_HOME", ".config");
}
fs::path default_data_folder()
{
    return folder_from("XDG_DATA_HOME", ".local/share");
}

bool KeptSeat::is_at(const ServerPlace& place) const
{
    return same_server(server, place);
}

PlayerFiles::PlayerFiles(const fs::path& config_folder, const fs::path& data_folder)
    : settings_file_(config_folder / "settings.json", kSettingsFormat), seats_file_(seats_in(data_folder)),
      progress_(data_folder)
{
    if (settings_file_.read()) settings_ = settings_in(settings_file_.document());
    read_seats();
}

void PlayerFiles::keep_data_in(const fs::path& data_folder)
{
    problem_ = take_problem(); // of the files so far, which are read no more
    seats_file_ = seats_in(data_folder);
    seats_.clear();
    secrets_.clear();
    progress_ = ProgressFile(data_folder);
    read_seats();
}

// The first format was a bare list of tokens.
void PlayerFiles::read_seats()
{
    if (!seats_file_.read()) return;
    const auto& document = seats_file_.document();
    std::vector<KeptSeat> seats;
    if (document.is_array()) {
        for (const auto& token : document)
            if (token.is_string()) {
                KeptSeat seat;
                seat.token = token.get<std::string>();
                seat.anywhere = true;
                seats.push_back(std::move(seat));
            }
    } else {
        each_in(document, "seats", [&](const json& one) { seats.push_back(seat_in(one)); });
    }
    std::erase_if(seats, [](const KeptSeat& seat) { return seat.token.empty(); });
    seats_ = std::move(seats);
    secrets_.clear();
    each_in(document, "facilitator", [&](const json& one) {
        Secret secret;
        read_into(one, "server", secret.server.name);
        read_into(one, "address", secret.server.address);
        read_into(one, "secret", secret.secret);
        if (!secret.secret.empty()) secrets_.push_back(std::move(secret));
    });
}

bool PlayerFiles::save_settings(const model::Settings& settings)
{
    settings_ = settings;
    settings_file_.read();
    settings_file_.document().update(to_json(settings));
    return settings_file_.write(2);
}

bool PlayerFiles::save_seats()
{
    json seats = json::array();
    for (const auto& seat : seats_)
        seats.push_back(to_json(seat));
    json secrets = json::array();
    for (const auto& one : secrets_)
        secrets.push_back(
            {{"server", one.server.name}, {"address", one.server.address}, {"secret", one.secret}}
        );
    auto& document = seats_file_.document();
    if (!document.is_object()) document = json::object();
    document.update({{"format", kSeatsFormat}, {"seats", seats}, {"facilitator", secrets}});
    return seats_file_.write(1);
}

std::vector<std::string> PlayerFiles::tokens(const ServerPlace& place) const
{
    std::vector<std::string> found;
    for (const auto& seat : seats_) {
        // Rooms that were hosted here are in the journal of the server inside, but not to be practised.
        if (place.inside() && seat.workshop) continue;
        if (seat.anywhere || seat.is_at(place)) found.push_back(seat.token);
    }
    if (found.size() > kTokensAsked) found.erase(found.begin(), found.end() - kTokensAsked);
    return found;
}

std::optional<KeptSeat> PlayerFiles::seat(const std::function<bool(const KeptSeat&)>& fits) const
{
    const auto found = std::find_if(seats_.rbegin(), seats_.rend(), fits);
    if (found == seats_.rend()) return std::nullopt;
    return *found;
}

std::optional<std::string> PlayerFiles::facilitator_secret(const ServerPlace& place) const
{
    for (const auto& one : secrets_)
        if (same_server(one.server, place)) return one.secret;
    return std::nullopt;
}

bool PlayerFiles::keep_seat(const KeptSeat& seat, const std::string& instead_of_token)
{
    read_seats();
    std::vector<model::OwnCommitment> written = seat.commitments;
    std::erase_if(seats_, [&](const KeptSeat& one) {
        const bool replaced = one.token == seat.token || one.token == instead_of_token;
        if (replaced && written.empty()) written = one.commitments;
        return replaced;
    });
    seats_.push_back(seat);
    seats_.back().commitments = std::move(written);
    if (seats_.size() > kSeatsKept) seats_.erase(seats_.begin());
    return save_seats();
}

void PlayerFiles::keep_known(
    const ServerPlace& place, const std::vector<std::string>& asked, const std::vector<std::string>& known
)
{
    const auto is_in = [](const std::vector<std::string>& list, const std::string& token) {
        return std::find(list.begin(), list.end(), token) != list.end();
    };
    read_seats();
    bool changed = false;
    for (auto& seat : seats_)
        if (seat.anywhere && is_in(known, seat.token)) {
            seat.anywhere = false;
            seat.server = place;
            changed = true;
        }
    const auto gone = std::erase_if(seats_, [&](const KeptSeat& seat) {
        // A seat of nobody knows where is most likely of here, and so are most that were ever forgotten.
        const bool here = seat.anywhere ? place.inside() : seat.is_at(place);
        return here && !seat.workshop && is_in(asked, seat.token) && !is_in(known, seat.token);
    });
    if (changed || gone != 0) save_seats();
}

bool PlayerFiles::keep_commitments(
    const std::string& token, const std::vector<model::OwnCommitment>& commitments
)
{
    read_seats();
    for (auto& seat : seats_)
        if (seat.token == token) seat.commitments = commitments;
    return save_seats();
}

void PlayerFiles::forget_seat(const std::string& token)
{
    read_seats();
    if (std::erase_if(seats_, [&](const KeptSeat& seat) { return seat.token == token; }) != 0) save_seats();
}

void PlayerFiles::keep_secret(const ServerPlace& place, const std::string& secret)
{
    if (facilitator_secret(place).value_or("") == secret) return;
    read_seats();
    std::erase_if(secrets_, [&](const Secret& one) { return same_server(one.server, place); });
    if (!secret.empty()) secrets_.push_back({place, secret});
    save_seats();
}

std::string PlayerFiles::take_problem()
{
    std::string all = std::exchange(problem_, {});
    for (const auto& one :
         {settings_file_.take_problem(), seats_file_.take_problem(), progress_.take_problem()})
        if (!one.empty()) all += (all.empty() ? "" : " ") + one;
    return all;
}

} // namespace twocircles::client::app
