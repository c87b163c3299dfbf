// A room whose story is over, with one of each kind in it, for tests of the debrief.
#pragma once

#include "tests/room/group.hpp"

#include <string>
#include <utility>

namespace twocircles::testing {

engine::Scenario two_beats(); // with a question in the first, one about the whole, and a learning goal

inline const room::GuideMoments kMoments{
    {0, engine::BeatId(0), room::GuideTheme::people},
    {1, engine::BeatId(1), room::GuideTheme::control},
};

// A room whose story is over: Kim runs it, Ana leads, Ben plays, Obs watches, and there is a wall.
struct After
{
    Group group{two_beats()};
    room::MemberId kim, ana, ben, obs, wall;

    explicit After(bool moments_known = true)
    {
        kim = group.run();
        ana = group.lead("Ana");
        ben = group.play("Ben", 0);
        obs = group.come("Obs", room::Role::observer);
        wall = group.come("Wall", room::Role::projector);
        group.ask(kim, room::Start{}).ask(kim, room::EndStory{});
        if (moments_known) group.ask({}, room::LayGuide{kMoments});
    }
    room::Guide guide(room::MemberId who) const { return group.last<room::Guide>(who); }
    room::Guide guide() const { return guide(ben); }
    After& opened()
    {
        group.ask(kim, room::OpenGuide{});
        return *this;
    }
    After& turned(room::GuidePageKind kind, std::uint32_t moment = 0)
    {
        group.ask(kim, room::TurnPage{{kind, moment}});
        return *this;
    }
    room::Commitments read_by(room::MemberId who) const { return group.last<room::Commitments>(who); }
    room::WriteCommitment
    words(std::uint64_t id, bool anonymous, bool may_be_shown, std::string text = "Ask first.") const
    {
        return {id, 1000 + id, std::move(text), anonymous, may_be_shown};
    }
};

} // namespace twocircles::testing
