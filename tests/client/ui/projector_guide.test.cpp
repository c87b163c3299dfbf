// The guided debrief as the audience sees it.
#include "tests/client/ui/audience.hpp"
#include "tests/client/ui/sample_debrief.hpp"
#include "tests/client/ui/sample_projector.hpp"

#include <catch2/catch.hpp>

namespace twocircles::client::ui {

TEST_CASE("the guide is shown to the audience without what is somebody's own matter", "[projector][guide]")
{
    for (bool const revealed : {false, true}) {
        Audience audience;
        auto view = sample::audience_guided(audience.canvas.now);
        view.guide->page = 4; // why
        if (revealed) {
            sample::reveal_people(view);
        }
        audience.rest(view, 4);
        CHECK(audience.says("Why?"));
        CHECK(audience.says("Why did people react like that?"));
        CHECK(audience.says("loyalty rose by 6") == revealed);
        view.guide->hidden = true;
        audience.rest(view, 4);
        CHECK(audience.says("Why?"));
        CHECK_FALSE(audience.says("Why did people react like that?"));
    }
}

TEST_CASE("the audience reads only commitments that may be shown, once they are shown", "[projector][guide]")
{
    Audience audience;
    auto view = sample::audience_guided(audience.canvas.now);
    view.guide->page = 8;
    model::Commitment open;
    model::Commitment kept;
    model::Commitment back;
    open.text = "I ask first.";
    open.anonymous = open.may_be_shown = true;
    kept.text = "I say no.";
    back.text = "I shout.";
    back.may_be_shown = back.held_back = true;
    view.commitments = {{open, kept, back}, 3, 2};
    audience.rest(view, 4);
    CHECK_FALSE(audience.says("I ask first."));
    view.guide->commitments_shown = true;
    audience.rest(view, 4);
    CHECK(audience.says("I ask first."));
    CHECK_FALSE(audience.says("I say no."));
    CHECK_FALSE(audience.says("I shout."));
}

} // namespace twocircles::client::ui
