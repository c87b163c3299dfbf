#include "server/debrief/moments.hpp"

#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"
#include "server/engine/cause.hpp"
#include "server/engine/model/ledger_causes.hpp"
#include "server/room/movements.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace twocircles::debrief {

namespace {

using room::NoteKind;

constexpr std::size_t kFewest = 3, kMost = 5;
constexpr double kWorthTelling = 3;     // points; the fourth and fifth moment must weigh this much
constexpr double kNoticeable = 1;       // points of the score, or of a meter
constexpr double kPersonNoticeable = 3; // points of one person's meter
constexpr std::size_t kMostPeople = 3;  // whose fate is told one by one
constexpr double kMovementShare = .5;   // a meter's point weighs half of a point of the score
constexpr double kFullDisagreement = 8; // points that a decision weighs about which no two people agreed
constexpr double kFarApart = .5;        // disagreement among people that makes a moment by itself
constexpr std::size_t kMostCauses = 4;
constexpr double kCauseNoticeable = 1; // points of a movement that is worth a sentence

// What happens to people weighs beside points.
double weight_of(NoteKind kind)
{
    switch (kind) {
    case NoteKind::left:
        return 6;
    case NoteKind::promise_broken:
        return 4;
    case NoteKind::became_hero:
    case NoteKind::promise_kept:
        return 2;
    case NoteKind::attempt_failed:
    case NoteKind::attempt_succeeded:
        return 1;
    default:
        return 0;
    }
}

double size_of(const room::Movement& movement)
{
    return std::abs(movement.after - movement.before);
}

// Says nothing to somebody who asks why.
bool dull(const engine::Scenario& scenario, const std::string& phrase)
{
    using engine::ModelCause;
    if (phrase == room::smaller_things(scenario)) return true;
    for (const ModelCause cause :
         {ModelCause::settling, ModelCause::other, ModelCause::limit, ModelCause::character,
          ModelCause::before_the_story})
        if (phrase == engine::phrase(scenario, engine::Cause{.code = engine::code(cause)})) return true;
    return false;
}

std::string reason_of(const engine::Scenario& scenario, const room::Movement& movement)
{
    const double direction = movement.after - movement.before;
    for (const room::Reason& reason : movement.reasons)
        if (reason.amount * direction > 0 && !dull(scenario, reason.phrase)) return reason.phrase;
    return {};
}

const room::Movement* largest(const Decision& decision, bool of_team)
{
    const room::Movement* most = nullptr;
    for (const room::Movement& movement : decision.movements)
        if (!movement.follower == of_team && (!most || size_of(movement) > size_of(*most))) most = &movement;
    return most;
}

double spread(const Decision& decision)
{
    if (decision.what_if.empty()) return 0;
    const double best = std::max(0.0, decision.what_if.front().score_difference);
    const double worst = std::min(0.0, decision.what_if.back().score_difference);
    return best - worst;
}

// Only people disagree: what a script does is how the story reacts.
double peoples_disagreement(const Decision& decision)
{
    const bool people = decision.disagreed == Disagreed::votes || decision.disagreed == Disagreed::stances ||
                        decision.disagreed == Disagreed::predictions;
    return people ? decision.disagreement : 0;
}

std::string signed_points(double amount)
{
    const std::string size = whole(std::abs(amount));
    return (amount < 0 ? "\u2212" : "+") + size;
}

// "Ann's loyalty fell by 6 points"
std::string
moved(const engine::Scenario& scenario, const engine::Speech& speech, const room::Movement& movement)
{
    const double change = movement.after - movement.before;
    const std::string points = speech.points(change);
    const std::string_view measure = words_for(speech, movement.measure);
    if (!movement.follower)
        return speech(
            change > 0 ? texts::kTeamRose : texts::kTeamFell, {{"measure", measure}, {"points", points}}
        );
    return speech(
        change > 0 ? texts::kPersonRose : texts::kPersonFell,
        {{"name", name_of(scenario, movement.follower)}, {"measure", measure}, {"points", points}}
    );
}

// "Ann's loyalty fell by 6 points: a promise was not kept (-5)."
std::string cause_of(const engine::Scenario& scenario, const room::Movement& movement)
{
    const engine::Speech speech = speech_of(scenario);
    const std::string text = moved(scenario, speech, movement);
    std::vector<std::string> reasons;
    for (const room::Reason& reason : movement.reasons)
        if (reasons.size() < 3 && !dull(scenario, reason.phrase) && std::abs(reason.amount) >= .5)
            reasons.push_back(reason.phrase + " (" + signed_points(reason.amount) + ")");
    return text + (reasons.empty() ? "." : ": " + speech.listed(reasons) + ".");
}

std::vector<std::string> causes_of(const engine::Scenario& scenario, const Decision& decision)
{
    std::vector<const room::Movement*> movements;
    for (const room::Movement& movement : decision.movements)
        if (size_of(movement) >= kCauseNoticeable) movements.push_back(&movement);
    std::stable_sort(movements.begin(), movements.end(), [](const auto* a, const auto* b) {
        return size_of(*a) > size_of(*b);
    });
    std::vector<std::string> causes;
    for (const room::Movement* movement : movements) {
        if (causes.size() == kMostCauses) break;
        causes.push_back(cause_of(scenario, *movement));
    }
    return causes;
}

class Narrator
{
public:
    Narrator(const engine::Scenario& scenario, const Decision& decision, const std::vector<room::Note>& came)
        : scenario_(scenario), speech_(speech_of(scenario)), decision_(decision), came_(came)
    {}

    std::string headline() const
    {
        if (const room::Note* note = gravest()) {
            if (note->kind == NoteKind::promise_broken)
                return speech_(texts::kPromiseBroken, {{"text", quoted(note->text)}});
            if (note->kind == NoteKind::promise_kept)
                return speech_(texts::kPromiseKept, {{"text", quoted(note->text)}});
            if (weight_of(note->kind) >= 2) return note->text; // about a person, a whole sentence
        }
        const room::Movement* team = largest(decision_, true);
        if (team && size_of(*team) >= kNoticeable) return moved(scenario_, speech_, *team);
        if (!decision_.what_if.empty() && decision_.what_if.front().score_difference >= kNoticeable)
            return std::string{speech_(texts::kOtherAnswer)};
        return speech_(texts::kLittleMoved, {{"beat", decision_.beat_title}});
    }

    std::string why() const
    {
        const std::string beat = quoted(decision_.beat_title);
        const std::string answer = quoted(decision_.response_text);
        std::string text = decision_.response_text.empty()
                               ? speech_(texts::kNobodyAnswered, {{"beat", beat}})
                               : speech_(
                                     decision_.by_timeout ? texts::kTimeRanOut : texts::kAnswerWas,
                                     {{"beat", beat}, {"answer", answer}}
                                 );
        add_movement(text, largest(decision_, true), kNoticeable);
        add_movement(text, largest(decision_, false), kPersonNoticeable);
        add_people(text);
        add_disagreement(text);
        add_what_if(text);
        return text;
    }

private:
    const room::Note* gravest() const
    {
        const auto heaviest =
            std::max_element(came_.begin(), came_.end(), [](const room::Note& a, const room::Note& b) {
                return weight_of(a.kind) < weight_of(b.kind);
            });
        return heaviest == came_.end() || weight_of(heaviest->kind) == 0 ? nullptr : &*heaviest;
    }

    std::string quoted(const std::string& text) const { return speech_.quoted(text); }

    void add_movement(std::string& text, const room::Movement* movement, double least) const
    {
        if (!movement || size_of(*movement) < least) return;
        const std::string_view measure = words_for(speech_, movement->measure);
        const std::string from = whole(movement->before);
        const std::string to = whole(movement->after);
        text += movement->follower
                    ? speech_(
                          texts::kPersonWent, {{"name", name_of(scenario_, movement->follower)},
                                               {"measure", measure},
                                               {"from", from},
                                               {"to", to}}
                      )
                    : speech_(texts::kTeamWent, {{"measure", measure}, {"from", from}, {"to", to}});
        const std::string reason = reason_of(scenario_, *movement);
        text += reason.empty() ? "." : speech_(texts::kAboveAll, {{"reason", reason}});
    }

    void add_people(std::string& text) const
    {
        std::size_t told = 0;
        int attempts = 0;
        int successes = 0;
        const room::Note* attempt = nullptr;
        for (const room::Note& note : came_) {
            if (note.kind == NoteKind::attempt_succeeded || note.kind == NoteKind::attempt_failed) {
                attempt = &note;
                ++attempts;
                successes += note.kind == NoteKind::attempt_succeeded ? 1 : 0;
            } else if (note.follower && weight_of(note.kind) > 0 && told < kMostPeople) {
                text += " " + note.text;
                ++told;
            }
        }
        if (attempts == 1) text += " " + attempt->text;
        if (attempts > 1)
            text += successes == 0 ? speech_(texts::kChancesNone, {{"n", std::to_string(attempts)}})
                                   : speech_(
                                         texts::kChances, {{"n", std::to_string(attempts)},
                                                           {"good", std::to_string(successes)}}
                                     );
    }

    void add_disagreement(std::string& text) const
    {
        if (decision_.disagreement <= 0) return;
        if (decision_.disagreed == Disagreed::votes)
            text += speech_(texts::kVotesSplit, {{"shares", split()}});
        else if (decision_.disagreed == Disagreed::stances)
            text += speech_(texts::kStancesApart);
        else if (decision_.disagreed == Disagreed::predictions)
            text += speech_(texts::kPredictionsApart);
    }

    std::string split() const
    {
        std::vector<std::string> shares;
        for (const Option& option : decision_.options)
            if (option.votes > 0)
                shares.push_back(speech_(
                    texts::kVotesFor, {{"n", std::to_string(option.votes)}, {"text", quoted(option.text)}}
                ));
        return speech_.listed(shares);
    }

    // Said of the same play-out of both answers, so the answer alone makes the difference.
    void add_what_if(std::string& text) const
    {
        if (decision_.what_if.empty()) return;
        const WhatIf& best = decision_.what_if.front();
        const WhatIf& worst = decision_.what_if.back();
        if (best.score_difference >= kNoticeable)
            text += played_on(texts::kPlayedOnHigher, best);
        else if (worst.score_difference <= -kNoticeable)
            text += played_on(texts::kPlayedOnLower, worst);
    }

    std::string played_on(const engine::Text& text, const WhatIf& other) const
    {
        return speech_(
            text, {{"text", quoted(other.text)}, {"points", speech_.points(other.score_difference)}}
        );
    }

    const engine::Scenario& scenario_;
    engine::Speech speech_;
    const Decision& decision_;
    const std::vector<room::Note>& came_;
};

} // namespace

namespace {

struct Weight
{
    double what_if = 0, disagreement = 0, people = 0; // points
    double all() const { return what_if + disagreement + people; }
    MomentKind kind() const
    {
        if (disagreement > what_if && disagreement >= people) return MomentKind::disagreement;
        return people > what_if ? MomentKind::people : MomentKind::what_if;
    }
};

std::vector<Weight> weights_of(const Replay& replay)
{
    std::vector<Weight> weights;
    for (std::size_t i = 0; i < replay.debrief.decisions.size(); ++i) {
        const Decision& decision = replay.debrief.decisions[i];
        Weight weight;
        weight.what_if = spread(decision);
        if (const room::Movement* team = largest(decision, true))
            weight.what_if += kMovementShare * size_of(*team);
        weight.disagreement = kFullDisagreement * peoples_disagreement(decision);
        for (const room::Note& note : replay.came_of[i])
            weight.people += weight_of(note.kind);
        weights.push_back(weight);
    }
    return weights;
}

// Those that weigh most; the one about which people stood furthest apart is always among them.
std::vector<std::size_t> chosen(const std::vector<Decision>& decisions, const std::vector<Weight>& weights)
{
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return weights[a].all() > weights[b].all();
    });
    std::size_t told = 0;
    while (told < order.size() && told < kMost &&
           (told < kFewest || weights[order[told]].all() >= kWorthTelling))
        ++told;
    const auto widest = std::max_element(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return peoples_disagreement(decisions[a]) < peoples_disagreement(decisions[b]);
    });
    const bool apart = widest != order.end() && peoples_disagreement(decisions[*widest]) >= kFarApart;
    if (apart && static_cast<std::size_t>(widest - order.begin()) >= told) {
        if (told == kMost) --told;
        std::iter_swap(order.begin() + static_cast<std::ptrdiff_t>(told), widest);
        ++told;
    }
    order.resize(told);
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace

std::vector<double> importance_of(const Replay& replay)
{
    std::vector<double> importance;
    for (const Weight& weight : weights_of(replay))
        importance.push_back(weight.all());
    return importance;
}

std::vector<Moment> moments_of(const engine::Scenario& scenario, const Replay& replay)
{
    const std::vector<Decision>& decisions = replay.debrief.decisions;
    const std::vector<Weight> weights = weights_of(replay);
    std::vector<Moment> moments;
    for (const std::size_t i : chosen(decisions, weights)) {
        const Narrator narrator{scenario, decisions[i], replay.came_of[i]};
        Moment moment;
        moment.decision = i;
        moment.headline = narrator.headline();
        moment.why = narrator.why();
        moment.kind = weights[i].kind();
        moment.causes = causes_of(scenario, decisions[i]);
        if (!decisions[i].what_if.empty()) {
            const WhatIf& best = decisions[i].what_if.front();
            moment.best = best.response;
            moment.best_text = best.text;
            moment.best_difference = best.score_difference;
        }
        moments.push_back(std::move(moment));
    }
    return moments;
}

} // namespace twocircles::debrief
