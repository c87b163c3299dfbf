// What stays the same for a whole game: scenario, people, goals, and the seat's own secret.
#include "server/engine/words.hpp"
#include "server/room/show.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace twocircles::room {

namespace {

using engine::Traits;

// Where somebody begins to stand out; nothing is said of the middle. In the order of Words::traits.
struct TraitRange
{
    double Traits::*trait;
    double low_below, high_above;
};
constexpr std::array<TraitRange, 7> kTraitRanges{{
    {&Traits::autonomy, .39, .61},
    {&Traits::structure_need, .39, .61},
    {&Traits::susceptibility, .39, .61},
    {&Traits::expressiveness, .39, .61},
    {&Traits::cynicism, .24, .56},
    {&Traits::boldness, .39, .61},
    {&Traits::competence, .39, .61},
}};

std::vector<std::string> words_for(const Traits& traits, const engine::Words& words)
{
    std::vector<std::string> said;
    for (std::size_t i = 0; i < kTraitRanges.size(); ++i) {
        const double value = traits.*kTraitRanges[i].trait;
        if (value < kTraitRanges[i].low_below) said.emplace_back(words.traits[i].low);
        if (value > kTraitRanges[i].high_above) said.emplace_back(words.traits[i].high);
    }
    return said;
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
    card.traits = words_for(follower.traits, engine::words_in(scenario.about.language));
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
    const engine::Words& words = engine::words_in(scenario.about.language);
    std::string bosses;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        if (!reports_to(scenario.seats[i], who)) continue;
        if (!bosses.empty()) bosses += words.and_also;
        bosses += engine::SeatId{i} == viewer ? words.to_you : scenario.seats[i].name;
    }
    if (bosses == words.to_you) return {}; // the card says so by itself
    return std::string{bosses.empty() ? words.reports_to_nobody : words.reports_to} +
           (bosses.empty() ? std::string{} : bosses + ".");
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
