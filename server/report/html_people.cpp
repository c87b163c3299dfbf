#include "server/report/html_parts.hpp"
#include "server/report/plot.hpp"
#include "server/report/text.hpp"

#include <algorithm>
#include <array>

namespace twocircles::report {

namespace {

using engine::Measure;

std::string names_of(const debrief::Debrief& debrief, const std::vector<engine::FollowerId>& people)
{
    std::string out;
    for (const auto follower : people)
        out += (out.empty() ? "" : ", ") + debrief.people.at(follower.index()).name;
    return out;
}

std::string from_to(double before, double after)
{
    return whole(before) + " → " + whole(after);
}

} // namespace

std::string profiles_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& profile : debrief.profiles) {
        const auto& seat = debrief.seats.at(profile.seat.index());
        if (profile.acts.empty()) continue;
        out += "<h3>" + escaped(seat.name + (seat.title.empty() ? "" : ", " + seat.title)) + "</h3>";
        if (profile.enough) {
            const std::string range =
                whole(profile.control_low * 100) + " and " + whole(profile.control_high * 100) + " %";
            out += share_bar(
                "share-" + seat.id, profile.control_share, profile.control_low, profile.control_high,
                "Of what was done, " + whole(profile.control_share * 100) +
                    " % were acts of control; with so few decisions the share lies between " + range + "."
            );
            out += "<p class=\"quiet\">" + std::to_string(profile.decisions) +
                   " decisions; other games like this one would lie between " + range +
                   " (90 % interval). It says what was done here, not what somebody is.</p>";
        } else {
            out += "<p>" + std::to_string(profile.decisions) +
                   (profile.decisions == 1 ? " decision" : " decisions") +
                   ": not enough to say anything about a "
                   "balance of control and influence.</p>";
        }
        std::vector<std::vector<std::string>> rows;
        for (const auto& act : profile.acts) {
            const auto family = engine::family_of(act.act);
            rows.push_back(
                {words_of(act.act),
                 family == engine::ActFamily::control     ? "control"
                 : family == engine::ActFamily::influence ? "influence"
                                                          : "fault",
                 std::to_string(act.times)}
            );
        }
        out += table("", {"Act", "Circle", "Times"}, rows);
    }
    return out;
}

std::string circles_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (std::size_t i = 0; i < debrief.seats.size(); ++i) {
        Plot plot;
        plot.id = "plot-circles-" + debrief.seats[i].id;
        plot.title = "The circles of " + debrief.seats[i].name;
        plot.x_label = "days of the story";
        plot.high = static_cast<double>(std::max<std::size_t>(debrief.people.size(), 1));
        Line control{"control", {}}, influence{"influence", {}};
        for (const auto& sample : debrief.samples) {
            if (sample.circles.size() <= i) continue;
            control.points.emplace_back(sample.day, static_cast<double>(sample.circles[i].control.size()));
            influence.points.emplace_back(
                sample.day, static_cast<double>(sample.circles[i].influence.size())
            );
        }
        if (control.points.size() < 2) continue;
        plot.what = "At the end " + whole(control.points.back().second) +
                    " people were bound by reporting lines and " + whole(influence.points.back().second) +
                    " followed of their own will.";
        plot.lines = {control, influence};
        out += "<h3>" + escaped(debrief.seats[i].name) + "</h3>" + drawn(plot);
        const auto& last = debrief.samples.back().circles[i];
        if (!last.influence.empty())
            out += "<p class=\"quiet\">In the circle of influence at the end: " +
                   escaped(names_of(debrief, last.influence)) + ".</p>";
    }
    if (!out.empty()) out = "<p class=\"quiet\">How many people each seat reached.</p>" + out;
    return out;
}

std::string people_part(const debrief::Debrief& debrief)
{
    constexpr std::array kMeters{
        Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::respect, Measure::trust};
    std::vector<std::vector<std::string>> rows;
    for (const auto& person : debrief.people) {
        std::vector<std::string> row{
            escaped(person.name) +
            (person.role.empty() ? "" : "<br><span class=\"quiet\">" + escaped(person.role) + "</span>")};
        for (const Measure measure : kMeters)
            row.push_back(from_to(
                person.before[static_cast<std::size_t>(measure)],
                person.after[static_cast<std::size_t>(measure)]
            ));
        row.push_back(person.gone ? "left" : person.hero ? "a hero" : "");
        rows.push_back(std::move(row));
    }
    std::string out = table(
        "From the first day to the last",
        {"Person", "Morale", "Risk-taking", "Loyalty", "Respect", "Trust", ""}, rows
    );
    for (const auto& story : debrief.heroes) {
        out += "<h3>" + escaped(story.name) + "</h3>";
        if (!story.attempts.empty()) {
            out += "<ul>";
            for (const auto& attempt : story.attempts)
                out += "<li>" + day_of(attempt.day) + ": took a chance, and it " +
                       (attempt.succeeded ? "worked" : "failed") +
                       (attempt.text.empty() ? "" : ". " + escaped(attempt.text)) + "</li>";
            out += "</ul>";
        }
        if (!story.became.empty()) out += "<p>" + escaped(story.became) + "</p>";
    }
    return out;
}

std::string promises_part(const debrief::Debrief& debrief)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& promise : debrief.promises) {
        if (promise.fate == engine::PromiseState::unmade) continue;
        std::string when = promise.due_day ? "by " + day_of(*promise.due_day) : "";
        if (!promise.due.empty()) when = "after “" + promise.due + "”";
        rows.push_back(
            {escaped(promise.text), promise.made_day ? day_of(*promise.made_day) : "", escaped(when),
             std::string(words_of(promise.fate)) +
                 (promise.resolved_day ? ", " + day_of(*promise.resolved_day) : std::string()) +
                 (promise.by_default ? " (nothing was done)" : ""),
             escaped(names_of(debrief, promise.to))}
        );
    }
    return rows.empty() ? std::string()
                        : table("", {"Promise", "Made", "Due", "What came of it", "To"}, rows);
}

std::string predictions_part(const debrief::Debrief& debrief)
{
    if (debrief.predictions.empty()) return {};
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        std::size_t count = 0;
        double right = 0;
        std::string actual;
        for (const auto& prediction : debrief.predictions)
            if (prediction.decision == i) {
                ++count;
                right += prediction.right;
                actual = expectation(prediction.actual);
            }
        if (count == 0) continue;
        rows.push_back(
            {escaped(debrief.decisions[i].beat_title), std::to_string(count),
             whole(right / static_cast<double>(count) * 100) + " %", actual}
        );
    }
    return rows.empty() ? std::string()
                        : table("", {"Situation", "Predicted by", "Foreseen, on average", "What came"}, rows);
}

// In nobody's name, and a signed one looks like an anonymous one.
std::string commitments_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& commitment : debrief.commitments)
        if (commitment.shown) out += "<li>" + escaped(commitment.text) + "</li>";
    return out.empty() ? out : "<ul>" + out + "</ul>";
}

std::string own_part(const debrief::Debrief& debrief, const std::string& person)
{
    std::string out;
    for (const auto& seat : debrief.seats)
        if (std::find(seat.holders.begin(), seat.holders.end(), person) != seat.holders.end())
            out += "<p>You answered for " + escaped(seat.name) + ".</p>";
    std::vector<std::vector<std::string>> rows;
    for (const auto& decision : debrief.decisions)
        for (const auto& option : decision.options)
            if (std::find(option.voters.begin(), option.voters.end(), person) != option.voters.end())
                rows.push_back({escaped(decision.beat_title), escaped(option.text)});
    if (!rows.empty()) out += table("How you voted", {"Situation", "Response"}, rows);
    rows.clear();
    for (const auto& prediction : debrief.predictions)
        if (prediction.yours)
            rows.push_back(
                {escaped(debrief.decisions.at(prediction.decision).beat_title),
                 expectation(prediction.expected), expectation(prediction.actual),
                 whole(prediction.right * 100) + " %"}
            );
    if (!rows.empty()) out += table("What you expected", {"Situation", "Expected", "Came", "Foreseen"}, rows);
    std::string promised;
    for (const auto& commitment : debrief.commitments)
        if (commitment.yours) promised += "<li>" + escaped(commitment.text) + "</li>";
    if (!promised.empty()) out += "<h3>What you will do differently</h3><ul>" + promised + "</ul>";
    return out;
}

} // namespace twocircles::report
