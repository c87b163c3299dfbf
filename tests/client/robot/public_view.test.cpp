#include "client/robot/public_view.hpp"

#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace twocircles::client;
using namespace twocircles::client::model;
using namespace twocircles::client::test;
using twocircles::client::robot::public_view;

namespace {

ViewModel at_the_end()
{
    ViewModel view;
    view.joined = sample_joined();
    view.state = sample_state(Phase::ended);
    view.state.hash = 7;
    view.beat = sample_beat();
    view.chat.push_back({4, 1, "Ana", "One\nTwo\tThree\\", false});
    view.ended = Ended{"Home", "They all went home.", 49.5};
    return view;
}

std::map<std::string, std::string> values_of(const ViewModel& view)
{
    std::map<std::string, std::string> found;
    for (const auto& value : public_view(view))
        CHECK(found.emplace(value.key, value.value).second); // each key once
    return found;
}

} // namespace

TEST_CASE("everything that everybody may see is there under its name, on one line")
{
    const auto values = values_of(at_the_end());
    CHECK(values.at("day") == "3.00");
    CHECK(values.at("state") == "7");
    CHECK(values.at("team.3") == "43.00");
    CHECK(values.at("score") == "49.50");
    CHECK(values.at("person.1.meter 0") == "30.00");
    CHECK(values.at("beat title") == "Monday, 21:40");
    CHECK(values.at("ending") == "Home: They all went home.");
    CHECK(values.at("chat.4") == R"(Ana: One\nTwo\tThree\\)");
}

TEST_CASE("what is one seat's or one person's own is left out")
{
    auto view = at_the_end();
    const auto before = values_of(view);
    view.joined->secret = "another";
    view.joined->brief = "another";
    view.joined->role = Role::follower;
    view.movements.movements.push_back({});
    view.announcements.push_back({1, Announcement::Kind::to_you, "Kim", "Only for you"});
    CHECK(values_of(view) == before);

    view.state.people[1].private_state = true;
    CHECK(values_of(view).count("person.1.meter 0") == 0);
    CHECK(values_of(view).count("person.0.meter 0") == 1);
    view.joined->scenario.seats.push_back({1, "Manager", "Kim", ""});
    CHECK(values_of(view).count("team.3") == 0);
    CHECK(values_of(view).count("person.0.meter 0") == 0); // felt toward the seat that looks
    CHECK(values_of(view).count("score") == 0);
    CHECK(values_of(view).count("final score") == 0);
}

TEST_CASE("what only those know who were there, or who are shown it, is marked")
{
    for (const auto& value : public_view(at_the_end())) {
        CAPTURE(value.key);
        const bool some = value.key == "chat.4" || value.key.find("meter") != std::string::npos;
        CHECK(value.everybody != some);
    }
}
