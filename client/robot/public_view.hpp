// What everybody in a room may see, value by value, to be compared between its clients. What belongs to one
// seat or one person alone is left out.
#pragma once

#include "client/model/view_model.hpp"

#include <string>
#include <vector>

namespace twocircles::client::robot {

struct PublicValue
{
    std::string key;   // "day", "chat.17", "person.2.hero"
    std::string value; // on one line
    // Else it is known to some: what is numbered to those who were there when it came, people's meters to all
    // but the audience.
    bool everybody = true;
};

std::vector<PublicValue> public_view(const model::ViewModel&);

} // namespace twocircles::client::robot
