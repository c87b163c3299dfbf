#include "server/scenario/read_tree.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace twocircles::scenario {

namespace {

using Kind = YamlEvent::Kind;

// A list or map whose end has not come yet.
struct Open
{
    Node node;
    std::optional<Node> key; // map: read, its value not yet
    bool key_is_bad = false; // its value is read and thrown away
    std::unordered_set<std::string> seen;
};

class TreeReader
{
public:
    explicit TreeReader(const Source& source) : source_(source), events_(source.bytes()) {}

    TreeReading read()
    {
        while (!stopped_) {
            std::optional<YamlEvent> event = events_.next();
            if (!event) break;
            take(std::move(*event));
        }
        if (!stopped_) reading_.failure = events_.failure();
        if (reading_.failure || stopped_) reading_.root.reset();
        for (const Open& open : stack_)
            reading_.open.push_back(open.node.span);
        return std::move(reading_);
    }

private:
    void find(Fault fault, Span span, std::string message, std::string suggestion = {})
    {
        constexpr std::size_t kEnough = 200; // more than are ever shown
        if (reading_.findings.size() >= kEnough) return;
        reading_.findings.push_back({fault, span, std::move(message), std::move(suggestion)});
    }
    void stop(Fault fault, Span span, std::string message)
    {
        find(fault, span, std::move(message));
        stopped_ = true;
    }

    std::string words(Span span) const
    {
        return std::string{source_.bytes().substr(span.begin, span.end - span.begin)};
    }

    void take(YamlEvent event)
    {
        switch (event.kind) {
        case Kind::document_begin:
            if (++documents_ > 1)
                stop(
                    Fault::second_document, mark_behind_first(),
                    "A second document begins here; one file holds one scenario."
                );
            return;
        case Kind::document_end:
            return;
        case Kind::alias:
            if (!stack_.empty() && stack_.back().key_is_bad) return place({}); // its key has been refused
            if (event.span.begin > 0 && source_.bytes()[event.span.begin - 1] == '*') --event.span.begin;
            find(
                Fault::alias, event.span,
                "This begins with '*', which YAML reads as a reference to a named value.",
                quoted_line(event.span)
            );
            place({Node::Kind::scalar, Style::plain, false, event.span, words(event.span), {}, {}});
            return;
        case Kind::scalar:
            refuse_properties(event);
            if (event.bare) event.span = next_dash();
            count(event.span);
            place({Node::Kind::scalar, event.style, false, scalar_span(event), std::move(event.text), {}, {}}
            );
            return;
        case Kind::list_begin:
        case Kind::map_begin:
            open(event);
            return;
        case Kind::list_end:
        case Kind::map_end:
            close(event);
            return;
        }
    }

    // The marks of quoted text leave out the quotes.
    Span scalar_span(const YamlEvent& event) const
    {
        Span span = event.span;
        const char quote = event.style == Style::single_quoted   ? '\''
                           : event.style == Style::double_quoted ? '"'
                                                                 : '\0';
        const std::string_view bytes = source_.bytes();
        const bool inside =
            span.begin < bytes.size() && (bytes[span.begin] != quote || span.end == span.begin);
        if (quote != '\0' && inside) {
            if (span.begin > 0 && bytes[span.begin - 1] == quote) --span.begin;
            if (span.end < bytes.size() && bytes[span.end] == quote) ++span.end;
        }
        return span;
    }

    // The line "---" or "..." that ended the first document.
    Span mark_behind_first() const
    {
        for (std::size_t n = source_.place_of(last_end_).line; n <= source_.line_count(); ++n)
            if (source_.line(n).starts_with("---") || source_.line(n).starts_with("..."))
                return {source_.line_start(n), source_.line_start(n) + 3};
        return {last_end_, last_end_};
    }

    void refuse_properties(const YamlEvent& event)
    {
        if (event.tag) {
            const std::string name = words(*event.tag);
            find(
                Fault::tag, *event.tag,
                "This begins with '!', which YAML reads as a tag: \"" + name + "\" would be lost.",
                quoted_line(*event.tag)
            );
        }
        if (event.anchor) {
            Span span = *event.anchor;
            if (span.begin > 0 && source_.bytes()[span.begin - 1] == '&') --span.begin;
            find(
                Fault::anchor, span,
                "This begins with '&', which YAML reads as a name for what follows: \"" + words(span) +
                    "\" would be lost.",
                quoted_line(span)
            );
        }
    }

    // The line with its rest from `span` on in quotes.
    std::string quoted_line(Span span) const
    {
        const Place place = source_.place_of(span.begin);
        const std::string_view line = source_.line(place.line);
        std::size_t at = span.begin - source_.line_start(place.line);
        if (at > 0 && (line[at - 1] == '*' || line[at - 1] == '&')) --at;
        const std::string_view rest = line.substr(at);
        if (rest.find_first_of("\"\\,]}") != std::string_view::npos) return {};
        const std::size_t first = line.find_first_not_of(' ');
        return "Put the whole text in quotes:\n    " + std::string{line.substr(first, at - first)} + '"' +
               std::string{rest} + '"';
    }

    void count(Span span)
    {
        if (++reading_.nodes > kMostNodes)
            stop(
                Fault::too_many_values, span,
                "The file holds more than 100,000 values; it is read no further."
            );
    }

    void open(YamlEvent& event)
    {
        refuse_properties(event);
        count(event.span);
        if (stack_.size() >= kDeepest)
            return stop(
                Fault::too_deep, event.span, "Here lists and fields are nested more than 32 levels deep."
            );
        Open opened;
        opened.node.kind = event.kind == Kind::map_begin ? Node::Kind::map : Node::Kind::list;
        opened.node.flow = event.flow;
        opened.node.span = event.span;
        stack_.push_back(std::move(opened));
    }

    void close(const YamlEvent& event)
    {
        if (stack_.empty()) return;
        Node done = std::move(stack_.back().node);
        stack_.pop_back();
        if (done.flow) {
            done.span.end = std::max(done.span.begin, event.span.end);
        } else {
            const Node* last = done.items.empty() ? nullptr : &done.items.back();
            done.span.end = last ? std::max(done.span.begin, last->span.end) : done.span.begin;
        }
        place(std::move(done));
    }

    void place(Node node)
    {
        last_end_ = std::max(last_end_, node.span.end);
        if (stack_.empty()) {
            if (!reading_.root) reading_.root = std::move(node);
            return;
        }
        Open& open = stack_.back();
        if (open.node.is_list()) {
            open.node.items.push_back(std::move(node));
        } else if (open.key_is_bad) {
            open.key_is_bad = false;
        } else if (!open.key) {
            take_key(open, std::move(node));
        } else {
            if (node.is_missing() && node.text.empty()) node.span = behind_colon(open.key->span.end);
            open.node.keys.push_back(std::move(*open.key));
            open.node.items.push_back(std::move(node));
            open.key.reset();
        }
    }

    // Where an element of which nothing stands in the file would be.
    Span next_dash() const
    {
        const std::size_t dash = source_.bytes().find('-', last_end_);
        const std::size_t at = dash == std::string_view::npos ? last_end_ : dash;
        return {at, at};
    }

    Span behind_colon(std::size_t key_end) const
    {
        const std::string_view bytes = source_.bytes();
        const bool colon = key_end < bytes.size() && bytes[key_end] == ':';
        return {key_end + (colon ? 1U : 0U), key_end + (colon ? 1U : 0U)};
    }

    void take_key(Open& open, Node key)
    {
        open.key_is_bad = true;
        if (!key.is_scalar())
            return find(
                Fault::complex_key, key.span,
                "A list or a group of fields stands where the name of a field is expected."
            );
        if (key.text == "<<" && key.style == Style::plain)
            return find(
                Fault::merge_key, key.span,
                "\"<<\" would mix in fields from elsewhere; scenario files spell everything out."
            );
        if (!open.seen.insert(key.text).second) {
            const Node* first = open.node.find_key(key.text);
            const std::string where =
                first ? " (first in line " + std::to_string(source_.place_of(first->span.begin).line) + ")"
                      : "";
            return find(
                Fault::duplicate_key, key.span,
                "\"" + std::string{first_characters(key.text, 40)} + "\" is here twice" + where +
                    "; only one of them could count."
            );
        }
        open.key_is_bad = false;
        open.key = std::move(key);
    }

    const Source& source_;
    YamlEvents events_;
    TreeReading reading_;
    std::vector<Open> stack_;
    std::size_t documents_ = 0;
    std::size_t last_end_ = 0; // of all that was read so far
    bool stopped_ = false;
};

} // namespace

TreeReading read_tree(const Source& source)
{
    return TreeReader{source}.read();
}

} // namespace twocircles::scenario
