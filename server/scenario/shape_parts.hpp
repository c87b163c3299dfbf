// The parts of a file that other parts are made of; for the shape table's own files alone.
#pragma once

#include "server/scenario/shape.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::scenario {

// Shapes made of others.
inline Shape list_of(std::string_view called, const Shape& element, std::size_t fewest, std::size_t most)
{
    Shape shape{Form::list, called};
    shape.element = &element;
    shape.fewest = fewest;
    shape.most = most;
    return shape;
}

inline Shape number_of(std::string_view called, double from, double to, bool whole = false)
{
    Shape shape{Form::number, called};
    shape.from = from;
    shape.to = to;
    shape.whole = whole;
    return shape;
}

inline Shape word_of(std::string_view called, std::vector<std::string_view> words)
{
    Shape shape{Form::word, called};
    shape.words = std::move(words);
    return shape;
}

inline Shape either_of(std::string_view called, std::vector<const Shape*> choices)
{
    Shape shape{Form::either, called};
    shape.choices = std::move(choices);
    return shape;
}

inline Shape table_of(std::string_view called, const Shape& element, bool declares, std::size_t most)
{
    Shape shape{Form::table, called};
    shape.element = &element;
    shape.fewest = 1;
    shape.most = most;
    shape.declares = declares;
    if (declares) shape.reserved = id_shape().reserved;
    return shape;
}

const Shape& pools_shape();
const Shape& events_shape();
const Shape& endings_shape();
const Shape& expectations_shape();
const Shape& observer_shape();

} // namespace twocircles::scenario
