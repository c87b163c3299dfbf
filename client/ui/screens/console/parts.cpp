#include "client/ui/screens/console/parts.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>

namespace twocircles::client::ui {

namespace {

constexpr float kPad = 12.0F, kLamp = 20.0F;
constexpr float kWidest = 720.0F; // of a sheet: lines longer than that are hard to read
constexpr std::array kMeters = {model::Measure::morale, model::Measure::risk_taking, model::Measure::loyalty};

} // namespace

float action_width(Ui const& ui, std::string_view text, ActionLook const& look)
{
    float width = ui.width_of(Type::body_strong, text) + 2.0F * ui.px(kPad);
    if (look.on) {
        width += ui.px(kLamp);
    }
    return look.key.empty() ? width : width + key_cap_width(ui, look.key) + ui.px(8.0F);
}

bool action(Ui& ui, ImGuiID id, Rect area, std::string_view text, ActionLook const& look)
{
    Theme const& t = ui.theme();
    Hit const hit = ui.hit(id, area, {look.enabled, 0, look.enabled});
    float const rounding = ui.px(10.0F);
    bool const dark = t.name == ThemeName::dark;
    Colour back = mix(t.raised, t.line, hit.warmth), ink = t.text;
    if (!look.enabled) {
        back = fade(t.raised, 0.45F);
        ink = fade(t.quiet, 0.75F);
    } else if (look.strong) {
        back = mix(t.influence.fill, dark ? rgb(0xFFC04D) : rgb(0xA06A00), hit.warmth * 0.6F);
        ink = ink_on_influence(t);
    }
    Rect const body = hit.held ? area.moved(0.0F, ui.px(1.0F)) : area;
    card(ui.draw(), body, back, rounding);
    Rect inner = body.inset(ui.px(kPad), 0.0F);
    if (look.on) {
        Rect const place = inner.take_left(ui.px(kLamp));
        ImVec2 const centre = {place.x + ui.px(6.0F), place.centre().y};
        if (*look.on) {
            ui.draw().AddCircleFilled(centre, ui.px(6.0F), packed(t.control.fill));
        } else {
            ui.draw().AddCircle(centre, ui.px(5.0F), packed(fade(t.quiet, 0.8F)), 0, ui.px(1.5F));
        }
    }
    if (!look.key.empty()) {
        float const width = key_cap_width(ui, look.key);
        Rect const place = inner.take_right(width);
        inner.take_right(ui.px(8.0F));
        if (look.strong && look.enabled) {
            Rect const cap = around(place.centre(), width, ui.px(22.0F));
            ui.draw().AddRect(cap.min(), cap.max(), packed(fade(ink, 0.55F)), ui.px(6.0F), 0, ui.px(1.0F));
            ui.text_in(cap, Type::small_strong, ink, look.key, Align::centre);
        } else {
            key_cap(ui, {place.x, place.centre().y}, look.key, look.enabled ? 0.9F : 0.35F);
        }
    }
    ui.text_in(inner, Type::body_strong, ink, text);
    if (hit.focused) {
        ui.focus_ring(area, rounding);
    }
    return hit.pressed && look.enabled;
}

float option(Ui& ui, ImGuiID id, ImVec2 at, float width, OptionLook const& look, int digit, bool& pressed)
{
    Theme const& t = ui.theme();
    bool const numbered = look.number > 0;
    float const pad = ui.px(14.0F), cap = numbered ? ui.px(34.0F) : 0.0F;
    float const sign = look.sign ? ui.px(32.0F) : 0.0F, small = ui.line_height(Type::small);
    float inner = width - 2.0F * pad - cap - sign;
    float const aside = ui.width_of(Type::small, look.note) + ui.px(16.0F);
    bool const beside =
        look.beside && ui.width_of(Type::body_strong, look.label) + aside <= inner && !look.note.empty();
    bool const under = !beside && !look.note.empty();
    float const label = ui.height_of(Type::body_strong, look.label, inner);
    float const note = under ? std::min(ui.height_of(Type::small, look.note, inner), 2.0F * small) : 0.0F;
    float const height = std::max(ui.px(44.0F), label + note + ui.px(18.0F));
    Rect const area = {at.x, at.y, width, height};
    Hit const hit = ui.hit(id, area, {look.enabled, 1, look.enabled});
    Colour const back = look.enabled ? mix(t.surface, t.line, hit.warmth) : fade(t.surface, 0.5F);
    card(ui.draw(), area, back, ui.px(10.0F));
    if (look.chosen) {
        ui.draw().AddRect(area.min(), area.max(), packed(t.control.fill), ui.px(10.0F), 0, ui.px(2.0F));
    }
    Colour const ink = look.enabled ? t.text : fade(t.quiet, 0.8F);
    float const x = area.x + pad + cap;
    if (numbered && look.number < 10) {
        key_cap(ui, {area.x + pad, area.centre().y}, std::to_string(look.number), look.enabled ? 1.0F : 0.4F);
    }
    float y = area.y + (height - label - note) / 2.0F;
    if (beside) {
        Rect const place = {x + inner - aside, area.y, aside, height};
        ui.text_in(place, Type::small, t.quiet, look.note, Align::right);
        inner -= aside;
    }
    y += ui.paragraph({x, y}, inner, Type::body_strong, ink, look.label);
    if (under) {
        ui.paragraph_up_to({x, y}, inner, 2, Type::small, t.quiet, look.note);
    }
    if (look.sign) {
        icon(
            ui.draw(), *look.sign, {area.right() - pad - ui.px(9.0F), area.centre().y}, ui.px(18.0F),
            look.enabled ? t.quiet : fade(t.quiet, 0.6F)
        );
    }
    if (hit.focused) {
        ui.focus_ring(area, ui.px(10.0F));
    }
    pressed = look.enabled && (hit.pressed || (numbered && digit == look.number));
    return height;
}

bool entry(Ui& ui, ImGuiID id, Rect area, std::string& text, EntryLook const& look)
{
    bool const ready = look.may_be_empty || text.find_first_not_of(' ') != std::string::npos;
    float const wanted = button_width(ui, look.button, {});
    Rect field = area;
    Rect const send = field.take_right(std::min(wanted, area.w * 0.5F));
    field.take_right(ui.px(8.0F));
    ui.text_field(id, field, text, look.hint, look.longest);
    bool const in_field = ui.focus().current() == id && ui.typing();
    bool sent = in_field && ready && ui.key(Key::enter);
    sent |= button(ui, id + 1, send, look.button, {.enabled = ready});
    return sent;
}

void person_mark(Ui& ui, ImVec2 centre, float size, Mark mark)
{
    Theme const& t = ui.theme();
    switch (mark) {
    case Mark::here:
        ui.draw().AddCircleFilled(centre, size * 0.38F, packed(t.text));
        break;
    case Mark::answered:
        icon(ui.draw(), Icon::check, centre, size * 1.15F, t.good.ink);
        break;
    case Mark::seatless:
        ui.draw().AddCircle(centre, size * 0.38F, packed(t.quiet), 0, std::max(1.0F, size * 0.12F));
        break;
    case Mark::away:
        icon(ui.draw(), Icon::leave, centre, size * 1.15F, t.bad.ink);
        break;
    }
}

float small_meters_width(Ui const& ui)
{
    return 4.0F * (ui.px(18.0F + 6.0F) + ui.width_of(Type::small_strong, "100"));
}

void small_meters(Ui& ui, Rect area, model::RoomOverview const& room)
{
    Theme const& t = ui.theme();
    float const step = small_meters_width(ui) / 4.0F;
    Rect rest = area.take_right(small_meters_width(ui));
    for (std::size_t i = 0; i < 4; ++i) {
        Rect place = rest.take_left(step);
        bool const score = i == kMeters.size();
        Hue const hue = score ? Hue{t.quiet, t.text} : hue_of(t, kMeters[i]);
        icon(
            ui.draw(), score ? Icon::star : icon_of(kMeters[i]), {place.x + ui.px(7.0F), place.centre().y},
            ui.px(14.0F), hue.fill
        );
        place.take_left(ui.px(18.0F));
        ui.text_in(place, Type::small_strong, hue.ink, whole(score ? room.score : room.team[i]));
    }
}

SheetPage::SheetPage(Ui& ui, Desk& desk, Rect area, std::string_view heading, std::string_view where)
    : ui_(ui)
{
    Theme const& t = ui.theme();
    // The button that opens it says that more is to come; here it is.
    if (constexpr std::string_view kMore = " …"; heading.ends_with(kMore)) {
        heading.remove_suffix(kMore.size());
    }
    ui.begin_layer("##console-sheet");
    Rect const all = ui.whole();
    // What lies beside it stays to be read; a click there puts the sheet away.
    ui.draw().AddRectFilled(all.min(), all.max(), packed(fade(t.shade, 0.45F)));
    for (Rect const beside : {Rect{0.0F, 0.0F, area.x, all.h}, Rect{area.x, 0.0F, all.w - area.x, area.y}}) {
        if (ui.hit(ui.id("beside", beside.x > 0.0F ? 1 : 0), beside, {true, 0, false}).pressed) {
            desk.close();
        }
    }
    card(ui.draw(), area, t.ground, ui.px(16.0F));
    float const side = ui.px(ui.logical_width() < 900.0F ? 14.0F : 24.0F);
    Rect rest = area.inset(side, ui.px(8.0F));
    if (float const widest = ui.px(kWidest + 48.0F); rest.w > widest) {
        rest = {rest.centre().x - widest / 2.0F, rest.y, widest, rest.h};
    }
    Rect head = rest.take_top(ui.px(52.0F));
    ImVec2 const back = {head.x + ui.px(14.0F), head.centre().y};
    if (icon_button(ui, ui.id("sheet-back"), back, Icon::back, ui.tr("page.back"), "Esc") ||
        ui.key(Key::escape)) {
        desk.close();
    }
    head.take_left(ui.px(44.0F));
    if (!where.empty()) {
        float const room = head.w - ui.width_of(Type::lead_strong, heading) - ui.px(20.0F);
        float const wide = std::min(ui.width_of(Type::body_strong, where) + 1.0F, room);
        Rect const place = head.take_right(std::max(wide, 0.0F));
        if (wide > ui.px(40.0F)) {
            ui.paragraph_up_to(
                {place.x, place.y + (place.h - ui.line_height(Type::body_strong)) / 2.0F}, place.w, 1,
                Type::body_strong, t.influence.ink, where
            );
        }
    }
    ui.paragraph_up_to(
        {head.x, head.y + (head.h - ui.line_height(Type::lead_strong)) / 2.0F}, head.w, 1, Type::lead_strong,
        t.text, heading
    );
    scroll_.emplace(ui, "sheet", rest);
    float const edge = ui.px(4.0F);
    x = scroll_->top().x + edge;
    y = scroll_->top().y + ui.px(6.0F);
    width = std::min(scroll_->width() - 2.0F * edge, ui.px(kWidest));
}

void SheetPage::end(float bottom)
{
    scroll_->end(bottom + ui_.px(16.0F));
    ui_.end_layer();
}

void SheetPage::say(std::string_view text)
{
    y += ui_.paragraph({x, y}, width, Type::body, ui_.theme().quiet, text) + ui_.px(12.0F);
}

void SheetPage::over(std::string_view text)
{
    y += ui_.px(10.0F);
    y += ui_.paragraph({x, y}, width, Type::small_strong, ui_.theme().quiet, text) + ui_.px(6.0F);
}

bool SheetPage::choose(ImGuiID id, OptionLook const& look, int digit)
{
    bool pressed = false;
    y += option(ui_, id, {x, y}, width, look, digit, pressed) + ui_.px(6.0F);
    return pressed;
}

bool SheetPage::write(ImGuiID id, std::string& text, EntryLook const& look)
{
    return entry(ui_, id, row(kEntryHeight), text, look);
}

Rect SheetPage::row(float height)
{
    Rect const area = {x, y, width, ui_.px(height)};
    y += area.h + ui_.px(10.0F);
    return area;
}

} // namespace twocircles::client::ui
