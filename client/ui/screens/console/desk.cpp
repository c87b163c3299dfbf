#include "client/ui/screens/console/desk.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

namespace {

// A console follows every change within half a second; what is not there by then was not done.
constexpr double kOnItsWay = 3.0;

template <class Map, class Value>
void forget_what_arrived(Map& wanted, std::string const& code, Value const& there, double now)
{
    auto const found = wanted.find(code);
    if (found != wanted.end() && (found->second.value == there || now - found->second.at > kOnItsWay)) {
        wanted.erase(found);
    }
}

Screening screening_of(model::RoomOverview const& room)
{
    return {room.blank, room.reveal_people, room.reveal_rooms};
}

} // namespace

void Desk::follow(model::ViewModel const& view, Ui& ui)
{
    double const now = ui.now();
    if (!view.notice.empty()) { // something was refused: what is seen is what is
        settings_.clear();
        screenings_.clear();
    }
    if (view.rooms_opened != opened_) {
        opened_ = view.rooms_opened;
        if (!opened_.empty()) {
            coming_ = opened_.front();
            open(ui, Sheet::way_in); // the codes are what everybody waits for
        }
    }
    if (!view.console) {
        return;
    }
    auto const& rooms = view.console->rooms;
    for (auto const& room : rooms) {
        forget_what_arrived(settings_, room.code, room.settings, now);
        forget_what_arrived(screenings_, room.code, screening_of(room), now);
        auto& waiting = waiting_[room.code];
        bool const same = waiting.names == room.waiting_for && waiting.beat_number == room.beat_number;
        if (!same || room.waiting_for.empty() || room.paused) {
            waiting = {room.waiting_for, room.beat_number, now};
        }
    }
    auto const known = [&](std::string const& code) {
        return std::ranges::find(rooms, code, &model::RoomOverview::code) != rooms.end();
    };
    if (known(coming_)) {
        select(std::exchange(coming_, {}));
    }
    if (!chosen_ || (!code_.empty() && !known(code_))) {
        if (sheet_ != Sheet::open_rooms && sheet_ != Sheet::way_in) {
            close(); // what lay open belonged to a room that is gone
        }
        select(rooms.empty() ? std::string() : rooms.front().code);
        chosen_ = !rooms.empty();
    }
}

model::RoomOverview const* Desk::room(model::ViewModel const& view) const
{
    if (!view.console || code_.empty()) {
        return nullptr;
    }
    auto const& rooms = view.console->rooms;
    auto const found = std::ranges::find(rooms, code_, &model::RoomOverview::code);
    return found == rooms.end() ? nullptr : &*found;
}

void Desk::select(std::string code)
{
    code_ = std::move(code);
    chosen_ = true;
    asked_.clear();
}

void Desk::steer(Ui& ui, model::Steer what) const
{
    ui.push(model::AskRoom{model::AskSteer{code_, std::move(what)}});
}

std::vector<model::RoomOverview const*> Desk::rooms(model::ViewModel const& view) const
{
    std::vector<model::RoomOverview const*> found;
    if (!view.console) {
        return found;
    }
    for (auto const& room : view.console->rooms) {
        if (code_.empty() ? room.problem.empty() : room.code == code_) {
            found.push_back(&room);
        }
    }
    return found;
}

void Desk::change(
    model::ViewModel const& view, Ui& ui, std::function<void(model::RoomSettings&)> const& change
)
{
    for (auto const* room : rooms(view)) {
        auto wanted = settings(*room);
        change(wanted);
        settings_[room->code] = {wanted, ui.now()};
        ui.push(model::AskRoom{model::AskSteer{room->code, model::SteerSettings{wanted}}});
    }
}

void Desk::show(model::ViewModel const& view, Ui& ui, std::function<void(Screening&)> const& change)
{
    for (auto const* room : rooms(view)) {
        auto wanted = screening(*room);
        change(wanted);
        screenings_[room->code] = {wanted, ui.now()};
        ui.push(model::AskRoom{
            model::AskSteer{room->code, model::SteerProjector{wanted.blank, wanted.people, wanted.rooms}}});
    }
}

model::RoomSettings Desk::settings(model::RoomOverview const& room) const
{
    auto const found = settings_.find(room.code);
    return found == settings_.end() ? room.settings : found->second.value;
}

Screening Desk::screening(model::RoomOverview const& room) const
{
    auto const found = screenings_.find(room.code);
    return found == screenings_.end() ? screening_of(room) : found->second.value;
}

void Desk::open(Ui& ui, Sheet sheet)
{
    if (sheet_ == Sheet::none) {
        focus_before_ = ui.focus().current();
    }
    sheet_ = sheet;
    fresh_ = true;
    text.clear();
    name.clear();
    asked_.clear();
    follower = model::kNobody;
}

void Desk::open_member(Ui& ui, int who)
{
    open(ui, Sheet::member);
    member = who;
}

void Desk::open_seat(Ui& ui, model::Role role, int index)
{
    open(ui, Sheet::seat);
    seat_role = role;
    seat_index = index;
}

void Desk::close()
{
    focus_wanted_ = sheet_ != Sheet::none;
    sheet_ = Sheet::none;
    asked_.clear();
}

void Desk::give_focus_back(Ui& ui)
{
    // Not before the layer of the sheet is gone: until then nothing below it can be reached.
    if (sheet_ == Sheet::none && ui.focus().top_layer() == 0 && std::exchange(focus_wanted_, false)) {
        ui.focus().set(focus_before_, ui.focus().visible());
    }
}

bool Desk::sure(std::string_view what)
{
    if (asked_ == what) {
        asked_.clear();
        return true;
    }
    asked_ = what;
    return false;
}

double Desk::waited(std::string const& code, double now) const
{
    auto const found = waiting_.find(code);
    return found == waiting_.end() || found->second.names.empty() ? 0.0 : now - found->second.since;
}

} // namespace twocircles::client::ui
