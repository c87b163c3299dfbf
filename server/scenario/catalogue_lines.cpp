// What is wrong with files and lines: S001 to S049.
#include "server/scenario/catalogue_parts.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using enum Area;

constexpr auto kRows = std::to_array<FaultInfo>({
    {Fault::unreadable_file, file, "The file cannot be read",
     "There is no such file, or the system does not let it be read.",
     "Look at the name and at who may read it.", "", ""},
    {Fault::too_large, file, "The file is too large",
     "A scenario is text alone; a megabyte holds a thick novel.",
     "Look whether this is a scenario at all, or split it into several.", "", ""},
    {Fault::not_utf8, file, "Letters are not saved as UTF-8",
     "Letters beyond a to z are saved in several ways; scenario files use UTF-8, which knows all of them.",
     "Save the file again with the encoding UTF-8, and correct the letters that look wrong.",
     "text: caf\\xE9      # one byte, as old programs save it", "text: caf\xc3\xa9"},
    {Fault::control_character, file, "A control character",
     "Characters that cannot be seen come in when text is copied from other programs. They would be "
     "invisible on the players' screens, too, or turn the text round.",
     "Delete it: remove the letters around it and type them again.", "title: The Night\\x0BShift",
     "title: The Night Shift"},
    {Fault::line_too_long, file, "A line is too long",
     "No text in a scenario is longer than 2,000 characters, so no line needs to be longer than 8,000.",
     "Break the line, or look whether this is a scenario at all.", "", ""},
    {Fault::empty_file, file, "The file is empty", "There is nothing in it, or nothing but comments.",
     "Start from one of the scenarios that come with the game.", "# my scenario",
     "format: 1\nabout:\n  title: My scenario"},
    {Fault::directive, file, "A line begins with %",
     "YAML programs take such a line for an instruction. Scenario files have none.",
     "Delete the line; if it belongs to a text, indent it.", "%YAML 1.2\nformat: 1", "format: 1"},
    {Fault::not_a_scenario, shape, "This is no scenario",
     "A scenario file consists of fields such as format, about and beats.",
     "Look whether the right file was chosen; if so, begin it with format: 1.", "Dear all, here is my idea.",
     "format: 1\nabout:\n  title: My idea"},
    {Fault::too_many_values, file, "Too many values",
     "The file holds more values than any scenario needs; reading it on would only cost time.",
     "Look whether this is a scenario at all, or split it into several.", "", ""},
    {Fault::too_many_problems, file, "More problems than are shown",
     "A hundred problems are shown; often one of the first has caused many of the others.",
     "Cure the first ones and read the file again.", "", ""},
    {Fault::too_many_blank_lines, file, "Very many blank lines",
     "More than fifty blank lines in a row mean nothing, and reading them costs time.", "Delete them.", "",
     ""},

    {Fault::tab_indent, yaml, "A line is indented with a tab",
     "Editors show tabs in different widths, so YAML takes only blanks at the start of a line.",
     "Replace the tab by blanks; most editors can be told to do so for .yaml files.",
     "about:\n\ttitle: The Night Shift", "about:\n  title: The Night Shift"},
    {Fault::colon_in_text, yaml, "A text contains a colon",
     "A colon with a blank behind it ends the name of a field, also in the middle of a text.",
     "Put the whole text in quotes.", "text: Anna: we need to talk", "text: \"Anna: we need to talk\""},
    {Fault::missing_colon, yaml, "A colon is missing",
     "Every field is its name, a colon, a blank, and its value.",
     "Put a colon and a blank behind the name of the field.", "text Anna says hi", "text: Anna says hi"},
    {Fault::missing_space, yaml, "A blank is missing after a colon",
     "Without a blank behind the colon, YAML takes name and value for one word.",
     "Put a blank behind the colon.", "next:tuesday", "next: tuesday"},
    {Fault::unclosed_quote, yaml, "A quote is not closed",
     "A text that begins with a quote goes on to the next quote of the same kind, over all lines in between.",
     "Close the text with the same quote that began it.", "text: \"Hello there\ndays: 4",
     "text: \"Hello there\"\ndays: 4"},
    {Fault::text_after_quote, yaml, "Text follows a closing quote",
     "If a text begins with a quote, the next quote of that kind ends it, and nothing may follow.",
     "Put quotes of the other kind around the whole text.", "text: \"I quit,\" said Anna.",
     "text: '\"I quit,\" said Anna.'"},
    {Fault::special_start, yaml, "A text begins with a special sign",
     "Some signs mean something of their own at the start of a value: - @ ` % & * ! ? | > [ ] { } and the "
     "comma.",
     "Put the whole text in quotes.", "text: @anna, please come", "text: \"@anna, please come\""},
    {Fault::hash_in_text, yaml, "A # inside a text",
     "YAML takes everything behind a blank and a # for a comment: the rest of the text would be lost without "
     "a word. A comment behind a text needs two blanks before the # and one after it.",
     "Put the whole text in quotes.", "text: Ask about ticket #5", "text: \"Ask about ticket #5\""},
    {Fault::tag, yaml, "A word begins with !",
     "YAML takes ! and the word behind it for a tag and drops it from the text.",
     "Put the whole text in quotes.", "text: !important do it", "text: \"!important do it\""},
    {Fault::anchor, yaml, "A word begins with &",
     "YAML takes & and the word behind it for a name to be referred to and drops it from the text. Scenario "
     "files spell everything out.",
     "Put the whole text in quotes; if you meant to reuse a value, write it again.", "text: &then we left",
     "text: \"&then we left\""},
    {Fault::alias, yaml, "A word begins with *",
     "YAML takes * and the word behind it for a reference to something named elsewhere. Scenario files spell "
     "everything out.",
     "Put the whole text in quotes; if you meant to reuse a value, write it again.", "text: *sighs",
     "text: \"*sighs\""},
    {Fault::merge_key, yaml, "A merge key",
     "\"<<\" copies fields from elsewhere; then a reader would not see what a beat holds. Scenario files "
     "spell everything out.",
     "Write the fields out.", "sam:\n  <<: *everybody", "sam:\n  boldness: high"},
    {Fault::duplicate_key, yaml, "A field is there twice",
     "If a field is there twice, only one of them can count, and nobody sees which.",
     "Delete one of them, or give it the right name.", "days: 2\ndays: 4", "days: 4"},
    {Fault::wrong_indent, yaml, "A line begins in the wrong column",
     "Lines that belong together begin in the same column; what belongs to a field begins further right.",
     "Move the line to the column of the lines it belongs to.", "- id: plan\n   text: Step by step.",
     "- id: plan\n  text: Step by step."},
    {Fault::unclosed_bracket, yaml, "A bracket is not closed",
     "A list in [ ] and fields in { } need both brackets.", "Close it.", "present: [sam, mira",
     "present: [sam, mira]"},
    {Fault::extra_bracket, yaml, "A bracket too many",
     "A closing bracket has no opening one, or one of another kind.", "Take it away, or open it.",
     "present: [sam, mira]]", "present: [sam, mira]"},
    {Fault::missing_comma, yaml, "A comma is missing", "Inside brackets, commas stand between the elements.",
     "Put a comma between them.", "present: [\"sam\" \"mira\"]", "present: [sam, mira]"},
    {Fault::bad_escape, yaml, "A backslash in double quotes",
     "In double quotes a backslash begins a special sign such as \\n.",
     "Write the backslash twice, or put the text in single quotes.", "text: \"C:\\projects\"",
     "text: 'C:\\projects'"},
    {Fault::second_document, yaml, "A second document",
     "A line of three dashes or dots ends a YAML document, and what follows would be left out. One file "
     "holds one scenario.",
     "Take the line away, or move what follows it to a file of its own.", "format: 1\n---\nabout: ...",
     "format: 1\nabout: ..."},
    {Fault::too_deep, yaml, "Nested too deep",
     "No scenario needs lists in lists in lists of more than ten levels; 32 are read.",
     "Look for brackets or dashes too many.", "text: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[hello", "text: hello"},
    {Fault::complex_key, yaml, "A list as the name of a field", "The name of a field is a single word.",
     "If it is a text, put it in quotes; if it is a list, put the name of a field before it.",
     "[sam, mira]: high", "sam: high\nmira: high"},
    {Fault::block_mark, yaml, "Text behind | or >",
     "The signs | and > say that the text follows on the next lines; nothing else may stand behind them.",
     "Begin the text on the next line, indented.", "text: > The belt stands still.",
     "text: >\n  The belt stands still."},
    {Fault::missing_dash_space, yaml, "A blank is missing after a dash",
     "Without a blank behind the dash, YAML takes it for a part of the word.", "Put a blank behind the dash.",
     "-id: monday", "- id: monday"},
    {Fault::list_and_fields, yaml, "A list mixed with fields",
     "Below a field there is either a list, each element with a dash, or fields, none with a dash.",
     "Decide for one of them, or move the line to where it belongs.", "acts:\n  - plan\n  days: 4",
     "acts:\n  - plan\ndays: 4"},
    {Fault::swallowed_line, yaml, "A field has become part of a text",
     "A text goes on over lines that are indented further, also over one that was meant to be a field.",
     "Put a blank behind the colon and begin the line where the fields around it begin.",
     "text: Hello there\n  next:tuesday", "text: Hello there\nnext: tuesday"},
    {Fault::unreadable_yaml, yaml, "The file cannot be read on",
     "From this place on the text follows no rule of YAML.",
     "Compare the line and the one above it with a scenario that works; often a quote, a colon or a bracket "
     "is missing.",
     "? text", "text: ..."},
});

} // namespace

std::span<const FaultInfo> rows_of_lines()
{
    return kRows;
}

} // namespace twocircles::scenario
