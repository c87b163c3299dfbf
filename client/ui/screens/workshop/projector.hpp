#pragma once
// What an audience sees: how to come in; then the team, what is being said, and what it does to the meters;
// then the ending and what to talk about. Nobody's secrets, nobody's feelings unless the facilitator shows
// them.
//
// How large the type is. Letters are read without effort when they are at least 1/200 of the distance high,
// and comfortably at 1/150. From 8 m that is 40 mm and 53 mm. On a picture 2 m wide, 40 mm is 1/50 of the
// width: 38 of 1920 pixels. Capitals are 0.71 to 0.73 of a typeface's size, so nothing on this screen is
// smaller than 36 pixels in 1280 across (54 in 1920), and what is read in whole sentences has 48 (72). That
// is a page of 14 lines with 60 letters each, hence: one thing at a time. Measures are logical pixels of a
// picture 1280 wide; a larger window shows the same picture larger, and the text size in the settings goes
// on top as far as the layout holds.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/projector_after.hpp"
#include "client/ui/screens/workshop/projector_news.hpp"
#include "client/ui/screens/workshop/projector_stage.hpp"
#include "client/ui/screens/workshop/projector_story.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class ProjectorScreen
{
public:
    void draw(model::ViewModel const& view, Ui& ui);

    /// The scale to build the fonts for (Reader::audience), for the trainer's text size in percent.
    static float scale(ImVec2 window, int percent);
    /// How wide the picture is that a room sees in a window of this size: the window, unless it is wider than
    /// 16:9, whose height then counts. The least height of a capital is 1/50 of it.
    static float picture_width(ImVec2 window);

private:
    void content(model::ViewModel const& view, Ui& ui);
    void waiting(model::ViewModel const& view, Ui& ui);
    void bar(model::ViewModel const& view, Ui& ui, Rect area);
    void during(model::ViewModel const& view, Ui& ui, Rect area);
    void ask_again(model::ViewModel const& view, Ui& ui);
    void leave_question(model::ViewModel const& view, Ui& ui);
    void keys(model::ViewModel const& view, Ui& ui);
    void hide_pointer(Ui& ui);

    ProjectorStage stage_;
    ProjectorStory story_;
    ProjectorNews news_;
    ProjectorAfter after_;
    std::string turned_away_;     // why the room could not be entered yet
    double asked_at_ = -1.0;      // when it was last asked for
    double waiting_since_ = -1.0; // for the room to come into
    double lost_since_ = -1.0;    // the line is cut
    double pointer_at_ = -1.0;    // when the pointer last moved
    ImVec2 pointer_;
    bool leaving_ = false;
};

} // namespace twocircles::client::ui
