#include "client/ui/draw/icons.hpp"

#include "client/ui/draw/shapes.hpp"

#include <array>
#include <numbers>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// A pen in a unit square (-1 .. 1) with the line width that suits the size.
class Pen
{
public:
    Pen(ImDrawList& list, ImVec2 centre, float size, Colour colour)
        : list_(list), centre_(centre), unit_(size / 2.0F), colour_(packed(colour)),
          width_(std::max(1.3F, size * 0.085F))
    {}

    [[nodiscard]] ImVec2 at(float x, float y) const { return {centre_.x + x * unit_, centre_.y + y * unit_}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false)
    {
        std::vector<ImVec2> real;
        real.reserve(points.size());
        for (ImVec2 const p : points) {
            real.push_back(at(p.x, p.y));
        }
        list_.AddPolyline(
            real.data(), static_cast<int>(real.size()), colour_, closed ? ImDrawFlags_Closed : 0, width_
        );
    }
    void circle(float x, float y, float radius)
    {
        list_.AddCircle(at(x, y), radius * unit_, colour_, 32, width_);
    }
    void dot(float x, float y, float radius) { list_.AddCircleFilled(at(x, y), radius * unit_, colour_, 20); }
    void bow(float x, float y, float radius, float from, float to)
    {
        list_.PathArcTo(at(x, y), radius * unit_, from * kPi, to * kPi, 20);
        list_.PathStroke(colour_, 0, width_);
    }
    void box(float x0, float y0, float x1, float y1, float rounding)
    {
        list_.AddRect(at(x0, y0), at(x1, y1), colour_, rounding * unit_, 0, width_);
    }
    void fill_box(float x0, float y0, float x1, float y1, float rounding)
    {
        list_.AddRectFilled(at(x0, y0), at(x1, y1), colour_, rounding * unit_);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c)
    {
        list_.AddTriangleFilled(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour_);
    }

private:
    ImDrawList& list_;
    ImVec2 centre_;
    float unit_;
    ImU32 colour_;
    float width_;
};

// A lemniscate: one thread, tied with itself.
void knot(ImDrawList& list, ImVec2 centre, float size, Colour colour)
{
    std::array<ImVec2, 40> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        float const t = 2.0F * kPi * static_cast<float>(i) / static_cast<float>(points.size());
        float const scale = size * 0.5F / (1.0F + std::sin(t) * std::sin(t));
        points[i] = {centre.x + scale * std::cos(t), centre.y + scale * 1.35F * std::sin(t) * std::cos(t)};
    }
    list.AddPolyline(
        points.data(), static_cast<int>(points.size()), packed(colour), ImDrawFlags_Closed,
        std::max(1.5F, size * 0.115F)
    );
}

void star(ImDrawList& list, ImVec2 centre, float size, Colour colour)
{
    float const outer = size * 0.52F, inner = outer * 0.42F;
    std::array<ImVec2, 10> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = at_angle(centre, i % 2 == 0 ? outer : inner, (static_cast<float>(i) * 0.2F - 0.5F) * kPi);
    }
    // Plain triangles inside, one smooth outline: softened triangles would show seams.
    ImDrawListFlags const before = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t i = 0; i < points.size(); ++i) {
        list.AddTriangleFilled(centre, points[i], points[(i + 1) % points.size()], packed(colour));
    }
    list.Flags = before;
    list.AddPolyline(points.data(), 10, packed(colour), ImDrawFlags_Closed, 1.2F);
}

} // namespace

void icon(ImDrawList& list, Icon which, ImVec2 centre, float size, Colour colour)
{
    Pen pen(list, centre, size, colour);
    switch (which) {
    case Icon::morale:
        pen.circle(0.0F, 0.0F, 0.88F);
        pen.dot(-0.30F, -0.22F, 0.12F);
        pen.dot(0.30F, -0.22F, 0.12F);
        pen.bow(0.0F, 0.02F, 0.46F, 0.16F, 0.84F);
        break;
    case Icon::risk:
        spark(list, centre, size * 0.56F, colour);
        pen.dot(0.68F, -0.66F, 0.13F);
        break;
    case Icon::loyalty:
        knot(list, centre, size * 1.06F, colour);
        break;
    case Icon::respect:
        pen.circle(0.0F, -0.28F, 0.5F);
        pen.line({{-0.26F, 0.14F}, {-0.44F, 0.86F}, {0.0F, 0.56F}, {0.44F, 0.86F}, {0.26F, 0.14F}});
        break;
    case Icon::trust:
        pen.line(
            {{0.0F, -0.86F},
             {0.7F, -0.6F},
             {0.7F, 0.02F},
             {0.42F, 0.52F},
             {0.0F, 0.86F},
             {-0.42F, 0.52F},
             {-0.7F, 0.02F},
             {-0.7F, -0.6F}},
            true
        );
        break;
    case Icon::stress:
        pen.line({{-0.9F, 0.15F}, {-0.5F, -0.6F}, {-0.1F, 0.55F}, {0.3F, -0.6F}, {0.55F, 0.3F}, {0.9F, -0.1F}}
        );
        break;
    case Icon::order:
        for (float const y : {-0.74F, 0.14F}) {
            for (float const x : {-0.74F, 0.14F}) {
                pen.box(x, y, x + 0.6F, y + 0.6F, 0.14F);
            }
        }
        break;
    case Icon::direction:
        pen.circle(0.0F, 0.0F, 0.88F);
        pen.triangle({0.46F, -0.46F}, {0.12F, 0.24F}, {-0.24F, -0.12F});
        pen.line({{-0.24F, -0.12F}, {-0.42F, 0.42F}, {0.12F, 0.24F}});
        break;
    case Icon::delivery:
        pen.box(-0.78F, -0.62F, 0.78F, 0.76F, 0.16F);
        pen.line({{-0.78F, -0.14F}, {0.78F, -0.14F}});
        pen.line({{0.0F, -0.62F}, {0.0F, -0.14F}});
        break;
    case Icon::innovation:
        pen.bow(0.0F, -0.22F, 0.62F, 0.74F, 2.26F);
        pen.line({{-0.42F, 0.23F}, {-0.27F, 0.5F}, {0.27F, 0.5F}, {0.42F, 0.23F}});
        pen.line({{-0.2F, 0.84F}, {0.2F, 0.84F}});
        break;
    case Icon::other:
        pen.circle(0.0F, 0.0F, 0.7F);
        break;
    case Icon::lock:
        pen.fill_box(-0.6F, -0.08F, 0.6F, 0.8F, 0.18F);
        pen.bow(0.0F, -0.12F, 0.38F, 1.0F, 2.0F);
        break;
    case Icon::clock:
        pen.circle(0.0F, 0.0F, 0.84F);
        pen.line({{0.0F, -0.46F}, {0.0F, 0.06F}, {0.36F, 0.26F}});
        break;
    case Icon::speech:
        pen.box(-0.84F, -0.7F, 0.84F, 0.4F, 0.3F);
        pen.line({{-0.4F, 0.4F}, {-0.44F, 0.84F}, {0.02F, 0.4F}});
        break;
    case Icon::star:
        star(list, centre, size, colour);
        break;
    case Icon::check:
        pen.line({{-0.62F, 0.06F}, {-0.18F, 0.5F}, {0.66F, -0.48F}});
        break;
    case Icon::cross:
        pen.line({{-0.54F, -0.54F}, {0.54F, 0.54F}});
        pen.line({{-0.54F, 0.54F}, {0.54F, -0.54F}});
        break;
    case Icon::pause:
        pen.fill_box(-0.5F, -0.64F, -0.16F, 0.64F, 0.1F);
        pen.fill_box(0.16F, -0.64F, 0.5F, 0.64F, 0.1F);
        break;
    case Icon::promise:
        pen.box(-0.74F, -0.6F, 0.74F, 0.78F, 0.18F);
        pen.line({{-0.36F, -0.86F}, {-0.36F, -0.46F}});
        pen.line({{0.36F, -0.86F}, {0.36F, -0.46F}});
        pen.line({{-0.34F, 0.12F}, {-0.06F, 0.4F}, {0.38F, -0.16F}});
        break;
    case Icon::event:
        pen.line(
            {{0.2F, -0.9F},
             {-0.46F, 0.14F},
             {0.02F, 0.14F},
             {-0.2F, 0.9F},
             {0.46F, -0.16F},
             {-0.02F, -0.16F}},
            true
        );
        break;
    case Icon::leave:
        pen.line({{0.1F, -0.78F}, {-0.66F, -0.78F}, {-0.66F, 0.78F}, {0.1F, 0.78F}});
        pen.line({{-0.2F, 0.0F}, {0.8F, 0.0F}});
        pen.line({{0.46F, -0.34F}, {0.8F, 0.0F}, {0.46F, 0.34F}});
        break;
    case Icon::arrow:
        pen.line({{-0.3F, -0.62F}, {0.34F, 0.0F}, {-0.3F, 0.62F}});
        break;
    case Icon::back:
        pen.line({{0.3F, -0.62F}, {-0.34F, 0.0F}, {0.3F, 0.62F}});
        break;
    case Icon::eye:
        pen.bow(0.0F, 0.66F, 1.1F, 1.21F, 1.79F);
        pen.bow(0.0F, -0.66F, 1.1F, 0.21F, 0.79F);
        pen.dot(0.0F, 0.0F, 0.27F);
        break;
    case Icon::list:
        for (float const y : {-0.5F, 0.0F, 0.5F}) {
            pen.line({{-0.7F, y}, {0.7F, y}});
        }
        break;
    case Icon::brief:
        pen.line({{-0.6F, -0.84F}, {0.24F, -0.84F}, {0.62F, -0.44F}, {0.62F, 0.84F}, {-0.6F, 0.84F}}, true);
        pen.line({{-0.26F, -0.06F}, {0.28F, -0.06F}});
        pen.line({{-0.26F, 0.36F}, {0.28F, 0.36F}});
        break;
    case Icon::chat:
        pen.line(
            {{0.12F, 0.14F},
             {-0.36F, 0.14F},
             {-0.66F, 0.46F},
             {-0.66F, 0.14F},
             {-0.86F, 0.14F},
             {-0.86F, -0.72F},
             {0.36F, -0.72F},
             {0.36F, -0.46F}}
        );
        pen.line(
            {{-0.14F, -0.2F},
             {0.88F, -0.2F},
             {0.88F, 0.56F},
             {0.66F, 0.56F},
             {0.66F, 0.86F},
             {0.34F, 0.56F},
             {-0.14F, 0.56F}},
            true
        );
        break;
    case Icon::people:
        pen.circle(-0.3F, -0.34F, 0.34F);
        pen.bow(-0.3F, 0.82F, 0.6F, 1.0F, 2.0F);
        pen.bow(0.4F, -0.34F, 0.3F, 1.5F, 2.5F);
        pen.bow(0.36F, 0.82F, 0.54F, 1.56F, 2.0F);
        break;
    case Icon::person:
        pen.circle(0.0F, -0.38F, 0.38F);
        pen.bow(0.0F, 0.86F, 0.7F, 1.0F, 2.0F);
        break;
    case Icon::sheet:
        pen.box(-0.64F, -0.7F, 0.64F, 0.86F, 0.14F);
        pen.fill_box(-0.26F, -0.9F, 0.26F, -0.54F, 0.1F);
        pen.line({{-0.36F, 0.12F}, {-0.08F, 0.42F}, {0.38F, -0.18F}});
        break;
    case Icon::more:
        for (float const x : {-0.6F, 0.0F, 0.6F}) {
            pen.dot(x, 0.0F, 0.16F);
        }
        break;
    case Icon::need:
        pen.line({{-0.5F, 0.1F}, {-0.5F, -0.46F}});
        pen.line({{-0.17F, 0.0F}, {-0.17F, -0.8F}});
        pen.line({{0.16F, 0.0F}, {0.16F, -0.8F}});
        pen.line({{0.49F, 0.1F}, {0.49F, -0.56F}});
        pen.bow(0.0F, 0.1F, 0.5F, 0.0F, 1.0F);
        pen.line({{-0.5F, 0.1F}, {-0.86F, -0.1F}});
        pen.line({{-0.26F, 0.54F}, {-0.26F, 0.88F}});
        pen.line({{0.26F, 0.54F}, {0.26F, 0.88F}});
        break;
    }
}

} // namespace twocircles::client::ui
