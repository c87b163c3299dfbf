// The game as xAPI statements (Experience API 1.0.3), one for each decision that somebody took and one for
// the end: for a learning record store, which takes the array as it is. Nothing is sent anywhere.
//
// The actor is an account by seat, never a name; in a person's own report by their name in this game.
// Statements have the same ids whenever they are written, so that a store keeps one that comes twice once. No
// answer is right or wrong, so `result.success` is left out.
#pragma once

#include "server/report/subject.hpp"

#include <string>

namespace twocircles::report {

std::string xapi_text(const Subject&);

} // namespace twocircles::report
