// A server in a process of its own, so that its processor time and memory are its own. POSIX, Linux's /proc.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <sys/types.h>

namespace twocircles::bench {

using Listening = std::function<void(std::uint16_t port)>;

class Child
{
public:
    // Forks; `serve` runs in the child until it is killed, and says where it listens. To be called while this
    // process has a single thread. Throws std::runtime_error when the child ends before it listens.
    explicit Child(const std::function<void(const Listening&)>& serve);
    ~Child(); // kills it
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    std::uint16_t port() const { return port_; }
    std::chrono::nanoseconds cpu() const; // of all its threads that live, system calls included
    std::size_t memory() const;           // bytes of its own: no code, no buffers of the kernel

private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
};

} // namespace twocircles::bench
