// What-ifs in the window: asked by mouse and by key, the answer, and what is no answer to it.
#include "tests/client/ui/every_size.hpp"
#include "tests/client/ui/sample_futures.hpp"
#include "tests/client/ui/steps.hpp"

#include <catch2/catch.hpp>

namespace twocircles::client::ui {

namespace {

constexpr char const* kOther = "“The date stands. Tell me on Friday what stands in its way.”";

// The section of the what-ifs, on a window tall enough for all of it; the decision is the first moment's.
struct Asking
{
    Show show;
    model::ViewModel view = sample::open_decision(show.canvas.now);

    Asking()
    {
        show.canvas.set(1280, 2400, 100);
        show.rest(view);
        press_on("What if");
    }
    void press_on(std::string const& text) { click(show, view, text); }
    model::AskWhatIf last() const
    {
        auto const all = asked<model::AskWhatIf>(show);
        REQUIRE_FALSE(all.empty());
        return all.back();
    }
    void answered(model::AskWhatIf const& to)
    {
        view.futures = sample::futures(view, to);
        view.what_if_asked.reset();
        show.rest(view, 2);
    }
};

} // namespace

TEST_CASE("another answer is asked about by pressing it, and then who answers after it", "[debrief][futures]")
{
    Asking it;
    CHECK(asked<model::AskWhatIf>(it.show).empty());
    it.press_on(kOther);
    CHECK(it.last().decision == 4);
    CHECK(it.last().response == 0);
    CHECK(it.last().policy == model::WhatIfPolicy::as_they_did);
    it.press_on("Only inspiring");
    CHECK(it.last().response == 0);
    CHECK(it.last().policy == model::WhatIfPolicy::inspiring);
}

TEST_CASE("what was given and what was locked cannot be asked about; both say so", "[debrief][futures]")
{
    Asking it;
    CHECK(there(it.show, "The answer that was given · votes: 3"));
    CHECK(there(it.show, "Nobody has heard a vision from you yet."));
    it.press_on("Nobody has heard a vision from you yet.");
    it.press_on("The answer that was given · votes: 3");
    CHECK(asked<model::AskWhatIf>(it.show).empty());
}

TEST_CASE("both courses are told side by side", "[debrief][futures]")
{
    Asking it;
    it.press_on(kOther);
    it.view.what_if_asked = it.last();
    it.show.rest(it.view, 2);
    CHECK(there(it.show, "Working out both courses…"));
    it.answered(it.last());
    CHECK_FALSE(there(it.show, "Working out both courses…"));
    for (auto const* text :
         {"As it happened", "Shipped", "The release that was called about", "What differs",
          "Loyalty ends 14 points lower in the team.", "What becomes of whom",
          "Leaves on day 31, after the date was kept and her question was not answered.",
          "by a scripted leader", "Day 49, Loyalty: 76 as it was answered, 62 otherwise (−14)"}) {
        INFO(text);
        CHECK(there(it.show, text));
    }
}

TEST_CASE("any meter of anybody can be compared, on any day", "[debrief][futures]")
{
    Asking it;
    it.press_on(kOther);
    it.answered(it.last());
    it.press_on("The organisation");
    CHECK(there(it.show, "Day 49, Order: 65 as it was answered, 51 otherwise (−14)"));
    it.press_on("The team");
    it.press_on("Trust");
    auto const said = [&] {
        for (auto const& run : it.show.canvas.audit.runs()) {
            if (run.text.find(" as it was answered, ") != std::string::npos) {
                return run.text;
            }
        }
        return std::string();
    };
    CHECK(said().starts_with("Day 49, Trust: "));
    press(it.show, it.view, Key::j);
    CHECK(said().starts_with("Day 48, Trust: "));
    press(it.show, it.view, Key::l);
    CHECK(said().starts_with("Day 49, Trust: "));
}

TEST_CASE("an answer to another question is not shown under this one", "[debrief][futures]")
{
    Asking it;
    it.press_on(kOther);
    auto const first = it.last();
    it.press_on("Say nothing, and look at the slide again when the others are back.");
    it.view.what_if_asked = it.last();
    it.view.futures = sample::futures(it.view, first);
    it.show.rest(it.view, 2);
    CHECK_FALSE(there(it.show, "What differs"));
    CHECK(there(it.show, "Working out both courses…"));
    it.answered(it.last());
    CHECK(there(it.show, "What differs"));
}

TEST_CASE("a what-if that is refused says why, and can be asked again", "[debrief][futures]")
{
    Asking it;
    it.press_on(kOther);
    it.view.what_if_asked = it.last();
    it.show.rest(it.view, 2);
    it.view.what_if_asked.reset();
    it.show.rest(it.view, 2);
    CHECK(there(it.show, "No answer has come to this question."));
    auto const before = asked<model::AskWhatIf>(it.show).size();
    it.press_on("Ask again");
    CHECK(asked<model::AskWhatIf>(it.show).size() == before + 1);
}

TEST_CASE("a what-if needs no mouse", "[debrief][futures][keyboard]")
{
    Show show;
    show.canvas.set(1280, 2400, 100);
    auto view = sample::open_decision(show.canvas.now);
    show.rest(view);
    press(show, view, Key::digit_2);
    REQUIRE(there(show, "What if it had been answered otherwise?"));
    // From the end backwards: the ways out, who goes on, the answers.
    for (int i = 0; i < 12 && asked<model::AskWhatIf>(show).empty(); ++i) {
        show.press(Key::tab, true);
        show.rest(view, 2);
        press(show, view, Key::enter);
    }
    CHECK_FALSE(asked<model::AskWhatIf>(show).empty());
}

TEST_CASE("pictures: a what-if", "[debrief][futures][pictures]")
{
    at_every_size("what_if", sample::open_decision, [](Show& show, model::ViewModel& view) {
        press(show, view, Key::digit_2);
    });
}

TEST_CASE("pictures: the two futures", "[debrief][futures][pictures]")
{
    // Tall, as if scrolled through.
    Show show;
    for (auto const width : {1024U, 1280U, 1920U}) {
        show.canvas.set(width, 2600, width == 1024 ? 150 : 100);
        auto view = sample::open_decision(show.canvas.now);
        show.rest(view);
        press(show, view, Key::digit_2);
        click(show, view, kOther);
        auto const all = asked<model::AskWhatIf>(show);
        REQUIRE_FALSE(all.empty());
        view.futures = sample::futures(view, all.back());
        show.rest(view, 4);
        CHECK(show.canvas.audit.problems() == std::vector<std::string>{});
        CHECK(show.gui.ui().strings().missing() == std::set<std::string>{});
        show.canvas.save("futures_" + std::to_string(width));
    }
}

} // namespace twocircles::client::ui
