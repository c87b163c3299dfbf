#include "tests/client/ui/sample_futures.hpp"

#include "tests/client/ui/sample_debrief.hpp"

#include <algorithm>

namespace twocircles::client::ui::sample {

using namespace model;

namespace {

Future future(ViewModel const& view, int response, double lift)
{
    auto const& debrief = *view.debrief;
    auto const& decision = debrief.decisions[4];
    Future one;
    one.response = response;
    one.text = decision.options[static_cast<std::size_t>(response)].text;
    for (auto sample : debrief.samples) {
        if (sample.day < decision.day) {
            continue;
        }
        for (auto& value : sample.team) {
            value = std::clamp(value + lift * (sample.day - decision.day) / 32.0, 0.0, 100.0);
        }
        for (auto& person : sample.people) {
            for (auto& value : person.meters) {
                value = std::clamp(value + lift * (sample.day - decision.day) / 48.0, 0.0, 100.0);
            }
        }
        one.samples.push_back(sample);
    }
    for (std::size_t i = 4; i < debrief.decisions.size(); ++i) {
        auto const& after = debrief.decisions[i];
        FutureDecision next;
        next.day = after.day;
        next.beat_title = after.beat_title;
        next.text = after.response;
        next.by = i == 4                 ? AnsweredBy::as_asked
                  : lift == 0.0 || i < 9 ? AnsweredBy::as_they_did
                                         : AnsweredBy::policy;
        one.decisions.push_back(next);
    }
    one.score = debrief.score + lift;
    one.goals = debrief.goals;
    for (auto& goal : one.goals) {
        goal.value = std::clamp(goal.value + lift, 0.0, 100.0);
    }
    one.people = debrief.people;
    return one;
}

} // namespace

ViewModel open_decision(double now)
{
    auto view = rich_debrief(now);
    auto& decision = view.debrief->decisions[4];
    decision.options = {
        {0, "date", "“The date stands. Tell me on Friday what stands in its way.”", false, "", 1, {}},
        {1,
         "vision",
         "Remind them what the release is for, and let the date follow from it.",
         true,
         "Nobody has heard a vision from you yet.",
         0,
         {}},
        {2, "ask", decision.response, false, "", 3, {}},
        {3, "wait", "Say nothing, and look at the slide again when the others are back.", false, "", 0, {}}};
    decision.chosen = 2;
    decision.what_if = {
        {0, decision.options[0].text, -6.2, 61.8, "", {}, 1, 0, ""},
        {3, decision.options[3].text, 2.6, 70.6, "", {}, 0, 1, ""}};
    return view;
}

Futures futures(ViewModel const& view, AskWhatIf const& asked)
{
    Futures both;
    both.decision = asked.decision;
    both.response = asked.response;
    both.policy = asked.policy;
    both.given = future(view, 2, 0.0);
    both.given.ending_title = "The release that was called about";
    both.given.ending_text = "On the last Friday of November the phone rings. It is the customer you lost.";
    both.given.as_it_happened = true;
    both.other = future(view, asked.response, -14.0);
    both.other.ending_title = "Shipped";
    both.other.ending_text = "The release is out on the day. Two desks by the window are empty.";
    both.other.policy_from = 5;
    both.team.assign(kMeasureCount, -14.0);
    both.sentences = {
        "Priya leaves on day 31; as it was answered she stays to the end.",
        "Loyalty ends 14 points lower in the team.", "Order ends 6 points higher."};
    PersonDifference priya;
    priya.follower = view.debrief->people[0].follower;
    priya.name = view.debrief->people[0].name;
    priya.gone_other = true;
    priya.sentence = "Leaves on day 31, after the date was kept and her question was not answered.";
    PersonDifference marek;
    marek.follower = view.debrief->people[1].follower;
    marek.name = view.debrief->people[1].name;
    marek.meters = {-9.0, -12.0, -17.0, 3.0, -6.0, 4.0, -2.0, 0.0, 0.0, 5.0};
    marek.sentence = "Does as he is told, and no longer says what he thinks.";
    both.people = {priya, marek};
    return both;
}

} // namespace twocircles::client::ui::sample
