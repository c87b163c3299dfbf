#pragma once
// The pages of the guided debrief in words; nothing here is anybody's private matter.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>
#include <vector>

namespace twocircles::client::ui {

std::string step_name(Ui const& ui, model::GuideStep step);
std::string theme_name(Ui const& ui, model::GuideTheme theme); // empty without one
/// What the page is about, in a few words.
std::string page_name(model::ViewModel const& view, Ui const& ui, model::GuidePage const& page);
/// The pivotal moment of a page, found by its decision; null when there is none.
model::Moment const* moment_of(model::ViewModel const& view, model::GuidePage const& page);
model::Decision const* decision_of(model::ViewModel const& view, model::GuidePage const& page);
/// What is asked on a page: the scenario's questions, and what is always asked there.
std::vector<std::string> questions_of(Ui const& ui, model::GuidePage const& page);
/// "4:05", or "+0:30" when that much over.
std::string clock_words(double seconds_left);

} // namespace twocircles::client::ui
