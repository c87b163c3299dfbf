#include "server/debrief/record_words.hpp"

#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"

#include <cstdlib>

namespace twocircles::debrief {

namespace {

std::string time_words(const engine::Speech& speech, const room::TimeChanged& changed)
{
    if (changed.end_now) return std::string{speech(texts::kEndedTime)};
    return speech(
        changed.seconds < 0 ? texts::kTookSeconds : texts::kGaveSeconds,
        {{"n", std::to_string(std::abs(changed.seconds))}}
    );
}

std::string called(const engine::Seat& seat)
{
    return !seat.title.empty() ? seat.title : !seat.name.empty() ? seat.name : seat.id;
}

SideNote intervention(std::string_view title, std::string text = {})
{
    return {MarkKind::intervention, std::string{title}, std::move(text), {}, {}, {}};
}

// One function a kind of record; std::visit picks. Whatever is not named here is left out.
struct Words
{
    using Said = std::optional<SideNote>;
    const engine::Scenario& scenario;
    engine::Speech speech = speech_of(scenario);

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
        return SideNote{
            MarkKind::need, std::string{speech(texts::kNeeds.at(static_cast<std::size_t>(r.need)))},
            r.words,        scenario.followers[r.follower.index()].name,
            r.member,       {}};
    }
    Said operator()(const room::Paused& r) const
    {
        return intervention(r.on ? speech(texts::kPaused) : speech(texts::kWentOn), r.reason);
    }
    Said operator()(const room::TimeChanged& r) const { return intervention(time_words(speech, r)); }
    Said operator()(const room::WentOn&) const { return intervention(speech(texts::kWaitedNoLonger)); }
    Said operator()(const room::SentBack&) const { return intervention(speech(texts::kSentBack)); }
    Said operator()(const room::SendBackUndone&) const { return intervention(speech(texts::kUndidStepBack)); }
    Said operator()(const room::FreeText& r) const { return intervention(speech(texts::kLetHappen), r.text); }
    Said operator()(const room::Broadcast& r) const
    {
        return intervention(speech(texts::kToldEverybody), r.text);
    }
    Said operator()(const room::SpokeAs& r) const
    {
        return intervention(
            speech(texts::kSpokeAs, {{"name", scenario.followers[r.follower.index()].name}}), r.words
        );
    }
    Said operator()(const room::ScriptSet& r) const
    {
        return intervention(
            r.on ? speech(texts::kScriptPlays) : speech(texts::kSeatGivenBack), place_of(scenario, r.part)
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
    const engine::Speech speech = speech_of(scenario);
    switch (part.role) {
    case room::Role::leading:
    case room::Role::watching:
        return called(scenario.seats[part.seat.index()]);
    case room::Role::follower:
        return scenario.followers[part.follower.index()].name;
    case room::Role::observer:
        return std::string{speech(texts::kObserver)};
    case room::Role::facilitator:
        return std::string{speech(texts::kFacilitator)};
    case room::Role::projector:
        return std::string{speech(texts::kProjector)};
    case room::Role::guest:
        return std::string{speech(texts::kGuest)};
    }
    return {};
}

} // namespace twocircles::debrief
