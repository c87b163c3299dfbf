// The right side of the game: the situation, the responses, and what one can do while somebody else decides.
#include "client/progress/compare.hpp"
#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/play.hpp"
#include "client/ui/screens/workshop/deeds.hpp"
#include "client/ui/screens/workshop/recap.hpp"
#include "client/ui/screens/workshop/room_words.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

using model::Phase;
using model::Role;

namespace {

void time_bar(Ui& ui, Rect area, double left, double whole_time, bool paused)
{
    Theme const& t = ui.theme();
    float const share = std::clamp(static_cast<float>(left / std::max(whole_time, 1.0)), 0.0F, 1.0F);
    bool const nearly = left < 10.0;
    auto const seconds = static_cast<int>(std::ceil(left));
    std::string const clock =
        std::to_string(seconds / 60) + (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
    Rect const words = area.take_right(ui.px(44.0F));
    ui.text_in(words, Type::small_strong, nearly ? t.influence.ink : t.quiet, clock, Align::right);
    Rect const sign = area.take_left(ui.px(24.0F));
    icon(
        ui.draw(), paused ? Icon::pause : Icon::clock, {sign.x + ui.px(8.0F), sign.centre().y}, ui.px(16.0F),
        nearly ? t.influence.fill : t.quiet
    );
    Rect const track = {area.x, area.centre().y - ui.px(2.0F), area.w, ui.px(4.0F)};
    level(ui, track, share * 100.0F, nearly ? t.influence.fill : t.control.fill);
}

// Who is asked, where it is somebody else: "Robin Ashe answers (Ana, Ben)".
float who_is_asked(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    auto const* seat = find_seat(view, Role::leading, view.beat->seat);
    std::string words = ui.tr("play.not_yours");
    if (seat != nullptr) {
        words = ui.tr("play.asked", {{"name", seat->name}, {"title", seat->title}});
        std::string const holders = names_of(view, ui, seat->holders);
        words += " " + (seat->scripted || holders.empty() ? ui.tr("play.asked_script")
                                                          : ui.tr("play.asked_people", {{"names", holders}}));
    }
    float const indent = ui.px(26.0F), line = ui.line_height(Type::body);
    icon(ui.draw(), Icon::arrow, {at.x + ui.px(8.0F), at.y + line / 2.0F}, ui.px(16.0F), t.control.fill);
    return ui.paragraph({at.x + indent, at.y}, width - indent, Type::body, t.quiet, words);
}

// The response of the game that is played again.
bool given_last_time(model::ViewModel const& view, model::ResponseCard const& card)
{
    if (!view.progress.last || !view.beat) {
        return false;
    }
    auto const given = progress::given_last_time(*view.progress.last, *view.beat);
    return given && &view.beat->responses[*given] == &card;
}

} // namespace

float entrance(Ui& ui, double since, int order)
{
    if (ui.reduced_motion()) {
        return 1.0F;
    }
    float const t = (static_cast<float>(ui.now() - since) - 0.05F * static_cast<float>(order)) / 0.28F;
    if (t < 1.0F) {
        ui.motion().keep_moving();
    }
    return eased(t);
}

void PlayScreen::situation(model::ViewModel const& view, Ui& ui, Rect area)
{
    Theme const& t = ui.theme();
    if (!view.beat) {
        loading_sign(ui.draw(), area.centre(), ui.px(44.0F), t, static_cast<float>(ui.now() - turned_at_));
        ui.motion().keep_moving();
        return;
    }
    model::Beat const& beat = *view.beat;
    bool const room = in_workshop(view);
    // The clock stays in sight, however far somebody has scrolled; in a room the waiting line has it.
    if (double const left = model::seconds_left(view, ui.now()); !room && left >= 0.0 && beat.yours) {
        Rect bar = area.take_top(ui.px(28.0F));
        bar.w -= ui.px(14.0F);
        time_bar(ui, bar, left, beat.seconds, view.state.paused);
        area.take_top(ui.px(4.0F));
    }
    ScrollArea scroll(ui, "situation", area);
    float const x = scroll.top().x, width = scroll.width();
    float y = scroll.top().y;
    if (can_look_back(view)) {
        bool wanted = false;
        y += recap(view, ui, {x, y}, width, wanted) + ui.px(12.0F);
        if (wanted) {
            side_ = Side::look_back;
        }
    }
    {
        float const in = entrance(ui, turned_at_, 0);
        Appearing const appearing(ui, in, {0.0F, (1.0F - in) * ui.px(10.0F)});
        y += overline(ui, {x, y}, ui.tr("play.situation", {{"n", std::to_string(beat.number)}}));
        if (!beat.title.empty()) {
            y += ui.paragraph({x, y}, width, Type::lead_strong, t.text, beat.title);
        }
        y += ui.px(6.0F);
        std::string const& speaker = name_of(view, beat.speaker);
        if (!speaker.empty()) {
            float const r = ui.px(18.0F);
            portrait_of(view, ui, {x + r, y + r}, r, beat.speaker);
            ui.text_in(
                {x + 2.0F * r + ui.px(12.0F), y, width, 2.0F * r}, Type::body_strong, t.text,
                ui.tr("play.speaks", {{"name", speaker}})
            );
            y += 2.0F * r + ui.px(8.0F);
        }
        // Large if that leaves room for every response.
        float wanted = y - scroll.top().y + ui.height_of(Type::lead, beat.text, width) + ui.px(12.0F);
        for (auto const& response : beat.responses) {
            wanted += ui.height_of(Type::body, response.text, width - ui.px(64.0F)) + ui.px(32.0F) +
                      (response.locked || seat_shared(view) || given_last_time(view, response)
                           ? ui.line_height(Type::small)
                           : 0.0F);
        }
        bool const roomy = wanted <= area.h && own_follower(view) == model::kNobody;
        y += ui.paragraph({x, y}, width, roomy ? Type::lead : Type::body, t.text, beat.text) + ui.px(12.0F);
    }
    if (room && !beat.yours) {
        y += who_is_asked(view, ui, {x, y}, width) + ui.px(14.0F);
    }
    if (beat.yours || !beat.responses.empty()) {
        y = responses(view, ui, {x, y}, width);
    }
    y += below_situation(view, ui, {x, y}, width);
    scroll.end(y);
}

// What there is to do, to read or to wait for beside the responses.
float PlayScreen::below_situation(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    if (!in_workshop(view)) {
        if (view.beat->yours) {
            return 0.0F;
        }
        loading_sign(
            ui.draw(), {at.x + ui.px(24.0F), at.y + ui.px(20.0F)}, ui.px(24.0F), t,
            static_cast<float>(ui.now() - turned_at_)
        );
        ui.text({at.x + ui.px(56.0F), at.y + ui.px(8.0F)}, Type::body, t.quiet, ui.tr("play.not_yours"));
        ui.motion().keep_moving();
        return ui.px(40.0F);
    }
    float y = at.y;
    int const self = own_follower(view);
    if (self != model::kNobody && view.state.people.size() > static_cast<std::size_t>(self)) {
        if (view.state.people[static_cast<std::size_t>(self)].gone) {
            y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("play.you_left"));
        } else {
            y += need_.draw(view, ui, {at.x, y}, width);
        }
        return y + ui.px(8.0F) - at.y;
    }
    if (view.beat->yours && seat_scripted(view)) {
        y += ui.paragraph({at.x, y}, width, Type::small, t.influence.ink, ui.tr("play.script_leads"));
    } else if (view.beat->yours && (seat_shared(view) || votes_on_responses(view) != nullptr)) {
        y += votes_missing(view, ui, {at.x, y}, width, votes_on_responses(view));
    } else if (view.joined->role == Role::guest) {
        y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("play.take_part"));
    }
    y += ui.px(12.0F);
    y += needs_said(view, ui, {at.x, y}, width);
    return y - at.y;
}

void PlayScreen::choose(model::ViewModel const& view, Ui& ui, model::ResponseCard const& response)
{
    auto const* ballot = votes_on_responses(view);
    bool const same = ballot != nullptr && own_vote(view, *ballot) == response.response;
    if (chosen_ || same || response.locked || !may_answer(view)) {
        return;
    }
    chosen_ = response.response;
    ui.play(Sound::choice);
    ui.push(model::GiveResponse{view.beat->serial, response.response});
}

float PlayScreen::responses(model::ViewModel const& view, Ui& ui, ImVec2 at, float width)
{
    int const digit = view.beat->yours ? ui.digit() : 0;
    int number = 0;
    float y = at.y;
    for (auto const& card_of : view.beat->responses) {
        ++number;
        y += response(view, ui, {at.x, y, width, 0.0F}, card_of, number) + ui.px(8.0F);
        if (digit == number) {
            choose(view, ui, card_of);
        }
    }
    return y;
}

float PlayScreen::response(
    model::ViewModel const& view, Ui& ui, Rect area, model::ResponseCard const& card_of, int number
)
{
    Theme const& t = ui.theme();
    float const pad = ui.px(14.0F), cap = ui.px(36.0F),
                edge = ui.px(ui.logical_height() > 600.0F ? 12.0F : 9.0F);
    float const text_width = area.w - cap - 2.0F * pad;
    Type const type = Type::body;
    // Who watches reads the cards; only the seat that is asked presses them.
    bool const yours = view.beat->yours && (!in_workshop(view) || view.joined->role == Role::leading);
    auto const* ballot = votes_on_responses(view);
    bool const shared = ballot != nullptr || (yours && seat_shared(view));
    area.h = ui.height_of(type, card_of.text, text_width) + 2.0F * edge;
    if (card_of.locked) {
        area.h += ui.height_of(Type::small, card_of.reason, text_width);
    } else if (shared) {
        // The line of votes takes the place of the lower margin.
        area.h += voters_height(view, ui, ballot, card_of.response, text_width) - edge + ui.px(5.0F);
    }
    bool const last_time = given_last_time(view, card_of);
    area.h += last_time ? ui.line_height(Type::small) : 0.0F;
    bool const open = yours && !card_of.locked && !chosen_ && may_answer(view);
    Hit const hit = yours ? ui.hit(ui.id("response", number), area, {open, 2, true}) : Hit{};
    bool const voted = ballot != nullptr && own_vote(view, *ballot) == card_of.response;
    bool const taken = chosen_ ? chosen_ == card_of.response : voted;
    float const in = entrance(ui, turned_at_, number);
    bool const faded = chosen_ && !taken && ballot == nullptr;
    bool const frozen = yours && in_workshop(view) && view.state.paused;
    float const strength = ui.glide(
        ui.id("response-strength", number),
        faded    ? 0.35F
        : frozen ? 0.6F
                 : 1.0F,
        0.25F
    );
    Appearing const appearing(ui, in * strength, {0.0F, (1.0F - in) * ui.px(14.0F)});
    float const warm = open ? hit.warmth : 0.0F;
    if (card_of.locked || !yours) {
        ui.draw().AddRect(area.min(), area.max(), packed(t.line), ui.px(12.0F), 0, ui.px(1.0F));
    } else {
        card(ui.draw(), area, taken ? t.raised : mix(t.surface, t.raised, warm), ui.px(12.0F));
    }
    if (taken) {
        ui.draw().AddRect(area.min(), area.max(), packed(t.influence.fill), ui.px(12.0F), 0, ui.px(2.0F));
    }
    ImVec2 const words = {area.x + pad + cap, area.y + edge};
    ImVec2 const mark = {area.x + pad + ui.px(11.0F), words.y + ui.line_height(type) / 2.0F};
    if (card_of.locked) {
        icon(ui.draw(), Icon::lock, mark, ui.px(16.0F), t.quiet);
    } else if (yours) {
        key_cap(ui, {mark.x - ui.px(11.0F), mark.y}, std::to_string(number), 0.55F + 0.45F * warm);
    } else {
        ui.text_in(
            around(mark, cap, ui.line_height(type)), Type::small_strong, t.quiet, std::to_string(number),
            Align::centre
        );
    }
    float const down = ui.paragraph(words, text_width, type, card_of.locked ? t.quiet : t.text, card_of.text);
    if (card_of.locked) {
        ui.paragraph({words.x, words.y + down}, text_width, Type::small, t.influence.ink, card_of.reason);
    } else if (shared) {
        voters(view, ui, {words.x, words.y + down}, text_width, ballot, card_of.response);
    }
    if (last_time) {
        float const line = ui.line_height(Type::small);
        ui.text_in(
            {words.x, area.bottom() - edge - line, text_width, line}, Type::small_strong, t.quiet,
            ui.tr("progress.last_time")
        );
    }
    if (hit.focused) {
        ui.focus_ring(area.inset(ui.px(2.0F)), ui.px(11.0F));
    }
    if (hit.pressed && open) {
        choose(view, ui, card_of);
    }
    return area.h;
}

} // namespace twocircles::client::ui
