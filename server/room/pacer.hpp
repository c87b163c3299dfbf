// How long people are shown each stretch of story time. Every response has a budget that its consequences
// never exceed, however many days they take; what moves little takes less. Decides no rule: the pace changes
// no result.
#pragma once

#include "server/room/pace.hpp"

#include <chrono>
#include <cstddef>

namespace twocircles::room {

class Pacer
{
public:
    using Span = std::chrono::milliseconds;

    explicit Pacer(Pace);

    void change(Pace);     // the budget that is left is limited to the new one's
    void response_given(); // the whole budget is there again
    void hurry() { hurrying_ = true; }
    void beat_opened() { hurrying_ = false; }

    // Each takes what it grants from the budget.
    Span before_stances();
    Span before_day(double days_left, bool quiet); // quiet: the last stretch moved next to nothing
    Span before_news();                            // somebody speaks, something happens
    Span before_beat();

    // A scripted leader lets people read first.
    Span before_scripted_answer(std::size_t characters) const;
    // Nothing on offer can be chosen: time to read, then the story goes on.
    Span before_forced_silence(std::size_t characters) const;

    static Span budget_of(Pace);

private:
    Span take(Span wanted);

    Pace pace_;
    Span budget_;
    bool hurrying_ = false;
};

} // namespace twocircles::room
