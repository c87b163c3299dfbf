#include "server/net/lobby.hpp"

#include "server/net/stored_game.hpp"
#include "server/store/token_hash.hpp"

#include <utility>

namespace twocircles::net {

namespace {

const Refusal kFull{RefusalCode::server_full, "This server has no room for another game right now.", {}};

const Refusal kReadInTheRoom{
    RefusalCode::not_allowed, "The debrief of a room that people share is read in the room.", "token"};

Refusal wrong(const char* field, std::string text)
{
    return {RefusalCode::bad_request, std::move(text), field};
}

} // namespace

Lobby::Answer<room::RoomSetup> Lobby::setup_of(const OpenGame& open, const engine::Scenario& scenario) const
{
    if (open.seat >= scenario.seats.size())
        return wrong(
            "seat", "This scenario has no such part; it has " + std::to_string(scenario.seats.size()) + "."
        );
    const auto pace = room::pace_named(open.pace);
    if (!pace) return wrong("pace", "The pace is calm, brisk or instant.");
    room::RoomSetup setup;
    if (!open.script.empty()) {
        setup.watching = engine::leader_policy_named(open.script);
        if (!setup.watching)
            return wrong("script", "A script is controlling, inspiring, situational or random.");
    }
    setup.code = rooms_.free_code(workshop_.codes_taken());
    setup.seed = open.seed != 0 ? open.seed : store::random_number();
    setup.seat = engine::SeatId(std::size_t{open.seat});
    setup.pace = *pace;
    setup.untimed = open.untimed;
    return setup;
}

awaitable<Lobby::Answer<Lobby::Opened>> Lobby::open(OpenGame open, std::string player_name)
{
    if (rooms_.full()) co_return kFull;
    const auto scenario = service_.catalogue.choose(open.scenario, open.language);
    if (!scenario)
        co_return Refusal{
            RefusalCode::no_such_scenario, "There is no scenario \"" + open.scenario + "\" here.",
            "scenario"};
    auto wanted = setup_of(open, *scenario);
    if (!wanted.ok()) co_return wanted.error();
    const auto setup = std::move(wanted).value();

    Opened opened;
    opened.token = store::random_token();
    auto header = header_of(*scenario, setup, service_.build, player_name);
    const auto hash = store::hash_of(text_of(opened.token));
    AskStore<store::GameId> create = [&](auto reply) {
        service_.journal.create_game(std::move(header), hash, std::move(reply));
    };
    auto creating = stored<store::GameId>(service_.executor, std::move(create));
    const auto created = co_await std::move(creating);
    if (!created.ok()) co_return refusal_of(created.error());
    opened.room = rooms_.run(room::Room(scenario, setup, Clock::now()), created.value(), {});
    service_.log(LogLevel::info, "room " + setup.code + " opened: " + scenario->about.id);
    co_return opened;
}

awaitable<Lobby::Answer<Rooms::Runner>> Lobby::practice_room(store::GameId id)
{
    if (auto running = rooms_.find(id)) co_return running;
    AskStore<store::StoredGame> read = [&](auto reply) { service_.journal.read(id, std::move(reply)); };
    auto reading = stored<store::StoredGame>(service_.executor, std::move(read));
    const auto game = co_await std::move(reading);
    if (!game.ok()) co_return refusal_of(game.error());
    // Looked for again: from here on nothing waits, so no second room of the same game can come to be.
    if (auto running = rooms_.find(id)) co_return running;
    if (rooms_.full()) co_return kFull;
    auto room = restored(service_.catalogue, game.value(), Clock::now());
    if (!room.ok()) co_return room.error();
    auto runner = rooms_.run(std::move(room).value(), id, {});
    const auto& code = runner->room().setup().code;
    if (const auto& mismatch = runner->room().mismatch())
        service_.log(LogLevel::error, "room " + code + " is read-only: " + mismatch->sentence);
    service_.log(LogLevel::info, "room " + code + " resumed: " + runner->room().scenario().about.id);
    co_return runner;
}

awaitable<Lobby::Answer<Lobby::Opened>> Lobby::resume(std::string token)
{
    Opened opened;
    opened.token = store::random_token();
    const auto known = store::hash_of(token);
    const auto fresh = store::hash_of(text_of(opened.token));
    AskStore<store::Holder> rotate = [&](auto reply) {
        service_.journal.rotate_token(known, fresh, std::move(reply));
    };
    auto rotating = stored<store::Holder>(service_.executor, std::move(rotate));
    const auto rotated = co_await std::move(rotating);
    if (!rotated.ok()) co_return refusal_of(rotated.error());
    const auto holder = rotated.value();
    opened.member = room::MemberId{std::size_t{holder.member}};
    if (holder.kind == store::GameKind::workshop) {
        auto room = workshop_.room_of(holder);
        if (!room.ok()) co_return room.error();
        opened.room = std::move(room).value();
        co_return opened;
    }
    auto restoring = practice_room(holder.game);
    auto room = co_await std::move(restoring);
    if (!room.ok()) co_return room.error();
    opened.room = std::move(room).value();
    co_return opened;
}

awaitable<Lobby::Answer<Lobby::Opened>> Lobby::find(std::string token)
{
    const auto hash = store::hash_of(token);
    AskStore<store::Holder> find = [&](auto reply) { service_.journal.find(hash, std::move(reply)); };
    auto finding = stored<store::Holder>(service_.executor, std::move(find));
    const auto holder = co_await std::move(finding);
    if (!holder.ok()) co_return refusal_of(holder.error());
    if (holder.value().kind != store::GameKind::practice) co_return kReadInTheRoom;
    auto restoring = practice_room(holder.value().game);
    auto room = co_await std::move(restoring);
    if (!room.ok()) co_return room.error();
    Opened held;
    held.room = std::move(room).value();
    held.member = room::MemberId{std::size_t{holder.value().member}};
    co_return held;
}

awaitable<Lobby::Answer<std::vector<ListedGame>>> Lobby::list(std::vector<std::string> tokens)
{
    using Found = std::vector<store::GameSummary>;
    std::vector<store::TokenHash> hashes;
    hashes.reserve(tokens.size());
    for (const auto& token : tokens)
        hashes.push_back(store::hash_of(token));
    AskStore<Found> ask = [&](auto reply) { service_.journal.list(std::move(hashes), std::move(reply)); };
    auto asking = stored<Found>(service_.executor, std::move(ask));
    auto found = co_await std::move(asking);
    if (!found.ok()) co_return refusal_of(found.error());
    std::vector<ListedGame> games;
    for (auto& summary : found.value()) {
        auto problem = why_not_playable(service_.catalogue, summary);
        games.push_back({tokens[summary.token_index], std::move(summary), std::move(problem)});
    }
    co_return games;
}

awaitable<std::optional<Refusal>> Lobby::discard(std::string token)
{
    const auto hash = store::hash_of(token);
    AskStore<store::Holder> find = [&](auto reply) { service_.journal.find(hash, std::move(reply)); };
    auto finding = stored<store::Holder>(service_.executor, std::move(find));
    const auto holder = co_await std::move(finding);
    if (!holder.ok()) co_return refusal_of(holder.error());
    const auto running = rooms_.find(holder.value().game);
    if (running && holder.value().kind == store::GameKind::practice)
        running->stop({RefusalCode::no_such_game, "This game has been deleted.", {}});
    AskStore<store::Done> erase = [&](auto reply) { service_.journal.discard(hash, std::move(reply)); };
    auto erasing = stored<store::Done>(service_.executor, std::move(erase));
    const auto erased = co_await std::move(erasing);
    if (!erased.ok()) co_return refusal_of(erased.error());
    co_return std::nullopt;
}

} // namespace twocircles::net
