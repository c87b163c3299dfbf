#include "client/terminal/lesson_pages.hpp"

#include "client/strings/writing.hpp"
#include "client/terminal/pages.hpp"
#include "client/terminal/text.hpp"
#include "client/terminal/words_of.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::terminal {

using namespace model;

namespace {

using Intents = std::vector<Intent>;

constexpr std::array<std::string_view, 5> kPolicies{
    "as they did", "controlling", "inspiring", "situational", "random"};

std::string number(double value)
{
    return std::to_string(std::lround(value));
}

std::string percent(double share)
{
    return number(share * 100);
}

std::string day_of(double day)
{
    return number(std::floor(day) + 1);
}

std::string seat_name(const Debrief& debrief, int seat)
{
    for (const auto& one : debrief.seats)
        if (one.seat == seat) return one.title.empty() ? one.name : one.title;
    return std::to_string(seat + 1);
}

const WhatIf* what_if_of(const Decision& decision, int response)
{
    const auto found =
        std::find_if(decision.what_if.begin(), decision.what_if.end(), [response](const WhatIf& one) {
            return one.response == response;
        });
    return found == decision.what_if.end() ? nullptr : &*found;
}

std::string arrows(const Prediction& prediction)
{
    std::string out;
    for (const int way : prediction)
        out += way > 0 ? "↑" : way < 0 ? "↓" : "=";
    return out;
}

std::string heroes(const Paper& paper, const Debrief& debrief)
{
    if (debrief.heroes.empty()) return {};
    std::string out = paper.heading(paper.words("debrief.heroes"));
    for (const auto& story : debrief.heroes)
        out += paper.paragraph("• " + printable(story.became), "  ");
    return out;
}

std::string predictions(const Paper& paper, const Debrief& debrief)
{
    if (debrief.predictions.empty()) return {};
    std::string out = paper.heading(paper.words("debrief.predictions"));
    for (const auto& fate : debrief.predictions)
        out += paper.paragraph(
            paper.words(
                "debrief.expected",
                {{"n",
                  std::to_string(debrief.decisions[static_cast<std::size_t>(fate.decision)].beat_number)},
                 {"who", printable(fate.name.empty() ? fate.who : fate.name + ", " + fate.who)},
                 {"expected", arrows(fate.expected)},
                 {"actual", arrows(fate.actual)},
                 {"share", percent(fate.right)}}
            ),
            "  "
        );
    return out;
}

std::string marks(const Paper& paper, const Debrief& debrief)
{
    std::string out;
    for (const auto& mark : debrief.marks) {
        if (mark.kind == MarkKind::prediction || mark.kind == MarkKind::unknown) continue;
        std::string said = mark.title;
        if (!mark.text.empty()) said += (said.empty() ? "" : ": ") + quoted(paper.words, mark.text);
        out += paper.paragraph(
            paper.words(
                mark.taken_back ? "debrief.mark_back" : "debrief.mark",
                {{"day", day_of(mark.day)}, {"who", printable(mark.who)}, {"text", printable(said)}}
            ),
            "  "
        );
    }
    return out.empty() ? out : paper.heading(paper.words("debrief.marks")) + out;
}

std::string future(const Paper& paper, const Future& future, std::string_view title)
{
    const auto& words = paper.words;
    std::string out = paper.ink(Ink::strong, words(title)) + "\n";
    out += paper.paragraph(
        future.text.empty() ? words("terminal.timed_out") : quoted(words, printable(future.text)), "  "
    );
    out += paper.paragraph(
        words("futures.end", {{"title", printable(future.ending_title)}, {"score", number(future.score)}}),
        "  "
    );
    for (std::size_t i = 1; i < future.decisions.size(); ++i) {
        const auto& decision = future.decisions[i];
        const std::string_view by = decision.by == AnsweredBy::policy   ? "futures.by_policy"
                                    : decision.by == AnsweredBy::nobody ? "futures.by_nobody"
                                                                        : "futures.by_them";
        out += paper.paragraph(
            words(
                by, {{"day", day_of(decision.day)},
                     {"title", printable(decision.beat_title)},
                     {"text", quoted(words, printable(decision.text))}}
            ),
            "    "
        );
    }
    return out;
}

std::optional<WhatIfPolicy> policy_named(std::string_view name)
{
    if (name.empty()) return WhatIfPolicy::as_they_did;
    for (std::size_t i = 0; i < kPolicies.size(); ++i)
        if (kPolicies[i] == name) return static_cast<WhatIfPolicy>(i);
    return std::nullopt;
}

// Decisions are known to people by the number of their situation.
int decision_numbered(const Debrief& debrief, int number)
{
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i)
        if (debrief.decisions[i].beat_number == number) return static_cast<int>(i);
    return -1;
}

Intents what_if_command(const Paper& paper, std::string_view rest, const ViewModel& view, std::string& reply)
{
    const auto& words = paper.words;
    if (!view.debrief) {
        reply = paper.paragraph(words("futures.debrief_first"));
        return {};
    }
    const auto situation = whole_number(next_word(rest));
    const auto option = whole_number(next_word(rest));
    const auto policy = policy_named(rest);
    const int at = situation ? decision_numbered(*view.debrief, *situation) : -1;
    if (at < 0 || !option || !policy) {
        reply = paper.paragraph(words("futures.how"));
        return {};
    }
    const auto& options = view.debrief->decisions[static_cast<std::size_t>(at)].options;
    if (*option < 1 || *option > static_cast<int>(options.size())) {
        reply = paper.paragraph(words("futures.no_such_option", {{"n", std::to_string(options.size())}}));
        return {};
    }
    return {AskRoom{AskWhatIf{at, options[static_cast<std::size_t>(*option - 1)].response, *policy}}};
}

} // namespace

std::string options_lines(const Paper& paper, const Decision& decision)
{
    const auto& words = paper.words;
    std::string out;
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
        const auto& option = decision.options[i];
        std::string line = std::to_string(i + 1) + ". " + quoted(words, printable(option.text));
        if (option.response == decision.chosen) line += " " + words("debrief.was_given");
        if (option.votes > 0) line += " " + words("debrief.votes", {{"n", std::to_string(option.votes)}});
        if (option.locked) line += " " + words("terminal.locked", {{"reason", printable(option.reason)}});
        if (const auto* other = what_if_of(decision, option.response))
            line += " " + words("debrief.would", {{"points", signed_points(other->score_difference)}});
        out += paper.paragraph(line, "     ");
    }
    return out;
}

std::string shares_lines(const Paper& paper, const Debrief& debrief)
{
    std::string out;
    for (const auto& profile : debrief.profiles)
        out += paper.paragraph(
            profile.enough
                ? paper.words(
                      "debrief.share", {{"seat", printable(seat_name(debrief, profile.seat))},
                                        {"share", percent(profile.control_share)},
                                        {"low", percent(profile.control_low)},
                                        {"high", percent(profile.control_high)},
                                        {"n", std::to_string(profile.decisions)}}
                  )
                : paper.words(
                      "debrief.share_unknown", {{"seat", printable(seat_name(debrief, profile.seat))},
                                                {"n", std::to_string(profile.decisions)}}
                  ),
            "  "
        );
    return out;
}

std::string sidelines(const Paper& paper, const Debrief& debrief)
{
    std::string out = heroes(paper, debrief) + predictions(paper, debrief) + marks(paper, debrief);
    if (!debrief.exactness.text.empty()) out += "\n" + paper.paragraph(debrief.exactness.text);
    return out;
}

std::string futures_page(const Paper& paper, const ViewModel& view)
{
    if (!view.futures) return {};
    const auto& futures = *view.futures;
    std::string out = paper.heading(paper.words("futures.title"));
    out += future(paper, futures.given, "futures.given");
    out += future(paper, futures.other, "futures.other");
    for (const auto& sentence : futures.sentences)
        out += paper.paragraph("• " + printable(sentence), "  ");
    return out;
}

std::string comparison_page(const Paper& paper, const ViewModel& view)
{
    if (!view.comparison) return {};
    const auto& words = paper.words;
    std::string out = paper.heading(words("rooms.side_by_side"));
    for (const auto& room : view.comparison->rooms) {
        const std::string name = printable(room.name.empty() ? room.code : room.name);
        out += paper.paragraph(
            !room.problem.empty() ? name + ": " + printable(room.problem)
            : room.finished       ? words(
                                        "rooms.result", {{"room", name},
                                                         {"title", printable(room.title)},
                                                         {"score", number(room.score)},
                                                         {"ending", printable(room.ending)}}
                                    )
                            : words("rooms.running", {{"room", name}, {"title", printable(room.title)}}),
            "  "
        );
    }
    for (const auto& sentence : view.comparison->sentences)
        out += paper.paragraph("• " + printable(sentence), "  ");
    return out;
}

std::optional<Intents>
lesson_command(const Paper& paper, std::string_view line, const ViewModel& view, std::string& reply)
{
    constexpr std::string_view kWhatIf = "what if";
    if (line == "rooms") return Intents{AskRoom{AskComparison{}}};
    if (!line.starts_with(kWhatIf)) return std::nullopt;
    std::string_view rest = line.substr(kWhatIf.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return what_if_command(paper, rest, view, reply);
}

} // namespace twocircles::client::terminal
