// The responses of a beat: words, acts, what they set off and where they lead.
#include "server/scenario/closest.hpp"
#include "server/scenario/decoding.hpp"

#include <algorithm>
#include <map>

namespace twocircles::scenario {

namespace {

using engine::Act;

std::optional<engine::Power> power_for(Act act)
{
    switch (act) {
    case Act::direct:
        return engine::Power::direct;
    case Act::budget:
        return engine::Power::budget;
    case Act::reward:
        return engine::Power::reward;
    case Act::sanction:
        return engine::Power::sanction;
    default:
        return std::nullopt;
    }
}

class ActReader
{
public:
    ActReader(const engine::Beat& beat, Decoding& decoding) : beat_(beat), d_(decoding) {}

    std::optional<engine::ActUse> read(const Node& item)
    {
        const Node* word = item.is_map() ? item.find("act") : &item;
        if (!word || !word->is_scalar()) return std::nullopt;
        const std::optional<Act> act = engine::act_named(word->text);
        if (!act) return std::nullopt;
        engine::ActUse use;
        use.act = *act;
        if (item.is_map()) {
            const std::string strength = Decoding::text(item.find("strength"));
            if (strength == "light") use.strength = engine::Strength::light;
            if (strength == "strong") use.strength = engine::Strength::strong;
            use.fair = Decoding::yes_no(item.find("fair"), true);
            if (const Node* fair = item.find_key("fair"); fair && use.act != Act::sanction)
                d_.add(Fault::fair_without_sanction, *fair, "Only a sanction is fair or unfair here.");
            read_audience(item.find("to"), use);
        }
        check(*word, use);
        return use;
    }

private:
    void read_audience(const Node* to, engine::ActUse& use)
    {
        if (!to || !to->is_scalar() || to->is_missing() || to->text == "present") return;
        if (to->text == "everyone") {
            use.audience = engine::Audience::everyone;
        } else if (to->text == "reports") {
            use.audience = engine::Audience::reports;
        } else if (const auto person = d_.names.followers.find(to->text)) {
            use.audience = engine::Audience::person;
            use.person = engine::FollowerId{*person};
            check_person(*to, use);
        } else {
            std::vector<std::string> known{"present", "everyone", "reports"};
            known.insert(known.end(), d_.names.followers.all().begin(), d_.names.followers.all().end());
            d_.add(
                Fault::unknown_follower, *to, "Nobody is called " + in_marks(to->text) + ".",
                did_you_mean(to->text, known, "people and groups")
            );
        }
    }

    const engine::Seat* seat() const
    {
        return beat_.seat && beat_.seat.index() < d_.made.seats.size() ? &d_.made.seats[beat_.seat.index()]
                                                                       : nullptr;
    }

    void check_person(const Node& to, const engine::ActUse& use)
    {
        const auto among = [&](const std::vector<engine::FollowerId>& people) {
            return std::find(people.begin(), people.end(), use.person) != people.end();
        };
        if (!beat_.present.empty() && !among(beat_.present))
            d_.add(
                Fault::person_absent, to, in_marks(to.text) + " is not in the room at this beat.",
                "Add " + to.text + " to \"present\", or address somebody who is there."
            );
        if (const engine::Seat* leader = seat(); leader &&
                                                 engine::family_of(use.act) == engine::ActFamily::control &&
                                                 !leader->reports.empty() && !among(leader->reports))
            d_.add(
                Fault::out_of_reach, to,
                in_marks(to.text) + " does not report to " + in_marks(leader->id) + "; " +
                    in_marks(engine::name_of(use.act)) + " would not reach them."
            );
    }

    void check(const Node& word, const engine::ActUse& use)
    {
        if (use.act == Act::make_hero && use.audience != engine::Audience::person)
            d_.add(
                Fault::hero_needs_person, word, "\"make-hero\" honours one person; it does not say whom.",
                "Write:\n    - {act: make-hero, to: " +
                    (d_.names.followers.size() ? d_.names.followers.all()[0] : "sam") + "}"
            );
        const engine::Seat* leader = seat();
        if (!leader) return;
        const std::optional<engine::Power> power = power_for(use.act);
        if (power && std::find(leader->powers.begin(), leader->powers.end(), *power) == leader->powers.end())
            d_.add(
                Fault::missing_power, word,
                "The seat " + in_marks(leader->id) + " has not the power to " +
                    in_marks(engine::name_of(use.act)) + "."
            );
        if (engine::family_of(use.act) == engine::ActFamily::control && leader->reports.empty())
            d_.add(
                Fault::control_without_reports, word,
                "Nobody reports to " + in_marks(leader->id) + "; " + in_marks(engine::name_of(use.act)) +
                    " reaches nobody."
            );
    }

    const engine::Beat& beat_;
    Decoding& d_;
};

std::vector<engine::Branch> decode_next(const Node* next, Decoding& d)
{
    std::vector<engine::Branch> branches;
    if (!next) return branches;
    if (!next->is_list()) {
        const engine::Target target = d.target(next);
        if (!std::holds_alternative<engine::GoNext>(target)) branches.push_back({{}, target});
        return branches;
    }
    for (const Node& item : next->items)
        if (item.is_map()) branches.push_back({d.condition(item.find("when")), d.target(item.find("go"))});
    check_last(next->items, {Fault::last_branch_conditional, Fault::branch_unreachable, "way on"}, d);
    return branches;
}

void decode_promises_of(const Node& item, engine::Response& response, Decoding& d)
{
    response.makes = d.promises_in(item.find("makes"));
    response.keeps = d.promises_in(item.find("keeps"));
    response.breaks = d.promises_in(item.find("breaks"));
    for (const engine::PromiseId made : response.makes)
        if (made.index() < d.promises_made.size()) d.promises_made[made.index()] = true;
    for (const Node& name : d.items(item.find("breaks")))
        if (const auto id = d.names.promises.find(name.text);
            id && std::find(response.keeps.begin(), response.keeps.end(), engine::PromiseId{*id}) !=
                      response.keeps.end())
            d.add(
                Fault::promise_both_ways, name,
                in_marks(name.text) + " is kept and broken by the same response."
            );
}

engine::Response decode_response(const Node& item, const engine::Beat& beat, Decoding& d)
{
    engine::Response response;
    response.id = d.text(item.find("id"));
    response.text = d.text(item.find("text"));
    ActReader acts{beat, d};
    for (const Node& act : d.items(item.find("acts")))
        if (const std::optional<engine::ActUse> use = acts.read(act)) response.acts.push_back(*use);
    response.when = d.condition(item.find("when"));
    if (const Node* locked = item.find("locked"); locked && locked->is_map()) {
        response.unlocked_when = d.condition(locked->find("unless"));
        response.locked_reason = d.text(locked->find("reason"));
    }
    response.once = d.yes_no(item.find("once"), false);
    response.sets = d.settings(item.find("set"));
    response.pushes = d.pushes(item.find("affects"));
    decode_promises_of(item, response, d);
    response.days = d.number(item.find("days"), 4);
    response.situation = d.situation(item.find("situation"));
    response.outcome = d.variants(item.find("outcome"));
    response.next = decode_next(item.find("next"), d);
    response.feedback = d.text(item.find("feedback"));
    return response;
}

} // namespace

void decode_responses(const Node& beat_node, std::size_t position, Decoding& d)
{
    bool always_possible = false;
    std::map<std::string, std::size_t> texts;
    const std::vector<Node>& items = d.items(beat_node.find("responses"));
    for (const Node& item : items) {
        engine::Response response;
        if (item.is_map()) {
            response = decode_response(item, d.made.beats[position], d);
            always_possible = always_possible || !(item.find("when") || item.find("locked") || response.once);
            const Node* text = item.find("text");
            const auto [first, is_new] = texts.emplace(response.text, 0);
            if (!is_new && text && !response.text.empty())
                d.add(Fault::same_text_twice, *text, "Another response of this beat has the same words.");
        }
        d.made.beats[position].responses.push_back(std::move(response));
    }
    if (!items.empty() && !always_possible)
        d.add(
            Fault::nothing_always_possible, *beat_node.find_key("responses"),
            "Every response of this beat depends on a condition; if none of them holds, nobody can go on."
        );
}

} // namespace twocircles::scenario
