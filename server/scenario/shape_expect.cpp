// The shape of what an author says must hold.
#include "server/engine/expectation.hpp"
#include "server/engine/policy.hpp"
#include "server/scenario/shape_parts.hpp"

namespace twocircles::scenario {

namespace {

const Shape& leader_shape()
{
    static const Shape kShape = [] {
        Shape shape{Form::word, "a style of leading"};
        using enum engine::LeaderPolicy;
        for (const auto policy : {controlling, inspiring, situational, random})
            shape.words.push_back(engine::name_of(policy));
        return shape;
    }();
    return kShape;
}

} // namespace

const Shape& expectations_shape()
{
    static const Shape kWord = [] {
        Shape shape{Form::word, "no_style_wins, judgement_pays, or possible:, never: or always:"};
        for (std::size_t i = 0; i < engine::kClaimCount; ++i)
            if (const auto claim = static_cast<engine::Claim>(i); !engine::has_condition(claim))
                shape.words.push_back(engine::name_of(claim));
        return shape;
    }();
    static const Shape kMoment = [] {
        Shape shape{Form::name, "end or a beat"};
        shape.words = {"end"};
        return shape;
    }();
    static const Shape kClaim{
        Form::object,
        "an expectation",
        {
            {"possible", &condition_shape(), false,
             "Some game brings this about: at its end, unless `at` says when.", R"("team.loyalty >= 80")"},
            {"never", &condition_shape(), false,
             "No game brings this about: whenever a beat opens and at the end, unless `at` says when.",
             R"("order < 5")"},
            {"always", &condition_shape(), false,
             "This holds in every game: whenever a beat opens and at the end, unless `at` says when.",
             R"("team_size >= 3")"},
            {"at", &kMoment, false, "end, or a beat: only then.", R"("saturday")"},
            {"by", &leader_shape(), false, "Only of games that a scripted leader of this style plays.",
             R"("inspiring")"},
        }};
    static const Shape kEither =
        either_of("an expectation: possible:, never: or always:, or a word", {&kWord, &kClaim});
    static const Shape kShape = list_of("a list of expectations", kEither, 1, 50);
    return kShape;
}

} // namespace twocircles::scenario
