#include "client/ui/screens/workshop/announcements.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace twocircles::client::ui {

using Kind = model::Announcement::Kind;

namespace {

constexpr double kShownSeconds = 12.0;
// What is long stays as long as calm reading takes.
constexpr double kReadPerSecond = 14.0;
// What a room tells somebody who comes in is history.
constexpr double kArrivalSeconds = 1.0;

double shown_seconds(model::Announcement const& said)
{
    return std::max(kShownSeconds, 4.0 + static_cast<double>(characters(said.text)) / kReadPerSecond);
}

Icon icon_of(Kind kind)
{
    switch (kind) {
    case Kind::to_you:
        return Icon::lock;
    case Kind::injected:
        return Icon::event;
    case Kind::sent_back:
        return Icon::back;
    case Kind::time_changed:
        return Icon::clock;
    case Kind::to_all:
        break;
    }
    return Icon::speech;
}

} // namespace

std::string heading_of(Ui const& ui, model::Announcement const& said)
{
    switch (said.kind) {
    case Kind::to_you:
        return ui.tr("announcement.to_you", {{"from", said.from}});
    case Kind::injected:
        return ui.tr("announcement.injected");
    case Kind::sent_back:
        return ui.tr("announcement.sent_back");
    case Kind::time_changed:
        return ui.tr("announcement.time_changed");
    case Kind::to_all:
        break;
    }
    return ui.tr("announcement.to_all", {{"from", said.from}});
}

void Announcements::follow(model::ViewModel const& view, Ui& ui)
{
    if (view.joined && view.joined->room_code != room_) {
        room_ = view.joined->room_code;
        came_in_ = ui.now();
        open_.clear();
        noticed_ = 0;
    }
    bool const history = ui.now() - came_in_ < kArrivalSeconds;
    for (auto const& said : view.announcements) {
        if (said.number <= noticed_) {
            continue;
        }
        noticed_ = said.number;
        if (!history) {
            open_.push_back({said.number, view.last_announcement_at + shown_seconds(said)});
            ui.play(Sound::voice);
        }
    }
    std::erase_if(open_, [&](Open const& one) {
        return one.until <= ui.now() ||
               std::ranges::find(view.announcements, one.number, &model::Announcement::number) ==
                   view.announcements.end();
    });
}

float Announcements::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    follow(view, ui);
    if (open_.empty()) {
        return 0.0F;
    }
    Open& newest = open_.back();
    auto const said = std::ranges::find(view.announcements, newest.number, &model::Announcement::number);
    Theme const& t = ui.theme();
    float const pad = ui.px(16.0F), sign = ui.px(30.0F), cap = key_cap_width(ui, "R");
    std::string heading = heading_of(ui, *said);
    if (open_.size() > 1) {
        heading += " · " + ui.strings().count("announcement.more", static_cast<int>(open_.size()) - 1);
    }
    Rect box = area.inset(ui.px(12.0F), ui.px(8.0F));
    box.w = std::min(box.w, ui.px(720.0F));
    float const inner = box.w - 2.0F * pad - sign - cap - ui.px(16.0F);
    float const head = ui.height_of(Type::small_strong, heading, inner);
    float const text = ui.height_of(Type::body, said->text, inner);
    float const most = std::max(ui.px(72.0F), box.h - 2.0F * ui.px(12.0F) - head);
    box.h = head + std::min(text, most) + 2.0F * ui.px(12.0F);

    float const in = ui.glide_from(ui.id("announcement", static_cast<int>(newest.number)), 0.0F, 1.0F);
    // A window of its own: it lies over what was drawn before, and takes the clicks that would go there.
    Rect const place = box.inset(-ui.px(10.0F));
    ui.begin_card();
    ui.begin_card();
    ImGui::SetCursorScreenPos(place.min());
    ImGui::BeginChild(
        "announcement", {place.w, place.h}, false,
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
            ImGuiWindowFlags_NoScrollWithMouse
    );
    Hit const hit = ui.hit(ui.id("announcement"), box, {true, 0, true});
    {
        Appearing const appearing(ui, in, {0.0F, (in - 1.0F) * ui.px(16.0F)});
        shadow(ui.draw(), box, ui.px(14.0F), ui.px(10.0F), fade(t.shade, 0.55F));
        card(ui.draw(), box, mix(t.raised, t.line, 0.5F * hit.warmth), ui.px(14.0F));
        card(
            ui.draw(), {box.x, box.y + ui.px(14.0F), ui.px(4.0F), box.h - ui.px(28.0F)}, t.influence.fill,
            ui.px(2.0F)
        );
        Rect rest = box.inset(pad, ui.px(12.0F));
        Rect const mark = rest.take_left(sign);
        icon(
            ui.draw(), icon_of(said->kind),
            {mark.x + ui.px(9.0F), mark.y + ui.line_height(Type::small_strong) / 2.0F}, ui.px(18.0F),
            t.influence.fill
        );
        Rect const close = rest.take_right(cap);
        rest.take_right(ui.px(16.0F));
        key_cap(ui, {close.x, close.y + ui.line_height(Type::small_strong) / 2.0F}, "R");
        rest.take_top(ui.paragraph(rest.min(), rest.w, Type::small_strong, t.influence.ink, heading));
        if (text <= most) {
            ui.paragraph(rest.min(), rest.w, Type::body, t.text, said->text);
        } else {
            auto const lines = static_cast<int>(most / ui.line_height(Type::body));
            ui.paragraph_up_to(rest.min(), rest.w, lines, Type::body, t.text, said->text);
        }
        if (hit.focused) {
            ui.focus_ring(box, ui.px(14.0F));
        }
    }
    ImGui::EndChild();
    ui.end_card();
    ui.end_card();
    // Who points at it reads it.
    if (hit.hovered) {
        newest.until = std::max(newest.until, ui.now() + 2.0);
    }
    ui.motion().keep_drifting(); // so that it goes when its time is over, though nothing else moves
    if (hit.pressed || ui.key(Key::r)) {
        open_.pop_back();
    }
    return box.bottom() - area.y;
}

void Announcements::list(model::ViewModel const& view, Ui& ui, Rect area)
{
    follow(view, ui);
    open_.clear();
    Theme const& t = ui.theme();
    ScrollArea scroll(ui, "announcements", area);
    float const x = scroll.top().x, width = scroll.width(), indent = ui.px(28.0F);
    float y = scroll.top().y + ui.px(4.0F);
    if (view.announcements.empty()) {
        y += ui.paragraph({x, y}, width, Type::body, t.quiet, ui.tr("announcement.none"));
    }
    for (auto said = view.announcements.rbegin(); said != view.announcements.rend(); ++said) {
        icon(
            ui.draw(), icon_of(said->kind), {x + ui.px(9.0F), y + ui.line_height(Type::small) / 2.0F},
            ui.px(16.0F), t.influence.fill
        );
        y += ui.paragraph(
            {x + indent, y}, width - indent, Type::small_strong, t.influence.ink, heading_of(ui, *said)
        );
        y += ui.paragraph({x + indent, y}, width - indent, Type::body, t.text, said->text) + ui.px(12.0F);
    }
    scroll.end(y);
}

} // namespace twocircles::client::ui
