// What people expected and what came; where votes and stands parted; what was written down.
#include "client/strings/writing.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/debrief/course.hpp"
#include "client/ui/screens/debrief/parts.hpp"
#include "client/ui/widgets/controls.hpp"
#include "client/ui/widgets/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace twocircles::client::ui {

namespace {

using model::Disagreed;
using model::Measure;

constexpr std::array kPredicted = {Measure::morale, Measure::risk_taking, Measure::loyalty};

void way(Ui& ui, ImVec2 centre, int direction, Colour colour)
{
    float const size = ui.px(11.0F);
    if (direction > 0) {
        rising(ui.draw(), centre, size, colour);
    } else if (direction < 0) {
        falling(ui.draw(), centre, size, colour);
    } else {
        ui.draw().AddLine(
            {centre.x - size / 2.0F, centre.y}, {centre.x + size / 2.0F, centre.y}, packed(colour),
            ui.px(2.5F)
        );
    }
}

// Three meters: the sign of each and which way it went or was to go.
float ways(Ui& ui, ImVec2 at, model::Prediction const& shown, model::Prediction const* right)
{
    Theme const& t = ui.theme();
    float const step = ui.px(46.0F), middle = at.y + ui.px(14.0F);
    for (std::size_t i = 0; i < kPredicted.size(); ++i) {
        float const x = at.x + step * static_cast<float>(i);
        icon(
            ui.draw(), icon_of(kPredicted[i]), {x + ui.px(8.0F), middle}, ui.px(15.0F),
            hue_of(t, kPredicted[i]).fill
        );
        bool const is_right = right != nullptr && (*right)[i] == shown[i];
        way(ui, {x + ui.px(26.0F), middle}, shown[i],
            right == nullptr ? t.text
            : is_right       ? t.good.fill
                             : t.quiet);
    }
    return step * static_cast<float>(kPredicted.size());
}

std::string told_by(Ui const& ui, model::PredictionFate const& fate)
{
    std::string const who = fate.name.empty() ? fate.who : fate.name;
    return fate.yours ? ui.tr("debrief.prediction_yours") : who;
}

std::string disagreed_words(Ui const& ui, Disagreed among)
{
    switch (among) {
    case Disagreed::nobody:
        return {};
    case Disagreed::votes:
        return ui.tr("debrief.among.votes");
    case Disagreed::stances:
        return ui.tr("debrief.among.stances");
    case Disagreed::predictions:
        return ui.tr("debrief.among.predictions");
    case Disagreed::team:
        return ui.tr("debrief.among.team");
    }
    return {};
}

} // namespace

float predictions(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    if (debrief.predictions.empty()) {
        return 0.0F;
    }
    Theme const& t = ui.theme();
    float y = at.y + heading(ui, at, width, ui.tr("debrief.predictions"));
    double right = 0.0;
    for (auto const& fate : debrief.predictions) {
        right += fate.right;
    }
    y += aside(
        ui, {at.x, y}, width,
        ui.tr(
            "debrief.predictions_sum",
            {{"n", std::to_string(debrief.predictions.size())},
             {"share", whole(100.0 * right / static_cast<double>(debrief.predictions.size()))}}
        )
    );
    float const row = ui.px(28.0F), ways_w = ui.px(138.0F),
                name = std::clamp(width - ways_w - ui.px(160.0F), ui.px(110.0F), ui.px(300.0F));
    int last = -1;
    for (auto const& fate : debrief.predictions) {
        if (fate.decision != last) {
            y += last < 0 ? 0.0F : ui.px(12.0F);
            last = fate.decision;
            y += ui.paragraph(
                {at.x, y}, width, Type::body_strong, t.text, decision_name(debrief, fate.decision)
            );
            ui.text_in({at.x + ui.px(16.0F), y, name, row}, Type::small, t.quiet, ui.tr("debrief.what_came"));
            ways(ui, {at.x + ui.px(16.0F) + name, y}, fate.actual, nullptr);
            y += row;
        }
        float x = at.x + ui.px(16.0F);
        ui.paragraph_up_to(
            {x, y + (row - ui.line_height(Type::small)) / 2.0F}, name - ui.px(8.0F), 1,
            fate.yours ? Type::small_strong : Type::small, t.text, told_by(ui, fate)
        );
        x += name;
        x += ways(ui, {x, y}, fate.expected, &fate.actual);
        ui.text_in(
            {x, y, at.x + width - x, row}, Type::small, t.quiet,
            ui.tr("debrief.right_of_3", {{"n", std::to_string(std::lround(fate.right * 3.0))}})
        );
        y += row;
    }
    return y - at.y;
}

float disagreement(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const indent = ui.px(16.0F);
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        auto const& decision = debrief.decisions[i];
        if (decision.voters == 0 && decision.disagreed == Disagreed::nobody) {
            continue;
        }
        if (y == at.y) {
            y += heading(ui, at, width, ui.tr("debrief.disagreement"));
            y += aside(ui, {at.x, y}, width, ui.tr("debrief.disagreement_note"));
        }
        y += ui.paragraph(
            {at.x, y}, width, Type::body_strong, t.text, decision_name(debrief, static_cast<int>(i))
        );
        if (std::string const among = disagreed_words(ui, decision.disagreed); !among.empty()) {
            std::string const words =
                decision.disagreement < 0.005
                    ? ui.tr("debrief.all_agreed", {{"among", among}})
                    : ui.tr(
                          "debrief.disagreed",
                          {{"among", among}, {"share", whole(100.0 * decision.disagreement)}}
                      );
            y += ui.paragraph({at.x + indent, y}, width - indent, Type::small, t.quiet, capital(words)) +
                 ui.px(4.0F);
        }
        for (auto const& option : decision.options) {
            if (option.votes == 0) {
                continue;
            }
            float const bar = ui.px(120.0F);
            float const share = static_cast<float>(option.votes) /
                                static_cast<float>(std::max(decision.voters, option.votes));
            bool const given = option.response == decision.chosen;
            level(
                ui, {at.x + indent, y + ui.line_height(Type::small) / 2.0F - ui.px(4.0F), bar, ui.px(8.0F)},
                100.0F * share, given ? t.influence.fill : t.quiet
            );
            std::string words = std::to_string(option.votes) + " × " + quoted(ui.strings(), option.text);
            for (std::size_t v = 0; v < option.voters.size(); ++v) {
                words += (v == 0 ? " – " : ", ") + option.voters[v];
            }
            words += given ? " " + ui.tr("debrief.was_given") : "";
            float const x = at.x + indent + bar + ui.px(14.0F);
            y += ui.paragraph(
                     {x, y}, at.x + width - x, given ? Type::small_strong : Type::small, t.text, words
                 ) +
                 ui.px(4.0F);
        }
        y += ui.px(12.0F);
    }
    return std::max(0.0F, y - at.y - ui.px(12.0F));
}

float marks(model::Debrief const& debrief, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    float const indent = ui.px(36.0F), inner = std::min(width, ui.px(860.0F)) - indent;
    for (auto const& mark : debrief.marks) {
        if (mark.kind == model::MarkKind::prediction || mark.kind == model::MarkKind::unknown) {
            continue;
        }
        if (y == at.y) {
            y += heading(ui, at, width, ui.tr("debrief.marks"));
        }
        std::string const who = mark.name.empty() ? mark.who : mark.name + ", " + mark.who;
        std::string said = mark.title;
        if (!mark.text.empty()) {
            said += (said.empty() ? "" : ": ") + mark.text;
        }
        icon(
            ui.draw(), icon_of(mark.kind), {at.x + ui.px(12.0F), y + ui.line_height(Type::body) / 2.0F},
            ui.px(17.0F), t.quiet
        );
        float const x = at.x + indent;
        y += ui.paragraph(
            {x, y}, inner, Type::body, mark.taken_back ? t.quiet : t.text, said.empty() ? who : said
        );
        std::string when = day_words(ui, mark.day) + (who.empty() || said.empty() ? "" : " · " + who);
        if (std::string const where = decision_name(debrief, mark.decision); !where.empty()) {
            when += " · " + where;
        }
        when += mark.taken_back ? " · " + ui.tr("debrief.taken_back") : "";
        y += ui.paragraph({x, y}, inner, Type::small, t.quiet, when) + ui.px(10.0F);
    }
    return std::max(0.0F, y - at.y - ui.px(10.0F));
}

} // namespace twocircles::client::ui
