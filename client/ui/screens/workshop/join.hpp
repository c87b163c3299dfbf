#pragma once
// Where a group is found: the servers on this network, one by its address, their rooms, and the places held
// before. What one types stands on the left (above, where it is narrow), what there is on the right.

#include "client/model/view_model.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace twocircles::client::ui {

class JoinScreen
{
public:
    /// It has just come up, and it goes: servers are looked for in between.
    void entered(model::ViewModel const& view, Ui& ui);
    void left(Ui& ui);

    void draw(model::ViewModel const& view, Ui& ui);

private:
    enum class Missing : std::uint8_t
    {
        nothing,
        name,
        code,
        address,
    };
    using View = model::ViewModel;

    // What is typed (join_typed.cpp). Each draws itself and returns its height.
    float typed(View const& view, Ui& ui, ImVec2 at, float width, bool side_by_side);
    float typed_rarely(View const& view, Ui& ui, ImVec2 at, float width);
    float name_field(View const& view, Ui& ui, ImVec2 at, float width);
    float code_field(View const& view, Ui& ui, ImVec2 at, float width, std::string_view help);
    float trainer(View const& view, Ui& ui, ImVec2 at, float width);
    void enter_key(View const& view, Ui& ui);
    void say_name(View const& view, Ui& ui);
    bool named(View const& view, Ui& ui); // else the name is asked for
    void go_in(View const& view, Ui& ui);
    void connect(View const& view, Ui& ui);
    void become_trainer(View const& view, Ui& ui);

    // What there is (join_lists.cpp).
    float places(View const& view, Ui& ui, ImVec2 at, float width);
    float rooms(View const& view, Ui& ui, ImVec2 at, float width);
    float room(View const& view, Ui& ui, ImVec2 at, float width, int index);
    float room_words(View const& view, Ui& ui, Rect area, int index, bool open);
    float absent(View const& view, Ui& ui, ImVec2 at, float width, model::RoomCard const& room);
    float servers(View const& view, Ui& ui, ImVec2 at, float width);
    float server(View const& view, Ui& ui, ImVec2 at, float width, int index);

    // How it stands (join.cpp).
    float lists(View const& view, Ui& ui, ImVec2 at, float width);
    void two_columns(View const& view, Ui& ui, Page const& frame);
    void one_column(View const& view, Ui& ui, Page const& frame);
    float standing(View const& view, Ui& ui, ImVec2 at, float width);
    void keep_rooms_fresh(View const& view, Ui& ui);
    void leave_server(Ui& ui) const;
    void go_home(View const& view, Ui& ui);

    std::string name_, said_name_, code_, address_, secret_;
    std::string sought_;    // as the view last said
    std::string was_there_; // code of the room whose absent people are listed
    double entered_at_ = 0, asked_rooms_at_ = 0, sought_since_ = 0;
    float typed_height_ = 0;
    Missing missing_ = Missing::nothing;
    bool fresh_ = true, in_name_ = false, trainer_open_ = false, to_secret_ = false, wants_console_ = false;
};

/// Connected, or on the way, to a server elsewhere.
bool on_a_server(model::ViewModel const& view);
bool is_connected(model::ViewModel const& view);

} // namespace twocircles::client::ui
