// How long a frame takes, painted into a real window, and what the window needs of memory beyond a bare one.
// Run under a display: xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" bench_client_ui
#include "client/ui/gui.hpp"
#include "client/ui/platform/window.hpp"
#include "tests/client/ui/sample.hpp"

#include <SFML/Graphics/RectangleShape.hpp>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace twocircles::client;
using namespace twocircles::client::ui;

namespace {

double resident_mib()
{
    std::ifstream statm("/proc/self/statm");
    double whole = 0.0, resident = 0.0;
    statm >> whole >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

// Of all threads: the driver paints with several.
double processor_milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

double clock_seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// What SFML, the driver and one painted frame need without any of ours; measured once, first.
double bare_window_mib()
{
    static double const mib = [] {
        sf::RenderWindow window({1280, 720}, "bare");
        for (int i = 0; i < 3; ++i) {
            window.clear(sf::Color::Black);
            sf::RectangleShape shape({600.0F, 400.0F});
            window.draw(shape);
            window.display();
        }
        return resident_mib();
    }();
    return mib;
}

void frames(
    benchmark::State& state, model::ViewModel (*make)(double), unsigned width, unsigned height, int percent
)
{
    double const bare = bare_window_mib();
    Window window({.width = width, .height = height, .frames_per_second = 0}, find_typeface(font_folders()));
    Gui gui(std::string(TWOCIRCLES_SOURCE_DIR) + "/assets/strings");
    auto view = make(clock_seconds());
    view.settings.text_scale = percent;
    double best = 1e9; // on a machine with other work the best frame says what a frame costs
    for (auto _ : state) {
        double const before = processor_milliseconds();
        window.poll();
        double const now = clock_seconds();
        view.response_at = now - 0.5; // ripples all the time: the busiest a screen gets
        benchmark::DoNotOptimize(gui.frame(window, view, now));
        best = std::min(best, processor_milliseconds() - before);
    }
    state.counters["cpu_ms_best"] = best;
    state.counters["frames/s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["MiB_beyond_bare"] = resident_mib() - bare;
    state.counters["MiB_bare"] = bare;
}

} // namespace

BENCHMARK_CAPTURE(frames, home_1280x720, sample::home, 1280, 720, 100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(frames, play_1280x720, sample::deciding, 1280, 720, 100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(frames, ripples_1280x720, sample::passing, 1280, 720, 100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(frames, debrief_1280x720, sample::debrief, 1280, 720, 100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(frames, play_1920x1080, sample::deciding, 1920, 1080, 100)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime();
BENCHMARK_MAIN();
