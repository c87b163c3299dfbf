// What a robot tells on standard output of what it lives through, line by line and at once, for whoever puts
// it to the test: deeds that were acknowledged, cuts, returns, silences, and at the end all that everybody in
// the room may see. Formats: docs/operating.md.
#pragma once

#include "client/model/view_model.hpp"

#include <string>

namespace twocircles::client::robot {

class Telling
{
public:
    explicit Telling(std::string name) : name_(std::move(name)) {}

    // A message, before the view takes it in. `now`: seconds of a steady clock.
    void heard(const model::Message&, double now);
    void at_the_end(const model::ViewModel&) const;

private:
    std::string name_;
    double last_state_ = 0; // when it came; 0 = there was none
    bool entered_ = false;
    bool lost_ = false; // since it was last in the room
};

} // namespace twocircles::client::robot
