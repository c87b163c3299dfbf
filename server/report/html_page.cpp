#include "server/report/html_page.hpp"

#include "server/report/html_parts.hpp"
#include "server/report/text.hpp"
#include "server/report/texts.hpp"

#include <algorithm>

namespace twocircles::report {

namespace {

constexpr const char* kStyle = R"css(
:root { color-scheme: light; --paper: #fff; --ink: #16202a; --quiet: #4a5763; --line: #cfd6dc; --soft: #f2f4f6;
  --grid: #e3e7ea; --tick: #b4bec7; --interval: #9db8cf;
  --pen1: #b34a00; --pen2: #0067a1; --pen3: #00714f; --pen4: #96346e; --pen5: #444; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #14191e; --ink: #e8ecf0; --quiet: #aab4be; --line: #3a444d; --soft: #222a31;
    --grid: #29323a; --tick: #56626d; --interval: #3f6080;
    --pen1: #ff9f61; --pen2: #6fbcf2; --pen3: #54cda6; --pen4: #ea94c8; --pen5: #ccc; } a { color: #8fc7f5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 820px; padding: 28px 28px 60px; color: var(--ink); background: var(--paper);
  font: 16px/1.5 Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; } h2 { font-size: 22px; margin: 44px 0 10px; }
h3 { font-size: 17px; margin: 24px 0 4px; } p { margin: 6px 0; } .quiet { color: var(--quiet); }
.score { font-size: 44px; font-weight: 700; line-height: 1.1; }
svg { display: block; width: 100%; height: auto; margin: 10px 0; }
svg text { font: 12px Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; fill: var(--quiet); }
p.axis { font-size: 13px; margin-top: -6px; } svg polyline { fill: none; stroke: var(--pen); stroke-width: 2.2; } svg text.name { fill: var(--pen); font-weight: 600; }
.pen1 { --pen: var(--pen1); } .pen2 { --pen: var(--pen2); } .pen3 { --pen: var(--pen3); }
.pen4 { --pen: var(--pen4); } .pen5 { --pen: var(--pen5); }
svg .grid { stroke: var(--grid); } svg .tick { stroke: var(--tick); stroke-dasharray: 2 3; }
svg .rail { fill: var(--grid); } svg .interval { fill: var(--interval); } svg .share { fill: var(--ink); }
svg .middle { stroke: var(--ink); }
table { border-collapse: collapse; width: 100%; margin: 10px 0; font-size: 14.5px; }
caption { text-align: left; color: var(--quiet); padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 500; } th .quiet { font-weight: 400; } thead th { color: var(--quiet); font-weight: 600; } td.n, th.n { text-align: right; }
blockquote { margin: 6px 0; padding: 4px 0 4px 14px; border-left: 3px solid var(--line); }
article { border: 1px solid var(--line); border-radius: 10px; padding: 4px 18px 12px; margin: 14px 0; }
.pill { display: inline-block; background: var(--soft); border-radius: 9px; padding: 0 9px; margin-right: 6px; font-size: 14px; }
nav ul { columns: 2; padding-left: 20px; }
footer { margin-top: 50px; border-top: 1px solid var(--line); padding-top: 10px; font-size: 14px; }
@media screen and (max-width: 620px) {
  body { padding: 16px 16px 40px; } nav ul { columns: 1; } article { padding: 2px 12px 10px; }
  svg text { font-size: 20px; }
  thead { display: none; } caption, tbody, tr, tbody th { display: block; } tr { border-bottom: 1px solid var(--line); padding: 6px 0; }
  tbody th { border: 0; padding: 0; } td { display: flex; justify-content: space-between; gap: 16px; border: 0; padding: 1px 0; }
  td::before { content: attr(data-head); color: var(--quiet); flex: none; max-width: 60%; } td:empty { display: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
  h2, h3, caption { break-after: avoid; } svg, tr, blockquote, li { break-inside: avoid; } p { orphans: 3; widows: 3; }
  article { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 0; } a { color: inherit; text-decoration: none; }
  @page { margin: 18mm 16mm; }
}
)css";

struct Part
{
    const char* id;
    std::string_view title;
    std::string inside;
};

std::string questions_part(const Speech& say, const debrief::Debrief& debrief)
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
        out += "<p class=\"quiet\">" + std::string(say(texts::kPractise)) + "</p><ul>";
        for (const auto& goal : debrief.learning_goals)
            out += "<li>" + escaped(goal) + "</li>";
        out += "</ul>";
    }
    return out;
}

} // namespace

std::string section(const std::string& id, std::string_view title, const std::string& inside)
{
    return "<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">" + escaped(title) + "</h2>" +
           inside + "</section>\n";
}

std::string table(
    std::string_view caption, const std::vector<std::string_view>& head,
    const std::vector<std::vector<std::string>>& rows
)
{
    std::string out = "<table>";
    if (!caption.empty()) out += "<caption>" + escaped(caption) + "</caption>";
    out += "<thead><tr>";
    for (const auto cell : head)
        out += "<th scope=\"col\">" + escaped(cell) + "</th>";
    out += "</tr></thead><tbody>";
    for (const auto& row : rows) {
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            out += i == 0 ? "<th scope=\"row\">" + row[i] + "</th>"
                          : "<td data-head=\"" + escaped(i < head.size() ? head[i] : "") + "\">" + row[i] +
                                "</td>";
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
    const Speech say{subject.language};
    const debrief::Debrief debrief = for_reader(subject);
    std::vector<Part> parts{
        {"summary", say(texts::kSummary), summary_part(say, debrief)},
        {"timeline", say(texts::kTimeline), timeline_part(say, debrief)},
        {"moments", say(texts::kMoments), moments_part(say, debrief)},
        {"profiles", say(texts::kProfiles), profiles_part(say, debrief)},
        {"circles", say(texts::kCircles), circles_part(say, debrief)},
        {"people", say(texts::kPeople), people_part(say, debrief)},
        {"promises", say(texts::kPromises), promises_part(say, debrief)},
        {"predictions", say(texts::kPredictions), predictions_part(say, debrief)},
        {"marks", say(texts::kMarks), marks_part(say, debrief)},
        {"rooms", say(texts::kRooms), rooms_part(say, rooms)},
        {"decisions", say(texts::kDecisions), decisions_part(say, debrief)},
        {"questions", say(texts::kQuestions), questions_part(say, debrief)},
        {"commitments", say(texts::kCommitments), commitments_part(debrief)},
    };
    if (subject.person)
        parts.insert(parts.begin() + 1, {"own", say(texts::kOwn), own_part(say, debrief, *subject.person)});
    std::erase_if(parts, [](const Part& part) { return part.inside.empty(); });

    const std::string language = subject.language.empty() ? "en" : subject.language;
    const std::string place = debrief.room_name.empty() ? debrief.room_code : debrief.room_name;
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"" + escaped(language) +
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<title>" +
        escaped(
            debrief.title + " – " + std::string(say(texts::kDebrief)) + (place.empty() ? "" : " – " + place)
        ) +
        "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<main>\n<header><h1>" +
        escaped(debrief.title) + "</h1><p class=\"quiet\">" + std::string(say(texts::kDebrief)) +
        (place.empty() ? "" : " · " + escaped(place)) + " · " + date_of(say, subject.began) + " · " +
        escaped(
            subject.person ? say(texts::kForPerson, {{"name", *subject.person}})
                           : std::string(say(texts::kNoNames))
        ) +
        "</p></header>\n<nav aria-label=\"" + std::string(say(texts::kContents)) + "\"><ul>";
    for (const Part& part : parts)
        out += "<li><a href=\"#" + std::string(part.id) + "\">" + escaped(part.title) + "</a></li>";
    out += "</ul></nav>\n";
    for (const Part& part : parts)
        out += section(part.id, part.title, part.inside);
    out += "<footer><p>" + escaped(debrief.exactness.sentence) + "</p><p class=\"quiet\">" +
           std::string(say(texts::kModel)) + "</p></footer>\n</main>\n</body>\n</html>\n";
    return out;
}

} // namespace twocircles::report
