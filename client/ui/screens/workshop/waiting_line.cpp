#include "client/ui/screens/workshop/waiting_line.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;
using model::Wait;

namespace {

constexpr int kMostLines = 3; // of names

struct Saying
{
    enum class Tone : std::uint8_t
    {
        calm,
        yours,
        paused,
    };
    Tone tone = Tone::calm;
    Icon sign = Icon::clock;
    std::string strong, quiet; // either may be empty
    double left = -1.0, whole_time = 0.0;
};

// "Priya (Ana), Kim" – with as many as have room, and how many more there are.
std::string waited_for(model::ViewModel const& view, Ui const& ui, float width)
{
    auto const& names = view.state.waiting_for;
    std::string best;
    std::string so_far;
    for (std::size_t i = 0; i < names.size(); ++i) {
        so_far += (i == 0 ? "" : ", ") + names[i];
        auto const others = static_cast<int>(names.size() - i - 1);
        std::string const said =
            others == 0 ? so_far : so_far + " " + ui.strings().count("waiting.more", others);
        std::string line = ui.tr("group.waiting", {{"names", said}});
        bool const fits = ui.height_of(Type::small, line, width) <= 2.0F * ui.line_height(Type::small);
        if (i > 0 && !fits) {
            break;
        }
        best = std::move(line);
    }
    return best;
}

// Only this client is waited for: "Robin Ashe (Mira)".
bool only_you(model::ViewModel const& view)
{
    auto const* you = find_you(view);
    auto const& names = view.state.waiting_for;
    return you != nullptr && names.size() == 1 && names[0].ends_with("(" + you->name + ")");
}

char const* your_turn(model::ViewModel const& view)
{
    switch (view.state.wait) {
    case Wait::start:
        return "waiting.you_start";
    case Wait::answer:
        return seat_shared(view) ? "waiting.you_vote" : "waiting.you_answer";
    case Wait::stances:
    case Wait::predictions:
        return may_take_stance(view) ? "waiting.you_stance" : "waiting.you_predict";
    case Wait::nothing:
    case Wait::rooms:
        break;
    }
    return "waiting.you";
}

double whole_time(model::ViewModel const& view)
{
    if (view.state.wait == Wait::answer && view.beat) {
        return view.beat->seconds;
    }
    if (!view.lobby) {
        return 0.0;
    }
    auto const& settings = view.lobby->settings;
    return settings.stance_seconds * settings.time_percent / 100.0;
}

// Nobody is waited for: the story moves by itself.
void moves_by_itself(model::ViewModel const& view, Ui const& ui, Saying& saying)
{
    switch (view.state.phase) {
    case Phase::briefing:
        saying.quiet = ui.tr("waiting.not_begun");
        break;
    case Phase::deciding: {
        auto const* seat = view.beat ? find_seat(view, Role::leading, view.beat->seat) : nullptr;
        saying.quiet =
            seat == nullptr ? ui.tr("waiting.goes_on") : ui.tr("waiting.script", {{"name", seat->name}});
        break;
    }
    case Phase::reacting:
        saying.sign = Icon::speech;
        saying.quiet = ui.tr("waiting.reacting");
        break;
    case Phase::passing: {
        auto const days = static_cast<int>(std::ceil(view.state.days_left));
        saying.quiet = view.state.days_left < 0.5
                           ? ui.tr("waiting.days_over")
                           : ui.tr("waiting.days", {{"days", ui.strings().count("play.days", days)}});
        break;
    }
    case Phase::ended:
        break;
    }
}

std::optional<Saying> saying_of(model::ViewModel const& view, Ui& ui, float width)
{
    auto const& state = view.state;
    if (!in_workshop(view) || state.phase == Phase::ended) {
        return std::nullopt;
    }
    Saying saying;
    if (state.paused) {
        saying.tone = Saying::Tone::paused;
        saying.sign = Icon::pause;
        saying.strong = ui.tr("waiting.paused");
        saying.quiet = state.pause_reason.empty() ? ui.tr("waiting.paused_why") : state.pause_reason;
        return saying;
    }
    saying.left = model::seconds_left(view, ui.now());
    saying.whole_time = whole_time(view);
    if (state.you_are_waited_for) {
        saying.tone = Saying::Tone::yours;
        saying.sign = Icon::arrow;
        saying.strong = ui.tr(your_turn(view));
        bool const low = ui.logical_height() < 520.0F; // the room is needed for what is asked
        if (!only_you(view) && !low) {
            saying.quiet = waited_for(view, ui, width);
        }
    } else if (!state.waiting_for.empty()) {
        if (may_predict(view) && !view.predicted) {
            saying.strong = ui.tr("waiting.may_predict");
        }
        saying.quiet = waited_for(view, ui, width);
    } else {
        moves_by_itself(view, ui, saying);
    }
    return saying;
}

float inner_width(Ui const& ui, float width)
{
    return width - ui.px(12.0F + 24.0F + 12.0F + 52.0F);
}

float height_of(Ui const& ui, Saying const& saying, float width)
{
    float const line = ui.line_height(Type::small);
    float height = 0.0F;
    if (!saying.strong.empty()) {
        height += ui.height_of(Type::body_strong, saying.strong, width);
    }
    if (!saying.quiet.empty()) {
        height +=
            std::min(static_cast<float>(kMostLines) * line, ui.height_of(Type::small, saying.quiet, width));
    }
    return std::max(height, line) + ui.px(16.0F) + (saying.left >= 0.0 ? ui.px(8.0F) : 0.0F);
}

} // namespace

float waiting_line_height(model::ViewModel const& view, Ui& ui, float width)
{
    float const inner = inner_width(ui, width);
    auto const saying = saying_of(view, ui, inner);
    return saying ? height_of(ui, *saying, inner) : 0.0F;
}

bool waiting_line(model::ViewModel const& view, Ui& ui, Rect area, bool covered)
{
    float const inner = inner_width(ui, area.w);
    auto const saying = saying_of(view, ui, inner);
    if (!saying) {
        return false;
    }
    Theme const& t = ui.theme();
    bool const calm = saying->tone == Saying::Tone::calm, yours = saying->tone == Saying::Tone::yours;
    bool const nearly = saying->left >= 0.0 && saying->left < 10.0;
    Hit const hit = covered ? ui.hit(ui.id("waiting-line"), area) : Hit{};
    Colour const warm = over(fade(t.influence.fill, 0.20F), t.ground);
    card(
        ui.draw(), area,
        mix(calm    ? t.surface
            : yours ? warm
                    : t.raised,
            t.line, 0.5F * hit.warmth),
        ui.px(12.0F)
    );
    if (!calm) {
        Colour const edge = yours ? t.influence.fill : t.control.fill;
        card(
            ui.draw(), {area.x, area.y + ui.px(8.0F), ui.px(4.0F), area.h - ui.px(16.0F)}, edge, ui.px(2.0F)
        );
    }
    Rect rest = area;
    if (saying->left >= 0.0) {
        // How much of the time is left, as a thin lane along the lower edge.
        Rect const lane = rest.take_bottom(ui.px(12.0F)).inset(ui.px(12.0F), ui.px(4.0F));
        double const whole_lane = std::max({saying->whole_time, saying->left, 1.0});
        level(
            ui, lane, static_cast<float>(100.0 * saying->left / whole_lane),
            nearly ? t.influence.fill : t.control.fill
        );
        rest.take_top(ui.px(4.0F));
        auto const seconds = static_cast<int>(std::ceil(saying->left));
        std::string const clock =
            std::to_string(seconds / 60) + (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
        Rect place = rest;
        place.w -= ui.px(12.0F);
        ui.text_in(
            place.take_right(ui.px(52.0F)), Type::body_strong, nearly ? t.influence.ink : t.text, clock,
            Align::right
        );
        ui.motion().keep_drifting();
    }
    Colour const ink = calm ? t.quiet : yours ? t.influence.fill : t.control.fill;
    icon(ui.draw(), saying->sign, {rest.x + ui.px(22.0F), rest.centre().y}, ui.px(18.0F), ink);
    float const words =
        height_of(ui, *saying, inner) - ui.px(16.0F) - (saying->left >= 0.0 ? ui.px(8.0F) : 0.0F);
    ImVec2 at = {rest.x + ui.px(36.0F), std::round(rest.centre().y - words / 2.0F)};
    if (!saying->strong.empty()) {
        Colour const strong = yours ? t.influence.ink : t.text;
        at.y += ui.paragraph(at, inner, Type::body_strong, strong, saying->strong);
    }
    if (!saying->quiet.empty()) {
        ui.paragraph_up_to(at, inner, kMostLines, Type::small, calm ? t.quiet : t.text, saying->quiet);
    }
    if (hit.focused) {
        ui.focus_ring(area, ui.px(12.0F));
    }
    return hit.pressed;
}

} // namespace twocircles::client::ui
