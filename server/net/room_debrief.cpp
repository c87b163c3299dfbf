// When the story of a room is over: the debrief's pivotal moments are found on another thread, and laid into
// the room's guide. They are in the journal from then on, so a restart finds the same pages.
#include "server/debrief/debrief.hpp"
#include "server/debrief/theme.hpp"
#include "server/engine/world.hpp"
#include "server/net/room_runner.hpp"
#include "server/net/wall_clock.hpp"

#include <exception>
#include <utility>

namespace twocircles::net {

bool RoomRunner::guide_wanted() const
{
    return room_.over() && !room_.minutes().moments && !room_.read_only() && !room_.closed();
}

void RoomRunner::find_moments(const Self& self)
{
    struct Question
    {
        engine::Scenario scenario;
        room::RoomSetup setup;
        std::vector<room::Entry> entries;
        std::uint64_t of = 0;
    };
    const auto& room = self->room_;
    auto question = std::make_shared<Question>(Question{room.scenario(), room.setup(), room.entries(), 0});
    question->setup.seat = room.debrief_seat();
    question->of = engine::hash(room.world());
    self->finding_ = question->of;
    // The room may be gone before it is answered, and is not to be let go on the other thread.
    asio::post(
        self->service_.workers,
        [question, weak = std::weak_ptr<RoomRunner>(self), executor = self->service_.executor] {
            Found found{question->of, {}, {}};
            try {
                const auto debrief = debrief::build(question->scenario, question->setup, question->entries);
                found.moments = debrief::guide_moments(debrief);
            } catch (const std::exception& error) {
                found.problem = error.what();
            }
            asio::post(executor, [weak, found = std::move(found)] {
                const auto runner = weak.lock();
                if (!runner || runner->stopped_) return;
                runner->found_ = found;
                runner->timer_.cancel();
            });
        }
    );
}

awaitable<void> RoomRunner::lay_guide(Self self)
{
    const auto found = std::exchange(self->found_, std::nullopt);
    self->finding_.reset();
    if (!found->problem.empty())
        self->service_.log(
            LogLevel::error,
            "room " + self->room_.setup().code + ": the debrief could not be built: " + found->problem
        );
    // The story may have been sent back meanwhile; then it is another one whose moments are looked for.
    if (!self->guide_wanted() || found->of != engine::hash(self->room_.world())) co_return;
    const auto proposal =
        self->room_.propose({}, room::LayGuide{found->moments}, Clock::now(), wall_milliseconds());
    if (!proposal.ok()) co_return;
    auto laying = do_what_is_due(self, proposal.value());
    co_await std::move(laying);
    if (self->guide_wanted()) self->find_after_ = Clock::now() + std::chrono::seconds{1}; // the disk refused
}

} // namespace twocircles::net
