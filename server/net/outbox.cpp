#include "server/net/outbox.hpp"

#include <algorithm>
#include <utility>

namespace twocircles::net {

bool Outbox::add(Item item)
{
    if (bytes_ + item.frame->size() > limit_) return false;
    bytes_ += item.frame->size();
    waiting_.push_back(std::move(item));
    return true;
}

bool Outbox::push(Frame frame)
{
    return add({std::move(frame), std::nullopt, true});
}

// What stands before the first frame of a message is the rest of one that is on its way.
void Outbox::forget(Newest kind)
{
    const auto begins = [kind](const Item& item) { return item.kind == kind && item.first; };
    const auto first = std::find_if(waiting_.begin(), waiting_.end(), begins);
    const auto kept = std::remove_if(first, waiting_.end(), [&](const Item& item) {
        if (item.kind != kind) return false;
        bytes_ -= item.frame->size();
        return true;
    });
    waiting_.erase(kept, waiting_.end());
}

bool Outbox::push_newest(const Frames& frames, Newest kind)
{
    forget(kind);
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (!add({frames[i], kind, i == 0})) return false;
    return true;
}

void Outbox::replace_all(Frame last)
{
    waiting_.clear();
    bytes_ = 0;
    if (last != nullptr) {
        bytes_ = last->size();
        waiting_.push_back({std::move(last), std::nullopt, true});
    }
}

std::vector<Frame> Outbox::take(std::size_t bytes, std::size_t frames)
{
    std::vector<Frame> out;
    std::size_t taken = 0;
    while (!waiting_.empty() && out.size() < frames &&
           (out.empty() || taken + waiting_.front().frame->size() <= bytes)) {
        taken += waiting_.front().frame->size();
        bytes_ -= waiting_.front().frame->size();
        out.push_back(std::move(waiting_.front().frame));
        waiting_.pop_front();
    }
    // A deque keeps a block even when empty; a quiet client need not.
    if (waiting_.empty()) waiting_.shrink_to_fit();
    return out;
}

} // namespace twocircles::net
