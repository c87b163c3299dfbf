#pragma once
// The stage: you in the middle of two circles, the people round you, what runs between them, what they say.
// Reads the view model; changes nothing.

#include "client/model/view_model.hpp"
#include "client/ui/screens/stage_layout.hpp"
#include "client/ui/widgets/ui.hpp"

#include <map>
#include <string>
#include <vector>

namespace twocircles::client::ui {

class Stage
{
public:
    /// Draws into `area` of the current window.
    void draw(model::ViewModel const& view, Ui& ui, Rect area);

    /// The follower under the pointer or the keyboard, or model::kNobody.
    [[nodiscard]] int looked_at() const { return looked_at_; }

private:
    struct Place
    {
        ImVec2 at;
        float presence = 1.0F;
    };
    struct Bubble
    {
        int follower = 0;
        std::string text;
        float strength = 1.0F;
        bool need = false; // what they say they need, as long as the answer is open
    };

    void follow_notes(model::ViewModel const& view, double now);
    void circles(Ui& ui, StagePlan const& plan) const;
    void ties(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const;
    void ripples(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const;
    void you(model::ViewModel const& view, Ui& ui, StagePlan const& plan) const;
    void people(model::ViewModel const& view, Ui& ui, StagePlan const& plan);
    void signs(model::ViewModel const& view, Ui& ui, int follower, ImVec2 at, float size) const;
    void
    needs(model::ViewModel const& view, Ui const& ui, std::size_t most, std::vector<Bubble>& shown) const;
    void bubbles(model::ViewModel const& view, Ui& ui, StagePlan const& plan, Rect area);
    void legend(model::ViewModel const& view, Ui& ui, Rect strip) const;

    std::vector<Place> places_;
    std::map<std::uint64_t, double> heard_at_; // note number -> client time
    std::uint64_t last_heard_ = 0;
    std::string game_;
    int looked_at_ = model::kNobody;
};

} // namespace twocircles::client::ui
