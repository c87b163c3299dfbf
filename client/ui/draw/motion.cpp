#include "client/ui/draw/motion.hpp"

#include <algorithm>
#include <cmath>

namespace twocircles::client::ui {

float eased(float t)
{
    float const u = 1.0F - std::clamp(t, 0.0F, 1.0F);
    return 1.0F - u * u * u;
}

float eased_both(float t)
{
    float const u = std::clamp(t, 0.0F, 1.0F);
    return u * u * (3.0F - 2.0F * u);
}

void Motion::advance(float seconds, bool reduced)
{
    step_ = seconds;
    reduced_ = reduced;
    busy_ = busy_next_;
    busy_next_ = drifting_ = false;
    ++frame_;
    // What has not been drawn for some seconds is gone from the screen.
    if (frame_ % 600 == 0) {
        std::erase_if(springs_, [this](auto const& entry) { return frame_ - entry.second.seen > 600; });
    }
}

float Motion::glide(ImGuiID id, float target, float seconds)
{
    return glide(id, target, seconds, target);
}

float Motion::glide(ImGuiID id, float target, float seconds, float from)
{
    auto const [entry, fresh] = springs_.try_emplace(id, Spring{from, 0.0F, frame_});
    Spring& spring = entry->second;
    // The same value may be asked for twice in a frame; it moves once.
    bool const moves = fresh || spring.seen != frame_;
    spring.seen = frame_;
    if (reduced_) {
        spring = {target, 0.0F, frame_};
        return target;
    }
    if (!moves) {
        return spring.value;
    }
    // Exact solution of a critically damped spring over the step: stable however long the frame was.
    float const omega = 6.0F / std::max(seconds, 0.01F);
    float const decay = std::exp(-omega * step_);
    float const offset = spring.value - target;
    float const pull = spring.speed + omega * offset;
    spring.value = target + (offset + pull * step_) * decay;
    spring.speed = (spring.speed - omega * pull * step_) * decay;
    float const range = std::max(1.0F, std::abs(target));
    if (std::abs(spring.value - target) < 0.0005F * range && std::abs(spring.speed) < 0.005F * range) {
        spring.value = target;
        spring.speed = 0.0F;
    } else {
        busy_next_ = true;
    }
    return spring.value;
}

} // namespace twocircles::client::ui
