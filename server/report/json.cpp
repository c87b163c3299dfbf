#include "server/report/json.hpp"

#include "server/report/text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twocircles::report {

namespace {

using nlohmann::ordered_json;

double rounded(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}

template <class Meters>
ordered_json meters_of(const Meters& meters)
{
    ordered_json out;
    for (std::size_t i = 0; i < meters.size(); ++i)
        out[std::string(engine::name_of(static_cast<engine::Measure>(i)))] = rounded(meters[i]);
    return out;
}

ordered_json ids_of(const debrief::Debrief& d, const std::vector<engine::FollowerId>& people)
{
    ordered_json out = ordered_json::array();
    for (const auto follower : people)
        out.push_back(d.people.at(follower.index()).name);
    return out;
}

template <class T>
void put(ordered_json& into, const char* name, const std::optional<T>& value)
{
    if (value) into[name] = *value;
}

ordered_json expected(const room::Prediction& prediction)
{
    return {{"morale", prediction[0]}, {"risk_taking", prediction[1]}, {"loyalty", prediction[2]}};
}

ordered_json sample_of(const debrief::Debrief& d, const debrief::Sample& sample)
{
    ordered_json out{{"day", sample.day}, {"seconds", sample.seconds}, {"score", rounded(sample.score)}};
    put(out, "decision", sample.decision);
    out["team"] = meters_of(sample.team);
    for (std::size_t i = 0; i < sample.people.size(); ++i) {
        const auto& person = sample.people[i];
        ordered_json one{{"name", d.people.at(i).name}, {"present", person.present}, {"hero", person.hero}};
        if (person.present) one["meters"] = meters_of(person.meters);
        out["people"].push_back(std::move(one));
    }
    for (std::size_t i = 0; i < sample.circles.size(); ++i)
        out["circles"].push_back(
            {{"seat", d.seats.at(i).id},
             {"control", ids_of(d, sample.circles[i].control)},
             {"influence", ids_of(d, sample.circles[i].influence)}}
        );
    return out;
}

ordered_json decision_of(const debrief::Debrief& d, const debrief::Decision& decision)
{
    ordered_json out{
        {"day", decision.day},
        {"seconds", decision.seconds},
        {"seat", d.seats.at(decision.seat.index()).id},
        {"beat", decision.beat_id},
        {"title", decision.beat_title},
        {"situation", decision.situation},
        {"response_text", decision.response_text},
        {"time_ran_out", decision.by_timeout},
        {"by_script", decision.by_script},
        {"outcome", decision.outcome},
        {"voters", decision.voters},
        {"disagreement", rounded(decision.disagreement)},
        {"score_change", rounded(decision.score_change)}};
    out["acts"] = ordered_json::array();
    for (const auto& act : decision.acts)
        out["acts"].push_back({{"act", engine::name_of(act.act)}, {"reached", ids_of(d, act.reached)}});
    for (const auto& option : decision.options) {
        ordered_json one{
            {"id", option.id}, {"text", option.text}, {"locked", option.locked}, {"votes", option.votes}};
        if (option.locked) one["reason"] = option.reason;
        if (option.response == decision.response) out["response"] = option.id;
        for (const auto& other : decision.what_if)
            if (other.response == option.response) {
                one["what_if"] = {
                    {"score_difference", rounded(other.score_difference)},
                    {"score", rounded(other.score)},
                    {"ending", other.ending},
                    {"team_difference", meters_of(other.team)}};
            }
        out["options"].push_back(std::move(one));
    }
    for (const auto& stance : decision.stances)
        out["stances"].push_back(
            {{"person", d.people.at(stance.follower.index()).name},
             {"stance", engine::name_of(stance.stance)},
             {"words", stance.words},
             {"played", stance.by_person}}
        );
    for (const auto& movement : decision.movements) {
        ordered_json one{
            {"who", movement.follower ? d.people.at(movement.follower.index()).name : std::string("team")},
            {"meter", engine::name_of(movement.measure)},
            {"before", rounded(movement.before)},
            {"after", rounded(movement.after)}};
        for (const auto& reason : movement.reasons)
            one["reasons"].push_back({{"because", reason.phrase}, {"points", rounded(reason.amount)}});
        out["movements"].push_back(std::move(one));
    }
    return out;
}

ordered_json profile_of(const debrief::Debrief& d, const debrief::Profile& profile)
{
    ordered_json out{
        {"seat", d.seats.at(profile.seat.index()).id},
        {"decisions", profile.decisions},
        {"enough", profile.enough}};
    if (profile.enough) {
        out["control_share"] = rounded(profile.control_share);
        out["control_interval_90"] = {rounded(profile.control_low), rounded(profile.control_high)};
    }
    for (const auto& act : profile.acts)
        out["acts"].push_back(
            {{"act", engine::name_of(act.act)}, {"times", act.times}, {"weight", rounded(act.weight)}}
        );
    return out;
}

void people_into(ordered_json& out, const debrief::Debrief& d)
{
    for (const auto& person : d.people) {
        ordered_json one{
            {"name", person.name},
            {"role", person.role},
            {"played", person.played},
            {"hero", person.hero},
            {"gone", person.gone},
            {"before", meters_of(person.before)},
            {"after", meters_of(person.after)}};
        put(one, "gone_day", person.gone_day);
        out["people"].push_back(std::move(one));
    }
    for (const auto& story : d.heroes) {
        ordered_json one{{"person", story.name}, {"became", story.became}};
        put(one, "hero_day", story.hero_day);
        for (const auto& attempt : story.attempts)
            one["attempts"].push_back({{"day", attempt.day}, {"succeeded", attempt.succeeded}});
        out["heroes"].push_back(std::move(one));
    }
    for (const auto& promise : d.promises) {
        ordered_json one{
            {"id", promise.id},
            {"text", promise.text},
            {"fate", engine::name_of(promise.fate)},
            {"by_default", promise.by_default}};
        put(one, "made_day", promise.made_day);
        put(one, "due_day", promise.due_day);
        put(one, "resolved_day", promise.resolved_day);
        out["promises"].push_back(std::move(one));
    }
}

void told_into(ordered_json& out, const debrief::Debrief& d)
{
    for (const auto& moment : d.moments) {
        ordered_json one{
            {"decision", moment.decision},
            {"headline", moment.headline},
            {"why", moment.why},
            {"causes", moment.causes}};
        if (moment.best) {
            one["best_text"] = moment.best_text;
            one["best_difference"] = rounded(moment.best_difference);
        }
        out["moments"].push_back(std::move(one));
    }
    for (const auto& prediction : d.predictions)
        out["predictions"].push_back(
            {{"decision", prediction.decision},
             {"who", prediction.who},
             {"expected", expected(prediction.expected)},
             {"actual", expected(prediction.actual)},
             {"right", rounded(prediction.right)}}
        );
    for (const auto& mark : d.marks) {
        ordered_json one{{"kind", name_of(mark.kind)}, {"day", mark.day},   {"who", mark.who},
                         {"title", mark.title},        {"text", mark.text}, {"taken_back", mark.taken_back}};
        put(one, "decision", mark.decision);
        out["marks"].push_back(std::move(one));
    }
}

} // namespace

std::string json_text(const Subject& subject)
{
    const debrief::Debrief d = for_reader(subject);
    ordered_json out{
        {"format", "two-circles-debrief-1"},
        {"scenario", d.scenario},
        {"scenario_version", subject.scenario_version},
        {"title", d.title},
        {"registration", subject.registration},
        {"began", timestamp(subject.began)},
        {"seconds", d.seconds},
        {"room", d.room_name.empty() ? d.room_code : d.room_name},
        {"finished", d.finished},
        {"score", rounded(d.score)},
        {"ending", {{"title", d.ending_title}, {"text", d.ending_text}}},
        {"exact", d.exactness.agreed}};
    for (const auto& goal : d.goals)
        out["goals"].push_back(
            {{"text", goal.goal.text}, {"weight", rounded(goal.goal.weight)}, {"value", rounded(goal.value)}}
        );
    for (const auto& seat : d.seats)
        out["seats"].push_back(
            {{"id", seat.id},
             {"title", seat.title},
             {"name", seat.name},
             {"people", seat.people},
             {"vision", seat.vision}}
        );
    for (const auto& decision : d.decisions)
        out["decisions"].push_back(decision_of(d, decision));
    for (const auto& sample : d.samples)
        out["samples"].push_back(sample_of(d, sample));
    for (const auto& profile : d.profiles)
        out["profiles"].push_back(profile_of(d, profile));
    people_into(out, d);
    told_into(out, d);
    out["questions"] = d.questions;
    out["learning_goals"] = d.learning_goals;
    for (const auto& commitment : d.commitments) {
        out["commitments"].push_back({{"text", commitment.text}});
        if (subject.person) out["commitments"].back()["yours"] = commitment.yours;
    }
    // What people typed may hold broken characters; they must not cost the file.
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string json_text(const std::vector<ListedRow>& rows)
{
    ordered_json out = ordered_json::array();
    for (const auto& row : rows)
        out.push_back(
            {{"number", row.number},
             {"code", row.code},
             {"room", row.room},
             {"player", row.player},
             {"scenario", row.scenario},
             {"title", row.title},
             {"state", row.state},
             {"last_played", row.last_played}}
        );
    return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace twocircles::report
