#include "client/ui/screens/workshop/chat.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

namespace {

int you_in(model::ViewModel const& view)
{
    return view.lobby ? view.lobby->you : -1;
}

} // namespace

int ChatPanel::unread(model::ViewModel const& view) const
{
    bool const same_room = view.joined && view.joined->room_code == room_;
    std::uint64_t const read = same_room ? read_ : 0;
    return static_cast<int>(std::ranges::count_if(view.chat, [&](model::ChatLine const& line) {
        return line.number > read && !line.removed && line.member != you_in(view);
    }));
}

void ChatPanel::follow(model::ViewModel const& view, Ui const& ui)
{
    if (view.joined && view.joined->room_code != room_) {
        room_ = view.joined->room_code;
        read_ = 0;
        to_bottom_ = true;
        on_its_way_.clear();
    }
    if (!view.chat.empty()) {
        to_bottom_ |= view.chat.back().number > read_ && view.chat.back().member == you_in(view);
        read_ = view.chat.back().number;
    }
    if (on_its_way_.empty()) {
        return;
    }
    bool const said = std::ranges::any_of(view.chat, [&](model::ChatLine const& line) {
        return line.number > sent_after_ && line.member == you_in(view) && line.text == on_its_way_;
    });
    // Refused, for instance because too much was said at once: nobody shall write it a second time. A field
    // that is typed in holds its own text; it is let go of when the refusal is shown.
    refused_ |= !view.notice.empty();
    if (said) {
        on_its_way_.clear();
    } else if (refused_ && !ui.typing()) {
        if (entry_.text().empty()) {
            entry_.text() = on_its_way_;
        }
        on_its_way_.clear();
    }
    refused_ = refused_ && !on_its_way_.empty();
}

void ChatPanel::draw(model::ViewModel const& view, Ui& ui, Rect area)
{
    follow(view, ui);
    Rect const foot = area.take_bottom(ui.px(48.0F));
    area.take_bottom(ui.px(8.0F));
    lines(view, ui, area);
    write(view, ui, foot);
}

void ChatPanel::lines(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    ScrollArea scroll(ui, "chat", area);
    bool const at_bottom = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1.0F;
    float const x = scroll.top().x, width = scroll.width(), indent = ui.px(14.0F);
    float y = scroll.top().y + ui.px(4.0F);
    if (view.chat.empty()) {
        y += ui.paragraph({x, y}, width, Type::body, t.quiet, ui.tr("chat.empty"));
    }
    model::ChatLine const* before = nullptr;
    for (auto const& line : view.chat) {
        bool const yours = line.member == you_in(view);
        float const top = y;
        if (before == nullptr || before->member != line.member || before->name != line.name) {
            y += before == nullptr ? 0.0F : ui.px(10.0F);
            std::string const& name = yours ? ui.tr("chat.you") : line.name;
            if (!name.empty()) {
                y += ui.paragraph(
                    {x + indent, y}, width - indent, Type::small_strong, yours ? t.influence.ink : t.quiet,
                    name
                );
            }
        }
        if (line.removed) {
            y += ui.paragraph(
                {x + indent, y}, width - indent, Type::body_italic, t.quiet, ui.tr("chat.removed")
            );
        } else {
            y += ui.paragraph({x + indent, y}, width - indent, Type::body, t.text, line.text);
        }
        if (yours) { // a warm edge: what you said yourself is found again
            card(
                ui.draw(), {x, top + ui.px(4.0F), ui.px(3.0F), y - top - ui.px(6.0F)}, t.influence.fill,
                ui.px(1.5F)
            );
        }
        before = &line;
    }
    // The newest line comes into view, unless somebody has scrolled up to read.
    float const height = y - scroll.top().y;
    if ((at_bottom && height != height_) || std::exchange(to_bottom_, false)) {
        ImGui::SetScrollY(height);
    }
    height_ = height;
    scroll.end(y + ui.px(4.0F));
}

void ChatPanel::write(model::ViewModel const& view, Ui& ui, Rect area)
{
    auto const* you = find_you(view);
    bool const off = view.lobby && !view.lobby->settings.chat;
    bool const muted = you != nullptr && you->muted;
    if (off || muted) {
        Theme const& t = ui.theme();
        float const sign = ui.px(18.0F);
        std::string const& why = ui.tr(off ? "chat.off" : "chat.muted");
        float const x = area.x + sign + ui.px(12.0F), width = area.right() - x;
        float const height = ui.height_of(Type::small, why, width);
        icon(ui.draw(), Icon::lock, {area.x + sign / 2.0F, area.centre().y}, sign, t.quiet);
        ui.paragraph({x, area.centre().y - height / 2.0F}, width, Type::small, t.quiet, why);
        return;
    }
    if (entry_.draw(ui, area, ui.tr("chat.hint"), ui.tr("chat.send"))) {
        on_its_way_ = entry_.sent();
        sent_after_ = read_;
        ui.push(model::AskRoom{model::AskSayInChat{on_its_way_}});
    }
}

} // namespace twocircles::client::ui
