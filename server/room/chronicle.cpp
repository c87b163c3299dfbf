#include "server/room/chronicle.hpp"

#include "server/engine/decide.hpp"
#include "server/engine/words.hpp"
#include "server/room/movements.hpp"
#include "server/room/show.hpp"

#include <string_view>

namespace twocircles::room {

namespace {

using namespace engine; // event by event, their names are what this file is about

NoteKind kind_of(Happening::Kind kind)
{
    switch (kind) {
    case Happening::Kind::attempt_succeeded:
        return NoteKind::attempt_succeeded;
    case Happening::Kind::attempt_failed:
        return NoteKind::attempt_failed;
    case Happening::Kind::left:
        return NoteKind::left;
    }
    return NoteKind::left;
}

std::string_view sentence_of(Happening::Kind kind, const Words& words)
{
    switch (kind) {
    case Happening::Kind::attempt_succeeded:
        return words.attempt_succeeded;
    case Happening::Kind::attempt_failed:
        return words.attempt_failed;
    case Happening::Kind::left:
        return words.left;
    }
    return "";
}

} // namespace

template <class Build>
Told Chronicle::for_each_perspective(Build build) const
{
    Told told;
    for (const SeatId seat : perspectives_)
        told.views.emplace_back(build(seat));
    return told;
}

// What each kind of event is told as, once it is part of the world.
class Teller
{
public:
    Teller(Chronicle& chronicle, const Scenario& scenario, const World& world)
        : chronicle_(chronicle), scenario_(scenario), world_(world)
    {}

    void operator()(const BeatOpened& event)
    {
        show_beat();
        chronicle_.response_.reset(); // it belongs to the beat before
        set_in(scenario_.beats[event.beat.index()].situation);
        if (event.line_by) say(event.line_by, event.line, {});
    }

    void operator()(const ResponseGiven& event)
    {
        const engine::Response& response =
            scenario_.beats[event.beat.index()].responses[event.response.index()];
        ResponseShown shown;
        shown.beat_serial = world_.beat_serial;
        shown.seat = event.seat;
        shown.text = response.text;
        shown.by_timeout = event.by_timeout;
        shown.acts = std::move(chronicle_.acts_);
        shown.outcome = outcome_of(response);
        answered(std::move(shown));
        for (std::size_t i = 0; i < world_.heroes.size(); ++i)
            if (world_.heroes[i] != 0 && chronicle_.heroes_[i] == 0)
                write(
                    NoteKind::became_hero, FollowerId{i}, "",
                    name_of(i) + std::string{words_in(scenario_.about.language).hero}
                );
        set_in(response.situation);
    }

    void operator()(const SilenceKept& event)
    {
        ResponseShown shown;
        shown.beat_serial = world_.beat_serial;
        shown.seat = event.seat;
        shown.by_timeout = true;
        shown.outcome = scenario_.beats[event.beat.index()].timeout_text;
        answered(std::move(shown));
    }

    void operator()(const PromiseMade& event) { promise(NoteKind::promise_made, event.promise); }
    void operator()(const PromiseKept& event) { promise(NoteKind::promise_kept, event.promise); }
    void operator()(const PromiseBroken& event) { promise(NoteKind::promise_broken, event.promise); }

    void operator()(const VisionStated& event)
    {
        write(NoteKind::vision_stated, {}, scenario_.seats[event.seat.index()].name, event.sentence);
    }

    void operator()(const StanceTaken& event)
    {
        chronicle_.stances_[event.follower.index()] = event.stance;
        if (!event.words.empty())
            write(NoteKind::spoke, event.follower, "", event.words, event.stance);
        else
            say(event.follower, event.line, event.stance);
        happenings_from(chronicle_.happenings_);
    }

    void operator()(const TimePassed&) { happenings_from(0); } // those from before were dropped

    void operator()(const ScenarioEventFired& fired)
    {
        const ScenarioEvent& event = scenario_.events[fired.event.index()];
        write(NoteKind::event, {}, event.title, event.text);
        set_in(event.situation);
        if (world_.phase == Phase::deciding) show_beat(); // it may have opened or locked responses
    }

    void operator()(const LineSpoken& event) { say(event.follower, event.line, {}); }

    void operator()(const GameEnded&)
    {
        chronicle_.tell(chronicle_.ended_, Told{{ended(scenario_, world_)}});
    }

private:
    std::string name_of(std::size_t follower) const { return scenario_.followers[follower].name; }

    void show_beat()
    {
        chronicle_.tell(chronicle_.beat_, chronicle_.for_each_perspective([&](SeatId seat) {
            return open_beat(scenario_, world_, seat);
        }));
    }

    void answered(ResponseShown shown)
    {
        chronicle_.stances_.assign(chronicle_.stances_.size(), std::nullopt);
        chronicle_.tell(chronicle_.response_, Told{{std::move(shown)}});
        chronicle_.response_in_entry_ = true;
    }

    void write(
        NoteKind kind, FollowerId who, std::string title, std::string text, std::optional<Stance> stance = {}
    )
    {
        chronicle_.write({0, kind, who, stance, std::move(title), std::move(text), 0}, world_, false);
    }

    void say(FollowerId who, std::uint16_t line, std::optional<Stance> stance)
    {
        if (line == kNoLine) return;
        write(NoteKind::spoke, who, "", scenario_.followers[who.index()].lines[line].text, stance);
    }

    // An answer's own promises are settled by events that come after it; what follows it already knows of
    // them.
    const std::string& outcome_of(const engine::Response& response) const
    {
        if (response.keeps.empty() && response.breaks.empty())
            return fitting(response.outcome, scenario_, world_);
        World settled = world_;
        const auto settle = [&settled](const std::vector<PromiseId>& promises, PromiseState now) {
            for (const PromiseId p : promises)
                if (PromiseState& state = settled.promises[p.index()]; state == PromiseState::open)
                    state = now;
        };
        settle(response.keeps, PromiseState::kept);
        settle(response.breaks, PromiseState::broken);
        return fitting(response.outcome, scenario_, settled);
    }

    void promise(NoteKind kind, PromiseId id) { write(kind, {}, "", scenario_.promises[id.index()].text); }

    void set_in(const Situation& situation)
    {
        const Words& words = words_in(scenario_.about.language);
        const auto set = [&](double strength, const OnsetWords& onset) {
            if (strength > 0)
                write(NoteKind::situation, {}, std::string{onset.title}, std::string{onset.text});
        };
        set(situation.crisis, words.crisis);
        set(situation.change, words.change);
        set(situation.conflict, words.conflict);
    }

    void happenings_from(std::size_t first)
    {
        for (std::size_t i = first; i < world_.happenings.size(); ++i) {
            const Happening& happening = world_.happenings[i];
            const auto who = static_cast<std::size_t>(happening.follower);
            write(
                room::kind_of(happening.kind), FollowerId{who}, "",
                name_of(who) + std::string{sentence_of(happening.kind, words_in(scenario_.about.language))}
            );
        }
    }

    Chronicle& chronicle_;
    const Scenario& scenario_;
    const World& world_;
};

Chronicle::Chronicle(std::size_t followers, Perspectives perspectives)
    : perspectives_(std::move(perspectives)), stances_(followers)
{}

const View& Chronicle::as_seen(const Told& told, SeatId seat, bool whole) const
{
    if (const auto* beat = std::get_if<room::Beat>(&told.views.front()); beat && whole) seat = beat->seat;
    if (told.views.size() > 1)
        for (std::size_t i = 0; i < perspectives_.size(); ++i)
            if (perspectives_[i] == seat) return told.views[i];
    return told.views.front();
}

void Chronicle::before(const Scenario& scenario, const World& world, const Event& event)
{
    happenings_ = world.happenings.size();
    heroes_ = world.heroes;
    const bool moves_on =
        std::holds_alternative<BeatOpened>(event) || std::holds_alternative<GameEnded>(event);
    if (moves_on && at_response_) {
        explain(scenario, world, true);
        at_response_.reset();
    }
    if (const auto* given = std::get_if<ResponseGiven>(&event)) {
        acts_ = acts_shown(scenario, world, given->beat, given->response);
        at_response_ = world;
    }
    if (std::holds_alternative<SilenceKept>(event)) at_response_ = world;
}

void Chronicle::after(const Scenario& scenario, const World& world, const Event& event)
{
    std::visit(Teller{*this, scenario, world}, event);
}

void Chronicle::end_of_entry(const World& world)
{
    // The worlds to compare are kept; the scenario is needed only to explain them.
    if (response_in_entry_) held_ = Unexplained{*at_response_, world, false};
    response_in_entry_ = false;
    ++entries_;
}

void Chronicle::note_beside(Note note, const World& world)
{
    write(std::move(note), world, true);
}

void Chronicle::result(PredictionResult result)
{
    tell(prediction_, Told{{std::move(result)}});
}

std::vector<Told> Chronicle::take_told()
{
    return std::exchange(told_, {});
}

void Chronicle::take_over(const Chronicle& before, std::size_t entries)
{
    notes_.clear();
    notes_told_ = before.notes_told_;
    for (const KeptNote& kept : before.notes_)
        if (kept.beside || kept.entry < entries) notes_.push_back(kept);
    // What was expected of an earlier beat and came of it is still so.
    if (before.prediction_ && beat_) {
        const auto& result = std::get<PredictionResult>(before.prediction_->views.front());
        if (result.beat_serial < std::get<Beat>(beat_->views.front()).serial)
            prediction_ = before.prediction_;
    }
    told_.clear();
}

void Chronicle::add_beside(const Chronicle& since)
{
    for (const KeptNote& kept : since.notes_)
        if (kept.note.number > notes_told_) keep(kept);
    notes_told_ = since.notes_told_;
    told_.clear();
}

std::vector<Told> Chronicle::summary() const
{
    std::vector<Told> told;
    const auto add = [&told](const std::optional<Told>& kept) {
        if (kept) told.push_back(*kept);
    };
    add(beat_);
    add(response_);
    for (const KeptNote& kept : notes_)
        told.push_back({{kept.note}});
    add(movements_);
    add(prediction_);
    return told;
}

std::vector<Told> Chronicle::scene() const
{
    std::vector<Told> told;
    for (const std::optional<Told>* kept : {&beat_, &response_, &movements_})
        if (*kept) told.push_back(**kept);
    return told;
}

void Chronicle::write(Note note, const World& world, bool beside)
{
    note.number = ++notes_told_;
    note.day = world.day();
    keep({note, entries_, beside});
    told_.push_back({{std::move(note)}});
}

void Chronicle::keep(KeptNote kept)
{
    notes_.push_back(std::move(kept));
    if (notes_.size() > kKeptNotes) notes_.pop_front();
}

void Chronicle::tell(std::optional<Told>& kept, Told told)
{
    kept = told;
    told_.push_back(std::move(told));
}

void Chronicle::explain(const Scenario& scenario, const World& now, bool final)
{
    Unexplained moved{*at_response_, now, final};
    if (holding_) {
        held_ = std::move(moved);
        return;
    }
    held_.reset(); // the later moment says it all
    explain(scenario, moved);
}

void Chronicle::explain(const Scenario& scenario, const Unexplained& moved)
{
    tell(movements_, for_each_perspective([&](SeatId seat) {
             return Movements{
                 moved.before.beat_serial, moved.final,
                 movements_between(scenario, moved.before, moved.after, seat)};
         }));
}

void Chronicle::settle(const Scenario& scenario)
{
    if (held_) explain(scenario, *held_);
    held_.reset();
    holding_ = false;
}

} // namespace twocircles::room
