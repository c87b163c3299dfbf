// Published Twine 2 pages: the story lies in a <tw-storydata> element, one <tw-passagedata> for each passage.
#include "server/twine/signs.hpp"
#include "server/twine/story.hpp"

#include <libxml/HTMLparser.h>
#include <limits>
#include <memory>

namespace twocircles::twine {

namespace {

struct FreeDocument
{
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeText
{
    void operator()(xmlChar* text) const { xmlFree(text); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;
using Text = std::unique_ptr<xmlChar, FreeText>;

// libxml's characters are unsigned.
const xmlChar* chars(const char* text)
{
    return reinterpret_cast<const xmlChar*>(text); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

std::string string_of(const Text& text)
{
    // What the page wrote as a number ("&#xFEFF;") is only now a sign.
    return text ? as_utf8(reinterpret_cast<const char*>(text.get())) // NOLINT
                : std::string();
}

std::string attribute(xmlNode* node, const char* name)
{
    return string_of(Text(xmlGetProp(node, chars(name))));
}

bool is(const xmlNode* node, const char* name)
{
    return node->type == XML_ELEMENT_NODE && xmlStrEqual(node->name, chars(name)) == 1;
}

const xmlNode* beside(const xmlNode* node, const xmlNode* root)
{
    while (node != root && node->next == nullptr)
        node = node->parent;
    return node == root ? nullptr : node->next;
}

const xmlNode* following(const xmlNode* node, const xmlNode* root)
{
    return node->children != nullptr ? node->children : beside(node, root);
}

// Without the passages that lie inside: an element that nothing closes would hold all that follow once more.
std::string words_of(const xmlNode* passage)
{
    std::string words;
    for (const xmlNode* at = following(passage, passage); at != nullptr;) {
        const bool another = is(at, "tw-passagedata");
        if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
            words += reinterpret_cast<const char*>(at->content); // NOLINT
        at = another ? beside(at, passage) : following(at, passage);
    }
    return as_utf8(words);
}

std::size_t line_of(const xmlNode* node)
{
    return static_cast<std::size_t>(std::max(1L, xmlGetLineNo(node)));
}

Passage passage_of(xmlNode* node)
{
    Passage passage;
    passage.name = attribute(node, "name");
    passage.text = words_of(node);
    passage.line = line_of(node);
    std::string tags = attribute(node, "tags");
    for (std::size_t at = 0; at < tags.size();) {
        const auto space = std::min(tags.find(' ', at), tags.size());
        if (space > at) passage.tags.push_back(tags.substr(at, space - at));
        at = space + 1;
    }
    return passage;
}

} // namespace

Story read_html(std::string_view bytes)
{
    Story story;
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        story.problem = "It is too large.";
        return story;
    }
    const Document document(htmlReadMemory(
        bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
    ));
    xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    std::string start_number;
    std::size_t stories = 0;
    for (const xmlNode* at = root; at != nullptr; at = following(at, root)) {
        auto* node =
            const_cast<xmlNode*>(at); // NOLINT(cppcoreguidelines-pro-type-const-cast): libxml takes no const
        if (is(at, "tw-storydata") && ++stories > 1) continue;
        if (is(at, "tw-storydata")) {
            story.start_line = line_of(node);
            story.title = attribute(node, "name");
            story.format = attribute(node, "format");
            start_number = attribute(node, "startnode");
        }
        if (stories != 1) continue; // the page's own scripts before it, other stories of an archive behind it
        if (is(at, "script") || is(at, "style")) {
            const auto code = string_of(Text(xmlNodeGetContent(node)));
            const bool of_story = attribute(node, "role") == (is(at, "script") ? "script" : "stylesheet");
            if (of_story && code.find_first_not_of(" \t\r\n") != std::string::npos)
                story.losses.push_back(
                    {line_of(node), is(at, "script") ? "The story's script was not carried over."
                                                     : "The story's style sheet was not carried over."}
                );
        }
        if (!is(at, "tw-passagedata")) continue;
        Passage passage = passage_of(node);
        if (!start_number.empty() && attribute(node, "pid") == start_number) story.start = passage.name;
        (is_machinery(passage) ? story.others : story.passages).push_back(std::move(passage));
    }
    if (story.start.empty() && !start_number.empty()) story.start = "number " + start_number;
    if (stories > 1)
        story.losses.push_back(
            {story.start_line, "There are " + std::to_string(stories) +
                                   " stories in this page; the first was taken, “" + story.title +
                                   "”. Export the others from Twine one by one."}
        );
    if (story.passages.empty()) {
        story = {};
        story.problem = "There is no passage in this page. Publish the story to a file from Twine 2, or "
                        "export it as Twee.";
    }
    return story;
}

} // namespace twocircles::twine
