#include "server/scenario/outline.hpp"

namespace twocircles::scenario {

Span find_after(const Outline& outline, Span from, std::string_view text)
{
    const auto at = text.empty() ? std::string_view::npos : outline.source.bytes().find(text, from.begin);
    return at == std::string_view::npos ? from : Span{at, at + text.size()};
}

} // namespace twocircles::scenario
