#include "client/robot/public_view.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace twocircles::client::robot {

using namespace model;

namespace {

std::string on_one_line(const std::string& text)
{
    std::string line;
    for (const char letter : text) {
        if (letter == '\n')
            line += "\\n";
        else if (letter == '\t')
            line += "\\t";
        else if (letter == '\\')
            line += "\\\\";
        else
            line += letter;
    }
    return line;
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

class Collected
{
public:
    void text(std::string key, const std::string& value) { add(std::move(key), on_one_line(value), true); }
    void real(std::string key, double value) { add(std::move(key), number(value), true); }
    template <class T>
    void whole(std::string key, T value)
    {
        add(std::move(key), std::to_string(static_cast<long long>(value)), true);
    }
    // Shown to some and not to others, to all alike.
    void shown(std::string key, double value) { add(std::move(key), number(value), false); }
    // Known to those who were there.
    void numbered(const char* kind, std::uint64_t which, const std::string& value)
    {
        add(std::string(kind) + "." + std::to_string(which), on_one_line(value), false);
    }
    std::vector<PublicValue> take() { return std::move(values_); }

private:
    void add(std::string key, std::string value, bool everybody)
    {
        values_.push_back({std::move(key), std::move(value), everybody});
    }
    std::vector<PublicValue> values_;
};

std::string of(const std::string& name, std::size_t index, const char* what)
{
    return name + "." + std::to_string(index) + "." + what;
}

// Each leading seat has its own share of the team and its own goals: where there are several, what they see
// of them is theirs.
bool one_leads(const ViewModel& view)
{
    return !view.joined || view.joined->scenario.seats.size() < 2;
}

void add_people(Collected& all, const ViewModel& view)
{
    const auto& people = view.state.people;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto& person = people[i];
        all.whole(of("person", i, "stance"), person.stance);
        all.whole(of("person", i, "gone"), person.gone);
        all.whole(of("person", i, "hero"), person.hero);
        all.whole(of("person", i, "failed lately"), person.failed_lately);
        if (person.private_state || view.state.meters_hidden || !one_leads(view)) continue;
        for (std::size_t m = 0; m < person.meters.size(); ++m)
            all.shown(of("person", i, "meter ") + std::to_string(m), person.meters[m]);
    }
}

void add_state(Collected& all, const ViewModel& view)
{
    const auto& state = view.state;
    all.whole("phase", state.phase);
    all.whole("situation", state.beat_serial);
    all.real("day", state.day);
    all.real("days left", state.days_left);
    all.text("state", std::to_string(state.hash));
    all.whole("paused", state.paused);
    all.real("crisis", state.crisis);
    all.real("change", state.change);
    all.real("conflict", state.conflict);
    for (std::size_t i = 0; i < state.visions.size(); ++i)
        all.text("vision." + std::to_string(i), state.visions[i]);
    if (one_leads(view) && !state.meters_hidden) {
        for (std::size_t i = 0; i < state.team.size(); ++i)
            all.real("team." + std::to_string(i), state.team[i]);
        for (std::size_t i = 0; i < state.goals.size(); ++i)
            all.real("goal." + std::to_string(i), state.goals[i]);
        all.real("score", state.score);
    }
    add_people(all, view);
}

void add_story(Collected& all, const ViewModel& view)
{
    if (view.beat) {
        all.whole("beat number", view.beat->number);
        all.text("beat title", view.beat->title);
        all.text("beat text", view.beat->text);
    }
    if (view.response) {
        all.text("response", view.response->text);
        all.text("outcome", view.response->outcome);
    }
    for (const auto& note : view.notes)
        all.numbered(
            "note", note.number,
            std::to_string(static_cast<int>(note.kind)) + " " + std::to_string(note.follower) + " " +
                std::to_string(static_cast<int>(note.stance)) + " day " + number(note.day) + " " +
                note.title + ": " + note.text
        );
    if (view.ended) {
        all.text("ending", view.ended->title + ": " + view.ended->text);
        if (one_leads(view)) all.real("final score", view.ended->score);
    }
}

void add_room(Collected& all, const ViewModel& view)
{
    if (view.lobby) {
        all.text("room", view.lobby->room_code + " " + view.lobby->room_name);
        for (const auto& member : view.lobby->members)
            all.numbered("member", static_cast<std::uint64_t>(member.member), member.name);
    }
    for (const auto& line : view.chat)
        all.numbered("chat", line.number, line.removed ? "(removed)" : line.name + ": " + line.text);
    for (const auto& said : view.announcements)
        if (said.kind != Announcement::Kind::to_you)
            all.numbered("announcement", said.number, said.from + ": " + said.text);
}

void add_guide(Collected& all, const ViewModel& view)
{
    if (!view.guide) return;
    const auto& guide = *view.guide;
    all.whole("guide open", guide.open);
    all.whole("guide order", guide.order);
    all.whole("guide page", guide.page);
    for (std::size_t i = 0; i < guide.pages.size(); ++i) {
        const auto& page = guide.pages[i];
        all.text(
            of("guide page", i, "of"), std::to_string(static_cast<int>(page.place.kind)) + " " +
                                           std::to_string(page.place.moment) + " " +
                                           std::to_string(static_cast<int>(page.theme))
        );
    }
    for (const auto& one : view.commitments.list)
        all.numbered("commitment", one.id, one.name + ": " + one.text);
}

void add_debrief(Collected& all, const ViewModel& view)
{
    if (!view.debrief) return;
    const auto& debrief = *view.debrief;
    all.text("debrief ending", debrief.ending_title);
    all.real("debrief score", debrief.score);
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        all.text(of("decision", i, "response"), debrief.decisions[i].response);
        all.real(of("decision", i, "score change"), debrief.decisions[i].score_change);
    }
    // Not told to a screen that everybody sees.
    for (const auto& person : debrief.people)
        for (std::size_t m = 0; m < person.after.size(); ++m)
            all.numbered(
                "debrief of a person's meter", static_cast<std::uint64_t>(person.follower) * 100 + m,
                number(person.after[m])
            );
}

} // namespace

std::vector<PublicValue> public_view(const ViewModel& view)
{
    Collected all;
    add_state(all, view);
    add_story(all, view);
    add_room(all, view);
    add_guide(all, view);
    add_debrief(all, view);
    return all.take();
}

} // namespace twocircles::client::robot
