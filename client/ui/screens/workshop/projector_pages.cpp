// Cutting a text into pages of whole sentences.
#include "client/ui/screens/workshop/projector_story.hpp"

#include <array>

namespace twocircles::client::ui {

namespace {

constexpr std::array<std::string_view, 4> kStops = {".", "!", "?", "…"};
constexpr std::array<std::string_view, 5> kClosing = {"”", "’", "\"", "»", ")"};

template <std::size_t n>
std::size_t one_of(std::array<std::string_view, n> const& signs, std::string_view text)
{
    for (auto const sign : signs) {
        if (text.starts_with(sign)) {
            return sign.size();
        }
    }
    return 0;
}

// Where the sentence that begins `text` ends, the blank behind it included.
std::size_t end_of_sentence(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            return i + 1;
        }
        std::size_t const stop = one_of(kStops, text.substr(i));
        if (stop == 0) {
            continue;
        }
        std::size_t end = i + stop;
        while (std::size_t const more = end < text.size() ? one_of(kClosing, text.substr(end)) : 0) {
            end += more;
        }
        if (end >= text.size() || text[end] == ' ' || text[end] == '\n') {
            return std::min(end + 1, text.size());
        }
    }
    return text.size();
}

std::size_t end_of_word(std::string_view text)
{
    auto const blank = text.find(' ');
    return blank == std::string_view::npos ? text.size() : blank + 1;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) {
        text.remove_suffix(1);
    }
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) {
        text.remove_prefix(1);
    }
    return text;
}

} // namespace

std::vector<std::string> in_pages(Ui const& ui, Type type, std::string_view text, float width, int lines)
{
    float const room = static_cast<float>(lines) * ui.line_height(type) + 1.0F;
    auto const fits = [&](std::string_view part) { return ui.height_of(type, trimmed(part), width) <= room; };
    std::vector<std::string> pages;
    text = trimmed(text);
    while (!text.empty()) {
        std::size_t taken = 0;
        for (auto const next : {end_of_sentence, end_of_word}) {
            while (taken < text.size() && fits(text.substr(0, taken + next(text.substr(taken))))) {
                taken += next(text.substr(taken));
            }
            if (taken > 0) {
                break; // only a sentence that has no room of its own is cut
            }
        }
        taken = taken == 0 ? end_of_word(text) : taken;
        pages.emplace_back(trimmed(text.substr(0, taken)));
        text = trimmed(text.substr(taken));
    }
    return pages;
}

} // namespace twocircles::client::ui
