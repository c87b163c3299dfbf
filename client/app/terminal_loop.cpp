#include "client/app/terminal_loop.hpp"

#include "client/terminal/terminal.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace twocircles::client::app {

namespace {

constexpr double kPatienceSeconds = 15;

double seconds_now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::size_t terminal_width()
{
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return std::min<std::size_t>(size.ws_col, 100);
    return 80;
}

// Whole lines of standard input without ever blocking.
class InputLines
{
public:
    bool ended() const { return ended_ && buffer_.empty(); }

    std::optional<std::string> next()
    {
        fill();
        const auto end = buffer_.find('\n');
        if (end == std::string::npos) {
            if (!ended_ || buffer_.empty()) return std::nullopt;
            return std::exchange(buffer_, {});
        }
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end + 1);
        return line;
    }

private:
    void fill()
    {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        while (!ended_ && ::poll(&input, 1, 0) > 0) {
            char bytes[4096];
            const auto got = ::read(STDIN_FILENO, bytes, sizeof bytes);
            if (got <= 0) {
                ended_ = true;
                break;
            }
            buffer_.append(bytes, static_cast<std::size_t>(got));
        }
    }

    std::string buffer_;
    bool ended_ = false;
};

void print(const std::string& text)
{
    if (!text.empty()) std::cout << text << std::flush;
}

// A typed line counts only where it can be answered: input piped in ahead of time waits for its situation.
bool ready_for_input(const model::ViewModel& view)
{
    // With the line down a person at the keyboard can still try again or go.
    if (view.link == model::LinkStatus::lost) return isatty(STDIN_FILENO) != 0;
    if (view.waiting || view.beginning || view.progress.recording || view.link != model::LinkStatus::up)
        return false;
    if (!view.joined) return view.games_known && (!view.scenarios.empty() || !view.broken.empty());
    if (view.ended && view.state.phase != model::Phase::ended) return false; // the last word is on its way
    if (view.screen == model::Screen::debrief) return true;
    if (view.joined->workshop) return true; // people talk and act at any time
    switch (view.state.phase) {
    case model::Phase::briefing:
        return true;
    case model::Phase::deciding:
        return view.beat && view.beat->serial == view.state.beat_serial && !view.answered;
    case model::Phase::reacting:
    case model::Phase::passing:
        return isatty(STDIN_FILENO) != 0;
    case model::Phase::ended:
        return view.ended.has_value();
    }
    return false;
}

} // namespace

int run_terminal(Controller& controller, Connections& connections, const Strings& strings)
{
    terminal::Terminal pages(
        {strings, terminal_width(), isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr}
    );
    InputLines input;
    double last_up = seconds_now();
    while (!controller.wants_to_quit()) {
        auto longest = std::chrono::milliseconds(30);
        while (connections.take_one(controller, seconds_now(), longest)) {
            longest = {};
            print(pages.news(controller.view(), seconds_now())); // one by one, so that nothing is told over
        }
        print(pages.news(controller.view(), seconds_now())
        ); // what no message brought: a file with errors, a time
        if (ready_for_input(controller.view())) {
            if (const auto line = input.next()) {
                std::string reply;
                const auto intents = pages.command(*line, controller.view(), seconds_now(), reply);
                print(reply);
                for (const auto& intent : intents)
                    controller.carry_out(intent, seconds_now());
            } else if (input.ended()) {
                return 0; // nobody will type any more; the game stays and can be continued
            }
        }
        if (controller.view().link == model::LinkStatus::up) last_up = seconds_now();
        // Nobody sits at the keyboard to give up waiting, so this does.
        else if (isatty(STDIN_FILENO) == 0 && seconds_now() - last_up > kPatienceSeconds)
            return 1;
    }
    return 0;
}

} // namespace twocircles::client::app
