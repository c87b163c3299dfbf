// A debrief whose decisions have other responses, and the two futures of one of them.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// The fifth decision has four responses: the third was given, the second was locked.
model::ViewModel open_decision(double now);
/// The answer to `asked` about it.
model::Futures futures(model::ViewModel const& view, model::AskWhatIf const& asked);

} // namespace twocircles::client::ui::sample
