#include "server/twine/to_scenario.hpp"

#include "server/twine/markup.hpp"
#include "server/twine/names.hpp"

#include <algorithm>
#include <map>

namespace twocircles::twine {

namespace {

// Of the format: scenario-format.md, Limits.
constexpr std::size_t kMostBeats = 200;
constexpr std::size_t kMostEndings = 49; // and one for everything else
constexpr std::size_t kMostResponses = 9;
constexpr std::size_t kLongestText = 2000;
constexpr std::size_t kLongestResponse = 240;
constexpr std::size_t kLongestTitle = 80;
constexpr std::size_t kLongestStoryTitle = 60;

// The first `count` characters, whole ones, preferably whole words.
std::string first(const std::string& text, std::size_t count)
{
    std::size_t characters = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0U) == 0x80U)
            ++next;
        if (++characters > count) break;
        at = next;
    }
    if (at == text.size()) return text;
    const auto space = text.find_last_of(" \n", at);
    return text.substr(0, space != std::string::npos && space > at / 2 ? space : at);
}

// A text of nothing but blanks is none.
std::string or_else(const std::string& text, const std::string& otherwise)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos ? otherwise : text;
}

// In double quotes, whatever is in it.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
            out += c;
    return out + "\"";
}

struct Node
{
    const Passage* passage = nullptr;
    Reading reading;
    std::string id;
    std::string flag; // that the story came to it; of endings
    bool ending = false;
};

class Converter
{
public:
    explicit Converter(const Story& story) : story_(story) {}

    Conversion convert()
    {
        if (!story_.problem.empty()) return refused(story_.problem);
        // Before anything is worked out: a file of megabytes may hold a hundred thousand of them.
        if (story_.passages.size() > kMostBeats)
            return refused(
                "It has " + std::to_string(story_.passages.size()) + " passages; a scenario holds " +
                std::to_string(kMostBeats) + ". Split the story, or import a part of it."
            );
        read();
        if (const std::size_t needed = situations(); needed > kMostBeats)
            return refused(
                "With its many links it would need " + std::to_string(needed) +
                " situations; a scenario holds " + std::to_string(kMostBeats) + "."
            );
        begin();
        for (const std::size_t i : order_)
            if (!nodes_[i].ending) beat(nodes_[i]);
        endings();
        std::stable_sort(out_.remarks.begin(), out_.remarks.end(), [](const Remark& a, const Remark& b) {
            return a.line < b.line;
        });
        return std::move(out_);
    }

private:
    static Conversion refused(std::string why)
    {
        Conversion out;
        out.problem = std::move(why);
        return out;
    }

    void remark(std::size_t line, std::string text) { out_.remarks.push_back({line, std::move(text)}); }

    void read()
    {
        for (const Passage& passage : story_.passages) {
            Node node;
            node.passage = &passage;
            node.reading = read_markup(passage);
            node.id = names_.make(passage.name, "passage");
            if (!by_name_.emplace(passage.name, nodes_.size()).second)
                remark(
                    passage.line, "A second passage called “" + passage.name + "”: links lead to the first."
                );
            nodes_.push_back(std::move(node));
        }
        std::size_t endings = 0;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            order_.push_back(i);
            if (nodes_[i].reading.links.empty() && i != start() && endings < kMostEndings) {
                nodes_[i].ending = true;
                nodes_[i].flag = flags_.make("to_" + nodes_[i].id, "to_ending");
                ++endings;
            }
        }
        // The story begins with the first beat.
        std::rotate(
            order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(start()),
            order_.begin() + static_cast<std::ptrdiff_t>(start()) + 1
        );
        if (!story_.start.empty() && by_name_.find(story_.start) == by_name_.end())
            remark(
                story_.start_line, "The story says that it begins with “" + story_.start +
                                       "”, which is no passage: it begins with “" +
                                       nodes_[start()].passage->name + "”."
            );
        for (const Loss& loss : story_.losses)
            remark(loss.line, loss.text);
        for (const Passage& other : story_.others)
            if (other.name != "StoryTitle" && other.name != "StoryData")
                remark(
                    other.line, "“" + other.name + "” belongs to the story format and was not carried over" +
                                    links_of(other) + "."
                );
        for (const Node& node : nodes_)
            for (const Construct& construct : node.reading.constructs)
                remark(construct.line, "Not carried over: " + construct.text);
    }

    // The last situation of a passage takes as many links as fit, each before it one less: it leads on.
    std::size_t situations() const
    {
        std::size_t all = 0;
        for (const Node& node : nodes_) {
            if (node.ending) continue;
            ++all;
            if (const std::size_t links = node.reading.links.size(); links > kMostResponses)
                all += (links - kMostResponses + kMostResponses - 2) / (kMostResponses - 1);
        }
        return all;
    }

    static std::string links_of(const Passage& passage)
    {
        const auto count = read_markup(passage).links.size();
        return count == 0   ? std::string()
               : count == 1 ? ", nor the link in it"
                            : ", nor the " + std::to_string(count) + " links in it";
    }

    std::size_t start() const
    {
        for (const std::string& name : {story_.start, std::string("Start")})
            if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
        return 0;
    }

    void line(const std::string& text) { out_.yaml += text + "\n"; }

    // A text that may be longer than the format allows: the rest stands behind it as a comment.
    void text(
        const std::string& indent, const std::string& key, const std::string& words, std::size_t longest,
        std::size_t from
    )
    {
        const std::string part = first(or_else(words, "..."), longest);
        line(indent + key + ": " + quoted(part));
        if (part.size() >= words.size()) return;
        remark(
            from, "A text of more than " + std::to_string(longest) +
                      " characters was cut; the rest stands in a comment."
        );
        std::string rest = "# ";
        for (const char c : words.substr(part.size()))
            if (c == '\n') {
                line(indent + rest);
                rest = "# ";
            } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
                rest += c;
                if (rest.size() > 4000 && c == ' ') {
                    line(indent + rest);
                    rest = "# ";
                }
            }
        line(indent + rest);
    }

    void begin()
    {
        const std::string title = first(or_else(story_.title, "An imported story"), kLongestStoryTitle);
        line("# yaml-language-server: $schema=./scenario.schema.json");
        line("# $schema: ./scenario.schema.json");
        line("#");
        line("# Made from a Twine story. Every passage and every link is here; \"choose acts\" marks where "
             "you say what an");
        line("# answer does to people. Look at it while you write: twocircles-scenario check THIS-FILE");
        line("format: 1");
        line("");
        line("about:");
        line("  title: " + quoted(title));
        line("  summary: \"Imported from Twine: say in a sentence what it is about.\"");
        line("  minutes: 20");
        line("");
        line("goals:  # choose what counts");
        line("  - {measure: delivery, weight: 1, text: The work gets done.}");
        line("  - {measure: loyalty, weight: 1, text: People would come again.}");
        line("");
        line("seats:");
        line("  - id: lead");
        line("    title: Lead");
        line("    name: You");
        line("    brief: Say who leads here, and what they know.");
        line("");
        line("followers:  # name the people of the story");
        line("  - {id: first_person, name: First Person, role: Say what they do}");
        line("  - {id: second_person, name: Second Person, role: Say what they do}");
        line("");
        bool any = false;
        for (const Node& node : nodes_)
            if (node.ending) {
                if (!any) line("flags:");
                any = true;
                line("  " + node.flag + ": {meaning: The story came to this ending.}");
            }
        if (any) line("");
        line("beats:");
    }

    void beat(const Node& node)
    {
        std::vector<Link> links = node.reading.links;
        if (links.empty())
            remark(
                node.passage->line,
                "“" + node.passage->name + "” has no link: two answers that end the story were added."
            );
        std::size_t part = 1;
        std::string id = node.id;
        std::string words = node.reading.words;
        do {
            const bool more = links.size() > kMostResponses;
            const std::size_t here = more ? kMostResponses - 1 : links.size();
            const std::string next_id = more ? names_.make(node.id + "_more", "more") : std::string();
            head(id, node, words);
            NameMaker own;
            for (std::size_t i = 0; i < here; ++i)
                response(own, links[i]);
            if (more) added(own, "Something else.", next_id);
            fill(own, here + (more ? 1 : 0), links.empty() ? std::string() : links.back().target, node);
            links.erase(links.begin(), links.begin() + static_cast<std::ptrdiff_t>(here));
            if (more)
                remark(
                    node.passage->line,
                    "“" + node.passage->name +
                        "” has more than nine links: the others follow in a situation of their own."
                );
            id = next_id;
            words = "What else?";
            ++part;
        } while (!links.empty());
    }

    void head(const std::string& id, const Node& node, const std::string& words)
    {
        ++out_.beats;
        line("  - id: " + id);
        line("    title: " + quoted(first(or_else(node.passage->name, id), kLongestTitle)));
        text("    ", "text", words, kLongestText, node.passage->line);
        line("    once: no");
        line("    responses:");
    }

    // A situation needs two answers.
    void fill(NameMaker& own, std::size_t there, const std::string& target, const Node& node)
    {
        if (there >= 2) return;
        if (there == 1)
            remark(
                node.passage->line,
                "“" + node.passage->name + "” has one link only: a second answer was added."
            );
        for (std::size_t i = there; i < 2; ++i) {
            line("      - id: " + own.make(i == 0 ? "go_on" : "say_nothing", "more"));
            line(
                i == 0 ? "        text: Go on.  # added"
                       : "        text: Say nothing.  # added: a situation needs two answers"
            );
            line("        acts: [facilitate]  # choose acts");
            way(target);
        }
    }

    void added(NameMaker& own, const std::string& words, const std::string& to)
    {
        line("      - id: " + own.make("something_else", "more"));
        line("        text: " + quoted(words) + "  # added");
        line("        acts: [facilitate]  # choose acts");
        line("        next: " + to);
    }

    void response(NameMaker& own, const Link& link)
    {
        ++out_.responses;
        line("      - id: " + own.make(first(link.text, 30), "answer"));
        text("        ", "text", link.text, kLongestResponse, link.line);
        line("        acts: [facilitate]  # choose acts");
        if (by_name_.find(link.target) == by_name_.end())
            remark(
                link.line, "The link “" + link.text + "” leads to “" + link.target +
                               "”, which is no passage: it ends the story."
            );
        way(link.target);
    }

    void way(const std::string& target)
    {
        const auto found = by_name_.find(target);
        if (found == by_name_.end()) {
            line("        next: end");
        } else if (nodes_[found->second].ending) {
            line("        set: {" + nodes_[found->second].flag + ": yes}");
            line("        next: end");
        } else {
            line("        next: " + nodes_[found->second].id);
        }
    }

    void endings()
    {
        line("");
        line("endings:");
        NameMaker own;
        for (const Node& node : nodes_) {
            if (!node.ending) continue;
            ++out_.endings;
            line("  - id: " + own.make(node.id, "ending"));
            line("    title: " + quoted(first(or_else(node.passage->name, node.id), kLongestTitle)));
            line("    when: " + node.flag);
            text("    ", "text", node.reading.words, kLongestText, node.passage->line);
        }
        line("  - id: " + own.make("over", "over"));
        line("    title: It is over");
        line("    text: Say how it ends otherwise.");
        line("");
        line("debrief:");
        line("  - What did you give them, a road map or a destination, and what did it cost?");
    }

    const Story& story_;
    NameMaker names_, flags_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> order_;
    std::map<std::string, std::size_t> by_name_;
    Conversion out_;
};

} // namespace

Conversion to_scenario(const Story& story)
{
    return Converter(story).convert();
}

} // namespace twocircles::twine
