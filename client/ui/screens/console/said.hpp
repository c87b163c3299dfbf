#pragma once
// What was done, in a few words, for a moment.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

/// "KXRM: 30 seconds more"; empty for what needs no word of its own.
std::string said(Ui const& ui, model::Request const& request);

/// Shown over everything at the foot of the window for a few seconds after it was done.
void confirmation(model::ViewModel const& view, Ui& ui);

} // namespace twocircles::client::ui
