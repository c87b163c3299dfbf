#pragma once
// The observer's task sheet: things to look for, each counted with a key or a click, and lines of their own.

#include "client/model/view_model.hpp"
#include "client/ui/screens/workshop/line_entry.hpp"
#include "client/ui/widgets/ui.hpp"

namespace twocircles::client::ui {

class ObserverSheetPanel
{
public:
    /// Tasks, lines written so far, and at the bottom the field for one more. Wants at least 280 x 200
    /// logical pixels. Digits tick: first the task's, then that of the thing seen (one alone where a task has
    /// no list); N goes to the field. Uses no digit while the view model has no sheet.
    void draw(model::ViewModel const& view, Ui& ui, Rect area);

    /// The tasks only, to read before the story begins; returns the height.
    static float tasks(model::ViewModel const& view, Ui& ui, ImVec2 at, float width);

private:
    void keys(model::ObserverSheet const& sheet, Ui& ui);
    float task(model::ObserverSheet const& sheet, Ui& ui, int index, ImVec2 at, float width);
    static void tick(Ui& ui, int task, int look_for);

    LineEntry entry_{"observation", 500};
    int armed_ = -1;               // the task whose digit was pressed: the next digit says what was seen
    bool bring_into_view_ = false; // that task, once
};

} // namespace twocircles::client::ui
