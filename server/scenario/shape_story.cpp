// The shapes of the story itself: beats, responses, what follows, pools, events, endings.
#include "server/engine/act.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/shape_parts.hpp"

namespace twocircles::scenario {

namespace {

const Shape& days_shape()
{
    static const Shape kShape = number_of("a number of days from 0 to 365", 0, 365);
    return kShape;
}

const Shape& act_word_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::word, "an act"};
        for (std::size_t i = 0; i < engine::kActCount; ++i)
            shape.words.push_back(engine::name_of(static_cast<engine::Act>(i)));
        return shape;
    }();
    return kShape;
}

const Shape& acts_shape()
{
    static const Shape kStrength = [] {
        Shape shape{Form::word, "light, normal or strong"};
        shape.words = {"light", "normal", "strong"};
        return shape;
    }();
    static const Shape kTo = [] {
        Shape shape{Form::name, "present, everyone, reports or a person"};
        shape.words = {"present", "everyone", "reports"};
        shape.named = Named::follower;
        return shape;
    }();
    static const Shape kDetailed{
        Form::object,
        "an act",
        {
            {"act", &act_word_shape(), true, "What is done.", R"("listen")"},
            {"strength", &kStrength, false, "light, normal (default) or strong.", R"("strong")"},
            {"to", &kTo, false, "present (default), everyone, reports, or a person.", R"("sam")"},
            {"fair", &yes_no_shape(), false, "Of a sanction: deserved and by the rules; default yes.",
             R"("no")"},
        }};
    static const Shape kAct = either_of("an act", {&act_word_shape(), &kDetailed});
    static const Shape kShape = list_of("a list of acts", kAct, 1, 12);
    return kShape;
}

const Shape& pool_target_shape()
{
    static const Shape kShape{
        Form::object,
        "a draw from a pool",
        {{"pool", &name_shape(Named::pool), true, "The pool that is drawn from.", R"("small_things")"}}};
    return kShape;
}

const Shape& target_name_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::name, "next, end or a beat"};
        shape.words = {"next", "end"};
        shape.named = Named::beat;
        return shape;
    }();
    return kShape;
}

const Shape& target_shape()
{
    static const Shape kShape =
        either_of("next, end, a beat or {pool: ...}", {&target_name_shape(), &pool_target_shape()});
    return kShape;
}

const Shape& next_shape()
{
    static const Shape kBranch{
        Form::object,
        "a way on",
        {
            {"when", &condition_shape(), false, "Taken only if this holds. The last has none.",
             R"_("flag(asked_sam)")_"},
            {"go", &target_shape(), true, "next, end, a beat or {pool: ...}.", R"("tuesday")"},
        }};
    static const Shape kBranches = list_of("a list of ways on", kBranch, 1, 20);
    static const Shape kShape = either_of(
        "next, end, a beat, {pool: ...} or a list of ways on",
        {&target_name_shape(), &pool_target_shape(), &kBranches}
    );
    return kShape;
}

const Shape& promise_names_shape()
{
    static const Shape kShape = list_of("a list of promises", name_shape(Named::promise), 1, 20);
    return kShape;
}

} // namespace

const Shape& responses_shape()
{
    static const Shape kLocked{
        Form::object,
        "locked",
        {
            {"unless", &condition_shape(), true, "Locked unless this holds.", R"("trust(sam) >= 50")"},
            {"reason", &text_shape(240), true, "What the player reads while it is locked.",
             R"("Sam would not follow you into this yet.")"},
        }};
    static const Shape kDays = number_of("a number of days from 0.25 to 30", 0.25, 30);
    static const Shape kResponse{
        Form::object,
        "a response",
        {
            {"id", &id_shape(), true, "Its name inside this beat: small letters, digits, _.", R"("plan")"},
            {"text", &text_shape(240), true, "What the leading seat says or does, up to 240 characters.",
             R"("Let's go through the next six hours, step by step.")"},
            {"acts", &acts_shape(), false, "What kind of leading this is.", R"(["plan"])"},
            {"outcome", &texts_shape(), false, "What follows, in words.",
             R"("They nod. Somebody writes it on the wall.")"},
            {"when", &condition_shape(), false, "Not shown unless this holds.", R"("order < 60")"},
            {"locked", &kLocked, false, "Shown, but locked with a reason.",
             R"({"unless": "trust(sam) >= 50", "reason": "Sam would not follow you yet."})"},
            {"once", &yes_no_shape(), false, "Can be chosen only once in a game; default no.", R"("yes")"},
            {"set", &changes_shape(), false, "Flags to yes or no; counters by +1, -1 or to a number.",
             R"({"asked_sam": "yes"})"},
            {"affects", &pushes_shape(), false, "A push on people that comes from none of the acts.",
             R"([{"what": "stress", "by": 15}])"},
            {"makes", &promise_names_shape(), false, "Promises made by this.", R"(["saturday_off"])"},
            {"keeps", &promise_names_shape(), false, "Promises kept by this.", R"(["saturday_off"])"},
            {"breaks", &promise_names_shape(), false, "Promises broken by this.", R"(["saturday_off"])"},
            {"situation", &situation_shape(), false, "What the response itself sets off.",
             R"({"conflict": 30})"},
            {"days", &kDays, false, "Story days that pass; default 4.", "4"},
            {"next", &next_shape(), false, "What comes next; default: the next beat in order.",
             R"("tuesday")"},
            {"feedback", &text_shape(1000), false, "For the debrief: what this tends to do and when it fits.",
             R"("A plan calms people who do not know what comes next.")"},
        }};
    static const Shape kShape = list_of("a list of responses", kResponse, 2, 9);
    return kShape;
}

const Shape& beats_shape()
{
    static const Shape kSeconds = number_of("a whole number of seconds", 5, 900, true);
    static const Shape kSilence{
        Form::object,
        "what silence amounts to",
        {{"text", &text_shape(1000), true, "What is shown when time runs out.",
          R"("Nobody says anything.")"}}};
    static const Shape kOnTimeout =
        either_of("a response of this beat, or {text: ...}", {&name_shape(Named::response), &kSilence});
    static const Shape kAttempt{
        Form::object,
        "an attempt",
        {
            {"who", &name_shape(Named::follower), true, "Who took the chance.", R"("sam")"},
            {"comes_off", &yes_no_shape(), true, "Whether it came off.", R"("no")"},
        }};
    static const Shape kPriority = number_of("a number from -100 to 100", -100, 100);
    static const Shape kWeight = [] {
        Shape shape = number_of("a number above 0", 0, 100);
        shape.above = true;
        return shape;
    }();
    static const Shape kBeat{
        Form::object,
        "a beat",
        {
            {"id", &beat_id_shape(), true, "The beat's name inside this file: small letters, digits, _.",
             R"("monday")"},
            {"title", &text_shape(80), true, "The heading.", R"("Monday, 21:40")"},
            {"text", &texts_shape(), true, "The situation, or a list of texts with conditions.",
             R"("The belt stands still. Nobody has told them why.")"},
            {"speaker", &name_shape(Named::follower), false,
             "The follower who says it; without: the narrator.", R"("sam")"},
            {"situation", &situation_shape(), false, "What sets in when the beat opens.",
             R"({"crisis": 60})"},
            {"answers", &name_shape(Named::seat), false,
             "The seat that answers; needed if there are several.", R"("shift_lead")"},
            {"present", &people_shape(), false, "Who is in the room; default: everyone.",
             R"(["sam", "mira"])"},
            {"attempt", &kAttempt, false, "Somebody took a chance, and this beat tells how it went.",
             R"({"who": "sam", "comes_off": "no"})"},
            {"seconds", &kSeconds, false, "Time to answer; without: no limit.", "60"},
            {"on_timeout", &kOnTimeout, false, "The response that silence amounts to, or {text: ...}.",
             R"("wait")"},
            {"when", &condition_shape(), false, "The beat is skipped unless this holds.", R"("day() > 3")"},
            {"responses", &responses_shape(), true, "Two to nine things the seat can say or do.",
             R"([{"id": "plan", "text": "Step by step.", "acts": ["plan"]},
                 {"id": "ask", "text": "What do you see?", "acts": ["listen"]}])"},
            {"debrief", &questions_shape(), false, "Questions about this beat.",
             R"(["What did you want Sam to feel?"])"},
            {"teaching", &text_shape(2000), false, "For the trainer.",
             R"("The calm ones are not always the ones who agree.")"},
            {"pool", &name_shape(Named::pool), false,
             "The beat is drawn from this pool, not in the main line.", R"("small_things")"},
            {"priority", &kPriority, false, "Of those that fit, only the highest are drawn from; default 0.",
             "0"},
            {"weight", &kWeight, false, "How likely it is drawn beside others; default 1.", "1"},
            {"cooldown", &days_shape(), false, "Days before it may come again (with once: no); default 0.",
             "0"},
            {"once", &yes_no_shape(), false, "It opens only once in a game; default yes.", R"("yes")"},
        }};
    static const Shape kShape = list_of("a list of beats", kBeat, 1, 200);
    return kShape;
}

const Shape& pools_shape()
{
    static const Shape kPool{
        Form::object,
        "a pool",
        {{"when_empty", &target_name_shape(), false,
          "What comes when nothing fits: next (default), end or a beat.", R"("next")"}}};
    static const Shape kShape = [] {
        Shape shape{Form::table, "names of pools"};
        shape.element = &kPool;
        shape.fewest = 1;
        shape.most = 50;
        shape.declares = true;
        shape.reserved = id_shape().reserved;
        return shape;
    }();
    return kShape;
}

const Shape& events_shape()
{
    static const Shape kEvent{
        Form::object,
        "an event",
        {
            {"id", &id_shape(), true, "The event's name inside this file: small letters, digits, _.",
             R"("big_customer")"},
            {"when", &condition_shape(), true, "It happens when this holds; looked at once a story day.",
             R"("day() >= 12 and order < 45")"},
            {"title", &text_shape(80), true, "The heading.", R"("The big customer calls")"},
            {"text", &text_shape(2000), true, "What happens.", R"("They counted the late parcels.")"},
            {"once", &yes_no_shape(), false, "It happens only once in a game; default yes.", R"("yes")"},
            {"cooldown", &days_shape(), false, "Days before it may come again (with once: no); default 0.",
             "0"},
            {"situation", &situation_shape(), false, "What it sets off.", R"({"crisis": 40})"},
            {"set", &changes_shape(), false, "Flags to yes or no; counters by +1, -1 or to a number.",
             R"({"complaints": 2})"},
            {"affects", &pushes_shape(), false, "A push on people.", R"([{"what": "stress", "by": 10}])"},
            {"go", &name_shape(Named::beat), false, "This beat comes next; without: the story goes on.",
             R"("the_call")"},
        }};
    static const Shape kShape = list_of("a list of events", kEvent, 1, 200);
    return kShape;
}

const Shape& endings_shape()
{
    static const Shape kEnding{
        Form::object,
        "an ending",
        {
            {"id", &id_shape(), true, "The ending's name inside this file: small letters, digits, _.",
             R"("carried")"},
            {"title", &text_shape(80), true, "The heading.", R"("Carried")"},
            {"when", &condition_shape(), false, "It ends like this only if this holds. The last has none.",
             R"("team.loyalty >= 60")"},
            {"text", &text_shape(2000), true, "How it ends.", R"("You hand in the keys.")"},
        }};
    static const Shape kShape = list_of("a list of endings", kEnding, 1, 50);
    return kShape;
}

} // namespace twocircles::scenario
