#include "client/ui/screens/workshop/prediction_panel.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <string>

namespace twocircles::client::ui {

using model::Measure;

namespace {

constexpr std::array kMeters = {Measure::morale, Measure::risk_taking, Measure::loyalty};

std::string const& way(Ui const& ui, int direction)
{
    return ui.tr("predict." + std::to_string(direction + 1));
}

// ▼ – ▲: the way has a shape of its own beside its word.
void way_sign(Ui& ui, ImVec2 centre, int direction, Colour ink)
{
    float const size = ui.px(9.0F);
    if (direction > 0) {
        rising(ui.draw(), centre, size, ink);
    } else if (direction < 0) {
        falling(ui.draw(), centre, size, ink);
    } else {
        card(ui.draw(), around(centre, ui.px(12.0F), ui.px(3.0F)), ink, ui.px(1.5F));
    }
}

} // namespace

void PredictionPanel::follow(model::ViewModel const& view)
{
    if (beat_ != view.response->beat_serial) {
        beat_ = view.response->beat_serial;
        picked_ = {};
        sent_.reset();
    }
    if (!view.notice.empty()) {
        sent_.reset();
    }
}

float PredictionPanel::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    follow(view);
    bool const open = may_predict(view);
    auto const said = view.predicted ? view.predicted : sent_;
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("prediction.title"));
    y += ui.paragraph(
        {at.x, y}, width, Type::small, t.quiet, ui.tr(said ? "prediction.said" : "prediction.why")
    );
    y += ui.px(8.0F);
    int const digit = open ? ui.digit() : 0;
    bool const narrow = width < ui.px(420.0F);
    float const height = ui.px(ui.logical_height() < 560.0F ? 36.0F : 42.0F), gap = ui.px(6.0F);
    float const label = narrow ? 0.0F : ui.px(118.0F), cells = width - label;
    // The numbers where they have room beside the longest word, on all cells or on none.
    float const cap = ui.px(30.0F), arrow = ui.px(20.0F), inside = (cells - 2.0F * gap) / 3.0F - ui.px(16.0F);
    float word_width = 0.0F;
    for (int direction = -1; direction <= 1; ++direction) {
        word_width = std::max(word_width, ui.width_of(Type::small, way(ui, direction)));
    }
    bool const numbered = inside >= cap + arrow + word_width;
    for (int row = 0; row < 3; ++row) {
        auto const i = static_cast<std::size_t>(row);
        Measure const measure = kMeters[i];
        Hue const hue = hue_of(t, measure);
        Rect name = {at.x, y, narrow ? width : label, narrow ? ui.px(26.0F) : height};
        Rect const sign = name.take_left(ui.px(26.0F));
        icon(ui.draw(), icon_of(measure), {sign.x + ui.px(9.0F), sign.centre().y}, ui.px(18.0F), hue.fill);
        ui.text_in(name, Type::small_strong, t.text, name_of(ui, measure));
        if (narrow) {
            y += name.h;
        }
        for (int column = 0; column < 3; ++column) {
            int const number = 3 * row + column + 1, direction = column - 1;
            Rect const area = cell({at.x + label, y, cells, height}, column, 3, gap);
            Hit const hit = ui.hit(ui.id("prediction", number), area, {open, 2, open});
            bool const is = picked_[i] ? *picked_[i] == direction : said && (*said)[i] == direction;
            float const warm = open ? hit.warmth : 0.0F;
            card(ui.draw(), area, is ? t.raised : mix(t.surface, t.raised, warm), ui.px(10.0F));
            if (is) {
                ui.draw().AddRect(
                    area.min(), area.max(), packed(t.influence.fill), ui.px(10.0F), 0, ui.px(2.0F)
                );
            }
            Rect words = area.inset(ui.px(8.0F), 0.0F);
            std::string const& word = way(ui, direction);
            if (numbered) {
                Rect const key = words.take_left(cap);
                key_cap(ui, {key.x, key.centre().y}, std::to_string(number), 0.55F + 0.45F * warm);
            }
            Rect const mark = words.take_left(arrow);
            way_sign(ui, {mark.x + ui.px(7.0F), mark.centre().y}, direction, is ? t.text : t.quiet);
            ui.text_in(words, Type::small, is ? t.text : t.quiet, word);
            if (hit.focused) {
                ui.focus_ring(area, ui.px(10.0F));
            }
            if (open && (hit.pressed || digit == number)) {
                picked_[i] = direction;
            }
        }
        y += height + gap;
    }
    if (!open) {
        return y - at.y;
    }
    bool const whole = std::ranges::all_of(picked_, [](auto const& one) { return one.has_value(); });
    model::Prediction const now = {picked_[0].value_or(0), picked_[1].value_or(0), picked_[2].value_or(0)};
    bool const news = whole && said != now;
    ButtonLook const look = {ButtonKind::primary, std::nullopt, "Enter", news, 2};
    std::string const& words = ui.tr(said && whole && !news ? "prediction.is_said" : "prediction.say");
    Rect const place = {at.x + label, y, std::min(button_width(ui, words, look), width), ui.px(48.0F)};
    bool const pressed = button(ui, ui.id("say-prediction"), place, words, look);
    if (news && (pressed || ui.key(Key::enter))) {
        sent_ = now;
        ui.play(Sound::choice);
        ui.push(model::AskRoom{model::AskPredict{view.response->beat_serial, now}});
    }
    return place.bottom() - at.y;
}

float prediction_rows(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, std::uint32_t beat_serial)
{
    if (!view.prediction_result || view.prediction_result->beat_serial != beat_serial) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    auto const& result = *view.prediction_result;
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("group.predictions")) + ui.px(4.0F);
    float const indent = ui.px(26.0F), line = ui.line_height(Type::small_strong);
    for (std::size_t i = 0; i < kMeters.size(); ++i) {
        Hue const hue = hue_of(t, kMeters[i]);
        icon(ui.draw(), icon_of(kMeters[i]), {at.x + ui.px(9.0F), y + line / 2.0F}, ui.px(18.0F), hue.fill);
        float x = at.x + indent;
        x += ui.text({x, y}, Type::small_strong, t.text, name_of(ui, kMeters[i])) + ui.px(8.0F);
        way_sign(ui, {x + ui.px(6.0F), y + line / 2.0F}, result.actual[i], t.text);
        x += ui.px(18.0F);
        x += ui.text({x, y}, Type::small_strong, t.text, way(ui, result.actual[i])) + ui.px(10.0F);
        if (result.yours) {
            bool const right = (*result.yours)[i] == result.actual[i];
            icon(
                ui.draw(), right ? Icon::check : Icon::cross, {x + ui.px(6.0F), y + line / 2.0F},
                ui.px(13.0F), right ? t.good.fill : t.bad.fill
            );
        }
        y += line;
        std::string words;
        if (result.yours) {
            words = ui.tr("prediction.you", {{"what", way(ui, (*result.yours)[i])}}) + " ";
        }
        words += ui.tr(
            "prediction.how_many",
            {{"n", std::to_string(result.right[i])}, {"of", std::to_string(result.people)}}
        );
        y += ui.paragraph({at.x + indent, y}, width - indent, Type::small, t.quiet, words) + ui.px(6.0F);
    }
    return y - at.y;
}

std::string prediction_in_short(model::ViewModel const& view, Ui const& ui, std::uint32_t beat_serial)
{
    if (!view.prediction_result || view.prediction_result->beat_serial != beat_serial) {
        return {};
    }
    auto const& result = *view.prediction_result;
    if (result.yours) {
        int right = 0;
        for (std::size_t i = 0; i < kMeters.size(); ++i) {
            right += (*result.yours)[i] == result.actual[i] ? 1 : 0;
        }
        return ui.tr("prediction.short_yours", {{"n", std::to_string(right)}});
    }
    return result.people > 0 ? ui.tr("prediction.short") : std::string();
}

} // namespace twocircles::client::ui
