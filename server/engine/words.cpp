#include "server/engine/words.hpp"

namespace twocircles::engine {

namespace {

constexpr Words kEnglish{
    .you = "you",
    .after_you = " ",
    .after_name = " ",
    .seeing = "seeing ",
    .acts{{
        {"gave a plan", "", "giving a colleague a plan"},
        {"sorted out the budget", "", "sorting out a colleague's budget"},
        {"organized the work", "", "organizing a colleague's work"},
        {"gave orders", "", "giving a colleague orders"},
        {"checked the work", "", "checking a colleague's work"},
        {"solved the problem", "", "solving a colleague's problem"},
        {"evaluated the work", "", "evaluating a colleague's work"},
        {"helped the work along", "", "helping a colleague along"},
        {"gave a reward", "", "rewarding a colleague"},
        {"sanctioned somebody", "", "sanctioning a colleague"},
        {"showed where this is going", "", "showing a colleague where this is going"},
        {"stirred people up", "", "stirring a colleague up"},
        {"gave a free hand", "", "giving a colleague a free hand"},
        {"listened", "", "listening to a colleague"},
        {"stood behind them", "", "standing behind a colleague"},
        {"kept your word", "kept a word given", "keeping a word given to a colleague"},
        {"made somebody a hero", "", "making a hero of a colleague"},
        {"put the blame on them", "", "blaming a colleague"},
        {"humiliated them", "", "humiliating a colleague"},
        {"broke your word", "broke a word given", "breaking a word given to a colleague"},
        {"lied to them", "", "lying to a colleague"},
    }},
    .stances{
        "they committed themselves", "they went along without more", "they asked and were heard",
        "they drew back", "they took a chance"},
    .states{
        "their mood", "the strain they are under", "their inner drive", "how clear the plan is to them",
        "what they can do", "how far they share the vision", "whether they feel you care",
        "whether they think you run things well", "how much they respect you", "how loyal they are"},
    .causes{
        "what was before is wearing off", "life outside work", "colleagues' mood and views",
        "it can go no further", "practice", "an own attempt came off", "an own attempt failed",
        "they have been lied to", "the situation changed", "somebody left", "other things", "the crisis",
        "the conflict", "how the work has been going", "their character", "being checked and directed",
        "it takes a day to settle"},
    .promise_kept = "a promise was kept",
    .promise_broken = "a promise was not kept",
    .own_stance = "their own stance",
    .happened = "what happened",
    .pushed = "what came of the answer",
    .silence = "nobody answered",
    .orderly = "how orderly things are",
    .daring = "how much people dare",
    .other = "other things",
    .smaller = "smaller things",
    .crisis{"Crisis", "Something urgent has come up."},
    .change{"Change", "Things are not what they were; what people knew is going stale."},
    .conflict{"Conflict", "People are at odds with each other."},
    .attempt_succeeded = " took a chance, and it came off.",
    .attempt_failed = " took a chance, and it failed.",
    .left = " has given notice.",
    .hero = " is held up as an example to all.",
    .traits{{
        {"likes to be told", "wants a free hand"},
        {"can live with loose ends", "wants clear arrangements"},
        {"keeps to their own mood", "catches other people's moods"},
        {"hard to read", "shows every mood"},
        {"believes what people say", "hard to convince"},
        {"careful", "bold"},
        {"still learning the job", "knows the job well"},
    }},
    .used_up = "You have done this already.",
    .reports_to_nobody = "Reports to nobody.",
    .reports_to = "Reports to ",
    .and_also = " and ",
    .to_you = "you",
};

} // namespace

const Words& words_in(std::string_view language)
{
    return language.substr(0, language.find('-')) == "de" ? german_words() : kEnglish;
}

} // namespace twocircles::engine
