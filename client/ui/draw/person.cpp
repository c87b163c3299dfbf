#include "client/ui/draw/person.hpp"

#include <array>
#include <numbers>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

struct Tone
{
    std::uint32_t skin;
    std::array<std::uint32_t, 3> hair;
};

constexpr std::array kTones = {
    Tone{0xF0CBAE, {0x6B4A30, 0xB98A4E, 0x8A4A2F}}, Tone{0xE3B48F, {0x3B2A22, 0x7A5536, 0x9A9A9E}},
    Tone{0xCF9B70, {0x241C1A, 0x3F2C22, 0x5A3E2A}}, Tone{0xB27B52, {0x1D1716, 0x33241E, 0x6E6E73}},
    Tone{0x8A573A, {0x171313, 0x2A1E1A, 0x3A2A24}}, Tone{0x65402C, {0x141111, 0x241A18, 0x8B8B90}},
};

// FNV-1a: the same on every machine.
std::uint32_t hash(std::string_view text)
{
    std::uint32_t value = 2166136261U;
    for (char const c : text) {
        value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return value ^ value >> 15U;
}

class Painter
{
public:
    Painter(ImDrawList& list, ImVec2 centre, float radius, float alpha)
        : list_(list), centre_(centre), radius_(radius), alpha_(alpha)
    {}

    [[nodiscard]] ImVec2 at(float x, float y) const
    {
        return {centre_.x + x * radius_, centre_.y + y * radius_};
    }
    [[nodiscard]] ImU32 ink(Colour c) const { return packed(fade(c, alpha_)); }
    void disc(float x, float y, float r, Colour c)
    {
        list_.AddCircleFilled(at(x, y), r * radius_, ink(c), 40);
    }
    void line(ImVec2 a, ImVec2 b, Colour c, float width)
    {
        list_.AddLine(at(a.x, a.y), at(b.x, b.y), ink(c), std::max(1.0F, width * radius_));
    }
    void bend(ImVec2 a, ImVec2 b, ImVec2 c, Colour colour, float width)
    {
        list_.AddBezierQuadratic(
            at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), ink(colour), std::max(1.0F, width * radius_), 14
        );
    }
    // Part of a disc, closed by a straight edge.
    void segment(float x, float y, float r, float from, float to, Colour c)
    {
        list_.PathArcTo(at(x, y), r * radius_, from * kPi, to * kPi, 28);
        list_.PathFillConvex(ink(c));
    }
    void ellipse(float x, float y, float rx, float ry, Colour c)
    {
        std::array<ImVec2, 24> points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            float const t = 2.0F * kPi * static_cast<float>(i) / static_cast<float>(points.size());
            points[i] = at(x + rx * std::cos(t), y + ry * std::sin(t));
        }
        list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), ink(c));
    }
    // What lies below a dome of shoulders, inside the portrait's circle.
    void shoulders(float top, float half, Colour c)
    {
        constexpr float kEdge = 0.985F;
        std::vector<ImVec2> points;
        // The dome x = half * cos, y = top + 1.1 - 1.1 * sin meets the circle on both sides; walk to there.
        auto const dome = [&](float t) {
            return ImVec2{half * std::cos(t), top + 0.62F - 0.62F * std::sin(t)};
        };
        constexpr int kSteps = 24;
        float left = 0.0F, right = 0.0F;
        for (int i = 0; i <= kSteps; ++i) {
            ImVec2 const p = dome(kPi - kPi * static_cast<float>(i) / kSteps);
            if (length(p) > kEdge) {
                continue;
            }
            if (points.empty()) {
                left = std::atan2(p.y, p.x);
            }
            right = std::atan2(p.y, p.x);
            points.push_back(at(p.x, p.y));
        }
        if (points.size() < 3) {
            return;
        }
        for (int i = 0; i <= kSteps; ++i) {
            float const t = right + (left - right) * static_cast<float>(i) / kSteps;
            points.push_back(at(kEdge * std::cos(t), kEdge * std::sin(t)));
        }
        list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), ink(c));
    }

private:
    ImDrawList& list_;
    ImVec2 centre_;
    float radius_;
    float alpha_;
};

void hair_behind(Painter& p, int cut, float x, float y, float r, Colour hair)
{
    switch (cut) {
    case 2: // to the chin
        p.disc(x, y - 0.02F, r * 1.22F, hair);
        p.ellipse(x, y + r * 0.62F, r * 1.14F, r * 0.72F, hair);
        break;
    case 3: // tied up
        p.disc(x, y - r * 1.2F, r * 0.46F, hair);
        p.disc(x, y - 0.03F, r * 1.1F, hair);
        break;
    case 4: // curls
        for (int i = 0; i < 9; ++i) {
            float const t = kPi * (0.92F + 1.16F * static_cast<float>(i) / 8.0F);
            p.disc(x + r * 1.02F * std::cos(t), y - r * 0.12F + r * 1.0F * std::sin(t), r * 0.40F, hair);
        }
        break;
    default:
        break;
    }
}

void hair_before(Painter& p, int cut, float x, float y, float r, Colour hair)
{
    switch (cut) {
    case 0:
        p.segment(x, y - r * 0.05F, r * 1.05F, 1.10F, 1.90F, hair);
        break; // short
    case 1:    // parted
        p.segment(x, y - r * 0.05F, r * 1.07F, 1.04F, 1.80F, hair);
        p.segment(x + r * 0.1F, y - r * 0.04F, r * 1.0F, 1.36F, 1.97F, hair);
        break;
    case 2:
        p.segment(x, y - r * 0.04F, r * 1.10F, 1.12F, 1.88F, hair);
        break;
    case 3:
        p.segment(x, y - r * 0.04F, r * 1.06F, 1.13F, 1.87F, hair);
        break;
    case 4:
        p.segment(x, y - r * 0.06F, r * 1.05F, 1.14F, 1.86F, hair);
        break;
    default:
        p.segment(x, y - r * 0.02F, r * 1.02F, 1.22F, 1.78F, fade(hair, 0.55F));
        break; // close-cropped
    }
}

} // namespace

Look look_of(std::string_view name, int index, Theme const& theme)
{
    std::uint32_t const h = hash(name);
    Tone const& tone = kTones[h % kTones.size()];
    Look look;
    look.skin = rgb(tone.skin);
    look.hair = rgb(tone.hair[h / 7U % tone.hair.size()]);
    look.clothes = theme.clothes[static_cast<std::size_t>(std::max(index, 0)) % theme.clothes.size()];
    look.cut = static_cast<int>((h / 31U + static_cast<std::uint32_t>(std::max(index, 0))) % 6U);
    return look;
}

void person(ImDrawList& list, ImVec2 centre, float radius, Look const& look, Pose const& pose, Colour ground)
{
    Painter p(list, centre, radius, pose.presence);
    p.disc(0.0F, 0.0F, 1.0F, ground);
    float const low = (0.5F - pose.mood) * 0.16F + pose.strain * 0.03F; // a heavy heart hangs its head
    float const r = 0.40F;
    float const x = pose.aside * 0.06F, y = -0.16F + low;
    // Shoulders rise with strain and drop with spirits.
    float const top = 0.40F - pose.strain * 0.07F + (0.5F - pose.mood) * 0.05F;
    Colour const shaded = mix(look.skin, rgb(0x000000), 0.16F);
    hair_behind(p, look.cut, x, y, r, look.hair);
    p.ellipse(x * 0.5F, top + 0.02F, 0.155F, 0.24F, shaded); // neck
    p.shoulders(top, 0.86F - pose.strain * 0.05F, look.clothes);
    p.ellipse(x * 0.5F, top + 0.015F, 0.185F, 0.09F, shaded); // collar
    p.disc(x - r * 0.98F, y + 0.04F, r * 0.17F, shaded);
    p.disc(x + r * 0.98F, y + 0.04F, r * 0.17F, shaded);
    p.disc(x, y, r, look.skin);
    hair_before(p, look.cut, x, y, r, look.hair);
    // The face. Lines get lighter ink on darker skin, so that moods can be read on everybody.
    Colour const ink = luminance(look.skin) < 0.16 ? rgb(0x1A0F0A) : rgb(0x33231B);
    float const fx = x + pose.aside * 0.08F, ey = y + 0.02F;
    float const open = std::clamp(pose.open, 0.06F, 1.0F) * (1.0F - 0.18F * pose.strain);
    float const sad = std::max(0.0F, 0.5F - pose.mood) * 2.0F, glad = std::max(0.0F, pose.mood - 0.5F) * 2.0F;
    for (float const side : {-1.0F, 1.0F}) {
        p.ellipse(fx + side * 0.15F, ey, 0.046F, 0.062F * open, ink);
        // Sorrow lifts the inner ends of the brows, strain pulls them together and down, joy lifts the whole.
        float const inner = -0.125F - 0.045F * sad + 0.055F * pose.strain - 0.03F * glad;
        float const outer = -0.125F + 0.03F * sad - 0.01F * pose.strain - 0.02F * glad;
        p.bend(
            {fx + side * (0.085F - 0.015F * pose.strain), ey + inner},
            {fx + side * 0.15F, ey + (inner + outer) / 2.0F - 0.03F}, {fx + side * 0.215F, ey + outer}, ink,
            0.036F
        );
    }
    float const smile = (pose.mood - 0.46F) * 0.26F;
    float const my = y + 0.205F - smile * 0.25F;
    float const half = 0.125F + 0.04F * std::abs(pose.mood - 0.5F);
    p.bend({fx - half, my}, {fx, my + smile * 2.0F}, {fx + half, my}, ink, 0.046F);
}

} // namespace twocircles::client::ui
