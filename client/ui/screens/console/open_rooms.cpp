#include "client/ui/screens/console/open_rooms.hpp"

#include "client/model/languages.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

constexpr int kMost = 10;
constexpr std::size_t kNames = 420;
constexpr std::array kPaces = {"calm", "brisk", "instant"};

// One of several: a row of segments, or under one another where they have no room beside each other.
void one_of(
    Ui& ui, SheetPage& page, std::string const& name, std::span<std::string const> labels, int& chosen
)
{
    float const wide = segments_width(ui, labels);
    if (wide <= page.width) {
        Rect place = page.row(44.0F);
        place.w = wide;
        segments(ui, ui.id(name), place, labels, chosen);
        return;
    }
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        OptionLook look = {0, labels[static_cast<std::size_t>(i)]};
        look.chosen = i == chosen;
        if (page.choose(ui.id(name, i), look, 0)) {
            chosen = i;
        }
    }
}

} // namespace

std::vector<std::string> split_names(std::string_view typed)
{
    std::vector<std::string> names;
    while (!typed.empty()) {
        auto const comma = typed.find(',');
        std::string_view name = typed.substr(0, comma);
        typed.remove_prefix(comma == std::string_view::npos ? typed.size() : comma + 1);
        while (name.starts_with(' ')) {
            name.remove_prefix(1);
        }
        while (name.ends_with(' ')) {
            name.remove_suffix(1);
        }
        names.emplace_back(name);
    }
    return names;
}

std::string OpenRooms::choose_language(model::ViewModel const& view, Ui& ui, SheetPage& page)
{
    auto const there = model::all_languages(view.offered, story_);
    auto const listed = std::ranges::find(view.scenarios, story_, model::story_of);
    std::string wanted = !language_.empty()               ? language_
                         : listed != view.scenarios.end() ? listed->language
                                                          : std::string();
    if (there.size() < 2) {
        return wanted;
    }
    std::vector<std::string> labels;
    for (auto const& card : there) {
        std::string const key = "language." + card.language;
        labels.push_back(ui.strings().has(key) ? ui.tr(key) : card.language);
    }
    auto const at = std::ranges::find(there, wanted, &model::ScenarioCard::language);
    int chosen = at == there.end() ? 0 : static_cast<int>(at - there.begin());
    int const before = chosen;
    page.over(ui.tr("console.which_language"));
    one_of(ui, page, "open-language", labels, chosen);
    if (chosen != before) {
        language_ = there[static_cast<std::size_t>(chosen)].language;
    }
    return there[static_cast<std::size_t>(chosen)].language;
}

void OpenRooms::draw(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area)
{
    auto const& cards = view.scenarios;
    if (!cards.empty() && std::ranges::find(cards, story_, model::story_of) == cards.end()) {
        story_ = model::story_of(cards.front());
        language_.clear();
    }
    SheetPage page(ui, desk, area, ui.tr("console.open"), {});
    if (int const digit = ui.digit(); digit > 0) {
        count_ = digit;
    }
    bool const ready = !cards.empty() && !view.waiting;
    std::string const label = ui.strings().count("console.open_n", count_);
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", ready, 1};
    Rect send = page.row(48.0F);
    send.w = std::min(button_width(ui, label, look), send.w);
    bool const typing = ui.typing();
    bool open = button(ui, ui.id("open-rooms"), send, label, look);

    page.over(ui.tr("console.how_many"));
    {
        Rect row = page.row(44.0F);
        std::array<std::string, kMost> numbers;
        for (int i = 0; i < kMost; ++i) {
            numbers[static_cast<std::size_t>(i)] = std::to_string(i + 1);
        }
        row.w = std::min(row.w, ui.px(560.0F));
        for (int i = 0; i < kMost; ++i) {
            Rect const place = cell(row, i, kMost, ui.px(6.0F));
            if (button(ui, ui.id("count", i), place, numbers[static_cast<std::size_t>(i)])) {
                count_ = i + 1;
            }
            if (count_ == i + 1) {
                ui.draw().AddRect(
                    place.min(), place.max(), packed(ui.theme().control.fill), ui.px(12.0F), 0, ui.px(2.5F)
                );
            }
        }
    }
    page.over(ui.tr("console.which_scenario"));
    if (cards.empty()) {
        page.say(ui.tr("scenarios.none"));
    }
    int index = 0;
    for (auto const& card : cards) {
        OptionLook one = {0, card.title};
        one.note = ui.tr("scenarios.minutes", {{"n", std::to_string(card.minutes)}}) + " · " +
                   ui.strings().count("scenarios.people", card.follower_count) + " · " + card.summary;
        one.chosen = model::story_of(card) == story_;
        if (page.choose(ui.id("scenario", index++), one, 0)) {
            story_ = model::story_of(card);
            language_.clear();
        }
    }
    std::string const language = choose_language(view, ui, page);
    page.over(ui.tr("console.names"));
    ui.text_field(ui.id("room-names"), page.row(48.0F), names_, ui.tr("console.names_hint"), kNames);
    page.over(ui.tr("console.feedback"));
    {
        std::array const labels = {
            ui.tr("console.feedback.0"), ui.tr("console.feedback.1"), ui.tr("console.feedback.2"),
            ui.tr("console.feedback.3")};
        int chosen = static_cast<int>(settings_.feedback);
        one_of(ui, page, "open-feedback", labels, chosen);
        settings_.feedback = static_cast<model::FeedbackTiming>(chosen);
    }
    page.over(ui.tr("console.pace"));
    {
        std::array const labels = {
            ui.tr("settings.pace.calm"), ui.tr("settings.pace.brisk"), ui.tr("settings.pace.instant")};
        auto const found = std::ranges::find(kPaces, settings_.pace);
        int chosen = found == kPaces.end() ? 0 : static_cast<int>(found - kPaces.begin());
        one_of(ui, page, "open-pace", labels, chosen);
        settings_.pace = kPaces[static_cast<std::size_t>(chosen)];
    }
    page.row(2.0F);
    Rect feet = page.row(kActionHeight);
    for (auto const& [name, value] :
         {std::pair{"console.untimed", &settings_.untimed},
          std::pair{"console.in_step_do", &settings_.in_step}}) {
        std::string const& words = ui.tr(name);
        float const wide = action_width(ui, words, {.on = *value});
        if (wide > feet.w + 1.0F) {
            feet = page.row(kActionHeight);
        }
        if (action(ui, ui.id(name), feet.take_left(wide), words, {.on = *value})) {
            *value = !*value;
        }
        feet.take_left(ui.px(8.0F));
    }
    // Enter opens, also out of the line of names; on something else that is focused it did that.
    open |= ready && (typing || ui.focus().current() == 0) && ui.key(Key::enter);
    page.end(page.y);
    if (open) {
        model::AskOpenRooms asked;
        asked.scenario = story_;
        asked.language = language;
        asked.count = count_;
        asked.names = split_names(names_);
        asked.settings = settings_;
        ui.push(model::AskRoom{std::move(asked)});
    }
}

} // namespace twocircles::client::ui
