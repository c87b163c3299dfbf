// What a scripted person does next, from what they see: pure, so that it can be tested without a server.
#pragma once

#include "client/model/view_model.hpp"
#include "client/robot/chance.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::client::robot {

// What has been tried about the beat that is open; begins anew with each.
struct Tried
{
    std::uint32_t beat_serial = 0;
    int responses = 0, stances = 0, needs = 0, predictions = 0, chats = 0, commitments = 0;
    // One that answers at all: a refused answer is tried again in another way, but not for ever.
    static constexpr int kMost = 6;
};

// A part is taken first, then what is waited for is done, then what may be done. Nothing: there is nothing to
// do now. Counts what it proposes in `tried`.
std::optional<model::Request> next_deed(const model::ViewModel&, const Chance&, Tried& tried);
// In the guided debrief: now and then somebody writes down what they will do differently.
std::optional<model::Request> debrief_deed(const model::ViewModel&, const Chance&, Tried& tried);
// Of who leads it: opens it, turns the pages one by one, shows what was written, and puts it away.
std::optional<model::Request> leading_deed(const model::ViewModel&);
// The guide has been opened and put away again.
bool debriefed(const model::ViewModel&);

} // namespace twocircles::client::robot
