#include "client/ui/screens/debrief/futures_told.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

using model::AnsweredBy;
using model::Measure;

namespace {

char const* key_of(AnsweredBy by)
{
    return by == AnsweredBy::policy ? "futures.by.policy" : "futures.by.nobody";
}

float decisions(Ui& ui, ImVec2 at, float width, model::Future const& future)
{
    Theme const& t = ui.theme();
    float y = at.y;
    for (std::size_t i = 1; i < future.decisions.size(); ++i) {
        auto const& decision = future.decisions[i];
        y += ui.paragraph(
            {at.x, y}, width, Type::small_strong, t.text,
            day_words(ui, decision.day) + " · " + decision.beat_title
        );
        std::string const said = decision.text.empty() ? ui.tr("play.timed_out") : decision.text;
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, said);
        if (decision.by != AnsweredBy::as_they_did && decision.by != AnsweredBy::as_asked) {
            y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr(key_of(decision.by)));
        }
        y += ui.px(8.0F);
    }
    return y - at.y;
}

float column(Ui& ui, ImVec2 at, float width, model::Future const& future, char const* name, Colour fill)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(18.0F), inner = width - 2.0F * pad;
    auto& list = ui.draw();
    list.ChannelsSplit(2); // the card lies below, and its height is known last
    list.ChannelsSetCurrent(1);
    float y = at.y + pad;
    float const x = at.x + pad;
    y += overline(ui, {x, y}, ui.tr(future.as_it_happened ? "futures.as_it_happened" : name)) + ui.px(4.0F);
    std::string const said = future.text.empty() ? ui.tr("play.timed_out") : future.text;
    y += ui.paragraph({x, y}, inner, Type::body_italic, t.text, said) + ui.px(14.0F);
    float const score = ui.width_of(Type::title, whole(future.score)) + ui.px(14.0F);
    ui.text({x, y}, Type::title, t.text, whole(future.score));
    float const high = ui.paragraph(
        {x + score, y}, inner - score, Type::body_strong, t.text,
        future.ending_title.empty() ? ui.tr("debrief.of_100") : future.ending_title
    );
    y += std::max(high, ui.line_height(Type::title)) + ui.px(4.0F);
    y += ui.paragraph({x, y}, inner, Type::small, t.quiet, future.ending_text) + ui.px(14.0F);
    y += goal_levels(ui, {x, y}, inner, future.goals);
    if (future.decisions.size() > 1) {
        y += ui.px(6.0F) + overline(ui, {x, y + ui.px(6.0F)}, ui.tr("futures.what_follows")) + ui.px(4.0F);
        y += decisions(ui, {x, y}, inner, future);
    }
    float const height = y + pad - ui.px(8.0F) - at.y;
    list.ChannelsSetCurrent(0);
    card(list, {at.x, at.y, width, height}, t.surface, ui.px(12.0F));
    card(list, {at.x, at.y + ui.px(14.0F), ui.px(4.0F), ui.px(28.0F)}, fill, ui.px(2.0F));
    list.ChannelsMerge();
    return height;
}

} // namespace

float futures_sentences(Ui& ui, ImVec2 at, float width, model::Futures const& futures)
{
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("futures.differs"));
    if (futures.sentences.empty()) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.text, ui.tr("futures.hardly"));
    }
    for (auto const& sentence : futures.sentences) {
        float const in = ui.px(18.0F);
        ui.draw().AddCircleFilled(
            {at.x + ui.px(5.0F), y + ui.line_height(Type::body) / 2.0F}, ui.px(3.0F),
            packed(t.influence.fill), 16
        );
        y += ui.paragraph({at.x + in, y}, width - in, Type::body, t.text, sentence) + ui.px(4.0F);
    }
    return y - at.y;
}

float futures_columns(Ui& ui, ImVec2 at, float width, model::Futures const& futures)
{
    Theme const& t = ui.theme();
    float const gap = ui.px(20.0F);
    bool const beside = width > ui.px(640.0F);
    float const wide = beside ? (width - gap) / 2.0F : width;
    float const left = column(ui, at, wide, futures.given, "futures.given", t.quiet);
    ImVec2 const second = beside ? ImVec2{at.x + wide + gap, at.y} : ImVec2{at.x, at.y + left + gap};
    float const right = column(ui, second, wide, futures.other, "futures.other", t.influence.fill);
    return beside ? std::max(left, right) : left + gap + right;
}

float futures_people(
    Ui& ui, ImVec2 at, float width, model::Debrief const& debrief, model::Futures const& futures
)
{
    Theme const& t = ui.theme();
    float y = at.y;
    constexpr std::array kShown = {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::trust};
    for (auto const& person : futures.people) {
        bool const told = !person.sentence.empty() || person.gone_given != person.gone_other ||
                          person.hero_given != person.hero_other;
        if (!told) {
            continue;
        }
        if (y == at.y) {
            y += heading(ui, at, width, ui.tr("futures.people"));
        }
        auto const* known = person_of(debrief, person.follower);
        std::string const name = known != nullptr ? known->name : person.name;
        ui.paragraph_up_to({at.x, y}, width, 1, Type::body_strong, t.text, name);
        float x = at.x + ui.width_of(Type::body_strong, name) + ui.px(20.0F);
        float const middle = y + ui.line_height(Type::body_strong) / 2.0F;
        for (auto const measure : kShown) {
            auto const m = model::index_of(measure);
            if (m >= person.meters.size() || std::abs(person.meters[m]) < 0.5) {
                continue;
            }
            float const mark = change_mark_width(ui, person.meters[m]);
            if (x + ui.px(22.0F) + mark > at.x + width) {
                break;
            }
            icon(
                ui.draw(), icon_of(measure), {x + ui.px(8.0F), middle}, ui.px(15.0F), hue_of(t, measure).fill
            );
            change_mark(ui, {x + ui.px(22.0F), middle}, person.meters[m]);
            x += ui.px(22.0F) + mark + ui.px(16.0F);
        }
        y += ui.line_height(Type::body_strong) + ui.px(2.0F);
        y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, person.sentence) + ui.px(12.0F);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
