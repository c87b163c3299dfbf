// What a scenario file may contain, as one table: every field, whether it must be there, what it may hold.
// The reader checks files against it and scenario.schema.json is made from it, so that the two cannot differ.
// What depends on other places of the file (does this person exist?) is not here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

enum class Form : std::uint8_t
{
    object,    // named fields
    list,      // elements of one shape
    table,     // names of the author's -> elements of one shape
    text,      // words for people
    word,      // one of a fixed few
    yes_no,    // yes or no
    number,    // a number in a range
    condition, // an expression; what it says is checked later
    id,        // the name that the author gives to something
    name,      // such a name used elsewhere, or one of a fixed few words
    either,    // one of several shapes, told apart by what stands there
};

// What a name used is the name of, so that an editor can offer those that a file has.
enum class Named : std::uint8_t
{
    nothing,
    seat,
    follower,
    counter,
    flag_or_counter,
    promise,
    beat,
    response,
    pool,
};

struct Shape;

struct Field
{
    std::string_view key;
    const Shape* shape;
    bool required;
    std::string_view about;   // one or two sentences for the editor
    std::string_view example; // JSON
};

struct Shape
{
    Form form{};
    std::string_view called; // in messages: "a text", "a list of people"
    std::vector<Field> fields{};
    const Shape* element = nullptr;
    std::size_t fewest = 0; // elements; of a table's names
    std::size_t most = 0;   // elements; characters of a text
    double from = 0;        // of a number
    double to = 0;
    bool whole = false;        // no fractions
    bool above = false;        // more than `from`, not equal
    bool version = false;      // the number of the format itself
    bool may_be_empty = false; // a text that is still to be written
    std::vector<std::string_view> words{};
    bool declares = false;                    // a table whose names are new, not names used
    std::vector<std::string_view> reserved{}; // names that would mean something else
    std::vector<const Shape*> choices{};
    Named named = Named::nothing; // of a name, and of a table's names that are not new
};

// The whole file.
const Shape& file_shape();

// Pieces, for the table's own files.
const Shape& text_shape(std::size_t most_characters); // 40, 60, 80, 120, 240, 300, 1000, 2000
const Shape& texts_shape();                           // a text, or a list of {when, text}
const Shape& questions_shape();
const Shape& condition_shape();
const Shape& yes_no_shape();
const Shape& share_shape(); // 0 to 100
const Shape& id_shape();
const Shape& beat_id_shape();
const Shape& person_id_shape(); // followers and seats
const Shape& name_shape(Named);
const Shape& people_shape(); // one to forty names
const Shape& level_shape();  // 0 to 100 or a word
const Shape& situation_shape();
const Shape& changes_shape(); // set:
const Shape& pushes_shape();  // affects:
const Shape& beats_shape();
const Shape& responses_shape();

inline constexpr std::size_t kLongestName = 40; // of an id
inline constexpr std::size_t kLongestCondition = 500;
inline constexpr std::string_view kNamePattern = "^[a-z][a-z0-9_]{0,39}$";

// The words for a level, from low to high, and the number each stands for.
struct Level
{
    std::string_view word;
    double value; // 0..100
};
const std::vector<Level>& levels();

} // namespace twocircles::scenario
