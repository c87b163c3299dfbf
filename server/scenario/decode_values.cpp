// Values and names of a file, as the engine knows them.
#include "server/scenario/closest.hpp"
#include "server/scenario/decoding.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/shape_check.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

constexpr double kPoints = 100;

template <class Id>
Id id_at(std::optional<std::size_t> position)
{
    return position ? Id{*position} : Id{};
}

} // namespace

std::string in_marks(std::string_view text)
{
    constexpr std::size_t kShown = 40;
    return '"' + std::string{first_characters(text, kShown)} + '"';
}

// Block texts end in a line break that nobody sees; a tab would leave a hole.
std::string Decoding::text(const Node* node)
{
    if (!node || !node->is_scalar() || node->is_missing()) return {};
    std::string text = node->text;
    std::replace(text.begin(), text.end(), '\t', ' ');
    const std::size_t last = text.find_last_not_of(" \n\r");
    text.erase(last == std::string::npos ? 0 : last + 1);
    text.erase(0, std::min(text.find_first_not_of(" \n\r"), text.size()));
    return text;
}

double Decoding::number(const Node* node, double otherwise)
{
    if (!node || !node->is_scalar()) return otherwise;
    return number_in(node->text).value_or(otherwise);
}

bool Decoding::yes_no(const Node* node, bool otherwise)
{
    if (!node || !node->is_scalar()) return otherwise;
    return yes_no_in(node->text).value_or(otherwise);
}

std::optional<double> Decoding::share(const Node* node)
{
    if (!node || !node->is_scalar()) return std::nullopt;
    const std::optional<double> points = number_in(node->text);
    if (!points) return std::nullopt;
    return *points / kPoints;
}

double Decoding::level(const Node* node, double otherwise)
{
    if (!node || !node->is_scalar()) return otherwise;
    for (const Level& level : levels())
        if (level.word == node->text) return level.value / kPoints;
    return share(node).value_or(otherwise);
}

const std::vector<Node>& Decoding::items(const Node* node)
{
    static const std::vector<Node> kNone;
    return node && node->is_list() ? node->items : kNone;
}

std::vector<std::string> Decoding::texts(const Node* node)
{
    std::vector<std::string> made;
    for (const Node& item : items(node))
        made.push_back(text(&item));
    return made;
}

engine::Condition Decoding::condition(const Node* node)
{
    return make_condition(node, names, source, problems, uses);
}

engine::Situation Decoding::situation(const Node* node)
{
    engine::Situation made;
    if (!node || !node->is_map()) return made;
    made.crisis = share(node->find("crisis")).value_or(0);
    made.change = share(node->find("change")).value_or(0);
    made.conflict = share(node->find("conflict")).value_or(0);
    return made;
}

std::vector<engine::Variant> Decoding::variants(const Node* node)
{
    std::vector<engine::Variant> shown;
    if (node && node->is_scalar() && !node->is_missing()) shown.push_back({{}, text(node)});
    for (const Node& item : items(node))
        if (item.is_map()) shown.push_back({condition(item.find("when")), text(item.find("text"))});
    check_last(items(node), {Fault::last_text_conditional, Fault::text_unreachable, "text"}, *this);
    return shown;
}

void Decoding::set_one(const Node& key, const Node& value, std::vector<engine::Setting>& settings)
{
    const std::optional<double> amount =
        value.is_scalar() && !value.quoted() ? number_in(value.text) : std::nullopt;
    const std::optional<bool> truth = value.is_scalar() ? yes_no_in(value.text) : std::nullopt;
    if (const auto flag = names.flags.find(key.text)) {
        if (amount)
            add(Fault::flag_set_to_number, value,
                in_marks(key.text) + " is a flag; it is set to yes or no, not to a number.");
        if (truth) settings.emplace_back(engine::SetFlag{engine::FlagId{*flag}, *truth});
    } else if (const auto counter = names.counters.find(key.text)) {
        if (truth)
            return add(
                Fault::counter_set_to_yes_no, value,
                in_marks(key.text) + " is a counter; it takes +1, -1 or a number, not " + value.text + "."
            );
        if (!amount) return;
        const bool relative = value.text[0] == '+' || value.text[0] == '-';
        settings.emplace_back(engine::SetCounter{engine::CounterId{*counter}, *amount, relative});
        const engine::Counter* range = *counter < made.counters.size() ? &made.counters[*counter] : nullptr;
        if (range && !relative && (*amount < range->min || *amount > range->max))
            add(Fault::counter_outside, value,
                value.text + " is outside the range declared for " + in_marks(key.text) + ".");
    } else {
        std::vector<std::string> known = names.flags.all();
        known.insert(known.end(), names.counters.all().begin(), names.counters.all().end());
        add(Fault::unknown_setting, key, "No flag or counter is called " + in_marks(key.text) + ".",
            did_you_mean(key.text, known, "flags and counters"));
    }
}

std::vector<engine::Setting> Decoding::settings(const Node* node)
{
    std::vector<engine::Setting> made_settings;
    if (!node || !node->is_map()) return made_settings;
    for (std::size_t i = 0; i < node->keys.size() && !problems.full(); ++i)
        set_one(node->keys[i], node->items[i], made_settings);
    return made_settings;
}

std::vector<engine::Push> Decoding::pushes(const Node* node)
{
    std::vector<engine::Push> made_pushes;
    for (const Node& item : items(node)) {
        if (!item.is_map()) continue;
        engine::Push push;
        for (std::size_t i = 0; i < engine::kMeasureCount; ++i)
            if (engine::name_of(static_cast<engine::Measure>(i)) == text(item.find("what")))
                push.what = static_cast<engine::Measure>(i);
        push.amount = share(item.find("by")).value_or(0);
        push.who = people(item.find("who"));
        made_pushes.push_back(std::move(push));
    }
    return made_pushes;
}

std::optional<std::size_t> Decoding::find(
    const Node* node, const NameList& list, Fault fault, std::string_view singular, std::string_view plural
)
{
    if (!node || !node->is_scalar() || node->is_missing() || problems.full()) return std::nullopt;
    const std::optional<std::size_t> found = list.find(node->text);
    if (!found)
        add(fault, *node, "No " + std::string{singular} + " is called " + in_marks(node->text) + ".",
            did_you_mean(node->text, list.all(), plural));
    return found;
}

engine::FollowerId Decoding::follower(const Node* node)
{
    return id_at<engine::FollowerId>(
        find(node, names.followers, Fault::unknown_follower, "follower", "followers")
    );
}

engine::SeatId Decoding::seat(const Node* node)
{
    return id_at<engine::SeatId>(find(node, names.seats, Fault::unknown_seat, "seat", "seats"));
}

engine::BeatId Decoding::beat(const Node* node)
{
    return id_at<engine::BeatId>(find(node, names.beats, Fault::unknown_beat, "beat", "beats"));
}

engine::PoolId Decoding::pool(const Node* node)
{
    return id_at<engine::PoolId>(find(node, names.pools, Fault::unknown_pool, "pool", "pools"));
}

engine::CounterId Decoding::counter(const Node* node)
{
    return id_at<engine::CounterId>(find(node, names.counters, Fault::unknown_counter, "counter", "counters")
    );
}

std::vector<engine::FollowerId> Decoding::people(const Node* node)
{
    std::vector<engine::FollowerId> made_people;
    for (const Node& item : items(node)) {
        const engine::FollowerId id = follower(&item);
        if (!id) continue;
        if (std::find(made_people.begin(), made_people.end(), id) != made_people.end())
            add(Fault::listed_twice, item, in_marks(item.text) + " is in this list twice.");
        else
            made_people.push_back(id);
    }
    return made_people;
}

std::vector<engine::PromiseId> Decoding::promises_in(const Node* node)
{
    std::vector<engine::PromiseId> made_promises;
    for (const Node& item : items(node)) {
        const auto found = find(&item, names.promises, Fault::unknown_promise, "promise", "promises");
        if (!found) continue;
        const engine::PromiseId id{*found};
        if (std::find(made_promises.begin(), made_promises.end(), id) != made_promises.end())
            add(Fault::listed_twice, item, in_marks(item.text) + " is in this list twice.");
        else
            made_promises.push_back(id);
    }
    return made_promises;
}

engine::Target Decoding::target(const Node* node)
{
    if (!node) return engine::GoNext{};
    if (node->is_map()) return engine::GoPool{pool(node->find("pool"))};
    if (!node->is_scalar() || node->text == "next") return engine::GoNext{};
    if (node->text == "end") return engine::GoEnd{};
    if (!names.beats.find(node->text) && names.pools.find(node->text)) {
        add(Fault::unknown_beat, *node, in_marks(node->text) + " is a pool, not a beat.",
            "To draw from it, write:\n    {pool: " + node->text + "}");
        return engine::GoNext{};
    }
    return engine::GoBeat{beat(node)};
}

void check_last(const std::vector<Node>& list, const LastRule& rule, Decoding& decoding)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_map() || list[i].keys.empty()) continue;
        const Node* when = list[i].find("when");
        const bool last = i + 1 == list.size();
        if (last && when)
            decoding.add(
                rule.last_conditional, *list[i].find_key("when"),
                "The last " + std::string{rule.one} +
                    " has a condition; if none of them holds, nothing is left."
            );
        if (!last && !when)
            decoding.add(
                rule.unreachable, list[i].keys[0],
                "This " + std::string{rule.one} +
                    " has no condition, so that those after it are never reached."
            );
    }
}

} // namespace twocircles::scenario
