#include "server/engine/cause.hpp"

#include "server/engine/model/ledger_causes.hpp"
#include "server/engine/scenario.hpp"

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

// What a leading seat did, after "you" or its name; and how it looks to somebody who only saw it.
struct ActWords
{
    std::string_view did, doing;
};
constexpr std::array<ActWords, kActCount> kActWords{{
    {"gave a plan", "giving a colleague a plan"},
    {"sorted out the budget", "sorting out a colleague's budget"},
    {"organized the work", "organizing a colleague's work"},
    {"gave orders", "giving a colleague orders"},
    {"checked the work", "checking a colleague's work"},
    {"solved the problem", "solving a colleague's problem"},
    {"evaluated the work", "evaluating a colleague's work"},
    {"helped the work along", "helping a colleague along"},
    {"gave a reward", "rewarding a colleague"},
    {"sanctioned somebody", "sanctioning a colleague"},
    {"showed where this is going", "showing a colleague where this is going"},
    {"stirred people up", "stirring a colleague up"},
    {"gave a free hand", "giving a colleague a free hand"},
    {"listened", "listening to a colleague"},
    {"stood behind them", "standing behind a colleague"},
    {"kept your word", "keeping a word given to a colleague"},
    {"made somebody a hero", "making a hero of a colleague"},
    {"put the blame on them", "blaming a colleague"},
    {"humiliated them", "humiliating a colleague"},
    {"broke your word", "breaking a word given to a colleague"},
    {"lied to them", "lying to a colleague"},
}};

constexpr std::array<std::string_view, 5> kStanceWords{
    "they committed themselves", "they went along without more", "they asked and were heard",
    "they drew back", "they took a chance"};

std::string_view model_words(std::uint32_t code)
{
    if (const auto mediator = mediator_of(code)) {
        switch (mediator->state) {
        case State::morale:
            return "their mood";
        case State::stress:
            return "the strain they are under";
        case State::inner_drive:
            return "their inner drive";
        case State::plan_clarity:
            return "how clear the plan is to them";
        case State::competence:
            return "what they can do";
        case State::vision:
            return "how far they share the vision";
        case State::heart_trust:
            return "whether they feel you care";
        case State::competence_trust:
            return "whether they think you run things well";
        case State::respect:
            return "how much they respect you";
        case State::loyalty:
            return "how loyal they are";
        }
    }
    if (code >= kModelCauses) return "other things";
    switch (static_cast<ModelCause>(code)) {
    case ModelCause::before_the_story:
        return "what was before is wearing off";
    case ModelCause::outside_work:
        return "life outside work";
    case ModelCause::colleagues:
        return "colleagues' mood and views";
    case ModelCause::limit:
        return "it can go no further";
    case ModelCause::practice:
        return "practice";
    case ModelCause::own_success:
        return "an own attempt came off";
    case ModelCause::own_failure:
        return "an own attempt failed";
    case ModelCause::was_lied_to:
        return "they have been lied to";
    case ModelCause::situation_changed:
        return "the situation changed";
    case ModelCause::somebody_left:
        return "somebody left";
    case ModelCause::other:
        return "other things";
    case ModelCause::urgency:
        return "the crisis";
    case ModelCause::conflict:
        return "the conflict";
    case ModelCause::recent_delivery:
        return "how the work has been going";
    case ModelCause::character:
        return "their character";
    case ModelCause::felt_control:
        return "being checked and directed";
    case ModelCause::settling:
        return "it takes a day to settle";
    }
    return "other things";
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// "you" where one seat leads; with several, its name.
std::string act_phrase(const Scenario& scenario, const Cause& cause)
{
    const ActWords& words = kActWords[static_cast<std::size_t>(cause.act)];
    const bool named = scenario.seats.size() > 1 && cause.beat && cause.beat.index() < scenario.beats.size();
    const std::string who =
        named ? scenario.seats[scenario.beats[cause.beat.index()].seat.index()].name : "you";
    if (cause.kind == CauseKind::seen_act) return "seeing " + who + " " + std::string{words.doing};
    const std::string did{words.did};
    return who + " " + (named ? replaced(did, "your word", "a word given") : did);
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
    switch (cause.kind) {
    case CauseKind::model:
        return std::string{model_words(cause.code)};
    case CauseKind::act:
    case CauseKind::seen_act:
        return act_phrase(scenario, cause);
    case CauseKind::promise_kept:
        return "a promise was kept";
    case CauseKind::promise_broken:
        return "a promise was not kept";
    case CauseKind::stance:
        return std::string{cause.code < kStanceWords.size() ? kStanceWords[cause.code] : "their own stance"};
    case CauseKind::scenario_event:
        return cause.event && cause.event.index() < scenario.events.size()
                   ? scenario.events[cause.event.index()].title
                   : "what happened";
    case CauseKind::push:
        return "what came of the answer";
    case CauseKind::silence:
        return "nobody answered";
    case CauseKind::organisation:
        return cause.code == static_cast<std::uint32_t>(Measure::order) ? "how orderly things are"
                                                                        : "how much people dare";
    }
    return "other things";
}

} // namespace twocircles::engine
