#pragma once
// What lies on top: the pause page with the keys and that of a shared room, a notice, a lost connection, the
// question before leaving.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>

namespace twocircles::client::ui {

enum class PauseAnswer : std::uint8_t
{
    none,
    go_on,
    settings,
    leave,
};

PauseAnswer pause_page(Ui& ui);
/// The same for a room that people share: it goes on meanwhile, and leaving keeps one's place.
PauseAnswer room_page(model::ViewModel const& view, Ui& ui);

enum class CloseAnswer : std::uint8_t
{
    none,
    stay,
    close,
};

/// Asked when the window's cross is clicked in mid-game, or while others play on the server inside
/// (`hosting`).
CloseAnswer closing_page(model::ViewModel const& view, Ui& ui, bool hosting);

void lost_page(model::ViewModel const& view, Ui& ui);
void notice_page(model::ViewModel const& view, Ui& ui);

} // namespace twocircles::client::ui
