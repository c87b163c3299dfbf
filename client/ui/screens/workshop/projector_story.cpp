#include "client/ui/screens/workshop/projector_story.hpp"

#include "client/strings/writing.hpp"
#include "client/ui/screens/people.hpp"
#include "client/ui/screens/sentences.hpp"
#include "client/ui/widgets/controls.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::client::ui {

using model::Phase;

namespace {

// A room reads aloud in its head: 15 letters a second, and a moment to look up.
constexpr double kLeastSeconds = 3.0, kLookUp = 1.2, kLettersASecond = 15.0;
// What somebody says may cut into the situation, but not into a page that has just come.
constexpr double kUndisturbed = 1.5;
// The next situation is open while the answer to the last one is still read: then not for long.
constexpr double kOverdue = 10.0;

double seconds_for(StoryPage const& page)
{
    return std::max(kLeastSeconds, kLookUp + static_cast<double>(page.text.size()) / kLettersASecond);
}

} // namespace

ProjectorStory::Chapter ProjectorStory::wanted(model::ViewModel const& view) const
{
    if (view.state.phase == Phase::deciding && view.beat) {
        return {Kind::situation, view.beat->serial};
    }
    if (view.response && (view.state.phase == Phase::reacting || view.state.phase == Phase::passing)) {
        return {Kind::answer, view.response->beat_serial};
    }
    return chapter_.kind == Kind::none && view.beat ? Chapter{Kind::situation, view.beat->serial} : chapter_;
}

void ProjectorStory::go_to(std::size_t page, double now)
{
    at_ = page;
    turned_at_ = now;
    extra_ = 0.0;
}

bool ProjectorStory::read(double now) const
{
    return at_ >= pages_.size() || now - turned_at_ >= seconds_for(pages_[at_]) + extra_;
}

void ProjectorStory::follow(model::ViewModel const& view, Ui& ui, float width, int lines)
{
    if (first_ || (view.joined && game_ != view.joined->room_code)) {
        *this = {};
        first_ = false;
        game_ = view.joined ? view.joined->room_code : std::string();
        heard_ = view.notes.empty() ? 0 : view.notes.back().number;
        answered_ = view.response ? view.response->beat_serial : 0;
        foreseen_ = view.prediction_result ? view.prediction_result->beat_serial : 0;
    }
    double const now = ui.now();
    bool const laid_out_anew = width != width_ || lines != lines_;
    width_ = width;
    lines_ = lines;
    Chapter next = wanted(view);
    // An answer that came and went between two frames is told all the same.
    bool const missed = view.response && chapter_ == Chapter{Kind::situation, view.response->beat_serial} &&
                        answered_ != view.response->beat_serial;
    if (missed) {
        next = {Kind::answer, view.response->beat_serial};
    }
    if (next.kind == Kind::situation && chapter_.kind == Kind::answer && next.serial > chapter_.serial) {
        if (overdue_since_ < 0.0) {
            overdue_since_ = now;
        }
        bool const told = at_ + 1 >= pages_.size() && read(now);
        if (!told && now - overdue_since_ < kOverdue) {
            next = chapter_;
        }
    }
    std::string const text = next.kind == Kind::situation && view.beat ? view.beat->text : std::string();
    if (next != chapter_ || (next.kind == Kind::situation && text != told_text_)) {
        told_text_ = text;
        open(next, view, ui);
    } else if (laid_out_anew) {
        std::size_t const before = at_;
        lay_out(view, ui);
        at_ = std::min(before, pages_.empty() ? 0 : pages_.size() - 1);
    }
    hear(view, ui);
    turn_by_time(now);
    if (page() != nullptr) {
        ui.motion().keep_drifting(); // somebody has to see when the page is to be turned
    }
}

void ProjectorStory::open(Chapter chapter, model::ViewModel const& view, Ui const& ui)
{
    chapter_ = chapter;
    chapter_from_ = heard_;
    overdue_since_ = -1.0;
    if (chapter.kind == Kind::answer) {
        answered_ = chapter.serial;
    }
    lay_out(view, ui);
    opened_at_ = ui.now();
    go_to(0, ui.now());
}

void ProjectorStory::lay_out(model::ViewModel const& view, Ui const& ui)
{
    pages_.clear();
    if (chapter_.kind == Kind::situation && view.beat) {
        add_situation(view, ui);
    }
    if (chapter_.kind == Kind::answer && view.response) {
        add_answer(view, ui);
    }
    asides_from_ = pages_.size();
    for (auto const& note : view.notes) {
        if (note.number > chapter_from_ && note.number <= heard_) {
            add_note(view, ui, note);
        }
    }
    if (foreseen_ != 0 && view.prediction_result && chapter_.kind == Kind::answer &&
        foreseen_ == chapter_.serial) {
        add_foresight(view, ui);
    }
}

// What has come since: it is told as soon as what stands there has been read.
void ProjectorStory::hear(model::ViewModel const& view, Ui const& ui)
{
    std::size_t const before = pages_.size();
    for (auto const& note : view.notes) {
        if (note.number > heard_) {
            heard_ = note.number;
            add_note(view, ui, note);
        }
    }
    if (view.prediction_result && foreseen_ != view.prediction_result->beat_serial) {
        foreseen_ = view.prediction_result->beat_serial;
        add_foresight(view, ui);
    }
    bool const came = pages_.size() > before;
    bool const in_situation = chapter_.kind == Kind::situation && at_ < asides_from_;
    if (came && in_situation && ui.now() - turned_at_ >= kUndisturbed) {
        go_to(before, ui.now());
    }
}

void ProjectorStory::turn_by_time(double now)
{
    if (pages_.empty() || !read(now)) {
        return;
    }
    if (chapter_.kind == Kind::answer || at_ >= asides_from_) {
        if (at_ + 1 < pages_.size()) {
            go_to(at_ + 1, now);
        } else if (chapter_.kind == Kind::situation && asides_from_ > 0) {
            // Asides are told once; the situation stands until it is answered.
            pages_.resize(asides_from_);
            chapter_from_ = heard_;
            go_to(0, now);
        }
        return;
    }
    if (pages_.size() > asides_from_ && at_ + 1 == asides_from_) {
        go_to(asides_from_, now);
    } else if (asides_from_ > 1) {
        go_to((at_ + 1) % asides_from_, now);
    }
}

void ProjectorStory::turn(int by, double now)
{
    if (pages_.empty()) {
        return;
    }
    auto const count = static_cast<int>(pages_.size());
    go_to(static_cast<std::size_t>((static_cast<int>(at_) + by + count) % count), now);
    extra_ = seconds_for(pages_[at_]);
}

void ProjectorStory::add(model::ViewModel const& view, Ui const& ui, StoryPage page)
{
    (void)view;
    auto const parts = in_pages(ui, page.type, page.text, width_, lines_);
    if (parts.empty() && !page.heading.empty()) {
        pages_.push_back(std::move(page));
        return;
    }
    for (auto const& part : parts) {
        page.text = part;
        pages_.push_back(page);
    }
}

void ProjectorStory::add_situation(model::ViewModel const& view, Ui const& ui)
{
    auto const& beat = *view.beat;
    std::string heading = ui.tr("play.situation", {{"n", std::to_string(beat.number)}});
    if (!beat.title.empty()) {
        heading += " · " + beat.title;
    }
    add(view, ui, {heading, beat.text, beat.speaker, Icon::speech});
    // In a room with one leading seat the audience may read along what can be answered.
    int n = 0;
    auto const of = std::to_string(beat.responses.size());
    for (auto const& card : beat.responses) {
        add(view, ui,
            {ui.tr(
                 card.locked ? "projector.option_locked" : "projector.option",
                 {{"n", std::to_string(++n)}, {"of", of}}
             ),
             card.text, model::kNobody, card.locked ? Icon::lock : Icon::list});
    }
}

void ProjectorStory::add_answer(model::ViewModel const& view, Ui const& ui)
{
    auto const& response = *view.response;
    std::string who;
    if (view.joined) {
        for (auto const& seat : view.joined->scenario.seats) {
            if (seat.seat == response.seat) {
                who = seat.name;
            }
        }
    }
    std::string const heading =
        response.by_timeout ? ui.tr("play.timed_out") : ui.tr("projector.answers", {{"name", who}});
    // How a shared seat came to its answer is told with it, never before.
    if (view.ballot && view.ballot->chosen && !view.ballot->stances &&
        view.ballot->beat_serial == response.beat_serial) {
        int all = 0, chosen = 0;
        for (auto const& choice : view.ballot->choices) {
            all += choice.votes;
            chosen += choice.option == *view.ballot->chosen ? choice.votes : 0;
        }
        add(view, ui, {heading, response.text, model::kNobody, Icon::speech});
        add(view, ui,
            {ui.tr("projector.votes"),
             ui.tr("projector.votes_for", {{"n", std::to_string(chosen)}, {"of", std::to_string(all)}}),
             model::kNobody, Icon::check});
    } else if (!response.text.empty() || response.outcome.empty()) {
        add(view, ui, {heading, response.text, model::kNobody, Icon::speech});
    }
    if (!response.outcome.empty()) {
        add(view, ui,
            {response.text.empty() ? heading : ui.tr("projector.outcome"), response.outcome, model::kNobody,
             Icon::arrow});
    }
}

void ProjectorStory::add_note(model::ViewModel const& view, Ui const& ui, model::Note const& note)
{
    StoryPage page;
    page.aside = true;
    page.follower = note.follower;
    page.sign = icon_of(note.kind);
    switch (note.kind) {
    case model::NoteKind::spoke:
        page.heading = name_of(view, note.follower);
        page.text = quoted(ui.strings(), note.text);
        break;
    case model::NoteKind::event:
    case model::NoteKind::situation:
        page.heading = note.title;
        page.text = note.text;
        break;
    case model::NoteKind::vision_stated:
        page.heading = ui.tr("projector.vision", {{"name", note.title}});
        page.text = quoted(ui.strings(), note.text);
        break;
    default:
        page.heading = ui.tr("play.day", {{"n", whole(std::floor(note.day) + 1.0)}});
        page.text = line_of(view, ui, note);
        break;
    }
    add(view, ui, std::move(page));
}

void ProjectorStory::add_foresight(model::ViewModel const& view, Ui const& ui)
{
    auto const& result = *view.prediction_result;
    if (result.people == 0) {
        return;
    }
    constexpr std::array kMeters = {"measure.morale", "measure.risk_taking", "measure.loyalty"};
    StoryPage page;
    page.heading = ui.tr("group.predictions");
    page.sign = Icon::eye;
    page.type = Type::body;
    page.aside = true;
    for (std::size_t i = 0; i < kMeters.size(); ++i) {
        page.text += i == 0 ? "" : "\n";
        page.text += ui.tr(
            "projector.foreseen", {{"measure", capital(ui.tr(kMeters[i]))},
                                   {"way", ui.tr("predict." + std::to_string(result.actual[i] + 1))},
                                   {"n", std::to_string(result.right[i])},
                                   {"of", std::to_string(result.people)}}
        );
    }
    // One page: the three belong together.
    pages_.push_back(std::move(page));
}

} // namespace twocircles::client::ui
