#include "client/ui/screens/debrief/futures_part.hpp"

#include "client/ui/draw/logo.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/futures_told.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/screens/debrief/pills.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace twocircles::client::ui {

using model::Measure;
using model::WhatIfPolicy;

namespace {

constexpr int kOrganisation = -2;
constexpr std::array kOfPeople = {Measure::morale,  Measure::risk_taking, Measure::loyalty,
                                  Measure::respect, Measure::trust,       Measure::stress};
constexpr std::array kOfOrganisation = {
    Measure::order, Measure::direction, Measure::delivery, Measure::innovation};
constexpr std::array kPolicies = {
    WhatIfPolicy::as_they_did, WhatIfPolicy::situational, WhatIfPolicy::controlling, WhatIfPolicy::inspiring,
    WhatIfPolicy::random};

char const* key_of(WhatIfPolicy policy)
{
    switch (policy) {
    case WhatIfPolicy::controlling:
        return "futures.policy.controlling";
    case WhatIfPolicy::inspiring:
        return "futures.policy.inspiring";
    case WhatIfPolicy::situational:
        return "futures.policy.situational";
    case WhatIfPolicy::random:
        return "futures.policy.random";
    case WhatIfPolicy::as_they_did:
        break;
    }
    return "futures.policy.as_they_did";
}

Measure differs_most(model::Futures const& futures)
{
    Measure most = Measure::loyalty;
    double largest = 0.5;
    for (auto const measure : {Measure::loyalty, Measure::morale, Measure::risk_taking}) {
        auto const m = model::index_of(measure);
        if (m < futures.team.size() && std::abs(futures.team[m]) > largest) {
            largest = std::abs(futures.team[m]);
            most = measure;
        }
    }
    return most;
}

} // namespace

bool can_be_asked_about(model::Debrief const& debrief, int decision)
{
    auto const i = static_cast<std::size_t>(decision);
    if (decision < 0 || i >= debrief.decisions.size()) {
        return false;
    }
    auto const& one = debrief.decisions[i];
    return std::ranges::any_of(one.options, [&](auto const& option) {
        return option.response != one.chosen && !option.locked;
    });
}

void FuturesPart::which_decision(
    model::Debrief const& debrief, Ui& ui, ImVec2& at, float width, int& decision
)
{
    std::vector<Pill> all;
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        bool const moment = std::ranges::any_of(debrief.moments, [&](auto const& one) {
            return one.decision == static_cast<int>(i);
        });
        all.push_back({std::to_string(i + 1), static_cast<int>(i) == decision, std::nullopt});
        if (moment) {
            all.back().dot = ui.theme().influence.fill;
        }
    }
    int const pressed = pills(ui, "futures-decision", at, width, all);
    if (pressed >= 0) {
        decision = pressed;
    }
    at.y += ui.px(14.0F);
}

void FuturesPart::ask(Ui& ui)
{
    under_way_ = false;
    cursor_ = -1.0;
    measure_.reset();
    ui.push(model::AskRoom{wanted_});
}

// Every response there was, as a row to press; the one that was given is told apart.
void FuturesPart::answers(model::Decision const& decision, Ui& ui, ImVec2& at, float width)
{
    Theme const& t = ui.theme();
    int index = 0;
    for (auto const& option : decision.options) {
        bool const given = option.response == decision.chosen;
        bool const is = option.response == wanted_.response;
        std::string note;
        if (given) {
            note = ui.tr("futures.was_given");
        } else if (option.locked) {
            note = option.reason.empty() ? ui.tr("futures.was_locked") : option.reason;
        }
        if (option.votes > 0) {
            note +=
                (note.empty() ? "" : " · ") + ui.tr("futures.votes", {{"n", std::to_string(option.votes)}});
        }
        auto const other = std::ranges::find(decision.what_if, option.response, &model::WhatIf::response);
        std::string points;
        if (!given && other != decision.what_if.end()) {
            points = ui.tr("futures.points", {{"points", signed_points(other->score_difference)}});
        }
        float const pad = ui.px(12.0F), mark = ui.px(28.0F);
        float const right = points.empty() ? 0.0F : ui.width_of(Type::small_strong, points) + ui.px(16.0F);
        float const inner = width - 2.0F * pad - mark - right;
        float const words = ui.height_of(Type::body, option.text, inner);
        float const below = note.empty() ? 0.0F : ui.height_of(Type::small, note, inner);
        Rect const area = {at.x, at.y, width, words + below + 2.0F * pad};
        bool const open = !given && !option.locked;
        Hit const hit = ui.hit(ui.id("futures-answer", index), area, {open, 0, open});
        card(ui.draw(), area, is ? t.line : mix(t.surface, t.raised, open ? hit.warmth : 0.0F), ui.px(10.0F));
        ImVec2 const middle = {area.x + pad + ui.px(9.0F), area.y + pad + ui.line_height(Type::body) / 2.0F};
        if (given) {
            icon(ui.draw(), Icon::check, middle, ui.px(16.0F), t.quiet);
        } else if (option.locked) {
            icon(ui.draw(), Icon::lock, middle, ui.px(16.0F), t.quiet);
        } else if (is) {
            ui.draw().AddCircleFilled(middle, ui.px(7.0F), packed(t.influence.fill), 24);
        } else {
            ui.draw().AddCircle(middle, ui.px(6.5F), packed(t.quiet), 24, ui.px(1.5F));
        }
        ui.paragraph(
            {area.x + pad + mark, area.y + pad}, inner, Type::body, open ? t.text : t.quiet, option.text
        );
        if (!note.empty()) {
            ui.paragraph({area.x + pad + mark, area.y + pad + words}, inner, Type::small, t.quiet, note);
        }
        if (!points.empty()) {
            Hue const& hue = other->score_difference >= 0.5    ? t.good
                             : other->score_difference <= -0.5 ? t.bad
                                                               : Hue{t.quiet, t.quiet};
            ui.text_in(
                {area.right() - pad - right, area.y + pad, right, ui.line_height(Type::body)},
                Type::small_strong, hue.ink, points, Align::right
            );
        }
        if (hit.focused) {
            ui.focus_ring(area, ui.px(10.0F));
        }
        if (hit.pressed) {
            wanted_.response = option.response;
            ask(ui);
        }
        at.y += area.h + ui.px(6.0F);
        ++index;
    }
}

void FuturesPart::who_goes_on(Ui& ui, ImVec2& at, float width)
{
    at.y += overline(ui, at, ui.tr("futures.who_goes_on")) + ui.px(4.0F);
    std::vector<Pill> all;
    for (auto const policy : kPolicies) {
        all.push_back({ui.tr(key_of(policy)), policy == wanted_.policy});
    }
    int const pressed = pills(ui, "futures-policy", at, width, all);
    if (pressed >= 0) {
        wanted_.policy = kPolicies[static_cast<std::size_t>(pressed)];
        if (wanted_.response >= 0) {
            ask(ui);
        }
    }
    at.y += ui.px(6.0F);
    if (wanted_.policy == WhatIfPolicy::as_they_did) {
        at.y += ui.paragraph(at, width, Type::small, ui.theme().quiet, ui.tr("futures.as_they_did_note"));
    }
}

// Whose curves are drawn, and of what.
void FuturesPart::subject(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    auto const& debrief = *view.debrief;
    std::vector<Pill> whose = {
        {ui.tr("debrief.of_team"), person_ == kWholeTeam},
        {ui.tr("debrief.of_organisation"), person_ == kOrganisation}};
    for (auto const& person : debrief.people) {
        whose.push_back({person.name, person_ == person.follower});
    }
    int pressed = pills(ui, "futures-whose", at, width, whose);
    if (pressed >= 0) {
        person_ = pressed == 0   ? kWholeTeam
                  : pressed == 1 ? kOrganisation
                                 : debrief.people[static_cast<std::size_t>(pressed - 2)].follower;
        measure_ = person_ == kOrganisation ? std::optional(kOfOrganisation.front()) : std::nullopt;
    }
    at.y += ui.px(8.0F);
    std::span<Measure const> known = kOfPeople;
    if (person_ == kOrganisation) {
        known = kOfOrganisation;
    }
    Measure const now = measure_.value_or(differs_most(*view.futures));
    std::vector<Pill> meters;
    for (auto const measure : known) {
        meters.push_back({name_of(ui, measure), measure == now, line_of(ui.theme(), measure).fill});
    }
    pressed = pills(ui, "futures-meter", at, width, meters);
    if (pressed >= 0) {
        measure_ = known[static_cast<std::size_t>(pressed)];
    }
    at.y += ui.px(10.0F);
}

void FuturesPart::told(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    auto const& futures = *view.futures;
    at.y += futures_sentences(ui, at, width, futures) + ui.px(24.0F);
    subject(view, ui, at, width);
    FuturesPlot plot = {&futures, person_ == kOrganisation ? kWholeTeam : person_, {}};
    plot.measure = measure_.value_or(differs_most(futures));
    float const high = ui.px(ui.logical_height() < 520.0F ? 200.0F : 250.0F);
    double const day = futures_plot(ui, {at.x, at.y, width, high}, plot, cursor_);
    at.y += high + ui.px(4.0F);
    at.y += futures_words(ui, at, width, plot, day) + ui.px(24.0F);
    at.y += futures_columns(ui, at, width, futures) + ui.px(24.0F);
    at.y += futures_people(ui, at, width, *view.debrief, futures);
}

void FuturesPart::answer(model::ViewModel const& view, Ui& ui, ImVec2& at, float width)
{
    Theme const& t = ui.theme();
    if (wanted_.response < 0) {
        at.y += ui.paragraph(at, width, Type::body, t.quiet, ui.tr("futures.choose"));
        return;
    }
    bool const there = view.futures && model::question_of(*view.futures) == wanted_;
    bool const asked = view.what_if_asked == wanted_;
    under_way_ = under_way_ || asked;
    if (there) {
        told(view, ui, at, width);
        return;
    }
    bool const refused = view.what_if_refused && view.what_if_refused->asked == wanted_;
    if (refused || (under_way_ && !asked)) {
        at.y +=
            ui.paragraph(
                at, width, Type::body, t.text, refused ? view.what_if_refused->text : ui.tr("futures.failed")
            ) +
            ui.px(10.0F);
        ButtonLook const look;
        float const wide = button_width(ui, ui.tr("futures.again"), look);
        if (button(
                ui, ui.id("futures-again"), {at.x, at.y, wide, ui.px(48.0F)}, ui.tr("futures.again"), look
            )) {
            ask(ui);
        }
        at.y += ui.px(48.0F);
        return;
    }
    float const size = ui.px(40.0F);
    loading_sign(ui.draw(), {at.x + size / 2.0F, at.y + size / 2.0F}, size, t, static_cast<float>(ui.now()));
    ui.text_in(
        {at.x + size + ui.px(16.0F), at.y, width - size, size}, Type::body, t.quiet, ui.tr("futures.working")
    );
    ui.motion().keep_moving();
    at.y += size;
}

float FuturesPart::draw(model::ViewModel const& view, Ui& ui, ImVec2 at, float width, int& decision)
{
    auto const& debrief = *view.debrief;
    float const top = at.y;
    if (debrief.decisions.empty()) {
        return 0.0F;
    }
    decision = std::clamp(decision, 0, static_cast<int>(debrief.decisions.size()) - 1);
    at.y += heading(ui, at, width, ui.tr("futures.heading"));
    which_decision(debrief, ui, at, width, decision);
    if (wanted_.decision != decision) {
        wanted_ = {decision, -1, wanted_.policy};
        under_way_ = false;
    }
    auto const& asked = debrief.decisions[static_cast<std::size_t>(decision)];
    at.y +=
        ui.paragraph(
            at, width, Type::lead_strong, ui.theme().text, asked.beat_title + " · " + day_words(ui, asked.day)
        ) +
        ui.px(4.0F);
    at.y += ui.paragraph(at, width, Type::body, ui.theme().quiet, asked.situation) + ui.px(14.0F);
    answers(asked, ui, at, width);
    at.y += ui.px(10.0F);
    who_goes_on(ui, at, width);
    at.y += ui.px(24.0F);
    answer(view, ui, at, width);
    return at.y - top;
}

} // namespace twocircles::client::ui
