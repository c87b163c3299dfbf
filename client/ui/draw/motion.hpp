#pragma once
// Things glide instead of jumping. Each moving number has an id; it eases to its target in the time given and
// rests there. With reduced motion everything is at its target at once.

#include <imgui/imgui.h>

#include <unordered_map>

namespace twocircles::client::ui {

/// Ease-out: quick at first, settling gently; t and result 0..1.
float eased(float t);
/// Slow, quick, slow.
float eased_both(float t);

class Motion
{
public:
    /// Once a frame. `seconds` since the last one.
    void advance(float seconds, bool reduced);

    /// The value shown this frame for `id` on its way to `target`; critically damped, so a changing target is
    /// followed without a jump. The first call shows `from` (or the target itself).
    float glide(ImGuiID id, float target, float seconds = 0.25F);
    float glide(ImGuiID id, float target, float seconds, float from);

    /// Forgets a value, so that its next glide starts anew.
    void forget(ImGuiID id) { springs_.erase(id); }

    /// Something asked to be drawn again soon (a glide under way, a ripple).
    [[nodiscard]] bool busy() const { return busy_; }
    /// The same, asked at the end of the frame in which it moved.
    [[nodiscard]] bool will_be_busy() const { return busy_next_; }
    void keep_moving() { busy_next_ = true; }
    /// Something moves so slowly that half the frames will do (breathing, a clock running down).
    void keep_drifting() { drifting_ = true; }
    [[nodiscard]] bool only_drifting() const { return drifting_ && !busy_next_; }
    [[nodiscard]] bool drifting() const { return drifting_; }
    [[nodiscard]] bool reduced() const { return reduced_; }

private:
    struct Spring
    {
        float value = 0.0F, speed = 0.0F;
        unsigned seen = 0;
    };

    std::unordered_map<ImGuiID, Spring> springs_;
    float step_ = 0.0F;
    unsigned frame_ = 0;
    bool reduced_ = false, busy_ = false, busy_next_ = false, drifting_ = false;
};

} // namespace twocircles::client::ui
