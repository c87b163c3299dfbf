// What a reader of the whole scenario remarks, and what playing it shows: S200 to S239. All warnings.
#include "server/scenario/catalogue_parts.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using enum Area;

constexpr auto kRows = std::to_array<FaultInfo>({
    {Fault::condition_always_true, review, "A condition that always holds",
     "Whatever happens, it is true: meters run from 0 to 100, a counter within its range, and a flag that "
     "nothing sets "
     "stays as it starts.",
     "Take it away, or correct the number or the name.", "when: \"morale >= 0\"", "when: \"morale >= 40\""},
    {Fault::condition_always_false, review, "A condition that never holds",
     "Whatever happens, it is false: meters run from 0 to 100, a counter within its range, and a flag that "
     "nothing sets "
     "stays as it starts.",
     "Correct the number or the name, or take away what hangs on it.", "when: \"trust(sam) > 100\"",
     "when: \"trust(sam) > 60\""},
    {Fault::beat_unreachable, review, "A beat that the story never comes to",
     "No way leads here: not in order, not by next:, not from a pool, not by an event.",
     "Send a response here with next:, or take the beat away.", "next: friday\n...\n- {id: thursday, ...}",
     "next: thursday"},
    {Fault::no_way_out, review, "No way from here to an ending",
     "From this beat on the story goes round in a circle, whatever is answered.",
     "Let at least one response lead on: with next: end, or to a beat that is not on the circle.",
     "- {id: monday, once: no, responses: [{id: a, next: monday}, {id: b, next: monday}]}",
     "{id: b, next: end}"},
    {Fault::fake_choice, review, "Two responses that do the same",
     "Their acts, their outcome and their way on are the same, so that the choice is none.",
     "Give one of them other acts, or another outcome.",
     "- {id: a, text: Well done., acts: [reward]}\n- {id: b, text: Good work., acts: [reward]}",
     "- {id: a, text: Well done., acts: [reward]}\n- {id: b, text: How did you do it?, acts: [listen]}"},
    {Fault::response_impossible, review, "A response that nobody can ever take",
     "Its condition, or the one that unlocks it, never holds.",
     "Correct the condition, or take the response away.", "locked: {unless: \"loyalty > 100\", ...}",
     "locked: {unless: \"loyalty > 60\", ...}"},
    {Fault::flag_never_set, review, "A flag that nothing sets",
     "Conditions ask for it, and no response and no event ever changes it.",
     "Set it where it becomes so, with set:, or take it away.", "when: asked_sam",
     "set: {asked_sam: yes}\n...\nwhen: asked_sam"},
    {Fault::promise_never_due, review, "A promise that never comes due",
     "It has no due:, no due_in:, and no response keeps or breaks it; or the beat at which it is due is "
     "never reached.",
     "Add due: with a beat of the story, or due_in: with days.", "saturday_off: {text: ..., to: [mira]}",
     "saturday_off: {text: ..., to: [mira], due_in: 10}"},
    {Fault::secret_told, review, "A secret that others can read",
     "Words of this secret stand in a text that others see.",
     "Say it differently there, or take it out of the secret.",
     "secret: One post has to go in spring.\n...\nbrief: One post has to go in spring.",
     "brief: The numbers are not good."},
    {Fault::no_debrief_question, review, "A situation without a question for the debrief",
     "People learn when they talk about what they did. A question that belongs to the situation starts that.",
     "Add debrief: with one or two open questions.", "- id: monday",
     "- id: monday\n  debrief: [Who gained most from your answer?]"},
    {Fault::too_much_to_read, review, "More to read than a screen holds",
     "Situation and responses together fill the screen nearly one and a half times, while the clock runs.",
     "Shorten it, or let the situation happen in two beats.", "", ""},
    {Fault::hard_to_read, review, "A text that is hard to read",
     "Its sentences are long and so are its words (LIX above 55, as in scientific papers; above 60 in "
     "languages that write compounds as one word, such as "
     "German). People read it "
     "under time "
     "pressure, some of them in a foreign language.",
     "Make two sentences of one, and take the shorter word.", "", ""},
    {Fault::labels_a_person, review, "A label for a person",
     "It says what somebody is, not what happened. A label ends the talk that the debrief is for.",
     "Say what was done and what came of it.", "feedback: You are a weak leader.",
     "feedback: Nobody knew what came first, and two went home."},

    {Fault::one_style_wins, playing, "One style wins by itself",
     "Always controlling, or always inspiring, does as well as the best of all players. Then the scenario "
     "teaches that the "
     "other circle is not needed.",
     "Let situations ask for both, and goals weigh what each of them feeds. `twocircles-scenario simulate` "
     "shows where.",
     "", ""},
    {Fault::judgement_does_not_pay, playing, "Reading the situation does not pay",
     "Who answers by what the moment asks for ends no higher than somebody who always does the same.",
     "Let the same act help in one situation and cost in another. `twocircles-scenario simulate` shows "
     "where.",
     "", ""},
    {Fault::response_beats_all, playing, "A response that beats all others",
     "From the same moments it is better than, or as good as, every other one in everything that counts. "
     "Then there is "
     "nothing to weigh.",
     "Let it cost something, or give the others something that it has not.", "", ""},
    {Fault::response_never_better, playing, "A response that is never better",
     "From the same moments another one is at least as good in everything that counts, nearly always.",
     "Give it something that the other has not, or take it away.", "", ""},
    {Fault::same_effect, playing, "Two responses with the same effect",
     "From the same moments they lead to the same, in everything that counts.",
     "Let their acts or what they set differ.", "", ""},
    {Fault::beat_never_seen, playing, "A beat that no game came to",
     "It can be reached by the rules, and in none of the games by script it was.",
     "Look at its condition: perhaps it is too rare to be worth writing.", "", ""},
    {Fault::ending_never_seen, playing, "An ending that no game came to",
     "In none of the games by script its condition held when it mattered.",
     "Look at its condition, and at the order of the endings: the first that holds is taken.", "", ""},
    {Fault::goal_never_moves, playing, "A goal that never moves",
     "It ends at the same value however people lead, so that it counts for nothing.",
     "Weigh something that the situations touch, or write situations that touch it.", "", ""},
});

} // namespace

std::span<const FaultInfo> rows_of_review()
{
    return kRows;
}

} // namespace twocircles::scenario
