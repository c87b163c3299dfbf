// The ways into places: coming in, being thrown off, coming back, on this server or another.
#include "client/app/address.hpp"
#include "client/app/clock.hpp"
#include "client/app/controller.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::app {

using namespace model;

namespace {

// A screen is never taken for a player, nor the other way round.
bool same_kind(Role kept, Role wanted)
{
    const auto kind = [](Role role) {
        return role == Role::projector || role == Role::facilitator || role == Role::observer ? role
                                                                                              : Role::guest;
    };
    return kind(kept) == kind(wanted);
}

} // namespace

// After every (re)connection: into the place that was held or is on its way, and the lists for the screens.
void Controller::greet()
{
    greet_facilitator();
    if (entering_) {
        ask_for_lists();
        view_.waiting = true;
        return;
    }
    if (view_.joined) {
        returning_ = view_.joined->token;
        ask(AskResumeGame{*returning_});
        if (view_.joined->workshop || view_.facilitator) ask(AskRooms{}, false);
        return;
    }
    if (returning_) ask(AskResumeGame{*returning_});
    if (view_.claiming) ask(*view_.claiming); // the server forgets it with the connection
    ask_for_lists();
    if (!options_.open_at_start.empty())
        open(std::exchange(options_.open_at_start, {}), 0, view_.settings.language);
    if (!options_.room.empty()) come_in(std::exchange(options_.room, {}), options_.room_role);
}

void Controller::greet_facilitator()
{
    if (secret_.empty() && std::exchange(options_.facilitate, false)) secret_ = options_.facilitator_secret;
    if (secret_.empty() && view_.hosting.on && address_.empty()) secret_ = view_.hosting.facilitator_secret;
    if (secret_.empty() && !address_.empty()) secret_ = files_.facilitator_secret(server()).value_or("");
    if (!secret_.empty() && !view_.practice) ask(AskBecomeFacilitator{secret_}, false);
}

// Empty: no room any more, neither on the network nor on the server that is being connected to.
void Controller::seek(const std::string& room_code)
{
    if (options_.room.empty() && room_code.empty()) return;
    // A screen asks for its room again by itself, so it keeps the code.
    const bool keeps = room_code.empty() && options_.room_role == Role::projector;
    if (!keeps) view_.room_wanted = room_code;
    view_.room_searched = !room_code.empty();
    options_.search = !room_code.empty();
    options_.room = room_code;
    options_.room_role = Role::guest;
    outside_.look_for_room(room_code);
}

void Controller::go_to_sought()
{
    if (!options_.search) return;
    const auto has_it = [&](const FoundServer& server) {
        const auto is_it = [&](const FoundServer::Room& room) { return room.code == options_.room; };
        return !server.addresses.empty() && std::ranges::any_of(server.rooms, is_it);
    };
    const auto found = std::ranges::find_if(view_.servers, has_it);
    if (found == view_.servers.end()) return;
    const auto is_there = [&](const std::string& host) {
        return join_address(host, found->port) == address_;
    };
    const auto code = options_.room;
    const auto role = options_.room_role;
    if (view_.link == LinkStatus::up && std::ranges::any_of(found->addresses, is_there)) {
        seek({});
        come_in(code, role);
        return;
    }
    const auto host = found->addresses.front();
    const auto port = found->port;
    switch_to(join_address(host, port), false);
    options_.room = code;
    options_.room_role = role;
    outside_.connect(host, port);
}

void Controller::ask_for_lists()
{
    asked_tokens_ = files_.tokens(server());
    ask(AskScenarios{}, false);
    ask(AskGames{asked_tokens_}, false);
    if (!view_.practice) ask(AskRooms{}, false);
}

// By the token of a place held there before, so that nobody stands in a room twice; else as somebody new.
void Controller::come_in(const std::string& room_code, Role role)
{
    leave_quietly();
    view_.claiming.reset();
    const auto here = server();
    const auto kept = files_.seat([&](const KeptSeat& seat) {
        return seat.workshop && seat.room_code == room_code && seat.is_at(here) &&
               same_kind(seat.role, role) &&
               (role == Role::projector || seat.member_name == view_.settings.name);
    });
    if (kept) {
        returning_ = kept->token;
        otherwise_ = AskEnterRoom{room_code, role};
        ask(AskResumeGame{kept->token});
        return;
    }
    entering_ = AskEnterRoom{room_code, role};
    ask(*entering_);
}

// The token first: should this process die in the next instant, the place can still be found.
void Controller::came_in(const Joined& joined)
{
    const bool came_back = returning_.has_value();
    const std::string before = returning_ ? *returning_ : view_.joined ? view_.joined->token : std::string{};
    const bool same_room = view_.joined && view_.joined->room_code == joined.room_code;
    entering_.reset();
    returning_.reset();
    otherwise_.reset();
    if (std::exchange(debrief_wanted_, false)) ask(AskDebrief{});
    view_.room_wanted.clear();
    view_.room_searched = false;
    KeptSeat seat;
    seat.token = joined.token.empty() ? before : joined.token;
    progress_came_in(joined, seat.token);
    if (seat.token.empty()) return;
    seat.server = server();
    seat.workshop = joined.workshop;
    seat.room_code = joined.room_code;
    seat.member_name = view_.settings.name;
    seat.scenario_title = joined.scenario.title;
    seat.role = joined.role;
    seat.used_at = unix_time();
    const bool was_here = before != seat.token && (same_room || came_back);
    if (!files_.keep_seat(seat, was_here ? before : std::string{})) view_.notice = files_.take_problem();
    list_places();
}

void Controller::refused(const Refused& refused)
{
    if (!refused.request) return;
    const auto& request = *refused.request;
    if (std::holds_alternative<AskBecomeFacilitator>(request) && refused.code == RefusalCode::wrong_secret) {
        secret_.clear();
        view_.facilitator = false;
        if (view_.screen == Screen::console) view_.screen = Screen::join; // where the right one is typed
        if (!address_.empty()) files_.keep_secret(server(), {});
    }
    if (std::holds_alternative<AskEnterRoom>(request)) entering_.reset();
    if (!std::holds_alternative<AskResumeGame>(request)) return;
    const bool no_more = refused.code == RefusalCode::nothing_there || refused.code == RefusalCode::removed;
    if (no_more && returning_) files_.forget_seat(*returning_);
    list_places();
    returning_.reset();
    if (no_more && otherwise_) {
        view_.notice.clear(); // nobody needs to know that there was an older way in
        entering_ = std::exchange(otherwise_, std::nullopt);
        ask(*entering_);
        return;
    }
    otherwise_.reset();
    if (!view_.joined) return;
    view_.joined.reset();
    view_.screen = view_.practice ? Screen::home : Screen::join;
    ask_for_lists();
}

void Controller::done(const Request& request)
{
    if (const auto* become = std::get_if<AskBecomeFacilitator>(&request)) {
        secret_ = become->secret;
        if (!address_.empty()) files_.keep_secret(server(), secret_);
    }
    if (const auto* change = std::get_if<AskChangeName>(&request)) outside_.rename(change->name);
    const bool commitments = std::holds_alternative<AskWriteCommitment>(request) ||
                             std::holds_alternative<AskRemoveCommitment>(request);
    if (commitments && view_.joined && !files_.keep_commitments(view_.joined->token, view_.own_commitments))
        view_.notice = files_.take_problem();
}

void Controller::previewed(Preview preview, const std::string& token)
{
    view_.preview = std::move(preview);
    if (token.empty()) return;
    view_.notice.clear(); // about the version before
    view_.waiting = false;
    entering_.reset();
    if (view_.joined)
        view_.joined->token = token;
    else if (view_.preview->saves == 0)
        returning_ = token;
}

void Controller::list_places()
{
    view_.places.clear();
    const auto& seats = files_.seats();
    for (auto seat = seats.rbegin(); seat != seats.rend(); ++seat)
        if (seat->workshop && !seat->server.inside())
            view_.places.push_back(
                {seat->token, seat->server.name, seat->server.address, seat->room_code, seat->member_name,
                 seat->scenario_title, seat->used_at}
            );
}

void Controller::go_back(const std::string& token)
{
    const auto kept = files_.seat([&](const KeptSeat& seat) { return seat.token == token; });
    if (!kept) return;
    if (kept->is_at(server()) && !view_.practice) {
        leave_quietly();
        seek({});
        view_.claiming.reset();
        returning_ = token;
        ask(AskResumeGame{token});
        return;
    }
    std::string host;
    std::uint16_t port = kServerPort;
    if (!split_address(kept->server.address, host, port)) return;
    switch_to(kept->server.address, false);
    returning_ = token;
    outside_.connect(host, port);
}

} // namespace twocircles::client::app
