// Carries out what the player wants and takes in what the server says: the one place where intents become
// requests and where a message has consequences beyond the screen (keeping the seat's token, asking for
// lists, finding the way back). Main thread only; knows no socket and no screen.
#pragma once

#include "client/app/outside.hpp"
#include "client/app/player_files.hpp"
#include "client/model/request.hpp"
#include "client/model/view_model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twocircles::client::app {

class Controller
{
public:
    struct Options
    {
        std::uint64_t seed = 0; // 0 = the server draws one
        std::string script =
            {}; // policy of a scripted leader who plays instead of the player; empty = nobody
        std::string open_at_start = {}; // a scenario id to open as soon as the server is there; empty = home
        std::string room = {}; // code of a room to enter as soon as its server is there; empty = none
        model::Role room_role = model::Role::guest; // guest, observer or projector
        bool search = false;                 // the server that has the room is looked for on the network
        bool facilitate = false;             // become the facilitator of the server connected to
        std::string facilitator_secret = {}; // empty = the one kept for that server
    };

    Controller(PlayerFiles& files, Outside& outside, Options options);

    const model::ViewModel& view() const { return view_; }
    // A game that has just ended is written down first.
    bool wants_to_quit() const { return quitting_ && !view_.progress.recording; }

    // For this run only; nothing is written.
    void use_settings(const model::Settings& settings)
    {
        view_.settings = settings;
        choose_languages(view_);
    }
    // The server that the connection is to; said before its first message. Empty: the one inside.
    void connected_to(const std::string& address, bool practice);
    // The server inside has lost its earlier games: told, and the keys to them are kept all the same.
    void server_forgot(const std::string& notice);

    // `now`: seconds of a steady clock, the same for all calls.
    void take(const model::Message&, double now);
    void carry_out(const model::Intent&, double now);

    // What Outside was asked for.
    void hosting(const model::Hosting&); // `check` is kept as it is
    void checked(std::vector<model::Finding>);
    void found(std::vector<model::FoundServer>);
    // With a token the next Welcome is of the server of a new version, and that is the place to go on in.
    void previewed(model::Preview, const std::string& token);

private:
    void greet();
    void greet_facilitator();
    void ask_for_lists();
    void come_in(const std::string& room_code, model::Role);
    void came_in(const model::Joined&);
    void refused(const model::Refused&);
    void done(const model::Request&);
    void follow(const model::Guide&);
    void keep_commitment(const model::KeepCommitment&);
    void drop_commitment(std::uint64_t id);
    model::OwnCommitment own_commitment(std::uint64_t id) const; // 0: a new one
    void find_commitments();
    void seek(const std::string& room_code);
    void go_to_sought();
    void learn_games(const model::Games&);
    struct Opening // what is asked for when a practice game is opened
    {
        model::PlayMode mode = model::PlayMode::plain;
        std::uint64_t seed = 0, again_of = 0;
    };
    void open(const std::string& scenario, int seat, const std::string& language);
    void open(const std::string& scenario, int seat, const std::string& language, Opening);
    // The player's own games (controller_progress.cpp).
    bool is_own_game(const model::Joined&) const;
    void progress_came_in(const model::Joined&, const std::string& token);
    bool keep_progress(const model::Message&);
    void record(const model::Joined&, const model::Debrief&);
    void record(const model::OpenedGame&, const model::Debrief&);
    void catch_up(const model::Games&);
    void ask_for_earlier();
    void play_differently(std::uint64_t game);
    void forget_progress();
    void show_progress();
    void leave_quietly();
    void go_back(const std::string& token);
    void change_settings(const model::Settings&);
    void ask_room(const model::Request&);
    void ask(const model::Request& request, bool wait = true);
    void switch_to(const std::string& address, bool practice);
    void list_places();
    ServerPlace server() const;

    PlayerFiles& files_;
    Outside& outside_;
    Options options_;
    model::ViewModel view_;
    std::string address_; // of the server connected to; empty: inside
    std::vector<std::string> asked_tokens_;
    std::string secret_; // of the server connected to, for as long as it is right
    // What is on its way and has to be said again after a cut.
    std::optional<model::AskEnterRoom> entering_;  // the link repeats it; no seat is asked back meanwhile
    std::optional<std::string> returning_;         // by this token
    bool debrief_wanted_ = false;                  // of the room that is being come into
    std::optional<model::AskEnterRoom> otherwise_; // when that token is of no use any more
    bool debrief_asked_ = false;                   // for the pages of the guide
    Opening opening_;                              // of the game that is on its way
    std::optional<model::Joined> recording_;       // its debrief is on its way, to be written down
    std::vector<std::string> earlier_;             // tokens of games that ended unrecorded, to be asked about
    bool recording_quietly_ = false;               // and not asked for by the player
    bool quitting_ = false;
    bool server_forgot_ = false;
};

} // namespace twocircles::client::app
