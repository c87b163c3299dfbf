#include "server/report/text.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace twocircles::report {

std::string whole(double value)
{
    return std::to_string(std::lround(value));
}

// By hand: printf would write a comma where the system's language does.
std::string tenth(double value)
{
    const long tenths = std::lround(std::fabs(value) * 10.0);
    return (value < 0 && tenths != 0 ? "-" : "") + std::to_string(tenths / 10) + "." +
           std::to_string(tenths % 10);
}

std::string signed_tenth(double value)
{
    const std::string size = tenth(std::fabs(value));
    if (size == "0.0") return "±0.0";
    return (value < 0 ? "−" : "+") + size;
}

std::string_view words_of(engine::Measure measure)
{
    constexpr std::array<std::string_view, engine::kMeasureCount> kWords{
        "Morale", "Risk-taking", "Loyalty",    "Respect",    "Trust",
        "Stress", "Inner drive", "Competence", "Vision",     "Plan clarity",
        "Order",  "Direction",   "Delivery",   "Innovation", "Protection"};
    return kWords.at(static_cast<std::size_t>(measure));
}

std::string words_of(engine::Act act)
{
    std::string out{engine::name_of(act)};
    for (char& c : out)
        if (c == '-') c = ' ';
    return out;
}

std::string_view words_of(engine::Stance stance)
{
    switch (stance) {
    case engine::Stance::commit:
        return "commits";
    case engine::Stance::comply:
        return "complies";
    case engine::Stance::question:
        return "questions it";
    case engine::Stance::withdraw:
        return "withdraws";
    case engine::Stance::take_a_chance:
        return "takes a chance";
    }
    return "";
}

std::string_view words_of(engine::PromiseState state)
{
    switch (state) {
    case engine::PromiseState::unmade:
        return "not made";
    case engine::PromiseState::open:
        return "open";
    case engine::PromiseState::kept:
        return "kept";
    case engine::PromiseState::broken:
        return "broken";
    }
    return "";
}

std::string_view words_of(debrief::MarkKind kind)
{
    switch (kind) {
    case debrief::MarkKind::bookmark:
        return "bookmark";
    case debrief::MarkKind::observer_note:
        return "observer’s note";
    case debrief::MarkKind::observer_tick:
        return "observed";
    case debrief::MarkKind::injected:
        return "event let happen";
    case debrief::MarkKind::intervention:
        return "facilitator";
    case debrief::MarkKind::prediction:
        return "prediction";
    case debrief::MarkKind::need:
        return "need";
    }
    return "";
}

std::string_view words_of(debrief::Disagreed disagreed)
{
    switch (disagreed) {
    case debrief::Disagreed::nobody:
        return "";
    case debrief::Disagreed::votes:
        return "those who voted";
    case debrief::Disagreed::stances:
        return "those who played followers";
    case debrief::Disagreed::predictions:
        return "those who predicted";
    case debrief::Disagreed::team:
        return "the team";
    }
    return "";
}

std::string expectation(const room::Prediction& prediction)
{
    constexpr std::array<std::string_view, 3> kMeters{"morale ", "risk-taking ", "loyalty "};
    std::string out;
    for (std::size_t i = 0; i < kMeters.size(); ++i) {
        if (!out.empty()) out += ", ";
        out += kMeters[i];
        out += prediction[i] > 0 ? "↑" : prediction[i] < 0 ? "↓" : "=";
    }
    return out;
}

std::string day_of(double day)
{
    return "Day " + std::to_string(static_cast<long>(std::floor(day)) + 1);
}

std::string timestamp(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds{milliseconds}};
    const auto midnight = floor<days>(when);
    const year_month_day date{midnight};
    const hh_mm_ss time{when - midnight};
    std::array<char, 40> out{};
    std::snprintf(
        out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count())
    );
    return out.data();
}

} // namespace twocircles::report
