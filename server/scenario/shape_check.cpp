#include "server/scenario/shape_check.hpp"

#include "server/scenario/closest.hpp"
#include "server/scenario/text_lint.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twocircles::scenario {

namespace {

std::string quoted(std::string_view text)
{
    constexpr std::size_t kShown = 40;
    std::string shown{first_characters(text, kShown)};
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    if (shown.size() < text.size()) shown += "...";
    return '"' + shown + '"';
}

std::string plain(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string capital(std::string_view text)
{
    std::string made{text};
    if (!made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
}

std::string_view what_stands_there(const Node& node)
{
    if (node.is_list()) return "a list";
    return node.is_map() ? "a group of fields" : "a single value";
}

Node::Kind kind_of(Form form)
{
    switch (form) {
    case Form::object:
    case Form::table:
        return Node::Kind::map;
    case Form::list:
        return Node::Kind::list;
    default:
        return Node::Kind::scalar;
    }
}

// An id made of what somebody wrote: "Night Shift" -> "night_shift".
std::string id_from(std::string_view text)
{
    std::string id;
    for (const char c : text.substr(0, kLongestName)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c - 'A' + 'a');
        else if ((c == ' ' || c == '-' || c == '_' || c == '.') && !id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_')
        id.pop_back();
    if (!id.empty() && id[0] >= '0' && id[0] <= '9') id.insert(0, "b_");
    return id;
}

bool is_id(std::string_view text)
{
    if (text.empty() || text.size() > kLongestName || text[0] < 'a' || text[0] > 'z') return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// What a number probably was meant to be: "40%", "4,5", "60 s".
std::string meant_number(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c == ',' && digits.find('.') == std::string::npos)
            digits += '.';
        else if ((c >= '0' && c <= '9') || c == '.' || ((c == '-' || c == '+') && digits.empty()))
            digits += c;
        else
            break;
    }
    return number_in(digits) ? digits : std::string{};
}

class ShapeCheck
{
public:
    ShapeCheck(const Source& source, Problems& problems) : source_(source), problems_(problems) {}

    void check(const Node& node, const Shape& shape, std::string_view key)
    {
        if (problems_.full()) return;
        lint_brackets(node, source_, problems_);
        if (shape.may_be_empty && node.is_blank() && !report_lost_comment(node, source_, problems_)) return;
        if (node.is_missing()) return missing_value(node, shape, key);
        if (shape.form == Form::either) return check_choice(node, shape, key);
        if (node.kind != kind_of(shape.form)) return wrong_kind(node, shape, key);
        switch (shape.form) {
        case Form::object:
            return check_object(node, shape);
        case Form::list:
            return check_list(node, shape, key);
        case Form::table:
            return check_table(node, shape, key);
        case Form::text:
            return check_text(node, shape);
        case Form::word:
            return check_word(node, shape);
        case Form::yes_no:
            return check_yes_no(node);
        case Form::number:
            return check_number(node, shape);
        case Form::id:
            return check_id(node, shape);
        case Form::condition:
            return check_condition(node, shape);
        case Form::name:
        case Form::either:
            return;
        }
    }

private:
    void add(Fault fault, Span span, std::string message, std::string suggestion = {})
    {
        problems_.add(fault, span, std::move(message), std::move(suggestion));
    }

    void missing_value(const Node& node, const Shape& shape, std::string_view key)
    {
        if (report_lost_comment(node, source_, problems_)) return;
        const std::string subject = key.empty() ? "Here something" : "\"" + std::string{key} + "\"";
        if (!node.text.empty() && kind_of(shape.form) == Node::Kind::scalar)
            return add(
                Fault::empty_value, node.span, "YAML reads " + quoted(node.text) + " as \"nothing\".",
                "If the word itself is meant, put it in quotes: \"" + node.text + "\""
            );
        add(Fault::empty_value, node.span, subject + " is empty; it needs " + std::string{shape.called} + ".",
            "Write " + std::string{shape.called} + ", or take the line out if it may be left out.");
    }

    void wrong_kind(const Node& node, const Shape& shape, std::string_view key)
    {
        if (report_missing_space(node, source_, problems_)) return;
        const bool wants_text =
            shape.form == Form::text || (shape.form == Form::either && shape.choices[0]->form == Form::text);
        if (wants_text && report_colon_in_text(node, source_, problems_)) return;
        std::string suggestion;
        if (shape.form == Form::list && node.is_scalar() && !key.empty() &&
            node.text.find('\n') == std::string::npos)
            suggestion = "For a list of one, write:\n    " + std::string{key} + ": [" + node.text + "]";
        add(Fault::wrong_type, node.span,
            (key.empty() ? "Here" : "\"" + std::string{key} + "\"") +
                (key.empty() ? " we need " : " needs ") + std::string{shape.called} + ", but " +
                std::string{what_stands_there(node)} + " stands here.",
            std::move(suggestion));
    }

    void check_choice(const Node& node, const Shape& shape, std::string_view key)
    {
        const Shape* scalar = nullptr;
        for (const Shape* choice : shape.choices) {
            if (kind_of(choice->form) != node.kind) continue;
            if (!node.is_scalar()) return check(node, *choice, key);
            const bool is_number = choice->form == Form::number;
            if (scalar == nullptr || scalar->form == Form::number) scalar = choice;
            if (is_number && number_in(node.text) && !node.quoted()) {
                scalar = choice;
                break;
            }
        }
        if (scalar == nullptr) return wrong_kind(node, shape, key);
        if (scalar->form == Form::yes_no && !yes_no_in(node.text))
            return add(
                Fault::not_yes_no, node.span, quoted(node.text) + " is neither a number nor yes or no.",
                "Write " + std::string{shape.called} + "."
            );
        check(node, *scalar, key);
    }

    void check_object(const Node& node, const Shape& shape)
    {
        std::vector<std::string_view> known;
        for (const Field& field : shape.fields)
            known.push_back(field.key);
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            const Node& key = node.keys[i];
            if (problems_.full()) return;
            const auto field = std::find_if(shape.fields.begin(), shape.fields.end(), [&](const Field& f) {
                return f.key == key.text;
            });
            if (field != shape.fields.end())
                check(node.items[i], *field->shape, field->key);
            else if (!report_missing_dash_space(key, source_, problems_))
                add(Fault::unknown_key, key.span,
                    capital(shape.called) + " has no field " + quoted(key.text) + ".",
                    did_you_mean(key.text, known, "fields"));
        }
        const Span head = node.keys.empty() ? Span{node.span.begin, node.span.begin + 1} : node.keys[0].span;
        for (const Field& field : shape.fields)
            if (field.required && node.find_key(field.key) == nullptr && !badly_spelt(node, field.key, known))
                add(Fault::missing_key, head,
                    capital(shape.called) + " needs " + quoted(field.key) + ", which is not here.",
                    "Add the field, for example:\n    " + std::string{field.key} + ": " + yaml_example(field)
                );
        if (shape.fewest > 0 && node.keys.empty())
            add(Fault::too_few, head, capital(shape.called) + " needs at least one field.");
    }

    // A field that is there under a slightly wrong name has been reported already.
    static bool
    badly_spelt(const Node& node, std::string_view wanted, const std::vector<std::string_view>& known)
    {
        constexpr std::size_t kLookedAt = 40; // no object of the format has more fields
        const auto end =
            node.keys.begin() + static_cast<std::ptrdiff_t>(std::min(node.keys.size(), kLookedAt));
        return std::any_of(node.keys.begin(), end, [&](const Node& key) {
            if (std::find(known.begin(), known.end(), key.text) != known.end()) return false;
            return closest(key.text, known) == wanted;
        });
    }

    // Short examples fit a line; the others are shown by their first words.
    static std::string yaml_example(const Field& field)
    {
        const std::string_view example = field.example;
        return example.size() > 60 || example.find('{') != std::string_view::npos ? "..."
                                                                                  : std::string{example};
    }

    void check_list(const Node& node, const Shape& shape, std::string_view key)
    {
        check_count(node, shape, node.items.size());
        lint_commas(node, shape, source_, problems_);
        for (const Node& item : node.items)
            check(item, *shape.element, key.empty() ? key : std::string_view{});
    }

    void check_count(const Node& node, const Shape& shape, std::size_t count)
    {
        const Span head{node.span.begin, node.span.begin + 1};
        if (count < shape.fewest)
            add(Fault::too_few, head,
                capital(shape.called) + " needs at least " + std::to_string(shape.fewest) + "; here " +
                    (count == 1 ? "is 1." : "are " + std::to_string(count) + "."));
        if (count > shape.most)
            add(Fault::too_many, head,
                capital(shape.called) + " holds at most " + std::to_string(shape.most) + "; here are " +
                    std::to_string(count) + ".");
    }

    void check_table(const Node& node, const Shape& shape, std::string_view)
    {
        check_count(node, shape, node.items.size());
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (shape.declares) check_id(node.keys[i], shape);
            check(node.items[i], *shape.element, node.keys[i].text);
        }
    }

    void check_text(const Node& node, const Shape& shape)
    {
        const std::size_t length = characters(node.text);
        if (node.is_blank())
            add(Fault::empty_value, node.span, "This text is empty.");
        else if (length > shape.most)
            add(Fault::text_too_long, node.span,
                "This text has " + std::to_string(length) + " characters; at most " +
                    std::to_string(shape.most) + " fit here.",
                "Shorten it by " + std::to_string(length - shape.most) + " characters.");
        lint_text(node, source_, problems_);
    }

    void check_word(const Node& node, const Shape& shape)
    {
        if (std::find(shape.words.begin(), shape.words.end(), node.text) != shape.words.end()) return;
        add(Fault::unknown_word, node.span, quoted(node.text) + " is not known here.",
            did_you_mean(node.text, shape.words, "words possible here"));
    }

    void check_yes_no(const Node& node)
    {
        const std::optional<bool> value = yes_no_in(node.text);
        const bool yaml_word = node.text != "yes" && node.text != "no";
        if (value && !(node.quoted() && yaml_word)) return;
        std::string suggestion = "Write yes or no.";
        if (value) suggestion = std::string{"Without quotes, or simply: "} + (*value ? "yes" : "no");
        add(Fault::not_yes_no, node.span, quoted(node.text) + " is not yes or no.", std::move(suggestion));
    }

    void check_number(const Node& node, const Shape& shape)
    {
        const std::optional<double> value = number_in(node.text);
        if (!value) {
            const std::string meant = meant_number(node.text);
            return add(
                Fault::not_a_number, node.span, quoted(node.text) + " is not a number.",
                meant.empty() ? "Write " + std::string{shape.called} + "." : "Write just the number: " + meant
            );
        }
        if (node.quoted())
            return add(
                Fault::number_in_quotes, node.span, "A number in quotes is a text.",
                "Take the quotes away: " + node.text
            );
        if (shape.version && *value != shape.from)
            return add(
                Fault::wrong_format, node.span,
                "This file says it has format " + node.text + "; this version reads format 1."
            );
        if (shape.whole && *value != std::floor(*value))
            add(Fault::not_whole, node.span,
                node.text + " has a fraction; here we need " + std::string{shape.called} + ".");
        const bool low = shape.above ? *value <= shape.from : *value < shape.from;
        if (low || *value > shape.to)
            add(Fault::out_of_range, node.span,
                node.text + (low ? " is too small" : " is too big") + "; from " +
                    (shape.above ? "above " : "") + plain(shape.from) + " to " + plain(shape.to) +
                    " is possible.");
    }

    void check_id(const Node& node, const Shape& shape)
    {
        if (!is_id(node.text)) {
            const std::string meant = id_from(node.text);
            return add(
                Fault::bad_id, node.span, quoted(node.text) + " cannot be a name inside the file.",
                meant.empty() ? std::string{} : "Small letters, digits and _ only, for example: " + meant
            );
        }
        if (std::find(shape.reserved.begin(), shape.reserved.end(), node.text) != shape.reserved.end())
            add(Fault::reserved_id, node.span, quoted(node.text) + " already means something else.",
                "Choose another name, for example: " + node.text + "_1");
    }

    // A number alone would be one to YAML and to editors; every real condition is words.
    void check_condition(const Node& node, const Shape& shape)
    {
        if (node.text.find_first_not_of(" \t\n\r") == std::string::npos)
            return add(Fault::empty_value, node.span, "This condition is empty.");
        if (number_in(node.text) && !node.quoted())
            return add(
                Fault::wrong_type, node.span, "A condition is a question; " + node.text + " is a number.",
                "Compare it with something, for example: order >= " + node.text
            );
        if (characters(node.text) > shape.most)
            add(Fault::condition_too_long, node.span,
                "This condition has " + std::to_string(characters(node.text)) +
                    " characters; at most 500 are read.");
        lint_text(node, source_, problems_);
    }

    const Source& source_;
    Problems& problems_;
};

} // namespace

void check_shape(const Node& file, const Shape& shape, const Source& source, Problems& problems)
{
    ShapeCheck{source, problems}.check(file, shape, {});
}

std::optional<double> number_in(std::string_view text)
{
    std::string_view rest = text;
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) rest.remove_prefix(1);
    if (rest.empty() || ((rest[0] < '0' || rest[0] > '9') && rest[0] != '.')) return std::nullopt;
    if (rest[0] == '.' && (rest.size() < 2 || rest[1] < '0' || rest[1] > '9')) return std::nullopt;
    double value = 0;
    const char* end = rest.data() + rest.size();
    const auto [at, error] = std::from_chars(rest.data(), end, value);
    if (error != std::errc{} || at != end) return std::nullopt;
    return text[0] == '-' ? -value : value;
}

std::optional<bool> yes_no_in(std::string_view text)
{
    if (text == "yes" || text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "no" || text == "false" || text == "False" || text == "FALSE") return false;
    return std::nullopt;
}

} // namespace twocircles::scenario
