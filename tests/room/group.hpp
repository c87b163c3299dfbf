// Several people in one room: a clock that stands still unless told, a journal in memory, and what each of
// them has heard.
#pragma once

#include "server/room/room.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace twocircles::testing {

room::RoomSetup workshop(room::RoomSettings = {}, std::uint64_t seed = 0);
room::RoomSettings instantly(room::FeedbackTiming = room::FeedbackTiming::live); // no waiting but for people

class Group
{
public:
    using Span = std::chrono::milliseconds;

    explicit Group(engine::Scenario, room::RoomSetup = workshop());

    // Come in, and are there; throws std::runtime_error with the sentence if refused.
    room::MemberId come(const std::string& name, room::Role = room::Role::guest);
    bool enter(const std::string& name, room::Role); // the same, false if refused
    room::MemberId lead(const std::string& name, std::size_t seat = 0);
    room::MemberId play(const std::string& name, std::size_t follower);
    room::MemberId run(const std::string& name = "Kim"); // a facilitator

    Group& arrive(room::MemberId);
    Group& leave(room::MemberId);
    Group& ask(room::MemberId, const room::Request&);
    // Whether it was allowed; done if it was.
    bool tried(room::MemberId, const room::Request&);
    engine::RefusalCode refused(room::MemberId, const room::Request&) const;
    std::string refusal(room::MemberId, const room::Request&) const; // the sentence
    // The open beat's answer or vote, and stances.
    Group& answer(room::MemberId, std::uint32_t response);
    Group& stance(room::MemberId, engine::Stance, std::string words = {});
    Group& pass(Span);
    // Passes until this holds, at most an hour.
    template <class Condition>
    bool pass_until(Condition condition)
    {
        for (int second = 0; second < 3600 && !condition(); ++second)
            pass(std::chrono::seconds{1});
        return condition();
    }
    bool until(engine::Phase phase)
    {
        return pass_until([&] { return room.world().phase == phase; });
    }
    void at_beat(std::uint32_t serial); // throws if it does not open

    // The room as its journal gives it, everybody absent.
    room::Room restored(std::size_t entries) const;
    room::Room restored() const { return restored(room.entries().size()); }

    template <class View>
    std::vector<View> heard(room::MemberId member) const
    {
        std::vector<View> found;
        for (const room::Delivery& delivery : deliveries)
            if (delivery.to == member)
                if (const View* view = std::get_if<View>(delivery.view.get())) found.push_back(*view);
        return found;
    }
    template <class View>
    View last(room::MemberId member) const // throws when there was none
    {
        return heard<View>(member).at(heard<View>(member).size() - 1);
    }
    room::State state(room::MemberId member) const { return last<room::State>(member); }
    void forget() { deliveries.clear(); }
    // Called for everything that is told, while the room is as it was then; and after every commit.
    std::function<void(const room::Delivery&)> on_told;
    std::function<void()> on_commit;
    std::int64_t wall() const { return std::chrono::duration_cast<Span>(now.time_since_epoch()).count(); }

    std::shared_ptr<const engine::Scenario> scenario;
    room::Time now{std::chrono::hours{1}};
    room::Room room;
    room::Deliveries deliveries;

private:
    void run_due();
    void keep(room::Deliveries);
    void commit(const room::Proposal&);
};

} // namespace twocircles::testing
