// A story made with Twine, as it was written: passages with their text, whatever the story format. Pure; any
// thread. Twee 3: https://github.com/iftechfoundation/twine-specs/blob/master/twee-3-specification.md
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twocircles::twine {

struct Passage
{
    std::string name;
    std::vector<std::string> tags;
    std::string text;
    std::size_t line = 1; // of the file, on which the text begins
};

// Something of the file that is not in the story, in a sentence.
struct Loss
{
    std::size_t line = 1;
    std::string text;
};

struct Story
{
    std::string title;
    std::string format;         // "SugarCube", "Harlowe", "Chapbook", ..; empty if it does not say
    std::string start;          // name of the first passage; empty: "Start", or the first there is
    std::size_t start_line = 1; // where that is said
    std::vector<Loss> losses;
    std::vector<Passage> passages; // those of the story; scripts and settings are in `others`
    std::vector<Passage> others;
    std::string problem; // why it cannot be read, in a sentence; then the rest is empty
};

inline constexpr std::size_t kLargestStory = 8U << 20U; // bytes

// By its content: a published page, or Twee.
Story read_story(std::string_view bytes);
Story read_twee(std::string_view bytes);
Story read_html(std::string_view bytes);

// Passages that the story formats keep for themselves: "StoryInit", tagged "script", ..
bool is_machinery(const Passage&);

} // namespace twocircles::twine
