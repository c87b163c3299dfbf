#include "tests/flow/server_process.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace twocircles::tests {

namespace {

std::string read_all(int end)
{
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = ::read(end, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    return text;
}

} // namespace

ServerProcess::ServerProcess(std::vector<std::string> arguments, std::vector<std::string> environment)
{
    const std::string program = TWOCIRCLES_BINARY_DIR "/bin/twocircles-server";
    std::vector<char*> argv = {const_cast<char*>(program.c_str())};
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    int out[2];
    // The log goes to a file without a name: a pipe that nobody reads would fill up and block the server.
    std::array<char, 40> name{"/tmp/twocircles-server-log-XXXXXX"};
    err_ = mkstemp(name.data());
    ::unlink(name.data());
    if (pipe2(out, O_CLOEXEC) != 0 || err_ < 0) throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ == 0) {
        dup2(out[1], STDOUT_FILENO);
        dup2(err_, STDERR_FILENO);
        for (auto& line : environment)
            putenv(line.data());
        execv(program.c_str(), argv.data());
        _exit(127);
    }
    ::close(out[1]);
    out_ = out[0];
    char c = 0;
    while (::read(out_, &c, 1) == 1 && c != '\n')
        first_line_ += c;
    unsigned port = 0;
    const auto at = first_line_.rfind(" port ");
    if (at != std::string::npos && std::sscanf(first_line_.c_str() + at, " port %u", &port) == 1)
        port_ = static_cast<std::uint16_t>(port);
}

ServerProcess::~ServerProcess()
{
    if (pid_ > 0) {
        ::kill(pid_, SIGKILL);
        wait();
    }
    ::close(out_);
    ::close(err_);
}

void ServerProcess::signal(int number) const
{
    ::kill(pid_, number);
}

int ServerProcess::wait()
{
    output_ = first_line_ + "\n" + read_all(out_);
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    lseek(err_, 0, SEEK_SET);
    errors_ = read_all(err_);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace twocircles::tests
