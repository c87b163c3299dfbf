#include "server/scenario/write_translation.hpp"

#include "server/scenario/source.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace twocircles::scenario {

namespace {

constexpr std::size_t kWidth = 100; // of a line of the file, in characters

bool plain_is_safe(std::string_view text)
{
    constexpr std::string_view kSpecial = "-?:,[]{}#&*!|>'\"%@`~=<";
    constexpr std::string_view kWords = " yes no true false null on off y n ";
    if (text.empty() || kSpecial.find(text.front()) != std::string_view::npos || text.front() == ' ')
        return false;
    if (text.back() == ' ' || text.back() == ':') return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    const auto first = static_cast<unsigned char>(text.front());
    if ((first >= '0' && first <= '9') || first == '+' || first == '.') return false; // a number, perhaps
    std::string word = " ";
    for (const char c : text)
        word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return kWords.find(word + " ") == std::string_view::npos;
}

std::string double_quoted(std::string_view text)
{
    std::string made = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') made += '\\';
        if (c == '\n')
            made += "\\n";
        else
            made += c;
    }
    return made + '"';
}

// The reader takes a line of a text that begins so for a field that lost its place.
bool looks_like_field(std::string_view line)
{
    const std::string_view word = line.substr(0, line.find_first_of(" \n"));
    return word.ends_with(':');
}

bool has_field_line(std::string_view text)
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        if (looks_like_field(text.substr(at + 1))) return true;
    return false;
}

// Can the text stand below a |? Its first line must show where the lines begin, and blanks at the end of a
// line would not be seen.
bool fits_block(std::string_view text)
{
    return !text.starts_with(' ') && !text.starts_with('\n') && !text.ends_with('\n') &&
           text.find(" \n") == std::string_view::npos && !text.ends_with(' ') &&
           text.find('\t') == std::string_view::npos && !looks_like_field(text) && !has_field_line(text);
}

// Where a line of a folded text may end: at a single blank.
bool breaks_at(std::string_view text, std::size_t blank)
{
    return text[blank] == ' ' && blank > 0 && text[blank - 1] != ' ' && blank + 1 < text.size() &&
           text[blank + 1] != ' ' && !looks_like_field(text.substr(blank + 1));
}

std::string folded(std::string_view text, const std::string& indent)
{
    std::string made;
    std::size_t begin = 0;
    std::size_t last_break = std::string_view::npos;
    std::size_t width = indent.size();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U) ++width;
        if (breaks_at(text, at)) last_break = at;
        if (width <= kWidth || last_break == std::string_view::npos) continue;
        made += indent + std::string{text.substr(begin, last_break - begin)} + "\n";
        begin = last_break + 1;
        width = indent.size() + characters(text.substr(begin, at + 1 - begin));
        last_break = std::string_view::npos;
    }
    return made + indent + std::string{text.substr(begin)} + "\n";
}

void field(std::string& out, std::string_view key, std::string_view text)
{
    const std::string start = "    " + std::string{key} + ":";
    const std::string inner = "      ";
    if (text.empty()) {
        out += start + "\n";
    } else if (text.find('\n') != std::string_view::npos) {
        if (!fits_block(text)) {
            out += start + " " + double_quoted(text) + "\n";
            return;
        }
        out += start + " |-\n";
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            out += (line.empty() ? std::string{} : inner + std::string{line}) + "\n";
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    } else if (start.size() + 3 + characters(text) <= kWidth) {
        out += start + " " + (plain_is_safe(text) ? std::string{text} : double_quoted(text)) + "\n";
    } else if (fits_block(text)) {
        out += start + " >-\n" + folded(text, inner);
    } else {
        out += start + " " + double_quoted(text) + "\n";
    }
}

void entry(std::string& out, const TranslatedText& text)
{
    for (const std::string& remark : text.remarks)
        out += "  " + remark + "\n";
    const bool safe = plain_is_safe(text.path) && text.path.find('\n') == std::string::npos;
    out += "  " + (safe ? text.path : double_quoted(text.path)) + ":\n";
    field(out, "original", text.original);
    if (!text.before.empty()) field(out, "before", text.before);
    field(out, "text", text.text);
    if (!text.note.empty()) field(out, "note", text.note);
}

// A text that was taken out of the scenario, came back and was taken out again is set aside twice: the file
// holds each path once, so the older one goes on in the note of the newer.
void one_of_each_set_aside(std::vector<TranslatedText>& texts)
{
    std::map<std::string, TranslatedText*, std::less<>> kept;
    std::vector<TranslatedText> all = std::exchange(texts, {});
    texts.reserve(all.size()); // `kept` points into it
    for (TranslatedText& text : all) {
        TranslatedText* newer = nullptr;
        if (text.set_aside)
            if (const auto found = kept.find(text.path); found != kept.end()) newer = found->second;
        if (newer == nullptr) {
            texts.push_back(std::move(text));
            if (texts.back().set_aside) kept.emplace(texts.back().path, &texts.back());
            continue;
        }
        const auto add = [&](const std::string& said) {
            if (!said.empty()) newer->note += (newer->note.empty() ? "" : "\n") + said;
        };
        if (newer->text.empty())
            newer->text = text.text;
        else if (text.text != newer->text && !text.text.empty())
            add("Translated before that: " + text.text);
        if (text.note != newer->note) add(text.note);
        newer->remarks.insert(newer->remarks.end(), text.remarks.begin(), text.remarks.end());
    }
}

} // namespace

Translation brought_up_to_date(const Matching& matching, const Translation& old)
{
    Translation made;
    made.translator = old.translator;
    made.head = old.head;
    made.foot = old.foot;
    for (const MatchedText& matched : matching.texts) {
        TranslatedText text;
        if (matched.entry) text = old.texts[*matched.entry];
        text.set_aside = false;
        const std::string made_from = text.before.empty() ? text.original : text.before;
        text.path = matched.text.path;
        text.original = matched.text.value;
        text.before.clear();
        if (matched.state == TextState::changed) {
            if (matched.text.name && text.text == made_from)
                text.text = matched.text.value;
            else
                text.before = made_from;
        }
        if (matched.text.name && text.text.empty()) text.text = matched.text.value;
        made.texts.push_back(std::move(text));
    }
    // What goes out of use now is newer than what has been out of use, wherever it stands in the file.
    for (const bool earlier : {false, true})
        for (const std::size_t orphan : matching.orphans) {
            if (old.texts[orphan].set_aside != earlier) continue;
            made.texts.push_back(old.texts[orphan]);
            made.texts.back().set_aside = true;
        }
    // An entry that nobody wrote anything into is no loss.
    std::erase_if(made.texts, [](const TranslatedText& text) {
        return text.set_aside && text.text.empty() && text.note.empty() && text.remarks.empty();
    });
    one_of_each_set_aside(made.texts);
    return made;
}

std::vector<std::string> first_remarks(std::string_view scenario_file, std::string_view language)
{
    return {
        "# yaml-language-server: $schema=./" + std::string{kTranslationSchema},
        "# The texts of " + std::string{scenario_file} + " in another language (" + std::string{language} +
            ").",
        "# Write each translation behind its \"text:\" and leave \"original:\" as it is. What begins with",
        "# one of  - : ? , [ ] { } # & * ! | > ' \" % @ `  or holds a colon with a blank goes into quotes.",
        "# \"before:\" shows what an older translation was made from: correct it, then delete that line.",
        "# When the scenario has changed: twocircles-scenario translate " + std::string{scenario_file} + " " +
            std::string{language}};
}

std::string yaml_of(const Translation& translation)
{
    std::string out;
    for (const std::string& remark : translation.head)
        out += remark + "\n";
    out += "translation: 1\n";
    if (!translation.translator.empty())
        out += "translator: " +
               (plain_is_safe(translation.translator) ? translation.translator
                                                      : double_quoted(translation.translator)) +
               "\n";
    out += "\ntexts:\n";
    const auto is_aside = [](const TranslatedText& text) { return text.set_aside; };
    if (std::all_of(translation.texts.begin(), translation.texts.end(), is_aside))
        out.replace(out.size() - 1, 1, " {}\n");
    for (const TranslatedText& text : translation.texts)
        if (!text.set_aside) entry(out, text);
    if (std::any_of(translation.texts.begin(), translation.texts.end(), is_aside)) {
        out += "\nno_longer_used:\n";
        for (const TranslatedText& text : translation.texts)
            if (text.set_aside) entry(out, text);
    }
    for (const std::string& remark : translation.foot)
        out += remark + "\n";
    return out;
}

} // namespace twocircles::scenario
