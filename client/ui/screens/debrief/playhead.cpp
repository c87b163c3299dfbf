#include "client/ui/screens/debrief/playhead.hpp"

#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/pills.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace twocircles::client::ui {

namespace {

constexpr std::array kSpeeds = {1, 2, 5, 10, 20, 50};

std::string minutes(double seconds)
{
    auto const all = static_cast<long>(std::floor(std::max(seconds, 0.0)));
    std::string const rest = std::to_string(all % 60);
    return std::to_string(all / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

} // namespace

void Playhead::go_to(model::Debrief const& debrief, int decision)
{
    chosen = decision;
    auto const i = static_cast<std::size_t>(decision);
    if (decision >= 0 && i < debrief.decisions.size()) {
        day = debrief.decisions[i].day;
    }
}

void replay(model::Debrief const& debrief, Ui& ui, ImVec2& at, float width, Playhead& head)
{
    double const length = whole_length(debrief);
    double seconds = seconds_at(debrief, head.day);
    bool turn = ui.key(Key::k);
    std::vector<Pill> all = {{ui.tr(head.playing ? "debrief.stop" : "debrief.play"), head.playing}};
    for (std::size_t i = 0; i < kSpeeds.size(); ++i) {
        all.push_back({std::to_string(kSpeeds[i]) + "×", head.speed == static_cast<int>(i)});
    }
    all.push_back({minutes(seconds) + " / " + minutes(length), false, std::nullopt, false});
    int const pressed = pills(ui, "replay", at, width, all);
    turn |= pressed == 0;
    if (pressed > 0) {
        head.speed = std::min(pressed - 1, static_cast<int>(kSpeeds.size()) - 1);
    }
    if (turn) {
        head.playing = !head.playing;
        head.played_at = ui.now();
        seconds = head.playing && seconds >= length - 0.5 ? 0.0 : seconds;
    }
    double const step = length / 100.0;
    double const moved = ui.key(Key::l, true) ? step : ui.key(Key::j, true) ? -step : 0.0;
    double const played =
        head.playing ? (ui.now() - head.played_at) * kSpeeds[static_cast<std::size_t>(head.speed)] : 0.0;
    head.played_at = ui.now();
    if (turn || head.playing || moved != 0.0) {
        seconds = std::clamp(seconds + moved + played, 0.0, length);
        head.day = day_at(debrief, seconds);
        for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
            if (debrief.decisions[i].day <= head.day + 1e-9) {
                head.chosen = static_cast<int>(i);
            }
        }
    }
    head.playing = head.playing && seconds < length;
    if (head.playing) {
        ui.motion().keep_moving();
    }
    at.y += ui.px(4.0F);
    at.y += ui.paragraph(at, width, Type::small, ui.theme().quiet, ui.tr("debrief.replay_keys"));
}

} // namespace twocircles::client::ui
