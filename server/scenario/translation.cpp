#include "server/scenario/translation.hpp"

#include "server/scenario/check_bytes.hpp"
#include "server/scenario/decoding.hpp"
#include "server/scenario/load.hpp"
#include "server/scenario/repair.hpp"
#include "server/scenario/shape_check.hpp"
#include "server/scenario/shape_translation.hpp"
#include "server/scenario/tree.hpp"

#include <algorithm>
#include <set>

namespace twocircles::scenario {

namespace {

constexpr std::string_view kAside = "no_longer_used";

bool is_block(const Node& node)
{
    return node.style == Style::literal || node.style == Style::folded;
}

std::size_t indent_of(std::string_view line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

// The comments of the file: they are taken out of it line by line, from the top.
class Remarks
{
public:
    Remarks(const Source& source, const Node& root) : source_(source) { collect(root); }

    // Those that begin before byte `end` and were not taken yet.
    std::vector<std::string> until(std::size_t end)
    {
        std::vector<std::string> taken;
        for (; next_ <= source_.line_count() && source_.line_start(next_) < end; ++next_)
            if (const std::string_view remark = in_line(next_); !remark.empty()) taken.emplace_back(remark);
        return taken;
    }

private:
    struct Words
    {
        Span span;
        std::size_t indent = 0; // of a block's field
        bool block = false;
    };

    void collect(const Node& node, std::size_t indent = 0)
    {
        if (node.is_scalar()) words_.push_back({node.span, indent, is_block(node)});
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            std::size_t inner = indent;
            if (i < node.keys.size()) {
                const Place key = source_.place_of(node.keys[i].span.begin);
                inner = indent_of(source_.line(key.line));
                words_.push_back({node.keys[i].span, inner, false});
            }
            collect(node.items[i], inner);
        }
    }

    // The first # of the line that no word holds and that begins a comment.
    std::string_view in_line(std::size_t number)
    {
        const std::string_view line = source_.line(number);
        const std::size_t start = source_.line_start(number);
        while (first_ < words_.size() && words_[first_].span.end <= start)
            ++first_;
        for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
            if (at > 0 && line[at - 1] != ' ' && line[at - 1] != '\t') continue;
            if (!inside(start + at, line)) return line.substr(at);
        }
        return {};
    }

    bool inside(std::size_t at, std::string_view line) const
    {
        for (std::size_t i = first_; i < words_.size() && words_[i].span.begin <= at; ++i) {
            const Words& words = words_[i];
            if (at < words.span.end && (!words.block || indent_of(line) > words.indent)) return true;
        }
        return false;
    }

    const Source& source_;
    std::vector<Words> words_; // in the order of the file
    std::size_t first_ = 0;
    std::size_t next_ = 1;
};

TranslatedText entry_of(const Node& key, const Node& fields)
{
    TranslatedText made;
    made.path = key.text;
    made.original = Decoding::text(fields.find("original"));
    made.before = Decoding::text(fields.find("before"));
    made.note = Decoding::text(fields.find("note"));
    made.where = key.span;
    made.text_where = key.span;
    if (const Node* text = fields.find("text"); text != nullptr && !text->is_blank()) {
        made.text = Decoding::text(text);
        made.text_where = text->span;
    }
    return made;
}

// A block's end is where the next thing begins.
std::size_t end_of(const Node& node, const Source& source)
{
    const std::size_t last =
        source.bytes().find_last_not_of(" \r\n", node.span.end > 0 ? node.span.end - 1 : 0);
    return last == std::string_view::npos ? node.span.end : last + 1;
}

void take_entries(const Node* entries, bool aside, const Source& source, Remarks& remarks, Translation& made)
{
    if (entries == nullptr || !entries->is_map()) return;
    for (std::size_t i = 0; i < entries->keys.size(); ++i) {
        if (!entries->items[i].is_map()) continue;
        TranslatedText entry = entry_of(entries->keys[i], entries->items[i]);
        entry.set_aside = aside;
        entry.remarks = remarks.until(end_of(entries->items[i], source));
        made.texts.push_back(std::move(entry));
    }
}

} // namespace

std::optional<Translation> read_translation(const Source& source, Problems& problems)
{
    if (source.bytes().size() > kLargestFile) {
        problems.add_for_file(
            Fault::too_large, "This file has " + std::to_string(source.bytes().size()) +
                                  " bytes; at most 1,048,576 (1 MiB) are read."
        );
        return std::nullopt;
    }
    if (!check_bytes(source, problems)) return std::nullopt;
    const Reading reading = read_repairing(source, problems);
    if (!reading.root) return std::nullopt;
    problems.read_as(reading.source, reading.changed_lines);
    std::optional<Translation> made;
    if (!reading.root->is_map()) {
        problems.add(
            Fault::not_a_scenario, reading.root->span, "A translation begins with fields; here are none.",
            "Let it be made anew: twocircles-scenario translate FILE LANG."
        );
    } else {
        check_shape(*reading.root, translation_shape(), reading.source, problems);
        if (!problems.any_errors()) {
            const Node& root = *reading.root;
            made.emplace();
            made->translator = Decoding::text(root.find("translator"));
            Remarks remarks{reading.source, root};
            const Node* texts = root.find_key("texts");
            made->head = remarks.until(texts->span.begin);
            const Node* aside = root.find_key(kAside);
            const bool aside_first = aside != nullptr && aside->span.begin < texts->span.begin;
            if (aside_first) take_entries(root.find(kAside), true, reading.source, remarks, *made);
            take_entries(root.find("texts"), false, reading.source, remarks, *made);
            if (!aside_first) take_entries(root.find(kAside), true, reading.source, remarks, *made);
            if (aside != nullptr) made->aside = aside->span;
            made->foot = remarks.until(source.bytes().size() + 1);
        }
    }
    problems.read_as(source, {}); // the mended copy goes; an unmended one has the same places
    return made;
}

bool is_language(std::string_view tag)
{
    const std::size_t hyphen = std::min(tag.find('-'), tag.size());
    const auto all = [](std::string_view part, auto test) {
        return std::all_of(part.begin(), part.end(), test);
    };
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto letter_or_digit = [&](char c) {
        return letter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    if (hyphen < 2 || hyphen > 3 || !all(tag.substr(0, hyphen), letter)) return false;
    if (hyphen == tag.size()) return true;
    const std::string_view rest = tag.substr(hyphen + 1);
    return rest.size() >= 2 && rest.size() <= 8 && all(rest, letter_or_digit);
}

std::optional<TranslationName> translation_name(const std::filesystem::path& path)
{
    if (path.extension() != ".yaml") return std::nullopt;
    const std::string stem = path.stem().string();
    const std::size_t dot = stem.rfind('.');
    if (dot == std::string::npos || dot == 0 || !is_language(std::string_view{stem}.substr(dot + 1)))
        return std::nullopt;
    return TranslationName{stem.substr(0, dot), stem.substr(dot + 1)};
}

std::filesystem::path translation_path(const std::filesystem::path& scenario, std::string_view language)
{
    return scenario.parent_path() / (scenario.stem().string() + "." + std::string{language} + ".yaml");
}

} // namespace twocircles::scenario
