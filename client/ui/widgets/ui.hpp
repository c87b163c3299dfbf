#pragma once
// What every screen and widget draws with: measures, words, text, motion, keyboard focus, hit areas, layers
// and the intents that come out. One object, used on the main thread, once per frame between begin() and
// end(). Knows the model's intents; knows nothing of windows, sockets or the server.

#include "client/model/intent.hpp"
#include "client/strings/strings.hpp"
#include "client/ui/draw/audit.hpp"
#include "client/ui/draw/geometry.hpp"
#include "client/ui/draw/motion.hpp"
#include "client/ui/platform/fonts.hpp"
#include "client/ui/platform/input.hpp"
#include "client/ui/platform/sounds.hpp"
#include "client/ui/theme/theme.hpp"
#include "client/ui/widgets/focus.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace twocircles::client::ui {

enum class Align
{
    left,
    centre,
    right,
};

/// What is typed into a field.
enum class Typed
{
    words,
    code,   // a few letters, large and in capitals
    secret, // not to be read on the screen
};

/// What a hit area has to say this frame.
struct Hit
{
    ImGuiID id = 0;
    bool hovered = false;
    bool focused = false; // the keyboard is on it and the ring is to be seen
    bool held = false;
    bool pressed = false; // clicked, or Enter or Space: do it now
    float warmth = 0.0F;  // 0 at rest .. 1 under the pointer or the keyboard, gliding
};

struct HitOptions
{
    bool enabled = true;
    int group = 0; // for the arrow keys; the highest group is where they start
    bool focusable = true;
};

class Ui
{
public:
    struct Frame
    {
        ImVec2 size;
        float scale = 1.0F;   // as the fonts were built
        double now = 0.0;     // seconds of the client's clock
        float seconds = 0.0F; // since the last frame
        Input input;
        bool reduce_motion = false;
        ThemeName theme = ThemeName::dark;
        float foot = 0.0F; // a strip below `size`, in real pixels, for what stands under every screen
    };

    Ui(Strings const& strings, Sounds* sounds) : strings_(&strings), sounds_(sounds) {}

    void begin(Frame frame, Fonts const& fonts);
    void end();

    // --- measures
    // -------------------------------------------------------------------------------------------
    /// Logical pixels to real ones.
    [[nodiscard]] float px(float logical) const { return std::round(logical * frame_.scale); }
    [[nodiscard]] Rect whole() const { return {0.0F, 0.0F, frame_.size.x, frame_.size.y}; }
    /// The window's size in logical pixels: what layouts decide by.
    [[nodiscard]] float logical_width() const { return frame_.size.x / frame_.scale; }
    [[nodiscard]] float logical_height() const { return frame_.size.y / frame_.scale; }
    [[nodiscard]] double now() const { return frame_.now; }
    /// The text scale to build fonts for: what the player chose, as far as the window has room for it.
    static float fitting_scale(ImVec2 window, int percent);

    [[nodiscard]] Theme const& theme() const { return *theme_; }
    [[nodiscard]] ImDrawList& draw() const { return *ImGui::GetWindowDrawList(); }

    // --- words
    // ----------------------------------------------------------------------------------------------
    [[nodiscard]] std::string const& tr(std::string_view key) const { return (*strings_)(key); }
    [[nodiscard]] std::string tr(std::string_view key, Strings::Values values) const
    {
        return (*strings_)(key, values);
    }
    [[nodiscard]] Strings const& strings() const { return *strings_; }
    void set_strings(Strings const& strings) { strings_ = &strings; }

    // --- text (ui_text.cpp)
    // ---------------------------------------------------------------------------------
    [[nodiscard]] float line_height(Type type) const;
    [[nodiscard]] float width_of(Type type, std::string_view text) const;
    [[nodiscard]] float height_of(Type type, std::string_view text, float width) const;
    /// One line, its line box starting at `at`; returns its width.
    float text(ImVec2 at, Type type, Colour colour, std::string_view text);
    /// One line in the middle of `box`'s height; what does not fit ends in an ellipsis.
    float text_in(Rect box, Type type, Colour colour, std::string_view text, Align align = Align::left);
    /// Wrapped to `width`; returns its height.
    float paragraph(
        ImVec2 at, float width, Type type, Colour colour, std::string_view text, Align align = Align::left
    );
    /// As paragraph, but at most `lines` lines, ending in an ellipsis (which is by intent, so not audited).
    float paragraph_up_to(ImVec2 at, float width, int lines, Type type, Colour colour, std::string_view text);

    // --- input (ui_input.cpp)
    // -------------------------------------------------------------------------------
    [[nodiscard]] ImGuiID id(std::string_view name) const;
    [[nodiscard]] ImGuiID id(std::string_view name, int index) const;
    Hit hit(ImGuiID id, Rect area, HitOptions options = {});
    /// True once when `key` was pressed in this frame and nothing has used it yet; not while somebody types.
    bool key(Key key, bool repeats = false);
    /// The digit 1..9 pressed, or 0.
    int digit();
    [[nodiscard]] bool typing() const;
    /// A single line of text to type in; true when `value` changed.
    bool text_field(
        ImGuiID id, Rect box, std::string& value, std::string_view hint, std::size_t longest,
        Typed typed = Typed::words
    );
    [[nodiscard]] Focus& focus() { return focus_; }
    /// The visible ring round whatever the keyboard is on.
    void focus_ring(Rect area, float rounding) const;

    // --- motion
    // ---------------------------------------------------------------------------------------------
    float glide(ImGuiID id, float target, float seconds = 0.25F)
    {
        return motion_.glide(id, target, seconds);
    }
    float glide_from(ImGuiID id, float from, float target, float seconds = 0.25F)
    {
        return motion_.glide(id, target, seconds, from);
    }
    [[nodiscard]] Motion& motion() { return motion_; }
    [[nodiscard]] bool reduced_motion() const { return motion_.reduced(); }
    [[nodiscard]] bool motion_busy() const { return motion_.will_be_busy() || motion_.drifting(); }
    /// Paints over everything drawn so far, whatever window it is in.
    void veil(Colour colour);

    // --- layers
    // ---------------------------------------------------------------------------------------------
    /// A full-window layer on top of the rest, which takes mouse and keyboard away from what is below.
    void begin_layer(char const* name);
    void end_layer();
    /// Draws into the strip below the screen; its rectangle is the answer.
    Rect begin_foot();
    void end_foot();
    /// Text drawn meanwhile lies on an opaque card that hides what is below it (no input of its own).
    void begin_card() { ++text_layer_; }
    void end_card() { --text_layer_; }
    [[nodiscard]] int layer() const { return layer_; }
    /// Drawn at the end of the frame, above everything: tooltips.
    void later(std::function<void()> draw) { later_.push_back(std::move(draw)); }

    // --- what comes out
    // -------------------------------------------------------------------------------------
    void push(model::Intent intent) { intents_.push_back(std::move(intent)); }
    std::vector<model::Intent> take_intents() { return std::exchange(intents_, {}); }
    void play(Sound sound)
    {
        if (sounds_ != nullptr) {
            sounds_->play(sound);
        }
    }

    /// Tests watch the text through this; null otherwise.
    void set_audit(TextAudit* audit) { audit_ = audit; }

private:
    friend class ScrollArea;

    struct Line
    {
        char const* begin;
        char const* end;
    };

    [[nodiscard]] std::vector<Line> lines_of(Type type, std::string_view text, float width) const;
    void put(ImVec2 at, Type type, Colour colour, std::string_view text, bool shortened);
    void open_window(char const* name, bool base, int more_flags = 0);
    void open_window(char const* name, Rect where, bool base, int more_flags);

    Strings const* strings_;
    Sounds* sounds_;
    Fonts const* fonts_ = nullptr;
    Theme const* theme_ = &ui::theme(ThemeName::dark);
    TextAudit* audit_ = nullptr;
    Frame frame_;
    Motion motion_;
    Focus focus_;
    std::vector<model::Intent> intents_;
    std::vector<Key> used_keys_;
    std::vector<std::function<void()>> later_;
    int layer_ = 0, text_layer_ = 0, scroll_depth_ = 0;
    ImGuiID typing_in_ = 0;
};

/// A part of the screen whose content may be taller than it. Draw the content from `top()`, then call end().
class ScrollArea
{
public:
    ScrollArea(Ui& ui, char const* name, Rect area);
    ScrollArea(ScrollArea const&) = delete;
    ScrollArea& operator=(ScrollArea const&) = delete;

    /// Where the content begins, scrolled.
    [[nodiscard]] ImVec2 top() const { return top_; }
    /// Room for the content; the scroll bar's lane is already taken off.
    [[nodiscard]] float width() const { return width_; }
    /// `bottom`: where the content ended (same coordinates as top()).
    void end(float bottom);
    /// Shows the upper end again (a new page).
    static void to_top();

private:
    Ui& ui_;
    Rect area_;
    ImVec2 top_;
    float width_;
};

/// Everything drawn into the current window while this lives appears at `alpha` and shifted by `shift`:
/// entrances and exits without touching layout.
class Appearing
{
public:
    Appearing(Ui const& ui, float alpha, ImVec2 shift = {0.0F, 0.0F});
    ~Appearing();
    Appearing(Appearing const&) = delete;
    Appearing& operator=(Appearing const&) = delete;

private:
    ImDrawList& list_;
    int first_;
    float alpha_;
    ImVec2 shift_;
};

} // namespace twocircles::client::ui
