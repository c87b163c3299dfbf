#include "server/twine/markup.hpp"

#include "server/twine/markup_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>
#include <utility>

namespace twocircles::twine {

namespace {

template <class List, class Word>
bool one_of(const List& list, const Word& word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

class Reader
{
public:
    explicit Reader(const Passage& passage) : text_(passage.text), line_(passage.line) {}

    Reading read()
    {
        modifier_section();
        while (at_ < text_.size())
            if (!step()) take(text_[at_]);
        if (braces_) std::erase(out_.words, '}');
        out_.words = tidied(out_.words);
        return std::move(out_);
    }

private:
    bool at(std::string_view sign) const { return std::string_view(text_).substr(at_).starts_with(sign); }

    void take(char c)
    {
        out_.words += c;
        skip(1);
    }
    void skip(std::size_t count)
    {
        for (std::size_t i = at_; i < std::min(at_ + count, text_.size()); ++i)
            if (text_[i] == '\n') ++line_;
        at_ += count;
    }
    void construct(std::string_view what) { out_.constructs.push_back({shortened(what), line_}); }

    void link(std::string text, std::string target)
    {
        if (is_address(target)) {
            construct(target);
            out_.words += text;
            return;
        }
        if (text.empty()) text = opener();
        if (text.empty()) text = target;
        out_.links.push_back({std::move(text), std::move(target), line_});
    }

    // What a reader clicks if a jump stands behind it: <<link "Open">> .. <<goto "Hall">> .. <</link>>, or
    // (link: "Open")[(goto: "Hall")]. It is the link's then, and no words of the text.
    std::string opener()
    {
        if (at_ >= opened_to_) return {};
        opened_to_ = 0;
        out_.words.erase(std::min(opened_words_, out_.words.size()), opened_.size());
        return std::exchange(opened_, {});
    }

    void opens(const std::string& words, std::size_t to)
    {
        opened_ = words;
        opened_words_ = out_.words.size();
        opened_to_ = to;
        out_.words += words;
    }

    std::size_t find(std::string_view sign, std::size_t from) { return ahead_.find(text_, sign, from); }

    // Chapbook: variables above a line of two dashes.
    void modifier_section()
    {
        const auto end = text_.find("\n--\n");
        if (end == std::string::npos) return;
        const auto head = std::string_view(text_).substr(0, end);
        if (head.find("\n\n") != std::string_view::npos || head.find(':') == std::string_view::npos) return;
        construct(head);
        skip(end + 4);
    }

    // True: something that is no plain letter was taken.
    bool step()
    {
        if (at("[[")) return brackets();
        if (at("[img[")) return picture();
        if (at("$")) return variable();
        if (at("|")) return named_hook();
        if (at("]")) return end_of_hook();
        if (at("<<")) return sugarcube();
        if (at("(")) return harlowe();
        if (at("{")) return chapbook();
        if (at("[") && (at_ == 0 || text_[at_ - 1] == '\n')) return chapbook_modifier();
        if (at("<")) return element();
        if (at("/*")) return comment("/*", "*/");
        if (at("/%")) return comment("/%", "%/");
        if (at("<!--")) return comment("<!--", "-->");
        for (const std::string_view mark : {"''", "//", "__", "==", "~~", "**", "^^"})
            if (at(mark) && !(mark == "//" && at_ > 0 && text_[at_ - 1] == ':')) {
                skip(mark.size());
                return true;
            }
        return false;
    }

    bool comment(std::string_view open, std::string_view close)
    {
        const auto end = find(close, at_ + open.size());
        if (end == std::string::npos) return false;
        skip(end + close.size() - at_);
        return true;
    }

    bool brackets()
    {
        constexpr std::size_t kLongestLink = 2000; // on one line; else it is closed nowhere
        const auto ahead = std::string_view(text_).substr(at_ + 2, kLongestLink);
        const auto end = ahead.find("]]");
        const auto stop = std::min({end, ahead.find('\n'), ahead.find("[["), ahead.size()});
        if (stop != end) {
            construct(std::string_view(text_).substr(at_, stop + 2));
            skip(2);
            out_.words += "[[";
            return true;
        }
        const auto whole = std::string_view(text_).substr(at_, end + 4);
        const Bracket found = bracket(whole.substr(2, whole.size() - 4));
        if (found.code || found.target.empty()) construct(whole);
        if (!found.target.empty()) link(found.text, found.target);
        skip(whole.size());
        return true;
    }

    bool sugarcube()
    {
        const auto end = end_of(text_, at_, '<', '>');
        if (!end) return false;
        const auto whole = std::string_view(text_).substr(at_, *end - at_);
        if (whole.size() < 5) return false;
        const auto inside = trimmed(whole.substr(2, whole.size() - 4));
        const std::string word = lower(first_word(inside));
        constexpr std::array<std::string_view, 7> kLinking{
            "link", "button", "linkreplace", "linkappend", "linkprepend", "click", "choice"};
        constexpr std::array<std::string_view, 6> kGoing{"goto",    "include", "display",
                                                         "actions", "return",  "back"};
        const bool links = one_of(kLinking, word);
        const bool goes = one_of(kGoing, word);
        if (links || goes) macro_links(inside.substr(word.size()), goes, whole);
        if (!links && !inside.starts_with('/')) construct(whole);
        skip(whole.size());
        if (word.starts_with("else") || word == "case" || word == "default") out_.words += ' ';
        if (word == "script" || word == "style") // what stands between is no text
            if (const auto close = find("<</" + word, at_); close != std::string::npos) skip(close - at_);
        return true;
    }

    // Of <<link [[text|target]]>>, <<link "text" "target">>, <<goto "target">>, <<actions "a" "b">>.
    void macro_links(std::string_view arguments, bool goes, std::string_view whole)
    {
        if (const auto open = arguments.find("[["); open != std::string_view::npos) {
            const auto close = arguments.find("]]", open);
            if (close == std::string_view::npos) return;
            const Bracket found = bracket(arguments.substr(open + 2, close - open - 2));
            if (!goes && (found.code || found.target.empty())) construct(whole);
            if (!found.target.empty()) link(found.text, found.target);
            return;
        }
        const auto texts = quoted_in(arguments);
        if (goes) {
            for (const auto& target : texts)
                link({}, target);
            if (texts.empty() && !trimmed(arguments).empty() && trimmed(arguments).find_first_of("$_") != 0)
                link({}, std::string(trimmed(arguments)));
        } else if (texts.size() >= 2) {
            link(texts[0], texts[1]);
        } else if (!texts.empty()) {
            // Without a target it opens something here: its words stay, and it is reported.
            const std::string close = "<</" + lower(first_word(whole.substr(2)));
            opens(texts[0], std::min(find(close, at_), text_.size()));
            construct(whole);
        } else {
            construct(whole);
        }
    }

    bool harlowe()
    {
        const auto rest = std::string_view(text_).substr(at_ + 1);
        const auto name = first_word(rest);
        if (name.empty() || name.size() >= rest.size() || rest[name.size()] != ':') return false;
        if (name.size() + 1 < rest.size() && rest[name.size() + 1] == '/') return false; // "(http://"
        const auto end = end_of(text_, at_, '(', ')');
        if (!end) return false;
        const auto whole = std::string_view(text_).substr(at_, *end - at_);
        std::string word;
        for (const char c : lower(name))
            if (c != '-' && c != '_') word += c;
        const auto texts = quoted_in(whole);
        constexpr std::array<std::string_view, 4> kTwo{
            "linkgoto", "linkrevealgoto", "linkstorylet", "clickgoto"};
        constexpr std::array<std::string_view, 7> kOne{
            "goto", "display", "gotounless", "redirect", "mouseovergoto", "mouseoutgoto", "undogoto"};
        constexpr std::array<std::string_view, 6> kWords{"link",        "linkreveal", "linkrepeat",
                                                         "linkreplace", "click",      "linkfullscreen"};
        if (one_of(kTwo, word) && !texts.empty()) {
            link(texts[0], texts.size() > 1 ? texts[1] : texts[0]);
            // Where it leads is worked out: only the first place that it names is a link now.
            if (texts.size() > 2 || whole.find('(', 1) != std::string_view::npos) construct(whole);
        } else if (one_of(kOne, word) && !texts.empty()) {
            link({}, texts.back());
            construct(whole);
        } else {
            const bool says = one_of(kWords, word) && !texts.empty();
            if (says) opens(texts[0], hook_end(*end).value_or(*end));
            construct(whole);
        }
        skip(whole.size());
        if (word.starts_with("else")) out_.words += ' ';
        return hook();
    }

    // What a macro or a name is said of: "[words]" right behind it.
    std::optional<std::size_t> hook_end(std::size_t from) const
    {
        if (from >= text_.size() || text_[from] != '[' || text_.compare(from, 2, "[[") == 0)
            return std::nullopt;
        return end_of(text_, from, '[', ']');
    }
    bool hook()
    {
        if (const auto end = hook_end(at_)) {
            hook_ends_.insert(*end - 1);
            skip(1);
        }
        return true;
    }
    bool named_hook()
    {
        const auto name = first_word(std::string_view(text_).substr(at_ + 1));
        const auto behind = at_ + 1 + name.size();
        if (name.empty() || behind >= text_.size() || text_[behind] != '>' || !hook_end(behind + 1))
            return false;
        skip(name.size() + 2);
        return hook();
    }
    bool end_of_hook()
    {
        if (hook_ends_.erase(at_) == 0) return false;
        skip(1);
        return true;
    }

    // A variable among the words, "$name" or "_name" as both of the big formats write them.
    bool variable()
    {
        const auto name = first_word(std::string_view(text_).substr(at_ + 1));
        if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0) return false;
        construct(std::string_view(text_).substr(at_, name.size() + 1));
        return false; // its name stays, so that the author finds the place
    }

    // SugarCube: [img[picture][passage]].
    bool picture()
    {
        const auto end = end_of(text_, at_, '[', ']');
        if (!end) return false;
        const auto whole = std::string_view(text_).substr(at_, *end - at_);
        construct(whole);
        const auto second = whole.find("][");
        if (second != std::string_view::npos) {
            const auto target = whole.substr(second + 2, whole.find(']', second + 2) - second - 2);
            if (!trimmed(target).empty()) link({}, std::string(trimmed(target)));
        }
        skip(whole.size());
        return true;
    }

    bool chapbook()
    {
        const auto end = end_of(text_, at_, '{', '}');
        if (!end) return false;
        const auto whole = std::string_view(text_).substr(at_, *end - at_);
        const auto inside = trimmed(whole.substr(1, whole.size() - 2));
        const std::string all = lower(inside);
        // Harlowe's braces only join lines, often those of a whole passage.
        if (inside.find('\n') != std::string_view::npos || inside.find("[[") != std::string_view::npos ||
            inside.starts_with('(')) {
            skip(1);
            braces_ = true;
            return true;
        }
        if (all.starts_with("embed passage") || all.starts_with("reveal link")) {
            const auto texts = quoted_in(inside);
            const bool embeds = all.starts_with("embed");
            const bool to_passage = all.find("passage") != std::string::npos;
            if (to_passage && texts.size() >= (embeds ? 1U : 2U))
                link(embeds ? std::string() : texts[0], texts.back());
            else if (!texts.empty())
                out_.words += texts[0];
            if (embeds || !to_passage) construct(whole);
            skip(whole.size());
            return true;
        }
        // A name alone is a Chapbook variable.
        if (inside.find_first_of(" \n") == std::string_view::npos || all.find(':') != std::string::npos ||
            all == "back link" || all == "restart link") {
            construct(whole);
            skip(whole.size());
            return true;
        }
        skip(1);
        braces_ = true;
        return true;
    }

    bool chapbook_modifier()
    {
        const auto end = std::min(text_.find('\n', at_), text_.size());
        const auto whole = trimmed(std::string_view(text_).substr(at_, end - at_));
        if (!whole.ends_with(']') || whole.find(']') != whole.size() - 1) return false;
        construct(whole);
        skip(end - at_);
        const std::string what = lower(whole.substr(1));
        if (what.starts_with("javascript") || what.starts_with("css") || what.starts_with("note"))
            skip(std::min(find("\n[", at_), text_.size()) - at_); // what stands there is not for readers
        return true;
    }

    // An HTML element: its tags go; links by data-passage stay links.
    bool element()
    {
        if (at("<!--")) return comment("<!--", "-->");
        if (at_ + 1 >= text_.size()) return false;
        const char next = text_[at_ + 1];
        if (std::isalpha(static_cast<unsigned char>(next)) == 0 && next != '/') return false;
        const auto end = find(">", at_);
        if (end == std::string::npos) return false;
        const auto whole = std::string_view(text_).substr(at_, end + 1 - at_);
        if (const auto data = whole.find("data-passage="); data != std::string_view::npos) {
            const auto texts = quoted_in(whole.substr(data));
            const auto close = find("</", end);
            if (whole.find("data-setter") != std::string_view::npos) construct(whole);
            const std::string words(
                close == std::string::npos ? std::string_view()
                                           : trimmed(std::string_view(text_).substr(end + 1, close - end - 1))
            );
            if (!texts.empty()) link(words, texts[0]);
            skip((close == std::string::npos ? end + 1 : close) - at_);
            return true;
        }
        const std::string name = lower(first_word(whole.substr(next == '/' ? 2 : 1)));
        if (next != '/' && is_no_text(name, whole)) construct(whole);
        if (name == "script" || name == "style") {
            const auto close = find("</" + name, end);
            skip((close == std::string::npos ? text_.size() : close) - at_);
            return true;
        }
        if (name == "br" || name == "p") out_.words += '\n';
        skip(whole.size());
        return true;
    }

    std::string text_;
    std::size_t at_ = 0, line_;
    bool braces_ = false;
    std::string opened_; // what opener() says, up to where, and where it stands in the words
    std::size_t opened_to_ = 0, opened_words_ = 0;
    Ahead ahead_;
    std::unordered_set<std::size_t> hook_ends_;
    Reading out_;
};

} // namespace

Reading read_markup(const Passage& passage)
{
    return Reader(passage).read();
}

} // namespace twocircles::twine
