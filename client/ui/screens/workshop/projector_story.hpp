#pragma once
// What is being said, one page at a time: the situation while it is open; then the answer and its outcome;
// then what people say and what happens. Decides only what stands there and for how long.

#include "client/model/view_model.hpp"
#include "client/ui/draw/icons.hpp"
#include "client/ui/widgets/ui.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::client::ui {

/// One page of the story: a heading in one line, and a text that fits.
struct StoryPage
{
    std::string heading, text;
    int follower = model::kNobody; // whose portrait stands beside it
    std::optional<Icon> sign;      // where nobody's does
    Type type = Type::lead;
    bool aside = false; // came in between: what somebody said, what happened
};

/// `text` in parts of whole sentences that take at most `lines` lines each; a sentence that is longer than
/// that is cut between words.
std::vector<std::string> in_pages(Ui const& ui, Type type, std::string_view text, float width, int lines);

class ProjectorStory
{
public:
    /// Once a frame, before page(). `width`: of the text, real pixels.
    void follow(model::ViewModel const& view, Ui& ui, float width, int lines);

    /// What stands there now, or null.
    [[nodiscard]] StoryPage const* page() const { return at_ < pages_.size() ? &pages_[at_] : nullptr; }
    /// When it came, seconds of the client's clock.
    [[nodiscard]] double since() const { return turned_at_; }
    /// How many pages the situation or the answer has, and which one stands there; for the dots.
    [[nodiscard]] std::size_t count() const { return asides_from_; }
    [[nodiscard]] std::size_t at() const { return at_; }

    /// The trainer turns the page by hand; it then stays longer.
    void turn(int by, double now);

private:
    enum class Kind : std::uint8_t
    {
        none,
        situation,
        answer,
    };
    struct Chapter
    {
        Kind kind = Kind::none;
        std::uint32_t serial = 0;
        friend bool operator==(Chapter const&, Chapter const&) = default;
    };

    [[nodiscard]] Chapter wanted(model::ViewModel const& view) const;
    void open(Chapter chapter, model::ViewModel const& view, Ui const& ui);
    void lay_out(model::ViewModel const& view, Ui const& ui);
    void add(model::ViewModel const& view, Ui const& ui, StoryPage page);
    void add_situation(model::ViewModel const& view, Ui const& ui);
    void add_answer(model::ViewModel const& view, Ui const& ui);
    void add_note(model::ViewModel const& view, Ui const& ui, model::Note const& note);
    void add_foresight(model::ViewModel const& view, Ui const& ui);
    void go_to(std::size_t page, double now);
    [[nodiscard]] bool read(double now) const;
    void hear(model::ViewModel const& view, Ui const& ui);
    void turn_by_time(double now);

    std::vector<StoryPage> pages_;
    std::size_t at_ = 0, asides_from_ = 0;
    Chapter chapter_;
    std::uint32_t answered_ = 0;     // the last beat whose answer was told here
    std::uint64_t heard_ = 0;        // number of the last note told or passed over
    std::uint64_t chapter_from_ = 0; // the last note from before the chapter
    std::uint32_t foreseen_ = 0;     // the last beat whose predictions were told
    double turned_at_ = 0.0, opened_at_ = 0.0, overdue_since_ = -1.0;
    double extra_ = 0.0; // seconds that the page stays longer
    float width_ = 0.0F;
    int lines_ = 0;
    std::string game_, told_text_;
    bool first_ = true;
};

} // namespace twocircles::client::ui
