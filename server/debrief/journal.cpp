#include "server/debrief/journal.hpp"

#include "server/debrief/record_words.hpp"
#include "server/debrief/texts.hpp"
#include "server/debrief/words.hpp"
#include "server/engine/apply.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace twocircles::debrief {

namespace {

constexpr double kMilliseconds = 1000;

class Reader
{
public:
    Reader(const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> all)
        : scenario_(scenario), speech_(speech_of(scenario)), setup_(setup), entries_(all),
          world_(scenario, setup.seed, false)
    {
        made_.holders.resize(scenario.seats.size());
        made_.played.resize(scenario.followers.size());
        made_.room_name = setup.name;
        if (setup.workshop) return;
        const room::Role role = setup.watching ? room::Role::watching : room::Role::leading;
        made_.members.add({}, {role, setup.seat, {}});
    }

    Journal read()
    {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const room::Entry& entry = entries_[i];
            if (!begun_at_ && std::holds_alternative<engine::Begin>(entry.command) && !entry.record)
                begun_at_ = entry.at;
            if (entry.record)
                take_record(entry);
            else
                take_story(i);
            compare(i);
        }
        return finish();
    }

private:
    // What a step back took away, to be undone.
    struct Undone
    {
        std::vector<std::size_t> story;
        std::map<std::uint32_t, BeatSaid> beats;
        std::vector<std::size_t> marks; // that were taken back
    };

    double seconds_of(const room::Entry& entry) const
    {
        return begun_at_
                   ? static_cast<double>(std::max<std::int64_t>(entry.at - *begun_at_, 0)) / kMilliseconds
                   : 0;
    }

    void take_story(std::size_t at)
    {
        const room::Entry& entry = entries_[at];
        made_.seconds = std::max(made_.seconds, seconds_of(entry));
        for (const engine::Event& event : entry.events) {
            const auto* given = std::get_if<engine::ResponseGiven>(&event);
            if (given) note_answer(entry, *given);
            if (given || std::holds_alternative<engine::SilenceKept>(event)) note_holders(entry);
            engine::apply(scenario_, world_, event);
        }
        if (const auto* injected = std::get_if<engine::InjectEvent>(&entry.command)) {
            const engine::ScenarioEvent& event = scenario_.events[injected->event.index()];
            mark(entry, {MarkKind::injected, event.title, event.text}, world_.beat_serial);
        }
        if (std::holds_alternative<engine::EndStory>(entry.command))
            mark(
                entry, {MarkKind::intervention, std::string{speech_(texts::kEndedStory)}, {}},
                world_.beat_serial
            );
        story_.push_back(at);
        undone_.clear();
    }

    // The answer of several people is the room's to give; it is theirs when one of them voted for it.
    void note_answer(const room::Entry& entry, const engine::ResponseGiven& given)
    {
        const room::Votes& votes = made_.beats[world_.beat_serial].votes;
        const bool voted = std::any_of(votes.begin(), votes.end(), [&](const room::Vote& vote) {
            return vote.option == given.response.value;
        });
        if (entry.by || voted) peoples_answers_.insert(&entry);
    }

    void note_holders(const room::Entry& entry)
    {
        const engine::SeatId seat = scenario_.beats[world_.beat.index()].seat;
        std::vector<room::MemberId> who;
        for (const room::Vote& vote : made_.beats[world_.beat_serial].votes)
            who.push_back(vote.member);
        if (entry.by) who.push_back(entry.by);
        for (const room::MemberId member : who) {
            std::vector<room::MemberId>& known = made_.holders[seat.index()];
            if (std::find(known.begin(), known.end(), member) == known.end()) known.push_back(member);
        }
    }

    void take_record(const room::Entry& entry)
    {
        const room::Record& record = *entry.record;
        minutes_.take(record, entry.by, entry.at, made_.members);
        if (const auto* back = std::get_if<room::SentBack>(&record)) send_back(back->story_entries);
        if (std::holds_alternative<room::SendBackUndone>(record)) undo_send_back();
        note_beat(entry);
        const std::optional<SideNote> said = words_of(scenario_, record);
        if (said) mark(entry, *said, serial_of(record).value_or(world_.beat_serial));
        for (std::size_t i = 0; i < made_.played.size(); ++i)
            if (made_.members.held(engine::FollowerId{i})) made_.played[i] = 1;
    }

    void note_beat(const room::Entry& entry)
    {
        const room::Record& record = *entry.record;
        if (const auto* vote = std::get_if<room::Voted>(&record)) {
            replace(made_.beats[vote->beat_serial].votes, {vote->member, vote->response.value, {}});
        } else if (const auto* stance = std::get_if<room::StanceVoted>(&record)) {
            const engine::FollowerId who = made_.members[stance->member].part.follower;
            if (who)
                replace(
                    made_.beats[stance->beat_serial].stances[who],
                    {stance->member, static_cast<std::uint32_t>(stance->stance), stance->words}
                );
        } else if (const auto* expected = std::get_if<room::Predicted>(&record)) {
            auto& all = made_.beats[expected->beat_serial].predictions;
            std::erase_if(all, [&](const auto& one) { return one.member == expected->member; });
            all.push_back({expected->member, who_is(expected->member), expected->prediction});
        }
    }

    static void replace(room::Votes& votes, room::Vote vote)
    {
        std::erase_if(votes, [&](const room::Vote& one) { return one.member == vote.member; });
        votes.push_back(std::move(vote));
    }

    std::string who_is(room::MemberId member) const
    {
        if (!made_.members.known(member)) return std::string{speech_(texts::kFacilitator)};
        return place_of(scenario_, made_.members[member].part);
    }

    void mark(const room::Entry& entry, const SideNote& said, std::uint32_t serial)
    {
        MarkOfBeat& made = made_.marks.emplace_back();
        made.beat_serial = serial;
        made.mark.kind = said.kind;
        made.mark.day = world_.day();
        made.mark.seconds = seconds_of(entry);
        made.mark.title = said.title;
        made.mark.text = said.text;
        const room::MemberId by = said.by ? said.by : entry.by;
        made.mark.who = said.who.empty() ? who_is(by) : said.who;
        if (by && by.index() < made_.members.list().size()) made.mark.name = made_.members[by].name;
        if (said.prediction) made.mark.prediction = said.prediction;
        mark_at_.push_back(story_.size());
    }

    void send_back(std::size_t entries)
    {
        Undone undone{story_, made_.beats, {}};
        story_.resize(std::min(entries, story_.size()));
        rebuild();
        for (std::size_t i = 0; i < made_.marks.size(); ++i)
            if (!made_.marks[i].mark.taken_back && mark_at_[i] > story_.size()) {
                made_.marks[i].mark.taken_back = true;
                undone.marks.push_back(i);
            }
        made_.beats.erase(made_.beats.lower_bound(world_.beat_serial), made_.beats.end());
        undone_.push_back(std::move(undone));
    }

    void undo_send_back()
    {
        if (undone_.empty()) return;
        Undone undone = std::move(undone_.back());
        undone_.pop_back();
        story_ = std::move(undone.story);
        made_.beats = std::move(undone.beats);
        for (const std::size_t i : undone.marks)
            made_.marks[i].mark.taken_back = false;
        rebuild();
    }

    void rebuild()
    {
        world_ = engine::World{scenario_, setup_.seed, false};
        for (const std::size_t at : story_)
            for (const engine::Event& event : entries_[at].events)
                engine::apply(scenario_, world_, event);
    }

    void compare(std::size_t at)
    {
        const auto& record = entries_[at].record;
        if (!record || !room::of_debrief(*record)) ++made_.exactness.entries;
        if (made_.exactness.first_difference || engine::hash(world_) == entries_[at].state_hash) return;
        made_.exactness.first_difference = at;
    }

    // By their numbers, which are drawn: when an anonymous one was written would tell whose it may be.
    void keep_commitments()
    {
        std::vector<room::CommitmentKept> all = minutes_.commitments;
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        for (const room::CommitmentKept& kept : all)
            made_.commitments.push_back(
                {kept.text, kept.member ? room::name_of(made_.members, kept.member) : std::string{},
                 static_cast<bool>(kept.member), kept.may_be_shown && !kept.held_back}
            );
    }

    Journal finish()
    {
        for (const std::size_t at : story_)
            made_.story.push_back(
                {&entries_[at], seconds_of(entries_[at]), peoples_answers_.contains(&entries_[at])}
            );
        if (!minutes_.room_name.empty()) made_.room_name = minutes_.room_name;
        keep_commitments();
        Exactness& exactness = made_.exactness;
        exactness.agreed = !exactness.first_difference;
        exactness.sentence =
            exactness.agreed
                ? speech_(texts::kExact, {{"all", std::to_string(exactness.entries)}})
                : speech_(
                      texts::kNotExact, {{"entry", std::to_string(*exactness.first_difference + 1)},
                                         {"all", std::to_string(entries_.size())}}
                  );
        return std::move(made_);
    }

    const engine::Scenario& scenario_;
    engine::Speech speech_;
    const room::RoomSetup& setup_;
    std::span<const room::Entry> entries_;
    engine::World world_;
    room::Minutes minutes_;
    Journal made_;
    std::vector<std::size_t> story_;   // positions in entries_
    std::vector<std::size_t> mark_at_; // per mark: so many entries of the story came before
    std::vector<Undone> undone_;
    std::set<const room::Entry*> peoples_answers_;
    std::optional<std::int64_t> begun_at_;
};

} // namespace

Journal
read(const engine::Scenario& scenario, const room::RoomSetup& setup, std::span<const room::Entry> entries)
{
    return Reader{scenario, setup, entries}.read();
}

} // namespace twocircles::debrief
