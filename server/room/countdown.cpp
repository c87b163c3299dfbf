#include "server/room/countdown.hpp"

namespace twocircles::room {

void Countdown::set(Span span)
{
    set_ = true;
    running_ = false;
    left_ = span;
}

void Countdown::clear()
{
    set_ = running_ = false;
}

void Countdown::change(Span by, Time now)
{
    if (!set_) return;
    const bool ran = running_;
    stop(now);
    left_ += by;
    if (left_.count() < 0) left_ = {};
    if (ran) go(now);
}

void Countdown::go(Time now)
{
    if (!set_ || running_) return;
    running_ = true;
    due_ = now + left_;
}

void Countdown::stop(Time now)
{
    if (!set_ || !running_) return;
    running_ = false;
    left_ = due_ > now ? due_ - now : due_ - due_;
}

std::optional<Countdown::Time> Countdown::due() const
{
    if (!set_ || !running_) return std::nullopt;
    return due_;
}

Countdown::Span Countdown::left(Time now) const
{
    if (!set_) return Span{0};
    const auto left = running_ ? due_ - now : left_;
    return left.count() > 0 ? std::chrono::ceil<Span>(left) : Span{0};
}

} // namespace twocircles::room
