#include "server/room/retrace.hpp"

#include "server/engine/apply.hpp"
#include "server/engine/decide.hpp"
#include "server/engine/world.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace twocircles::room {

namespace {

using engine::Phase;

constexpr std::size_t kMostEntries = 20000; // a story of scripts alone that never ends is left there
constexpr MemberId kPlayer{0};

template <class Parts>
std::optional<std::size_t> position(const Parts& parts, const std::string& id)
{
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].id == id) return i;
    return std::nullopt;
}

class Walker
{
public:
    Walker(
        const engine::Scenario& scenario, const RoomSetup& setup, std::span<const Choice> choices,
        std::int64_t at
    )
        : scenario_(scenario), setup_(setup), choices_(choices), at_(at), world_(scenario, setup.seed, false)
    {}

    Retraced walk(Until until)
    {
        if (choices_.empty() && until == Until::last_choice) return finish();
        carry_out(engine::Begin{}, kPlayer);
        while (world_.phase != Phase::ended && made_.entries.size() < kMostEntries) {
            leave_out_what_is_gone();
            if (choices_.empty() && until == Until::last_choice) break;
            if (say_vision()) continue;
            if (world_.phase != Phase::deciding)
                carry_out(engine::Proceed{}, {});
            else if (!answer())
                break;
        }
        for (const Choice& choice : choices_)
            if (choice.vision.empty() && made_.lost.empty())
                made_.lost.push_back("The story ends before \"" + choice.beat + "\".");
        return finish();
    }

private:
    Retraced finish()
    {
        made_.day = world_.day();
        made_.beats = world_.beat_serial;
        made_.finished = world_.phase == Phase::ended;
        return std::move(made_);
    }

    bool carry_out(const engine::Command& command, MemberId by)
    {
        engine::Decision decision = engine::decide(scenario_, world_, command);
        if (!decision) return false;
        Entry entry;
        entry.command = command;
        entry.events = std::move(decision).value();
        for (const engine::Event& event : entry.events)
            engine::apply(scenario_, world_, event);
        entry.state_hash = engine::hash(world_);
        entry.at = at_;
        entry.by = by;
        made_.entries.push_back(std::move(entry));
        return true;
    }

    void take() { choices_ = choices_.subspan(1); }

    void leave_out_what_is_gone()
    {
        while (!choices_.empty() && choices_.front().vision.empty() &&
               !position(scenario_.beats, choices_.front().beat)) {
            made_.lost.push_back(
                "The situation \"" + choices_.front().beat +
                "\" is not there any more; the way goes on without it."
            );
            take();
        }
    }

    bool say_vision()
    {
        if (choices_.empty() || choices_.front().vision.empty()) return false;
        carry_out(engine::StateVision{setup_.seat, choices_.front().vision}, kPlayer);
        take();
        return true;
    }

    bool players(engine::SeatId seat) const { return seat == setup_.seat && !setup_.watching; }

    // False: here the way ends, and the player goes on.
    bool answer()
    {
        const engine::Beat& beat = scenario_.beats[world_.beat.index()];
        const bool told = !choices_.empty() && choices_.front().beat == beat.id;
        if (!told) {
            // A script in the player's part goes on in front of people, not here.
            const bool here = setup_.watching && beat.seat == setup_.seat && choices_.empty();
            if (!players(beat.seat) && !here) return by_script(beat);
            if (!choices_.empty())
                made_.lost.push_back(
                    "The way leads to \"" + beat.id + "\" now, where it led to \"" + choices_.front().beat +
                    "\" before. Go on from here."
                );
            return false;
        }
        const Choice choice = choices_.front();
        const MemberId by = players(beat.seat) ? kPlayer : MemberId{};
        if (choice.response.empty()) {
            take();
            return carry_out(engine::TimeOut{world_.beat}, {});
        }
        const auto response = position(beat.responses, choice.response);
        if (response &&
            carry_out(engine::Respond{beat.seat, world_.beat, engine::ResponseId{*response}}, by)) {
            take();
            return true;
        }
        made_.lost.push_back(
            "In \"" + beat.id + "\" the answer \"" + choice.response +
            (response ? "\" cannot be chosen now." : "\" is not there any more.") + " Go on from here."
        );
        choices_ = {};
        return false;
    }

    bool by_script(const engine::Beat& beat)
    {
        const engine::LeaderPolicy policy =
            beat.seat == setup_.seat && setup_.watching ? *setup_.watching : setup_.others;
        const engine::ResponseId response = engine::choose_response(policy, scenario_, world_);
        if (!response) return carry_out(engine::TimeOut{world_.beat}, {});
        return carry_out(engine::Respond{beat.seat, world_.beat, response}, {});
    }

    const engine::Scenario& scenario_;
    const RoomSetup& setup_;
    std::span<const Choice> choices_;
    std::int64_t at_;
    engine::World world_;
    Retraced made_;
};

} // namespace

Retraced retrace(
    const engine::Scenario& scenario, const RoomSetup& setup, std::span<const Choice> choices, Until until,
    std::int64_t at
)
{
    return Walker{scenario, setup, choices, at}.walk(until);
}

std::vector<Choice> choices_of(const engine::Scenario& scenario, std::span<const Entry> entries)
{
    std::vector<Choice> way;
    for (const Entry& entry : entries) {
        for (const engine::Event& event : entry.events) {
            if (const auto* given = std::get_if<engine::ResponseGiven>(&event)) {
                const engine::Beat& beat = scenario.beats[given->beat.index()];
                way.push_back(
                    {beat.id, given->by_timeout ? "" : beat.responses[given->response.index()].id, {}}
                );
            } else if (const auto* kept = std::get_if<engine::SilenceKept>(&event)) {
                way.push_back({scenario.beats[kept->beat.index()].id, {}, {}});
            } else if (const auto* vision = std::get_if<engine::VisionStated>(&event)) {
                way.push_back({{}, {}, vision->sentence});
            }
        }
    }
    return way;
}

Until where_left(const engine::Scenario& scenario, const RoomSetup& setup, std::span<const Entry> entries)
{
    engine::World world(scenario, setup.seed, false);
    for (const Entry& entry : entries)
        for (const engine::Event& event : entry.events)
            engine::apply(scenario, world, event);
    const bool waits = world.phase == Phase::deciding || world.phase == Phase::ended;
    return waits ? Until::next_decision : Until::last_choice;
}

} // namespace twocircles::room
