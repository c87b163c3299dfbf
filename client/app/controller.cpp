#include "client/app/controller.hpp"

#include "client/app/address.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::app {

using namespace model;

namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 cannot deduce it by itself

// Answers come soon, and what they change is seen; while others take their time the screens say so.
bool is_worth_waiting_for(const Request& request)
{
    return std::holds_alternative<AskTakeSeat>(request) || std::holds_alternative<AskClaimPlace>(request) ||
           std::holds_alternative<AskBecomeFacilitator>(request) ||
           std::holds_alternative<AskOpenRooms>(request);
}

// What was said for this run alone is not written only because something else was changed.
Settings to_keep(Settings kept, const Settings& before, const Settings& now)
{
    const auto take = [&](auto Settings::*what) {
        if (before.*what != now.*what) kept.*what = now.*what;
    };
    take(&Settings::name);
    take(&Settings::language);
    take(&Settings::text_scale);
    take(&Settings::theme);
    take(&Settings::reduce_motion);
    take(&Settings::sound);
    take(&Settings::fullscreen);
    take(&Settings::untimed);
    take(&Settings::pace);
    return kept;
}

} // namespace

Controller::Controller(PlayerFiles& files, Outside& outside, Options options)
    : files_(files), outside_(outside), options_(std::move(options))
{
    view_.settings = files_.settings();
    view_.notice = files_.take_problem();
    view_.room_wanted = options_.room;
    // Nobody at home wants a menu on the wall, not even while the room is looked for.
    if (!options_.room.empty() && options_.room_role == Role::projector) view_.screen = Screen::projector;
    list_places();
    show_progress();
    view_.room_searched = options_.search;
    if (!options_.room.empty() && view_.screen != Screen::projector)
        view_.screen = Screen::join; // where the way there is told
    if (options_.facilitate && options_.room.empty()) view_.screen = Screen::console;
}

ServerPlace Controller::server() const
{
    return {view_.server_name, address_};
}

void Controller::connected_to(const std::string& address, bool practice)
{
    address_ = address;
    view_.server_address = address;
    view_.practice = practice;
}

void Controller::ask(const Request& request, bool wait)
{
    if (wait) view_.waiting = true;
    outside_.send(request);
}

void Controller::learn_games(const Games& games)
{
    if (server_forgot_) return; // it may remember again when its journal is mended
    std::vector<std::string> known;
    for (const auto& game : games.games)
        known.push_back(game.token);
    // What the server no longer knows need not be kept.
    files_.keep_known(server(), asked_tokens_, known);
}

void Controller::server_forgot(const std::string& notice)
{
    server_forgot_ = true;
    view_.notice = notice;
}

void Controller::take(const Message& message, double now)
{
    if (const auto* joined = std::get_if<Joined>(&message)) came_in(*joined);
    if (!keep_progress(message)) return;
    reduce(view_, message, now);
    if (std::holds_alternative<Joined>(message)) find_commitments();
    if (std::holds_alternative<Welcome>(message)) greet();
    if (const auto* games = std::get_if<Games>(&message)) {
        learn_games(*games);
        catch_up(*games);
    }
    if (const auto* refusal = std::get_if<Refused>(&message)) refused(*refusal);
    if (const auto* answer = std::get_if<Done>(&message))
        if (answer->request) done(*answer->request);
    if (std::holds_alternative<RoomsOpened>(message)) ask(AskRooms{}, false);
    if (const auto* guide = std::get_if<Guide>(&message)) follow(*guide);
    if (const auto* console = std::get_if<Console>(&message))
        if (view_.hosting.on && address_.empty() && !console->addresses.empty())
            view_.hosting.addresses = console->addresses;
}

void Controller::open(const std::string& scenario, int seat, const std::string& language)
{
    open(scenario, seat, language, {PlayMode::plain, options_.seed, 0});
}

void Controller::open(const std::string& scenario, int seat, const std::string& language, Opening opening)
{
    opening_ = opening;
    ask(AskOpenGame{
        scenario, seat, opening.seed, options_.script.empty() ? view_.settings.pace : "instant",
        view_.settings.untimed, options_.script, language});
}

void Controller::leave_quietly()
{
    if (view_.joined) ask(AskLeaveGame{}, false);
    view_.joined.reset();
    opening_ = {};
    entering_.reset();
    returning_.reset();
    otherwise_.reset();
    debrief_wanted_ = false;
}

void Controller::switch_to(const std::string& address, bool practice)
{
    leave_quietly();
    seek({});
    forget_server(view_);
    secret_.clear();
    connected_to(address, practice);
}

void Controller::change_settings(const Settings& settings)
{
    const bool renamed = settings.name != view_.settings.name && !settings.name.empty();
    const Settings kept = to_keep(files_.settings(), view_.settings, settings);
    view_.settings = settings;
    choose_languages(view_);
    if (!files_.save_settings(kept)) view_.notice = files_.take_problem();
    if (!renamed) return;
    if (view_.joined && view_.joined->workshop && view_.joined->role != Role::projector)
        ask(AskChangeName{settings.name}, false); // the link is told when it is done
    else
        outside_.rename(settings.name);
}

void Controller::ask_room(const Request& request)
{
    if (const auto* enter = std::get_if<AskEnterRoom>(&request)) {
        seek({});
        if (view_.link == LinkStatus::connecting && !view_.practice) {
            // A place held there before is known by the server's name, which has yet to come.
            options_.room = enter->room_code;
            options_.room_role = enter->role;
            return;
        }
        come_in(enter->room_code, enter->role);
        return;
    }
    if (const auto* claim = std::get_if<AskClaimPlace>(&request)) view_.claiming = *claim;
    if (const auto* what_if = std::get_if<AskWhatIf>(&request)) {
        view_.what_if_asked = *what_if;
        view_.what_if_refused.reset();
    }
    ask(request, is_worth_waiting_for(request));
}

void Controller::hosting(const Hosting& hosting)
{
    auto check = std::move(view_.hosting.check);
    const bool checking = view_.hosting.checking;
    view_.hosting = hosting;
    view_.hosting.check = std::move(check);
    view_.hosting.checking = checking;
    if (!hosting.on && address_.empty()) view_.practice = true; // that is where Outside has gone
}

void Controller::checked(std::vector<Finding> findings)
{
    view_.hosting.check = std::move(findings);
    view_.hosting.checking = false;
}

void Controller::found(std::vector<FoundServer> servers)
{
    view_.servers = std::move(servers);
    go_to_sought();
}

void Controller::carry_out(const Intent& intent, double now)
{
    std::visit(
        Overloaded{
            [&](const ShowScreen& show) {
                view_.screen = show.screen;
                // Who does something else is not to be taken away from it when the room turns up.
                if (options_.search && show.screen != Screen::join && show.screen != Screen::settings)
                    seek({});
            },
            [&](const OpenScenario& wanted) {
                leave_quietly();
                const auto shown = std::ranges::find(view_.scenarios, wanted.id, &ScenarioCard::id);
                open(
                    wanted.id, wanted.seat,
                    shown != view_.scenarios.end() ? shown->language : view_.settings.language,
                    {wanted.mode, options_.seed, 0}
                );
            },
            [&](const ContinueGame& wanted) {
                leave_quietly();
                returning_ = wanted.token;
                ask(AskResumeGame{wanted.token});
            },
            [&](const DiscardGame& wanted) {
                ask(AskDiscardGame{wanted.token});
                asked_tokens_ = files_.tokens(server());
                ask(AskGames{asked_tokens_}, false);
            },
            [&](const PlayAgain&) {
                if (!view_.joined || view_.joined->workshop) return;
                const auto joined = *view_.joined;
                leave_quietly();
                open(joined.scenario.id, joined.seat, joined.scenario.language);
            },
            [&](const BeginGame&) {
                view_.beginning = true;
                ask(AskBegin{});
            },
            [&](const GiveResponse& given) {
                // A vote may be changed until it is decided; an answer of one's own cannot.
                const bool vote = view_.ballot && !view_.ballot->chosen && !view_.ballot->stances &&
                                  view_.ballot->beat_serial == given.beat_serial;
                if (view_.answered && !vote) return;
                if (!view_.beat || view_.beat->serial != given.beat_serial) return;
                view_.answered = true;
                ask(AskRespond{given.beat_serial, given.response});
            },
            [&](const PutVisionIntoWords& vision) { ask(AskStateVision{vision.sentence}); },
            [&](const HurryOn&) { ask(AskHurry{}, false); },
            [&](const SetPaused& pause) { ask(AskPause{pause.on}, false); },
            [&](const SeeDebrief&) {
                view_.debrief.reset(); // the one that comes may tell more
                debrief_wanted_ = entering_.has_value() || returning_.has_value();
                if (!view_.joined || debrief_wanted_) return;
                if (std::exchange(recording_quietly_, false))
                    view_.waiting = true; // it is on its way already
                else
                    ask(AskDebrief{});
            },
            [&](const LeaveGame&) {
                leave_quietly();
                view_.waiting = false;
                view_.screen = view_.practice      ? Screen::home
                               : view_.facilitator ? Screen::console
                                                   : Screen::join;
                ask_for_lists();
            },
            [&](const ChangeSettings& change) { change_settings(change.settings); },
            [&](const DismissNotice&) { view_.notice.clear(); },
            [&](const Reconnect&) { outside_.retry_now(); },
            [&](const Quit&) { quitting_ = true; },
            [&](const ConnectTo& to) {
                switch_to(join_address(to.host, to.port == 0 ? kServerPort : to.port), false);
                outside_.connect(to.host, to.port == 0 ? kServerPort : to.port);
            },
            [&](const PractiseHere&) {
                switch_to({}, true);
                view_.screen = Screen::home;
                outside_.practise();
            },
            [&](const HostHere& host) {
                switch_to({}, false);
                outside_.host(host.name);
            },
            [&](const StopHosting&) {
                view_.hosting.on = false;
                if (address_.empty() && !view_.practice) {
                    switch_to({}, true);
                    view_.screen = Screen::home;
                }
                outside_.stop_hosting();
            },
            [&](const CheckHosting&) {
                view_.hosting.checking = true;
                outside_.check_hosting();
            },
            [&](const LookForServers& look) {
                if (!look.on) view_.servers.clear();
                outside_.look_for_servers(look.on);
            },
            [&](const AskRoom& room) { ask_room(room.request); },
            [&](const GoBack& back) { go_back(back.token); },
            [&](const LookAtPage& look) {
                if (view_.guide) view_.guide_look = look.place;
            },
            [&](const FollowGuide&) { view_.guide_look.reset(); },
            [&](const KeepCommitment& keep) { keep_commitment(keep); },
            [&](const DropCommitment& drop) { drop_commitment(drop.id); },
            [&](const PlayDifferently& again) { play_differently(again.game); },
            [&](const ForgetProgress&) { forget_progress(); },
            [&](const FindRoom& find) {
                seek(find.code);
                go_to_sought();
            },
        },
        intent
    );
    (void)now;
}

} // namespace twocircles::client::app
