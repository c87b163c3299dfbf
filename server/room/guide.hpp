// The guided debrief of a room whose story is over: four steps with pages and time, gone through by the
// facilitator or by the group itself. Plain values and pure functions; what is done with them is Room's.
//
// The steps are those of scripted debriefs in simulation training (PEARLS: reactions, description, analysis,
// summary; Eppich & Cheng 2015). The debrief takes about one and a half times as long as the play (Cheng
// 2013: 12 minutes played, 20 debriefed), and everybody is to get a word in.
#pragma once

#include "server/engine/ids.hpp"
#include "server/engine/scenario.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::room {

enum class GuideStep : std::uint8_t
{
    reactions,
    what_happened,
    why,
    take_home,
};
inline constexpr std::size_t kGuideSteps = 4;

enum class GuidePageKind : std::uint8_t
{
    opening,     // reactions
    timeline,    // what happened
    moment,      // what happened, of one pivotal moment
    causes,      // why, of one pivotal moment
    questions,   // why: the scenario's, about the whole
    goals,       // take home: what the scenario is there to teach
    commitments, // take home
};

// What a pivotal moment was about.
enum class GuideTheme : std::uint8_t
{
    none,
    control,
    influence,
    promises,
    people, // somebody took a chance, became a hero, or left
    pace,   // time ran out, or nothing was said
};

enum class GuideOrder : std::uint8_t
{
    chronological,
    by_theme, // in the order of GuideTheme, within one in the order of the story
};

// Names a page, whatever the order.
struct GuidePlace
{
    GuidePageKind kind = GuidePageKind::opening;
    std::uint32_t moment = 0; // with moment and causes
    friend bool operator==(const GuidePlace&, const GuidePlace&) = default;
};

// A pivotal moment as the debrief found it; named by its position in the debrief's list.
struct GuideMoment
{
    std::uint32_t decision = 0; // position in the debrief's list
    engine::BeatId beat;
    GuideTheme theme = GuideTheme::none;
    friend bool operator==(const GuideMoment&, const GuideMoment&) = default;
};
using GuideMoments = std::vector<GuideMoment>;

// Where the guide stands. A record of the journal holds the whole of it.
struct GuideState
{
    using Span = std::chrono::milliseconds;

    bool open = false;
    GuideOrder order = GuideOrder::chronological;
    bool group_leads = false; // whoever holds a leading seat; else the facilitator
    GuidePlace place;         // the page that is shown
    bool running = false;     // the clock of that page's step
    bool hidden = false;      // the projector does not show the page
    bool commitments_shown = false;
    std::array<std::chrono::seconds, kGuideSteps> time{}; // of each step; 0: as suggested
    std::array<Span, kGuideSteps> used{};
    friend bool operator==(const GuideState&, const GuideState&) = default;
};

struct GuidePage
{
    GuideStep step{};
    GuidePlace place;
    std::uint32_t decision = 0;          // with moment and causes
    GuideTheme theme = GuideTheme::none; // likewise
    std::vector<std::string> questions;  // the scenario's, to be asked here
    friend bool operator==(const GuidePage&, const GuidePage&) = default;
};

inline constexpr std::chrono::seconds kMostStepTime{4 * 3600};

GuideStep step_of(GuidePageKind);
// In the order they are walked through.
std::vector<GuidePage> guide_pages(const engine::Scenario&, const GuideMoments&, GuideOrder);
// Whole minutes, at least two a step. `people`: who talk; one: somebody practises alone.
std::array<std::chrono::seconds, kGuideSteps> suggested_times(int scenario_minutes, std::size_t people);

} // namespace twocircles::room
