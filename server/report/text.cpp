#include "server/report/text.hpp"

#include "server/report/texts.hpp"

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

std::string_view words_of(const Speech& say, engine::Measure measure)
{
    return say(texts::kMeasures.at(static_cast<std::size_t>(measure)));
}

std::string_view words_of(const Speech& say, engine::Act act)
{
    return say(texts::kActs.at(static_cast<std::size_t>(act)));
}

std::string_view words_of(const Speech& say, engine::Stance stance)
{
    return say(texts::kStances.at(static_cast<std::size_t>(stance)));
}

std::string_view words_of(const Speech& say, engine::PromiseState state)
{
    return say(texts::kPromiseStates.at(static_cast<std::size_t>(state)));
}

std::string_view words_of(const Speech& say, debrief::MarkKind kind)
{
    return say(texts::kMarkKinds.at(static_cast<std::size_t>(kind)));
}

std::string_view name_of(debrief::MarkKind kind)
{
    constexpr std::array<std::string_view, 7> kNames{
        "bookmark", "observer_note", "observer_tick", "injected", "intervention", "prediction", "need"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::string expectation(const Speech& say, const room::Prediction& prediction)
{
    const auto sign = [&](std::size_t meter) {
        return prediction.at(meter) > 0 ? "↑" : prediction.at(meter) < 0 ? "↓" : "=";
    };
    return say(texts::kExpected, {{"morale", sign(0)}, {"risk", sign(1)}, {"loyalty", sign(2)}});
}

std::string points_of(const Speech& say, double value)
{
    std::string number = signed_tenth(value);
    number.replace(number.find('.'), 1, say(texts::kDecimalPoint));
    return say(texts::kPoints, {{"n", number}});
}

std::string day_of(const Speech& say, double day)
{
    return say(texts::kDay, {{"n", std::to_string(static_cast<long>(std::floor(day)) + 1)}});
}

std::string date_of(const Speech& say, std::int64_t milliseconds)
{
    const std::string date = timestamp(milliseconds);
    return say(
        texts::kDate, {{"year", date.substr(0, 4)}, {"month", date.substr(5, 2)}, {"day", date.substr(8, 2)}}
    );
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
