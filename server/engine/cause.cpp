#include "server/engine/cause.hpp"

#include "server/engine/model/ledger_causes.hpp"
#include "server/engine/scenario.hpp"
#include "server/engine/words.hpp"

#include <array>
#include <string_view>

namespace twocircles::engine {

namespace {

// 4 bits kind (0 = the model's own code), then by kind: beat 12, response 8, act 8; or 16 bits of one id or
// code. Every kind but `model` lies far above the codes that the model keeps for itself.
constexpr unsigned kKindShift = 28;
constexpr unsigned kBeatShift = 16;
constexpr unsigned kResponseShift = 8;
constexpr std::uint32_t kBeatMask = 0xfff;
constexpr std::uint32_t kByteMask = 0xff;
constexpr std::uint32_t kIdMask = 0xffff;

template <class Tag>
Id<Tag> id_from(std::uint32_t bits, std::uint32_t mask)
{
    Id<Tag> id;
    if ((bits & mask) != mask) id.value = static_cast<std::uint16_t>(bits & mask);
    return id;
}

std::string_view model_words(const Words& words, std::uint32_t code)
{
    if (const auto mediator = mediator_of(code))
        return words.states[static_cast<std::size_t>(mediator->state)];
    return code < kModelCauses ? words.causes[code] : words.other;
}

// "you" where one seat leads; with several, its name.
std::string act_phrase(const Scenario& scenario, const Cause& cause)
{
    const Words& words = words_in(scenario.about.language);
    const ActWords& act = words.acts[static_cast<std::size_t>(cause.act)];
    const bool named = scenario.seats.size() > 1 && cause.beat && cause.beat.index() < scenario.beats.size();
    std::string who{words.you};
    if (named) who = scenario.seats[scenario.beats[cause.beat.index()].seat.index()].name;
    who += named ? words.after_name : words.after_you;
    if (cause.kind == CauseKind::seen_act) return std::string{words.seeing} + who + std::string{act.doing};
    return who + std::string{named && !act.did_by_name.empty() ? act.did_by_name : act.did};
}

} // namespace

std::uint32_t pack(const Cause& cause)
{
    if (cause.kind == CauseKind::model) return cause.code;
    const std::uint32_t kind = static_cast<std::uint32_t>(cause.kind) << kKindShift;
    switch (cause.kind) {
    case CauseKind::promise_kept:
    case CauseKind::promise_broken:
        return kind | cause.promise.value;
    case CauseKind::stance:
    case CauseKind::organisation:
        return kind | (cause.code & kIdMask);
    case CauseKind::scenario_event:
        return kind | cause.event.value;
    default:
        break;
    }
    return kind | (cause.beat.value & kBeatMask) << kBeatShift |
           (cause.response.value & kByteMask) << kResponseShift | static_cast<std::uint32_t>(cause.act);
}

Cause unpack(std::uint32_t bits)
{
    Cause cause;
    cause.kind = static_cast<CauseKind>(bits >> kKindShift);
    switch (cause.kind) {
    case CauseKind::model:
        cause.code = bits;
        break;
    case CauseKind::promise_kept:
    case CauseKind::promise_broken:
        cause.promise = id_from<struct PromiseTag>(bits, kIdMask);
        break;
    case CauseKind::stance:
    case CauseKind::organisation:
        cause.code = bits & kIdMask;
        break;
    case CauseKind::scenario_event:
        cause.event = id_from<struct ScenarioEventTag>(bits, kIdMask);
        break;
    default:
        cause.beat = id_from<struct BeatTag>(bits >> kBeatShift, kBeatMask);
        cause.response = id_from<struct ResponseTag>(bits >> kResponseShift, kByteMask);
        cause.act = static_cast<Act>(bits & kByteMask);
    }
    return cause;
}

std::string phrase(const Scenario& scenario, const Cause& cause)
{
    const Words& words = words_in(scenario.about.language);
    const auto said = [](std::string_view text) { return std::string{text}; };
    switch (cause.kind) {
    case CauseKind::model:
        return said(model_words(words, cause.code));
    case CauseKind::act:
    case CauseKind::seen_act:
        return act_phrase(scenario, cause);
    case CauseKind::promise_kept:
        return said(words.promise_kept);
    case CauseKind::promise_broken:
        return said(words.promise_broken);
    case CauseKind::stance:
        return said(cause.code < words.stances.size() ? words.stances[cause.code] : words.own_stance);
    case CauseKind::scenario_event:
        return cause.event && cause.event.index() < scenario.events.size()
                   ? scenario.events[cause.event.index()].title
                   : said(words.happened);
    case CauseKind::push:
        return said(words.pushed);
    case CauseKind::silence:
        return said(words.silence);
    case CauseKind::organisation:
        return said(cause.code == static_cast<std::uint32_t>(Measure::order) ? words.orderly : words.daring);
    }
    return said(words.other);
}

} // namespace twocircles::engine
