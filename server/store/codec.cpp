#include "server/store/codec.hpp"

#include "server/store/codec_parts.hpp"

#include <optional>

namespace twocircles::store {

namespace {

void write(const engine::Command& from, proto::LoggedCommand& to)
{
    std::visit(
        Overloaded{
            [&](const engine::Begin&) { to.mutable_begin(); },
            [&](const engine::Respond& command) {
                auto& out = *to.mutable_respond();
                out.set_seat(command.seat.value);
                out.set_beat(command.beat.value);
                out.set_response(command.response.value);
            },
            [&](const engine::TimeOut& command) { to.mutable_time_out()->set_beat(command.beat.value); },
            [&](const engine::StateVision& command) {
                to.mutable_state_vision()->set_seat(command.seat.value);
                to.mutable_state_vision()->set_sentence(command.sentence);
            },
            [&](const engine::TakeStance& command) {
                auto& out = *to.mutable_take_stance();
                out.set_follower(command.follower.value);
                out.set_stance(static_cast<std::uint32_t>(command.stance));
                out.set_words(command.words);
            },
            [&](const engine::Proceed&) { to.mutable_proceed(); },
            [&](const engine::EndStory&) { to.mutable_end_story(); },
            [&](const engine::InjectEvent& command) {
                to.mutable_inject_event()->set_event(command.event.value);
            },
        },
        from
    );
}

void write(const engine::Event& from, proto::LoggedEvent& to)
{
    std::visit(
        Overloaded{
            [&](const engine::BeatOpened& event) {
                auto& out = *to.mutable_beat_opened();
                out.set_beat(event.beat.value);
                out.set_line_by(event.line_by.value);
                out.set_line(event.line);
            },
            [&](const engine::ResponseGiven& event) {
                auto& out = *to.mutable_response_given();
                out.set_seat(event.seat.value);
                out.set_beat(event.beat.value);
                out.set_response(event.response.value);
                out.set_by_timeout(event.by_timeout);
            },
            [&](const engine::SilenceKept& event) {
                to.mutable_silence_kept()->set_seat(event.seat.value);
                to.mutable_silence_kept()->set_beat(event.beat.value);
            },
            [&](const engine::PromiseMade& event) {
                to.mutable_promise_made()->set_promise(event.promise.value);
                to.mutable_promise_made()->set_seat(event.seat.value);
            },
            [&](const engine::PromiseKept& event) {
                to.mutable_promise_kept()->set_promise(event.promise.value);
            },
            [&](const engine::PromiseBroken& event) {
                to.mutable_promise_broken()->set_promise(event.promise.value);
                to.mutable_promise_broken()->set_by_default(event.by_default);
            },
            [&](const engine::VisionStated& event) {
                to.mutable_vision_stated()->set_seat(event.seat.value);
                to.mutable_vision_stated()->set_sentence(event.sentence);
            },
            [&](const engine::StanceTaken& event) {
                auto& out = *to.mutable_stance_taken();
                out.set_follower(event.follower.value);
                out.set_stance(static_cast<std::uint32_t>(event.stance));
                out.set_by_person(event.by_person);
                out.set_line(event.line);
                out.set_words(event.words);
            },
            [&](const engine::TimePassed& event) { to.mutable_time_passed()->set_steps(event.steps); },
            [&](const engine::ScenarioEventFired& event) {
                to.mutable_scenario_event_fired()->set_event(event.event.value);
            },
            [&](const engine::LineSpoken& event) {
                to.mutable_line_spoken()->set_follower(event.follower.value);
                to.mutable_line_spoken()->set_line(event.line);
            },
            [&](const engine::GameEnded& event) { to.mutable_game_ended()->set_ending(event.ending.value); },
        },
        from
    );
}

std::optional<engine::Command> read(const proto::LoggedCommand& from, Reader& reader)
{
    using Body = proto::LoggedCommand::BodyCase;
    switch (from.body_case()) {
    case Body::kBegin:
        return engine::Begin{};
    case Body::kRespond:
        return engine::Respond{
            reader.id<engine::SeatId>(from.respond().seat()),
            reader.id<engine::BeatId>(from.respond().beat()),
            reader.id<engine::ResponseId>(from.respond().response())};
    case Body::kTimeOut:
        return engine::TimeOut{reader.id<engine::BeatId>(from.time_out().beat())};
    case Body::kStateVision:
        return engine::StateVision{
            reader.id<engine::SeatId>(from.state_vision().seat()), from.state_vision().sentence()};
    case Body::kTakeStance:
        return engine::TakeStance{
            reader.id<engine::FollowerId>(from.take_stance().follower()),
            reader.stance(from.take_stance().stance()), from.take_stance().words()};
    case Body::kProceed:
        return engine::Proceed{};
    case Body::kEndStory:
        return engine::EndStory{};
    case Body::kInjectEvent:
        return engine::InjectEvent{reader.id<engine::ScenarioEventId>(from.inject_event().event())};
    case Body::BODY_NOT_SET:
        break;
    }
    return std::nullopt;
}

std::optional<engine::Event> read(const proto::LoggedEvent& from, Reader& reader)
{
    using Body = proto::LoggedEvent::BodyCase;
    switch (from.body_case()) {
    case Body::kBeatOpened: {
        const auto& in = from.beat_opened();
        return engine::BeatOpened{
            reader.id<engine::BeatId>(in.beat()), reader.id<engine::FollowerId>(in.line_by()),
            reader.small(in.line())};
    }
    case Body::kResponseGiven: {
        const auto& in = from.response_given();
        return engine::ResponseGiven{
            reader.id<engine::SeatId>(in.seat()), reader.id<engine::BeatId>(in.beat()),
            reader.id<engine::ResponseId>(in.response()), in.by_timeout()};
    }
    case Body::kSilenceKept:
        return engine::SilenceKept{
            reader.id<engine::SeatId>(from.silence_kept().seat()),
            reader.id<engine::BeatId>(from.silence_kept().beat())};
    case Body::kPromiseMade:
        return engine::PromiseMade{
            reader.id<engine::PromiseId>(from.promise_made().promise()),
            reader.id<engine::SeatId>(from.promise_made().seat())};
    case Body::kPromiseKept:
        return engine::PromiseKept{reader.id<engine::PromiseId>(from.promise_kept().promise())};
    case Body::kPromiseBroken:
        return engine::PromiseBroken{
            reader.id<engine::PromiseId>(from.promise_broken().promise()),
            from.promise_broken().by_default()};
    case Body::kVisionStated:
        return engine::VisionStated{
            reader.id<engine::SeatId>(from.vision_stated().seat()), from.vision_stated().sentence()};
    case Body::kStanceTaken: {
        const auto& in = from.stance_taken();
        return engine::StanceTaken{
            reader.id<engine::FollowerId>(in.follower()), reader.stance(in.stance()), in.by_person(),
            reader.small(in.line()), in.words()};
    }
    case Body::kTimePassed:
        return engine::TimePassed{from.time_passed().steps()};
    case Body::kScenarioEventFired:
        return engine::ScenarioEventFired{
            reader.id<engine::ScenarioEventId>(from.scenario_event_fired().event())};
    case Body::kLineSpoken:
        return engine::LineSpoken{
            reader.id<engine::FollowerId>(from.line_spoken().follower()),
            reader.small(from.line_spoken().line())};
    case Body::kGameEnded:
        return engine::GameEnded{reader.id<engine::EndingId>(from.game_ended().ending())};
    case Body::BODY_NOT_SET:
        break;
    }
    return std::nullopt;
}

constexpr const char* kNewerText =
    "it holds something this version does not know (written by a newer version?)";

} // namespace

std::string encode(const room::Entry& entry)
{
    proto::Entry out;
    if (entry.record)
        write(*entry.record, *out.mutable_record());
    else
        write(entry.command, *out.mutable_command());
    for (const auto& event : entry.events)
        write(event, *out.add_events());
    out.set_state_hash(entry.state_hash);
    out.set_at(entry.at);
    out.set_by(entry.by ? entry.by.value + 1U : 0U);
    out.set_once(entry.once);
    return out.SerializeAsString();
}

engine::Result<room::Entry, std::string> decode_entry(std::string_view bytes)
{
    proto::Entry entry;
    if (!entry.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return std::string("it cannot be read");
    Reader reader;
    room::Entry out;
    if (entry.has_record()) {
        out.record = read(entry.record(), reader);
        out.command = engine::Proceed{};
        if (!out.record) return std::string(kNewerText);
    } else {
        auto command = read(entry.command(), reader);
        if (!command) return std::string(kNewerText);
        out.command = std::move(*command);
    }
    for (const auto& logged : entry.events()) {
        auto event = read(logged, reader);
        if (!event) return std::string(kNewerText);
        out.events.push_back(std::move(*event));
    }
    out.state_hash = entry.state_hash();
    out.at = entry.at();
    if (entry.by() > 0) out.by = reader.id<room::MemberId>(entry.by() - 1);
    out.once = entry.once();
    if (!reader.fits()) return std::string("a number in it is out of range");
    return out;
}

std::string encode(const Setup& setup)
{
    proto::GameSetup out;
    out.set_room_code(setup.room_code);
    out.set_pace(setup.pace);
    out.set_leader_policy(setup.leader_policy);
    out.set_player_name(setup.player_name);
    out.set_untimed(setup.untimed);
    out.set_script(setup.script);
    out.set_workshop(setup.workshop);
    out.set_room_name(setup.room_name);
    if (setup.workshop) write(setup.settings, *out.mutable_settings());
    return out.SerializeAsString();
}

engine::Result<Setup, std::string> decode_setup(std::string_view bytes)
{
    proto::GameSetup in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return std::string("the settings of the game cannot be read");
    Setup setup{in.room_code(),   in.pace(),      in.leader_policy(),
                in.player_name(), in.untimed(),   in.script(),
                in.workshop(),    in.room_name(), {}};
    Reader reader;
    if (in.has_settings()) setup.settings = read(in.settings(), reader);
    if (!reader.fits())
        return std::string("the settings of the game hold something this version does not know");
    return setup;
}

} // namespace twocircles::store
