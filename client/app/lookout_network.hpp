// The lookout over the real network and this real computer: a Finder while servers are looked for, and the
// server's own pre-flight, each on a thread of its own. Main thread only.
#pragma once

#include "client/app/lookout.hpp"

#include <filesystem>
#include <future>
#include <memory>
#include <string>

namespace twocircles::client::net {
class Finder;
}

namespace twocircles::client::app {

class NetworkLookout : public Lookout
{
public:
    // What a server hosted here would use (empty = the usual folders), and the room that is looked for; empty
    // = none in particular.
    NetworkLookout(std::filesystem::path scenarios, std::filesystem::path data, std::string room);
    ~NetworkLookout() override; // waits for a check that still runs, a second at most

    void look(bool on) override;
    void look_for_room(const std::string& code) override;
    std::optional<std::vector<model::FoundServer>> found() override;
    void check(std::uint16_t port) override;
    std::optional<std::vector<model::Finding>> checked() override;

private:
    std::filesystem::path scenarios_, data_;
    std::string room_;
    std::unique_ptr<net::Finder> finder_; // while it looks
    std::uint64_t version_ = 0;           // of the finder's list, that was handed over
    bool gone_ = false;                   // it has stopped looking: the list is to be emptied
    std::future<std::vector<model::Finding>> check_;
};

} // namespace twocircles::client::app
