// What somebody types in a debrief.
#include "client/terminal/guide_page.hpp"
#include "client/terminal/words_of.hpp"

namespace twocircles::client::terminal {

using namespace model;

namespace {

using Intents = std::vector<Intent>;

constexpr int kMinute = 60;

// Counted from 1, as the pages are.
std::optional<GuidePlace> place_in(std::string_view words, const Guide& guide)
{
    const auto n = whole_number(words);
    if (!n || *n < 1 || *n > static_cast<int>(guide.pages.size())) return std::nullopt;
    return guide.pages[static_cast<std::size_t>(*n - 1)].place;
}

KeepCommitment commitment_in(std::string_view rest)
{
    KeepCommitment keep{0, {}, false, true};
    for (;;) {
        std::string_view after = rest;
        const auto word = next_word(after);
        if (word == "anonymous")
            keep.anonymous = true;
        else if (word == "private")
            keep.may_be_shown = false;
        else
            break;
        rest = after;
    }
    keep.text = std::string(rest);
    return keep;
}

} // namespace

std::optional<GuideAction> guide_action(std::string_view words, const Guide& guide)
{
    std::string_view rest = words;
    const auto word = next_word(rest);
    if (word == "open" || word == "close") return GuideOpen{word == "open"};
    if (word == "theme" || word == "story")
        return GuideArrange{word == "theme" ? GuideOrder::by_theme : GuideOrder::chronological};
    if (word == "run" || word == "stop") return GuideRun{word == "run"};
    if (word == "group" || word == "lead") return GuideLead{word == "group"};
    if (word == "hide" || word == "unhide") return GuideHide{word == "hide"};
    if (word == "show" || word == "unshow") return GuideShow{word == "show", 0};
    if (guide.pages.empty()) return std::nullopt;
    const auto& shown = guide.pages[guide.page];
    if (word == "next") return GuideTurn{neighbour(guide, shown.place, 1)};
    if (word == "back") return GuideTurn{neighbour(guide, shown.place, -1)};
    if (word == "page")
        if (const auto place = place_in(rest, guide)) return GuideTurn{*place};
    if (word == "more")
        if (const auto minutes = whole_number(rest); minutes && *minutes >= -240 && *minutes <= 240)
            return GuideTime{shown.step, *minutes * kMinute, true};
    return std::nullopt;
}

std::optional<Intents> guide_command(
    const Paper& paper, std::string_view line, const ViewModel& view, double now, std::string& reply
)
{
    if (!view.joined || !view.guide) return std::nullopt;
    std::string_view rest = line;
    const auto word = next_word(rest);
    if (word == "/guide") {
        if (rest.empty()) {
            reply = guide_page(paper, view, now) + paper.paragraph(paper.words("guide.help.lead")) +
                    paper.paragraph(paper.words("guide.help.all"));
            return Intents{};
        }
        if (const auto action = guide_action(rest, *view.guide)) return Intents{AskRoom{AskGuide{*action}}};
        return std::nullopt; // a room's code, perhaps
    }
    if (word == "/look") {
        if (const auto place = place_in(rest, *view.guide)) return Intents{LookAtPage{*place}};
        reply = paper.paragraph(paper.words("guide.help.all"));
        return Intents{};
    }
    if (word == "/follow") return Intents{FollowGuide{}};
    if (word == "/commitments") {
        reply = commitments_page(paper, view);
        return Intents{};
    }
    if (word == "/commit") {
        if (auto keep = commitment_in(rest); !keep.text.empty()) return Intents{std::move(keep)};
        reply = paper.paragraph(paper.words("guide.commit.ask"));
        return Intents{};
    }
    if (word == "/uncommit") {
        const auto n = whole_number(rest);
        if (n && *n >= 1 && *n <= static_cast<int>(view.own_commitments.size()))
            return Intents{DropCommitment{view.own_commitments[static_cast<std::size_t>(*n - 1)].id}};
        reply = commitments_page(paper, view);
        return Intents{};
    }
    return std::nullopt;
}

} // namespace twocircles::client::terminal
