#include "server/report/xapi.hpp"

#include "server/report/text.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace twocircles::report {

namespace {

using nlohmann::ordered_json;

// Identifiers, not addresses: nothing is looked up there. Never change one that has been released.
constexpr const char* kHome = "https://two-circles.example/";
constexpr const char* kExtension = "https://two-circles.example/xapi/";

class Statements
{
public:
    explicit Statements(const Subject& subject)
        : subject_(subject), d_(for_reader(subject)),
          language_(subject.language.empty() ? "en" : subject.language)
    {}

    ordered_json all() const
    {
        ordered_json out = ordered_json::array();
        for (std::size_t i = 0; i < d_.decisions.size(); ++i)
            if (!d_.decisions[i].by_script && took_part(d_.decisions[i].seat)) out.push_back(decision(i));
        if (d_.finished)
            for (std::size_t i = 0; i < d_.seats.size(); ++i)
                if (d_.seats[i].people > 0 && took_part(engine::SeatId{i})) out.push_back(end(i));
        return out;
    }

private:
    // A person's own report tells what was decided in the seats they answered for.
    bool took_part(engine::SeatId seat) const
    {
        return !subject_.person || !d_.seats.at(seat.index()).holders.empty();
    }

    ordered_json words(const std::string& text) const { return {{language_, text}}; }

    ordered_json actor(engine::SeatId seat) const
    {
        const std::string name =
            subject_.person ? "person " + *subject_.person : "seat " + d_.seats.at(seat.index()).id;
        ordered_json out{
            {"objectType", "Agent"},
            {"account", {{"homePage", kHome}, {"name", subject_.registration + " " + name}}}};
        out["name"] = subject_.person ? *subject_.person : d_.seats.at(seat.index()).name;
        return out;
    }

    std::string scenario_id() const { return kHome + std::string("scenarios/") + d_.scenario; }

    ordered_json scenario() const
    {
        return {
            {"objectType", "Activity"},
            {"id", scenario_id()},
            {"definition",
             {{"type", "http://adlnet.gov/expapi/activities/simulation"}, {"name", words(d_.title)}}}};
    }

    ordered_json context(const ordered_json& extensions) const
    {
        ordered_json out{
            {"registration", subject_.registration},
            {"platform", "Two Circles"},
            {"language", language_},
            {"contextActivities", {{"parent", ordered_json::array({scenario()})}}}};
        if (!subject_.scenario_version.empty()) out["revision"] = subject_.scenario_version;
        out["extensions"] = extensions;
        return out;
    }

    ordered_json team_at(std::size_t decision, bool after) const
    {
        // The last sample that knows of fewer, or of just so many decisions.
        const debrief::Sample* found = nullptr;
        for (const auto& sample : d_.samples) {
            const std::size_t taken = sample.decision ? *sample.decision + 1 : 0;
            if (taken <= decision + (after ? 1U : 0U)) found = &sample;
        }
        ordered_json out = ordered_json::object();
        if (found)
            for (const auto measure :
                 {engine::Measure::morale, engine::Measure::risk_taking, engine::Measure::loyalty,
                  engine::Measure::order, engine::Measure::direction, engine::Measure::delivery,
                  engine::Measure::innovation})
                out[std::string(engine::name_of(measure))] =
                    std::round(found->team[static_cast<std::size_t>(measure)] * 10.0) / 10.0;
        return out;
    }

    ordered_json statement(const std::string& what, engine::SeatId seat, double seconds) const
    {
        ordered_json out;
        out["id"] =
            uuid_of(subject_.registration + " " + what + (subject_.person ? " " + *subject_.person : ""));
        out["version"] = "1.0.3";
        out["timestamp"] = timestamp(subject_.began + std::llround(seconds * 1000.0));
        out["actor"] = actor(seat);
        return out;
    }

    ordered_json decision(std::size_t index) const
    {
        const auto& decision = d_.decisions[index];
        ordered_json out = statement("decision " + std::to_string(index), decision.seat, decision.seconds);
        ordered_json choices = ordered_json::array();
        std::string given;
        for (const auto& option : decision.options) {
            choices.push_back({{"id", option.id}, {"description", words(option.text)}});
            if (option.response == decision.response) given = option.id;
        }
        out["verb"] =
            given.empty()
                ? ordered_json{{"id", "http://id.tincanapi.com/verb/skipped"}, {"display", {{"en", "skipped"}}}}
                : ordered_json{
                      {"id", "http://adlnet.gov/expapi/verbs/responded"}, {"display", {{"en", "responded"}}}};
        ordered_json definition{
            {"type", "http://adlnet.gov/expapi/activities/cmi.interaction"},
            {"name", words(decision.beat_title.empty() ? decision.beat_id : decision.beat_title)},
            {"description", words(decision.situation)},
            {"interactionType", choices.empty() ? "other" : "choice"}};
        if (!choices.empty()) definition["choices"] = choices;
        out["object"] = {
            {"objectType", "Activity"},
            {"id", scenario_id() + "/beats/" + decision.beat_id},
            {"definition", definition}};
        ordered_json acts = ordered_json::array(), stances = ordered_json::array();
        for (const auto& act : decision.acts)
            acts.push_back(engine::name_of(act.act));
        for (const auto& stance : decision.stances)
            stances.push_back(
                {{"follower", d_.people.at(stance.follower.index()).name},
                 {"stance", engine::name_of(stance.stance)}}
            );
        const std::string extension = kExtension;
        out["result"] = {{"completion", true}};
        if (!given.empty()) out["result"]["response"] = given;
        out["result"]["extensions"] = {
            {extension + "score-change", std::round(decision.score_change * 10.0) / 10.0},
            {extension + "team-after", team_at(index, true)},
            {extension + "stances", stances}};
        out["context"] = context(
            {{extension + "seat", d_.seats.at(decision.seat.index()).id},
             {extension + "story-day", decision.day},
             {extension + "acts", acts},
             {extension + "team-before", team_at(index, false)},
             {extension + "time-ran-out", decision.by_timeout}}
        );
        return out;
    }

    ordered_json end(std::size_t seat) const
    {
        ordered_json out = statement("end " + std::to_string(seat), engine::SeatId{seat}, d_.seconds);
        out["verb"] = {
            {"id", "http://adlnet.gov/expapi/verbs/completed"}, {"display", {{"en", "completed"}}}};
        out["object"] = scenario();
        out["result"] = {
            {"completion", true},
            {"score",
             {{"scaled", std::round(d_.score * 10.0) / 1000.0},
              {"raw", std::round(d_.score * 10.0) / 10.0},
              {"min", 0},
              {"max", 100}}},
            {"response", d_.ending_title},
            {"duration", "PT" + std::to_string(std::llround(d_.seconds)) + "S"}};
        out["context"] = context({{std::string(kExtension) + "seat", d_.seats.at(seat).id}});
        return out;
    }

    const Subject& subject_;
    debrief::Debrief d_;
    std::string language_;
};

} // namespace

std::string xapi_text(const Subject& subject)
{
    return Statements(subject).all().dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace twocircles::report
