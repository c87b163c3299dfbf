#pragma once
// After the game: what became of the meters and why, what you did, the moments that mattered, the questions.
// One section at a time, chosen by its name or number; only those with something to show.

#include "client/model/view_model.hpp"
#include "client/ui/screens/debrief/circles_part.hpp"
#include "client/ui/screens/debrief/commitments_part.hpp"
#include "client/ui/screens/debrief/futures_part.hpp"
#include "client/ui/screens/debrief/guide_part.hpp"
#include "client/ui/screens/debrief/playhead.hpp"
#include "client/ui/screens/debrief/rooms_part.hpp"
#include "client/ui/screens/debrief/sections.hpp"
#include "client/ui/screens/debrief/story.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class DebriefScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

private:
    void follow(model::ViewModel const& view);
    void choose(model::ViewModel const& view, Ui& ui, Rect& area, float x, float width);
    void show(Section section);
    /// To the what-ifs of one decision.
    void ask_about(int decision);

    float section(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float course(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);
    float way_to_what_if(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width);
    static float ways_out(model::ViewModel const& view, Ui& ui, ImVec2 at);

    Section section_ = Section::course;
    Playhead head_;
    StoryPart story_;
    FuturesPart futures_;
    CirclesPart circles_;
    RoomsPart rooms_;
    GuidePart guide_;
    CommitmentsPart commitments_;
    bool was_open_ = false; // the guide, in the frame before
    bool turned_ = false;   // another section than in the frame before
    std::string game_;
};

} // namespace twocircles::client::ui
