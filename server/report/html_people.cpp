#include "server/report/html_parts.hpp"
#include "server/report/plot.hpp"
#include "server/report/text.hpp"
#include "server/report/texts.hpp"

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

std::string profiles_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& profile : debrief.profiles) {
        const auto& seat = debrief.seats.at(profile.seat.index());
        if (profile.acts.empty()) continue;
        out += "<h3>" + escaped(seat.name + (seat.title.empty() ? "" : ", " + seat.title)) + "</h3>";
        if (profile.enough) {
            const std::string range =
                say(texts::kRange,
                    {{"low", whole(profile.control_low * 100)}, {"high", whole(profile.control_high * 100)}});
            out += share_bar(
                say, "share-" + seat.id, profile.control_share, profile.control_low, profile.control_high,
                say(texts::kShare, {{"share", whole(profile.control_share * 100)}, {"range", range}})
            );
            out += "<p class=\"quiet\">" +
                   say(texts::kInterval, {{"n", std::to_string(profile.decisions)}, {"range", range}}) +
                   "</p>";
        } else {
            out += "<p>" + say.count(texts::kOneNotEnough, texts::kNotEnough, profile.decisions) + "</p>";
        }
        std::vector<std::vector<std::string>> rows;
        for (const auto& act : profile.acts) {
            const auto family = engine::family_of(act.act);
            rows.push_back(
                {std::string(words_of(say, act.act)),
                 std::string(
                     say(family == engine::ActFamily::control     ? texts::kControl
                         : family == engine::ActFamily::influence ? texts::kInfluence
                                                                  : texts::kFault)
                 ),
                 std::to_string(act.times)}
            );
        }
        out += table("", {say(texts::kAct), say(texts::kCircle), say(texts::kTimes)}, rows);
    }
    return out;
}

std::string circles_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::string out;
    for (std::size_t i = 0; i < debrief.seats.size(); ++i) {
        Plot plot;
        plot.id = "plot-circles-" + debrief.seats[i].id;
        plot.title = say(texts::kCirclesOf, {{"name", debrief.seats[i].name}});
        plot.x_label = say(texts::kStoryDays);
        plot.high = static_cast<double>(std::max<std::size_t>(debrief.people.size(), 1));
        Line control{std::string(say(texts::kControl)), {}};
        Line influence{std::string(say(texts::kInfluence)), {}};
        for (const auto& sample : debrief.samples) {
            if (sample.circles.size() <= i) continue;
            control.points.emplace_back(sample.day, static_cast<double>(sample.circles[i].control.size()));
            influence.points.emplace_back(
                sample.day, static_cast<double>(sample.circles[i].influence.size())
            );
        }
        if (control.points.size() < 2) continue;
        plot.what =
            say(texts::kCirclesAtEnd, {{"control", whole(control.points.back().second)},
                                       {"influence", whole(influence.points.back().second)}});
        plot.lines = {control, influence};
        out += "<h3>" + escaped(debrief.seats[i].name) + "</h3>" + drawn(plot);
        const auto& last = debrief.samples.back().circles[i];
        if (!last.influence.empty())
            out += "<p class=\"quiet\">" +
                   escaped(say(texts::kInInfluence, {{"names", names_of(debrief, last.influence)}})) + "</p>";
    }
    if (!out.empty()) out = "<p class=\"quiet\">" + std::string(say(texts::kReachedPeople)) + "</p>" + out;
    return out;
}

std::string people_part(const Speech& say, const debrief::Debrief& debrief)
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
        row.emplace_back(
            person.gone   ? say(texts::kGone)
            : person.hero ? say(texts::kHero)
                          : std::string_view{}
        );
        rows.push_back(std::move(row));
    }
    std::string out = table(
        say(texts::kFirstToLast),
        {say(texts::kPerson), words_of(say, kMeters[0]), words_of(say, kMeters[1]), words_of(say, kMeters[2]),
         words_of(say, kMeters[3]), words_of(say, kMeters[4]), ""},
        rows
    );
    for (const auto& story : debrief.heroes) {
        out += "<h3>" + escaped(story.name) + "</h3>";
        if (!story.attempts.empty()) {
            out += "<ul>";
            for (const auto& attempt : story.attempts)
                out += "<li>" +
                       say(attempt.succeeded ? texts::kChanceWorked : texts::kChanceFailed,
                           {{"day", day_of(say, attempt.day)}}) +
                       (attempt.text.empty() ? "" : ". " + escaped(attempt.text)) + "</li>";
            out += "</ul>";
        }
        if (!story.became.empty()) out += "<p>" + escaped(story.became) + "</p>";
    }
    return out;
}

std::string promises_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& promise : debrief.promises) {
        if (promise.fate == engine::PromiseState::unmade) continue;
        std::string when =
            promise.due_day ? say(texts::kByDay, {{"day", day_of(say, *promise.due_day)}}) : "";
        if (!promise.due.empty()) when = say(texts::kAfterBeat, {{"title", say.quoted(promise.due)}});
        rows.push_back(
            {escaped(promise.text), promise.made_day ? day_of(say, *promise.made_day) : "", escaped(when),
             std::string(words_of(say, promise.fate)) +
                 (promise.resolved_day ? ", " + day_of(say, *promise.resolved_day) : std::string()) +
                 (promise.by_default ? " " + std::string(say(texts::kNothingDone)) : ""),
             escaped(names_of(debrief, promise.to))}
        );
    }
    return rows.empty() ? std::string()
                        : table(
                              "",
                              {say(texts::kPromise), say(texts::kMade), say(texts::kDue), say(texts::kCame),
                               say(texts::kTo)},
                              rows
                          );
}

std::string predictions_part(const Speech& say, const debrief::Debrief& debrief)
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
                actual = expectation(say, prediction.actual);
            }
        if (count == 0) continue;
        rows.push_back(
            {escaped(debrief.decisions[i].beat_title), std::to_string(count),
             whole(right / static_cast<double>(count) * 100) + " %", actual}
        );
    }
    return rows.empty() ? std::string()
                        : table(
                              "",
                              {say(texts::kSituation), say(texts::kPredictedBy),
                               say(texts::kForeseenOnAverage), say(texts::kWhatCame)},
                              rows
                          );
}

// In nobody's name, and a signed one looks like an anonymous one.
std::string commitments_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& commitment : debrief.commitments)
        if (commitment.shown) out += "<li>" + escaped(commitment.text) + "</li>";
    return out.empty() ? out : "<ul>" + out + "</ul>";
}

std::string own_part(const Speech& say, const debrief::Debrief& debrief, const std::string& person)
{
    std::string out;
    for (const auto& seat : debrief.seats)
        if (std::find(seat.holders.begin(), seat.holders.end(), person) != seat.holders.end())
            out += "<p>" + escaped(say(texts::kYouAnswered, {{"name", seat.name}})) + "</p>";
    std::vector<std::vector<std::string>> rows;
    for (const auto& decision : debrief.decisions)
        for (const auto& option : decision.options)
            if (std::find(option.voters.begin(), option.voters.end(), person) != option.voters.end())
                rows.push_back({escaped(decision.beat_title), escaped(option.text)});
    if (!rows.empty())
        out += table(say(texts::kYouVoted), {say(texts::kSituation), say(texts::kResponse)}, rows);
    rows.clear();
    for (const auto& prediction : debrief.predictions)
        if (prediction.yours)
            rows.push_back(
                {escaped(debrief.decisions.at(prediction.decision).beat_title),
                 expectation(say, prediction.expected), expectation(say, prediction.actual),
                 whole(prediction.right * 100) + " %"}
            );
    if (!rows.empty())
        out += table(
            say(texts::kYouExpected),
            {say(texts::kSituation), say(texts::kExpectedHead), say(texts::kCameHead), say(texts::kForeseen)},
            rows
        );
    std::string promised;
    for (const auto& commitment : debrief.commitments)
        if (commitment.yours) promised += "<li>" + escaped(commitment.text) + "</li>";
    if (!promised.empty())
        out += "<h3>" + std::string(say(texts::kYourCommitments)) + "</h3><ul>" + promised + "</ul>";
    return out;
}

} // namespace twocircles::report
