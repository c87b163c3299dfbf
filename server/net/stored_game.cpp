#include "server/net/stored_game.hpp"

#include "server/store/codec.hpp"

#include <utility>

namespace twocircles::net {

namespace {

std::string why_not_playable(const Catalogue& catalogue, const store::GameHeader& header)
{
    const auto scenario = catalogue.find(header.scenario);
    if (!scenario)
        return "The scenario \"" + header.title +
               "\" is not on this server any more, so the game cannot go on.";
    if (scenario->content_hash != header.content_hash)
        return "The scenario \"" + header.title +
               "\" has been changed since this game was begun, so the game cannot go on.";
    return {};
}

} // namespace

store::GameHeader header_of(
    const engine::Scenario& scenario, const room::RoomSetup& setup, const std::string& build,
    const std::string& player_name
)
{
    store::Setup kept;
    kept.room_code = setup.code;
    kept.pace = room::name_of(setup.pace);
    kept.leader_policy = engine::name_of(setup.others);
    kept.player_name = player_name;
    kept.untimed = setup.untimed;
    if (setup.watching) kept.script = engine::name_of(*setup.watching);
    kept.workshop = setup.workshop;
    kept.room_name = setup.name;
    kept.settings = setup.settings;

    store::GameHeader header;
    header.kind = setup.workshop ? store::GameKind::workshop : store::GameKind::practice;
    header.scenario = scenario.about.id;
    header.title = scenario.about.title;
    header.content_hash = scenario.content_hash;
    header.seed = setup.seed;
    header.seat = setup.seat.value;
    header.engine_version = build;
    header.setup = store::encode(kept);
    return header;
}

engine::Result<room::RoomSetup, std::string> setup_of(const store::GameHeader& header)
{
    auto decoded = store::decode_setup(header.setup);
    if (!decoded.ok()) return decoded.error();
    auto kept = std::move(decoded).value();
    room::RoomSetup setup;
    setup.code = kept.room_code;
    setup.seed = header.seed;
    setup.workshop = kept.workshop;
    setup.name = kept.room_name;
    setup.settings = kept.settings;
    setup.seat = engine::SeatId(std::size_t{header.seat});
    const auto pace = room::pace_named(kept.pace);
    const auto others = engine::leader_policy_named(kept.leader_policy);
    if (!pace || !others) return std::string("it was written by a newer version");
    setup.pace = *pace;
    setup.others = *others;
    setup.untimed = kept.untimed;
    if (!kept.script.empty()) {
        setup.watching = engine::leader_policy_named(kept.script);
        if (!setup.watching) return std::string("it was written by a newer version");
    }
    return setup;
}

std::string why_not_playable(const Catalogue& catalogue, const store::GameSummary& game)
{
    if (game.closed) return "The facilitator has closed this room. What was played in it is kept.";
    return why_not_playable(catalogue, game.header);
}

engine::Result<Replayable, Refusal> replayable(const Catalogue& catalogue, const store::StoredGame& game)
{
    const auto broken = [](const std::string& why) {
        return Refusal{
            RefusalCode::storage_failed, "The record of this game cannot be used: " + why + ".", {}};
    };
    if (auto why = why_not_playable(catalogue, game.header); !why.empty())
        return Refusal{RefusalCode::bad_scenario, std::move(why), {}};
    Replayable out;
    out.scenario = catalogue.find(game.header.scenario);
    auto setup = setup_of(game.header);
    if (!setup.ok()) return broken(setup.error());
    out.setup = std::move(setup).value();
    if (out.setup.seat.index() >= out.scenario->seats.size()) return broken("its part does not exist");
    out.entries.reserve(game.entries.size());
    for (std::size_t i = 0; i < game.entries.size(); ++i) {
        auto entry = store::decode_entry(game.entries[i]);
        if (!entry.ok()) return broken("entry " + std::to_string(i) + ", " + entry.error());
        out.entries.push_back(std::move(entry).value());
    }
    return out;
}

engine::Result<room::Room, Refusal>
restored(const Catalogue& catalogue, const store::StoredGame& game, room::Time now)
{
    auto read = replayable(catalogue, game);
    if (!read.ok()) return read.error();
    const Replayable& what = read.value();
    return room::Room::restore(what.scenario, what.setup, what.entries, now);
}

} // namespace twocircles::net
