// The scenarios that ship: do they load, does every part of them get played, and is no single style of
// leading the answer? Judged on each scenario's own goals, over a thousand seeds.
#include "server/scenario/load.hpp"
#include "server/scenario/render.hpp"
#include "server/study/play_many.hpp"
#include "server/study/statistics.hpp"
#include "tests/scenario_balance/tables.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

using namespace twocircles;
using namespace twocircles::study;

namespace {

constexpr std::uint64_t kSeeds = 1000;
constexpr double kLead = 1.0; // points of the score that situational leading must be ahead at least

const std::vector<scenario::LoadResult>& shipped()
{
    static const std::vector<scenario::LoadResult> results =
        scenario::load_folder(std::filesystem::path(TWOCIRCLES_SOURCE_DIR) / "scenarios");
    return results;
}

using ByStyle = std::vector<std::vector<Play>>;

// Played once, by whichever test asks first.
const ByStyle& plays_of(const engine::Scenario& scenario)
{
    static std::map<std::string, ByStyle> played;
    const auto [entry, fresh] = played.try_emplace(scenario.about.id);
    if (fresh)
        for (const Style style : kQuickStyles)
            entry->second.push_back(play_many(scenario, style, kSeeds));
    return entry->second;
}

const std::vector<Play>& of(const ByStyle& plays, Style style)
{
    return plays[static_cast<std::size_t>(style)];
}

template <class Check>
void for_each_scenario(bool with_tutorials, Check check)
{
    int checked = 0;
    for (const scenario::LoadResult& loaded : shipped()) {
        if (!loaded.scenario || (loaded.scenario->about.tutorial && !with_tutorials)) continue;
        INFO("scenario " << loaded.scenario->about.id);
        check(*loaded.scenario, plays_of(*loaded.scenario));
        ++checked;
    }
    REQUIRE(checked > 0);
}

std::uint64_t times(const ByStyle& plays, const auto& count)
{
    std::uint64_t sum = 0;
    for (const std::vector<Play>& style : plays)
        for (const Play& one : style)
            sum += static_cast<std::uint64_t>(count(one));
    return sum;
}

} // namespace

TEST_CASE("every scenario that ships loads without a single problem", "[balance]")
{
    REQUIRE_FALSE(shipped().empty());
    for (const scenario::LoadResult& loaded : shipped()) {
        INFO(loaded.file << "\n" << scenario::render(loaded.problems));
        CHECK(loaded.scenario);
        CHECK(loaded.problems.empty());
    }
}

TEST_CASE("there is a tutorial, and a scenario that is none", "[balance]")
{
    const auto is_tutorial = [](const scenario::LoadResult& loaded) {
        return loaded.scenario && loaded.scenario->about.tutorial;
    };
    const auto tutorials = std::count_if(shipped().begin(), shipped().end(), is_tutorial);
    CHECK(tutorials >= 1);
    CHECK(tutorials < std::ptrdiff_t(shipped().size()));
}

TEST_CASE("everybody in a scenario that ships can be played by a person, and watched by another", "[balance]")
{
    const auto words = [](const std::string& text) {
        std::istringstream in(text);
        return std::distance(std::istream_iterator<std::string>(in), std::istream_iterator<std::string>());
    };
    for (const scenario::LoadResult& loaded : shipped()) {
        REQUIRE(loaded.scenario);
        INFO(loaded.file);
        for (const engine::Follower& follower : loaded.scenario->followers) {
            INFO(follower.id);
            CHECK(words(follower.brief) >= 40);
            CHECK(words(follower.brief) <= 120); // read in half a minute
            CHECK(words(follower.secret) <= 50);
            CHECK(follower.brief.find("ou fear ") != std::string::npos); // what makes a part human
        }
        CHECK(loaded.scenario->observer.size() >= 4);
        CHECK(loaded.scenario->observer.size() <= 6);
    }
}

// One test case, so that the thousand games of each style are played once and judged many times.
TEST_CASE("the shipped scenarios are balanced, and every part of them gets played", "[balance]")
{
    static const bool printed = [] {
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            std::cout << compare_styles(scenario, plays) << std::endl;
        });
        return true;
    }();
    REQUIRE(printed);

    SECTION("neither always controlling nor always inspiring is best; leading by the situation beats both")
    {
        for_each_scenario(false, [](const engine::Scenario&, const ByStyle& plays) {
            for (const Style pure : {Style::controlling, Style::inspiring}) {
                const Mean lead = mean_lead(of(plays, Style::situational), of(plays, pure));
                INFO("ahead of " << name_of(pure) << " by " << lead.value << " +- " << lead.half_width);
                CHECK(lead.value - lead.half_width > kLead);
            }
        });
    }

    SECTION("reading the situation is worth more than answering by chance")
    {
        for_each_scenario(false, [](const engine::Scenario&, const ByStyle& plays) {
            const Mean lead = mean_lead(of(plays, Style::situational), of(plays, Style::random));
            INFO("ahead of chance by " << lead.value << " +- " << lead.half_width);
            CHECK(lead.value - lead.half_width > 3 * kLead);
        });
    }

    SECTION("a game lasts as long as its card says: one and a half to two and a half minutes a situation")
    {
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            for (const Style style :
                 {Style::controlling, Style::inspiring, Style::situational, Style::random}) {
                std::vector<double> beats;
                for (const Play& one : of(plays, style))
                    beats.push_back(one.beats);
                INFO(name_of(style) << ": " << mean_of(beats).value);
                const double minutes_each = scenario.about.minutes / mean_of(beats).value;
                CHECK(minutes_each > 1.5);
                CHECK(minutes_each < 2.5);
            }
        });
    }

    SECTION("each pure style is good for something: it leads the other on some goals and trails on others")
    {
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            int control_leads = 0;
            int influence_leads = 0;
            for (std::size_t g = 0; g < scenario.goals.size(); ++g) {
                std::vector<double> leads;
                for (std::size_t i = 0; i < kSeeds; ++i)
                    leads.push_back(
                        of(plays, Style::controlling)[i].goals[g] - of(plays, Style::inspiring)[i].goals[g]
                    );
                const Mean lead = mean_of(leads);
                control_leads += lead.value > lead.half_width ? 1 : 0;
                influence_leads += lead.value < -lead.half_width ? 1 : 0;
            }
            CHECK(control_leads >= 2);
            CHECK(influence_leads >= 2);
        });
    }

    SECTION("either pure style does far better than a leader who never answers")
    {
        for_each_scenario(false, [](const engine::Scenario&, const ByStyle& plays) {
            for (const Style pure : {Style::controlling, Style::inspiring}) {
                const Mean lead = mean_lead(of(plays, pure), of(plays, Style::silent));
                INFO(name_of(pure) << " ahead of silence by " << lead.value << " +- " << lead.half_width);
                CHECK(lead.value - lead.half_width > 2 * kLead);
            }
        });
    }

    SECTION("where several lead, none of them can do it alone")
    {
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            if (scenario.seats.size() < 2) return;
            for (std::size_t absent = 0; absent < scenario.seats.size(); ++absent) {
                std::vector<Style> by_seat(scenario.seats.size(), Style::situational);
                by_seat[absent] = Style::silent;
                std::vector<Play> without;
                for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
                    without.push_back(play(scenario, seed, by_seat));
                const Mean lead = mean_lead(of(plays, Style::situational), without);
                INFO(
                    "without " << scenario.seats[absent].id << " it falls by " << lead.value << " +- "
                               << lead.half_width
                );
                CHECK(lead.value - lead.half_width > 5 * kLead);
            }
        });
    }

    SECTION("every ending is reached by somebody")
    {
        for_each_scenario(true, [](const engine::Scenario& scenario, const ByStyle& plays) {
            for (std::size_t e = 0; e < scenario.endings.size(); ++e) {
                INFO("ending " << scenario.endings[e].id);
                CHECK(times(plays, [e](const Play& p) {
                          return p.ending == engine::EndingId{e} ? 1 : 0;
                      }) > 0);
            }
        });
    }

    SECTION("every beat opens, every response is given and every event fires for somebody")
    {
        for_each_scenario(true, [](const engine::Scenario& scenario, const ByStyle& plays) {
            for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
                INFO("beat " << scenario.beats[b].id);
                CHECK(times(plays, [b](const Play& p) { return p.visits[b]; }) > 0);
                for (std::size_t r = 0; r < scenario.beats[b].responses.size(); ++r) {
                    INFO("response " << scenario.beats[b].responses[r].id);
                    CHECK(times(plays, [b, r](const Play& p) { return p.chosen[b][r]; }) > 0);
                }
            }
            for (std::size_t e = 0; e < scenario.events.size(); ++e) {
                INFO("event " << scenario.events[e].id);
                CHECK(times(plays, [e](const Play& p) { return p.events[e]; }) > 0);
            }
        });
    }

    SECTION("at every beat at least two responses are open, whatever happened before")
    {
        for_each_scenario(true, [](const engine::Scenario&, const ByStyle& plays) {
            for (const std::vector<Play>& style : plays)
                for (const Play& one : style)
                    REQUIRE(one.fewest_open >= 2);
        });
    }

    SECTION("no follower is stuck at either end of a meter, whoever leads")
    {
        using engine::Measure;
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            for (std::size_t s = 0; s < plays.size(); ++s) {
                if (kQuickStyles[s] == Style::silent) continue; // nobody leads
                for (std::size_t i = 0; i < scenario.followers.size(); ++i) {
                    for (const Measure m :
                         {Measure::morale, Measure::risk_taking, Measure::loyalty, Measure::respect,
                          Measure::trust}) {
                        std::vector<double> values;
                        for (const Play& one : plays[s])
                            if (one.present[i] != 0)
                                values.push_back(one.people[i][static_cast<std::size_t>(m)]);
                        const Mean mean = mean_of(values);
                        INFO(
                            scenario.followers[i].id << "'s " << engine::name_of(m) << " under "
                                                     << name_of(kQuickStyles[s])
                        );
                        CHECK(mean.value > 1);
                        CHECK(mean.value < 97);
                        CHECK(mean.deviation > .5);
                    }
                }
            }
        });
    }

    SECTION("no response is the best at its beat for everything that the scenario weighs")
    {
        for_each_scenario(false, [](const engine::Scenario& scenario, const ByStyle& plays) {
            for (std::size_t b = 0; b < scenario.beats.size(); ++b) {
                const std::size_t count = scenario.beats[b].responses.size();
                std::vector<std::vector<double>> worth(count); // [response][goal]
                bool enough = true;
                for (std::size_t r = 0; r < count; ++r) {
                    std::vector<const Play*> with;
                    for (const Style style : {Style::random, Style::moody})
                        for (const Play& one : of(plays, style))
                            if (one.chosen[b][r] > 0) with.push_back(&one);
                    enough = enough && with.size() >= 30;
                    for (std::size_t g = 0; g < scenario.goals.size(); ++g) {
                        double sum = 0;
                        for (const Play* one : with)
                            sum += one->goals[g];
                        worth[r].push_back(with.empty() ? 0 : sum / static_cast<double>(with.size()));
                    }
                }
                if (!enough) continue; // too rare a beat to say anything about it
                for (std::size_t r = 0; r < count; ++r) {
                    bool best_at_all = true;
                    for (std::size_t g = 0; g < scenario.goals.size(); ++g)
                        for (std::size_t other = 0; other < count; ++other)
                            best_at_all = best_at_all && worth[r][g] >= worth[other][g];
                    INFO("response " << scenario.beats[b].id << "." << scenario.beats[b].responses[r].id);
                    CHECK_FALSE(best_at_all);
                }
            }
        });
    }
}
