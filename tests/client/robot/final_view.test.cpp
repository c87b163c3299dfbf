#include "client/robot/final_view.hpp"

#include "tests/client/sample.hpp"

#include <catch2/catch.hpp>

using namespace twocircles::client;
using namespace twocircles::client::test;
using Catch::Matchers::Contains;
using twocircles::client::robot::final_view;

namespace {

model::ViewModel at_the_end()
{
    model::ViewModel view;
    view.joined = sample_joined();
    view.state = sample_state(model::Phase::ended);
    view.state.hash = 0xabc;
    return view;
}

std::string hash_of(const model::ViewModel& view)
{
    const auto line = final_view("x", view);
    return line.substr(line.find("view="));
}

} // namespace

TEST_CASE("the last view is one line with what all must agree on")
{
    const auto line = final_view("Robot 1", at_the_end());
    CHECK_THAT(line, Contains("final Robot 1 room=KXRM phase=ended day=3.00 score=49.5 team=40.0,41.0"));
    CHECK_THAT(line, Contains("state=0000000000000abc view="));
    CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("its hash is the same for whoever saw the same, and another for whoever did not")
{
    const auto same = hash_of(at_the_end());
    auto view = at_the_end();
    view.notes.push_back({});
    view.joined->role = model::Role::projector;
    CHECK(hash_of(view) == same);
    view.state.hash = 0xabd;
    CHECK(hash_of(view) != same);
    view = at_the_end();
    view.state.team[3] += 0.1;
    CHECK(hash_of(view) != same);
    view = at_the_end();
    view.state.score += 0.1;
    CHECK(hash_of(view) != same);
    view = at_the_end();
    view.state.day += 0.25;
    CHECK(hash_of(view) != same);
}

TEST_CASE("where several lead, what each sees in their own way does not count")
{
    auto view = at_the_end();
    view.joined->scenario.seats.push_back({1, "Manager", "Kim", ""});
    const auto same = hash_of(view);
    view.state.team[0] += 1;
    view.state.score += 1;
    CHECK(hash_of(view) == same);
    view.state.hash = 1;
    CHECK(hash_of(view) != same);
}
