// Everything that can be wrong with a scenario file, by number. The values are what authors see ("S021") and
// what they search for: a number is never given to another fault and never reused. What each means, with an
// example and the cure, stands in the catalogue; docs/diagnostics.md is made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace twocircles::scenario {

enum class Fault : std::uint16_t
{
    // the file and its characters
    unreadable_file = 1,
    too_large = 2,
    not_utf8 = 3,
    control_character = 4,
    line_too_long = 5,
    empty_file = 6,
    directive = 7,
    not_a_scenario = 8,
    too_many_values = 9,
    too_many_problems = 10,
    too_many_blank_lines = 11,

    // how YAML reads the lines
    tab_indent = 20,
    colon_in_text = 21,
    missing_colon = 22,
    missing_space = 23,
    unclosed_quote = 24,
    text_after_quote = 25,
    special_start = 26,
    hash_in_text = 27,
    tag = 28,
    anchor = 29,
    alias = 30,
    merge_key = 31,
    duplicate_key = 32,
    wrong_indent = 33,
    unclosed_bracket = 34,
    extra_bracket = 35,
    missing_comma = 36,
    bad_escape = 37,
    second_document = 38,
    too_deep = 39,
    complex_key = 40,
    block_mark = 41,
    missing_dash_space = 42,
    list_and_fields = 43,
    swallowed_line = 44,
    unreadable_yaml = 45,

    // keys and values
    unknown_key = 50,
    missing_key = 51,
    wrong_type = 52,
    empty_value = 53,
    text_too_long = 54,
    not_a_number = 55,
    not_whole = 56,
    out_of_range = 57,
    not_yes_no = 58,
    unknown_word = 59,
    too_few = 60,
    too_many = 61,
    bad_id = 62,
    reserved_id = 63,
    wrong_format = 64,
    number_in_quotes = 65,

    // names
    duplicate_id = 70,
    unknown_follower = 71,
    unknown_seat = 72,
    unknown_beat = 73,
    unknown_response = 74,
    unknown_pool = 75,
    unknown_setting = 76,
    unknown_counter = 77,
    unknown_promise = 78,
    listed_twice = 79,
    shared_name = 80,
    name_of_condition = 81,

    // conditions
    condition_syntax = 100,
    single_equals = 101,
    symbol_operator = 102,
    unclosed_parenthesis = 103,
    extra_parenthesis = 104,
    condition_too_long = 105,
    condition_too_deep = 106,
    unknown_name = 107,
    unknown_function = 108,
    argument_count = 109,
    wrong_argument = 110,
    mixed_types = 111,
    not_a_question = 112,
    chained_comparison = 113,
    foreign_sign = 114,
    team_measure_of_person = 115,
    turned_comparison = 116,

    // the story
    last_text_conditional = 130,
    text_unreachable = 131,
    last_branch_conditional = 132,
    branch_unreachable = 133,
    last_ending_conditional = 134,
    ending_unreachable = 135,
    no_main_line = 136,
    seat_missing = 137,
    missing_power = 138,
    out_of_reach = 139,
    person_absent = 140,
    hero_needs_person = 141,
    flag_set_to_number = 142,
    counter_set_to_yes_no = 143,
    counter_range = 144,
    counter_outside = 145,
    goal_of_what = 146,
    lower_without_counter = 147,
    goal_twice = 148,
    two_deadlines = 149,
    empty_pool = 150,
    pool_key_on_main_line = 151,
    tie_to_self = 152,
    fair_without_sanction = 153,
    promise_both_ways = 154,
    expect_of_what = 155,

    // allowed, but hardly meant: warnings
    timeout_without_seconds = 180,
    timeout_may_be_missing = 181,
    control_without_reports = 182,
    nothing_always_possible = 183,
    same_text_twice = 184,
    unused_name = 185,
    promise_never_made = 186,
    cooldown_without_repeat = 187,
    seat_never_asked = 188,
    text_split_by_comma = 189,

    // what only a reader of the whole notices (server/review): warnings
    condition_always_true = 200,
    condition_always_false = 201,
    beat_unreachable = 202,
    no_way_out = 203,
    fake_choice = 204,
    response_impossible = 205,
    flag_never_set = 206,
    promise_never_due = 207,
    secret_told = 208,
    no_debrief_question = 209,
    too_much_to_read = 210,
    hard_to_read = 211,
    labels_a_person = 212,

    // what only playing it shows (server/review, from scripted games): warnings
    one_style_wins = 220,
    judgement_does_not_pay = 221,
    response_beats_all = 222,
    response_never_better = 223,
    same_effect = 224,
    beat_never_seen = 225,
    ending_never_seen = 226,
    goal_never_moves = 227,

    // translation files: warnings
    not_translated = 240,
    translation_changed = 241,
    translation_unused = 242,
    text_not_listed = 243,
    translation_of_nothing = 244,
    translation_same_language = 245,
};

// Which stage of reading finds it. `shape` faults are exactly those that the JSON Schema finds, too.
enum class Area : std::uint8_t
{
    file,
    yaml,
    shape,
    names,
    condition,
    story,
    warning,
    review,  // warnings of server/review about the whole
    playing, // and from games played by script
    translation,
};

constexpr bool is_warning(Area area)
{
    return area >= Area::warning;
}

struct FaultInfo
{
    Fault fault{};
    Area area{};
    std::string_view title;   // "A text contains a colon"
    std::string_view meaning; // why it is a fault, in one to three sentences
    std::string_view cure;    // what to do
    std::string_view wrong;   // an example of it, as it stands in a file
    std::string_view right;   // the same, cured
};

// In ascending order of number. Every Fault has exactly one row.
std::span<const FaultInfo> catalogue();
const FaultInfo& info_of(Fault);
std::string number_of(Fault); // "S021"

// docs/diagnostics.md, word for word.
std::string diagnostics_page();

} // namespace twocircles::scenario
