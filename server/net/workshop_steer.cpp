// What facilitators do to rooms.
#include "server/engine/text.hpp"
#include "server/net/stored_game.hpp"
#include "server/net/workshop.hpp"
#include "server/store/token_hash.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::net {

namespace {

constexpr std::uint32_t kMostAtOnce = 20;
constexpr std::size_t kNameCharacters = 40;
constexpr std::size_t kKeptOpenings = 64;

Refusal wrong(const char* field, std::string text)
{
    return {RefusalCode::bad_request, std::move(text), field};
}

Workshop::Done refused_names(const std::vector<std::string>& names)
{
    for (const auto& name : names)
        if (!name.empty() && !engine::is_one_line(name, kNameCharacters))
            return wrong("names", "The name of a room has 1 to 40 characters on one line.");
    return std::nullopt;
}

Workshop::Done refused_settings(const room::RoomSettings& settings)
{
    using namespace std::chrono_literals;
    if (settings.answer_time < 5s || settings.answer_time > 3600s)
        return wrong("settings", "The time to answer is between 5 and 3600 seconds.");
    if (settings.stance_time < 5s || settings.stance_time > 600s)
        return wrong("settings", "The time to react is between 5 and 600 seconds.");
    if (settings.time_percent < 50 || settings.time_percent > 1000)
        return wrong("settings", "Time limits can be set to between 50 and 1000 percent.");
    return std::nullopt;
}

} // namespace

awaitable<Workshop::Answer<std::vector<std::string>>> Workshop::open(OpenRooms wanted, std::uint64_t once)
{
    for (const auto& [number, codes] : opened_)
        if (once != 0 && number == once) co_return codes;
    if (wanted.count < 1 || wanted.count > kMostAtOnce)
        co_return wrong("count", "Between 1 and 20 rooms can be opened at once.");
    if (auto refused = refused_names(wanted.names)) co_return *refused;
    if (auto refused = refused_settings(wanted.settings)) co_return *refused;
    const auto scenario = service_.catalogue.choose(wanted.scenario, wanted.language);
    if (!scenario)
        co_return Refusal{
            RefusalCode::no_such_scenario, "There is no scenario \"" + wanted.scenario + "\" here.",
            "scenario"};
    if (runners().size() + broken_.size() + wanted.count > service_.limits.workshop_rooms)
        co_return Refusal{
            RefusalCode::server_full,
            "There can be " + std::to_string(service_.limits.workshop_rooms) +
                " rooms at once; close some that are over.",
            {}};
    const auto seed = wanted.seed != 0 ? wanted.seed : store::random_number();
    std::vector<std::string> codes;
    std::vector<store::GameId> games;
    for (std::uint32_t i = 0; i < wanted.count; ++i) {
        room::RoomSetup setup;
        setup.workshop = true;
        setup.code = rooms_.free_code(codes_taken());
        opening_.insert(setup.code);
        setup.seed = seed;
        const bool named = i < wanted.names.size() && !wanted.names[i].empty();
        setup.name = named ? wanted.names[i] : "Table " + std::to_string(i + 1);
        setup.settings = wanted.settings;
        setup.pace = wanted.settings.pace;
        auto header = header_of(*scenario, setup, service_.build, {});
        AskStore<store::GameId> create = [&](auto reply) {
            service_.journal.create_game(std::move(header), std::nullopt, std::move(reply));
        };
        auto creating = stored<store::GameId>(service_.executor, std::move(create));
        const auto created = co_await std::move(creating);
        opening_.erase(setup.code);
        const bool full = rooms_.full();
        if (!created.ok() || full) {
            // All of them or none.
            for (const auto game : games) {
                service_.journal.close_game(game, [](const auto&) {});
                if (const auto runner = rooms_.find(game))
                    runner->stop({RefusalCode::no_such_room, "This room could not be opened.", {}});
            }
            if (full) co_return Refusal{RefusalCode::server_full, "This server has no room for them.", {}};
            co_return refusal_of(created.error());
        }
        run(room::Room(scenario, setup, Clock::now()), created.value());
        games.push_back(created.value());
        codes.push_back(setup.code);
        service_.log(LogLevel::info, "room " + setup.code + " opened: " + scenario->about.id);
    }
    changed();
    if (once != 0) opened_.emplace_back(once, codes);
    if (opened_.size() > kKeptOpenings) opened_.pop_front();
    co_return codes;
}

awaitable<Workshop::Done>
Workshop::steer(std::string code, Steering what, std::string name, std::uint64_t once)
{
    auto found = find(code);
    if (!found.ok()) co_return found.error();
    const auto runner = std::move(found).value();
    if (const auto* answer = std::get_if<AnswerClaim>(&what)) {
        if (claims_.answer(runner->room().setup().code, answer->claim, answer->yes)) co_return std::nullopt;
        co_return Refusal{RefusalCode::not_now, "Nobody asks for that place any more.", "claim"};
    }
    RoomRunner::Errand errand;
    errand.work = RoomRunner::Steer{std::move(name), std::get<room::Request>(std::move(what))};
    errand.once = once;
    auto steering = RoomRunner::ask(runner, std::move(errand));
    const auto done = co_await std::move(steering);
    if (!done.ok()) co_return done.error();
    co_return std::nullopt;
}

awaitable<Workshop::Done> Workshop::steer_all(Steering what, std::string name, std::uint64_t once)
{
    const auto* request = std::get_if<room::Request>(&what);
    if (request == nullptr) co_return wrong("steer", "A place is claimed in one room; answer it there.");
    std::vector<std::shared_ptr<Later<RoomRunner::Done>>> answers;
    for (const auto& runner : runners()) {
        if (runner->room().closed()) continue;
        RoomRunner::Errand errand;
        errand.work = RoomRunner::Steer{name, *request};
        errand.once = once;
        answers.push_back(runner->submit(std::move(errand)));
    }
    if (answers.empty()) co_return Refusal{RefusalCode::no_such_room, "No room is open.", {}};
    bool some = false;
    Done first;
    for (auto& answer : answers) {
        auto waiting = Later<RoomRunner::Done>::wait(answer);
        const auto done = co_await std::move(waiting);
        if (done.ok())
            some = true;
        else if (!first)
            first = done.error();
    }
    if (some) co_return std::nullopt;
    co_return first;
}

awaitable<Workshop::Done> Workshop::close(std::string code, std::string name)
{
    auto found = find(code);
    if (!found.ok()) {
        // One that cannot be opened can be closed all the same.
        const auto is_it = [&](const Broken& broken) { return broken.code == code; };
        const auto broken = std::find_if(broken_.begin(), broken_.end(), is_it);
        if (broken == broken_.end()) co_return found.error();
        const auto game = broken->game;
        broken_.erase(broken);
        AskStore<store::Done> close = [&](auto reply) {
            service_.journal.close_game(game, std::move(reply));
        };
        auto closing = stored<store::Done>(service_.executor, std::move(close));
        const auto closed = co_await std::move(closing);
        changed();
        if (!closed.ok()) co_return refusal_of(closed.error());
        co_return std::nullopt;
    }
    const auto runner = std::move(found).value();
    if (runner->room().read_only()) {
        // Nothing can be written to it; that it is closed stands beside it.
        service_.journal.close_game(runner->game(), [](const auto&) {});
        runner->stop({RefusalCode::no_such_room, "The facilitator has closed this room.", {}});
        co_return std::nullopt;
    }
    RoomRunner::Errand errand;
    errand.work = RoomRunner::Steer{std::move(name), room::CloseRoom{}};
    auto closing = RoomRunner::ask(runner, std::move(errand));
    const auto done = co_await std::move(closing);
    if (!done.ok()) co_return done.error();
    service_.log(LogLevel::info, "room " + runner->room().setup().code + " closed by its facilitator");
    co_return std::nullopt;
}

} // namespace twocircles::net
