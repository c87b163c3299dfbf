// Either a value or the reason why there is none (the compiler of Debian 12 has no std::expected).
#pragma once

#include <utility>
#include <variant>

namespace twocircles::engine {

template <class T, class E>
class [[nodiscard]] Result
{
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : held_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return held_.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Throws std::bad_variant_access when asked for what is not there: a mistake of the caller.
    T& value() & { return std::get<0>(held_); }
    const T& value() const& { return std::get<0>(held_); }
    T&& value() && { return std::get<0>(std::move(held_)); }
    const E& error() const { return std::get<1>(held_); }

private:
    std::variant<T, E> held_;
};

} // namespace twocircles::engine
