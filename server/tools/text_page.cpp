#include "server/tools/text_page.hpp"

#include "server/tools/html.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace twocircles::tools {

using namespace engine;

namespace {

constexpr std::size_t kWidth = 100;

// Words of `text` in lines of up to kWidth, each behind `indent`; the author's own line breaks stay.
void add_wrapped(std::string& out, std::string_view text, const std::string& indent)
{
    std::string line;
    const auto end_line = [&] {
        if (!line.empty()) out += indent + line + "\n";
        line.clear();
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const auto space = std::min(text.find_first_of(" \n", at), text.size());
        const auto word = text.substr(at, space - at);
        if (!line.empty() && indent.size() + line.size() + 1 + word.size() > kWidth) end_line();
        if (!line.empty() && !word.empty()) line += ' ';
        line += word;
        if (space < text.size() && text[space] == '\n') end_line();
        at = space + 1;
    }
    end_line();
}

std::string condition_of(const Condition& condition)
{
    return condition.empty() ? std::string() : condition.text;
}

std::string target_of(const Scenario& scenario, const Target& target)
{
    if (const auto* beat = std::get_if<GoBeat>(&target)) return scenario.beats[beat->beat.index()].title;
    if (const auto* pool = std::get_if<GoPool>(&target))
        return "one of “" + scenario.pools[pool->pool.index()].id + "”";
    return std::holds_alternative<GoEnd>(target) ? "the end" : "the next situation";
}

std::string way_on(const Scenario& scenario, const Response& response)
{
    std::string out;
    for (const auto& branch : response.next) {
        if (!out.empty()) out += "; otherwise ";
        if (!branch.when.empty()) out += "if " + condition_of(branch.when) + ": ";
        out += target_of(scenario, branch.go);
    }
    return out;
}

std::string when_shown(const Beat& beat, const Scenario& scenario)
{
    std::string out;
    if (beat.pool) out = "drawn from “" + scenario.pools[beat.pool.index()].id + "”";
    if (!beat.when.empty()) out += (out.empty() ? "only if " : ", only if ") + condition_of(beat.when);
    return out;
}

std::string acts_of(const Response& response)
{
    std::string out;
    for (const auto& use : response.acts)
        out += (out.empty() ? "" : ", ") + std::string(name_of(use.act));
    return out;
}

const std::string& speaker_of(const Scenario& scenario, const Beat& beat)
{
    static const std::string nobody;
    return beat.speaker ? scenario.followers[beat.speaker.index()].name : nobody;
}

// --- plain text ---

class Proof
{
public:
    explicit Proof(const Scenario& scenario) : scenario_(scenario) {}

    std::string whole()
    {
        heading(scenario_.about.title, '=');
        paragraph(scenario_.about.summary);
        paragraph(scenario_.about.setting);
        list("What is learned", scenario_.about.learning_goals);
        heading("What counts", '-');
        for (const auto& goal : scenario_.goals)
            line("- " + goal.text);
        heading("Who leads", '-');
        for (const auto& seat : scenario_.seats)
            part(seat.name + ", " + seat.title, seat.brief, seat.secret);
        heading("Who follows", '-');
        for (const auto& follower : scenario_.followers) {
            part(follower.name + ", " + follower.role, follower.brief, follower.secret);
            for (const auto& said : follower.lines)
                line("“" + said.text + "”", "    ");
            if (!follower.lines.empty()) out_ += "\n";
        }
        heading("What happens", '-');
        for (const auto& beat : scenario_.beats)
            situation(beat);
        for (const auto& event : scenario_.events) {
            heading("By itself: " + event.title, '.');
            paragraph(event.text);
        }
        heading("How it ends", '-');
        for (const auto& ending : scenario_.endings)
            part(ending.title, ending.text, {});
        list("Questions for the end", scenario_.questions);
        observer();
        return std::move(out_);
    }

private:
    void heading(const std::string& text, char under)
    {
        if (!out_.empty()) out_ += '\n';
        out_ += text + "\n" + std::string(std::min(text.size(), kWidth), under) + "\n\n";
    }
    void line(std::string_view text, const std::string& indent = {}) { add_wrapped(out_, text, indent); }
    void paragraph(std::string_view text, const std::string& indent = {})
    {
        if (text.empty()) return;
        line(text, indent);
        out_ += '\n';
    }
    void list(const std::string& title, const std::vector<std::string>& items)
    {
        if (items.empty()) return;
        heading(title, '-');
        for (const auto& item : items)
            line("- " + item);
    }
    void part(const std::string& title, std::string_view text, std::string_view secret)
    {
        line(title);
        line(text, "    ");
        if (!secret.empty()) line("Secret: " + std::string(secret), "    ");
        out_ += '\n';
    }
    void variants(const std::vector<Variant>& texts, const std::string& indent)
    {
        for (const auto& text : texts) {
            if (!text.when.empty()) line("[if " + text.when.text + "]", indent);
            line(text.text, indent);
        }
    }
    void situation(const Beat& beat)
    {
        heading(beat.title + "  [" + beat.id + "]", '.');
        if (const auto when = when_shown(beat, scenario_); !when.empty()) line("(" + when + ")");
        if (const auto& speaker = speaker_of(scenario_, beat); !speaker.empty()) line(speaker + " speaks.");
        variants(beat.text, {});
        out_ += '\n';
        int number = 0;
        for (const auto& response : beat.responses) {
            line(fmt::format("{}. {}", ++number, response.text), "  ");
            variants(response.outcome, "       ");
            if (!response.locked_reason.empty()) line("Locked: " + response.locked_reason, "       ");
            if (!response.feedback.empty()) line("Debrief: " + response.feedback, "       ");
            out_ += '\n';
        }
        if (!beat.timeout_text.empty()) paragraph("Silence: " + beat.timeout_text, "  ");
        for (const auto& question : beat.questions)
            line("Question: " + question, "  ");
        if (!beat.teaching.empty()) line("For the trainer: " + beat.teaching, "  ");
    }
    void observer()
    {
        if (scenario_.observer.empty()) return;
        heading("The observer's sheet", '-');
        for (const auto& task : scenario_.observer) {
            line("- " + task.text);
            for (const auto& what : task.look_for)
                line("[ ] " + what, "    ");
        }
    }

    const Scenario& scenario_;
    std::string out_;
};

// --- paper ---

constexpr std::string_view kStyle = R"css(
@page { margin: 18mm }
body { font: 11.5pt/1.45 Georgia, "Noto Serif", serif; color: #14171c; max-width: 46em; margin: 2em auto; padding: 0 1em }
h1, h2, h3 { font-family: Inter, "Noto Sans", sans-serif; line-height: 1.2; break-after: avoid }
h1 { font-size: 2.2em } h2 { break-before: page; border-bottom: 2px solid #0b6da0; padding-bottom: .2em }
article { break-inside: avoid; margin: 0 0 1.6em }
.card { break-inside: avoid; break-after: page }
ol.answers > li { margin: .6em 0 } .after { margin: .3em 0 .3em 1em; color: #3c4450 }
.when { color: #5c3d00; font-size: .9em } .secret { border: 2px dashed #8a5a00; padding: .6em 1em; margin-top: 1em }
.note { font-size: .9em; color: #3c4450 } .tally { list-style: none } .tally li::before { content: "☐ ☐ ☐ ☐ ☐  " }
@media print { body { margin: 0; max-width: none } h2:first-of-type { break-before: auto } }
)css";

class Handout
{
public:
    explicit Handout(const Scenario& scenario) : scenario_(scenario) {}

    std::string whole()
    {
        const auto& about = scenario_.about;
        out_ = html_head(about.title, about.language, kStyle);
        add("h1", about.title);
        add("p", about.summary);
        add("p", about.setting);
        items("What is learned", "h3", about.learning_goals);
        how_to_play();
        add("h2", "For the trainer: the story");
        for (const auto& beat : scenario_.beats)
            story(beat);
        for (const auto& ending : scenario_.endings)
            this->ending(ending);
        items("Questions for the end", "h3", scenario_.questions);
        add("h2", "The situations, to show or to hand out");
        for (const auto& beat : scenario_.beats)
            situation(beat);
        add("h2", "The parts, one page each");
        for (const auto& seat : scenario_.seats)
            card(seat.name, seat.title, seat.brief, seat.secret);
        for (const auto& follower : scenario_.followers)
            card(follower.name, follower.role, follower.brief, follower.secret);
        observer();
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void add(std::string_view tag, std::string_view text)
    {
        if (!text.empty()) out_ += fmt::format("<{0}>{1}</{0}>\n", tag, escaped(text));
    }
    void items(std::string_view title, std::string_view tag, const std::vector<std::string>& list)
    {
        if (list.empty()) return;
        add(tag, title);
        out_ += "<ul>\n";
        for (const auto& item : list)
            add("li", item);
        out_ += "</ul>\n";
    }
    void variants(const std::vector<Variant>& texts)
    {
        for (const auto& text : texts) {
            if (!text.when.empty())
                out_ += fmt::format("<p class=\"when\">If {}:</p>\n", escaped(text.when.text));
            add("p", text.text);
        }
    }
    void how_to_play()
    {
        add("h3", "How to play it on paper");
        out_ += "<ol>\n";
        add("li",
            "Give everybody one part; whoever is left over watches with the observer's sheet. Let them read."
        );
        add("li", "Show a situation and read it out. Who leads it decides, aloud, within a minute or two.");
        add("li", "Those who follow say one after the other what they do now: commit, comply, question, "
                  "withdraw, or take a chance.");
        add("li", "Read out what came of it, from the trainer's pages, and go on where they say.");
        add("li", "At the end ask the questions, and let those who followed speak first.");
        out_ += "</ol>\n";
    }
    void head(const Beat& beat)
    {
        add("h3", beat.title);
        if (const auto when = when_shown(beat, scenario_); !when.empty())
            out_ += fmt::format("<p class=\"when\">{}</p>\n", escaped(when));
        if (scenario_.seats.size() > 1)
            out_ += fmt::format(
                "<p class=\"note\">Answered by {}.</p>\n", escaped(scenario_.seats[beat.seat.index()].name)
            );
        if (const auto& speaker = speaker_of(scenario_, beat); !speaker.empty())
            out_ += fmt::format("<p class=\"note\">{} speaks.</p>\n", escaped(speaker));
    }
    void story(const Beat& beat)
    {
        out_ += "<article>\n";
        head(beat);
        variants(beat.text);
        out_ += "<ol class=\"answers\">\n";
        for (const auto& response : beat.responses) {
            out_ += "<li>" + escaped(response.text) + "\n<div class=\"after\">\n";
            if (!response.when.empty())
                out_ += fmt::format("<p class=\"when\">Only if {}.</p>\n", escaped(response.when.text));
            add("p", response.locked_reason.empty() ? "" : "Locked at first: " + response.locked_reason);
            variants(response.outcome);
            out_ += fmt::format(
                "<p class=\"note\">{}{}{}</p>\n", escaped(acts_of(response)),
                response.next.empty() ? "" : " → ", escaped(way_on(scenario_, response))
            );
            if (!response.feedback.empty())
                out_ += "<p class=\"note\">" + escaped(response.feedback) + "</p>\n";
            out_ += "</div></li>\n";
        }
        out_ += "</ol>\n";
        if (!beat.timeout_text.empty()) add("p", "Silence: " + beat.timeout_text);
        items("Questions", "h4", beat.questions);
        if (!beat.teaching.empty()) add("p", beat.teaching);
        out_ += "</article>\n";
    }
    void situation(const Beat& beat)
    {
        out_ += "<article>\n";
        head(beat);
        variants(beat.text);
        out_ += "<ol class=\"answers\">\n";
        for (const auto& response : beat.responses)
            add("li", response.text);
        out_ += "</ol>\n</article>\n";
    }
    void ending(const Ending& ending)
    {
        out_ += "<article>\n";
        add("h3", "It ends: " + ending.title);
        if (!ending.when.empty())
            out_ += fmt::format("<p class=\"when\">If {}.</p>\n", escaped(ending.when.text));
        add("p", ending.text);
        out_ += "</article>\n";
    }
    void card(
        const std::string& name, const std::string& title, const std::string& brief, const std::string& secret
    )
    {
        out_ += "<section class=\"card\">\n";
        add("h3", name);
        add("p", title);
        add("p", brief);
        if (!secret.empty())
            out_ += "<p class=\"secret\"><strong>Only you know:</strong> " + escaped(secret) + "</p>\n";
        out_ += "</section>\n";
    }
    void observer()
    {
        if (scenario_.observer.empty()) return;
        add("h2", "The observer's sheet");
        for (const auto& task : scenario_.observer) {
            add("h4", task.text);
            out_ += "<ul class=\"tally\">\n";
            for (const auto& what : task.look_for.empty() ? std::vector<std::string>{""} : task.look_for)
                out_ += "<li>" + escaped(what) + "</li>\n";
            out_ += "</ul>\n";
        }
    }

    const Scenario& scenario_;
    std::string out_;
};

} // namespace

std::string text_of(const Scenario& scenario)
{
    return Proof(scenario).whole();
}

std::string handout_of(const Scenario& scenario)
{
    return Handout(scenario).whole();
}

} // namespace twocircles::tools
