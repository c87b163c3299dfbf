// The journal's entries become the room, the same way when they are committed and when they are read again.
#include "server/engine/apply.hpp"
#include "server/room/plausible.hpp"
#include "server/room/room.hpp"

#include <array>
#include <utility>

namespace twocircles::room {

namespace {

constexpr double kQuiet = .5; // points; a stretch that moves no team meter further shows nothing new

std::array<double, 3> headline(const engine::World& world, engine::SeatId seat)
{
    using engine::Measure;
    return {
        engine::measure(world, Measure::morale, seat), engine::measure(world, Measure::risk_taking, seat),
        engine::measure(world, Measure::loyalty, seat)};
}

// What became of the three meters since just before the response.
PredictionResult
result_of(const engine::World& before, const engine::World& now, engine::SeatId seat, const BeatMinutes& beat)
{
    const std::array<double, 3> then = headline(before, seat);
    const std::array<double, 3> at_last = headline(now, seat);
    PredictionResult result;
    result.beat_serial = before.beat_serial;
    result.people = static_cast<std::uint32_t>(beat.predictions.size());
    for (std::size_t i = 0; i < result.actual.size(); ++i) {
        const double moved = at_last[i] - then[i];
        result.actual[i] = moved > kQuiet    ? std::int8_t{1}
                           : moved < -kQuiet ? std::int8_t{-1}
                                             : std::int8_t{0};
        for (const auto& [member, prediction] : beat.predictions)
            if (prediction[i] == result.actual[i]) ++result.right[i];
    }
    return result;
}

} // namespace

void Room::replay(std::span<const Entry> entries)
{
    chronicle_.hold_explanations();
    fold_all(entries);
    chronicle_.settle(*scenario_);
    chronicle_.take_told(); // nobody is there to be told
    if (!setup_.workshop) minutes_.paused = false;
}

void Room::fold_all(std::span<const Entry> entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool folded = fold(entries[i]);
        chronicle_.take_told();                    // nobody is there to be told
        if (!folded) hash_ = engine::hash(world_); // an entry may have gone half its way
        if (folded && hash_ == entries[i].state_hash) continue;
        mismatch_ = Mismatch{i, entries[i].state_hash, hash_, {}};
        mismatch_->sentence = "Entry " + std::to_string(i + 1) + " of " + std::to_string(entries.size()) +
                              " of this game's journal does not lead where it led when it was played. The "
                              "game can be looked at as it stood before, but not continued.";
        return;
    }
}

bool Room::fold(const Entry& entry)
{
    if (entry.record) {
        const RecordContext context{*scenario_,    world_,           members_,       minutes_,
                                    story_.size(), !undone_.empty(), setup_.workshop};
        if (!plausible(context, *entry.record)) return false;
        entries_.push_back(entry);
        fold_record(entry);
        const bool steps_back = std::holds_alternative<SentBack>(*entry.record) ||
                                std::holds_alternative<SendBackUndone>(*entry.record);
        if (steps_back) hash_ = engine::hash(world_);
        return true;
    }
    if (!fold_story(entry)) return false;
    hash_ = engine::hash(world_);
    story_.push_back(entries_.size());
    entries_.push_back(entry);
    if (!std::holds_alternative<engine::StateVision>(entry.command)) ++moves_;
    undone_.clear();
    return true;
}

bool Room::fold_story(const Entry& entry)
{
    const engine::SeatId seat = setup_.workshop ? engine::SeatId{0} : setup_.seat;
    const std::array<double, 3> before = headline(world_, seat);
    const std::uint64_t notes_before = chronicle_.notes_told();
    BeatMinutes& beat = minutes_.beat;
    if (world_.phase == engine::Phase::passing && std::holds_alternative<engine::Proceed>(entry.command) &&
        !beat.moved_on) {
        beat.moved_on = true;
        beat.waited_enough = false;
        beat.more_time = {};
    }
    for (const engine::Event& event : entry.events) {
        if (!plausible(*scenario_, world_, event)) return false;
        const bool answered = std::holds_alternative<engine::ResponseGiven>(event) ||
                              std::holds_alternative<engine::SilenceKept>(event);
        const bool opens = std::holds_alternative<engine::BeatOpened>(event);
        if (answered) {
            pacer_.response_given();
            beat.waited_enough = false;
            beat.more_time = {};
        }
        if (opens || std::holds_alternative<engine::GameEnded>(event)) {
            const std::optional<engine::World>& then = chronicle_.at_response();
            if (then && !beat.predictions.empty()) {
                const engine::SeatId led = scenario_->beats[then->beat.index()].seat;
                PredictionResult result = result_of(*then, world_, led, beat);
                minutes_.last_predictions = beat.predictions;
                chronicle_.result(std::move(result));
            }
        }
        if (opens) {
            pacer_.beat_opened();
            beat = {};
        }
        chronicle_.before(*scenario_, world_, event);
        engine::apply(*scenario_, world_, event);
        chronicle_.after(*scenario_, world_, event);
    }
    chronicle_.end_of_entry(world_);
    const std::array<double, 3> after = headline(world_, seat);
    quiet_ = chronicle_.notes_told() == notes_before;
    for (std::size_t i = 0; i < after.size(); ++i)
        if (after[i] - before[i] > kQuiet || before[i] - after[i] > kQuiet) quiet_ = false;
    return true;
}

void Room::fold_record(const Entry& entry)
{
    const Record& record = *entry.record;
    if (std::holds_alternative<WentOn>(record) && held()) minutes_.beat.released = true;
    if (const auto* back = std::get_if<SentBack>(&record)) send_back(back->story_entries, entry.at);
    if (std::holds_alternative<SendBackUndone>(record)) undo_send_back();
    if (std::holds_alternative<GuideSet>(record)) mark_.clear(); // what it has read is in the record
    minutes_.take(record, entry.by, entry.at, members_);
    if (std::holds_alternative<Hurried>(record)) pacer_.hurry();
    if (std::holds_alternative<SettingsChanged>(record)) pacer_.change(minutes_.settings.pace);
    if (const auto* text = std::get_if<FreeText>(&record))
        chronicle_.note_beside({0, NoteKind::event, {}, {}, {}, text->text, 0}, world_);
    if (const auto* spoke = std::get_if<SpokeAs>(&record))
        chronicle_.note_beside({0, NoteKind::spoke, spoke->follower, {}, {}, spoke->words, 0}, world_);
}

} // namespace twocircles::room
