// Holds a file against the table of shapes: unknown and missing fields, wrong types, numbers out of range,
// lengths, misspelt words. Reports everything; changes nothing. After it, whoever reads a value may rely on
// its form only if nothing was reported: the readers in values.hpp take what they can and never fail.
#pragma once

#include "server/scenario/problem.hpp"
#include "server/scenario/shape.hpp"
#include "server/scenario/source.hpp"
#include "server/scenario/tree.hpp"

#include <optional>
#include <string_view>

namespace twocircles::scenario {

void check_shape(const Node& file, const Shape&, const Source&, Problems&);

// A number as YAML 1.2 knows it, decimal only: 3, -3, +3, .5, 3.25, 1e3. Nothing else.
std::optional<double> number_in(std::string_view);
// yes, no, true, false (also True, TRUE, False, FALSE).
std::optional<bool> yes_no_in(std::string_view);

} // namespace twocircles::scenario
