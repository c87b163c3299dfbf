#pragma once
// What a follower does while somebody leads decides: they say what they need, in one of seven words and, if
// they like, in their own.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <optional>

namespace twocircles::client::ui {

class NeedPanel
{
public:
    /// From `at` downwards; returns its height. The keys 1 to 7 say it, as a click does;
    /// N goes to the field for words.
    float draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    void say(model::ViewModel const& view, Ui& ui, model::Need need, std::string words);

    LineEntry words_{"need-words", 120};
    std::optional<model::Need> said_; // on its way
    std::uint32_t beat_ = 0;
};

/// "Says: a plan — “Who does what by Friday?”": what somebody of the team needs, for those who see it.
std::string need_of(model::ViewModel const& view, Ui const& ui, int follower);

/// All needs that were said about the open beat; returns the height, 0 without any.
float needs_said(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

} // namespace twocircles::client::ui
