#pragma once
// The server inside this client, for others: what the pre-flight check finds, the addresses to tell, start
// and stop. While it runs the page may well be on the wall: what people type is large, the secret is hidden.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <string>

namespace twocircles::client::ui {

class HostScreen
{
public:
    /// It has just come up.
    void entered(model::ViewModel const& view, Ui& ui);

    void draw(model::ViewModel const& view, Ui& ui);

private:
    using View = model::ViewModel;

    // Each draws itself and returns its height.
    float before(View const& view, Ui& ui, ImVec2 at, float width);
    float check(View const& view, Ui& ui, ImVec2 at, float width) const;
    float told(View const& view, Ui& ui, ImVec2 at, float width) const; // what people have to know
    float other_addresses(View const& view, Ui& ui, ImVec2 at, float width) const;
    float rooms(View const& view, Ui& ui, ImVec2 at, float width) const;
    float steering(View const& view, Ui& ui, ImVec2 at, float width);
    float secret(View const& view, Ui& ui, ImVec2 at, float width);
    float stopping(View const& view, Ui& ui, ImVec2 at, float width);
    void start(Ui& ui) const;
    void stop(Ui& ui);
    void open_rooms(View const& view, Ui& ui) const;

    std::string name_;
    bool secret_shown_ = false, stop_asked_ = false, just_asked_ = false;
};

/// In the rooms of the server that is hosted here, as far as is known.
int people_hosted(model::ViewModel const& view);

} // namespace twocircles::client::ui
