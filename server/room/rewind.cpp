// Steps back: the story is told again from its start to just before the last answer, and what came after is
// kept for a while, so that the step can be undone.
#include "server/engine/apply.hpp"
#include "server/room/room.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::room {

namespace {

template <class Event>
bool has(const Entry& entry)
{
    return std::any_of(entry.events.begin(), entry.events.end(), [](const engine::Event& event) {
        return std::holds_alternative<Event>(event);
    });
}

engine::World told_again(
    const engine::Scenario& scenario, std::uint64_t seed, bool keep_ledger, const std::vector<Entry>& entries,
    std::span<const std::size_t> story, Chronicle* chronicle
)
{
    engine::World world{scenario, seed, keep_ledger};
    for (const std::size_t at : story) {
        for (const engine::Event& event : entries[at].events) {
            if (chronicle) chronicle->before(scenario, world, event);
            engine::apply(scenario, world, event);
            if (chronicle) chronicle->after(scenario, world, event);
        }
        if (!chronicle) continue;
        chronicle->end_of_entry(world);
        chronicle->take_told();
    }
    return world;
}

} // namespace

// The last answer, or the facilitator's word that the story ends while an answer was due. Where a script
// leads it would only say the same again: such answers count when there are no others.
std::optional<std::size_t> Room::before_last_answer() const
{
    std::optional<std::size_t> found;
    std::optional<std::size_t> peoples;
    engine::BeatId open;
    for (std::size_t i = 0; i < story_.size(); ++i) {
        const Entry& entry = entries_[story_[i]];
        const bool answered = has<engine::ResponseGiven>(entry) || has<engine::SilenceKept>(entry);
        if (open && (answered || has<engine::GameEnded>(entry))) {
            found = i;
            if (!script_leading(scenario_->beats[open.index()].seat)) peoples = i;
        }
        if (answered) open = {};
        for (const engine::Event& event : entry.events)
            if (const auto* opened = std::get_if<engine::BeatOpened>(&event)) open = opened->beat;
    }
    return peoples ? peoples : found;
}

bool Room::can_undo_send_back(std::int64_t at) const
{
    return !undone_.empty() && at - undone_.back().at <= kUndoSpan;
}

std::uint64_t Room::hash_after(const Record& record) const
{
    if (const auto* back = std::get_if<SentBack>(&record))
        return engine::hash(told_again(
            *scenario_, setup_.seed, false, entries_, std::span{story_}.first(back->story_entries), nullptr
        ));
    if (std::holds_alternative<SendBackUndone>(record)) return engine::hash(undone_.back().world);
    return hash_;
}

void Room::send_back(std::size_t entries, std::int64_t at)
{
    Chronicle again{scenario_->followers.size(), perspectives()};
    again.hold_explanations();
    engine::World world =
        told_again(*scenario_, setup_.seed, true, entries_, std::span{story_}.first(entries), &again);
    again.settle(*scenario_);
    again.take_over(chronicle_, entries);
    undone_.push_back(
        {std::exchange(world_, std::move(world)), std::exchange(chronicle_, std::move(again)), minutes_.beat,
         story_, at}
    );
    story_.resize(entries);
    ++rewinds_;
    ++moves_;
    quiet_ = false;
}

void Room::undo_send_back()
{
    Undone undone = std::move(undone_.back());
    undone_.pop_back();
    undone.chronicle.add_beside(chronicle_);
    world_ = std::move(undone.world);
    chronicle_ = std::move(undone.chronicle);
    minutes_.beat = std::move(undone.beat);
    story_ = std::move(undone.story);
    ++rewinds_;
    ++moves_;
}

} // namespace twocircles::room
