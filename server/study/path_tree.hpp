// The states of a search as a tree, sixteen bytes each: from any of them the choices that led there. Not safe
// to change from several threads.
#pragma once

#include "server/study/path.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace twocircles::study {

class PathTree
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    std::uint32_t add(std::uint64_t state, std::uint32_t parent, Choice choice)
    {
        nodes_.push_back({state, parent, choice.beat, choice.response});
        return static_cast<std::uint32_t>(nodes_.size() - 1);
    }
    std::size_t size() const { return nodes_.size(); }
    std::uint64_t state(std::uint32_t node) const { return nodes_[node].state; }
    Path path_to(std::uint32_t node) const
    {
        Path path;
        for (; nodes_[node].parent != kNone; node = nodes_[node].parent)
            path.insert(path.begin(), {nodes_[node].beat, nodes_[node].response});
        return path;
    }

private:
    struct Node
    {
        std::uint64_t state;
        std::uint32_t parent;
        engine::BeatId beat; // at which the choice was made that led here
        engine::ResponseId response;
    };
    static_assert(sizeof(Node) == 16);
    std::vector<Node> nodes_;
};

} // namespace twocircles::study
