#include "client/ui/screens/console/said.hpp"

#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"

#include <algorithm>
#include <variant>

namespace twocircles::client::ui {

namespace {

constexpr double kShown = 3.0, kFade = 0.4; // seconds

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 cannot deduce it by itself

std::string key_of(model::Steer const& steer)
{
    return std::visit(
        Overloaded{
            [](model::SteerStart const&) { return "start"; },
            [](model::SteerPause const& s) { return s.on ? "pause" : "resume"; },
            [](model::SteerTime const& s) { return s.end_now ? "time_over" : "time"; },
            [](model::SteerGoOn const&) { return "go_on"; },
            [](model::SteerSendBack const&) { return "send_back"; },
            [](model::SteerUndoSendBack const&) { return "undo"; },
            [](model::SteerInject const&) { return "inject"; },
            [](model::SteerFreeText const&) { return "free_text"; },
            [](model::SteerBroadcast const&) { return "tell"; },
            [](model::SteerWhisper const&) { return "whisper"; },
            [](model::SteerMove const&) { return "move"; },
            [](model::SteerRemove const&) { return "remove"; },
            [](model::SteerRename const&) { return "rename"; },
            [](model::SteerRenameRoom const&) { return "rename"; },
            [](model::SteerSettings const&) { return "settings"; },
            [](model::SteerScript const& s) { return s.on ? "script_on" : "script_off"; },
            [](model::SteerSpeakAs const&) { return "speak"; },
            [](model::SteerBookmark const&) { return "bookmark"; },
            [](model::SteerProjector const&) { return "projector"; },
            [](model::SteerMute const& s) { return s.on ? "mute" : "unmute"; },
            [](model::SteerRemoveChat const&) { return "remove_chat"; },
            [](model::SteerAnswerClaim const& s) { return s.yes ? "claim_yes" : "claim_no"; },
            [](model::SteerFillSeats const&) { return "fill"; },
            [](model::SteerEnd const&) { return "end"; },
            [](model::SteerGuide const&) { return "guide"; },
        },
        steer
    );
}

} // namespace

std::string said(Ui const& ui, model::Request const& request)
{
    if (auto const* closed = std::get_if<model::AskCloseRoom>(&request)) {
        return closed->room_code + ": " + ui.tr("console.said.closed");
    }
    auto const* asked = std::get_if<model::AskSteer>(&request);
    if (asked == nullptr) {
        return {};
    }
    std::string const where = asked->room_code.empty() ? ui.tr("console.all_rooms") : asked->room_code;
    if (auto const* time = std::get_if<model::SteerTime>(&asked->steer); time != nullptr && !time->end_now) {
        return where + ": " + ui.tr("console.said.time", {{"n", std::to_string(time->seconds)}});
    }
    return where + ": " + ui.tr("console.said." + key_of(asked->steer));
}

void confirmation(model::ViewModel const& view, Ui& ui)
{
    double const age = ui.now() - view.done_at;
    if (!view.done || age < 0.0 || age > kShown) {
        return;
    }
    std::string const words = said(ui, *view.done);
    if (words.empty()) {
        return;
    }
    auto const strength = static_cast<float>(std::min(1.0, (kShown - age) / kFade));
    ui.motion().keep_drifting();
    ui.later([words, strength, &ui] {
        Theme const& t = ui.theme();
        float const pad = ui.px(18.0F), sign = ui.px(28.0F);
        float const width = ui.width_of(Type::body_strong, words) + sign + 2.0F * pad;
        Rect const all = ui.whole();
        Rect const box = {
            std::round(all.centre().x - width / 2.0F), all.bottom() - ui.px(60.0F), width, ui.px(44.0F)};
        shadow(ui.draw(), box, ui.px(14.0F), ui.px(14.0F), fade(t.shade, 0.6F * strength));
        card(ui.draw(), box, fade(t.line, strength), ui.px(14.0F));
        Rect inner = box.inset(pad, 0.0F);
        Rect const place = inner.take_left(sign);
        icon(
            ui.draw(), Icon::check, {place.x + ui.px(9.0F), place.centre().y}, ui.px(18.0F),
            fade(t.good.ink, strength)
        );
        ui.text_in(inner, Type::body_strong, fade(t.text, strength), words);
    });
}

} // namespace twocircles::client::ui
