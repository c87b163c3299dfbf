#include "client/app/autoplay.hpp"

#include "client/terminal/terminal.hpp"

#include <chrono>
#include <iostream>

namespace twocircles::client::app {

int run_autoplay(Controller& controller, Connections& connections, const Strings& strings)
{
    using Clock = std::chrono::steady_clock;
    const auto now = [] { return std::chrono::duration<double>(Clock::now().time_since_epoch()).count(); };
    terminal::Terminal pages({strings, 80, false});
    bool begun = false;
    bool debrief_asked = false;
    while (!controller.wants_to_quit()) {
        // One by one: what is printed must not depend on how messages bunch up on their way.
        auto longest = std::chrono::milliseconds(200);
        while (connections.take_one(controller, now(), longest)) {
            longest = {};
            if (controller.view().joined) std::cout << pages.news(controller.view(), now()) << std::flush;
        }
        const auto& view = controller.view();
        if (!view.notice.empty() || view.link == model::LinkStatus::lost) {
            std::cerr << "twocircles: " << (view.notice.empty() ? view.link_reason : view.notice) << '\n';
            return 1;
        }
        if (!view.joined) continue;
        if (view.debrief) return 0;
        if (!begun && view.state.phase == model::Phase::briefing && !view.state.people.empty()) {
            begun = true;
            controller.carry_out(model::BeginGame{}, now());
        }
        if (view.ended && !debrief_asked) {
            debrief_asked = true;
            controller.carry_out(model::SeeDebrief{}, now());
        }
    }
    return 0;
}

} // namespace twocircles::client::app
