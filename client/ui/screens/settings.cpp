#include "client/ui/screens/settings.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::array kPaces = {"calm", "brisk", "instant"};

// One line: what it is and what it does on the left, the control on the right (below, where it is narrow).
Rect row(Ui& ui, float x, float& y, float width, float control, std::string_view key)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(20.0F), inner = width - 2.0F * pad;
    bool const below = control > inner * 0.62F;
    float const words = below ? inner : inner - control - ui.px(24.0F);
    std::string const& label = ui.tr(std::string(key));
    std::string const& hint = ui.tr(std::string(key) + ".hint");
    float const text = ui.line_height(Type::body) + ui.height_of(Type::small, hint, words);
    float const height = std::max(text, ui.px(48.0F)) + ui.px(24.0F) + (below ? ui.px(56.0F) : 0.0F);
    card(ui.draw(), {x, y, width, height}, t.surface, ui.px(12.0F));
    float const top =
        y + ui.px(12.0F) + (below ? 0.0F : std::max(0.0F, (height - ui.px(24.0F) - text) / 2.0F));
    ui.text_in({x + pad, top, words, ui.line_height(Type::body)}, Type::body_strong, t.text, label);
    ui.paragraph({x + pad, top + ui.line_height(Type::body)}, words, Type::small, t.quiet, hint);
    Rect const place =
        below
            ? Rect{x + pad, y + height - ui.px(12.0F) - ui.px(48.0F), std::min(control, inner), ui.px(48.0F)}
            : Rect{x + width - pad - control, y + height / 2.0F - ui.px(24.0F), control, ui.px(48.0F)};
    y += height + ui.px(8.0F);
    return place;
}

} // namespace

void SettingsScreen::draw(model::ViewModel const& view, Ui& ui, model::Screen back_to)
{
    model::Settings wanted = view.settings;
    if (!std::exchange(name_taken_over_, true)) {
        name_ = wanted.name;
    }
    Page const frame = page(ui, ui.tr("settings.title"), 760.0F);
    ScrollArea scroll(ui, "settings", frame.content);
    float const x = scroll.top().x + frame.margin, width = frame.column;
    float y = scroll.top().y + ui.px(4.0F);

    ui.text_field(
        ui.id("name"), row(ui, x, y, width, ui.px(280.0F), "settings.name").inset(0.0F, ui.px(2.0F)), name_,
        ui.tr("settings.name_hint"), kLongestName
    );
    wanted.name = name_;
    {
        // Steps of ten with a sample that grows; − and + on the keyboard do the same everywhere.
        Rect place = row(ui, x, y, width, ui.px(200.0F), "settings.text_scale");
        Rect const less = place.take_left(ui.px(48.0F)), more = place.take_right(ui.px(48.0F));
        if (button(ui, ui.id("scale-less"), less, "−", {.enabled = wanted.text_scale > 80})) {
            wanted.text_scale = std::max(80, wanted.text_scale - 10);
        }
        ui.text_in(
            place, Type::body_strong, ui.theme().text, std::to_string(wanted.text_scale) + " %", Align::centre
        );
        if (button(ui, ui.id("scale-more"), more, "+", {.enabled = wanted.text_scale < 200})) {
            wanted.text_scale = std::min(200, wanted.text_scale + 10);
        }
    }
    {
        std::array const labels = {ui.tr("settings.theme.dark"), ui.tr("settings.theme.light")};
        int chosen = wanted.theme == model::Theme::light ? 1 : 0;
        segments(
            ui, ui.id("theme"), row(ui, x, y, width, segments_width(ui, labels), "settings.theme"), labels,
            chosen
        );
        wanted.theme = chosen == 1 ? model::Theme::light : model::Theme::dark;
    }
    std::string const &on = ui.tr("settings.on"), &off = ui.tr("settings.off");
    toggle(
        ui, ui.id("motion"), row(ui, x, y, width, ui.px(112.0F), "settings.reduce_motion"),
        wanted.reduce_motion, on, off
    );
    toggle(ui, ui.id("sound"), row(ui, x, y, width, ui.px(112.0F), "settings.sound"), wanted.sound, on, off);
    toggle(
        ui, ui.id("fullscreen"), row(ui, x, y, width, ui.px(112.0F), "settings.fullscreen"),
        wanted.fullscreen, on, off
    );
    {
        std::array const labels = {
            ui.tr("settings.pace.calm"), ui.tr("settings.pace.brisk"), ui.tr("settings.pace.instant")};
        auto const found = std::ranges::find(kPaces, wanted.pace);
        int chosen = found == kPaces.end() ? 0 : static_cast<int>(found - kPaces.begin());
        segments(
            ui, ui.id("pace"), row(ui, x, y, width, segments_width(ui, labels), "settings.pace"), labels,
            chosen
        );
        wanted.pace = kPaces[static_cast<std::size_t>(chosen)];
    }
    toggle(
        ui, ui.id("untimed"), row(ui, x, y, width, ui.px(112.0F), "settings.untimed"), wanted.untimed, on, off
    );
    if (languages_.size() > 1) {
        std::vector<std::string> labels;
        for (auto const& language : languages_) {
            labels.push_back(
                ui.strings().has("language." + language) ? ui.tr("language." + language) : language
            );
        }
        auto const found = std::ranges::find(languages_, wanted.language);
        int chosen = found == languages_.end() ? 0 : static_cast<int>(found - languages_.begin());
        segments(
            ui, ui.id("language"), row(ui, x, y, width, segments_width(ui, labels), "settings.language"),
            labels, chosen
        );
        wanted.language = languages_[static_cast<std::size_t>(chosen)];
    }
    scroll.end(y + ui.px(24.0F));
    if (!(wanted == view.settings)) {
        ui.push(model::ChangeSettings{wanted});
    }
    if (frame.back) {
        name_taken_over_ = false;
        ui.push(model::ShowScreen{back_to});
    }
}

} // namespace twocircles::client::ui
