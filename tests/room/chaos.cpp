#include "tests/room/chaos.hpp"

#include "tests/support/scenario_builder.hpp"

namespace twocircles::testing {

using namespace engine;

Scenario marked_story()
{
    Scenario scenario = season();
    scenario.seats =
        ScenarioBuilder{}.people(6).seat("boss", {0, 1, 2}).seat("coach", {3, 4, 5}).build().seats;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        scenario.seats[i].secret = "SECRET-" + std::to_string(i);
    for (std::size_t i = 0; i < scenario.followers.size(); ++i)
        scenario.followers[i].brief = scenario.followers[i].secret = "BRIEF-" + std::to_string(i);
    scenario.observer = {{"Who listens?", {"asks", "waits"}}, {"Who is left out?", {}}};
    for (std::size_t i = 0; i < scenario.beats.size(); ++i) {
        Beat& beat = scenario.beats[i];
        beat.seat = SeatId{i % 3 == 2 ? 1U : 0U};
        Response& last = beat.responses.back();
        last.unlocked_when = cond::never();
        last.locked_reason = "REASON-" + std::to_string(beat.seat.index());
    }
    return scenario;
}

namespace {

room::RoomSetup any_setup(std::mt19937& random)
{
    room::RoomSettings settings;
    settings.feedback = static_cast<room::FeedbackTiming>(random() % 4);
    settings.pace = static_cast<room::Pace>(random() % 3);
    settings.in_step = random() % 8 == 0;
    return workshop(settings, random());
}

} // namespace

Chaos::Chaos(std::uint32_t seed) : random_(seed), group_(marked_story(), any_setup(random_))
{
    group_.run();
    for (std::size_t i = 0; i < 5; ++i) {
        const room::MemberId member = group_.come("P");
        group_.ask(member, room::TakeSeat{{}, true});
    }
    group_.come("Wall", room::Role::projector);
    group_.come("Obs", room::Role::observer);
}

room::MemberId Chaos::anybody()
{
    if (below(30) == 0) return {};
    return room::MemberId{below(group_.room.members().list().size() + (below(20) == 0 ? 2 : 0))};
}

room::Part Chaos::any_part()
{
    switch (below(5)) {
    case 0:
        return room::lead_of(SeatId{below(3)});
    case 1:
    case 2:
        return room::player_of(FollowerId{below(7)});
    case 3:
        return {room::Role::observer, {}, {}};
    default:
        return {static_cast<room::Role>(below(7)), {}, {}};
    }
}

std::string Chaos::words()
{
    switch (below(8)) {
    case 0:
        return {};
    case 1:
        return std::string(600, 'x');
    case 2:
        return "two\nlines";
    case 3:
        return "\xff\xfe";
    default:
        return "words " + std::to_string(below(100));
    }
}

room::RoomSettings Chaos::any_settings()
{
    room::RoomSettings settings = group_.room.settings();
    switch (below(7)) {
    case 0:
        settings.feedback = static_cast<room::FeedbackTiming>(below(4));
        break;
    case 1:
        settings.pace = static_cast<room::Pace>(below(3));
        break;
    case 2:
        settings.answer_time = std::chrono::seconds{below(200)};
        break;
    case 3:
        settings.time_percent = static_cast<int>(below(1100));
        break;
    case 4:
        settings.in_step = !settings.in_step;
        break;
    case 5:
        settings.untimed = !settings.untimed;
        break;
    default:
        settings.locked = below(4) == 0;
        break;
    }
    return settings;
}

// What is done in a debrief, by whoever it is.
room::Request Chaos::debriefing_request()
{
    const auto number = [this] { return std::uint64_t{below(12)}; };
    switch (below(12)) {
    case 0:
        return room::OpenGuide{below(4) != 0};
    case 1:
    case 2:
        return room::TurnPage{{static_cast<room::GuidePageKind>(below(8)), below(4)}};
    case 3:
        return room::ArrangePages{static_cast<room::GuideOrder>(below(3))};
    case 4:
        return room::RunClock{below(2) == 0};
    case 5:
        return room::SetStepTime{
            static_cast<room::GuideStep>(below(5)), static_cast<std::int32_t>(below(2000)) - 1000,
            below(2) == 0};
    case 6:
        return room::HandLead{below(2) == 0};
    case 7:
        return room::ShowCommitments{below(3) != 0, below(2) == 0 ? 0 : number()};
    case 8:
        return room::RemoveCommitment{number(), number()};
    case 9:
        return room::HidePage{below(2) == 0};
    default:
        return room::WriteCommitment{number(), number(), words(), below(2) == 0, below(2) == 0};
    }
}

room::Request Chaos::players_request()
{
    if (group_.room.over() && below(2) == 0) return debriefing_request();
    const std::uint32_t serial = group_.room.world().beat_serial + (below(10) == 0 ? 1 : 0);
    switch (below(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return room::Respond{serial, below(10) == 0 ? 70000U : below(5)};
    case 4:
    case 5:
    case 6:
        return room::TakeStance{serial, static_cast<Stance>(below(6)), words()};
    case 7:
    case 8:
        return room::SayNeed{serial, static_cast<Need>(below(8)), words()};
    case 9:
    case 10: {
        const auto direction = [this] { return static_cast<std::int8_t>(static_cast<int>(below(4)) - 1); };
        return room::Predict{serial, {direction(), direction(), direction()}};
    }
    case 11:
        return room::TakeSeat{any_part(), below(3) == 0};
    case 12:
        return room::SayInChat{words()};
    case 13:
        return below(2) == 0 ? room::Request{room::TickTask{below(4), below(4)}}
                             : room::Request{room::WriteObservation{words()}};
    case 14:
        return room::StateVision{words()};
    default:
        return room::ChangeName{words()};
    }
}

room::Request Chaos::facilitators_request()
{
    if (group_.room.over() && below(2) == 0) return debriefing_request();
    switch (below(24)) {
    case 0:
        return room::ChangeTime{static_cast<std::int32_t>(below(8000)) - 4000, below(3) == 0};
    case 1:
        return room::GoOn{};
    case 2:
        return room::SendBack{};
    case 3:
        return room::UndoSendBack{};
    case 4:
        return room::Inject{below(3)};
    case 5:
        return room::SayFreeText{words()};
    case 6:
        return room::SayToAll{words()};
    case 7: {
        const room::MemberId to = anybody();
        return room::Whisper{to, "WHISPER-" + std::to_string(to.value) + "."};
    }
    case 8:
        return room::MoveMember{anybody(), any_part()};
    case 9:
        if (below(5) == 0) return room::RemoveMember{anybody(), words()};
        return room::RenameMember{anybody(), words()};
    case 10:
        return room::RenameRoom{words()};
    case 11:
    case 12:
        return room::ChangeSettings{any_settings()};
    case 13:
    case 14:
        return room::SetScript{any_part(), below(2) == 0, static_cast<LeaderPolicy>(below(4))};
    case 15:
        return room::SpeakAs{FollowerId{below(7)}, words()};
    case 16:
        return room::Bookmark{words()};
    case 17:
        return room::SetProjector{below(3) == 0, below(2) == 0};
    case 18:
        return room::Mute{anybody(), below(2) == 0};
    case 19:
        return room::RemoveChat{below(20)};
    case 20:
        return room::FillSeats{};
    case 21:
        return room::Release{};
    case 22:
        return room::Hurry{};
    default:
        if (below(40) == 0) return room::EndStory{};
        return room::Pause{below(3) == 0, words()};
    }
}

room::Request Chaos::request()
{
    return below(3) == 0 ? facilitators_request() : players_request();
}

void Chaos::step()
{
    switch (below(10)) {
    case 0:
        group_.leave(anybody());
        break;
    case 1:
        group_.arrive(anybody());
        break;
    case 2:
        group_.pass(Group::Span{below(30000)});
        break;
    case 3:
        if (group_.room.world().phase == Phase::briefing) group_.tried(room::MemberId{0}, room::Start{});
        if (group_.room.paused()) group_.tried(room::MemberId{0}, room::Pause{false});
        if (below(4) == 0 && group_.room.members().list().size() < 14) {
            const auto role = static_cast<room::Role>(below(7));
            group_.enter(words(), role);
        }
        break;
    case 4:
    case 5:
        if (group_.room.over() && !group_.room.minutes().moments && below(2) == 0)
            group_.tried({}, room::LayGuide{{{0, BeatId{below(3)}, room::GuideTheme::people}}});
        group_.tried(room::MemberId{0}, facilitators_request());
        break;
    default:
        group_.tried(anybody(), request());
        break;
    }
}

} // namespace twocircles::testing
