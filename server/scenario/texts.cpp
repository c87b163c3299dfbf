#include "server/scenario/texts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <variant>

namespace twocircles::scenario {

namespace {

using namespace engine;

// Characters, as the shapes of the fields say.
constexpr std::size_t kHeadline = 60;
constexpr std::size_t kHeading = 80;
constexpr std::size_t kRole = 120;
constexpr std::size_t kSpoken = 240;
constexpr std::size_t kQuestion = 300;
constexpr std::size_t kParagraph = 1000;
constexpr std::size_t kPage = 2000;

std::string_view name_of_occasion(Occasion on)
{
    constexpr std::array<std::string_view, 10> kNames{"commit",        "comply",  "question", "withdraw",
                                                      "take_a_chance", "success", "failure",  "hero",
                                                      "leaving",       "opening"};
    return kNames[static_cast<std::size_t>(on)];
}

// Calls `see(path, text, most, is_name)` for every text that is not empty. S is a scenario, const or not.
template <class S, class See>
class Walk
{
public:
    Walk(S& scenario, See see) : s_(scenario), see_(std::move(see)) {}

    void all()
    {
        text("about.title", s_.about.title, kHeadline);
        text("about.summary", s_.about.summary, kQuestion);
        text("about.setting", s_.about.setting, kParagraph);
        list("about.learning_goals", s_.about.learning_goals, kQuestion);
        for (auto& goal : s_.goals)
            text("goals." + what(goal), goal.text, kSpoken);
        people();
        for (auto& promise : s_.promises)
            text("promises." + promise.id, promise.text, kSpoken);
        for (auto& beat : s_.beats)
            this->beat("beats." + beat.id, beat);
        for (auto& event : s_.events) {
            text("events." + event.id + ".title", event.title, kHeading);
            text("events." + event.id + ".text", event.text, kPage);
        }
        for (auto& ending : s_.endings) {
            text("endings." + ending.id + ".title", ending.title, kHeading);
            text("endings." + ending.id + ".text", ending.text, kPage);
        }
        list("debrief", s_.questions, kQuestion);
        for (std::size_t i = 0; i < s_.observer.size(); ++i) {
            const std::string path = "observer." + std::to_string(i + 1);
            text(path + ".text", s_.observer[i].text, kQuestion);
            list(path + ".look_for", s_.observer[i].look_for, kRole);
        }
    }

private:
    template <class T>
    void text(const std::string& path, T& value, std::size_t most, bool is_name = false)
    {
        if (!value.empty()) see_(path, value, most, is_name);
    }

    template <class T>
    void list(const std::string& path, T& values, std::size_t most)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            text(path + "." + std::to_string(i + 1), values[i], most);
    }

    // One text stands for itself; several by condition are counted.
    template <class T>
    void variants(const std::string& path, T& values)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            text(values.size() == 1 ? path : path + "." + std::to_string(i + 1), values[i].text, kPage);
    }

    std::string what(const Goal& goal) const
    {
        if (const auto* measure = std::get_if<Measure>(&goal.what)) return std::string{name_of(*measure)};
        const auto counter = std::get<CounterId>(goal.what);
        return counter && counter.index() < s_.counters.size() ? s_.counters[counter.index()].id
                                                               : std::string{};
    }

    void people()
    {
        for (auto& seat : s_.seats) {
            const std::string path = "seats." + seat.id;
            text(path + ".title", seat.title, kHeading);
            text(path + ".name", seat.name, kHeading, true);
            text(path + ".brief", seat.brief, kPage);
            text(path + ".secret", seat.secret, kPage);
        }
        for (auto& follower : s_.followers) {
            const std::string path = "followers." + follower.id;
            text(path + ".name", follower.name, kHeading, true);
            text(path + ".role", follower.role, kRole);
            text(path + ".brief", follower.brief, kPage);
            text(path + ".secret", follower.secret, kPage);
            std::map<Occasion, int> counted;
            for (auto& line : follower.lines)
                text(
                    path + ".lines." + std::string{name_of_occasion(line.on)} + "." +
                        std::to_string(++counted[line.on]),
                    line.text, kSpoken
                );
        }
    }

    template <class B>
    void beat(const std::string& path, B& beat)
    {
        text(path + ".title", beat.title, kHeading);
        variants(path + ".text", beat.text);
        text(path + ".on_timeout", beat.timeout_text, kParagraph);
        for (auto& response : beat.responses) {
            const std::string inner = path + ".responses." + response.id;
            text(inner + ".text", response.text, kSpoken);
            text(inner + ".locked", response.locked_reason, kSpoken);
            variants(inner + ".outcome", response.outcome);
            text(inner + ".feedback", response.feedback, kParagraph);
        }
        list(path + ".debrief", beat.questions, kQuestion);
        text(path + ".teaching", beat.teaching, kPage);
    }

    S& s_;
    See see_;
};

bool is_number(std::string_view part)
{
    return !part.empty() &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::vector<Text> texts_of(const Scenario& scenario)
{
    std::vector<Text> all;
    const auto see = [&](const std::string& path, const std::string& value, std::size_t most, bool is_name) {
        all.push_back({path, value, most, is_name});
    };
    Walk<const Scenario, decltype(see)>{scenario, see}.all();
    return all;
}

void put_texts(Scenario& scenario, const std::vector<std::string>& values)
{
    std::size_t next = 0;
    const auto see = [&](const std::string&, std::string& value, std::size_t, bool) {
        if (next < values.size()) value = values[next];
        ++next;
    };
    Walk<Scenario, decltype(see)>{scenario, see}.all();
}

std::string uncounted(std::string_view path)
{
    std::string made;
    while (!path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const std::string_view part = path.substr(0, dot);
        if (!is_number(part)) made += (made.empty() ? "" : ".") + std::string{part};
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return made;
}

bool is_counted(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return dot != std::string_view::npos && is_number(path.substr(dot + 1));
}

} // namespace twocircles::scenario
