#include "client/app/robot_places.hpp"

#include "tests/client/app/temporary_folder.hpp"

#include <catch2/catch.hpp>

using twocircles::client::app::RobotPlaces;
using twocircles::client::model::Role;
using twocircles::client::test::TemporaryFolder;
using Place = twocircles::client::robot::Places::Place;

TEST_CASE("a robot that was killed finds the newest token of its place, and of no other")
{
    TemporaryFolder folder;
    const Place ana{"Kim's server", "BCDF", "Ana", Role::guest};
    {
        RobotPlaces places(folder.path(), "10.0.0.5:4747");
        CHECK(places.token_of(ana).empty());
        places.keep(ana, "first");
        places.keep(ana, "second");
        places.keep({"Kim's server", "BCDF", "Ben", Role::guest}, "ben's");
    }
    const RobotPlaces places(folder.path(), "10.0.0.5:4747");
    CHECK(places.token_of(ana) == "second");
    CHECK(places.token_of({"Kim's server", "BCDF", "Ana", Role::projector}).empty());
    CHECK(places.token_of({"Kim's server", "GHJK", "Ana", Role::guest}).empty());
    // The server has moved: its name says that it is the same one.
    CHECK(RobotPlaces(folder.path(), "10.0.0.9:4747").token_of(ana) == "second");
    CHECK(RobotPlaces(folder.path(), "10.0.0.9:4747").token_of({"Other", "BCDF", "Ana", Role::guest}).empty()
    );
}
