// What a pivotal moment was about.
#include "server/debrief/theme.hpp"

#include <catch2/catch.hpp>

using namespace twocircles;
using namespace twocircles::debrief;
using room::GuideTheme;

namespace {

Decision decided(double day, std::vector<engine::Act> acts)
{
    Decision decision;
    decision.day = day;
    decision.beat = engine::BeatId(3);
    decision.response = engine::ResponseId(0);
    for (const engine::Act act : acts)
        decision.acts.push_back({act, engine::Strength::normal, {}});
    return decision;
}

Debrief two_decisions()
{
    Debrief debrief;
    debrief.decisions = {
        decided(0, {engine::Act::plan, engine::Act::plan, engine::Act::listen}),
        decided(4, {engine::Act::listen}),
    };
    debrief.moments.resize(2);
    debrief.moments[1].decision = 1;
    return debrief;
}

GuideTheme theme_with(room::NoteKind kind, double day, std::size_t moment = 0)
{
    Debrief debrief = two_decisions();
    room::Note note;
    note.kind = kind;
    note.day = day;
    debrief.happenings = {note};
    return theme_of(debrief, debrief.moments[moment]);
}

} // namespace

TEST_CASE("a moment is about the circle that weighed more, unless something greater came of it")
{
    using room::NoteKind;
    const Debrief debrief = two_decisions();
    CHECK(theme_of(debrief, debrief.moments[0]) == GuideTheme::control);
    CHECK(theme_of(debrief, debrief.moments[1]) == GuideTheme::influence);
    CHECK(theme_with(NoteKind::promise_broken, 2) == GuideTheme::promises);
    CHECK(theme_with(NoteKind::left, 2) == GuideTheme::people);
    CHECK(theme_with(NoteKind::left, 6) == GuideTheme::control); // that came of the next one
    CHECK(theme_with(NoteKind::left, 6, 1) == GuideTheme::people);
    CHECK(theme_with(NoteKind::spoke, 2) == GuideTheme::control);
}

TEST_CASE("a moment at which time ran out is about pace, and one without acts about nothing of that")
{
    Debrief debrief = two_decisions();
    debrief.decisions[0].by_timeout = true;
    debrief.decisions[1].acts.clear();
    const room::GuideMoments moments = guide_moments(debrief);
    REQUIRE(moments.size() == 2);
    CHECK(moments[0] == room::GuideMoment{0, engine::BeatId(3), GuideTheme::pace});
    CHECK(moments[1] == room::GuideMoment{1, engine::BeatId(3), GuideTheme::none});
    debrief.decisions[1].response = {};
    CHECK(theme_of(debrief, debrief.moments[1]) == GuideTheme::pace);
}
