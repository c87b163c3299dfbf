// Everything outside of the view model that this program holds: the link to the server that is played on, the
// server inside for practising, the one inside for hosting, and what looks around in the network. Switching
// the server is a new link. Main thread only; the servers and the link have threads of their own.
#pragma once

#include "client/app/command_line.hpp"
#include "client/app/lookout.hpp"
#include "client/app/outside.hpp"
#include "client/model/view_model.hpp"
#include "client/net/link.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace twocircles::client::app {

class Controller;
class PreviewedFile;

class Connections : public Outside
{
public:
    // Without a lookout nothing is found and nothing checked.
    // With a preview, which must outlive this, the server inside is that of the previewed file.
    Connections(
        const CommandLine&, std::string player_name, std::unique_ptr<Lookout>, PreviewedFile* = nullptr
    );
    ~Connections() override;
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    // All that has come since the last call goes to the controller, in order. What the controller asks for
    // meanwhile, another server included, is done before the next call.
    void poll(Controller&, double now);
    // One message at a time, waiting up to `longest` for the first; false when none came.
    bool take_one(Controller&, double now, std::chrono::milliseconds longest);

    bool can_look() const { return lookout_ != nullptr; }
    // What the player should know of their earlier practice games, e.g. that they could not be read; mostly
    // empty.
    const std::string& practice_notice() const;
    // Why the server inside could not be started, once; empty = nothing.
    std::string take_problem() { return std::exchange(problem_, {}); }

    void send(const model::Request&) override;
    void rename(const std::string& name) override;
    void retry_now() override;
    void connect(const std::string& host, std::uint16_t port) override;
    void practise() override;
    void host(const std::string& name) override;
    void stop_hosting() override;
    void check_hosting() override;
    void look_for_servers(bool on) override;
    void look_for_room(const std::string& code) override;

private:
    struct Inside; // the servers, which only connections.cpp knows

    void link_to(const std::string& host, std::uint16_t port);
    void report(Controller&);
    void report_preview(Controller&);

    const CommandLine& line_;
    std::string player_name_, problem_;
    std::unique_ptr<Inside> inside_; // outlives the link, so that leaving is heard
    std::unique_ptr<Lookout> lookout_;
    PreviewedFile* preview_;
    std::uint16_t preview_port_ = 0;
    std::unique_ptr<net::Link> link_;
    std::deque<model::Message> waiting_;    // taken from the link, not yet by the controller
    std::optional<model::Hosting> hosting_; // news for the controller
};

} // namespace twocircles::client::app
