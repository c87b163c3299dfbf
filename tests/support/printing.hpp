// How engine values read in a failed test, and in golden files.
#pragma once

#include "server/engine/decide.hpp"
#include "server/engine/event.hpp"
#include "server/engine/refusal.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace twocircles::testing {

std::string describe(const engine::Event&);
std::string describe(const engine::Command&);
std::string describe(engine::RefusalCode);
std::string describe(engine::Phase);
std::string describe(engine::Offer);
std::string describe_position(std::uint16_t); // of an id: "#3"

} // namespace twocircles::testing

namespace Catch {

#define TWOCIRCLES_PRINTED(Type)                                                                             \
    template <>                                                                                              \
    struct StringMaker<twocircles::engine::Type>                                                             \
    {                                                                                                        \
        static std::string convert(const twocircles::engine::Type& value)                                    \
        {                                                                                                    \
            return twocircles::testing::describe(value);                                                     \
        }                                                                                                    \
    }
TWOCIRCLES_PRINTED(Event);
TWOCIRCLES_PRINTED(RefusalCode);
TWOCIRCLES_PRINTED(Phase);
TWOCIRCLES_PRINTED(Offer);
#undef TWOCIRCLES_PRINTED

template <class Tag>
struct StringMaker<twocircles::engine::Id<Tag>>
{
    static std::string convert(twocircles::engine::Id<Tag> id)
    {
        return id ? twocircles::testing::describe_position(id.value) : "none";
    }
};

template <>
struct StringMaker<twocircles::engine::Stance>
{
    static std::string convert(twocircles::engine::Stance stance)
    {
        return std::string{twocircles::engine::name_of(stance)};
    }
};

} // namespace Catch
