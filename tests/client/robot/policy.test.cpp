#include "client/robot/policy.hpp"

#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <vector>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::robot;
using namespace twocircles::client::test;

namespace {

ViewModel seen(Role role, Phase phase = Phase::deciding)
{
    ViewModel view;
    auto joined = sample_joined();
    joined.workshop = true;
    joined.role = role;
    reduce(view, LinkUp{}, 0);
    reduce(view, joined, 0);
    reduce(view, sample_state(phase), 0);
    reduce(view, sample_beat(1), 0);
    return view;
}

// All that somebody does about what they see, each deed carried out.
std::vector<Request> deeds(ViewModel& view, const Chance& chance, Tried& tried)
{
    std::vector<Request> all;
    while (const auto deed = next_deed(view, chance, tried)) {
        all.push_back(*deed);
        if (std::holds_alternative<AskRespond>(*deed)) view.answered = true;
        if (all.size() > 20) break;
    }
    return all;
}

template <class T>
std::size_t count(const std::vector<Request>& all)
{
    std::size_t found = 0;
    for (const auto& one : all)
        found += std::holds_alternative<T>(one) ? 1U : 0U;
    return found;
}

} // namespace

TEST_CASE("who leads answers each beat once, with a response that is not locked, at last of all")
{
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        auto view = seen(Role::leading);
        Tried tried;
        const auto all = deeds(view, Chance(seed, "Robot"), tried);
        REQUIRE(count<AskRespond>(all) == 1);
        REQUIRE(std::holds_alternative<AskRespond>(all.back()));
        const auto& respond = std::get<AskRespond>(all.back());
        CHECK(respond.beat_serial == 1);
        CHECK(respond.response != 2); // locked
    }
}

TEST_CASE("the same seed and name do the same, another seed does something else now and then")
{
    const auto first_of = [](std::uint64_t seed, const char* name) {
        std::vector<int> responses;
        for (std::uint32_t serial = 1; serial < 30; ++serial) {
            auto view = seen(Role::leading);
            auto state = sample_state(Phase::deciding, serial);
            state.beat_serial = serial;
            reduce(view, state, 0);
            reduce(view, sample_beat(serial), 0);
            Tried tried;
            const auto all = deeds(view, Chance(seed, name), tried);
            responses.push_back(std::get<AskRespond>(all.back()).response);
        }
        return responses;
    };
    CHECK(first_of(7, "Robot 1") == first_of(7, "Robot 1"));
    CHECK(first_of(7, "Robot 1") != first_of(8, "Robot 1"));
    CHECK(first_of(7, "Robot 1") != first_of(7, "Robot 2"));
}

TEST_CASE("an answer that is refused is tried in another way, but not for ever")
{
    auto view = seen(Role::leading);
    Tried tried;
    const Chance chance(1, "Robot");
    std::set<int> responses;
    int tries = 0;
    while (tries < 50) {
        const auto all = deeds(view, chance, tried);
        if (count<AskRespond>(all) == 0) break;
        responses.insert(std::get<AskRespond>(all.back()).response);
        view.answered = false; // refused
        ++tries;
    }
    CHECK(tries == Tried::kMost);
    CHECK(responses == std::set<int>{0, 3});
}

TEST_CASE("a follower takes a stance when it is waited for, and only then")
{
    auto view = seen(Role::follower, Phase::reacting);
    Tried tried;
    const Chance chance(1, "Robot");
    CHECK_FALSE(next_deed(view, chance, tried));
    view.state.wait = Wait::stances;
    view.state.you_are_waited_for = true;
    const auto deed = next_deed(view, chance, tried);
    REQUIRE(deed);
    REQUIRE(std::holds_alternative<AskTakeStance>(*deed));
    CHECK(std::get<AskTakeStance>(*deed).stance != Stance::none);
    CHECK(std::get<AskTakeStance>(*deed).beat_serial == 1);
    view.stance_taken = true;
    CHECK_FALSE(next_deed(view, chance, tried));
}

TEST_CASE("a follower says needs now and then, everybody predicts and chats now and then, each once a beat")
{
    std::size_t needs = 0, predictions = 0, chats = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto view = seen(Role::follower);
        view.lobby = Lobby{};
        Tried tried;
        const auto all = deeds(view, Chance(seed, "Robot"), tried);
        CHECK(count<AskSayNeed>(all) <= 1);
        CHECK(count<AskPredict>(all) <= 1);
        CHECK(count<AskSayInChat>(all) <= 1);
        CHECK(count<AskRespond>(all) == 0);
        needs += count<AskSayNeed>(all);
        predictions += count<AskPredict>(all);
        chats += count<AskSayInChat>(all);
    }
    CHECK((needs > 60 && needs < 140));
    CHECK((predictions > 60 && predictions < 140));
    CHECK((chats > 10 && chats < 70));
}

TEST_CASE("a prediction that is waited for is made, whatever chance says")
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        auto view = seen(Role::observer);
        view.state.wait = Wait::predictions;
        view.state.you_are_waited_for = true;
        Tried tried;
        const auto deed = next_deed(view, Chance(seed, "Robot"), tried);
        REQUIRE(deed);
        CHECK(std::holds_alternative<AskPredict>(*deed));
    }
}

TEST_CASE("nobody acts in a pause, without a line, before the start, after the end, or on a screen")
{
    const Chance chance(1, "Robot");
    const auto quiet = [&](ViewModel view) {
        Tried tried;
        return !next_deed(view, chance, tried);
    };
    auto view = seen(Role::leading);
    CHECK_FALSE(quiet(view));
    auto paused = view;
    paused.state.paused = true;
    CHECK(quiet(paused));
    auto cut = view;
    reduce(cut, LinkLost{"cut", true}, 1);
    CHECK(quiet(cut));
    CHECK(quiet(seen(Role::leading, Phase::briefing)));
    CHECK(quiet(seen(Role::leading, Phase::ended)));
    CHECK(quiet(seen(Role::projector)));
    CHECK(quiet(seen(Role::facilitator)));
}

TEST_CASE("a debrief is led page by page to its end and put away, and some people write")
{
    auto view = seen(Role::facilitator, Phase::ended);
    CHECK_FALSE(leading_deed(view)); // there is no guide yet
    Guide guide;
    guide.complete = true;
    guide.pages = {
        {GuideStep::reactions, {GuidePageKind::opening, 0}, 0, GuideTheme::none, {}},
        {GuideStep::take_home, {GuidePageKind::commitments, 0}, 0, GuideTheme::none, {}},
    };
    const auto action = [&] {
        reduce(view, guide, 1);
        const auto deed = leading_deed(view);
        REQUIRE(deed);
        return std::get<AskGuide>(*deed).action;
    };
    CHECK(std::get<GuideOpen>(action()).on);
    guide.open = true;
    CHECK(std::get<GuideTurn>(action()).to.kind == GuidePageKind::commitments);
    guide.page = 1;
    CHECK(std::get<GuideShow>(action()).on);
    guide.commitments_shown = true;
    CHECK_FALSE(std::get<GuideOpen>(action()).on);

    int wrote = 0;
    for (int member = 0; member < 20; ++member) {
        auto reader = seen(Role::observer, Phase::ended);
        reader.joined->member = member;
        Tried tried;
        const Chance chance(1, "P" + std::to_string(member));
        reduce(reader, guide, 2);
        const auto deed = debrief_deed(reader, chance, tried);
        if (!deed) continue;
        ++wrote;
        const auto& written = std::get<AskWriteCommitment>(*deed).commitment;
        CHECK(written.id != 0);
        CHECK(written.pen != 0);
        CHECK_FALSE(written.text.empty());
        CHECK_FALSE(debrief_deed(reader, chance, tried)); // once
    }
    CHECK(wrote > 2);
    CHECK(wrote < 18);

    guide.open = false;
    guide.clocks[0].used = 1;
    reduce(view, guide, 3);
    CHECK(debriefed(view));
    CHECK_FALSE(leading_deed(view));
}
