// What stays the same for a whole game: scenario, people, goals, and the seat's own secret.
#include "server/room/show.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace twocircles::room {

namespace {

using engine::Traits;

// What colleagues would say of somebody who stands out; nothing for the middle.
struct TraitWords
{
    double Traits::*trait;
    double low_below, high_above;
    std::string_view low, high;
};
constexpr std::array<TraitWords, 7> kTraitWords{{
    {&Traits::autonomy, .39, .61, "likes to be told", "wants a free hand"},
    {&Traits::structure_need, .39, .61, "can live with loose ends", "wants clear arrangements"},
    {&Traits::susceptibility, .39, .61, "keeps to their own mood", "catches other people's moods"},
    {&Traits::expressiveness, .39, .61, "hard to read", "shows every mood"},
    {&Traits::cynicism, .24, .56, "believes what people say", "hard to convince"},
    {&Traits::boldness, .39, .61, "careful", "bold"},
    {&Traits::competence, .39, .61, "still learning the job", "knows the job well"},
}};

std::vector<std::string> words_for(const Traits& traits)
{
    std::vector<std::string> words;
    for (const TraitWords& entry : kTraitWords) {
        const double value = traits.*entry.trait;
        if (value < entry.low_below) words.emplace_back(entry.low);
        if (value > entry.high_above) words.emplace_back(entry.high);
    }
    return words;
}

bool reports_to(const engine::Seat& seat, engine::FollowerId who)
{
    return std::find(seat.reports.begin(), seat.reports.end(), who) != seat.reports.end();
}

PersonCard
person_card(const engine::Scenario& scenario, engine::FollowerId id, engine::SeatId viewer, bool leads)
{
    const engine::Follower& follower = scenario.followers[id.index()];
    const std::optional<engine::SeatId> you = leads ? std::optional{viewer} : std::nullopt;
    PersonCard card{id, follower.name, follower.role, reports_line(scenario, id, you), {}, {}, false};
    card.traits = words_for(follower.traits);
    for (const engine::Tie& tie : follower.ties)
        card.ties.push_back({tie.to, tie.strength});
    card.reports_to_you = reports_to(scenario.seats[viewer.index()], id);
    return card;
}

} // namespace

ScenarioCard card_of(const engine::Scenario& scenario)
{
    const engine::About& about = scenario.about;
    ScenarioCard card;
    card.id = about.id;
    card.title = about.title;
    card.summary = about.summary;
    card.setting = about.setting;
    card.author = about.author;
    card.language = about.language;
    card.translation_of = about.translation_of;
    card.minutes = about.minutes;
    card.tutorial = about.tutorial;
    card.learning_goals = about.learning_goals;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        const engine::Seat& seat = scenario.seats[i];
        card.seats.push_back({engine::SeatId{i}, seat.title, seat.name, seat.brief});
    }
    card.followers = scenario.followers.size();
    // A game goes along the main line; what is drawn from pools comes on top now and then.
    card.beats = static_cast<std::size_t>(std::count_if(
        scenario.beats.begin(), scenario.beats.end(), [](const engine::Beat& beat) { return !beat.pool; }
    ));
    return card;
}

std::vector<GoalCard> goal_cards(const engine::Scenario& scenario)
{
    double weights = 0;
    for (const engine::Goal& goal : scenario.goals)
        weights += goal.weight;
    std::vector<GoalCard> cards;
    for (const engine::Goal& goal : scenario.goals) {
        GoalCard card{goal.text, weights > 0 ? goal.weight / weights : 0, {}, goal.lower_is_better};
        if (const auto* measure = std::get_if<engine::Measure>(&goal.what)) card.measure = *measure;
        cards.push_back(std::move(card));
    }
    return cards;
}

// Reporting lines are no secret.
std::string
reports_line(const engine::Scenario& scenario, engine::FollowerId who, std::optional<engine::SeatId> viewer)
{
    std::string bosses;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        if (!reports_to(scenario.seats[i], who)) continue;
        if (!bosses.empty()) bosses += " and ";
        bosses += engine::SeatId{i} == viewer ? "you" : scenario.seats[i].name;
    }
    if (bosses == "you") return {}; // the card says so by itself
    return bosses.empty() ? "Reports to nobody." : "Reports to " + bosses + ".";
}

Joined joined(
    const engine::Scenario& scenario, const RoomSetup& setup, MemberId member, const Part& part,
    engine::SeatId view_from
)
{
    const engine::Seat& seat = scenario.seats[view_from.index()];
    const bool leads = part.role == Role::leading || part.role == Role::watching;
    Joined view;
    view.room_code = setup.code;
    view.workshop = setup.workshop;
    view.member = member;
    view.part = part;
    view.seat = view_from;
    view.scenario = card_of(scenario);
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        view.people.push_back(person_card(scenario, engine::FollowerId{i}, view_from, leads));
    view.goals = goal_cards(scenario);
    if (leads) view.secret = seat.secret;
    if (part.role == Role::follower) {
        const engine::Follower& played = scenario.followers[part.follower.index()];
        view.brief = played.brief;
        view.secret = played.secret;
    }
    view.powers = seat.powers;
    view.seed = setup.seed;
    return view;
}

} // namespace twocircles::room
