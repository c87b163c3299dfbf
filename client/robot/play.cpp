// The robot as people: each plays to the debrief; what they saw last is printed.
#include "client/net/swarm.hpp"
#include "client/robot/final_view.hpp"
#include "client/robot/load.hpp"
#include "client/robot/options.hpp"
#include "client/robot/person.hpp"
#include "client/robot/trainer.hpp"

#include <cstdio>
#include <memory>
#include <vector>

namespace twocircles::client::robot {

namespace {

constexpr double kUsualRate = 4; // deeds a second

model::Role role_of(Part part)
{
    switch (part) {
    case Part::observer:
        return model::Role::observer;
    case Part::projector:
        return model::Role::projector;
    case Part::facilitator:
        return model::Role::facilitator;
    case Part::player:
        break;
    }
    return model::Role::guest;
}

int fail(const std::string& sentence)
{
    std::fprintf(stderr, "twocircles: %s\n", sentence.c_str());
    return 1;
}

void print_last_view(const Person& person)
{
    person.tell_the_end();
    std::printf("%s\n", final_view(person.name(), person.view()).c_str());
}

void give_up_after(net::Swarm& swarm, double seconds, bool& late)
{
    if (seconds <= 0) return;
    const auto nanoseconds = std::chrono::nanoseconds(static_cast<std::int64_t>(seconds * 1e9));
    swarm.after(nanoseconds, [&swarm, &late] {
        late = true;
        swarm.stop();
    });
}

int run_trainer(const Options& options)
{
    net::Swarm swarm(options.host, options.port, options.build);
    bool late = false;
    Trainer trainer(swarm, options, [&swarm] { swarm.stop(); });
    give_up_after(swarm, options.seconds, late);
    swarm.stop_on_signals([&late] { late = true; });
    swarm.run();
    if (!trainer.problem().empty()) return fail(trainer.problem());
    if (late) return fail("not everything came to its end. " + trainer.waiting_for());
    for (const auto& watcher : trainer.watchers())
        print_last_view(*watcher);
    return 0;
}

int run_people(const Options& options)
{
    net::Swarm swarm(options.host, options.port, options.build);
    bool late = false;
    std::vector<std::unique_ptr<Person>> people;
    std::size_t playing = static_cast<std::size_t>(options.players);
    for (int i = 0; i < options.players; ++i) {
        Person::Plan plan;
        plan.name = options.players == 1 ? options.name : options.name + " " + std::to_string(i + 1);
        plan.room = options.room;
        plan.role = role_of(options.part);
        plan.seed = options.seed;
        plan.rate = options.rate > 0 ? options.rate : kUsualRate;
        plan.slow_reader = options.slow_reader;
        plan.tell = options.tell;
        plan.debrief = options.debrief;
        plan.places = options.places;
        people.push_back(std::make_unique<Person>(swarm, std::move(plan), [&swarm, &playing](const Person&) {
            if (--playing == 0) swarm.stop();
        }));
    }
    give_up_after(swarm, options.seconds, late);
    swarm.stop_on_signals([&late] { late = true; });
    swarm.run();
    int status = 0;
    for (const auto& person : people) {
        if (!person->problem().empty())
            status = fail(person->name() + ": " + person->problem());
        else
            print_last_view(*person);
    }
    if (late && !options.slow_reader) status = fail("not everybody came to the debrief.");
    return status;
}

} // namespace

int run(const Options& options)
{
    if (options.load) return run_load(options);
    return options.part == Part::facilitator ? run_trainer(options) : run_people(options);
}

} // namespace twocircles::client::robot
