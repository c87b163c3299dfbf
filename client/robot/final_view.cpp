#include "client/robot/final_view.hpp"

#include "client/robot/chance.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace twocircles::client::robot {

namespace {

constexpr std::array<const char*, 5> kPhases = {"briefing", "deciding", "reacting", "passing", "ended"};

std::string hexadecimal(std::uint64_t value)
{
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value));
    return text.data();
}

std::string tenths(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

// Values travel in tenths, so that these are whole numbers.
std::uint64_t whole(double value)
{
    return static_cast<std::uint64_t>(std::llround(value * 100));
}

} // namespace

std::string final_view(const std::string& name, const model::ViewModel& view)
{
    const auto& state = view.state;
    const bool one_lead = !view.joined || view.joined->scenario.seats.size() < 2;
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(state.phase));
    const auto add = [&](std::uint64_t value) { hash = mixed(hash ^ value); };
    add(whole(state.day));
    add(state.hash);
    std::string team;
    for (const double value : state.team) {
        if (one_lead) add(whole(value));
        team += (team.empty() ? "" : ",") + tenths(value);
    }
    if (one_lead) add(whole(state.score));
    std::array<char, 32> day{};
    std::snprintf(day.data(), day.size(), "%.2f", state.day);
    return "final " + name + " room=" + (view.joined ? view.joined->room_code : std::string("none")) +
           " phase=" + kPhases[static_cast<std::size_t>(state.phase)] + " day=" + day.data() +
           " score=" + tenths(state.score) + " team=" + team + " state=" + hexadecimal(state.hash) +
           " view=" + hexadecimal(hash);
}

} // namespace twocircles::client::robot
