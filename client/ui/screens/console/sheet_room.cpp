// Sheets about the room itself: how it runs, its chat, its end.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace twocircles::client::ui {

using model::RoomSettings;

namespace {

constexpr std::size_t kName = 40;
constexpr std::array kPaces = {"calm", "brisk", "instant"};
constexpr std::array kPercents = {50, 75, 100, 125, 150, 200, 300, 500, 1000};

// Actions side by side, as many in a line as there is room for.
class Flow
{
public:
    Flow(Ui& ui, SheetPage& page) : ui_(ui), page_(page), line_(page.row(kActionHeight)) {}

    bool press(ImGuiID id, std::string_view text, ActionLook const& look, Key key)
    {
        bool pressed =
            action(ui_, id, take(std::min(action_width(ui_, text, look), page_.width)), text, look);
        pressed |= ui_.key(key) && look.enabled;
        return pressed;
    }
    void say(std::string_view text)
    {
        float const width = ui_.width_of(Type::body_strong, text);
        ui_.text_in(take(width + ui_.px(8.0F)), Type::body_strong, ui_.theme().text, text, Align::centre);
    }

private:
    Rect take(float width)
    {
        if (width > line_.w + 1.0F) {
            line_ = page_.row(kActionHeight);
        }
        Rect const place = line_.take_left(width);
        line_.take_left(ui_.px(8.0F));
        return place;
    }

    Ui& ui_;
    SheetPage& page_;
    Rect line_;
};

std::vector<RoomSettings> settings_of(model::ViewModel const& view, Desk const& desk)
{
    std::vector<RoomSettings> found;
    for (auto const& room : view.console->rooms) {
        if ((desk.all() || room.code == desk.code()) && room.problem.empty()) {
            found.push_back(desk.settings(room));
        }
    }
    return found;
}

// The next step of time limits up or down; where it is already, if there is none.
int stepped(int percent, bool up)
{
    if (up) {
        auto const next = std::ranges::upper_bound(kPercents, percent);
        return next == kPercents.end() ? percent : *next;
    }
    auto const next = std::ranges::lower_bound(kPercents, percent);
    return next == kPercents.begin() ? percent : *(next - 1);
}

} // namespace

void rules_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    auto const* room = desk.room(view);
    if (desk.take_fresh() && room != nullptr) {
        desk.name = room->name;
    }
    auto const now = settings_of(view, desk);
    // A lamp shines when it is so in every room that is selected.
    auto const is = [&](std::function<bool(RoomSettings const&)> const& so) {
        return !now.empty() && std::ranges::all_of(now, so);
    };
    auto const change = [&](std::function<void(RoomSettings&)> const& how) { desk.change(view, ui, how); };
    SheetPage page(ui, desk, area, ui.tr("console.do.rules"), where);
    {
        constexpr std::array kKeys = {Key::digit_1, Key::digit_2, Key::digit_3, Key::digit_4};
        page.over(ui.tr("console.feedback"));
        Flow flow(ui, page);
        for (int i = 0; i < 4; ++i) {
            auto const feedback = static_cast<model::FeedbackTiming>(i);
            std::string const cap = std::to_string(i + 1);
            bool const on = is([&](RoomSettings const& s) { return s.feedback == feedback; });
            if (flow.press(
                    ui.id("feedback", i), ui.tr("console.feedback." + std::to_string(i)),
                    {.key = cap, .on = on}, kKeys[static_cast<std::size_t>(i)]
                )) {
                change([&](RoomSettings& s) { s.feedback = feedback; });
            }
        }
    }
    {
        page.over(ui.tr("console.time_limits"));
        Flow flow(ui, page);
        if (flow.press(ui.id("less-time"), ui.tr("console.less_time"), {.key = "5"}, Key::digit_5)) {
            change([](RoomSettings& s) { s.time_percent = stepped(s.time_percent, false); });
        }
        bool const same =
            is([&](RoomSettings const& s) { return s.time_percent == now.front().time_percent; });
        flow.say(same ? std::to_string(now.front().time_percent) + " %" : "–");
        if (flow.press(ui.id("more-time"), ui.tr("console.more_time"), {.key = "6"}, Key::digit_6)) {
            change([](RoomSettings& s) { s.time_percent = stepped(s.time_percent, true); });
        }
        bool const untimed = is([](RoomSettings const& s) { return s.untimed; });
        if (flow.press(ui.id("untimed"), ui.tr("console.untimed"), {.key = "U", .on = untimed}, Key::u)) {
            change([&](RoomSettings& s) { s.untimed = !untimed; });
        }
    }
    {
        constexpr std::array kKeys = {Key::digit_7, Key::digit_8, Key::digit_9};
        page.over(ui.tr("console.pace"));
        Flow flow(ui, page);
        for (int i = 0; i < 3; ++i) {
            std::string const pace = kPaces[static_cast<std::size_t>(i)], cap = std::to_string(i + 7);
            bool const on = is([&](RoomSettings const& s) { return s.pace == pace; });
            if (flow.press(
                    ui.id("pace", i), ui.tr("settings.pace." + pace), {.key = cap, .on = on},
                    kKeys[static_cast<std::size_t>(i)]
                )) {
                change([&](RoomSettings& s) { s.pace = pace; });
            }
        }
    }
    {
        page.over(ui.tr("console.room_itself"));
        Flow flow(ui, page);
        bool const step = is([](RoomSettings const& s) { return s.in_step; });
        if (flow.press(ui.id("in-step"), ui.tr("console.in_step_do"), {.key = "S", .on = step}, Key::s)) {
            change([&](RoomSettings& s) { s.in_step = !step; });
        }
        bool const chat = is([](RoomSettings const& s) { return s.chat; });
        if (flow.press(ui.id("chat-on"), ui.tr("console.do.chat"), {.key = "C", .on = chat}, Key::c)) {
            change([&](RoomSettings& s) { s.chat = !chat; });
        }
        bool const locked = is([](RoomSettings const& s) { return s.locked; });
        if (flow.press(ui.id("locked"), ui.tr("console.do.lock"), {.key = "L", .on = locked}, Key::l)) {
            change([&](RoomSettings& s) { s.locked = !locked; });
        }
    }
    if (room != nullptr) {
        page.over(ui.tr("console.room_name"));
        if (page.write(
                ui.id("room-name"), desk.name,
                {ui.tr("console.rename_hint"), ui.tr("console.rename_do"), kName}
            )) {
            desk.steer(ui, model::SteerRenameRoom{desk.name});
            desk.close();
        }
    }
    page.end(page.y);
}

void chat_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    auto const* room = desk.room(view);
    if (room == nullptr) {
        desk.close();
        return;
    }
    Theme const& t = ui.theme();
    SheetPage page(ui, desk, area, ui.tr("console.do.chat"), where);
    {
        Flow flow(ui, page);
        bool const on = desk.settings(*room).chat;
        if (flow.press(ui.id("chat-switch"), ui.tr("console.chat_on"), {.key = "C", .on = on}, Key::c)) {
            desk.change(view, ui, [&](RoomSettings& s) { s.chat = !on; });
        }
    }
    if (room->chat.empty()) {
        page.say(ui.tr("console.chat_empty"));
    }
    std::string const& out = ui.tr("console.chat_remove");
    float const wide = action_width(ui, out, {}), pad = ui.px(12.0F);
    // The newest first: that is the one somebody has just complained about.
    for (auto line = room->chat.rbegin(); line != room->chat.rend(); ++line) {
        float const inner = page.width - wide - 3.0F * pad;
        float const name = ui.line_height(Type::small_strong);
        float const text = ui.height_of(Type::body, line->text, inner);
        float const height = std::max(name + text, ui.px(kActionHeight)) + pad;
        Rect const box = {page.x, page.y, page.width, height};
        card(ui.draw(), box, t.surface, ui.px(10.0F));
        float const y = box.y + (height - name - text) / 2.0F;
        ui.paragraph_up_to({box.x + pad, y}, inner, 1, Type::small_strong, t.quiet, line->name);
        ui.paragraph({box.x + pad, y + name}, inner, Type::body, t.text, line->text);
        Rect const place = around(
            {box.right() - pad / 2.0F - wide / 2.0F, box.centre().y}, wide, ui.px(kActionHeight - 4.0F)
        );
        if (action(ui, ui.id("chat-out", static_cast<int>(line->number)), place, out, {})) {
            desk.steer(ui, model::SteerRemoveChat{line->number});
        }
        page.y += height + ui.px(6.0F);
    }
    page.end(page.y);
}

void finish_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    SheetPage page(ui, desk, area, ui.tr("console.do.finish"), where);
    auto const* room = desk.room(view);
    bool const runs =
        desk.all() || (room != nullptr && room->problem.empty() && room->phase != model::Phase::briefing &&
                       room->phase != model::Phase::ended);
    int const digit = ui.digit();
    auto const words = [&](std::string const& key) {
        return ui.tr(desk.asked(key) ? "console." + key + "_sure" : "console." + key);
    };
    bool done = false;
    if (page.choose(
            ui.id("end-story"), {1, words("end_story"), ui.tr("console.end_story.note"), runs}, digit
        ) &&
        desk.sure("end_story")) {
        desk.steer(ui, model::SteerEnd{});
        done = true;
    }
    std::string const close = desk.all() ? "close_rooms" : "close_room";
    if (page.choose(ui.id("close-room"), {2, words(close), ui.tr("console.close_room.note")}, digit) &&
        desk.sure(close)) {
        for (auto const& one : view.console->rooms) {
            if (desk.all() || one.code == desk.code()) {
                ui.push(model::AskRoom{model::AskCloseRoom{one.code}});
            }
        }
        done = true;
    }
    page.end(page.y);
    if (done) {
        desk.close();
    }
}

} // namespace twocircles::client::ui
