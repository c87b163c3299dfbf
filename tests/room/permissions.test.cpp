// Walks the table of permissions cell by cell: what the room allows must be what is written here.
#include "server/room/permissions.hpp"

#include "tests/room/conversation.hpp"
#include "tests/room/group.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/scenario_builder.hpp"

#include <array>
#include <optional>
#include <string_view>

using namespace twocircles;
using namespace twocircles::engine;
using namespace twocircles::testing;

namespace {

// "." allowed; else the first letter of the refusal: s not started, b begun, n not now, e ended, w wrong
// seat, a not allowed. Columns: player, watcher, guest, leading, follower, observer, facilitator, projector.
// Moments: briefing deciding reacting passing ended paused read-only closed.
// clang-format off
constexpr std::array<std::array<std::string_view, room::kStandings>, room::kRequestKinds> kExpected{{
    {".bbbebne", ".bbbebne", "aaaaeane", ".bbbebne", "aaaaeane", "aaaaeane", ".bbbebne", "aaaaaane"}, // begin
    {"s.nnenne", "wwwwewne", "aaaaeane", "s.nnenne", "aaaaeane", "aaaaeane", "aaaaeane", "aaaaaane"}, // respond
    {"....e.ne", "wwwwewne", "aaaaeane", "....e.ne", "aaaaeane", "aaaaeane", "aaaaeane", "aaaaaane"}, // state_vision
    {"sn..enne", "sn..enne", "aaaaeane", "sn..enne", "aaaaeane", "aaaaeane", "sn..enne", "aaaaaane"}, // hurry
    {"s...e.ne", "s...e.ne", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s...e.ne", "aaaaaane"}, // pause
    {"aaaaaane", "aaaaaane", "....e.ne", "....e.ne", "....e.ne", "....e.ne", "aaaaaane", "aaaaaane"}, // take_seat
    {"aaaaaane", "aaaaaane", "aaaaeane", "aaaaeane", "sn.nenne", "aaaaeane", "aaaaeane", "aaaaaane"}, // take_stance
    {"aaaaaane", "aaaaaane", "aaaaeane", "aaaaeane", "s.nnenne", "aaaaeane", "aaaaeane", "aaaaaane"}, // say_need
    {"aaaaaane", "aaaaaane", "aaaaeane", "sn..enne", "sn..enne", "sn..enne", "aaaaeane", "aaaaaane"}, // predict
    {"aaaaaane", "aaaaaane", "......ne", "......ne", "......ne", "......ne", "......ne", "aaaaaane"}, // say_in_chat
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane", "aaaaaane"}, // tick_task
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane", "aaaaaane"}, // write_observation
    {"aaaaaane", "aaaaaane", "......ne", "......ne", "......ne", "......ne", "......ne", "aaaaaane"}, // change_name
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", ".bbbebne", "aaaaaane"}, // start
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s...e.ne", "aaaaaane"}, // change_time
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s...enne", "aaaaaane"}, // go_on
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s.....ne", "aaaaaane"}, // send_back
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s.....ne", "aaaaaane"}, // undo_send_back
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s...e.ne", "aaaaaane"}, // inject
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // say_free_text
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // say_to_all
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // whisper
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // move_member
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // remove_member
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // rename_member
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // rename_room
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // change_settings
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "....e.ne", "aaaaaane"}, // set_script
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "....e.ne", "aaaaaane"}, // speak_as
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // bookmark
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // set_projector
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // mute
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // remove_chat
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "....e.ne", "aaaaaane"}, // fill_seats
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "s...e.ne", "aaaaaane"}, // end_story
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // close_room
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "snn.enne", "aaaaaane"}, // release
    {"nnnn.nne", "nnnn.nne", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // open_guide
    {"nnnn.nne", "nnnn.nne", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // turn_page
    {"nnnn.nne", "nnnn.nne", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // arrange_pages
    {"nnnn.nne", "nnnn.nne", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // run_clock
    {"nnnn.nne", "nnnn.nne", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // set_step_time
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "......ne", "aaaaaane"}, // hand_lead
    {"aaaaaane", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // hide_page
    {"aaaaaane", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // show_commitments
    {"nnnn.nne", "nnnn.nne", "nnnn.nne", "nnnn.nne", "nnnn.nne", "nnnn.nne", "aaaaaane", "aaaaaane"}, // write_commitment
    {"......ne", "......ne", "......ne", "......ne", "......ne", "......ne", "aaaaaane", "aaaaaane"}, // remove_commitment
    {"aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "aaaaaane", "nnnn.nne", "aaaaaane"}, // lay_guide
}};
// clang-format on

char letter(const std::optional<Refusal>& refused)
{
    if (!refused) return '.';
    switch (refused->code) {
    case RefusalCode::not_started:
        return 's';
    case RefusalCode::already_started:
        return 'b';
    case RefusalCode::not_now:
        return 'n';
    case RefusalCode::ended:
        return 'e';
    case RefusalCode::wrong_seat:
        return 'w';
    case RefusalCode::not_allowed:
        return 'a';
    default:
        return '?';
    }
}

template <std::size_t... Is>
std::array<room::Request, sizeof...(Is)> one_of_each(std::index_sequence<Is...>)
{
    return {room::Request{std::in_place_index<Is>}...};
}

Scenario one_beat()
{
    ScenarioBuilder b;
    b.people(3).beat("only").response("plan", {use(Act::plan)});
    return b.build();
}

// A practice room at the moment, by playing there.
Conversation at(room::Moment moment, bool watching)
{
    room::RoomSetup setup;
    if (watching) setup.watching = LeaderPolicy::controlling;
    Conversation talk{one_beat(), setup};
    talk.join();
    if (moment == room::Moment::briefing) return talk;
    talk.ask(room::Begin{});
    if (moment == room::Moment::paused) talk.ask(room::Pause{true});
    if (moment == room::Moment::deciding || moment == room::Moment::paused) return talk;
    const Phase wanted = moment == room::Moment::reacting ? Phase::reacting : Phase::passing;
    if (!watching) talk.answer(0);
    for (int i = 0; i < 1000 && talk.room.world().phase != wanted; ++i)
        talk.pass(Span{50});
    if (moment == room::Moment::ended) talk.pass(std::chrono::minutes{1});
    if (moment != room::Moment::read_only) return talk;
    std::vector<room::Entry> entries = talk.room.entries();
    entries.back().state_hash ^= 1;
    Conversation broken{std::make_shared<const Scenario>(talk.room.scenario()), setup, entries};
    broken.join();
    return broken;
}

// A workshop's room at the moment, with one person of every kind; they are the members of that number.
Group with_everybody(room::Moment moment)
{
    Group group{one_beat()};
    group.come("guest");
    const room::MemberId lead = group.lead("lead");
    group.play("follower", 0);
    group.come("observer", room::Role::observer);
    const room::MemberId kim = group.run();
    group.come("projector", room::Role::projector);
    if (moment == room::Moment::closed) group.ask(kim, room::CloseRoom{});
    if (moment == room::Moment::briefing || moment == room::Moment::closed) return group;
    group.ask(kim, room::Start{});
    if (moment == room::Moment::paused) group.ask(kim, room::Pause{true});
    if (moment == room::Moment::deciding || moment == room::Moment::paused) return group;
    group.answer(lead, 0);
    if (moment == room::Moment::passing)
        group.stance(room::MemberId{2}, Stance::comply).pass(Group::Span{1000});
    if (moment == room::Moment::ended) group.until(Phase::ended);
    return group;
}

} // namespace

TEST_CASE("the room's table allows exactly what is written down, cell by cell")
{
    for (std::size_t standing = 0; standing < room::kStandings; ++standing)
        for (std::size_t request = 0; request < room::kRequestKinds; ++request)
            for (std::size_t moment = 0; moment < room::kMoments; ++moment) {
                CAPTURE(standing, request, moment);
                const auto refused = room::refused_to(
                    static_cast<room::Standing>(standing), static_cast<room::RequestKind>(request),
                    static_cast<room::Moment>(moment)
                );
                CHECK(letter(refused) == kExpected[request][standing][moment]);
                if (refused) CHECK(!refused->sentence.empty());
            }
}

TEST_CASE("a practice room asks its table for every request at every moment, and a refusal changes nothing")
{
    const auto requests = one_of_each(std::make_index_sequence<room::kRequestKinds>{});
    for (const bool watching : {false, true})
        for (std::size_t moment = 0; moment < 7; ++moment) {
            Conversation talk = at(static_cast<room::Moment>(moment), watching);
            const std::uint64_t before = hash(talk.room.world());
            const std::size_t entries = talk.room.entries().size();
            for (std::size_t request = 0; request < room::kRequestKinds; ++request) {
                CAPTURE(watching, moment, request);
                room::Request asked = requests[request];
                if (std::holds_alternative<room::Respond>(asked))
                    asked = room::Respond{talk.room.world().beat_serial, 0};
                if (std::holds_alternative<room::StateVision>(asked))
                    asked = room::StateVision{"Home by six."};
                const auto proposed = talk.propose(asked);
                const auto refused = proposed ? std::optional<Refusal>{} : std::optional{proposed.error()};
                const char expected = kExpected[request][watching ? 1 : 0][moment];
                // What the debrief may be asked can still be refused for what it says.
                const bool debriefs = request >= static_cast<std::size_t>(room::RequestKind::open_guide);
                if (!debriefs || expected != '.') CHECK(letter(refused) == expected);
                CHECK(hash(talk.room.world()) == before);
                CHECK(talk.room.entries().size() == entries);
            }
        }
}

TEST_CASE("a workshop's room asks its table for everybody's requests at every moment")
{
    const auto requests = one_of_each(std::make_index_sequence<room::kRequestKinds>{});
    for (const room::Moment moment :
         {room::Moment::briefing, room::Moment::deciding, room::Moment::reacting, room::Moment::passing,
          room::Moment::ended, room::Moment::paused, room::Moment::closed}) {
        const Group group = with_everybody(moment);
        for (std::size_t member = 0; member < 6; ++member)
            for (std::size_t request = 0; request < room::kRequestKinds; ++request) {
                CAPTURE(member, request, static_cast<int>(moment));
                const auto proposed =
                    group.room.propose(room::MemberId{member}, requests[request], group.now, group.wall());
                const char expected = kExpected[request][member + 2][static_cast<std::size_t>(moment)];
                // What the table allows may still be refused for what it says; what it refuses never passes.
                if (expected == '.') continue;
                REQUIRE_FALSE(proposed.ok());
                CHECK(letter(proposed.error()) == expected);
            }
    }
}
