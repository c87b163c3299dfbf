#include "client/app/lookout_network.hpp"

#include "client/net/finder.hpp"
#include "server/app/preflight.hpp"

#include <chrono>
#include <utility>

namespace twocircles::client::app {

namespace {

model::Finding::Level level_of(twocircles::app::Level level)
{
    switch (level) {
    case twocircles::app::Level::ok:
        return model::Finding::Level::ok;
    case twocircles::app::Level::warning:
        return model::Finding::Level::warning;
    case twocircles::app::Level::fault:
        break;
    }
    return model::Finding::Level::fault;
}

std::vector<model::Finding> run_check(const twocircles::app::ServerOptions& options)
{
    std::vector<model::Finding> findings;
    for (auto& finding : twocircles::app::preflight(options))
        findings.push_back(
            {level_of(finding.level), std::move(finding.what), std::move(finding.sentence),
             std::move(finding.cure)}
        );
    return findings;
}

} // namespace

NetworkLookout::NetworkLookout(std::filesystem::path scenarios, std::filesystem::path data, std::string room)
    : scenarios_(std::move(scenarios)), data_(std::move(data)), room_(std::move(room))
{}

NetworkLookout::~NetworkLookout() = default;

void NetworkLookout::look(bool on)
{
    if (on == (finder_ != nullptr)) return;
    version_ = 0;
    gone_ = !on;
    if (!on) {
        finder_.reset();
        return;
    }
    finder_ = std::make_unique<net::Finder>();
    if (!room_.empty()) finder_->look_for_room(room_);
}

void NetworkLookout::look_for_room(const std::string& code)
{
    room_ = code;
    if (finder_) finder_->look_for_room(room_);
}

std::optional<std::vector<model::FoundServer>> NetworkLookout::found()
{
    if (std::exchange(gone_, false)) return std::vector<model::FoundServer>{};
    if (!finder_ || finder_->version() == version_) return std::nullopt;
    version_ = finder_->version();
    return finder_->snapshot();
}

void NetworkLookout::check(std::uint16_t port)
{
    if (check_.valid()) return; // its answer is as good
    twocircles::app::ServerOptions options;
    options.address = "any";
    options.port = port;
    options.workshops = true;
    options.set_damaged_aside = true; // as hosting does
    options.scenarios = scenarios_;
    options.data = data_;
    check_ = std::async(std::launch::async, run_check, std::move(options));
}

std::optional<std::vector<model::Finding>> NetworkLookout::checked()
{
    using namespace std::chrono_literals;
    if (!check_.valid() || check_.wait_for(0s) != std::future_status::ready) return std::nullopt;
    return check_.get();
}

} // namespace twocircles::client::app
