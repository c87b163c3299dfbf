#include "server/report/html_parts.hpp"

#include "server/report/plot.hpp"
#include "server/report/text.hpp"
#include "server/report/texts.hpp"

#include <cmath>

namespace twocircles::report {

namespace {

using engine::Measure;

std::string seat_name(const debrief::Debrief& debrief, engine::SeatId seat)
{
    return seat && seat.index() < debrief.seats.size() ? debrief.seats[seat.index()].name : std::string();
}

std::string answer_of(const Speech& say, const debrief::Decision& decision)
{
    return decision.response_text.empty() ? std::string(say(texts::kNothingSaid)) : decision.response_text;
}

Plot course_of(
    const Speech& say, const debrief::Debrief& debrief, const std::string& id, const engine::Text& title,
    const std::vector<Measure>& measures
)
{
    Plot plot;
    plot.id = id;
    plot.title = say(title);
    plot.x_label = say(texts::kStoryDaysNumbered);
    for (const Measure measure : measures) {
        Line line{std::string(words_of(say, measure)), {}};
        for (const auto& sample : debrief.samples)
            line.points.emplace_back(sample.day, sample.team[static_cast<std::size_t>(measure)]);
        if (line.points.empty()) continue;
        plot.what +=
            say(texts::kLineWent, {{"name", line.name},
                                   {"from", whole(line.points.front().second)},
                                   {"to", whole(line.points.back().second)}});
        plot.lines.push_back(std::move(line));
    }
    for (const auto& decision : debrief.decisions)
        plot.ticks.push_back(
            {decision.day, std::to_string(decision.beat_number),
             day_of(say, decision.day) + ": " + decision.beat_title + " – " + answer_of(say, decision)}
        );
    return plot;
}

std::string change(const Speech& say, double value)
{
    return "<span class=\"pill\">" + points_of(say, value) + "</span>";
}

} // namespace

std::string summary_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::string out =
        "<p class=\"score\">" + whole(debrief.score) + "<span class=\"quiet\"> / 100</span></p>";
    if (!debrief.finished) out += "<p>" + std::string(say(texts::kNotFinished)) + "</p>";
    if (!debrief.ending_title.empty()) out += "<h3>" + escaped(debrief.ending_title) + "</h3>";
    if (!debrief.ending_text.empty()) out += "<p>" + escaped(debrief.ending_text) + "</p>";
    std::vector<std::vector<std::string>> rows;
    for (const auto& goal : debrief.goals)
        rows.push_back({escaped(goal.goal.text), whole(goal.goal.weight * 100) + " %", whole(goal.value)});
    if (!rows.empty())
        out += table(
            say(texts::kWhatCounted), {say(texts::kGoal), say(texts::kWeight), say(texts::kReached)}, rows
        );
    for (const auto& seat : debrief.seats)
        if (!seat.vision.empty())
            out += "<p class=\"quiet\">" + escaped(say(texts::kVisionOf, {{"name", seat.name}})) +
                   "</p><blockquote>" + escaped(seat.vision) + "</blockquote>";
    return out;
}

std::string timeline_part(const Speech& say, const debrief::Debrief& debrief)
{
    if (debrief.samples.size() < 2) return {};
    return "<h3>" + std::string(say(texts::kTeam)) + "</h3>" +
           drawn(course_of(
               say, debrief, "plot-team", texts::kTeamPlot,
               {Measure::morale, Measure::risk_taking, Measure::loyalty}
           )) +
           "<h3>" + std::string(say(texts::kOrganisation)) + "</h3>" +
           drawn(course_of(
               say, debrief, "plot-organisation", texts::kOrganisationPlot,
               {Measure::order, Measure::direction, Measure::delivery, Measure::innovation}
           ));
}

std::string moments_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& moment : debrief.moments) {
        const auto& decision = debrief.decisions.at(moment.decision);
        out += "<article><h3>" + escaped(moment.headline) + "</h3><p class=\"quiet\">" +
               escaped(
                   say(texts::kSituationOfDay, {{"day", day_of(say, decision.day)},
                                                {"n", std::to_string(decision.beat_number)},
                                                {"title", decision.beat_title}})
               ) +
               "</p><blockquote>" + escaped(answer_of(say, decision)) + "</blockquote><p>" +
               escaped(moment.why) + "</p>";
        if (!moment.causes.empty()) {
            out += "<ul>";
            for (const auto& cause : moment.causes)
                out += "<li>" + escaped(cause) + "</li>";
            out += "</ul>";
        }
        if (moment.best && !moment.best_text.empty())
            out += "<p class=\"quiet\">" + std::string(say(texts::kOtherLed)) + " " +
                   change(say, moment.best_difference) + "</p><blockquote>" + escaped(moment.best_text) +
                   "</blockquote>";
        if (!decision.questions.empty()) {
            out += "<p class=\"quiet\">" + std::string(say(texts::kToTalkAbout)) + "</p><ul>";
            for (const auto& question : decision.questions)
                out += "<li>" + escaped(question) + "</li>";
            out += "</ul>";
        }
        out += "</article>";
    }
    return out;
}

std::string decisions_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::string out;
    for (const auto& decision : debrief.decisions) {
        out += "<article><h3>" + std::to_string(decision.beat_number) + ". " + escaped(decision.beat_title) +
               "</h3><p class=\"quiet\">" + day_of(say, decision.day);
        if (debrief.seats.size() > 1) out += " · " + escaped(seat_name(debrief, decision.seat));
        if (decision.by_timeout) out += " · " + std::string(say(texts::kTimeRanOut));
        if (decision.by_script) out += " · " + std::string(say(texts::kByScript));
        out += "</p><p>" + escaped(decision.situation) + "</p><blockquote>" +
               escaped(answer_of(say, decision)) + "</blockquote><p>";
        for (const auto& act : decision.acts)
            out += "<span class=\"pill\">" + std::string(words_of(say, act.act)) + "</span>";
        out += change(say, decision.score_change) + "</p>";
        if (!decision.outcome.empty()) out += "<p>" + escaped(decision.outcome) + "</p>";
        if (!decision.feedback.empty()) out += "<p class=\"quiet\">" + escaped(decision.feedback) + "</p>";
        std::vector<std::vector<std::string>> rows;
        for (const auto& stance : decision.stances)
            rows.push_back(
                {escaped(debrief.people.at(stance.follower.index()).name),
                 std::string(words_of(say, stance.stance)) +
                     (stance.by_person ? " " + std::string(say(texts::kPlayed)) : ""),
                 stance.words.empty() ? "" : escaped(say(texts::kInQuotes, {{"text", stance.words}}))}
            );
        if (!rows.empty())
            out += table(
                say(texts::kHowTaken), {say(texts::kPerson), say(texts::kStance), say(texts::kWords)}, rows
            );
        rows.clear();
        for (const auto& option : decision.options) {
            if (option.response == decision.response) continue;
            std::string led;
            for (const auto& other : decision.what_if)
                if (other.response == option.response) led = points_of(say, other.score_difference);
            if (option.locked) led = escaped(say(texts::kNotOpen, {{"reason", option.reason}}));
            rows.push_back({escaped(option.text), option.votes > 0 ? std::to_string(option.votes) : "", led});
        }
        if (!rows.empty())
            out += table(
                say(texts::kElse), {say(texts::kResponse), say(texts::kVotes), say(texts::kWhatIf)}, rows
            );
        out += "</article>";
    }
    return out;
}

std::string marks_part(const Speech& say, const debrief::Debrief& debrief)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& mark : debrief.marks) {
        if (mark.kind == debrief::MarkKind::prediction || mark.kind == debrief::MarkKind::need) continue;
        std::string words = mark.title;
        if (!mark.text.empty()) words += (words.empty() ? "" : ": ") + mark.text;
        if (mark.taken_back) words += " " + std::string(say(texts::kTakenBack));
        rows.push_back({day_of(say, mark.day), std::string(words_of(say, mark.kind)), escaped(words)});
    }
    return rows.empty() ? std::string()
                        : table("", {say(texts::kWhen), say(texts::kWhat), say(texts::kWords)}, rows);
}

std::string rooms_part(const Speech& say, const std::vector<OtherRoom>& rooms)
{
    if (rooms.size() < 2) return {};
    std::vector<std::vector<std::string>> rows;
    for (const auto& room : rooms) {
        std::string control;
        for (const auto& profile : room.profiles) {
            if (!control.empty()) control += "; ";
            control += profile.enough
                           ? whole(profile.control_low * 100) + "–" + whole(profile.control_high * 100) + " %"
                           : std::string(say(texts::kTooFew));
        }
        rows.push_back(
            {escaped(room.name) + (room.this_one ? " " + std::string(say(texts::kThisOne)) : ""),
             whole(room.score), room.finished ? escaped(room.ending) : std::string(say(texts::kStillPlaying)),
             control, std::to_string(room.heroes), std::to_string(room.gone),
             std::to_string(room.promises_kept) + " / " + std::to_string(room.promises_broken)}
        );
    }
    return table(
        "",
        {say(texts::kRoom), say(texts::kScore), say(texts::kEnding), say(texts::kControlShare),
         say(texts::kHeroes), say(texts::kLeft), say(texts::kPromisesKeptBroken)},
        rows
    );
}

} // namespace twocircles::report
