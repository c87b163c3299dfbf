#pragma once
// A room of the console in words and signs: where its story stands, whom it waits for, what wants the
// trainer's eye.

#include "client/model/view_model.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::ui {

/// "3. Who does what"; "not begun" before that, "over" after it.
std::string situation_of(Ui const& ui, model::RoomOverview const& room);
/// The same in little room: "3 · deciding · day 12 · Who does what".
std::string short_situation_of(Ui const& ui, model::RoomOverview const& room);
/// "deciding · day 12", with what holds it: "paused: tea", "waits for the other rooms".
std::string standing_of(Ui const& ui, model::RoomOverview const& room);
/// "1:24"; empty when no time runs.
std::string time_of(double seconds_left);
/// "Waiting for Ada, lead (Ben)"; empty when it waits for nobody.
std::string waiting_of(Ui const& ui, model::RoomOverview const& room);
std::string joined(std::vector<std::string> const& names);

/// Something that wants the trainer.
struct Need
{
    enum class Kind : std::uint8_t
    {
        problem,
        claim,
        long_wait,
        away,
        seatless, // while the story runs
    };
    Kind kind{};
    std::string text;
};
/// Most pressing first. `waited`: seconds for the same people.
std::vector<Need> needs_of(Ui const& ui, model::RoomOverview const& room, double waited);
Icon icon_of(Need::Kind kind);
Colour ink_of(Theme const& theme, Need::Kind kind);

/// Plays or watches: not a screen, nor a facilitator.
bool takes_part(model::MemberCard const& member);
/// What a person's mark says.
enum class Mark : std::uint8_t
{
    here,
    answered, // has done what the room waits for
    seatless,
    away,
};
Mark mark_of(model::RoomOverview const& room, model::MemberCard const& member);
/// "away", "has answered": the mark in words; empty for somebody who is just here.
std::string word_for(Ui const& ui, Mark mark);

/// "Kim Sander, team lead"; of the seat with that role and index.
std::string seat_words(model::SeatState const& seat);
model::SeatState const* seat_of(model::RoomOverview const& room, model::Role role, int index);
model::MemberCard const* member_of(model::RoomOverview const& room, int member);
/// The room broke: all that can be done is closing it.
bool broken(model::RoomOverview const& room);

} // namespace twocircles::client::ui
