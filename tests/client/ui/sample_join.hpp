// Servers, rooms and places, as somebody who looks for a group sees them, and as somebody who hosts one does.
#pragma once

#include "client/model/view_model.hpp"

namespace twocircles::client::ui::sample {

/// The page where a group is found; practice runs, nothing is found yet.
model::ViewModel join(double now);
/// Three servers: one with many rooms, one with none, one that speaks another version.
model::ViewModel found(double now);
/// On a server with ten rooms of every kind, under names of all lengths.
model::ViewModel rooms(double now);
/// On the way to a server.
model::ViewModel connecting(double now);
/// No way there.
model::ViewModel no_connection(double now);

/// Before hosting; the check has found all well.
model::ViewModel host(double now);
/// The same with warnings and faults.
model::ViewModel host_faults(double now);
/// Open to the network, with six rooms and people in them.
model::ViewModel hosting(double now);

} // namespace twocircles::client::ui::sample
