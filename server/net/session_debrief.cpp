// A session's part in what a game teaches: who may ask for what of it, and the work on another thread.
#include "server/debrief/comparison.hpp"
#include "server/debrief/debrief.hpp"
#include "server/debrief/futures.hpp"
#include "server/net/later.hpp"
#include "server/net/session.hpp"
#include "server/net/translate_debrief.hpp"

#include <boost/asio/post.hpp>

#include <stdexcept>
#include <utility>

namespace twocircles::net {

namespace {

const Refusal kNotYet{RefusalCode::not_now, "The debrief comes when the story is over.", {}};
const Refusal kNoWhatIfYet{
    RefusalCode::not_now, "What would have been can be asked when the story is over.", {}};
const Refusal kNotShown{RefusalCode::not_now, "The facilitator has not shown yet how the rooms did.", {}};

} // namespace

// In a room that people share it would tell secrets and private feelings while they still count.
Session::Answer Session::why_no_debrief() const
{
    const auto& room = room_->room();
    if (!room_->shared() || facilitator_ || room.world().phase == engine::Phase::ended) return std::nullopt;
    return kNotYet;
}

// Somebody who still plays would know what comes.
Session::Answer Session::why_no_what_if() const
{
    if (facilitator_ || room_->room().world().phase == engine::Phase::ended) return std::nullopt;
    return kNoWhatIfYet;
}

Session::Answer Session::why_no_comparison() const
{
    if (facilitator_) return std::nullopt;
    if (!in_game() || !room_->shared() || !room_->room().minutes().reveal_rooms) return kNotShown;
    return room_->room().world().phase == engine::Phase::ended ? std::nullopt : Answer{kNotYet};
}

// Tens of milliseconds of replaying: on another thread, so that nobody else's game waits for it.
awaitable<Session::Answer> Session::send_debrief(Self self, std::uint64_t id)
{
    if (auto refused = self->why_no_debrief()) co_return refused;
    const auto& room = self->room_->room();
    struct Question
    {
        std::shared_ptr<const engine::Scenario> scenario;
        room::RoomSetup setup;
        std::vector<room::Entry> entries;
    };
    auto question = std::make_shared<Question>();
    question->scenario = self->service_.catalogue.find(room.scenario().about.id);
    question->setup = room.setup();
    question->setup.seat = room.debrief_seat();
    question->entries = room.story();
    using Built = engine::Result<Frames, std::string>;
    auto& workers = self->service_.workers;
    std::function<void(std::function<void(Built)>)> build = [&workers, question,
                                                             id](std::function<void(Built)> reply) {
        asio::post(workers, [question, id, reply = std::move(reply)] {
            try {
                const auto debrief = debrief::build(*question->scenario, question->setup, question->entries);
                reply(to_frames(debrief, id));
            } catch (const std::exception& error) {
                reply(std::string(error.what()));
            }
        });
    };
    auto building = answer_of<Built>(self->service_.executor, std::move(build));
    const auto built = co_await std::move(building);
    if (!built.ok()) throw std::runtime_error("the debrief could not be built: " + built.error());
    self->send(built.value());
    co_return std::nullopt;
}

awaitable<Session::Answer> Session::send_futures(Self self, debrief::Question question, std::uint64_t id)
{
    if (auto refused = self->why_no_what_if()) co_return refused;
    self->send(to_frames(debrief::Futures{question, {}, {}, {}, {}, {}}, id));
    co_return std::nullopt;
}

awaitable<Session::Answer> Session::send_comparison(Self self, std::uint64_t id)
{
    if (auto refused = self->why_no_comparison()) co_return refused;
    self->send(to_frames(debrief::Comparison{}, id));
    co_return std::nullopt;
}

} // namespace twocircles::net
