// All that stands before the beats: about, start, goals, seats, followers, flags, counters, promises.
#include "server/scenario/decoding.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace twocircles::scenario {

namespace {

void decode_about(const Node& file, Decoding& d)
{
    const Node* about = file.find("about");
    if (!about || !about->is_map()) return;
    engine::About& made = d.made.about;
    made.title = d.text(about->find("title"));
    made.summary = d.text(about->find("summary"));
    made.setting = d.text(about->find("setting"));
    made.minutes = static_cast<int>(std::clamp(d.number(about->find("minutes"), 0), 0.0, 1000.0));
    made.tutorial = d.text(about->find("purpose")) == "tutorial";
    made.learning_goals = d.texts(about->find("learning_goals"));
    made.author = d.text(about->find("author"));
    made.language = about->find("language") ? d.text(about->find("language")) : "en";
}

void decode_start(const Node& file, Decoding& d)
{
    const Node* start = file.find("start");
    if (!start || !start->is_map()) return;
    d.made.order = d.share(start->find("order")).value_or(d.made.order);
    d.made.novelty = d.share(start->find("need_for_change")).value_or(d.made.novelty);
    d.made.agreement = d.share(start->find("agreement")).value_or(d.made.agreement);
}

std::optional<engine::Measure> measure_in(const Node* node)
{
    if (!node || !node->is_scalar()) return std::nullopt;
    for (std::size_t i = 0; i < engine::kMeasureCount; ++i)
        if (engine::name_of(static_cast<engine::Measure>(i)) == node->text)
            return static_cast<engine::Measure>(i);
    return std::nullopt;
}

void decode_goals(const Node& file, Decoding& d)
{
    std::map<std::string, const Node*> seen;
    for (const Node& item : d.items(file.find("goals"))) {
        if (!item.is_map()) continue;
        const Node* measure = item.find("measure");
        const Node* counter = item.find("counter");
        const Node* lower = item.find("lower_is_better");
        engine::Goal goal;
        goal.weight = d.number(item.find("weight"), 1);
        goal.text = d.text(item.find("text"));
        goal.lower_is_better = d.yes_no(lower, false);
        if ((measure != nullptr) == (counter != nullptr) && !item.keys.empty())
            d.add(
                Fault::goal_of_what, item.keys[0],
                measure ? "A goal weighs either a measure or a counter; this one names both."
                        : "A goal needs a measure or a counter; this one names neither."
            );
        if (const auto found = measure_in(measure)) goal.what = *found;
        if (counter) {
            const engine::CounterId id = d.counter(counter);
            if (id) {
                goal.what = id;
                d.uses.counters[id.index()] = true;
            }
        } else if (lower) {
            d.add(
                Fault::lower_without_counter, *item.find_key("lower_is_better"),
                "Only of a counter fewer can be better; meters count upwards."
            );
        }
        const Node* what = measure ? measure : counter;
        if (what && what->is_scalar()) {
            const std::string key = (measure ? "m." : "c.") + what->text;
            if (!seen.emplace(key, what).second)
                d.add(Fault::goal_twice, *what, in_marks(what->text) + " is a goal already.");
        }
        d.made.goals.push_back(std::move(goal));
    }
}

std::vector<engine::Power> decode_powers(const Node* node, Decoding& d)
{
    using engine::Power;
    constexpr std::array<std::string_view, 4> kNames{"direct", "budget", "reward", "sanction"};
    if (!node) return {Power::direct, Power::budget, Power::reward, Power::sanction};
    std::vector<Power> powers;
    for (const Node& item : d.items(node)) {
        const auto* found = std::find(kNames.begin(), kNames.end(), item.text);
        if (found == kNames.end()) continue;
        const auto power = static_cast<Power>(found - kNames.begin());
        if (std::find(powers.begin(), powers.end(), power) != powers.end())
            d.add(Fault::listed_twice, item, in_marks(item.text) + " is in this list twice.");
        else
            powers.push_back(power);
    }
    return powers;
}

void decode_seats(const Node& file, Decoding& d)
{
    for (const Node& item : d.items(file.find("seats"))) {
        engine::Seat seat;
        if (item.is_map()) {
            seat.id = d.text(item.find("id"));
            seat.title = d.text(item.find("title"));
            seat.name = d.text(item.find("name"));
            seat.brief = d.text(item.find("brief"));
            seat.secret = d.text(item.find("secret"));
            const Node* reports = item.find("reports");
            const bool none = reports && reports->is_scalar() && reports->text == "none";
            if (reports && reports->is_list())
                seat.reports = d.people(reports);
            else if (!none)
                for (std::size_t i = 0; i < d.names.followers.size(); ++i)
                    seat.reports.emplace_back(i);
            seat.powers = decode_powers(item.find("powers"), d);
        }
        d.made.seats.push_back(std::move(seat));
    }
}

engine::Traits decode_traits(const Node* node, Decoding& d)
{
    engine::Traits traits;
    if (!node || !node->is_map()) return traits;
    traits.autonomy = d.level(node->find("autonomy"), traits.autonomy);
    traits.structure_need = d.level(node->find("structure"), traits.structure_need);
    traits.susceptibility = d.level(node->find("susceptibility"), traits.susceptibility);
    traits.expressiveness = d.level(node->find("expressiveness"), traits.expressiveness);
    traits.cynicism = d.level(node->find("cynicism"), traits.cynicism);
    traits.boldness = d.level(node->find("boldness"), traits.boldness);
    traits.competence = d.level(node->find("competence"), traits.competence);
    return traits;
}

void decode_ties(const Node* node, engine::FollowerId self, engine::Follower& follower, Decoding& d)
{
    if (!node || !node->is_map()) return;
    for (std::size_t i = 0; i < node->keys.size(); ++i) {
        const engine::FollowerId to = d.follower(&node->keys[i]);
        if (!to) continue;
        if (to == self)
            d.add(Fault::tie_to_self, node->keys[i], "A tie leads to somebody else.");
        else
            follower.ties.push_back({to, d.level(&node->items[i], 0)});
    }
}

void decode_lines(const Node* node, engine::Follower& follower, Decoding& d)
{
    constexpr std::array<std::string_view, 10> kOccasions{"commit",        "comply",  "question", "withdraw",
                                                          "take_a_chance", "success", "failure",  "hero",
                                                          "leaving",       "opening"};
    for (const Node& item : d.items(node)) {
        if (!item.is_map()) continue;
        const auto* on = std::find(kOccasions.begin(), kOccasions.end(), d.text(item.find("on")));
        engine::Line line;
        if (on != kOccasions.end()) line.on = static_cast<engine::Occasion>(on - kOccasions.begin());
        line.when = d.condition(item.find("when"));
        line.text = d.text(item.find("text"));
        follower.lines.push_back(std::move(line));
    }
}

void decode_followers(const Node& file, Decoding& d)
{
    const std::vector<Node>& items = d.items(file.find("followers"));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Node& item = items[i];
        engine::Follower follower;
        if (item.is_map()) {
            follower.id = d.text(item.find("id"));
            follower.name = d.text(item.find("name"));
            follower.role = d.text(item.find("role"));
            follower.brief = d.text(item.find("brief"));
            follower.secret = d.text(item.find("secret"));
            follower.traits = decode_traits(item.find("traits"), d);
            decode_ties(item.find("ties"), engine::FollowerId{i}, follower, d);
            decode_lines(item.find("lines"), follower, d);
            if (const Node* start = item.find("start"); start && start->is_map()) {
                follower.morale = d.share(start->find("morale"));
                follower.stress = d.share(start->find("stress"));
                follower.inner_drive = d.share(start->find("inner_drive"));
                follower.plan_clarity = d.share(start->find("plan_clarity"));
                follower.vision = d.share(start->find("vision"));
                follower.loyalty = d.share(start->find("loyalty"));
                follower.respect = d.share(start->find("respect"));
                follower.heart_trust = d.share(start->find("heart_trust"));
                follower.competence_trust = d.share(start->find("competence_trust"));
            }
        }
        d.made.followers.push_back(std::move(follower));
    }
}

void decode_flags(const Node& file, Decoding& d)
{
    const Node* table = file.find("flags");
    if (!table || !table->is_map()) return;
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
        const Node& item = table->items[i];
        engine::Flag flag{table->keys[i].text, {}, false};
        if (item.is_map()) {
            flag.meaning = d.text(item.find("meaning"));
            flag.start = d.yes_no(item.find("start"), false);
        }
        d.made.flags.push_back(std::move(flag));
    }
}

void decode_counters(const Node& file, Decoding& d)
{
    const Node* table = file.find("counters");
    if (!table || !table->is_map()) return;
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
        const Node& item = table->items[i];
        engine::Counter counter{table->keys[i].text, {}, 0, 0, 100};
        if (item.is_map()) {
            counter.meaning = d.text(item.find("meaning"));
            counter.min = d.number(item.find("min"), 0);
            counter.max = d.number(item.find("max"), 100);
            counter.start = d.number(item.find("start"), 0);
            if (counter.min >= counter.max)
                d.add(
                    Fault::counter_range, table->keys[i],
                    in_marks(counter.id) + " has a smallest value that is not below its biggest."
                );
            else if (counter.start < counter.min || counter.start > counter.max)
                d.add(
                    Fault::counter_outside, item.find("start") ? *item.find("start") : table->keys[i],
                    in_marks(counter.id) + " starts outside its own range."
                );
        }
        d.made.counters.push_back(std::move(counter));
    }
}

void decode_promises(const Node& file, Decoding& d)
{
    const Node* table = file.find("promises");
    if (!table || !table->is_map()) return;
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
        const Node& item = table->items[i];
        engine::Promise promise{table->keys[i].text, {}, {}, {}, 0};
        if (item.is_map()) {
            promise.text = d.text(item.find("text"));
            promise.to = d.people(item.find("to"));
            promise.due_beat = d.beat(item.find("due"));
            promise.due_days = d.number(item.find("due_in"), 0);
            if (item.find("due") && item.find("due_in"))
                d.add(
                    Fault::two_deadlines, *item.find_key("due_in"),
                    "This promise comes due twice: with a beat and after days."
                );
        }
        d.made.promises.push_back(std::move(promise));
    }
}

void decode_observer(const Node& file, Decoding& d)
{
    for (const Node& item : d.items(file.find("observer"))) {
        if (item.is_map())
            d.made.observer.push_back({d.text(item.find("text")), d.texts(item.find("look_for"))});
        else
            d.made.observer.push_back({d.text(&item), {}});
    }
}

} // namespace

void decode_cast(const Node& file, Decoding& d)
{
    decode_about(file, d);
    decode_start(file, d);
    decode_flags(file, d);
    decode_counters(file, d);
    decode_goals(file, d);
    decode_seats(file, d);
    decode_followers(file, d);
    decode_promises(file, d);
    d.made.questions = d.texts(file.find("debrief"));
    decode_observer(file, d);
}

} // namespace twocircles::scenario
