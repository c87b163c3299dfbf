#include "server/report/html_parts.hpp"

#include "server/report/plot.hpp"
#include "server/report/text.hpp"

#include <cmath>

namespace twocircles::report {

namespace {

using engine::Measure;

std::string seat_name(const debrief::Debrief& debrief, engine::SeatId seat)
{
    return seat && seat.index() < debrief.seats.size() ? debrief.seats[seat.index()].name : std::string();
}

std::string answer_of(const debrief::Decision& decision)
{
    return decision.response_text.empty() ? "Nothing was said." : decision.response_text;
}

Plot course_of(
    const debrief::Debrief& debrief, const std::string& id, const std::string& title,
    const std::vector<Measure>& measures
)
{
    Plot plot;
    plot.id = id;
    plot.title = title;
    plot.x_label = "days of the story; numbered lines are decisions";
    for (const Measure measure : measures) {
        Line line{std::string(words_of(measure)), {}};
        for (const auto& sample : debrief.samples)
            line.points.emplace_back(sample.day, sample.team[static_cast<std::size_t>(measure)]);
        if (line.points.empty()) continue;
        plot.what += line.name + " went from " + whole(line.points.front().second) + " to " +
                     whole(line.points.back().second) + ". ";
        plot.lines.push_back(std::move(line));
    }
    for (const auto& decision : debrief.decisions)
        plot.ticks.push_back(
            {decision.day, std::to_string(decision.beat_number),
             day_of(decision.day) + ": " + decision.beat_title + " – " + answer_of(decision)}
        );
    return plot;
}

std::string change(double value)
{
    return "<span class=\"pill\">" + signed_tenth(value) + " points</span>";
}

} // namespace

std::string summary_part(const debrief::Debrief& debrief)
{
    std::string out =
        "<p class=\"score\">" + whole(debrief.score) + "<span class=\"quiet\"> / 100</span></p>";
    if (!debrief.finished) out += "<p>The game was not played to its end.</p>";
    if (!debrief.ending_title.empty()) out += "<h3>" + escaped(debrief.ending_title) + "</h3>";
    if (!debrief.ending_text.empty()) out += "<p>" + escaped(debrief.ending_text) + "</p>";
    std::vector<std::vector<std::string>> rows;
    for (const auto& goal : debrief.goals)
        rows.push_back({escaped(goal.goal.text), whole(goal.goal.weight * 100) + " %", whole(goal.value)});
    if (!rows.empty()) out += table("What counted", {"Goal", "Weight", "Reached, of 100"}, rows);
    for (const auto& seat : debrief.seats)
        if (!seat.vision.empty())
            out += "<p class=\"quiet\">The vision of " + escaped(seat.name) + ":</p><blockquote>" +
                   escaped(seat.vision) + "</blockquote>";
    return out;
}

std::string timeline_part(const debrief::Debrief& debrief)
{
    if (debrief.samples.size() < 2) return {};
    return "<h3>The team</h3>" +
           drawn(course_of(
               debrief, "plot-team", "The team’s meters over time",
               {Measure::morale, Measure::risk_taking, Measure::loyalty}
           )) +
           "<h3>The organisation</h3>" +
           drawn(course_of(
               debrief, "plot-organisation", "The organisation’s meters over time",
               {Measure::order, Measure::direction, Measure::delivery, Measure::innovation}
           ));
}

std::string moments_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& moment : debrief.moments) {
        const auto& decision = debrief.decisions.at(moment.decision);
        out += "<article><h3>" + escaped(moment.headline) + "</h3><p class=\"quiet\">" +
               day_of(decision.day) + ", situation " + std::to_string(decision.beat_number) + ": " +
               escaped(decision.beat_title) + "</p><blockquote>" + escaped(answer_of(decision)) +
               "</blockquote><p>" + escaped(moment.why) + "</p>";
        if (!moment.causes.empty()) {
            out += "<ul>";
            for (const auto& cause : moment.causes)
                out += "<li>" + escaped(cause) + "</li>";
            out += "</ul>";
        }
        if (moment.best && !moment.best_text.empty())
            out += "<p class=\"quiet\">What another answer would have led to, the rest played on by somebody "
                   "who reads "
                   "the situation: " +
                   change(moment.best_difference) + "</p><blockquote>" + escaped(moment.best_text) +
                   "</blockquote>";
        if (!decision.questions.empty()) {
            out += "<p class=\"quiet\">To talk about:</p><ul>";
            for (const auto& question : decision.questions)
                out += "<li>" + escaped(question) + "</li>";
            out += "</ul>";
        }
        out += "</article>";
    }
    return out;
}

std::string decisions_part(const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& decision : debrief.decisions) {
        out += "<article><h3>" + std::to_string(decision.beat_number) + ". " + escaped(decision.beat_title) +
               "</h3><p class=\"quiet\">" + day_of(decision.day);
        if (debrief.seats.size() > 1) out += " · " + escaped(seat_name(debrief, decision.seat));
        if (decision.by_timeout) out += " · time ran out";
        if (decision.by_script) out += " · answered by a script";
        out += "</p><p>" + escaped(decision.situation) + "</p><blockquote>" + escaped(answer_of(decision)) +
               "</blockquote><p>";
        for (const auto& act : decision.acts)
            out += "<span class=\"pill\">" + words_of(act.act) + "</span>";
        out += change(decision.score_change) + "</p>";
        if (!decision.outcome.empty()) out += "<p>" + escaped(decision.outcome) + "</p>";
        if (!decision.feedback.empty()) out += "<p class=\"quiet\">" + escaped(decision.feedback) + "</p>";
        std::vector<std::vector<std::string>> rows;
        for (const auto& stance : decision.stances)
            rows.push_back(
                {escaped(debrief.people.at(stance.follower.index()).name),
                 std::string(words_of(stance.stance)) + (stance.by_person ? " (played)" : ""),
                 stance.words.empty() ? "" : "“" + escaped(stance.words) + "”"}
            );
        if (!rows.empty()) out += table("How people took it", {"Person", "Stance", "Words"}, rows);
        rows.clear();
        for (const auto& option : decision.options) {
            if (option.response == decision.response) continue;
            std::string led;
            for (const auto& other : decision.what_if)
                if (other.response == option.response) led = signed_tenth(other.score_difference) + " points";
            if (option.locked) led = "not open: " + escaped(option.reason);
            rows.push_back({escaped(option.text), option.votes > 0 ? std::to_string(option.votes) : "", led});
        }
        if (!rows.empty())
            out += table(
                "What else could have been said", {"Response", "Votes", "What if, of the final score"}, rows
            );
        out += "</article>";
    }
    return out;
}

std::string marks_part(const debrief::Debrief& debrief)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& mark : debrief.marks) {
        if (mark.kind == debrief::MarkKind::prediction || mark.kind == debrief::MarkKind::need) continue;
        std::string words = mark.title;
        if (!mark.text.empty()) words += (words.empty() ? "" : ": ") + mark.text;
        if (mark.taken_back) words += " (in a course that was taken back)";
        rows.push_back({day_of(mark.day), std::string(words_of(mark.kind)), escaped(words)});
    }
    return rows.empty() ? std::string() : table("", {"When", "What", "Words"}, rows);
}

std::string rooms_part(const std::vector<OtherRoom>& rooms)
{
    if (rooms.size() < 2) return {};
    std::vector<std::vector<std::string>> rows;
    for (const auto& room : rooms) {
        std::string control;
        for (const auto& profile : room.profiles) {
            if (!control.empty()) control += "; ";
            control += profile.enough
                           ? whole(profile.control_low * 100) + "–" + whole(profile.control_high * 100) + " %"
                           : std::string("too few decisions");
        }
        rows.push_back(
            {escaped(room.name) + (room.this_one ? " (this one)" : ""), whole(room.score),
             room.finished ? escaped(room.ending) : "still playing", control, std::to_string(room.heroes),
             std::to_string(room.gone),
             std::to_string(room.promises_kept) + " / " + std::to_string(room.promises_broken)}
        );
    }
    return table(
        "", {"Room", "Score", "Ending", "Share of control", "Heroes", "Left", "Promises kept / broken"}, rows
    );
}

} // namespace twocircles::report
