#include "server/scenario/schema.hpp"

#include "server/scenario/load.hpp"
#include "server/scenario/names.hpp"
#include "server/scenario/problem.hpp"
#include "server/scenario/repair.hpp"
#include "server/scenario/schema_names.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/shape_translation.hpp"

#include <string_view>
#include <vector>

namespace twocircles::scenario {

namespace {

constexpr std::string_view kTitle = "Two Circles scenario, format 1";

std::string quoted(std::string_view text)
{
    std::string made = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') made += '\\';
        made += c;
    }
    return made + '"';
}

std::string listed(const std::vector<std::string_view>& words)
{
    std::string made = "[";
    for (const std::string_view word : words)
        made += (made.size() > 1 ? ", " : "") + quoted(word);
    return made + "]";
}

std::string number(double value)
{
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// JSON with one member per line, in the order in which it is written.
class Writer
{
public:
    void open()
    {
        text_ += "{";
        first_.push_back(true);
    }
    void close()
    {
        const bool empty = first_.back();
        first_.pop_back();
        if (!empty) new_line();
        text_ += "}";
    }
    void key(std::string_view name)
    {
        if (!first_.back()) text_ += ",";
        first_.back() = false;
        new_line();
        text_ += quoted(name) + ": ";
    }
    void raw(std::string_view name, std::string_view json)
    {
        key(name);
        text_ += json;
    }
    void append(std::string_view json) { text_ += json; }
    std::string take() { return std::move(text_) + "\n"; }

private:
    void new_line() { text_ += "\n" + std::string(2 * first_.size(), ' '); }
    std::string text_;
    std::vector<bool> first_;
};

// An example as it stands in the table, on one line.
std::string one_line(std::string_view json)
{
    std::string made;
    for (const char c : json)
        if (c != '\n')
            made += c;
        else
            while (!made.empty() && made.back() == ' ')
                made.pop_back();
    std::string squeezed;
    bool in_text = false;
    for (const char c : made) {
        if (c == '"') in_text = !in_text;
        if (!in_text && c == ' ' && !squeezed.empty() && squeezed.back() == ' ') continue;
        squeezed += c;
    }
    return squeezed;
}

// The required fields with their examples to be typed over.
std::string snippet_of(const Shape& object)
{
    std::string made = "{";
    std::size_t stop = 0;
    for (const Field& field : object.fields) {
        if (!field.required) continue;
        const std::string example = one_line(field.example);
        const std::string place = "${" + std::to_string(++stop) + ":";
        made += made.size() > 1 ? ", " : "";
        made += quoted(field.key) + ": ";
        made +=
            example.front() == '"' ? "\"" + place + example.substr(1, example.size() - 2) + "}\"" : example;
    }
    return made + "}";
}

class SchemaWriter
{
public:
    // Null: of no file in particular.
    explicit SchemaWriter(const NamesOffered* offered) : offered_(offered) {}

    std::string write(const Shape& file, std::string_view title)
    {
        out_.open();
        out_.raw("$schema", quoted("http://json-schema.org/draft-07/schema#"));
        out_.raw("title", quoted(title));
        out_.raw(
            "$comment",
            quoted("Made from the table of fields in server/scenario/shape_*.cpp; a test keeps the two equal."
            )
        );
        write_shape(file);
        out_.close();
        return out_.take();
    }

private:
    // The members that say what the shape allows; the braces are the caller's.
    void write_shape(const Shape& shape)
    {
        switch (shape.form) {
        case Form::object:
            return write_object(shape);
        case Form::list:
            return write_list(shape);
        case Form::table:
            return write_table(shape);
        case Form::text:
            // 12:30, no and 2 are texts, too; and nothing is one that is still to be written.
            out_.raw(
                "type", shape.may_be_empty ? R"(["string", "number", "boolean", "null"])"
                                           : R"(["string", "number", "boolean"])"
            );
            if (!shape.may_be_empty) out_.raw("pattern", R"("\\S")");
            return out_.raw("maxLength", std::to_string(shape.most));
        case Form::word:
            return out_.raw("enum", listed(shape.words));
        case Form::yes_no:
            return out_.raw("enum", R"(["yes", "no", true, false])");
        case Form::number:
            return write_number(shape);
        case Form::condition:
            if (offered_ && !offered_->questions.empty())
                return out_.raw(
                    "anyOf",
                    "[{\"enum\": " + listed({offered_->questions.begin(), offered_->questions.end()}) +
                        R"(}, {"type": ["string", "boolean"], "pattern": "\\S", "maxLength": )" +
                        std::to_string(shape.most) + "}]"
                );
            out_.raw("type", R"(["string", "boolean"])");
            out_.raw("pattern", R"("\\S")");
            return out_.raw("maxLength", std::to_string(shape.most));
        case Form::id:
            out_.raw("type", quoted("string"));
            out_.raw("pattern", quoted(kNamePattern));
            return out_.raw("not", "{\"enum\": " + listed(shape.reserved) + "}");
        case Form::name:
            return write_name(shape);
        case Form::either:
            return write_choices(shape);
        }
    }

    std::vector<std::string_view> words_for(const Shape& shape) const
    {
        std::vector<std::string_view> words = shape.words;
        if (offered_)
            for (const std::string& name : offered_->of(shape.named))
                words.push_back(name);
        return words;
    }

    void write_name(const Shape& shape)
    {
        const std::vector<std::string_view> words = words_for(shape);
        if (words.empty()) return out_.raw("type", R"(["string", "number", "boolean"])");
        out_.raw(
            "anyOf", R"([{"enum": )" + listed(words) + R"(}, {"type": ["string", "number", "boolean"]}])"
        );
    }

    void write_number(const Shape& shape)
    {
        if (shape.version) return out_.raw("const", number(shape.from));
        out_.raw("type", quoted(shape.whole ? "integer" : "number"));
        out_.raw(shape.above ? "exclusiveMinimum" : "minimum", number(shape.from));
        out_.raw("maximum", number(shape.to));
    }

    void write_list(const Shape& shape)
    {
        out_.raw("type", quoted("array"));
        out_.raw("minItems", std::to_string(shape.fewest));
        out_.raw("maxItems", std::to_string(shape.most));
        out_.key("items");
        write_whole(*shape.element);
    }

    void write_table(const Shape& shape)
    {
        out_.raw("type", quoted("object"));
        out_.raw("minProperties", std::to_string(shape.fewest));
        out_.raw("maxProperties", std::to_string(shape.most));
        if (shape.declares)
            out_.raw(
                "propertyNames", "{\"pattern\": " + quoted(kNamePattern) +
                                     ", \"not\": {\"enum\": " + listed(shape.reserved) + "}}"
            );
        if (!shape.declares && !words_for(shape).empty()) {
            out_.key("properties");
            out_.open();
            for (const std::string_view name : words_for(shape)) {
                out_.key(name);
                write_whole(*shape.element);
            }
            out_.close();
        }
        out_.key("additionalProperties");
        write_whole(*shape.element);
    }

    void write_choices(const Shape& shape)
    {
        out_.key("anyOf");
        out_.append("[");
        for (std::size_t i = 0; i < shape.choices.size(); ++i) {
            if (i > 0) out_.append(", ");
            write_whole(*shape.choices[i]);
        }
        out_.append("]");
    }

    void write_whole(const Shape& shape)
    {
        out_.open();
        write_shape(shape);
        if (shape.form == Form::object && snippet_of(shape) != "{}")
            out_.raw(
                "defaultSnippets",
                "[{\"label\": " + quoted(shape.called) + ", \"body\": " + snippet_of(shape) + "}]"
            );
        out_.close();
    }

    void write_object(const Shape& shape)
    {
        out_.raw("type", quoted("object"));
        out_.raw("additionalProperties", "false");
        if (shape.fewest > 0) out_.raw("minProperties", std::to_string(shape.fewest));
        std::vector<std::string_view> required;
        for (const Field& field : shape.fields)
            if (field.required) required.push_back(field.key);
        if (!required.empty()) out_.raw("required", listed(required));
        out_.key("properties");
        out_.open();
        for (const Field& field : shape.fields) {
            const std::string example = one_line(field.example);
            out_.key(field.key);
            out_.open();
            out_.raw("description", quoted(field.about));
            write_shape(*field.shape);
            out_.raw("examples", "[" + example + "]");
            out_.raw(
                "defaultSnippets", "[{\"label\": " + quoted(field.key) + ", \"body\": " + example + "}]"
            );
            out_.close();
        }
        out_.close();
    }

    Writer out_;
    const NamesOffered* offered_;
};

} // namespace

std::string schema_text()
{
    return SchemaWriter{nullptr}.write(file_shape(), kTitle);
}

std::string translation_schema_text()
{
    return SchemaWriter{nullptr}.write(translation_shape(), "Two Circles translation, format 1");
}

std::optional<std::string> schema_text_for(std::string_view bytes)
{
    if (bytes.size() > kLargestFile) return std::nullopt;
    const Source source{{}, std::string{bytes}};
    Problems unsaid{source};
    const Reading reading = read_repairing(source, unsaid);
    if (!reading.root || !reading.root->is_map()) return std::nullopt;
    const NamesOffered offered = names_offered(collect_names(*reading.root, reading.source, unsaid));
    return SchemaWriter{&offered}.write(file_shape(), kTitle);
}

} // namespace twocircles::scenario
