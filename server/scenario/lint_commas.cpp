#include "server/scenario/shape.hpp"
#include "server/scenario/text_lint.hpp"

#include <algorithm>
#include <string>

namespace twocircles::scenario {

namespace {

constexpr std::size_t kSentence = 300; // characters of a question, a goal, a task: whole sentences

bool holds_sentences(const Shape& list)
{
    const Shape* element = list.element;
    if (element != nullptr && element->form == Form::either) element = element->choices.front();
    return element != nullptr && element->form == Form::text && element->most == kSentence;
}

bool ends_sentence(std::string_view text)
{
    constexpr std::string_view kEnds = ".?!:;)\"'";
    return text.empty() || kEnds.find(text.back()) != std::string_view::npos ||
           text.ends_with("\xe2\x80\xa6") || text.ends_with("\xe2\x80\x9d") || text.ends_with("\xe2\x80\x9c");
}

bool is_plain(const Node& node)
{
    return node.is_scalar() && node.style == Style::plain && !node.is_missing();
}

} // namespace

void lint_commas(const Node& list, const Shape& shape, const Source& source, Problems& problems)
{
    if (!list.flow || !holds_sentences(shape)) return;
    for (std::size_t i = 1; i < list.items.size(); ++i) {
        const Node& left = list.items[i - 1];
        const Node& right = list.items[i];
        if (!is_plain(left) || !is_plain(right) || ends_sentence(left.text) || right.text.empty()) continue;
        const char first = right.text.front();
        const bool goes_on = first >= 'a' && first <= 'z';
        if (!goes_on && !ends_sentence(right.text)) continue; // a list of words
        const std::string_view between =
            source.bytes().substr(left.span.end, right.span.begin - left.span.end);
        const std::size_t comma = between.find(',');
        if (comma == std::string_view::npos) continue;
        const std::size_t at = left.span.end + comma;
        problems.add(
            Fault::text_split_by_comma, {at, at + 1},
            "This comma makes two texts: \"" + std::string{first_characters(left.text, 40)} + "\" and \"" +
                std::string{first_characters(right.text, 40)} + "\".",
            "If it is one, put it in quotes:\n    " + in_quotes(left.text + ", " + right.text)
        );
    }
}

} // namespace twocircles::scenario
