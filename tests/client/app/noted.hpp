// An outside that writes down what it is asked for.
#pragma once

#include "client/app/outside.hpp"

#include <string>
#include <vector>

namespace twocircles::client::test {

struct Noted : app::Outside
{
    std::vector<model::Request> sent;
    std::vector<std::string> done; // "connect 10.0.0.5:4747", "host Kim", ...

    void send(const model::Request& request) override { sent.push_back(request); }
    void rename(const std::string& name) override { done.push_back("rename " + name); }
    void retry_now() override { done.emplace_back("retry"); }
    void connect(const std::string& host, std::uint16_t port) override
    {
        done.push_back("connect " + host + ":" + std::to_string(port));
    }
    void practise() override { done.emplace_back("practise"); }
    void host(const std::string& name) override { done.push_back("host " + name); }
    void stop_hosting() override { done.emplace_back("stop hosting"); }
    void check_hosting() override { done.emplace_back("check"); }
    void look_for_servers(bool on) override { done.emplace_back(on ? "look" : "look no more"); }
    void look_for_room(const std::string& code) override
    {
        done.push_back(code.empty() ? "look for no room" : "look for " + code);
    }
};

} // namespace twocircles::client::test
