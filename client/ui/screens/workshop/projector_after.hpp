#pragma once
// When the story is over: how it ended, what it came to, and what to talk about – as much of the debrief as
// is meant for everybody. The ending turns its pages by itself, the rest by key.

#include "client/model/view_model.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace twocircles::client::ui {

class ProjectorAfter
{
public:
    void draw(model::ViewModel const& view, Ui& ui, Rect area);
    void turn(int by, double now);
    void forget() { *this = {}; }

private:
    enum class Kind : std::uint8_t
    {
        ending,
        result,
        timeline,
        circles,
        lanes, // the circles over time
        promises,
        heroes,
        rooms,
        moment,
        aims,
        question,
    };
    struct Page
    {
        Kind kind = Kind::ending;
        std::string heading, text;
        std::size_t first = 0, count = 0; // of a list that has several pages
    };

    void lay_out(model::ViewModel const& view, Ui const& ui, Rect area);
    void ending(Ui& ui, Rect area, Page const& page) const;
    void result(model::ViewModel const& view, Ui& ui, Rect area) const;
    void timeline(model::Debrief const& debrief, Ui& ui, Rect area) const;
    void circles(model::Debrief const& debrief, Ui& ui, Rect area) const;
    void words(Ui& ui, Rect area, Page const& page) const;

    std::vector<Page> pages_;
    std::size_t at_ = 0;
    double turned_at_ = 0.0;
    std::string game_;
    bool asked_ = false; // for the debrief
    bool asked_rooms_ = false;
};

} // namespace twocircles::client::ui
