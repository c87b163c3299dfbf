#include "client/ui/draw/logo.hpp"

#include "client/ui/draw/shapes.hpp"

#include <array>

namespace twocircles::client::ui {

void logo(ImDrawList& list, ImVec2 centre, float size, Theme const& theme)
{
    float const r = size / 2.0F, apart = r * 0.52F;
    soft_disc(list, {centre.x + apart, centre.y}, r, theme.influence.fill, 0.16F);
    list.AddCircle(
        {centre.x - apart, centre.y}, r * 0.93F, packed(theme.control.fill), 64, std::max(1.6F, size * 0.085F)
    );
}

void loading_sign(ImDrawList& list, ImVec2 centre, float size, Theme const& theme, float seconds)
{
    float const r = size / 2.0F;
    float const apart = r * (0.62F + 0.30F * std::cos(seconds * 2.4F));
    soft_disc(list, {centre.x + apart, centre.y}, r, theme.influence.fill, 0.22F);
    list.AddCircle(
        {centre.x - apart, centre.y}, r * 0.93F, packed(theme.control.fill), 64, std::max(1.6F, size * 0.07F)
    );
    if (seconds > 0.0F) {
        float const turn = seconds * 1.6F;
        arc(list, {centre.x - apart, centre.y}, r * 0.93F, turn, turn + 0.7F, theme.text,
            std::max(1.6F, size * 0.07F));
    }
}

void motif(ImDrawList& list, ImVec2 centre, float radius, Theme const& theme, float phase, float strength)
{
    float const breath = 1.0F + 0.025F * std::sin(phase);
    float const apart = radius * (0.50F - 0.03F * std::sin(phase * 0.7F));
    bool const dark = theme.name == ThemeName::dark;
    ImVec2 const warm = {centre.x + apart, centre.y}, cool = {centre.x - apart, centre.y};
    Colour const glow = mix(theme.influence.fill, rgb(0xFF7A1A), dark ? 0.30F : 0.10F);
    std::array const layers = {
        SoftLayer{radius * 1.32F * breath, fade(glow, (dark ? 0.16F : 0.14F) * strength), 1.0F},
        SoftLayer{radius * 1.04F * breath, fade(glow, (dark ? 0.62F : 0.55F) * strength), 0.42F},
        SoftLayer{radius * 0.80F * breath, fade(rgb(0xFFB84D), (dark ? 0.45F : 0.35F) * strength), 1.0F}};
    soft_discs(list, warm, layers);
    ticked_ring(
        list, cool, radius, fade(theme.control.fill, strength), std::max(1.5F, radius * 0.012F), 72,
        radius * 0.055F
    );
    list.AddCircle(cool, radius * 0.86F, packed(fade(theme.control.fill, 0.22F * strength)), 128, 1.0F);
}

} // namespace twocircles::client::ui
