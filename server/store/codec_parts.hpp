// What the codec's files share: nothing outside server/store's codec includes this.
#pragma once

#include "server/engine/command.hpp"
#include "server/room/entry.hpp"
#include "server/room/settings.hpp"
#include "twocircles/log.pb.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace twocircles::store {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>; // clang 14 cannot deduce it by itself

// An id or line number: 16 bits in the engine, so anything larger was never written by us.
class Reader
{
public:
    std::uint16_t small(std::uint32_t value)
    {
        if (value > std::numeric_limits<std::uint16_t>::max()) fits_ = false;
        return static_cast<std::uint16_t>(value);
    }
    template <class Id>
    Id id(std::uint32_t value)
    {
        return Id(std::size_t{small(value)});
    }
    engine::Stance stance(std::uint32_t value) { return choice(value, engine::Stance::take_a_chance); }
    // One of an enumeration that ends with `last`.
    template <class Enum>
    Enum choice(std::int64_t value, Enum last)
    {
        if (value < 0 || value > static_cast<std::int64_t>(last)) {
            fits_ = false;
            return Enum{};
        }
        return static_cast<Enum>(value);
    }
    void doubt() { fits_ = false; }
    bool fits() const { return fits_; }

private:
    bool fits_ = true;
};

void write(const room::Record&, proto::LoggedRecord&);
// Nothing when it is of a kind that this version does not know.
std::optional<room::Record> read(const proto::LoggedRecord&, Reader&);

// Of the guided debrief (codec_guide.cpp).
void write(const room::GuideLaid&, proto::RecordGuideLaid&);
void write(const room::GuideSet&, proto::RecordGuide&);
void write(const room::CommitmentWritten&, proto::RecordCommitment&);
room::GuideLaid read(const proto::RecordGuideLaid&, Reader&);
room::GuideSet read(const proto::RecordGuide&, Reader&);
room::CommitmentWritten read(const proto::RecordCommitment&, Reader&);

void write(const room::RoomSettings&, proto::RoomSettings&);
room::RoomSettings read(const proto::RoomSettings&, Reader&);

} // namespace twocircles::store
