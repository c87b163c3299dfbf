#include "server/debrief/audience.hpp"

#include <algorithm>

namespace twocircles::debrief {

namespace {

void take_out_names(Debrief& debrief)
{
    for (Decision& decision : debrief.decisions)
        for (Option& option : decision.options)
            option.voters.clear();
    for (Mark& mark : debrief.marks)
        mark.name.clear();
    for (PredictionFate& fate : debrief.predictions)
        fate.name.clear();
}

// What one person noticed, needed or expected is not for a wall; what the room was told is.
void take_out_private_marks(Debrief& debrief)
{
    std::erase_if(debrief.marks, [](const Mark& mark) {
        return mark.kind != MarkKind::injected && mark.kind != MarkKind::bookmark;
    });
    for (LeadingSeat& seat : debrief.seats)
        seat.holders.clear();
}

void take_out_people(Debrief& debrief)
{
    for (Sample& sample : debrief.samples)
        sample.people.clear();
    debrief.people.clear();
    for (Decision& decision : debrief.decisions)
        std::erase_if(decision.movements, [](const room::Movement& movement) { return movement.follower; });
}

// Somebody practises and looks in between: what another seat could have said, and what it would have led to,
// may still matter.
void keep_what_is_ahead(Debrief& debrief)
{
    for (Decision& decision : debrief.decisions) {
        if (decision.seat == debrief.seat) continue;
        decision.options.clear();
        decision.other_responses.clear();
        decision.what_if.clear();
    }
    std::erase_if(debrief.moments, [&](const Moment& moment) {
        return debrief.decisions[moment.decision].seat != debrief.seat;
    });
}

} // namespace

void keep_for(const Reader& reader, Debrief& debrief)
{
    for (PredictionFate& fate : debrief.predictions)
        fate.yours = reader.member && fate.member == reader.member;
    debrief.commitments.clear(); // the room itself tells each who may read them, as they are now
    if (reader.kind == Reader::Kind::facilitator) return;
    take_out_names(debrief);
    if (!debrief.finished) keep_what_is_ahead(debrief);
    if (reader.kind != Reader::Kind::projector) return;
    take_out_private_marks(debrief);
    if (!reader.people_shown) take_out_people(debrief);
}

} // namespace twocircles::debrief
