// What the clients of a crowd do before anything is measured: they come in, take the leading seat together,
// and wait for the first beat.
#pragma once

#include "tests/bench/load/crowd.hpp"

#include <functional>
#include <string>
#include <vector>

namespace twocircles::bench {

// Rooms of this scenario, untimed; the facilitator who opened them has left again.
std::vector<std::string> open_rooms(std::uint16_t port, const std::string& scenario, std::size_t count);
void start_rooms(std::uint16_t port);

class People
{
public:
    enum class Step
    {
        absent,
        logged_in,
        entered,
        seated,
    };

    // Room i of the crowd is that of codes[i].
    People(Crowd&, std::vector<std::string> codes);

    // Everybody goes on, each as soon as the server answers, until all are there. Throws when one is refused.
    void go_on_to(Step);
    // Until everybody has been told all that the others' coming brought about, and every room has this many
    // open responses at least to choose from.
    void until_beat(std::size_t responses);
    void on_seated(std::function<void()> handler) { on_seated_ = std::move(handler); }

    // A vote that differs from the client's last one.
    twocircles::proto::ClientMessage vote(const Client&);

private:
    struct Person
    {
        Step step = Step::absent;
        std::size_t votes = 0;
    };
    struct Table
    {
        std::uint32_t beat_serial = 0;
        std::vector<std::uint32_t> responses; // open ones
    };
    void heard(Client&, std::string_view payload);
    void reached(Client&, Step);
    void next(Client&);

    Crowd& crowd_;
    std::vector<std::string> codes_;
    std::vector<Person> people_;
    std::vector<Table> tables_;
    std::function<void()> on_seated_;
    Step goal_ = Step::absent;
    std::size_t there_ = 0; // have reached the goal
};

} // namespace twocircles::bench
