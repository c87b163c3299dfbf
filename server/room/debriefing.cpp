// A room in its debrief: where the guide stands at a moment, its clock, and who is told what of it.
#include "server/room/room.hpp"

#include <algorithm>

namespace twocircles::room {

namespace {

using namespace std::chrono_literals;

// The clock's reading is written down this often, so that a server that is killed loses no more of it.
constexpr Pacer::Span kMark = 60s;
constexpr std::size_t kOnConsole = 24; // consoles go out whole, twice a second

bool talks(const Member& member)
{
    return !member.removed && member.part.role != Role::facilitator && member.part.role != Role::projector;
}

} // namespace

bool Room::over() const
{
    return world_.phase == engine::Phase::ended;
}

bool Room::leads_guide(MemberId id) const
{
    if (!setup_.workshop) return true;
    if (!id) return true; // the workshop itself
    const Role role = members_[id].part.role;
    return role == Role::facilitator || (role == Role::leading && minutes_.guide.group_leads);
}

GuideState Room::guide_now(Time now) const
{
    GuideState guide = minutes_.guide;
    const auto step = static_cast<std::size_t>(step_of(guide.place.kind));
    if (mark_.set()) guide.used[step] += kMark - mark_.left(now);
    const auto people =
        static_cast<std::size_t>(std::count_if(members_.list().begin(), members_.list().end(), talks));
    const auto suggested = suggested_times(scenario_->about.minutes, setup_.workshop ? people : 1);
    // Once it is open its times are settled, whoever comes or goes.
    for (std::size_t i = 0; i < suggested.size(); ++i)
        if (guide.time[i] == 0s) guide.time[i] = suggested[i];
    return guide;
}

void Room::arrange_guide()
{
    if (!over() || closed() || !minutes_.guide.open || !minutes_.guide.running)
        mark_.clear();
    else if (!mark_.set())
        mark_.set(kMark);
}

Guide Room::guide(Time now) const
{
    static const GuideMoments kNone;
    const GuideState state = guide_now(now);
    Guide view;
    view.open = state.open;
    view.order = state.order;
    view.group_leads = state.group_leads;
    view.you_lead = true;
    view.pages = guide_pages(*scenario_, minutes_.moments.value_or(kNone), state.order);
    const auto shown = std::find_if(view.pages.begin(), view.pages.end(), [&](const GuidePage& page) {
        return page.place == state.place;
    });
    if (shown != view.pages.end()) view.page = static_cast<std::size_t>(shown - view.pages.begin());
    for (std::size_t i = 0; i < kGuideSteps; ++i)
        view.clocks[i] = {state.time[i], state.used[i]};
    view.running = state.running;
    view.hidden = state.hidden;
    view.commitments_shown = state.commitments_shown;
    view.complete = minutes_.moments.has_value();
    return view;
}

Commitments Room::commitments_for(MemberId id) const
{
    const Role role = members_[id].part.role;
    const auto readable = [&](const CommitmentKept& kept) {
        if (kept.member && kept.member == id) return true;
        if (!kept.may_be_shown) return false;
        return role == Role::facilitator || (minutes_.guide.commitments_shown && !kept.held_back);
    };
    Commitments view;
    for (const CommitmentKept& kept : minutes_.commitments) {
        ++view.written;
        if (kept.may_be_shown) ++view.may_be_shown;
        if (!readable(kept)) continue;
        const bool yours = kept.member && kept.member == id;
        view.list.push_back(
            {kept.id, kept.text, kept.member, kept.member ? name_of(members_, kept.member) : std::string{},
             kept.may_be_shown, kept.held_back, yours}
        );
    }
    std::sort(view.list.begin(), view.list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return view;
}

Commitments Room::commitments_to_show() const
{
    Commitments view;
    view.written = minutes_.commitments.size();
    for (const CommitmentKept& kept : minutes_.commitments) {
        if (!kept.may_be_shown) continue;
        ++view.may_be_shown;
        view.list.push_back(
            {kept.id, kept.text, kept.member, kept.member ? name_of(members_, kept.member) : std::string{},
             true, kept.held_back, false}
        );
    }
    if (view.list.size() > kOnConsole)
        view.list.erase(view.list.begin(), view.list.end() - static_cast<std::ptrdiff_t>(kOnConsole));
    std::sort(view.list.begin(), view.list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return view;
}

void Room::tell_guide(Deliveries& deliveries, Time now) const
{
    if (!over()) return;
    Guide view = guide(now);
    for (std::size_t i = 0; i < members_.list().size(); ++i) {
        if (!members_.list()[i].present) continue;
        view.you_lead = leads_guide(MemberId{i}) && members_.list()[i].part.role != Role::projector;
        deliveries.push_back({MemberId{i}, shared(view)});
    }
}

void Room::tell_commitments(Deliveries& deliveries) const
{
    for (std::size_t i = 0; i < members_.list().size(); ++i)
        if (members_.list()[i].present)
            deliveries.push_back({MemberId{i}, shared(commitments_for(MemberId{i}))});
}

} // namespace twocircles::room
