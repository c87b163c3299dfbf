// The shape of an observer's task sheet.
#include "server/scenario/shape_parts.hpp"

namespace twocircles::scenario {

const Shape& observer_shape()
{
    static const Shape kLookFor = list_of("a list of things to count", text_shape(120), 1, 8);
    static const Shape kTask{
        Form::object,
        "a task",
        {
            {"text", &text_shape(300), true, "What to watch for: something that can be seen or heard.",
             R"("Who speaks first after an answer?")"},
            {"look_for", &kLookFor, false, "What to count, each with a button of its own.",
             R"(["asks a question", "gives an order"])"},
        }};
    static const Shape kEither =
        either_of("a text, or a task with text and look_for", {&text_shape(300), &kTask});
    static const Shape kShape = list_of("a list of tasks", kEither, 1, 20);
    return kShape;
}

} // namespace twocircles::scenario
