#include "server/room/pacer.hpp"

#include <algorithm>
#include <array>

namespace twocircles::room {

namespace {

using Span = Pacer::Span;

// What one stretch may take at most, by pace; the budget bounds their sum.
struct Tempo
{
    Span budget, stances, day, quiet_day, news, beat;
    Span reading, reading_per_character, longest_reading;
};
constexpr std::array<Tempo, 3> kTempi{{
    {Span{8000}, Span{900}, Span{1400}, Span{450}, Span{700}, Span{600}, Span{2500}, Span{25}, Span{10000}},
    {Span{3000}, Span{400}, Span{500}, Span{180}, Span{300}, Span{250}, Span{1000}, Span{8}, Span{3500}},
    {},
}};

const Tempo& tempo_of(Pace pace)
{
    return kTempi[static_cast<std::size_t>(pace)];
}

} // namespace

std::string_view name_of(Pace pace)
{
    switch (pace) {
    case Pace::calm:
        return "calm";
    case Pace::brisk:
        return "brisk";
    case Pace::instant:
        return "instant";
    }
    return "calm";
}

std::optional<Pace> pace_named(std::string_view name)
{
    if (name.empty()) return Pace::calm;
    for (const Pace pace : {Pace::calm, Pace::brisk, Pace::instant})
        if (name == name_of(pace)) return pace;
    return std::nullopt;
}

Pacer::Pacer(Pace pace) : pace_(pace), budget_(budget_of(pace)) {}

Span Pacer::budget_of(Pace pace)
{
    return tempo_of(pace).budget;
}

void Pacer::change(Pace pace)
{
    pace_ = pace;
    budget_ = std::min(budget_, budget_of(pace));
}

void Pacer::response_given()
{
    budget_ = budget_of(pace_);
    hurrying_ = false;
}

Span Pacer::before_stances()
{
    return take(tempo_of(pace_).stances);
}

// Never more than an equal share of what is left, so that the last day is seen as well as the first.
Span Pacer::before_day(double days_left, bool quiet)
{
    const Tempo& tempo = tempo_of(pace_);
    const double days = std::max(1.0, days_left);
    const Span share{static_cast<Span::rep>(static_cast<double>(budget_.count()) / days)};
    return take(std::min(quiet ? tempo.quiet_day : tempo.day, share));
}

// A quarter at most: however much happens on one day, the days after it are shown, too.
Span Pacer::before_news()
{
    return take(std::min(tempo_of(pace_).news, budget_ / 4));
}

Span Pacer::before_beat()
{
    return take(tempo_of(pace_).beat);
}

Span Pacer::before_scripted_answer(std::size_t characters) const
{
    const Tempo& tempo = tempo_of(pace_);
    const Span reading = tempo.reading + tempo.reading_per_character * static_cast<Span::rep>(characters);
    return std::min(reading, tempo.longest_reading);
}

Span Pacer::before_forced_silence(std::size_t characters) const
{
    return before_scripted_answer(characters);
}

Span Pacer::take(Span wanted)
{
    const Span granted = hurrying_ ? Span{0} : std::min(wanted, budget_);
    budget_ -= granted;
    return granted;
}

} // namespace twocircles::room
