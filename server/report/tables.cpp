#include "server/report/tables.hpp"

#include "server/report/text.hpp"

#include <initializer_list>
#include <string_view>

namespace twocircles::report {

namespace {

const Speech kEnglish{"en"}; // tables are for programs: their words do not change with the story

class Rows
{
public:
    Rows(std::string file, std::initializer_list<std::string_view> head) : table_{std::move(file), {}}
    {
        for (const auto cell : head)
            text(cell);
        end();
    }
    Rows& text(std::string_view value)
    {
        std::string kept;
        if (!value.empty() && std::string_view{"=+-@\t\r"}.find(value.front()) != std::string_view::npos)
            kept = "'";
        kept += value;
        if (kept.find_first_of(",\"\r\n") == std::string::npos) return raw(kept);
        std::string quoted = "\"";
        for (const char c : kept) {
            if (c == '"') quoted += '"';
            quoted += c;
        }
        return raw(quoted + "\"");
    }
    Rows& number(double value) { return raw(tenth(value)); }
    Rows& count(std::size_t value) { return raw(std::to_string(value)); }
    Rows& yes(bool value) { return raw(value ? "yes" : "no"); }
    Rows& maybe(const std::optional<std::size_t>& value) { return raw(value ? std::to_string(*value) : ""); }
    Rows& maybe(const std::optional<double>& value) { return raw(value ? tenth(*value) : ""); }
    void end()
    {
        table_.text += "\r\n";
        first_ = true;
    }
    Table take() { return std::move(table_); }

private:
    Rows& raw(std::string_view cell)
    {
        if (!first_) table_.text += ',';
        first_ = false;
        table_.text += cell;
        return *this;
    }
    Table table_;
    bool first_ = true;
};

const std::string& name_of(const debrief::Debrief& debrief, engine::FollowerId follower)
{
    static const std::string kTeam = "team";
    return follower ? debrief.people.at(follower.index()).name : kTeam;
}

const std::string& seat_of(const debrief::Debrief& debrief, engine::SeatId seat)
{
    static const std::string kNobody;
    return seat ? debrief.seats.at(seat.index()).id : kNobody;
}

std::optional<std::size_t> from_one(std::optional<std::size_t> index)
{
    return index ? std::optional{*index + 1} : std::nullopt;
}

Table game_of(const debrief::Debrief& d)
{
    Rows rows("game.csv", {"what", "value"});
    const auto line = [&](std::string_view what, std::string_view value) {
        rows.text(what).text(value).end();
    };
    line("scenario", d.scenario);
    line("title", d.title);
    line("room", d.room_name.empty() ? d.room_code : d.room_name);
    line("ending", d.ending_title);
    rows.text("score").number(d.score).end();
    rows.text("finished").yes(d.finished).end();
    rows.text("seconds").number(d.seconds).end();
    for (const auto& goal : d.goals)
        rows.text("goal: " + goal.goal.text).number(goal.value).end();
    return rows.take();
}

Table samples_of(const debrief::Debrief& d)
{
    Rows rows(
        "samples.csv", {"day", "seconds", "decision", "score", "morale", "risk_taking", "loyalty", "respect",
                        "trust", "stress", "inner_drive", "competence", "vision", "plan_clarity", "order",
                        "direction", "delivery", "innovation", "protection"}
    );
    for (const auto& sample : d.samples) {
        rows.number(sample.day).number(sample.seconds).maybe(from_one(sample.decision)).number(sample.score);
        for (const double value : sample.team)
            rows.number(value);
        rows.end();
    }
    return rows.take();
}

Table people_of(const debrief::Debrief& d)
{
    Rows rows(
        "people.csv", {"day", "person", "present", "hero", "morale", "risk_taking", "loyalty", "respect",
                       "trust", "stress", "inner_drive", "competence", "vision", "plan_clarity"}
    );
    for (const auto& sample : d.samples)
        for (std::size_t i = 0; i < sample.people.size(); ++i) {
            const auto& person = sample.people[i];
            rows.number(sample.day).text(d.people.at(i).name).yes(person.present).yes(person.hero);
            for (const double value : person.meters)
                person.present ? rows.number(value) : rows.text("");
            rows.end();
        }
    return rows.take();
}

Table circles_of(const debrief::Debrief& d)
{
    Rows rows("circles.csv", {"day", "seat", "control", "influence", "loyalty", "respect", "trust"});
    for (const auto& sample : d.samples)
        for (std::size_t i = 0; i < sample.circles.size(); ++i) {
            const auto& circles = sample.circles[i];
            rows.number(sample.day)
                .text(d.seats.at(i).id)
                .count(circles.control.size())
                .count(circles.influence.size());
            rows.number(circles.loyalty).number(circles.respect).number(circles.trust).end();
        }
    return rows.take();
}

Table decisions_of(const debrief::Debrief& d)
{
    Rows rows(
        "decisions.csv", {"decision", "day", "seconds", "seat", "beat", "title", "response", "words",
                          "time_ran_out", "by_script", "voters", "disagreement", "score_change"}
    );
    for (std::size_t i = 0; i < d.decisions.size(); ++i) {
        const auto& decision = d.decisions[i];
        std::string_view response;
        for (const auto& option : decision.options)
            if (option.response == decision.response) response = option.id;
        rows.count(i + 1).number(decision.day).number(decision.seconds).text(seat_of(d, decision.seat));
        rows.text(decision.beat_id).text(decision.beat_title).text(response).text(decision.response_text);
        rows.yes(decision.by_timeout).yes(decision.by_script).count(decision.voters);
        rows.number(decision.disagreement * 100).number(decision.score_change).end();
    }
    return rows.take();
}

Table options_of(const debrief::Debrief& d)
{
    Rows rows(
        "options.csv",
        {"decision", "response", "words", "given", "locked", "votes", "what_if_score_difference"}
    );
    for (std::size_t i = 0; i < d.decisions.size(); ++i)
        for (const auto& option : d.decisions[i].options) {
            std::optional<double> difference;
            for (const auto& other : d.decisions[i].what_if)
                if (other.response == option.response) difference = other.score_difference;
            rows.count(i + 1)
                .text(option.id)
                .text(option.text)
                .yes(option.response == d.decisions[i].response);
            rows.yes(option.locked).count(option.votes).maybe(difference).end();
        }
    return rows.take();
}

Table stances_of(const debrief::Debrief& d)
{
    Rows rows("stances.csv", {"decision", "person", "stance", "played", "words"});
    for (std::size_t i = 0; i < d.decisions.size(); ++i)
        for (const auto& stance : d.decisions[i].stances)
            rows.count(i + 1)
                .text(name_of(d, stance.follower))
                .text(engine::name_of(stance.stance))
                .yes(stance.by_person)
                .text(stance.words)
                .end();
    return rows.take();
}

Table movements_of(const debrief::Debrief& d)
{
    Rows rows("movements.csv", {"decision", "who", "meter", "before", "after", "reason", "amount"});
    for (std::size_t i = 0; i < d.decisions.size(); ++i)
        for (const auto& movement : d.decisions[i].movements)
            for (const auto& reason : movement.reasons)
                rows.count(i + 1)
                    .text(name_of(d, movement.follower))
                    .text(engine::name_of(movement.measure))
                    .number(movement.before)
                    .number(movement.after)
                    .text(reason.phrase)
                    .number(reason.amount)
                    .end();
    return rows.take();
}

Table acts_of(const debrief::Debrief& d)
{
    Rows rows("acts.csv", {"seat", "act", "times", "weight"});
    for (const auto& profile : d.profiles)
        for (const auto& act : profile.acts)
            rows.text(seat_of(d, profile.seat))
                .text(engine::name_of(act.act))
                .count(act.times)
                .number(act.weight)
                .end();
    return rows.take();
}

Table marks_of(const debrief::Debrief& d)
{
    Rows rows("marks.csv", {"day", "seconds", "decision", "kind", "who", "title", "text", "taken_back"});
    for (const auto& mark : d.marks)
        rows.number(mark.day)
            .number(mark.seconds)
            .maybe(from_one(mark.decision))
            .text(report::name_of(mark.kind))
            .text(mark.who)
            .text(mark.title)
            .text(mark.text)
            .yes(mark.taken_back)
            .end();
    return rows.take();
}

Table predictions_of(const debrief::Debrief& d)
{
    Rows rows("predictions.csv", {"decision", "who", "expected", "came", "right_percent"});
    for (const auto& prediction : d.predictions)
        rows.count(prediction.decision + 1)
            .text(prediction.who)
            .text(expectation(kEnglish, prediction.expected))
            .text(expectation(kEnglish, prediction.actual))
            .number(prediction.right * 100)
            .end();
    return rows.take();
}

Table promises_of(const debrief::Debrief& d)
{
    Rows rows(
        "promises.csv",
        {"promise", "words", "seat", "made_day", "due_day", "fate", "resolved_day", "by_default"}
    );
    for (const auto& promise : d.promises)
        rows.text(promise.id)
            .text(promise.text)
            .text(seat_of(d, promise.seat))
            .maybe(promise.made_day)
            .maybe(promise.due_day)
            .text(engine::name_of(promise.fate))
            .maybe(promise.resolved_day)
            .yes(promise.by_default)
            .end();
    return rows.take();
}

Table attempts_of(const debrief::Debrief& d)
{
    Rows rows("attempts.csv", {"person", "day", "decision", "succeeded", "hero_day", "gone_day"});
    for (const auto& story : d.heroes)
        for (const auto& attempt : story.attempts)
            rows.text(story.name)
                .number(attempt.day)
                .maybe(from_one(attempt.decision))
                .yes(attempt.succeeded)
                .maybe(story.hero_day)
                .maybe(story.gone_day)
                .end();
    return rows.take();
}

Table commitments_of(const debrief::Debrief& d)
{
    Rows rows("commitments.csv", {"words", "yours"});
    for (const auto& commitment : d.commitments)
        rows.text(commitment.text).yes(commitment.yours).end();
    return rows.take();
}

} // namespace

std::vector<Table> tables(const Subject& subject)
{
    const debrief::Debrief d = for_reader(subject);
    return {game_of(d),        samples_of(d),  people_of(d),    circles_of(d),    decisions_of(d),
            options_of(d),     stances_of(d),  movements_of(d), acts_of(d),       marks_of(d),
            predictions_of(d), promises_of(d), attempts_of(d),  commitments_of(d)};
}

} // namespace twocircles::report
