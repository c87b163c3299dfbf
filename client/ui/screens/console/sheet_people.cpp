// Sheets about one member, and about one seat.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"
#include "client/ui/widgets/controls.hpp"

#include <array>

namespace twocircles::client::ui {

using model::Role;

namespace {

constexpr std::size_t kText = 500, kName = 40;
constexpr std::array kPolicies = {"situational", "controlling", "inspiring", "random"};

// "plays Sam · away · muted": what there is to know about a member.
std::string about(Ui const& ui, model::RoomOverview const& room, model::MemberCard const& member)
{
    std::string text = ui.tr("role." + std::to_string(static_cast<int>(member.role)));
    if (auto const* seat = seat_of(room, member.role, member.index)) {
        text = seat_words(*seat);
    }
    for (std::string const& more :
         {member.role == Role::guest && member.present ? std::string() : word_for(ui, mark_of(room, member)),
          member.muted ? ui.tr("console.muted") : std::string()}) {
        text += more.empty() ? "" : " · " + more;
    }
    return text;
}

std::string names_on(model::RoomOverview const& room, model::SeatState const& seat)
{
    std::vector<std::string> names;
    for (int const holder : seat.holders) {
        if (auto const* member = member_of(room, holder)) {
            names.push_back(member->name);
        }
    }
    return joined(names);
}

} // namespace

void member_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    auto const* room = desk.room(view);
    auto const* member = room == nullptr ? nullptr : member_of(*room, desk.member);
    if (member == nullptr) {
        desk.close();
        return;
    }
    if (desk.take_fresh()) {
        desk.name = member->name;
    }
    SheetPage page(ui, desk, area, member->name, where);
    page.say(about(ui, *room, *member));
    std::optional<model::Steer> wanted;
    if (page.write(
            ui.id("whisper"), desk.text, {ui.tr("console.whisper_hint"), ui.tr("console.whisper"), kText}
        )) {
        wanted = model::SteerWhisper{member->member, desk.text};
    }
    Rect feet = page.row(kActionHeight);
    std::string const& mute = ui.tr("console.mute");
    ActionLook const muting = {.on = member->muted};
    if (action(ui, ui.id("mute"), feet.take_left(action_width(ui, mute, muting)), mute, muting)) {
        wanted = model::SteerMute{member->member, !member->muted};
    }
    feet.take_left(ui.px(8.0F));
    std::string const& away = ui.tr("console.remove");
    bool const removing = action(ui, ui.id("remove"), feet.take_left(action_width(ui, away, {})), away, {});
    page.over(ui.tr("console.move_to"));
    int const digit = ui.digit();
    int number = 0;
    auto const seat = [&](Role role, int index, std::string const& label, std::string const& note) {
        ++number;
        bool const there =
            member->role == role && (role == Role::guest || role == Role::observer || member->index == index);
        OptionLook look = {number, label, note, !there};
        look.beside = true;
        if (there) {
            look.sign = Icon::check;
        }
        if (page.choose(ui.id("to-seat", number), look, digit)) {
            wanted = model::SteerMove{member->member, role, index};
        }
    };
    for (auto const& one : room->seats) {
        std::string const holders = names_on(*room, one);
        seat(one.role, one.index, seat_words(one), holders.empty() ? ui.tr("console.nobody_there") : holders);
    }
    seat(Role::observer, 0, ui.tr("console.to_observer"), {});
    seat(Role::guest, 0, ui.tr("console.to_guest"), {});
    page.over(ui.tr("console.rename"));
    if (page.write(
            ui.id("rename"), desk.name, {ui.tr("console.rename_hint"), ui.tr("console.rename_do"), kName}
        )) {
        wanted = model::SteerRename{member->member, desk.name};
    }
    page.end(page.y);
    if (wanted) {
        desk.steer(ui, *wanted);
        desk.close();
    } else if (removing) {
        int const who = desk.member;
        desk.open(ui, Sheet::remove);
        desk.member = who;
    }
}

void remove_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    auto const* room = desk.room(view);
    auto const* member = room == nullptr ? nullptr : member_of(*room, desk.member);
    if (member == nullptr) {
        desk.close();
        return;
    }
    if (desk.take_fresh()) {
        ui.focus().set(ui.id("remove-why"), false);
    }
    SheetPage page(ui, desk, area, ui.tr("console.remove_title", {{"name", member->name}}), where);
    page.say(ui.tr("console.remove_note", {{"name", member->name}}));
    bool const gone = page.write(
        ui.id("remove-why"), desk.text,
        {ui.tr("console.remove_hint"), ui.tr("console.remove_do"), kText, true}
    );
    page.end(page.y);
    if (gone) {
        desk.steer(ui, model::SteerRemove{desk.member, desk.text});
        desk.close();
    }
}

void seat_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    auto const* room = desk.room(view);
    auto const* seat = room == nullptr ? nullptr : seat_of(*room, desk.seat_role, desk.seat_index);
    if (seat == nullptr) {
        desk.close();
        return;
    }
    SheetPage page(ui, desk, area, seat_words(*seat), where);
    std::string const holders = names_on(*room, *seat);
    page.say(holders.empty() ? ui.tr("console.free") : ui.tr("console.held_by", {{"names", holders}}));
    int const digit = ui.digit();
    std::optional<model::SteerScript> wanted;
    auto const choose = [&](int number, std::string const& key, bool on, std::string const& policy) {
        std::string const note = key + ".note";
        OptionLook const look = {number, ui.tr(key), ui.strings().has(note) ? ui.tr(note) : std::string()};
        if (page.choose(ui.id("script", number), look, digit)) {
            wanted = model::SteerScript{desk.seat_role, desk.seat_index, on, policy};
        }
    };
    if (seat->script_asked) {
        choose(1, "console.script_off", false, {});
    } else if (seat->role == Role::leading) {
        page.over(ui.tr("console.script_on"));
        int number = 0;
        for (char const* policy : kPolicies) {
            choose(++number, "console.script." + std::string(policy), true, policy);
        }
    } else {
        choose(1, "console.script_on", true, {});
    }
    page.end(page.y);
    if (wanted) {
        desk.steer(ui, *wanted);
        desk.close();
    }
}

} // namespace twocircles::client::ui
