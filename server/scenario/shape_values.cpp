// The shapes of single values and of small groups that several parts of a file share.
#include "server/scenario/shape.hpp"

#include <array>
#include <map>

namespace twocircles::scenario {

namespace {

constexpr std::array<std::string_view, 8> kNowhereNames{"true", "false", "null", "yes",
                                                        "no",   "and",   "or",   "not"};

Shape id_with(std::string_view called, std::initializer_list<std::string_view> more)
{
    Shape shape{Form::id, called};
    shape.most = kLongestName;
    shape.reserved.assign(kNowhereNames.begin(), kNowhereNames.end());
    shape.reserved.insert(shape.reserved.end(), more);
    return shape;
}

Shape number_between(std::string_view called, double from, double to)
{
    Shape shape{Form::number, called};
    shape.from = from;
    shape.to = to;
    return shape;
}

Shape made_text(std::size_t most)
{
    Shape shape{Form::text, "a text"};
    shape.most = most;
    return shape;
}

} // namespace

const std::vector<Level>& levels()
{
    static const std::vector<Level> kLevels{
        {"very low", 10}, {"low", 25}, {"middle", 50}, {"high", 75}, {"very high", 90}};
    return kLevels;
}

const Shape& text_shape(std::size_t most_characters)
{
    static const std::map<std::size_t, Shape> kTexts = [] {
        std::map<std::size_t, Shape> made;
        for (const std::size_t most : {40U, 60U, 80U, 120U, 240U, 300U, 1000U, 2000U})
            made.emplace(most, made_text(most));
        return made;
    }();
    return kTexts.at(most_characters);
}

const Shape& condition_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::condition, "a condition"};
        shape.most = kLongestCondition;
        return shape;
    }();
    return kShape;
}

const Shape& yes_no_shape()
{
    static const Shape kShape{Form::yes_no, "yes or no"};
    return kShape;
}

const Shape& share_shape()
{
    static const Shape kShape = number_between("a number from 0 to 100", 0, 100);
    return kShape;
}

const Shape& id_shape()
{
    static const Shape kShape = id_with("a name", {});
    return kShape;
}

const Shape& beat_id_shape()
{
    static const Shape kShape = id_with("a name", {"next", "end", "pool"});
    return kShape;
}

const Shape& person_id_shape()
{
    static const Shape kShape =
        id_with("a name", {"all", "none", "everyone", "everybody", "present", "reports"});
    return kShape;
}

const Shape& name_shape(Named what)
{
    static const std::map<Named, Shape> kNames = [] {
        std::map<Named, Shape> made;
        for (const Named of :
             {Named::seat, Named::follower, Named::counter, Named::promise, Named::beat, Named::response,
              Named::pool}) {
            Shape shape{Form::name, "a name"};
            shape.named = of;
            made.emplace(of, std::move(shape));
        }
        return made;
    }();
    return kNames.at(what);
}

const Shape& people_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::list, "a list of people"};
        shape.element = &name_shape(Named::follower);
        shape.fewest = 1;
        shape.most = 40;
        return shape;
    }();
    return kShape;
}

const Shape& level_shape()
{
    static const Shape kWord = [] {
        Shape shape{Form::word, "very low, low, middle, high or very high"};
        for (const Level& level : levels())
            shape.words.push_back(level.word);
        return shape;
    }();
    static const Shape kShape = [] {
        Shape shape{Form::either, "a number from 0 to 100, or: very low, low, middle, high, very high"};
        shape.choices = {&share_shape(), &kWord};
        return shape;
    }();
    return kShape;
}

const Shape& texts_shape()
{
    static const Shape kVariant{
        Form::object,
        "a text with its condition",
        {
            {"when", &condition_shape(), false,
             "This text is shown only if the condition holds. The last has none.", R"("team.loyalty >= 50")"},
            {"text", &text_shape(2000), true, "The words.", R"("They look at each other.")"},
        }};
    static const Shape kVariants = [] {
        Shape shape{Form::list, "a list of texts with conditions"};
        shape.element = &kVariant;
        shape.fewest = 1;
        shape.most = 20;
        return shape;
    }();
    static const Shape kShape = [] {
        Shape shape{Form::either, "a text, or a list of texts with conditions"};
        shape.choices = {&text_shape(2000), &kVariants};
        return shape;
    }();
    return kShape;
}

const Shape& questions_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::list, "a list of questions"};
        shape.element = &text_shape(300);
        shape.fewest = 1;
        shape.most = 20;
        return shape;
    }();
    return kShape;
}

const Shape& situation_shape()
{
    static const Shape kShape = [] {
        Shape shape{
            Form::object,
            "a situation",
            {
                {"crisis", &share_shape(), false, "How urgent and dangerous it is, 0 to 100.", "60"},
                {"change", &share_shape(), false, "How much is new and uncertain, 0 to 100.", "40"},
                {"conflict", &share_shape(), false, "How much people are at odds, 0 to 100.", "30"},
            }};
        shape.fewest = 1;
        return shape;
    }();
    return kShape;
}

const Shape& changes_shape()
{
    static const Shape kAmount = number_between("a number", -1'000'000, 1'000'000);
    static const Shape kChange = [] {
        Shape shape{Form::either, "yes or no for a flag; +1, -1 or a number for a counter"};
        shape.choices = {&kAmount, &yes_no_shape()};
        return shape;
    }();
    static const Shape kShape = [] {
        Shape shape{Form::table, "flags and counters with what becomes of them"};
        shape.named = Named::flag_or_counter;
        shape.element = &kChange;
        shape.fewest = 1;
        shape.most = 40;
        return shape;
    }();
    return kShape;
}

const Shape& pushes_shape()
{
    static const Shape kWhat = [] {
        Shape shape{Form::word, "what is pushed"};
        shape.words = {"morale",  "stress", "inner_drive", "plan_clarity", "loyalty",
                       "respect", "trust",  "competence",  "vision"};
        return shape;
    }();
    static const Shape kBy = number_between("a number from -100 to 100", -100, 100);
    static const Shape kPush{
        Form::object,
        "a push",
        {
            {"what", &kWhat, true, "What it moves in people.", R"("stress")"},
            {"by", &kBy, true, "How far, -100 to 100: 50 moves somebody in the middle all the way up.", "15"},
            {"who", &people_shape(), false, "Whom it moves; default: everyone.", R"(["sam"])"},
        }};
    static const Shape kShape = [] {
        Shape shape{Form::list, "a list of pushes"};
        shape.element = &kPush;
        shape.fewest = 1;
        shape.most = 20;
        return shape;
    }();
    return kShape;
}

} // namespace twocircles::scenario
