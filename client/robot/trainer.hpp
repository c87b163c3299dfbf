// The robot as facilitator: opens rooms, starts each when its people are there, and watches it to the end
// from a screen of its own.
#pragma once

#include "client/net/swarm.hpp"
#include "client/robot/options.hpp"
#include "client/robot/person.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace twocircles::client::robot {

class Trainer
{
public:
    // `finished` is called once: every room has come to its debrief, or problem() says why not.
    Trainer(net::Swarm&, const Options&, std::function<void()> finished);

    const std::string& problem() const { return problem_; }
    const std::vector<std::unique_ptr<Person>>& watchers() const { return watchers_; } // one a room
    // Whom somebody who gives up would still be waiting for.
    std::string waiting_for() const;

private:
    void take(const model::Message&);
    void open_rooms();
    void opened(const std::vector<std::string>& codes);
    void start_full_rooms(const model::Console&);
    void watched(const Person&);
    void finish(std::string problem);

    net::Swarm& swarm_;
    const Options& options_;
    std::function<void()> finished_;
    std::vector<std::unique_ptr<Person>> watchers_;
    std::vector<std::string> codes_;
    std::set<std::string> started_;
    std::size_t ended_ = 0;
    bool asked_ = false, over_ = false;
    std::string problem_;
    std::unique_ptr<Person> console_; // last: from here on messages come
};

// What rooms opened by a robot are set to.
model::AskOpenRooms rooms_to_open(const Options&, int count);

} // namespace twocircles::client::robot
