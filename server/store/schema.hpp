// The journal's tables, version by version. A file written by any earlier version is brought up to date when
// it is opened; a file of a later version is left alone.
#pragma once

#include "server/store/sqlite.hpp"

#include <span>

namespace twocircles::store {

// One step from a version to the next; SQL statements. Never change one that has been released: add another.
using Migration = const char*;

std::span<const Migration> migrations();

// The version a file has; 0 = nothing in it yet.
int schema_version(Database&);

// Carries out the steps that are missing, all or none. Throws SqliteError. The file's version must not be
// above the number of steps.
void migrate(Database&, std::span<const Migration> steps);

} // namespace twocircles::store
