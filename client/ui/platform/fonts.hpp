#pragma once
// Finds the typeface on this machine and builds the glyph atlas for one text scale. Inter comes from Debian's
// fonts-inter; Noto Sans and DejaVu Sans stand in where it is missing. Knows nothing of windows or of the
// game.

#include <imgui/imgui.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace twocircles::client::ui {

/// The type scale (pixels at 100 %). `strong` is semibold; `number` has its own size for meter values.
enum class Type
{
    small,        // 14
    small_strong, // 14
    body,         // 16
    body_strong,  // 16
    body_italic,  // 16, for what people say
    lead,         // 20
    lead_strong,  // 20
    title,        // 28
    display,      // 44
};
inline constexpr std::size_t kTypes = 9;

/// From how far away it is read: whoever sits at the window, or a room that looks at a projected picture.
/// For the room the sizes are those that the projector screen explains (screens/workshop/projector.hpp).
enum class Reader : std::uint8_t
{
    desk,
    audience,
};

/// Pixels at 100 %.
float size_of(Type type, Reader reader = Reader::desk);
/// From one line to the next, in pixels at 100 %.
float line_of(Type type, Reader reader = Reader::desk);

/// No usable typeface on this machine; what() is a sentence that says which package to install.
class NoTypeface : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The files of one family.
struct Typeface
{
    std::string family;
    std::filesystem::path regular, strong, italic, display;
    float line = 1.21F; // from the highest ascender to the lowest descender, in sizes
};

/// Folders searched, in order: $TWOCIRCLES_FONTS, the game's own (a copy on a stick brings its typeface
/// along), the user's fonts, the system's.
std::vector<std::filesystem::path> font_folders(std::filesystem::path const& own = {});

/// The first complete family in `folders` (Inter, then Noto Sans, then DejaVu Sans); throws NoTypeface.
Typeface find_typeface(std::vector<std::filesystem::path> const& folders);

/// The fonts of one atlas, by type. Pointers belong to ImGui's atlas and live until the next build.
class Fonts
{
public:
    /// Clears `atlas` and fills it for `scale` (0.8 .. 2.0). The caller uploads the texture afterwards.
    void build(ImFontAtlas& atlas, Typeface const& typeface, float scale, Reader reader = Reader::desk);

    [[nodiscard]] ImFont* operator[](Type type) const { return fonts_[static_cast<std::size_t>(type)]; }
    /// The size to draw this type with, as Dear ImGui counts: real pixels from ascender to descender. Very
    /// large type was made smaller than that and is stretched.
    [[nodiscard]] float pixels(Type type) const { return pixels_[static_cast<std::size_t>(type)]; }
    [[nodiscard]] Reader reader() const { return reader_; }

private:
    void build_for_desk(ImFontAtlas& atlas, Typeface const& typeface, float scale);
    void build_for_audience(ImFontAtlas& atlas, Typeface const& typeface, float scale);

    std::array<ImFont*, kTypes> fonts_{};
    std::array<float, kTypes> pixels_{};
    Reader reader_ = Reader::desk;
};

} // namespace twocircles::client::ui
