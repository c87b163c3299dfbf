#pragma once
// What an author sees of the file they are writing: a strip under every screen that says it is a preview and
// how the last save is, and a page with everything that is wrong, in place, until it is mended or put aside.

#include "client/model/preview.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstddef>

namespace twocircles::client::ui {

class PreviewStrip
{
public:
    /// Real pixels under the screen.
    static float height(float scale);

    /// Call last in the frame, with Ui::Frame::foot as high as that.
    void draw(model::Preview const& preview, Ui& ui);

private:
    void strip(model::Preview const& preview, Ui& ui);
    void page(model::Preview const& preview, Ui& ui);

    std::size_t told_ = 0; // the news that the page was last opened for
    bool open_ = false;
};

} // namespace twocircles::client::ui
