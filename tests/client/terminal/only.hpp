// What one line of the player's led to, when it must be one thing.
#pragma once

#include "client/model/intent.hpp"

#include <catch2/catch.hpp>

#include <variant>
#include <vector>

namespace twocircles::client::test {

template <class T>
const T& only(const std::vector<model::Intent>& intents)
{
    REQUIRE(intents.size() == 1);
    REQUIRE(std::holds_alternative<T>(intents[0]));
    return std::get<T>(intents[0]);
}

} // namespace twocircles::client::test
