// The game as lines of text over the same view model as the window: for machines without a display, for
// screen readers and for tests. Pure: text in, intents and text out; the app owns the real terminal.
#pragma once

#include "client/model/view_model.hpp"
#include "client/terminal/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::terminal {

class Terminal
{
public:
    explicit Terminal(Paper paper) : paper_(paper) {}

    // What has come since the last call, ready to print; empty when nothing has.
    std::string news(const model::ViewModel&, double now);

    // One line the player typed. `reply` gets what is to be printed at once (a page asked for, or what was
    // wrong).
    std::vector<model::Intent>
    command(std::string_view line, const model::ViewModel&, double now, std::string& reply);

private:
    std::string game_news(const model::ViewModel&, double now);

    Paper paper_;
    bool home_shown_ = false;
    // Of the game that is on.
    struct Shown
    {
        std::string room, part;
        bool opened = false;            // its first page
        bool catching_up = false;       // what is told now is what was told before
        std::uint32_t caught_up_at = 0; // the beat in which that began
        std::uint32_t beat = 0, response = 0;
        bool final = false, ending = false, debrief = false;
        std::string futures, comparison, no_futures; // as printed last
        std::uint64_t note = 0;
        // Of a room that people share.
        std::string lobby, ballot, sheet; // as printed last
        std::uint64_t chat = 0, announcement = 0;
        std::string waiting_for; // names; what has been said of the wait
        std::uint32_t stance_asked = 0, prediction = 0, need_asked = 0;
        bool paused = false, hidden = false;
        // Of the guided debrief.
        std::optional<model::GuidePlace> guide;
        bool time_up = false;
    };
    std::string group_news(const model::ViewModel&, double now);
    std::string guide_news(const model::ViewModel&, double now);
    Shown shown_;
    std::string shown_notice_;
    std::size_t shown_preview_ = 0;
    std::string shown_link_;
};

} // namespace twocircles::client::terminal
