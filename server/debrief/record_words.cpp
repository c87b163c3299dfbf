#include "server/debrief/record_words.hpp"

#include <cstdlib>

namespace twocircles::debrief {

namespace {

std::string words_for(engine::Need need)
{
    using engine::Need;
    switch (need) {
    case Need::direction:
        return "To know where this is going";
    case Need::plan:
        return "A plan";
    case Need::free_hand:
        return "A free hand";
    case Need::to_be_heard:
        return "To be heard";
    case Need::backing:
        return "Somebody who stands by them";
    case Need::recognition:
        return "Recognition";
    case Need::rest:
        return "Rest";
    }
    return {};
}

std::string time_words(const room::TimeChanged& changed)
{
    if (changed.end_now) return "Ended the time to answer";
    const std::string seconds = std::to_string(std::abs(changed.seconds)) + " seconds";
    return changed.seconds < 0 ? "Took away " + seconds : "Gave " + seconds + " more";
}

std::string called(const engine::Seat& seat)
{
    return !seat.title.empty() ? seat.title : !seat.name.empty() ? seat.name : seat.id;
}

SideNote intervention(std::string title, std::string text = {})
{
    return {MarkKind::intervention, std::move(title), std::move(text), {}, {}, {}};
}

// One function a kind of record; std::visit picks. Whatever is not named here is left out.
struct Words
{
    using Said = std::optional<SideNote>;
    const engine::Scenario& scenario;

    Said operator()(const room::Bookmarked& r) const
    {
        return SideNote{MarkKind::bookmark, {}, r.text, {}, {}, {}};
    }
    Said operator()(const room::Observed& r) const
    {
        return SideNote{MarkKind::observer_note, {}, r.text, {}, r.member, {}};
    }
    Said operator()(const room::Ticked& r) const
    {
        SideNote note{MarkKind::observer_tick, {}, {}, {}, r.member, {}};
        if (r.task >= scenario.observer.size()) return note;
        const engine::ObserverTask& task = scenario.observer[r.task];
        note.title = task.text;
        if (r.look_for < task.look_for.size()) note.text = task.look_for[r.look_for];
        return note;
    }
    Said operator()(const room::Predicted& r) const
    {
        return SideNote{MarkKind::prediction, {}, {}, {}, r.member, r.prediction};
    }
    Said operator()(const room::NeedSaid& r) const
    {
        if (!r.member) return std::nullopt;
        return SideNote{MarkKind::need, words_for(r.need),
                        r.words,        scenario.followers[r.follower.index()].name,
                        r.member,       {}};
    }
    Said operator()(const room::Paused& r) const
    {
        return intervention(r.on ? "Paused the game" : "Let the game go on", r.reason);
    }
    Said operator()(const room::TimeChanged& r) const { return intervention(time_words(r)); }
    Said operator()(const room::WentOn&) const { return intervention("Waited no longer"); }
    Said operator()(const room::SentBack&) const
    {
        return intervention("Sent the story back to before the last answer");
    }
    Said operator()(const room::SendBackUndone&) const { return intervention("Undid the step back"); }
    Said operator()(const room::FreeText& r) const { return intervention("Let something happen", r.text); }
    Said operator()(const room::Broadcast& r) const { return intervention("Said to everybody", r.text); }
    Said operator()(const room::SpokeAs& r) const
    {
        return intervention("Spoke as " + scenario.followers[r.follower.index()].name, r.words);
    }
    Said operator()(const room::ScriptSet& r) const
    {
        return intervention(
            r.on ? "Let a script play a seat" : "Gave a seat back to its people", place_of(scenario, r.part)
        );
    }
    template <class Other>
    Said operator()(const Other&) const
    {
        return std::nullopt;
    }
};

} // namespace

std::optional<SideNote> words_of(const engine::Scenario& scenario, const room::Record& record)
{
    return std::visit(Words{scenario}, record);
}

std::optional<std::uint32_t> serial_of(const room::Record& record)
{
    return std::visit(
        [](const auto& r) -> std::optional<std::uint32_t> {
            if constexpr (requires { r.beat_serial; })
                return r.beat_serial;
            else
                return std::nullopt;
        },
        record
    );
}

std::string place_of(const engine::Scenario& scenario, const room::Part& part)
{
    switch (part.role) {
    case room::Role::leading:
    case room::Role::watching:
        return called(scenario.seats[part.seat.index()]);
    case room::Role::follower:
        return scenario.followers[part.follower.index()].name;
    case room::Role::observer:
        return "Observer";
    case room::Role::facilitator:
        return "Facilitator";
    case room::Role::projector:
        return "Projector";
    case room::Role::guest:
        return "Guest";
    }
    return {};
}

} // namespace twocircles::debrief
