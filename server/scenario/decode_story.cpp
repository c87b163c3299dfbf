// Beats, pools and events: what happens, in which order, to whom.
#include "server/scenario/decoding.hpp"
#include "server/scenario/names.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

void decode_pools(const Node& file, Decoding& d)
{
    const Node* table = file.find("pools");
    if (!table || !table->is_map()) return;
    for (std::size_t i = 0; i < table->keys.size(); ++i) {
        engine::Pool pool;
        pool.id = table->keys[i].text;
        if (table->items[i].is_map()) pool.when_empty = d.target(table->items[i].find("when_empty"));
        d.made.pools.push_back(std::move(pool));
    }
}

void decode_timeout(const Node& item, std::size_t position, engine::Beat& beat, Decoding& d)
{
    const Node* silence = item.find("on_timeout");
    if (!silence) return;
    if (beat.seconds == 0 && !item.find("seconds"))
        d.add(
            Fault::timeout_without_seconds, *item.find_key("on_timeout"),
            "Time never runs out here: this beat has no \"seconds\"."
        );
    if (silence->is_map()) {
        beat.timeout_text = d.text(silence->find("text"));
        return;
    }
    if (!silence->is_scalar() || silence->is_missing()) return;
    const std::optional<std::size_t> response = d.names.responses[position].find(silence->text);
    if (!response) {
        std::string known;
        for (const std::string& name : d.names.responses[position].all())
            known += (known.empty() ? "" : ", ") + name;
        d.add(
            Fault::unknown_response, *silence, "This beat has no response " + in_marks(silence->text) + ".",
            "Its responses are: " + known +
                ". For words instead, write:\n    on_timeout: {text: \"Nobody says anything.\"}"
        );
        return;
    }
    beat.on_timeout = engine::ResponseId{*response};
    const std::vector<Node>& responses = d.items(item.find("responses"));
    if (*response >= responses.size() || !responses[*response].is_map()) return;
    const Node& chosen = responses[*response];
    if (chosen.find("when") || chosen.find("locked") || chosen.find("once"))
        d.add(
            Fault::timeout_may_be_missing, *silence,
            "Silence amounts to " + in_marks(silence->text) + ", but that response is not always possible."
        );
}

// What only drawn beats have.
void decode_drawing(const Node& item, engine::Beat& beat, Decoding& d)
{
    beat.pool = d.pool(item.find("pool"));
    beat.priority = d.number(item.find("priority"), 0);
    beat.weight = d.number(item.find("weight"), 1);
    beat.cooldown_days = d.number(item.find("cooldown"), 0);
    beat.once = d.yes_no(item.find("once"), true);
    for (const std::string_view key : {"priority", "weight", "cooldown"})
        if (const Node* at = item.find_key(key); at && !item.find("pool"))
            d.add(
                Fault::pool_key_on_main_line, *at,
                in_marks(key) + " has a meaning only for beats that are drawn from a pool."
            );
    if (item.find("pool") && beat.cooldown_days > 0 && beat.once)
        d.add(
            Fault::cooldown_without_repeat, *item.find_key("cooldown"),
            "This beat opens only once, so there is nothing to wait for."
        );
}

void decode_beat(const Node& item, std::size_t position, Decoding& d)
{
    engine::Beat beat;
    beat.id = d.text(item.find("id"));
    beat.title = d.text(item.find("title"));
    beat.text = d.variants(item.find("text"));
    beat.situation = d.situation(item.find("situation"));
    beat.seconds = static_cast<int>(std::clamp(d.number(item.find("seconds"), 0), 0.0, 10000.0));
    beat.present = d.people(item.find("present"));
    beat.speaker = d.follower(item.find("speaker"));
    if (beat.speaker && !beat.present.empty() &&
        std::find(beat.present.begin(), beat.present.end(), beat.speaker) == beat.present.end())
        d.add(
            Fault::person_absent, *item.find("speaker"),
            in_marks(item.find("speaker")->text) + " speaks here but is not in the room.",
            "Add " + item.find("speaker")->text + " to \"present\", or let somebody else speak."
        );
    if (const Node* answers = item.find("answers"))
        beat.seat = d.seat(answers);
    else if (d.names.seats.size() == 1)
        beat.seat = engine::SeatId{std::size_t{0}};
    else if (d.names.seats.size() > 1 && !item.keys.empty())
        d.add(
            Fault::seat_missing, item.keys[0],
            "There are several seats; this beat does not say which of them answers."
        );
    if (const Node* attempt = item.find("attempt"); attempt && attempt->is_map())
        if (const engine::FollowerId who = d.follower(attempt->find("who")))
            beat.attempt = engine::StoryAttempt{who, d.yes_no(attempt->find("comes_off"), false)};
    beat.questions = d.texts(item.find("debrief"));
    beat.teaching = d.text(item.find("teaching"));
    beat.when = d.condition(item.find("when"));
    decode_timeout(item, position, beat, d);
    decode_drawing(item, beat, d);
    if (beat.pool && beat.pool.index() < d.made.pools.size())
        d.made.pools[beat.pool.index()].beats.emplace_back(position);
    d.made.beats.push_back(std::move(beat));
    decode_responses(item, position, d);
}

void decode_beats(const Node& file, Decoding& d)
{
    const std::vector<Node>& items = d.items(file.find("beats"));
    bool main_line = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].is_map()) {
            d.made.beats.emplace_back();
            continue;
        }
        decode_beat(items[i], i, d);
        if (items[i].find("pool")) continue;
        if (!main_line) d.made.first = engine::BeatId{i};
        main_line = true;
    }
    if (!items.empty() && !main_line)
        d.add(
            Fault::no_main_line, *file.find_key("beats"),
            "All beats are drawn from pools; the story has no first beat."
        );
    const Node* pools = file.find("pools");
    for (std::size_t i = 0; i < d.made.pools.size(); ++i)
        if (d.made.pools[i].beats.empty())
            d.add(
                Fault::empty_pool, pools->keys[i],
                "No beat belongs to the pool " + in_marks(pools->keys[i].text) + "."
            );
}

void decode_events(const Node& file, Decoding& d)
{
    for (const Node& item : d.items(file.find("events"))) {
        engine::ScenarioEvent event;
        if (item.is_map()) {
            event.id = d.text(item.find("id"));
            event.title = d.text(item.find("title"));
            event.text = d.text(item.find("text"));
            event.when = d.condition(item.find("when"));
            event.once = d.yes_no(item.find("once"), true);
            event.cooldown_days = d.number(item.find("cooldown"), 0);
            event.situation = d.situation(item.find("situation"));
            event.sets = d.settings(item.find("set"));
            event.pushes = d.pushes(item.find("affects"));
            event.go = d.beat(item.find("go"));
            if (event.once && event.cooldown_days > 0)
                d.add(
                    Fault::cooldown_without_repeat, *item.find_key("cooldown"),
                    "This event happens only once, so there is nothing to wait for."
                );
        }
        d.made.events.push_back(std::move(event));
    }
}

} // namespace

void decode_story(const Node& file, Decoding& d)
{
    decode_pools(file, d);
    decode_beats(file, d);
    decode_events(file, d);
}

void decode_endings(const Node& file, Decoding& d)
{
    const std::vector<Node>& items = d.items(file.find("endings"));
    for (const Node& item : items) {
        engine::Ending ending;
        if (item.is_map()) {
            ending.id = d.text(item.find("id"));
            ending.title = d.text(item.find("title"));
            ending.text = d.text(item.find("text"));
            ending.when = d.condition(item.find("when"));
        }
        d.made.endings.push_back(std::move(ending));
    }
    check_last(items, {Fault::last_ending_conditional, Fault::ending_unreachable, "ending"}, d);
}

void warn_of_unused(const Node& file, Decoding& d)
{
    const auto warn = [&](const Node* table, const std::vector<bool>& used, std::string_view what) {
        if (!table || !table->is_map()) return;
        for (std::size_t i = 0; i < table->keys.size() && i < used.size(); ++i)
            if (!used[i])
                d.add(
                    Fault::unused_name, table->keys[i],
                    "The " + std::string{what} + " " + in_marks(table->keys[i].text) + " is never asked for."
                );
    };
    warn(file.find("flags"), d.uses.flags, "flag");
    warn(file.find("counters"), d.uses.counters, "counter");
    if (const Node* promises = file.find("promises"); promises && promises->is_map())
        for (std::size_t i = 0; i < promises->keys.size() && i < d.promises_made.size(); ++i)
            if (!d.promises_made[i])
                d.add(
                    Fault::promise_never_made, promises->keys[i],
                    "No response makes the promise " + in_marks(promises->keys[i].text) + "."
                );
    const std::vector<Node>& seats = d.items(file.find("seats"));
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const engine::SeatId seat{i};
        const bool asked =
            std::any_of(d.made.beats.begin(), d.made.beats.end(), [&](const engine::Beat& beat) {
                return beat.seat == seat;
            });
        if (!asked && seats[i].is_map() && !seats[i].keys.empty())
            d.add(Fault::seat_never_asked, seats[i].keys[0], "No beat is answered by this seat.");
    }
}

} // namespace twocircles::scenario
