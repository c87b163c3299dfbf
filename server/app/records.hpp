// What twocircles-server does with the games it keeps, instead of starting: lists, shows, exports and deletes
// them, and writes their reports.
#pragma once

#include "server/app/options.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace twocircles::app {

struct ReportAsk
{
    std::string game;                            // room code or number
    std::filesystem::path html, json, csv, xapi; // csv: a folder; empty: not wanted; "-": standard output
    std::string person;      // whose own report, by the name they typed; empty: the group's
    bool few_agreed = false; // fewer than five people, and they are fine with it
};
struct GamesList
{
    bool json = false;
};
struct GamesShow
{
    std::string game;
};
struct GamesExport
{
    std::string game;
    std::filesystem::path folder;
    bool few_agreed = false;
};
struct GamesDelete
{
    std::string game;
    bool agreed = false;
};
using RecordsAsk = std::variant<ReportAsk, GamesList, GamesShow, GamesExport, GamesDelete>;

// Prints what came of it; returns the exit status: 0 done, 1 it could not be done, and why.
int look_after(const RecordsAsk&, const ServerOptions&);

} // namespace twocircles::app
