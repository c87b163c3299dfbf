// What a robot is started with. Values only; read from the command line by client/app.
#pragma once

#include "client/model/game.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace twocircles::client::robot {

enum class Part : std::uint8_t
{
    player,
    observer,
    projector,
    facilitator,
};

// Where robots keep their places, so that they find them again after they were killed. One thread.
class Places
{
public:
    struct Place
    {
        std::string server; // as it names itself
        std::string room, name;
        model::Role role = model::Role::guest; // as which they came in
    };
    virtual ~Places() = default;
    virtual std::string token_of(const Place&) const = 0; // empty: there is none
    virtual void keep(const Place&, const std::string& token) = 0;
};

struct Options
{
    std::string host; // empty: the server is looked for on the network before run()
    std::uint16_t port = 0;
    std::string build, name; // name: of the robots, with a number behind it when there are several
    Part part = Part::player;
    std::string room;   // code of the one to come into; a facilitator without one opens some
    int players = 1;    // how many come; with facilitator or load: how many in each room
    int rooms = 0;      // facilitator and load: how many are opened
    double rate = 0;    // players: deeds a second of each; load: choices a second in each room; 0 = as usual
    double seconds = 0; // load: how long; else: give up after this long; 0 = as usual
    std::string facilitator_secret, scenario, language, pace;
    bool untimed = true;
    bool load = false; // open rooms, fill them, and measure
    bool slow_reader = false;
    bool debrief = false; // go through the guided debrief as well: the facilitator leads, people write
    bool tell = false;    // also print deeds, cuts and all that everybody may see
    int answer_seconds = 0, stance_seconds = 0; // facilitator: time limits of the rooms; 0 = as usual
    std::uint64_t seed = 1;
    std::shared_ptr<Places> places; // null: they are forgotten
};

// 0 = everybody came to the debrief, or the load lost nothing; 1 = not so, and standard error says why.
int run(const Options&);

} // namespace twocircles::client::robot
