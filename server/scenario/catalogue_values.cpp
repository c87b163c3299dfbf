// What is wrong with fields, values and names: S050 to S099.
#include "server/scenario/catalogue_parts.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using enum Area;

constexpr auto kRows = std::to_array<FaultInfo>({
    {Fault::unknown_key, shape, "A field of that name does not exist",
     "The game would not know what to do with it.",
     "Correct its name; all fields are listed in scenario-format.md.", "tilte: The Night Shift",
     "title: The Night Shift"},
    {Fault::missing_key, shape, "A field is missing", "The game cannot do without it.", "Add it.",
     "- id: sam\n  name: Sam Okoye", "- id: sam\n  name: Sam Okoye\n  role: Picker"},
    {Fault::wrong_type, shape, "Something else is expected here",
     "A field holds one kind of thing: a text, a number, a list, or fields of its own.",
     "Write what the field expects.", "present: sam", "present: [sam]"},
    {Fault::empty_value, shape, "Nothing stands here", "There is a field but no value.",
     "Write the value, or take the field away if it may be left out.",
     "secret:", "secret: You have applied elsewhere."},
    {Fault::text_too_long, shape, "A text is too long",
     "Longer texts do not fit the place where they are shown.", "Shorten it.",
     "title: A title that goes on and on and on and on until nobody reads it", "title: A short title"},
    {Fault::not_a_number, shape, "This is not a number",
     "A number is written in digits, with a point for fractions and without a unit.",
     "Write just the number.", "minutes: 25 min", "minutes: 25"},
    {Fault::not_whole, shape, "A whole number is expected", "Minutes and seconds are counted whole.",
     "Round it.", "seconds: 7.5", "seconds: 8"},
    {Fault::out_of_range, shape, "A number is out of range", "Beyond these limits the number has no meaning.",
     "Choose a number within the limits.", "order: 120", "order: 100"},
    {Fault::not_yes_no, shape, "yes or no is expected", "The field answers a question.", "Write yes or no.",
     "once: sometimes", "once: yes"},
    {Fault::unknown_word, shape, "A word that is not known here", "Here only a few words are possible.",
     "Choose one of them.", "acts: [inspire]", "acts: [envision]"},
    {Fault::too_few, shape, "Too few", "With fewer, there is nothing to choose or nothing to say.",
     "Add what is missing, or take the field away if it may be left out.",
     "responses:\n  - {id: plan, text: Step by step.}",
     "responses:\n  - {id: plan, text: Step by step.}\n  - {id: ask, text: What do you see?}"},
    {Fault::too_many, shape, "Too many", "More do not fit on a screen, or nobody could follow.",
     "Leave out what matters least.", "powers: [direct, budget, reward, sanction, direct]",
     "powers: [direct, budget, reward, sanction]"},
    {Fault::bad_id, shape, "This cannot be a name inside the file",
     "Such names begin with a small letter and consist of small letters, digits and _, up to 40 characters. "
     "Players never see them.",
     "Choose such a name.", "id: Night-Shift 1", "id: night_shift_1"},
    {Fault::reserved_id, shape, "A name that means something else",
     "Words such as next, end, everyone, yes and no mean something of their own where names are used.",
     "Choose another name.", "id: next", "id: next_morning"},
    {Fault::wrong_format, shape, "Another format",
     "The number of the format says how the file is to be read.",
     "If the file is made for a newer version of the game, get that; else write format: 1.", "format: 2",
     "format: 1"},
    {Fault::number_in_quotes, shape, "A number in quotes", "In quotes it is a text.", "Take the quotes away.",
     "minutes: \"25\"", "minutes: 25"},

    {Fault::duplicate_id, names, "A name is given twice",
     "If two things have one name, nobody can say which is meant.", "Give one of them another name.",
     "- id: monday\n- id: monday", "- id: monday\n- id: monday_evening"},
    {Fault::unknown_follower, names, "Nobody has that name",
     "A person is named here who is not among the followers.",
     "Correct the name, or add the person under followers:.", "speaker: smm", "speaker: sam"},
    {Fault::unknown_seat, names, "No seat has that name", "A seat is named here that is not among the seats.",
     "Correct the name, or add the seat under seats:.", "answers: shift_led", "answers: shift_lead"},
    {Fault::unknown_beat, names, "No beat has that name", "A beat is named here that does not exist.",
     "Correct the name, or write the beat.", "next: tusday", "next: tuesday"},
    {Fault::unknown_response, names, "No response has that name",
     "A response is named here that this beat does not have.", "Correct the name, or write the response.",
     "on_timeout: wiat", "on_timeout: wait"},
    {Fault::unknown_pool, names, "No pool has that name", "A pool is named here that is not declared.",
     "Correct the name, or add the pool under pools:.", "pool: smal_things", "pool: small_things"},
    {Fault::unknown_setting, names, "No flag or counter has that name",
     "A flag or counter is named here that is not declared. Declaring them keeps a slip of the finger from "
     "becoming a second flag.",
     "Correct the name, or declare it under flags: or counters:.", "set: {asked_smm: yes}",
     "set: {asked_sam: yes}"},
    {Fault::unknown_counter, names, "No counter has that name",
     "A counter is named here that is not declared.", "Correct the name, or declare it under counters:.",
     "- counter: complains", "- counter: complaints"},
    {Fault::unknown_promise, names, "No promise has that name",
     "A promise is named here that is not declared.", "Correct the name, or declare it under promises:.",
     "makes: [saturday_of]", "makes: [saturday_off]"},
    {Fault::listed_twice, names, "Something is in a list twice",
     "Being there twice means nothing more than being there once; something else was probably meant.",
     "Take one of them away.", "present: [sam, mira, sam]", "present: [sam, mira]"},
    {Fault::shared_name, names, "Two kinds of things share a name",
     "Seats and followers, and flags and counters, are named in the same places, where a shared name could "
     "mean either.",
     "Give one of them another name.", "seats: [{id: sam, ...}]\nfollowers: [{id: sam, ...}]",
     "seats: [{id: lead, ...}]\nfollowers: [{id: sam, ...}]"},
    {Fault::name_of_condition, names, "A name that conditions use already",
     "In conditions, words such as morale, crisis, day and not have a meaning of their own.",
     "Choose another name.", "flags:\n  crisis: {meaning: The river came.}",
     "flags:\n  river_came: {meaning: The river came.}"},
});

} // namespace

std::span<const FaultInfo> rows_of_values()
{
    return kRows;
}

} // namespace twocircles::scenario
