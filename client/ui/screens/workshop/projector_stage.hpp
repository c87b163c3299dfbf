#pragma once
// The team across the whole picture: in a row (two where there is height), because names in type for a room
// find no place inside round circles. The ring of control goes round those who report to the one who leads,
// the glow of influence grows with the team's loyalty; when the facilitator reveals people, it lies round
// those who follow of their own will. Faces and strain are the team's unless they are revealed.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <vector>

namespace twocircles::client::ui {

class ProjectorStage
{
public:
    /// `speaker`: who speaks just now, or model::kNobody.
    void draw(model::ViewModel const& view, Ui& ui, Rect area, int speaker);

private:
    struct Figure
    {
        int follower = model::kNobody; // nobody: who leads
        std::string name;
        ImVec2 at;
        bool name_above = false;
        float name_x = 0.0F, name_width = 0.0F;
    };

    void place(model::ViewModel const& view, Ui& ui, Rect area);
    static Type name_type(Figure const& who)
    {
        return who.follower == model::kNobody ? Type::body_strong : Type::body;
    }
    void share_lines(Ui const& ui, Rect area);
    void circles(model::ViewModel const& view, Ui& ui, Rect area) const;
    void lines(model::ViewModel const& view, Ui& ui) const;
    void figure(model::ViewModel const& view, Ui& ui, Figure const& who, bool speaks) const;
    [[nodiscard]] Figure const* find(int follower) const;

    std::vector<Figure> figures_;
    float radius_ = 0.0F;
    float ring_from_ = 0.0F, ring_to_ = 0.0F, glow_from_ = 0.0F, glow_to_ = 0.0F;
    bool revealed_ = false;
};

} // namespace twocircles::client::ui
