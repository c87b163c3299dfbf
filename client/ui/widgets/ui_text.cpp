// Text: measuring, wrapping with proper line spacing, and the audit of where it went.
#include "client/ui/widgets/ui.hpp"

#include <algorithm>

namespace twocircles::client::ui {

namespace {

char const* begin_of(std::string_view text)
{
    return text.data();
}
char const* end_of(std::string_view text)
{
    return text.data() + text.size();
}

// The longest start of `text` that fits into `width` together with an ellipsis.
std::string shortened(ImFont const& font, float size, std::string_view text, float width)
{
    static constexpr std::string_view kEllipsis = "…";
    float const room = width - font.CalcTextSizeA(size, 1e9F, 0.0F, begin_of(kEllipsis), end_of(kEllipsis)).x;
    char const* stop = nullptr;
    font.CalcTextSizeA(size, std::max(room, 0.0F), 0.0F, begin_of(text), end_of(text), &stop);
    std::string_view kept =
        text.substr(0, static_cast<std::size_t>((stop == nullptr ? end_of(text) : stop) - text.data()));
    while (!kept.empty() && kept.back() == ' ') {
        kept.remove_suffix(1);
    }
    return std::string(kept) + std::string(kEllipsis);
}

} // namespace

float Ui::line_height(Type type) const
{
    return px(line_of(type, fonts_->reader()));
}

float Ui::width_of(Type type, std::string_view text) const
{
    ImFont const& font = *(*fonts_)[type];
    return std::ceil(font.CalcTextSizeA(fonts_->pixels(type), 1e9F, 0.0F, begin_of(text), end_of(text)).x);
}

std::vector<Ui::Line> Ui::lines_of(Type type, std::string_view text, float width) const
{
    ImFont const& font = *(*fonts_)[type];
    float const stretched = fonts_->pixels(type) / font.FontSize;
    std::vector<Line> lines;
    char const* at = begin_of(text);
    char const* const end = end_of(text);
    while (at < end) {
        char const* stop = font.CalcWordWrapPositionA(stretched, at, end, std::max(width, 1.0F));
        if (char const* const newline = std::find(at, stop, '\n'); newline != stop) {
            stop = newline;
        }
        if (stop == at && *at != '\n') {
            ++stop;
        }
        // Dear ImGui also breaks behind a comma or a full stop, and would leave the quotation mark that
        // closes there to the next line.
        if (stop < end && *stop != ' ' && *stop != '\n' && stop[-1] != ' ') {
            auto const blank = std::string_view(at, static_cast<std::size_t>(stop - at)).rfind(' ');
            if (blank != std::string_view::npos && blank > 0) {
                stop = at + blank + 1;
            }
        }
        char const* trimmed = stop;
        while (trimmed > at && trimmed[-1] == ' ') {
            --trimmed;
        }
        lines.push_back({at, trimmed});
        at = stop;
        if (at < end && *at == '\n') {
            ++at;
        } else {
            while (at < end && *at == ' ') {
                ++at;
            }
        }
    }
    return lines;
}

float Ui::height_of(Type type, std::string_view text, float width) const
{
    return static_cast<float>(lines_of(type, text, width).size()) * line_height(type);
}

void Ui::put(ImVec2 at, Type type, Colour colour, std::string_view text, bool was_shortened)
{
    ImFont* const font = (*fonts_)[type];
    float const size = fonts_->pixels(type);
    float const down = std::round((line_height(type) - size) / 2.0F);
    draw().AddText(font, size, {at.x, at.y + down}, packed(colour), begin_of(text), end_of(text));
    if (audit_ == nullptr || colour.a == 0) {
        return;
    }
    auto const low = draw().GetClipRectMin(), high = draw().GetClipRectMax();
    audit_->note(
        {std::string(text),
         {at.x, at.y + down, width_of(type, text), size},
         {low.x, low.y, high.x - low.x, high.y - low.y},
         text_layer_,
         scroll_depth_ > 0,
         was_shortened}
    );
}

float Ui::text(ImVec2 at, Type type, Colour colour, std::string_view text)
{
    put(at, type, colour, text, false);
    return width_of(type, text);
}

float Ui::text_in(Rect box, Type type, Colour colour, std::string_view text, Align align)
{
    float width = width_of(type, text);
    std::string cut;
    bool const too_wide = width > box.w + 1.0F;
    if (too_wide) {
        cut = shortened(*(*fonts_)[type], fonts_->pixels(type), text, box.w);
        text = cut;
        width = width_of(type, text);
    }
    float const x = align == Align::left     ? box.x
                    : align == Align::centre ? box.x + (box.w - width) / 2.0F
                                             : box.right() - width;
    put({std::round(x), std::round(box.y + (box.h - line_height(type)) / 2.0F)}, type, colour, text,
        too_wide);
    return width;
}

float Ui::paragraph(ImVec2 at, float width, Type type, Colour colour, std::string_view text, Align align)
{
    float y = at.y;
    for (Line const& line : lines_of(type, text, width)) {
        std::string_view const part(line.begin, static_cast<std::size_t>(line.end - line.begin));
        float x = at.x;
        if (align == Align::centre) {
            x += std::round((width - width_of(type, part)) / 2.0F);
        }
        if (align == Align::right) {
            x += width - width_of(type, part);
        }
        put({x, y}, type, colour, part, false);
        y += line_height(type);
    }
    return y - at.y;
}

float Ui::paragraph_up_to(ImVec2 at, float width, int lines, Type type, Colour colour, std::string_view text)
{
    auto const all = lines_of(type, text, width);
    float y = at.y;
    for (std::size_t i = 0; i < all.size() && static_cast<int>(i) < lines; ++i) {
        std::string_view part(all[i].begin, static_cast<std::size_t>(all[i].end - all[i].begin));
        std::string cut;
        if (static_cast<int>(i) == lines - 1 && all.size() > i + 1) {
            std::string_view const rest(all[i].begin, static_cast<std::size_t>(end_of(text) - all[i].begin));
            cut = shortened(*(*fonts_)[type], fonts_->pixels(type), rest, width);
            part = cut;
        }
        put({at.x, y}, type, colour, part, false);
        y += line_height(type);
    }
    return y - at.y;
}

} // namespace twocircles::client::ui
