// Games by their tokens: opens practice games, brings members back to whatever they are in, lists and
// deletes. Keeps those practice games in memory that somebody plays. Everything happens on the I/O thread.
#pragma once

#include "server/net/from_store.hpp"
#include "server/net/request.hpp"
#include "server/net/rooms.hpp"
#include "server/net/service.hpp"
#include "server/net/translate.hpp"
#include "server/net/workshop.hpp"

#include <memory>
#include <string>
#include <vector>

namespace twocircles::net {

class Lobby
{
public:
    Lobby(Service& service, Rooms& rooms, Workshop& workshop)
        : service_(service), rooms_(rooms), workshop_(workshop)
    {}

    // A game with the token that is its member's from now on. They have not arrived yet.
    struct Opened
    {
        std::shared_ptr<RoomRunner> room;
        room::MemberId member = room::Room::kPlayer;
        store::Token token{};
    };
    template <class T>
    using Answer = engine::Result<T, Refusal>;

    // The lobby must outlive these.
    awaitable<Answer<Opened>> open(OpenGame, std::string player_name);
    awaitable<Answer<Opened>> resume(std::string token);
    // A practice game, for somebody who does not come into it: its token stays as it is.
    awaitable<Answer<Opened>> find(std::string token);
    awaitable<Answer<std::vector<ListedGame>>> list(std::vector<std::string> tokens);
    awaitable<std::optional<Refusal>> discard(std::string token);

private:
    Answer<room::RoomSetup> setup_of(const OpenGame&, const engine::Scenario&) const;
    awaitable<Answer<Rooms::Runner>> practice_room(store::GameId);

    Service& service_;
    Rooms& rooms_;
    Workshop& workshop_;
};

} // namespace twocircles::net
