// One thing that is wrong with a scenario file, in words for the person who wrote it, and the collector that
// the stages of reading report to. Knows nothing of YAML or of the rules.
#pragma once

#include "server/scenario/fault.hpp"
#include "server/scenario/source.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::scenario {

enum class Severity : std::uint8_t
{
    error,   // the scenario cannot be played
    warning, // it can, but this is hardly meant
};

struct Problem
{
    Severity severity = Severity::error;
    Fault fault{};
    std::string number; // "S021"
    std::string file;
    std::size_t line = 0; // from 1; 0 = the file as a whole
    std::size_t column = 0;
    std::size_t length = 0; // characters, within the line
    std::string message;    // what is wrong here
    std::string excerpt;    // the line, or the part of it around the place; printable
    std::string caret;      // blanks and ^, to be shown under the excerpt
    std::string explanation;
    std::string suggestion; // what to do; a line starting with four blanks is text for the file
};

// At most this many are kept; then one more says that there are others.
inline constexpr std::size_t kMostProblems = 100;

// A text as it can be shown on any screen: one column per character, nothing that moves the cursor.
std::string printable(std::string_view);

class Problems
{
public:
    explicit Problems(const Source& original) : original_(&original), read_(&original) {}

    // While a repaired text is read, places are looked up in it. Its lines are those of the original, and
    // what is reported on a changed line is a consequence of what was reported there before: it is dropped.
    void read_as(const Source& repaired, std::vector<std::size_t> changed_lines);

    // `span` in bytes of the text being read; an empty suggestion takes the catalogue's cure.
    void add(Fault, Span span, std::string message, std::string suggestion = {});
    void add_for_file(Fault, std::string message, std::string suggestion = {});

    bool any_errors() const { return errors_ > 0; }
    // Nothing more will be kept: whoever looks for problems may stop, so that no file costs more than it can
    // tell.
    bool full() const { return found_.size() >= kMostProblems; }
    // In the order of the file, each once.
    std::vector<Problem> take();

private:
    void keep(Problem);
    const Source* original_;
    const Source* read_;
    std::vector<std::size_t> changed_lines_;
    std::vector<Problem> found_;
    std::size_t errors_ = 0;
    bool dropped_ = false;
};

} // namespace twocircles::scenario
