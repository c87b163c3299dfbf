// The real server program, started, killed and asked how it ended.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace twocircles::tests {

class ServerProcess
{
public:
    // Starts the program with these arguments and waits until it listens or has ended. `environment` holds
    // NAME=value lines that are added to this process's own.
    explicit ServerProcess(std::vector<std::string> arguments, std::vector<std::string> environment = {});
    ~ServerProcess(); // kills what still runs
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    // 0 when it has ended instead of listening.
    std::uint16_t port() const { return port_; }
    const std::string& first_line() const { return first_line_; } // of its standard output
    void signal(int number) const;
    // Waits for the end; the exit status, or minus the signal that ended it.
    int wait();
    // All it has written to its standard error; after wait().
    const std::string& errors() const { return errors_; }
    const std::string& output() const { return output_; }

private:
    pid_t pid_ = -1;
    int out_ = -1;
    int err_ = -1;
    std::uint16_t port_ = 0;
    std::string first_line_, errors_, output_;
};

} // namespace twocircles::tests
