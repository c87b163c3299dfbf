#include "client/robot/policy.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::robot {

using namespace model;

namespace {

enum Which : std::uint64_t // what is drawn for a beat
{
    response,
    stance,
    need_at_all,
    need,
    prediction_at_all,
    prediction,
    chat_at_all,
    chat,
    commitment_at_all,
    commitment,
};

constexpr std::array<const char*, 4> kWords = {
    "What do you think?", "I did not expect that.", "Give it a moment.", "Who has an idea?"};

constexpr std::array<const char*, 3> kResolutions = {
    "I ask before I decide.", "I say what I expect, and by when.", "I leave the how to the team."};

// Another one with each try, so that one that is refused does not hold up the story.
std::optional<Request> respond(const ViewModel& view, const Chance& chance, Tried& tried)
{
    std::vector<int> open;
    for (const auto& card : view.beat->responses)
        if (!card.locked) open.push_back(card.response);
    if (open.empty() || tried.responses >= Tried::kMost) return std::nullopt;
    const auto first = chance.pick(view.beat->serial, response, open.size());
    const auto at = (first + static_cast<std::uint64_t>(tried.responses)) % open.size();
    ++tried.responses;
    return AskRespond{view.beat->serial, open[at]};
}

std::optional<Request> take_stance(const ViewModel& view, const Chance& chance, Tried& tried)
{
    if (tried.stances >= Tried::kMost) return std::nullopt;
    const auto drawn =
        chance.pick(view.state.beat_serial, stance + 16U * static_cast<unsigned>(tried.stances), 5);
    ++tried.stances;
    return AskTakeStance{view.state.beat_serial, static_cast<Stance>(drawn + 1), {}};
}

std::optional<Request> predict(const ViewModel& view, const Chance& chance, Tried& tried)
{
    if (tried.predictions >= Tried::kMost) return std::nullopt;
    ++tried.predictions;
    const auto drawn = chance.pick(view.state.beat_serial, prediction, 27);
    const auto sign = [&](std::uint64_t divisor) { return static_cast<int>(drawn / divisor % 3) - 1; };
    return AskPredict{view.state.beat_serial, {sign(1), sign(3), sign(9)}};
}

// What nobody waits for: once a beat, now and then.
std::optional<Request> deed_by_the_way(const ViewModel& view, const Chance& chance, Tried& tried)
{
    const auto serial = view.state.beat_serial;
    const auto role = view.joined->role;
    if (role == Role::follower && tried.needs == 0) {
        ++tried.needs;
        if (chance.pick(serial, need_at_all, 2) == 0)
            return AskSayNeed{serial, static_cast<Need>(1 + chance.pick(serial, need, 7)), {}};
    }
    if (role != Role::guest && tried.predictions == 0 && !view.predicted) {
        if (chance.pick(serial, prediction_at_all, 2) == 0) return predict(view, chance, tried);
        ++tried.predictions;
    }
    if (tried.chats == 0 && view.lobby && view.lobby->settings.chat) {
        ++tried.chats;
        if (chance.pick(serial, chat_at_all, 6) == 0)
            return AskSayInChat{kWords[chance.pick(serial, chat, kWords.size())]};
    }
    return std::nullopt;
}

} // namespace

std::optional<Request> next_deed(const ViewModel& view, const Chance& chance, Tried& tried)
{
    if (!view.joined || view.link != LinkStatus::up || view.waiting) return std::nullopt;
    const auto& state = view.state;
    const auto role = view.joined->role;
    if (role == Role::projector || role == Role::facilitator || state.paused) return std::nullopt;
    if (state.phase == Phase::briefing || state.phase == Phase::ended) return std::nullopt;
    if (tried.beat_serial != state.beat_serial) tried = {.beat_serial = state.beat_serial};
    const bool beat_known = view.beat && view.beat->serial == state.beat_serial;
    if (state.wait == Wait::predictions && state.you_are_waited_for) return predict(view, chance, tried);
    if (state.phase == Phase::deciding && beat_known) {
        // What is by the way comes first: the answer ends the time for it.
        if (auto deed = deed_by_the_way(view, chance, tried)) return deed;
        if (role == Role::leading && view.beat->yours && !view.answered) return respond(view, chance, tried);
    }
    if (state.phase == Phase::reacting && role == Role::follower && state.you_are_waited_for &&
        !view.stance_taken)
        return take_stance(view, chance, tried);
    return std::nullopt;
}

std::optional<Request> debrief_deed(const ViewModel& view, const Chance& chance, Tried& tried)
{
    const auto* page = shown_page(view);
    if (!view.joined || view.link != LinkStatus::up || page == nullptr || !view.guide->open)
        return std::nullopt;
    const auto role = view.joined->role;
    if (role == Role::projector || role == Role::facilitator) return std::nullopt;
    if (page->place.kind != GuidePageKind::commitments || tried.commitments > 0) return std::nullopt;
    ++tried.commitments;
    const auto member = static_cast<std::uint64_t>(view.joined->member);
    if (chance.pick(member, commitment_at_all, 2) == 0) return std::nullopt;
    OwnCommitment written;
    written.id = std::max<std::uint64_t>(mixed(chance.pick(member, commitment, UINT64_MAX)), 1);
    written.pen = std::max<std::uint64_t>(mixed(written.id), 1);
    written.text = kResolutions[chance.pick(member, commitment, kResolutions.size())];
    written.anonymous = written.id % 2 == 0;
    written.may_be_shown = written.id % 3 != 0;
    return AskWriteCommitment{written};
}

bool debriefed(const ViewModel& view)
{
    if (!view.guide || view.guide->open) return false;
    const auto& clocks = view.guide->clocks;
    return std::any_of(clocks.begin(), clocks.end(), [](const GuideClock& clock) { return clock.used > 0; });
}

std::optional<Request> leading_deed(const ViewModel& view)
{
    if (!view.guide || !view.guide->complete || view.link != LinkStatus::up || debriefed(view))
        return std::nullopt;
    const auto& guide = *view.guide;
    if (!guide.open) return AskGuide{GuideOpen{true}};
    const auto& page = guide.pages[guide.page];
    const auto next = neighbour(guide, page.place, 1);
    if (next != page.place) return AskGuide{GuideTurn{next}};
    if (!guide.commitments_shown) return AskGuide{GuideShow{true, 0}};
    return AskGuide{GuideOpen{false}};
}

} // namespace twocircles::client::robot
