// The guided debrief as this client knows it, and what can be done to it: pages, the clock of each step, who
// leads, what people will do differently. One struct per message of proto/twocircles/guide.proto. No proto,
// socket or screen here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace twocircles::client::model {

enum class GuideStep : std::uint8_t
{
    reactions,
    what_happened,
    why,
    take_home
};
inline constexpr std::size_t kGuideSteps = 4;

enum class GuidePageKind : std::uint8_t
{
    unknown,
    opening,     // reactions: a word from everybody
    timeline,    // what happened: the whole course
    moment,      // what happened: one pivotal moment
    causes,      // why: of one pivotal moment, and what would have come of another response
    questions,   // why: the scenario's questions about the whole
    goals,       // take home: what the scenario is there to teach
    commitments, // take home: "what I will do differently"
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
    by_theme // in the order of GuideTheme, within a theme in the order of the story
};

// Names a page, whatever the order; stays right when the pages are arranged anew.
struct GuidePlace
{
    GuidePageKind kind = GuidePageKind::unknown;
    int moment = 0; // with moment and causes: which of them; what it is about is GuidePage::decision's
    friend bool operator==(const GuidePlace&, const GuidePlace&) = default;
};

struct GuidePage
{
    GuideStep step = GuideStep::reactions;
    GuidePlace place;
    int decision = 0;                    // with moment and causes: index in Debrief::decisions
    GuideTheme theme = GuideTheme::none; // likewise
    std::vector<std::string> questions;  // the scenario's, to be asked on this page; may be none
};

struct GuideClock
{
    double seconds = 0; // for this step, with what was added
    double used = 0;    // seconds, when this arrived
};

struct Guide
{
    bool open = false; // it is led through; false: everybody looks around for themselves
    GuideOrder order = GuideOrder::chronological;
    bool group_leads = false; // whoever holds a leading seat; false: the facilitator
    bool you_lead = false;    // this client may turn pages now
    std::vector<GuidePage> pages;
    std::size_t page = 0; // the one that is shown: position in pages
    std::array<GuideClock, kGuideSteps> clocks{};
    bool running = false;           // the clock of the step that is shown
    bool hidden = false;            // the projector shows step and clock, not the page
    bool commitments_shown = false; // the projector shows them, those that may be
    bool complete = false;          // the pivotal moments are known; before, their pages are missing
};

struct Commitment
{
    std::uint64_t id = 0;
    std::string text;
    bool anonymous = false;
    int member = 0; // of signed ones, and the name
    std::string name;
    bool may_be_shown = false;
    bool held_back = false; // the leader leaves it out on the projector
    bool yours = false;     // signed by this client's member
};

// Those this client is told of.
struct Commitments
{
    std::vector<Commitment> list;
    int written = 0;      // how many there are in this room
    int may_be_shown = 0; // how many of those
};

// One that this client wrote, with the key to it. The server cannot say whose an anonymous one is.
struct OwnCommitment
{
    std::uint64_t id = 0, pen = 0;
    std::string text;
    bool anonymous = false, may_be_shown = false;
    friend bool operator==(const OwnCommitment&, const OwnCommitment&) = default;
};

// --- what can be done to it; goes to the server as it is: AskGuide in a room, SteerGuide from the console
// ---

struct GuideOpen
{
    bool on = true; // false: the guide is put away
};
struct GuideTurn
{
    GuidePlace to;
};
struct GuideArrange
{
    GuideOrder order = GuideOrder::chronological;
};
struct GuideRun // the clock of the step that is shown
{
    bool on = false;
};
struct GuideTime
{
    GuideStep step = GuideStep::reactions;
    int seconds = 0;
    bool add = false; // to what the step has, else instead of it
};
struct GuideLead // the facilitator's alone
{
    bool group = false;
};
struct GuideHide // on the projector
{
    bool on = false;
};
struct GuideShow // commitments on the projector
{
    bool on = false;
    std::uint64_t commitment = 0; // 0: all that may be shown
};
using GuideAction =
    std::variant<GuideOpen, GuideTurn, GuideArrange, GuideRun, GuideTime, GuideLead, GuideHide, GuideShow>;

// --- reading it ---

inline constexpr std::size_t kCommitmentCharacters = 280;

// Position in pages; nothing there: the page that is shown.
std::size_t position_of(const Guide&, const GuidePlace&);
// The page after or before this one; stays at the ends.
GuidePlace neighbour(const Guide&, const GuidePlace&, int by);
// The first page of a step.
GuidePlace first_of(const Guide&, GuideStep);
// Seconds left of a step, `since` seconds after the guide arrived; below 0: that much over.
double seconds_left(const Guide&, GuideStep, double since);

} // namespace twocircles::client::model
