#include "server/report/html_page.hpp"

#include "server/report/html_parts.hpp"
#include "server/report/text.hpp"

#include <algorithm>

namespace twocircles::report {

namespace {

constexpr const char* kStyle = R"css(
:root { color-scheme: light; --ink: #16202a; --quiet: #4a5763; --line: #cfd6dc; --soft: #f2f4f6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 820px; padding: 28px 28px 60px; color: var(--ink); background: #fff;
  font: 16px/1.5 Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; } h2 { font-size: 22px; margin: 44px 0 10px; }
h3 { font-size: 17px; margin: 24px 0 4px; } p { margin: 6px 0; } .quiet { color: var(--quiet); }
.score { font-size: 44px; font-weight: 700; line-height: 1.1; }
svg { display: block; width: 100%; height: auto; margin: 10px 0; }
svg text { font: 12px Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; fill: var(--quiet); }
svg .name { font-weight: 600; } svg text.name[fill] { fill: revert-layer; }
svg .grid { stroke: #e3e7ea; } svg .tick { stroke: #b4bec7; stroke-dasharray: 2 3; }
svg .rail { fill: #e3e7ea; } svg .interval { fill: #9db8cf; } svg .share { fill: #16202a; } svg .middle { stroke: #16202a; }
table { border-collapse: collapse; width: 100%; margin: 10px 0; font-size: 14.5px; }
caption { text-align: left; color: var(--quiet); padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; } td.n, th.n { text-align: right; }
blockquote { margin: 6px 0; padding: 4px 0 4px 14px; border-left: 3px solid var(--line); }
article { border: 1px solid var(--line); border-radius: 10px; padding: 4px 18px 12px; margin: 14px 0; }
.pill { display: inline-block; background: var(--soft); border-radius: 9px; padding: 0 9px; margin-right: 6px; font-size: 14px; }
nav ul { columns: 2; padding-left: 20px; }
footer { margin-top: 50px; border-top: 1px solid var(--line); padding-top: 10px; font-size: 14px; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
  h2, h3 { break-after: avoid; } article, svg, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; }
  @page { margin: 18mm 16mm; }
}
)css";

struct Part
{
    const char* id;
    const char* title;
    std::string inside;
};

std::string questions_part(const debrief::Debrief& debrief)
{
    if (debrief.questions.empty() && debrief.learning_goals.empty()) return {};
    std::string out;
    if (!debrief.questions.empty()) {
        out += "<ol>";
        for (const auto& question : debrief.questions)
            out += "<li>" + escaped(question) + "</li>";
        out += "</ol>";
    }
    if (!debrief.learning_goals.empty()) {
        out += "<p class=\"quiet\">What this scenario is there to practise:</p><ul>";
        for (const auto& goal : debrief.learning_goals)
            out += "<li>" + escaped(goal) + "</li>";
        out += "</ul>";
    }
    return out;
}

} // namespace

std::string section(const std::string& id, const std::string& title, const std::string& inside)
{
    return "<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">" + escaped(title) + "</h2>" +
           inside + "</section>\n";
}

std::string table(
    const std::string& caption, const std::vector<std::string>& head,
    const std::vector<std::vector<std::string>>& rows
)
{
    std::string out = "<table>";
    if (!caption.empty()) out += "<caption>" + escaped(caption) + "</caption>";
    out += "<thead><tr>";
    for (const auto& cell : head)
        out += "<th scope=\"col\">" + escaped(cell) + "</th>";
    out += "</tr></thead><tbody>";
    for (const auto& row : rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += i == 0 ? "<th scope=\"row\">" + row[i] + "</th>" : "<td>" + row[i] + "</td>";
        out += "</tr>";
    }
    return out + "</tbody></table>";
}

OtherRoom in_short(const debrief::Debrief& debrief, bool this_one)
{
    OtherRoom out;
    out.name = debrief.room_name.empty() ? debrief.room_code : debrief.room_name;
    out.ending = debrief.ending_title;
    out.score = debrief.score;
    out.finished = debrief.finished;
    out.profiles = debrief.profiles;
    out.this_one = this_one;
    for (const auto& person : debrief.people) {
        out.gone += person.gone ? 1 : 0;
        out.heroes += person.hero ? 1 : 0;
    }
    for (const auto& promise : debrief.promises) {
        out.promises_kept += promise.fate == engine::PromiseState::kept ? 1 : 0;
        out.promises_broken += promise.fate == engine::PromiseState::broken ? 1 : 0;
    }
    return out;
}

std::string html_page(const Subject& subject, const std::vector<OtherRoom>& rooms)
{
    const debrief::Debrief debrief = for_reader(subject);
    std::vector<Part> parts{
        {"summary", "How it ended", summary_part(debrief)},
        {"timeline", "What happened", timeline_part(debrief)},
        {"moments", "The moments that mattered most", moments_part(debrief)},
        {"profiles", "What was done", profiles_part(debrief)},
        {"circles", "Circles of control and of influence", circles_part(debrief)},
        {"people", "What became of people", people_part(debrief)},
        {"promises", "Promises", promises_part(debrief)},
        {"predictions", "What was expected, and what came", predictions_part(debrief)},
        {"marks", "Noted while it was played", marks_part(debrief)},
        {"rooms", "The rooms side by side", rooms_part(rooms)},
        {"decisions", "Every decision", decisions_part(debrief)},
        {"questions", "Questions to talk about", questions_part(debrief)},
        {"commitments", "What will be done differently", commitments_part(debrief)},
    };
    if (subject.person)
        parts.insert(parts.begin() + 1, {"own", "Your part", own_part(debrief, *subject.person)});
    std::erase_if(parts, [](const Part& part) { return part.inside.empty(); });

    const std::string language = subject.language.empty() ? "en" : subject.language;
    const std::string place = debrief.room_name.empty() ? debrief.room_code : debrief.room_name;
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"" + escaped(language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<title>" +
        escaped(debrief.title + " – debrief" + (place.empty() ? "" : " – " + place)) + "</title>\n<style>" +
        kStyle + "</style>\n</head>\n<body>\n<main>\n<header><h1>" + escaped(debrief.title) +
        "</h1><p class=\"quiet\">Debrief" + (place.empty() ? "" : " · " + escaped(place)) + " · " +
        timestamp(subject.began).substr(0, 10) + " · " +
        (subject.person ? "for " + escaped(*subject.person) : "roles and seats, no names") +
        "</p></header>\n<nav aria-label=\"Contents\"><ul>";
    for (const Part& part : parts)
        out += "<li><a href=\"#" + std::string(part.id) + "\">" + part.title + "</a></li>";
    out += "</ul></nav>\n";
    for (const Part& part : parts)
        out += section(part.id, part.title, part.inside);
    out += "<footer><p>" + escaped(debrief.exactness.sentence) +
           "</p><p class=\"quiet\">Meters run from 0 to 100. They are a model of how people in general "
           "react, not a "
           "measurement of anybody.</p></footer>\n</main>\n</body>\n</html>\n";
    return out;
}

} // namespace twocircles::report
