#include "server/net/lessons.hpp"

#include "server/net/translate_debrief.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <stdexcept>

namespace twocircles::net {

namespace {

const Refusal kStillWorking{
    RefusalCode::too_fast, "Your last question is still being worked out; please wait for its answer.", {}};
const Refusal kFull{
    RefusalCode::too_fast,
    "So many people ask what would have been that the server has to work through them first; please try "
    "again in a moment.",
    {}};

} // namespace

Lessons::Game Lessons::game_of(const RoomRunner& runner) const
{
    const auto& room = runner.room();
    Game game{service_.catalogue.find(room.scenario().about.id), room.setup(), room.entries()};
    game.setup.seat = room.debrief_seat();
    return game;
}

bool Lessons::full() const
{
    return working_ >= service_.limits.lessons_waiting;
}

template <class T>
awaitable<T> Lessons::worked_out(std::function<T()> work)
{
    using Outcome = engine::Result<T, std::string>;
    auto& workers = service_.workers;
    std::function<void(std::function<void(Outcome)>)> ask =
        [&workers, work = std::move(work)](std::function<void(Outcome)> reply) {
            asio::post(workers, [work, reply = std::move(reply)] {
                try {
                    reply(Outcome(work()));
                } catch (const std::exception& error) {
                    reply(Outcome(std::string(error.what())));
                }
            });
        };
    ++working_;
    auto asking = answer_of<Outcome>(service_.executor, std::move(ask));
    auto outcome = co_await std::move(asking);
    --working_;
    if (!outcome.ok()) throw std::runtime_error("it could not be worked out: " + outcome.error());
    co_return std::move(outcome).value();
}

std::shared_ptr<Lessons::Build> Lessons::known(const RoomRunner& runner) const
{
    const auto found = std::find_if(builds_.begin(), builds_.end(), [&](const auto& build) {
        return build->game == runner.game() && build->entries == runner.room().entries().size();
    });
    return found == builds_.end() ? nullptr : *found;
}

// Null when the one who worked it out failed.
awaitable<Lessons::Built> Lessons::built(Runner runner)
{
    if (const auto build = known(*runner)) {
        if (build->ready) co_return build->ready;
        auto later = std::make_shared<Later<Built>>(service_.executor);
        build->waiting.push_back(later);
        auto waiting = Later<Built>::wait(later);
        Built ready = co_await std::move(waiting);
        co_return ready;
    }
    auto build = std::make_shared<Build>();
    build->game = runner->game();
    build->entries = runner->room().entries().size();
    std::erase_if(builds_, [&](const auto& old) { return old->game == build->game; });
    builds_.push_front(build);
    if (builds_.size() > kKept) builds_.pop_back();
    auto game = std::make_shared<const Game>(game_of(*runner));
    std::function<Built()> work = [game] {
        return std::make_shared<const debrief::Debrief>(
            debrief::build(*game->scenario, game->setup, game->entries)
        );
    };
    std::exception_ptr failed;
    try {
        auto working = worked_out<Built>(std::move(work));
        build->ready = co_await std::move(working);
    } catch (...) {
        failed = std::current_exception();
        std::erase(builds_, build);
    }
    for (const auto& later : std::exchange(build->waiting, {}))
        later->set(build->ready);
    if (failed) std::rethrow_exception(failed);
    co_return build->ready;
}

awaitable<Lessons::Answer>
Lessons::tell(std::string asker, Runner runner, debrief::Reader reader, std::uint64_t id)
{
    const Turn turn{askers_, std::move(asker)};
    if (!turn.mine()) co_return kStillWorking;
    if (!known(*runner) && full()) co_return kFull;
    auto building = built(std::move(runner));
    const Built told = co_await std::move(building);
    if (!told) throw std::runtime_error("the debrief could not be built");
    std::function<Frames()> work = [told, reader, id] {
        debrief::Debrief own = *told;
        debrief::keep_for(reader, own);
        return to_frames(own, id);
    };
    auto writing = worked_out<Frames>(std::move(work));
    Frames frames = co_await std::move(writing);
    co_return frames;
}

awaitable<Lessons::Answer>
Lessons::futures(std::string asker, Runner runner, debrief::Question question, std::uint64_t id)
{
    const Turn turn{askers_, std::move(asker)};
    if (!turn.mine()) co_return kStillWorking;
    if (full()) co_return kFull;
    auto game = std::make_shared<const Game>(game_of(*runner));
    std::function<Answer()> work = [game, question, id]() -> Answer {
        auto futures = debrief::ask(*game->scenario, game->setup, game->entries, question);
        if (!futures.ok()) return Refusal{RefusalCode::no_such_response, futures.error(), "response"};
        return to_frames(futures.value(), id);
    };
    auto working = worked_out<Answer>(std::move(work));
    Answer answer = co_await std::move(working);
    co_return answer;
}

awaitable<Lessons::Answer> Lessons::comparison(
    std::string asker, std::vector<Runner> rooms, std::vector<debrief::RoomResult> more, std::uint64_t id
)
{
    const Turn turn{askers_, std::move(asker)};
    if (!turn.mine()) co_return kStillWorking;
    if (full()) co_return kFull;
    auto games = std::make_shared<std::vector<Game>>();
    for (const auto& room : rooms)
        games->push_back(game_of(*room));
    std::function<Frames()> work = [games, more = std::move(more), id] {
        std::vector<debrief::RoomResult> results;
        for (const auto& game : *games)
            results.push_back(debrief::result_of(*game.scenario, game.setup, game.entries));
        results.insert(results.end(), more.begin(), more.end());
        return to_frames(debrief::compared(std::move(results)), id);
    };
    auto working = worked_out<Frames>(std::move(work));
    Frames frames = co_await std::move(working);
    co_return frames;
}

} // namespace twocircles::net
