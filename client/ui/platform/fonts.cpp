#include "client/ui/platform/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>

namespace twocircles::client::ui {

namespace {

namespace fs = std::filesystem;

struct Family
{
    char const* name;
    char const* regular;
    char const* strong;
    char const* italic;
    char const* display;
    float line; // ascender to descender, in sizes
};

constexpr float kInterLine = 1.21F, kNotoLine = 1.362F, kDejaVuLine = 1.164F;

constexpr std::array kFamilies = {
    Family{
        "Inter", "Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf", "InterDisplay-SemiBold.otf",
        kInterLine},
    Family{
        "Inter", "Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf", "Inter-SemiBold.otf",
        kInterLine},
    Family{
        "Inter", "Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf", "Inter-SemiBold.ttf",
        kInterLine},
    Family{
        "Noto Sans", "NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Italic.ttf",
        "NotoSans-SemiBold.ttf", kNotoLine},
    Family{
        "Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSans-Bold.ttf",
        kNotoLine},
    Family{
        "DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf",
        "DejaVuSans-Bold.ttf", kDejaVuLine},
    Family{
        "DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf",
        kDejaVuLine},
};

// Names are as people type them, so running text covers all of Europe and Vietnamese, not only English.
constexpr ImWchar kWide[] = {0x0020, 0x007E, 0x00A0, 0x024F, 0x0300, 0x036F, 0x0370, 0x03FF, 0x0400,
                             0x04FF, 0x1E00, 0x1EFF, 0x2010, 0x2027, 0x2030, 0x203A, 0x20AC, 0x20AC,
                             0x2190, 0x2193, 0x2212, 0x2212, 0x23CE, 0x23CE, 0x25B2, 0x25B2, 0x25BC,
                             0x25BC, 0x25CF, 0x25CF, 0x2713, 0x2713, 0};
// Headings are mostly our own words and a name.
constexpr ImWchar kNarrow[] = {0x0020, 0x007E, 0x00A0, 0x017F, 0x0218, 0x021B, 0x2010, 0x2027,
                               0x2030, 0x203A, 0x20AC, 0x20AC, 0x2212, 0x2212, 0};

// A room's code is capitals and digits, a score is digits: type as large as a hand needs no more.
constexpr ImWchar kSigns[] = {0x0020, 0x0020, 0x002D, 0x0039, 0x0041, 0x005A, 0};

// Larger than for a picture of some 2400 pixels across, type for an audience is stretched: what is lost in
// sharpness nobody sees from their chair, and the glyphs stay within what small graphics chips can hold.
constexpr float kLargestPrint = 1.9F;

// Numbers that change must not make the words beside them dance: every digit gets the width of the widest.
void make_digits_tabular(ImFont& font)
{
    float widest = 0.0F;
    for (ImWchar digit = '0'; digit <= '9'; ++digit) {
        if (auto const* glyph = font.FindGlyphNoFallback(digit)) {
            widest = std::max(widest, glyph->AdvanceX);
        }
    }
    for (auto& glyph : font.Glyphs) {
        if (glyph.Codepoint < '0' || glyph.Codepoint > '9') {
            continue;
        }
        float const shift = (widest - glyph.AdvanceX) / 2.0F;
        glyph.X0 += shift;
        glyph.X1 += shift;
        glyph.AdvanceX = widest;
    }
    font.BuildLookupTable();
}

ImFont* added(
    ImFontAtlas& atlas, fs::path const& file, float pixels, ImFontConfig const& config, ImWchar const* ranges
)
{
    ImFont* const font = atlas.AddFontFromFileTTF(file.c_str(), pixels, &config, ranges);
    if (font == nullptr) {
        throw NoTypeface(
            "The typeface file " + file.string() + " cannot be read; try reinstalling fonts-inter."
        );
    }
    return font;
}

} // namespace

float size_of(Type type, Reader reader)
{
    if (reader == Reader::audience) {
        switch (type) {
        case Type::lead:
        case Type::lead_strong:
            return 48.0F;
        case Type::title:
            return 64.0F;
        case Type::display:
            return 140.0F;
        default:
            return 36.0F;
        }
    }
    switch (type) {
    case Type::small:
    case Type::small_strong:
        return 14.0F;
    case Type::body:
    case Type::body_strong:
    case Type::body_italic:
        return 16.0F;
    case Type::lead:
    case Type::lead_strong:
        return 20.0F;
    case Type::title:
        return 28.0F;
    case Type::display:
        return 44.0F;
    }
    return 16.0F;
}

float line_of(Type type, Reader reader)
{
    if (reader == Reader::audience) {
        switch (type) {
        case Type::lead:
        case Type::lead_strong:
            return 60.0F;
        case Type::title:
            return 78.0F;
        case Type::display:
            return 156.0F;
        default:
            return 46.0F;
        }
    }
    switch (type) {
    case Type::small:
    case Type::small_strong:
        return 20.0F;
    case Type::body:
    case Type::body_strong:
    case Type::body_italic:
        return 24.0F;
    case Type::lead:
    case Type::lead_strong:
        return 28.0F;
    case Type::title:
        return 36.0F;
    case Type::display:
        return 52.0F;
    }
    return 24.0F;
}

std::vector<fs::path> font_folders(fs::path const& own)
{
    std::vector<fs::path> folders;
    auto const from_environment = [&folders](char const* variable, char const* below) {
        if (char const* value = std::getenv(variable); value != nullptr && *value != '\0') {
            folders.push_back(*below == '\0' ? fs::path(value) : fs::path(value) / below);
        }
    };
    from_environment("TWOCIRCLES_FONTS", "");
    if (!own.empty()) {
        folders.push_back(own);
    }
    from_environment("XDG_DATA_HOME", "fonts");
    from_environment("HOME", ".local/share/fonts");
    for (char const* path :
         {"/usr/local/share/fonts", "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter",
          "/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/opentype",
          "/usr/share/fonts/TTF", "/usr/share/fonts/inter", "/usr/share/fonts"}) {
        folders.emplace_back(path);
    }
    return folders;
}

Typeface find_typeface(std::vector<fs::path> const& folders)
{
    std::error_code ignored;
    for (auto const& family : kFamilies) {
        for (auto const& folder : folders) {
            Typeface found = {family.name,
                              folder / family.regular,
                              folder / family.strong,
                              folder / family.italic,
                              folder / family.display,
                              family.line};
            if (std::ranges::all_of(
                    std::array{found.regular, found.strong, found.italic, found.display},
                    [&](fs::path const& file) { return fs::is_regular_file(file, ignored); }
                )) {
                return found;
            }
        }
    }
    std::string looked;
    for (auto const& folder : folders) {
        looked += (looked.empty() ? "" : ", ") + folder.string();
    }
    throw NoTypeface(
        "No typeface was found for the window. Install one with: sudo apt-get install fonts-inter   (looked "
        "in " +
        looked + ")"
    );
}

void Fonts::build(ImFontAtlas& atlas, Typeface const& typeface, float scale, Reader reader)
{
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = scale > 1.3F || reader == Reader::audience ? 4096 : 2048;
    reader_ = reader;
    if (reader == Reader::audience) {
        build_for_audience(atlas, typeface, scale);
    } else {
        build_for_desk(atlas, typeface, scale);
    }
    if (!atlas.Build()) {
        throw NoTypeface("The typeface " + typeface.family + " could not be drawn.");
    }
    for (ImFont* font : fonts_) {
        make_digits_tabular(*font);
    }
}

void Fonts::build_for_desk(ImFontAtlas& atlas, Typeface const& typeface, float scale)
{
    auto const add = [&](Type type, fs::path const& file, ImWchar const* ranges, float spacing) {
        ImFontConfig config;
        // Small text gains from sub-pixel placing; big glyphs would only fill the atlas.
        config.OversampleH = size_of(type) * scale < 26.0F ? 2 : 1;
        config.OversampleV = 1;
        config.GlyphExtraSpacing.x = spacing * size_of(type) * scale;
        float const pixels = std::round(size_of(type) * scale * 1.21F);
        auto const index = static_cast<std::size_t>(type);
        fonts_[index] = added(atlas, file, pixels, config, ranges);
        pixels_[index] = pixels;
    };
    add(Type::body, typeface.regular, kWide, 0.0F);
    add(Type::body_strong, typeface.strong, kWide, 0.0F);
    add(Type::body_italic, typeface.italic, kWide, 0.0F);
    add(Type::small, typeface.regular, kWide, 0.005F);
    add(Type::small_strong, typeface.strong, kWide, 0.005F);
    add(Type::lead, typeface.regular, kWide, -0.006F);
    add(Type::lead_strong, typeface.strong, kNarrow, -0.006F);
    add(Type::title, typeface.display, kNarrow, -0.010F);
    add(Type::display, typeface.display, kNarrow, -0.016F);
}

// Few sizes, each used for several types: large glyphs are what fills an atlas.
void Fonts::build_for_audience(ImFontAtlas& atlas, Typeface const& typeface, float scale)
{
    float const printed = std::min(scale, kLargestPrint);
    auto const add = [&](std::initializer_list<Type> types, fs::path const& file, ImWchar const* ranges) {
        float const size = size_of(*types.begin(), Reader::audience) * typeface.line;
        ImFontConfig config;
        config.OversampleH = config.OversampleV = 1;
        ImFont* const font = added(atlas, file, std::round(size * printed), config, ranges);
        for (Type const type : types) {
            fonts_[static_cast<std::size_t>(type)] = font;
            pixels_[static_cast<std::size_t>(type)] = std::round(size * scale);
        }
    };
    add({Type::small, Type::body, Type::body_italic}, typeface.regular, kWide);
    add({Type::small_strong, Type::body_strong}, typeface.strong, kNarrow);
    add({Type::lead}, typeface.regular, kWide);
    add({Type::lead_strong}, typeface.strong, kNarrow);
    add({Type::title}, typeface.display, kNarrow);
    add({Type::display}, typeface.display, kSigns);
}

} // namespace twocircles::client::ui
