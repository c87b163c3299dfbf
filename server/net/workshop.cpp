#include "server/net/workshop.hpp"

#include "server/net/stored_game.hpp"
#include "server/net/wall_clock.hpp"
#include "server/room/lobby.hpp"
#include "server/room/overview.hpp"

#include <algorithm>

namespace twocircles::net {

namespace {

const Refusal kNoSuchRoom{
    RefusalCode::no_such_room, "There is no room with this code here. It has four letters.", "room_code"};

// As people type them: small letters, blanks around.
std::string read_code(const std::string& typed)
{
    std::string code;
    for (const char c : typed) {
        if (c == ' ' || c == '-') continue;
        code.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return code;
}

bool is_screen(room::Role role)
{
    return role == room::Role::projector || role == room::Role::facilitator;
}

} // namespace

Workshop::Workshop(Service& service, Rooms& rooms)
    : service_(service), rooms_(rooms), claims_(service.executor, service.limits, [this] { changed(); }),
      facilitators_(service.executor, service.limits, [this] { return look(); }), in_step_(service, rooms)
{}

std::vector<Workshop::Runner> Workshop::runners() const
{
    auto all = rooms_.all();
    std::erase_if(all, [](const Runner& runner) { return !runner->shared(); });
    return all;
}

void Workshop::changed()
{
    if (!stopping_) facilitators_.changed();
}

void Workshop::moved(store::GameId game)
{
    if (stopping_) return;
    if (const auto runner = rooms_.find(game)) in_step_.changed(*runner);
    changed();
}

void Workshop::stop()
{
    stopping_ = true;
    claims_.withdraw_all();
    in_step_.stop();
    facilitators_.stop();
}

void Workshop::run(room::Room room, store::GameId game)
{
    RoomRunner::Events events;
    events.on_change = [this, game] { moved(game); };
    events.on_end = [this, game](const Refusal& why) { ended(game, why); };
    rooms_.run(std::move(room), game, std::move(events));
}

awaitable<void> Workshop::restore()
{
    using Found = std::vector<store::GameSummary>;
    AskStore<Found> ask = [&](auto reply) { service_.journal.open_workshops(std::move(reply)); };
    auto asking = stored<Found>(service_.executor, std::move(ask));
    const auto found = co_await std::move(asking);
    if (!found.ok()) {
        service_.log(LogLevel::error, "the rooms of the journal cannot be read: " + found.error().sentence);
        co_return;
    }
    auto games = found.value();
    std::reverse(games.begin(), games.end()); // in the order they were opened
    for (auto& game : games) {
        auto restoring = restore_one(std::move(game));
        co_await std::move(restoring);
    }
    const auto running = runners().size();
    if (running + broken_.size() > 0)
        service_.log(
            LogLevel::info, std::to_string(running) + " rooms are open again" +
                                (broken_.empty() ? "" : ", " + std::to_string(broken_.size()) + " cannot be")
        );
}

awaitable<void> Workshop::restore_one(store::GameSummary game)
{
    AskStore<store::StoredGame> read = [&](auto reply) { service_.journal.read(game.id, std::move(reply)); };
    auto reading = stored<store::StoredGame>(service_.executor, std::move(read));
    const auto found = co_await std::move(reading);
    std::string problem;
    if (!found.ok())
        problem = found.error().sentence;
    else if (rooms_.full())
        problem = "This server has no room for it right now.";
    else if (auto room = restored(service_.catalogue, found.value(), Clock::now()); !room.ok())
        problem = room.error().text;
    else if (room.value().closed()) // it was killed just before it could say so
        service_.journal.close_game(game.id, [](const auto&) {});
    else
        run(std::move(room).value(), game.id);
    if (problem.empty()) co_return;
    Broken broken;
    broken.game = game.id;
    const auto setup = setup_of(game.header);
    broken.code = setup.ok() ? setup.value().code : "";
    broken.name = setup.ok() ? setup.value().name : game.header.title;
    broken.scenario = game.header.scenario;
    broken.title = game.header.title;
    broken.problem = problem;
    service_.log(LogLevel::error, "room " + broken.code + " cannot be opened again: " + problem);
    broken_.push_back(std::move(broken));
}

// Closed rooms are gone, and nobody comes back while the server stops; whatever else ended one is a mistake
// of ours or somebody else's writing to the journal: its record is whole, so it is opened again, once.
void Workshop::ended(store::GameId game, const Refusal& why)
{
    if (!stopping_) in_step_.ended(game);
    changed();
    if (stopping_ || why.code == RefusalCode::shutting_down || why.code == RefusalCode::no_such_room) return;
    asio::co_spawn(
        service_.executor, open_again(this, game), report_to(service_.log, "opening a room again")
    );
}

awaitable<void> Workshop::open_again(Workshop* self, store::GameId game)
{
    using Found = std::vector<store::GameSummary>;
    AskStore<Found> ask = [&](auto reply) { self->service_.journal.open_workshops(std::move(reply)); };
    auto asking = stored<Found>(self->service_.executor, std::move(ask));
    auto found = co_await std::move(asking);
    if (!found.ok()) co_return;
    for (auto& summary : found.value()) {
        if (summary.id != game) continue;
        const bool again = !self->opened_again_.insert(game).second;
        if (again) {
            const auto setup = setup_of(summary.header);
            const auto code = setup.ok() ? setup.value().code : std::string();
            self->broken_.push_back(
                {game, code, setup.ok() ? setup.value().name : "", summary.header.scenario,
                 summary.header.title,
                 "Something goes wrong in this room again and again; see the server's log."}
            );
        } else {
            auto restoring = self->restore_one(std::move(summary));
            co_await std::move(restoring);
        }
        self->changed();
        co_return;
    }
}

std::vector<RoomCard> Workshop::cards() const
{
    std::vector<RoomCard> cards;
    for (const auto& runner : runners()) {
        const auto& room = runner->room();
        if (room.closed()) continue;
        RoomCard card;
        card.code = room.setup().code;
        card.name = room.minutes().room_name;
        card.scenario_title = room.scenario().about.title;
        card.begun = room.world().phase != engine::Phase::briefing;
        card.ended = room.world().phase == engine::Phase::ended;
        card.locked = room.settings().locked;
        for (const auto& member : room::member_cards(room.members())) {
            if (member.present && !is_screen(member.part.role)) ++card.people;
            if (!member.present && member.part.role != room::Role::facilitator) card.absent.push_back(member);
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

std::vector<AnnouncedRoom> Workshop::announced() const
{
    std::vector<AnnouncedRoom> rooms;
    for (const auto& runner : runners())
        if (!runner->room().closed())
            rooms.push_back({runner->room().setup().code, runner->room().minutes().room_name});
    return rooms;
}

std::set<std::string> Workshop::codes_taken() const
{
    auto codes = opening_;
    for (const auto& broken : broken_)
        codes.insert(broken.code);
    return codes;
}

Workshop::Answer<Workshop::Runner> Workshop::find(const std::string& typed) const
{
    const auto code = read_code(typed);
    for (const auto& runner : runners())
        if (runner->room().setup().code == code && !runner->room().closed()) return runner;
    for (const auto& broken : broken_)
        if (broken.code == code)
            return Refusal{RefusalCode::storage_failed, "This room cannot be opened: " + broken.problem, {}};
    return kNoSuchRoom;
}

Workshop::Answer<Workshop::Runner> Workshop::room_of(const store::Holder& holder) const
{
    if (auto running = rooms_.find(holder.game)) return running;
    for (const auto& broken : broken_)
        if (broken.game == holder.game)
            return Refusal{RefusalCode::storage_failed, "This room cannot be opened: " + broken.problem, {}};
    if (!service_.workshops)
        return Refusal{
            RefusalCode::not_allowed,
            "This game belongs to a workshop; it goes on when its server runs.",
            {}};
    return Refusal{
        RefusalCode::no_such_room,
        "The facilitator has closed this room. What was played in it is kept.",
        {}};
}

Workshop::Answer<Claims::Waiting> Workshop::claim(
    const Runner& runner, room::MemberId member, const std::string& asker, const Connection& connection
)
{
    const auto& room = runner->room();
    if (!room.members().known(member) || room.members()[member].part.role == room::Role::facilitator)
        return Refusal{RefusalCode::no_such_member, "Nobody of that number was in this room.", "member"};
    const auto& known = room.members()[member];
    if (known.present)
        return Refusal{
            RefusalCode::not_now,
            known.name + " is in the room. If that is you on another computer, leave there or switch it off.",
            {}};
    if (!facilitators_.any())
        return Refusal{
            RefusalCode::not_now,
            "No facilitator is connected who could say that this is you. Ask them to open their console, or "
            "come in as somebody new.",
            {}};
    return claims_.add(room.setup().code, member, known.name, asker, connection);
}

std::vector<debrief::RoomResult> Workshop::unopened() const
{
    std::vector<debrief::RoomResult> results;
    for (const auto& broken : broken_) {
        auto& result = results.emplace_back();
        result.code = broken.code;
        result.name = broken.name;
        result.scenario = broken.scenario;
        result.title = broken.title;
        result.problem = broken.problem;
    }
    return results;
}

Console Workshop::look() const
{
    Console console;
    const auto now = Clock::now();
    const auto wall_now = wall_milliseconds();
    for (const auto& runner : runners()) {
        ConsoleRoom room;
        room.overview = room::overview(runner->room(), now, wall_now);
        room.claims = claims_.of(room.overview.code);
        console.rooms.push_back(std::move(room));
    }
    for (const auto& broken : broken_) {
        ConsoleRoom room;
        room.overview.code = broken.code;
        room.overview.name = broken.name;
        room.overview.scenario = broken.scenario;
        room.overview.title = broken.title;
        room.overview.problem = broken.problem;
        console.rooms.push_back(std::move(room));
    }
    if (service_.addresses) console.addresses = service_.addresses();
    return console;
}

} // namespace twocircles::net
