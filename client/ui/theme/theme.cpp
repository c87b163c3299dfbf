#include "client/ui/theme/theme.hpp"

namespace twocircles::client::ui {

namespace {

Theme const kDark = {
    .name = ThemeName::dark,
    .ground = rgb(0x14171C),
    .surface = rgb(0x1D222A),
    .raised = rgb(0x28303A),
    .line = rgb(0x343D49),
    .text = rgb(0xF2EFE8),
    .quiet = rgb(0xA9B0BA),
    .focus = rgb(0xF2EFE8),
    .shade = {6, 8, 11, 190},
    .control = {rgb(0x56B4E9), rgb(0x7CC6F0)},
    .influence = {rgb(0xE69F00), rgb(0xF0B43C)},
    .morale = {rgb(0x1FC696), rgb(0x37D3A6)},
    .risk = {rgb(0xD98CB8), rgb(0xE3A3C7)},
    .loyalty = {rgb(0xF2D857), rgb(0xF2D857)},
    .good = {rgb(0x1FC696), rgb(0x55D9B1)},
    .bad = {rgb(0xE8795A), rgb(0xF09A80)},
    .clothes = {rgb(0x6E7FA3), rgb(0x8B7BA6), rgb(0x6C9488), rgb(0xA3806C), rgb(0x7C8C5E), rgb(0x9C6F7C)},
};

Theme const kLight = {
    .name = ThemeName::light,
    .ground = rgb(0xF4F1EA),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xE9E4DA),
    .line = rgb(0xD3CCBF),
    .text = rgb(0x1A1E24),
    .quiet = rgb(0x4F5863),
    .focus = rgb(0x1A1E24),
    .shade = {40, 34, 24, 120},
    .control = {rgb(0x1E7FB8), rgb(0x0F5F8F)},
    .influence = {rgb(0xB97A00), rgb(0x7D5000)},
    .morale = {rgb(0x0A8762), rgb(0x05664A)},
    .risk = {rgb(0xB0487F), rgb(0x963468)},
    .loyalty = {rgb(0x8F7A00), rgb(0x645600)},
    .good = {rgb(0x0A8762), rgb(0x05664A)},
    .bad = {rgb(0xC04A2B), rgb(0x9C3216)},
    .clothes = {rgb(0x5D6E94), rgb(0x7A6997), rgb(0x578377), rgb(0x936E59), rgb(0x6B7B4D), rgb(0x8C5D6B)},
};

} // namespace

Theme const& theme(ThemeName name)
{
    return name == ThemeName::light ? kLight : kDark;
}

Colour ink_on_influence(Theme const& theme)
{
    return theme.name == ThemeName::dark ? rgb(0x1A1406) : rgb(0xFFFFFF);
}

} // namespace twocircles::client::ui
