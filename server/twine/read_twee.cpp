#include "server/twine/signs.hpp"
#include "server/twine/story.hpp"

#include <algorithm>
#include <array>

namespace twocircles::twine {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    return out;
}

// Where the first unescaped of `signs` stands.
std::size_t find_plain(std::string_view text, std::string_view signs)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (signs.find(text[i]) != std::string_view::npos)
            return i;
    }
    return std::string_view::npos;
}

// "Name <120,40>": where Twee 2 keeps the place on the map.
std::string_view without_place(std::string_view name)
{
    const auto open = name.rfind('<');
    if (!name.ends_with('>') || open == std::string_view::npos || open == 0) return name;
    const auto inside = name.substr(open + 1, name.size() - open - 2);
    const bool place = inside.find(',') != std::string_view::npos &&
                       inside.find_first_not_of("0123456789.,- ") == std::string_view::npos;
    return place ? trimmed(name.substr(0, open)) : name;
}

// ":: Name [tag tag] {"position": ..}"
Passage header(std::string_view line)
{
    Passage passage;
    line.remove_prefix(2);
    const auto name_end = std::min(find_plain(line, "[{"), line.size());
    passage.name = unescaped(without_place(trimmed(line.substr(0, name_end))));
    line.remove_prefix(name_end);
    if (line.starts_with('[')) {
        const auto end = std::min(find_plain(line, "]"), line.size());
        std::string_view tags = line.substr(1, end - 1);
        while (!(tags = trimmed(tags)).empty()) {
            const auto space = std::min(tags.find_first_of(" \t"), tags.size());
            passage.tags.push_back(unescaped(tags.substr(0, space)));
            tags.remove_prefix(space);
        }
    }
    return passage;
}

// A text value of the JSON in StoryData, which is small and flat where it matters here.
std::string value_in(std::string_view json, std::string_view key)
{
    const std::string quoted = "\"" + std::string(key) + "\"";
    auto at = json.find(quoted);
    if (at == std::string_view::npos) return {};
    at = json.find('"', std::min(json.find(':', at + quoted.size()), json.size()));
    if (at == std::string_view::npos) return {};
    const auto rest = json.substr(at + 1);
    return unescaped(rest.substr(0, std::min(find_plain(rest, "\""), rest.size())));
}

} // namespace

bool is_machinery(const Passage& passage)
{
    constexpr std::array<std::string_view, 7> kTags{"script",        "stylesheet",  "widget", "annotation",
                                                    "Twine.private", "Twine.image", "startup"};
    constexpr std::array<std::string_view, 22> kNames{
        "StoryTitle",    "StoryData",         "StoryInit",           "StoryCaption",    "StoryMenu",
        "StoryBanner",   "StorySubtitle",     "StoryAuthor",         "StoryInterface",  "StoryShare",
        "StorySettings", "StoryIncludes",     "PassageReady",        "PassageDone",     "PassageHeader",
        "PassageFooter", "StoryDisplayTitle", "StoryLoadingMessage", "StoryStylesheet", "StoryScript",
        "MenuOptions",   "MenuShare"};
    const auto has = [](const auto& list, const std::string& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    return has(kNames, passage.name) ||
           std::any_of(passage.tags.begin(), passage.tags.end(), [&](const std::string& tag) {
               return has(kTags, tag);
           });
}

Story read_twee(std::string_view bytes)
{
    Story story;
    std::vector<Passage> all;
    std::size_t number = 0;
    std::size_t loose = 0; // the first line that belongs to no passage
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with("::")) {
            all.push_back(header(line));
            all.back().line = number + 1;
        } else if (!all.empty()) {
            // "\::" at the start of a line is a text that begins so.
            if (line.starts_with("\\::")) line.remove_prefix(1);
            all.back().text.append(line).append("\n");
        } else if (!trimmed(line).empty() && loose == 0) {
            loose = number;
        }
    }
    if (all.empty()) {
        story.problem =
            "There is no passage in it: in Twee every passage begins with a line like \":: Name\".";
        return story;
    }
    if (loose != 0)
        story.losses.push_back({loose, "What stands before the first passage was not carried over."});
    for (Passage& passage : all) {
        passage.text.resize(passage.text.find_last_not_of(" \t\r\n") + 1);
        if (passage.name == "StoryTitle") story.title = trimmed(passage.text);
        if (passage.name == "StoryData") {
            story.format = value_in(passage.text, "format");
            story.start = value_in(passage.text, "start");
            story.start_line = passage.line;
        }
        (is_machinery(passage) ? story.others : story.passages).push_back(std::move(passage));
    }
    if (story.passages.empty())
        story.problem = "There are only settings and scripts in it, and no passage to read.";
    return story;
}

Story read_story(std::string_view bytes)
{
    Story story;
    if (bytes.size() > kLargestStory) {
        story.problem =
            "It has more than 8 MiB; a story of that size would not be one situation after another.";
        return story;
    }
    if (bytes.find('\0') != std::string_view::npos) {
        story.problem = "It is not a text in UTF-8. If it is one in UTF-16, save it as UTF-8.";
        return story;
    }
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const std::string text = as_utf8(bytes);
    return text.find("<tw-storydata") != std::string::npos ? read_html(text) : read_twee(text);
}

} // namespace twocircles::twine
