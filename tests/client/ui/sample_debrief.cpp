#include "tests/client/ui/sample_debrief.hpp"

#include "tests/client/ui/sample.hpp"
#include "tests/client/ui/sample_projector.hpp"

#include <cmath>

namespace twocircles::client::ui::sample {

using namespace model;

ViewModel rich_debrief(double now)
{
    auto view = debrief(now);
    auto& d = *view.debrief;
    for (auto& sample : d.samples) {
        double const x = sample.day / 48.0;
        sample.seconds = 1200.0 * x;
        for (std::size_t m = 3; m < kMeasureCount; ++m) {
            sample.team[m] = 45.0 + 20.0 * std::sin(4.0 * x + static_cast<double>(m));
        }
        for (std::size_t who = 0; who < d.people.size(); ++who) {
            PersonSample person;
            person.present = !(d.people[who].gone && sample.day > 30.0);
            for (std::size_t m = 0; m < kPersonMeasureCount; ++m) {
                person.meters[m] = 50.0 + 25.0 * std::sin(5.0 * x + static_cast<double>(m + 2 * who));
            }
            sample.people.push_back(person);
        }
    }
    d.seconds = 1200.0;
    auto const mark = [&](MarkKind kind, double day, char const* who, char const* text) {
        Mark one;
        one.kind = kind;
        one.day = day;
        one.who = who;
        one.text = text;
        d.marks.push_back(one);
    };
    mark(MarkKind::bookmark, 6.0, "Facilitator", "Nobody asked Tomasz. Come back to this.");
    mark(MarkKind::observer_note, 17.0, "Observer", "The plan was told to the window.");
    mark(MarkKind::injected, 26.0, "Facilitator", "The customer wants it a week earlier.");
    mark(MarkKind::intervention, 26.2, "Facilitator", "Paused the room.");
    Note note;
    note.kind = NoteKind::became_hero;
    note.day = 34.0;
    note.text = "Ines was thanked in front of everybody.";
    d.happenings.push_back(note);
    return view;
}

ViewModel guided(double now)
{
    auto view = rich_debrief(now);
    Guide guide;
    guide.open = true;
    guide.complete = true;
    guide.running = true;
    auto const page = [&](GuideStep step, GuidePageKind kind, int moment, int decision, GuideTheme theme) {
        guide.pages.push_back({step, {kind, moment}, decision, theme, {}});
    };
    page(GuideStep::reactions, GuidePageKind::opening, 0, 0, GuideTheme::none);
    page(GuideStep::what_happened, GuidePageKind::timeline, 0, 0, GuideTheme::none);
    page(GuideStep::what_happened, GuidePageKind::moment, 0, 4, GuideTheme::influence);
    page(GuideStep::what_happened, GuidePageKind::moment, 1, 7, GuideTheme::people);
    page(GuideStep::why, GuidePageKind::causes, 0, 4, GuideTheme::influence);
    page(GuideStep::why, GuidePageKind::causes, 1, 7, GuideTheme::people);
    page(GuideStep::why, GuidePageKind::questions, 0, 0, GuideTheme::none);
    page(GuideStep::take_home, GuidePageKind::goals, 0, 0, GuideTheme::none);
    page(GuideStep::take_home, GuidePageKind::commitments, 0, 0, GuideTheme::none);
    guide.pages[3].questions = {"What did standing by Ines cost you?"};
    guide.pages[6].questions = view.debrief->questions;
    guide.page = 3;
    for (auto& clock : guide.clocks) {
        clock = {600.0, 125.0};
    }
    view.guide = guide;
    view.guide_at = now;
    return view;
}

ViewModel guided_commitments(double now)
{
    auto view = guided(now);
    view.guide->page = 8;
    view.own_commitments = {
        {1, 77, "On Monday I ask Tomasz first, and write down what he says.", true, true}};
    Commitment other;
    other.id = 2;
    other.text = "I name the date only when I would bet on it myself.";
    other.name = "Ayọ̀ Adébáyọ̀";
    other.may_be_shown = true;
    view.commitments = {{other}, 3, 2};
    return view;
}

ViewModel audience_guided(double now)
{
    auto view = audience_debrief(now);
    view.guide = guided(now).guide;
    view.guide_at = now;
    return view;
}

} // namespace twocircles::client::ui::sample
