// Works out what games teach on the worker threads: debriefs, what-ifs, rooms side by side. The debrief of a
// game that stands still is worked out once for all who ask. Bounded: one question of each asker at a time,
// and so many in all; who comes on top of that is refused with a sentence that says so. Everything here
// happens on the I/O thread, which never waits for any of it.
#pragma once

#include "server/debrief/audience.hpp"
#include "server/debrief/comparison.hpp"
#include "server/debrief/futures.hpp"
#include "server/net/later.hpp"
#include "server/net/room_runner.hpp"
#include "server/net/translate.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::net {

class Lessons
{
public:
    using Answer = engine::Result<Frames, Refusal>;
    using Runner = std::shared_ptr<RoomRunner>;

    static constexpr std::size_t kKept = 16; // debriefs, the latest asked for

    explicit Lessons(Service& service) : service_(service) {}

    // `asker` says who asks: the same for one member, whatever connection they ask from. The lessons must
    // outlive these.
    awaitable<Answer> tell(std::string asker, Runner, debrief::Reader, std::uint64_t id);
    awaitable<Answer> futures(std::string asker, Runner, debrief::Question, std::uint64_t id);
    // `more`: of rooms that do not run.
    awaitable<Answer> comparison(
        std::string asker, std::vector<Runner>, std::vector<debrief::RoomResult> more, std::uint64_t id
    );

private:
    // A game as it stood when it was asked about, for another thread.
    struct Game
    {
        std::shared_ptr<const engine::Scenario> scenario;
        room::RoomSetup setup;
        std::vector<room::Entry> entries;
    };
    using Built = std::shared_ptr<const debrief::Debrief>;
    struct Build
    {
        store::GameId game{};
        std::size_t entries = 0;
        Built ready;
        std::vector<std::shared_ptr<Later<Built>>> waiting;
    };
    // Takes the asker's turn for as long as it lives.
    class Turn
    {
    public:
        Turn(std::set<std::string>& askers, std::string asker) : askers_(askers), asker_(std::move(asker))
        {
            mine_ = askers_.insert(asker_).second;
        }
        ~Turn()
        {
            if (mine_) askers_.erase(asker_);
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Turn(Turn&&) = delete;
        Turn& operator=(Turn&&) = delete;
        bool mine() const { return mine_; }

    private:
        std::set<std::string>& askers_;
        std::string asker_;
        bool mine_ = false;
    };

    Game game_of(const RoomRunner&) const;
    bool full() const;
    // On a worker; an exception is thrown again here.
    template <class T>
    awaitable<T> worked_out(std::function<T()>);
    awaitable<Built> built(Runner);
    std::shared_ptr<Build> known(const RoomRunner&) const;

    Service& service_;
    std::set<std::string> askers_; // whose question is being worked out
    std::size_t working_ = 0;      // questions handed to the workers and not answered yet
    std::deque<std::shared_ptr<Build>> builds_;
};

} // namespace twocircles::net
