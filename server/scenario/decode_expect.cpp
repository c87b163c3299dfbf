// What an author says must hold.
#include "server/engine/policy.hpp"
#include "server/scenario/decoding.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using engine::Claim;

constexpr std::array kWithCondition{Claim::possible, Claim::never, Claim::always};

void decode_claim(const Node& item, engine::Expectation& made, Decoding& d)
{
    const Node* condition = nullptr;
    for (const Claim claim : kWithCondition) {
        const Node* key = item.find_key(engine::name_of(claim));
        if (!key) continue;
        if (condition) {
            d.add(
                Fault::expect_of_what, *key,
                "Another thing is expected here already; " + in_marks(key->text) + " makes it two."
            );
            return;
        }
        made.claim = claim;
        condition = item.find(key->text);
    }
    if (!condition) {
        if (!item.keys.empty())
            d.add(Fault::expect_of_what, item.keys[0], "This does not say what is expected.");
        return;
    }
    // A flag that only an expectation asks for is still without use in the story.
    Uses none{std::vector<bool>(d.uses.flags.size()), std::vector<bool>(d.uses.counters.size())};
    made.condition = make_condition(condition, d.names, d.source, d.problems, none);
    if (made.claim == Claim::possible) made.moment = engine::Moment::end;
    const Node* at = item.find("at");
    if (at && at->is_scalar() && !at->is_missing()) {
        made.moment = engine::Moment::end;
        if (at->text != "end") {
            made.moment = engine::Moment::beat;
            made.beat = d.beat(at);
        }
    }
    made.by = engine::leader_policy_named(Decoding::text(item.find("by")));
}

} // namespace

void decode_expectations(const Node& file, Decoding& d)
{
    for (const Node& item : Decoding::items(file.find("expect"))) {
        engine::Expectation made;
        if (item.is_map())
            decode_claim(item, made, d);
        else
            made.claim = item.text == engine::name_of(Claim::judgement_pays) ? Claim::judgement_pays
                                                                             : Claim::no_style_wins;
        d.expectations.push_back(std::move(made));
    }
}

} // namespace twocircles::scenario
