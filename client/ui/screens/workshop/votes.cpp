#include "client/ui/screens/workshop/votes.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

constexpr float kSign = 20.0F;  // room for the sign before the names, logical
constexpr float kMostLines = 3; // of names on a card

// Who is on this option, you first; where many are, as many as have room and how many more.
std::string
names_on(model::ViewModel const& view, Ui const& ui, model::Ballot const* ballot, int option, float width)
{
    if (ballot == nullptr) {
        return {};
    }
    auto const choice = std::ranges::find(ballot->choices, option, &model::Ballot::Choice::option);
    if (choice == ballot->choices.end()) {
        return {};
    }
    std::vector<int> members = choice->members;
    std::string names = capital(names_of(view, ui, members));
    float const most = kMostLines * ui.line_height(Type::small_strong);
    // You stay among those who are named.
    int const you = view.joined->member;
    std::ranges::stable_partition(members, [&](int member) { return member == you; });
    int more = 0;
    while (members.size() > 1 && ui.height_of(Type::small_strong, names, width - ui.px(kSign)) > most) {
        members.pop_back();
        names = capital(names_of(view, ui, members)) + " " + ui.strings().count("waiting.more", ++more);
    }
    return names;
}

std::string option_text(model::ViewModel const& view, Ui const& ui, model::Ballot const& ballot, int option)
{
    if (ballot.stances) {
        return ui.tr("stance.say." + std::to_string(option + 1));
    }
    auto const card = std::ranges::find(view.beat->responses, option, &model::ResponseCard::response);
    return card == view.beat->responses.end() ? std::string() : card->text;
}

} // namespace

float voters_height(
    model::ViewModel const& view, Ui const& ui, model::Ballot const* ballot, int option, float width
)
{
    std::string const names = names_on(view, ui, ballot, option, width);
    return std::max(
        ui.line_height(Type::small), ui.height_of(Type::small_strong, names, width - ui.px(kSign))
    );
}

void voters(
    model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Ballot const* ballot, int option
)
{
    std::string const names = names_on(view, ui, ballot, option, width);
    if (names.empty()) {
        return;
    }
    Theme const& t = ui.theme();
    bool const yours = own_vote(view, *ballot) == option;
    Hue const& hue = yours ? t.influence : t.control;
    ImVec2 const mark = {at.x + ui.px(6.0F), at.y + ui.line_height(Type::small_strong) / 2.0F};
    icon(ui.draw(), Icon::check, mark, ui.px(14.0F), hue.fill);
    ui.paragraph({at.x + ui.px(kSign), at.y}, width - ui.px(kSign), Type::small_strong, hue.ink, names);
}

float votes_missing(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, model::Ballot const* ballot)
{
    std::string words = ui.tr("votes.shared");
    if (ballot != nullptr && own_vote(view, *ballot)) {
        words = ui.tr("votes.may_change");
        if (!ballot->waiting.empty()) {
            words =
                ui.tr("group.votes_missing", {{"names", names_of(view, ui, ballot->waiting)}}) + " " + words;
        }
    }
    return ui.paragraph(at, width, Type::small, ui.theme().quiet, words);
}

Split split_of(model::ViewModel const& view, Ui const& ui)
{
    Split split;
    bool const stances = votes_on_stances(view) != nullptr;
    auto const* ballot = stances ? votes_on_stances(view) : votes_on_responses(view);
    if (ballot == nullptr) {
        return split;
    }
    // A stance that is decided is the person's own from then on.
    int const chosen = stances          ? static_cast<int>(own_stance(view)) - 1
                       : ballot->chosen ? *ballot->chosen
                                        : -1;
    split.beat_serial = ballot->beat_serial;
    for (auto const& choice : ballot->choices) {
        split.parts.push_back(
            {option_text(view, ui, *ballot, choice.option), capital(names_of(view, ui, choice.members)),
             choice.option == chosen}
        );
    }
    std::ranges::stable_sort(split.parts, [](Split::Part const& a, Split::Part const& b) {
        return a.chosen && !b.chosen;
    });
    return split;
}

float split_rows(Ui& ui, ImVec2 at, float width, Split const& split)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("votes.split")) + ui.px(4.0F);
    float const indent = ui.px(24.0F);
    for (auto const& part : split.parts) {
        ImVec2 const mark = {at.x + ui.px(8.0F), y + ui.line_height(Type::small) / 2.0F};
        icon(
            ui.draw(), part.chosen ? Icon::check : Icon::other, mark, ui.px(part.chosen ? 16.0F : 10.0F),
            part.chosen ? t.influence.fill : t.quiet
        );
        y += ui.paragraph({at.x + indent, y}, width - indent, Type::small_strong, t.text, part.names);
        y += ui.paragraph({at.x + indent, y}, width - indent, Type::small, t.quiet, part.option);
        y += ui.px(6.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
