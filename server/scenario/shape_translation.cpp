#include "server/scenario/shape_translation.hpp"

#include "server/scenario/shape_parts.hpp"

namespace twocircles::scenario {

const Shape& translation_shape()
{
    static const Shape kVersion = [] {
        Shape shape = number_of("the number 1", 1, 1, true);
        shape.version = true;
        return shape;
    }();
    static const Shape kTranslated = [] {
        Shape shape = text_shape(2000);
        shape.may_be_empty = true;
        return shape;
    }();
    static const Shape kEntry{
        Form::object,
        "an entry",
        {
            {"original", &text_shape(2000), true, "The text of the scenario, as it is now.",
             R"("Right. Count me in.")"},
            {"before", &text_shape(2000), false,
             "The text that the translation was made from, if the scenario's has changed since. Delete it "
             "when "
             "the translation fits again.",
             R"("Count me in.")"},
            {"text", &kTranslated, false, "The translation; empty as long as there is none.",
             R"("Gut. Ich bin dabei.")"},
            {"note", &text_shape(1000), false, "A note of yours. The game does not show it.",
             R"("Ask Mira whether they say this at a depot.")"},
        }};
    static const Shape kEntries = [] {
        Shape shape = table_of("entries by the place of the text", kEntry, false, 20'000);
        shape.fewest = 0;
        return shape;
    }();
    static const Shape kFile{
        Form::object,
        "a translation file",
        {
            {"translation", &kVersion, true, "The version of this format: 1.", "1"},
            {"translator", &text_shape(120), false, "Who translated it.", R"("Two Circles")"},
            {"texts", &kEntries, true, "The texts, each by its place in the scenario.",
             R"({"goals.delivery": {"original": "On time.", "text": "Pünktlich."}})"},
            {"no_longer_used", &kEntries, false,
             "Translations of texts that the scenario no longer has. Delete what is of no use.",
             R"({"beats.gone.title": {"original": "Later", "text": "Später"}})"},
        }};
    return kFile;
}

} // namespace twocircles::scenario
