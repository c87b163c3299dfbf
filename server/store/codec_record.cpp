// Records of a room as stored messages and back, one by one in the order of room::Record.
#include "server/store/codec_parts.hpp"

#include <string>
#include <utility>

namespace twocircles::store {

namespace {

proto::Role stored(room::Role role)
{
    switch (role) {
    case room::Role::guest:
        return proto::GUEST;
    case room::Role::leading:
        return proto::LEADING;
    case room::Role::follower:
        return proto::FOLLOWER;
    case room::Role::observer:
        return proto::OBSERVER;
    case room::Role::facilitator:
        return proto::FACILITATOR;
    case room::Role::projector:
        return proto::PROJECTOR;
    case room::Role::watching:
        return proto::WATCHING;
    }
    return proto::ROLE_UNKNOWN;
}

template <class Message>
void write_part(const room::Part& part, Message& to)
{
    to.set_role(stored(part.role));
    if (part.role == room::Role::leading || part.role == room::Role::watching) to.set_index(part.seat.value);
    if (part.role == room::Role::follower) to.set_index(part.follower.value);
}

template <class Message>
room::Part read_part(const Message& from, Reader& reader)
{
    const auto role = reader.choice(std::int64_t{from.role()} - 1, room::Role::watching);
    room::Part part{role, {}, {}};
    if (role == room::Role::leading || role == room::Role::watching)
        part.seat = reader.id<engine::SeatId>(from.index());
    if (role == room::Role::follower) part.follower = reader.id<engine::FollowerId>(from.index());
    return part;
}

void write_text(proto::RecordText& to, const std::string& text, std::uint32_t beat_serial = 0)
{
    to.set_text(text);
    to.set_beat_serial(beat_serial);
}

void write_moved(const room::MemberMoved& moved, proto::RecordMemberMoved& to)
{
    to.set_member(moved.member.value);
    write_part(moved.part, to);
}

room::MemberMoved read_moved(const proto::RecordMemberMoved& from, Reader& reader)
{
    return {reader.id<room::MemberId>(from.member()), read_part(from, reader)};
}

class Writer
{
public:
    explicit Writer(proto::LoggedRecord& to) : to_(to) {}

    void operator()(const room::MemberCame& r) const
    {
        auto& out = *to_.mutable_member_came();
        out.set_member(r.member.value);
        out.set_name(r.name);
        write_part(r.part, out);
    }
    void operator()(const room::MemberMoved& r) const { write_moved(r, *to_.mutable_member_moved()); }
    void operator()(const room::MemberNamed& r) const
    {
        to_.mutable_member_named()->set_member(r.member.value);
        to_.mutable_member_named()->set_name(r.name);
    }
    void operator()(const room::MemberRemoved& r) const
    {
        to_.mutable_member_removed()->set_member(r.member.value);
        to_.mutable_member_removed()->set_reason(r.reason);
    }
    void operator()(const room::Muted& r) const
    {
        to_.mutable_muted()->set_member(r.member.value);
        to_.mutable_muted()->set_on(r.on);
    }
    void operator()(const room::Voted& r) const
    {
        auto& out = *to_.mutable_vote();
        out.set_member(r.member.value);
        out.set_beat_serial(r.beat_serial);
        out.set_response(r.response.value);
    }
    void operator()(const room::StanceVoted& r) const
    {
        auto& out = *to_.mutable_stance_vote();
        out.set_member(r.member.value);
        out.set_beat_serial(r.beat_serial);
        out.set_stance(static_cast<std::uint32_t>(r.stance));
        out.set_words(r.words);
    }
    void operator()(const room::NeedSaid& r) const
    {
        auto& out = *to_.mutable_need();
        out.set_member(r.member.value);
        out.set_follower(r.follower.value);
        out.set_beat_serial(r.beat_serial);
        out.set_need(static_cast<proto::Need>(static_cast<int>(r.need) + 1)); // 0 is none
        out.set_words(r.words);
    }
    void operator()(const room::Predicted& r) const
    {
        auto& out = *to_.mutable_prediction();
        out.set_member(r.member.value);
        out.set_beat_serial(r.beat_serial);
        out.mutable_prediction()->set_morale(r.prediction[0]);
        out.mutable_prediction()->set_risk_taking(r.prediction[1]);
        out.mutable_prediction()->set_loyalty(r.prediction[2]);
    }
    void operator()(const room::ChatSaid& r) const
    {
        auto& out = *to_.mutable_chat();
        out.set_number(r.number);
        out.set_member(r.member.value);
        out.set_text(r.text);
    }
    void operator()(const room::ChatRemoved& r) const { to_.mutable_chat_removed()->set_number(r.number); }
    void operator()(const room::Ticked& r) const
    {
        auto& out = *to_.mutable_tick();
        out.set_member(r.member.value);
        out.set_task(r.task);
        out.set_look_for(r.look_for);
        out.set_beat_serial(r.beat_serial);
    }
    void operator()(const room::Observed& r) const
    {
        write_text(*to_.mutable_observation(), r.text, r.beat_serial);
        to_.mutable_observation()->set_member(r.member.value);
    }
    void operator()(const room::SettingsChanged& r) const
    {
        write(r.settings, *to_.mutable_settings()->mutable_settings());
    }
    void operator()(const room::Paused& r) const
    {
        to_.mutable_paused()->set_on(r.on);
        to_.mutable_paused()->set_reason(r.reason);
    }
    void operator()(const room::TimeChanged& r) const
    {
        to_.mutable_time()->set_seconds(r.seconds);
        to_.mutable_time()->set_end_now(r.end_now);
    }
    void operator()(const room::WentOn&) const { to_.mutable_went_on(); }
    void operator()(const room::SentBack& r) const
    {
        to_.mutable_sent_back()->set_story_entries(r.story_entries);
    }
    void operator()(const room::SendBackUndone&) const { to_.mutable_send_back_undone(); }
    void operator()(const room::FreeText& r) const { write_text(*to_.mutable_free_text(), r.text); }
    void operator()(const room::Broadcast& r) const { write_text(*to_.mutable_broadcast(), r.text); }
    void operator()(const room::Whispered& r) const
    {
        to_.mutable_whisper()->set_to(r.to.value);
        to_.mutable_whisper()->set_text(r.text);
    }
    void operator()(const room::RoomNamed& r) const { to_.mutable_room_named()->set_name(r.name); }
    void operator()(const room::ScriptSet& r) const
    {
        auto& out = *to_.mutable_script();
        write_part(r.part, out);
        out.set_on(r.on);
        out.set_policy(std::string{engine::name_of(r.policy)});
    }
    void operator()(const room::SpokeAs& r) const
    {
        to_.mutable_spoke_as()->set_follower(r.follower.value);
        to_.mutable_spoke_as()->set_words(r.words);
    }
    void operator()(const room::Bookmarked& r) const
    {
        write_text(*to_.mutable_bookmark(), r.text, r.beat_serial);
    }
    void operator()(const room::ProjectorSet& r) const
    {
        to_.mutable_projector()->set_blank(r.blank);
        to_.mutable_projector()->set_reveal_people(r.reveal_people);
        to_.mutable_projector()->set_reveal_rooms(r.reveal_rooms);
    }
    void operator()(const room::Hurried&) const { to_.mutable_hurried(); }
    void operator()(const room::Released&) const { to_.mutable_released(); }
    void operator()(const room::Closed&) const { to_.mutable_closed(); }
    void operator()(const room::SeatsFilled& r) const
    {
        auto& out = *to_.mutable_seats_filled();
        for (const room::MemberMoved& moved : r.moved)
            write_moved(moved, *out.add_moved());
    }
    void operator()(const room::GuideLaid& r) const { write(r, *to_.mutable_guide_laid()); }
    void operator()(const room::GuideSet& r) const { write(r, *to_.mutable_guide()); }
    void operator()(const room::CommitmentWritten& r) const { write(r, *to_.mutable_commitment()); }
    void operator()(const room::CommitmentRemoved& r) const
    {
        to_.mutable_commitment_removed()->set_id(r.id);
    }
    void operator()(const room::CommitmentHeldBack& r) const
    {
        to_.mutable_commitment_held_back()->set_id(r.id);
        to_.mutable_commitment_held_back()->set_on(r.on);
    }

private:
    proto::LoggedRecord& to_;
};

room::Prediction read(const proto::Prediction& from, Reader& reader)
{
    const auto direction = [&](std::int32_t value) {
        if (value < -1 || value > 1) reader.doubt();
        return static_cast<std::int8_t>(value);
    };
    return {direction(from.morale()), direction(from.risk_taking()), direction(from.loyalty())};
}

room::ScriptSet read(const proto::RecordScript& from, Reader& reader)
{
    const auto policy = engine::leader_policy_named(from.policy());
    if (!policy) reader.doubt();
    return {read_part(from, reader), from.on(), policy.value_or(engine::LeaderPolicy::situational)};
}

} // namespace

void write(const room::Record& from, proto::LoggedRecord& to)
{
    std::visit(Writer{to}, from);
}

std::optional<room::Record> read(const proto::LoggedRecord& from, Reader& reader)
{
    using Body = proto::LoggedRecord::BodyCase;
    const auto member = [&reader](const auto& in) { return reader.id<room::MemberId>(in.member()); };
    switch (from.body_case()) {
    case Body::kMemberCame:
        return room::MemberCame{
            member(from.member_came()), from.member_came().name(), read_part(from.member_came(), reader)};
    case Body::kMemberMoved:
        return read_moved(from.member_moved(), reader);
    case Body::kMemberNamed:
        return room::MemberNamed{member(from.member_named()), from.member_named().name()};
    case Body::kMemberRemoved:
        return room::MemberRemoved{member(from.member_removed()), from.member_removed().reason()};
    case Body::kMuted:
        return room::Muted{member(from.muted()), from.muted().on()};
    case Body::kVote:
        return room::Voted{
            member(from.vote()), from.vote().beat_serial(),
            reader.id<engine::ResponseId>(from.vote().response())};
    case Body::kStanceVote: {
        const auto& in = from.stance_vote();
        return room::StanceVoted{member(in), in.beat_serial(), reader.stance(in.stance()), in.words()};
    }
    case Body::kNeed: {
        const auto& in = from.need();
        const auto need =
            reader.choice(std::int64_t{in.need()} - 1, static_cast<engine::Need>(engine::kNeeds - 1));
        return room::NeedSaid{
            member(in), reader.id<engine::FollowerId>(in.follower()), in.beat_serial(), need, in.words()};
    }
    case Body::kPrediction: {
        const auto& in = from.prediction();
        return room::Predicted{member(in), in.beat_serial(), read(in.prediction(), reader)};
    }
    case Body::kChat:
        return room::ChatSaid{from.chat().number(), member(from.chat()), from.chat().text()};
    case Body::kChatRemoved:
        return room::ChatRemoved{from.chat_removed().number()};
    case Body::kTick: {
        const auto& in = from.tick();
        return room::Ticked{member(in), in.task(), in.look_for(), in.beat_serial()};
    }
    case Body::kObservation: {
        const auto& in = from.observation();
        return room::Observed{member(in), in.beat_serial(), in.text()};
    }
    case Body::kSettings:
        return room::SettingsChanged{read(from.settings().settings(), reader)};
    case Body::kPaused:
        return room::Paused{from.paused().on(), from.paused().reason()};
    case Body::kTime:
        return room::TimeChanged{from.time().seconds(), from.time().end_now()};
    case Body::kWentOn:
        return room::WentOn{};
    case Body::kSentBack:
        return room::SentBack{from.sent_back().story_entries()};
    case Body::kSendBackUndone:
        return room::SendBackUndone{};
    case Body::kFreeText:
        return room::FreeText{from.free_text().text()};
    case Body::kBroadcast:
        return room::Broadcast{from.broadcast().text()};
    case Body::kWhisper:
        return room::Whispered{reader.id<room::MemberId>(from.whisper().to()), from.whisper().text()};
    case Body::kRoomNamed:
        return room::RoomNamed{from.room_named().name()};
    case Body::kScript:
        return read(from.script(), reader);
    case Body::kSpokeAs:
        return room::SpokeAs{
            reader.id<engine::FollowerId>(from.spoke_as().follower()), from.spoke_as().words()};
    case Body::kBookmark:
        return room::Bookmarked{from.bookmark().beat_serial(), from.bookmark().text()};
    case Body::kProjector:
        return room::ProjectorSet{
            from.projector().blank(), from.projector().reveal_people(), from.projector().reveal_rooms()};
    case Body::kHurried:
        return room::Hurried{};
    case Body::kReleased:
        return room::Released{};
    case Body::kClosed:
        return room::Closed{};
    case Body::kSeatsFilled: {
        room::SeatsFilled filled;
        for (const auto& moved : from.seats_filled().moved())
            filled.moved.push_back(read_moved(moved, reader));
        return filled;
    }
    case Body::kGuideLaid:
        return read(from.guide_laid(), reader);
    case Body::kGuide:
        return read(from.guide(), reader);
    case Body::kCommitment:
        return read(from.commitment(), reader);
    case Body::kCommitmentRemoved:
        return room::CommitmentRemoved{from.commitment_removed().id()};
    case Body::kCommitmentHeldBack:
        return room::CommitmentHeldBack{from.commitment_held_back().id(), from.commitment_held_back().on()};
    case Body::BODY_NOT_SET:
        break;
    }
    return std::nullopt;
}

void write(const room::RoomSettings& from, proto::RoomSettings& to)
{
    to.set_feedback(static_cast<proto::FeedbackTiming>(from.feedback));
    to.set_answer_seconds(static_cast<std::uint32_t>(from.answer_time.count()));
    to.set_stance_seconds(static_cast<std::uint32_t>(from.stance_time.count()));
    to.set_pace(std::string{room::name_of(from.pace)});
    to.set_untimed(from.untimed);
    to.set_in_step(from.in_step);
    to.set_locked(from.locked);
    to.set_chat_off(!from.chat);
    to.set_time_percent(static_cast<std::uint32_t>(from.time_percent));
}

// What is left out has the value a new room has.
room::RoomSettings read(const proto::RoomSettings& from, Reader& reader)
{
    room::RoomSettings settings;
    settings.feedback = reader.choice(std::int64_t{from.feedback()}, room::FeedbackTiming::hidden);
    if (from.answer_seconds() > 0) settings.answer_time = std::chrono::seconds{from.answer_seconds()};
    if (from.stance_seconds() > 0) settings.stance_time = std::chrono::seconds{from.stance_seconds()};
    const auto pace = room::pace_named(from.pace());
    if (!pace) reader.doubt();
    settings.pace = pace.value_or(room::Pace::calm);
    settings.untimed = from.untimed();
    settings.in_step = from.in_step();
    settings.locked = from.locked();
    settings.chat = !from.chat_off();
    if (from.time_percent() > 0) settings.time_percent = reader.small(from.time_percent());
    return settings;
}

} // namespace twocircles::store
