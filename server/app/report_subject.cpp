#include "server/app/report_subject.hpp"

#include "server/net/stored_game.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace twocircles::app {

namespace {

constexpr std::int64_t kOneDay = 24 * 60 * 60; // seconds

std::string hexadecimal(std::uint64_t value)
{
    std::array<char, 17> out{};
    std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(value));
    return out.data();
}

bool plays(const room::Part& part)
{
    return part.role != room::Role::facilitator && part.role != room::Role::projector;
}

// Everybody who was there to play or to watch, by the name they had last.
std::vector<std::string> names_in(const net::Replayable& game, const std::string& player)
{
    std::map<std::size_t, std::pair<std::string, bool>> members;
    for (const auto& entry : game.entries) {
        if (!entry.record) continue;
        if (const auto* came = std::get_if<room::MemberCame>(&*entry.record))
            members[came->member.index()] = {came->name, plays(came->part)};
        if (const auto* moved = std::get_if<room::MemberMoved>(&*entry.record))
            members[moved->member.index()].second |= plays(moved->part);
        if (const auto* named = std::get_if<room::MemberNamed>(&*entry.record))
            members[named->member.index()].first = named->name;
    }
    std::vector<std::string> out;
    for (const auto& [member, who] : members)
        if (who.second) out.push_back(who.first);
    if (!game.setup.workshop) out = {player};
    return out;
}

} // namespace

engine::Result<report::Subject, std::string>
subject_of(StoredGames& games, const net::Catalogue& catalogue, const ListedGame& game)
{
    auto stored = games.read(game.summary.id);
    if (!stored.ok()) return stored.error();
    auto read = net::replayable(catalogue, stored.value());
    if (!read.ok()) return read.error().text;
    const net::Replayable& what = read.value();
    if (what.entries.empty()) return std::string("Nothing has been played in this game yet.");
    report::Subject out;
    out.debrief = debrief::build(*what.scenario, what.setup, what.entries);
    out.language = what.scenario->about.language;
    out.scenario_version = hexadecimal(what.scenario->content_hash);
    out.registration = report::registration_of(what.scenario->about.id, what.setup.seed, what.setup.code);
    out.began = what.entries.front().at;
    out.names = names_in(what, game.player);
    if (!what.setup.workshop)
        for (debrief::Commitment& commitment : out.debrief.commitments)
            if (commitment.signed_by_one) commitment.name = game.player;
    return out;
}

std::vector<report::OtherRoom> rooms_beside(
    StoredGames& games, const net::Catalogue& catalogue, const ListedGame& game,
    const report::Subject& subject
)
{
    std::vector<report::OtherRoom> out;
    if (game.summary.header.kind != store::GameKind::workshop) return out;
    const auto all = games.list();
    if (!all.ok()) return out;
    for (const auto& other : all.value()) {
        if (other.summary.header.kind != store::GameKind::workshop ||
            other.summary.header.content_hash != game.summary.header.content_hash ||
            std::abs(other.summary.last_played - game.summary.last_played) > kOneDay)
            continue;
        const bool this_one = other.summary.id == game.summary.id;
        if (this_one) {
            out.push_back(report::in_short(subject.debrief, true));
        } else if (const auto theirs = subject_of(games, catalogue, other); theirs.ok()) {
            out.push_back(report::in_short(theirs.value().debrief, false));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

} // namespace twocircles::app
