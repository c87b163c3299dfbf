#include "server/review/playing.hpp"

#include "server/study/digest.hpp"
#include "server/study/judge.hpp"
#include "server/study/verdict.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace twocircles::review {

using namespace engine;
using namespace study;
using scenario::Fault;
using scenario::Span;

namespace {

constexpr std::array kStylesPlayed{Style::controlling, Style::inspiring, Style::situational, Style::random,
                                   Style::moody,       Style::silent,    Style::alternating, Style::greedy};

class Playing
{
public:
    Playing(const Scenario& scenario, const scenario::Outline& outline, const PlayingOptions& options)
        : scenario_(scenario), outline_(outline), problems_(outline.source), options_(options)
    {}

    std::vector<scenario::Problem> remarks()
    {
        for (const Style style : kStylesPlayed)
            plays_.push_back({style, play_many(scenario_, style, options_.games, options_.workers)});
        what_was_seen();
        if (!scenario_.about.tutorial) balance();
        responses();
        return problems_.take();
    }

private:
    std::string games() const { return std::to_string(options_.games * plays_.size()) + " games by script"; }

    void what_was_seen()
    {
        std::vector<bool> beats(scenario_.beats.size());
        std::vector<bool> endings(scenario_.endings.size());
        for (const StylePlays& style : plays_)
            for (const Play& play : style.plays) {
                if (play.ending) endings[play.ending.index()] = true;
                for (std::size_t b = 0; b < beats.size(); ++b)
                    beats[b] = beats[b] || play.visits[b] > 0;
            }
        for (std::size_t b = 0; b < beats.size(); ++b)
            if (!beats[b])
                add(Fault::beat_never_seen, outline_.beats[b], "None of " + games() + " came to this beat.");
        for (std::size_t e = 0; e < endings.size(); ++e)
            if (!endings[e])
                add(Fault::ending_never_seen, outline_.endings[e], "None of " + games() + " ended so.");
    }

    void balance()
    {
        const Verdict verdict = verdict_on(plays_);
        for (const Lead& lead : verdict.over_pure)
            if (!lead.certain())
                problems_.add_for_file(
                    Fault::one_style_wins,
                    "Always " + std::string(name_of(lead.behind)) + " does as well as the best of all."
                );
        for (const Lead& lead : verdict.pays)
            if (!lead.certain())
                problems_.add_for_file(
                    Fault::judgement_does_not_pay,
                    "Leading by the situation ends no higher than " + std::string(name_of(lead.behind)) + "."
                );
        for (std::size_t g = 0; g < scenario_.goals.size(); ++g) {
            std::vector<double> values;
            for (const StylePlays& style : plays_)
                for (const Play& play : style.plays)
                    values.push_back(play.goals[g]);
            if (spread_of(std::move(values)) == Spread::flat)
                add(Fault::goal_never_moves, find_after(outline_, {}, first_words(scenario_.goals[g].text)),
                    "This goal ends at the same value in nearly all of " + games() + ".");
        }
    }

    void responses()
    {
        JudgeOptions judging;
        judging.moments = options_.moments;
        judging.games = 600;
        judging.workers = options_.workers;
        const auto judged = judge(scenario_, judging);
        for (std::size_t b = 0; b < scenario_.beats.size(); ++b) {
            std::vector<const ResponseJudgement*> own;
            for (const ResponseJudgement& one : judged)
                if (one.beat == BeatId{b}) own.push_back(&one);
            if (!beats_all(own))
                for (const ResponseJudgement* one : own)
                    weak(*one);
        }
    }

    // One response that dominates each of the others: said once, at the one that wins.
    bool beats_all(const std::vector<const ResponseJudgement*>& own)
    {
        std::set<ResponseId> winners;
        std::size_t beaten = 0;
        for (const ResponseJudgement* one : own)
            if (one->judgement == Judgement::dominated) {
                winners.insert(one->other);
                ++beaten;
            }
        if (own.size() < 2 || beaten + 1 != own.size() || winners.size() != 1) return false;
        const ResponseId winner = *winners.begin();
        const BeatId beat = own.front()->beat;
        add(Fault::response_beats_all, place_of(beat, winner),
            "\"" + name_of_response(beat, winner) +
                "\" is at least as good as every other response in everything that counts.");
        return true;
    }

    void weak(const ResponseJudgement& one)
    {
        const std::string name = "\"" + name_of_response(one.beat, one.response) + "\"";
        if (one.judgement == Judgement::dominated)
            add(Fault::response_never_better, place_of(one.beat, one.response),
                name + " is never better than \"" + name_of_response(one.beat, one.other) + "\".");
        if (one.judgement == Judgement::twin && one.other < one.response)
            add(Fault::same_effect, place_of(one.beat, one.response),
                name + " has the same effect as \"" + name_of_response(one.beat, one.other) + "\".");
    }

    static std::string_view first_words(const std::string& text)
    {
        return std::string_view(text).substr(0, text.find(' ', std::min<std::size_t>(text.size(), 12)));
    }
    Span place_of(BeatId beat, ResponseId response) const
    {
        return outline_.responses[beat.index()][response.index()];
    }
    const std::string& name_of_response(BeatId beat, ResponseId response) const
    {
        return scenario_.beats[beat.index()].responses[response.index()].id;
    }
    void add(Fault fault, Span at, std::string message) { problems_.add(fault, at, std::move(message)); }

    const Scenario& scenario_;
    const scenario::Outline& outline_;
    scenario::Problems problems_;
    const PlayingOptions& options_;
    std::vector<StylePlays> plays_;
};

} // namespace

std::vector<scenario::Problem>
remarks_of_playing(const Scenario& scenario, const scenario::Outline& outline, const PlayingOptions& options)
{
    return Playing(scenario, outline, options).remarks();
}

} // namespace twocircles::review
