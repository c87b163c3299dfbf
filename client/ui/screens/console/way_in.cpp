// How people get in: to read out, or to turn the laptop round for.
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

struct Code
{
    std::string code, name;
    bool fresh = false; // just opened
};

// The codes as large as they can be, in as many columns as fit.
float codes(Ui& ui, std::vector<Code> const& list, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float const gap = ui.px(12.0F), pad = ui.px(16.0F);
    float widest = ui.px(150.0F);
    for (auto const& one : list) {
        widest = std::max(widest, ui.width_of(Type::display, one.code) + 2.0F * pad);
    }
    int const columns = std::clamp(static_cast<int>((width + gap) / (widest + gap)), 1, 4);
    float const high = ui.line_height(Type::display) + ui.line_height(Type::body) + ui.px(16.0F);
    int place = 0;
    for (auto const& one : list) {
        Rect const strip = {at.x, at.y + static_cast<float>(place / columns) * (high + gap), width, high};
        Rect const box = cell(strip, place % columns, columns, gap);
        card(ui.draw(), box, t.surface, ui.px(14.0F));
        Rect inner = box.inset(pad, ui.px(8.0F));
        ui.text_in(
            inner.take_top(ui.line_height(Type::display)), Type::display,
            one.fresh ? t.influence.ink : t.text, one.code, Align::centre
        );
        float const wide = std::min(ui.width_of(Type::body, one.name), inner.w);
        ui.paragraph_up_to(
            {inner.centre().x - wide / 2.0F, inner.y}, inner.w, 1, Type::body, t.quiet, one.name
        );
        ++place;
    }
    return static_cast<float>((place + columns - 1) / columns) * (high + gap);
}

} // namespace

void way_in_sheet(model::ViewModel const& view, Ui& ui, Desk& desk, Rect area)
{
    Theme const& t = ui.theme();
    SheetPage page(ui, desk, area, ui.tr("console.way_in"), {});
    std::vector<Code> list;
    for (auto const& room : view.console->rooms) {
        if (room.problem.empty()) {
            list.push_back({room.code, room.name, std::ranges::count(view.rooms_opened, room.code) > 0});
        }
    }
    // Where none is newer than the others, all of them are what people need.
    if (std::ranges::none_of(list, &Code::fresh)) {
        for (auto& one : list) {
            one.fresh = true;
        }
    }
    auto const& addresses = view.console->addresses;
    std::string const address = addresses.empty() ? std::string() : addresses.front();
    std::string const steps[] = {
        ui.tr("console.step.1"),
        address.empty() ? ui.tr("console.step.2_here") : ui.tr("console.step.2"),
        ui.tr("console.step.3"),
        ui.tr("console.step.4"),
    };
    int number = 0;
    for (auto const& step : steps) {
        ++number;
        float const sign = ui.px(40.0F);
        float const high = ui.height_of(Type::lead, step, page.width - sign);
        ui.text({page.x + ui.px(4.0F), page.y}, Type::lead_strong, t.control.ink, std::to_string(number));
        ui.paragraph({page.x + sign, page.y}, page.width - sign, Type::lead, t.text, step);
        page.y += high + ui.px(4.0F);
        if (number == 2 && !address.empty()) {
            page.y += ui.paragraph(
                {page.x + sign, page.y}, page.width - sign, Type::title, t.influence.ink, address
            );
            std::vector<std::string> const others(addresses.begin() + 1, addresses.end());
            if (!others.empty()) {
                page.y += ui.paragraph(
                    {page.x + sign, page.y}, page.width - sign, Type::small, t.quiet,
                    ui.tr("console.or_address", {{"addresses", joined(others)}})
                );
            }
            page.y += ui.px(4.0F);
        }
        if (number == 3) {
            page.y += ui.px(8.0F);
            page.y += list.empty() ? ui.paragraph(
                                         {page.x + sign, page.y}, page.width - sign, Type::body, t.quiet,
                                         ui.tr("console.no_rooms")
                                     )
                                   : codes(ui, list, {page.x, page.y}, page.width);
        }
        page.y += ui.px(8.0F);
    }
    page.end(page.y);
}

} // namespace twocircles::client::ui
