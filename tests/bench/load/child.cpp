#include "tests/bench/load/child.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twocircles::bench {

namespace {

// What the parent has open is not the child's: a connection would never end.
void close_all_but(int kept)
{
    for (int descriptor = 3; descriptor < static_cast<int>(sysconf(_SC_OPEN_MAX)); ++descriptor)
        if (descriptor != kept) close(descriptor);
}

[[noreturn]] void be_server(const std::function<void(const Listening&)>& serve, int tell)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGPIPE, SIG_IGN);
    close_all_but(tell);
    try {
        serve([tell](std::uint16_t port) {
            if (write(tell, &port, sizeof port) != sizeof port) _exit(1);
            close(tell);
        });
    } catch (const std::exception& error) {
        std::fprintf(stderr, "a server ended: %s\n", error.what());
    }
    _exit(1);
}

} // namespace

Child::Child(const std::function<void(const Listening&)>& serve)
{
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    std::fflush(nullptr);
    process_ = fork();
    if (process_ < 0) throw std::runtime_error("no process");
    if (process_ == 0) be_server(serve, ends[1]);
    close(ends[1]);
    const auto count = read(ends[0], &port_, sizeof port_);
    close(ends[0]);
    if (count != sizeof port_) throw std::runtime_error("the server did not start");
}

Child::~Child()
{
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

std::chrono::nanoseconds Child::cpu() const
{
    std::chrono::nanoseconds all{};
    const auto tasks = "/proc/" + std::to_string(process_) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(tasks)) {
        std::ifstream file(task.path() / "schedstat");
        std::int64_t ran = 0;
        if (file >> ran) all += std::chrono::nanoseconds(ran);
    }
    return all;
}

std::size_t Child::memory() const
{
    std::ifstream file("/proc/" + std::to_string(process_) + "/status");
    std::string word;
    while (file >> word)
        if (std::size_t kib = 0; word == "RssAnon:" && file >> kib) return kib * 1024;
    return 0;
}

} // namespace twocircles::bench
