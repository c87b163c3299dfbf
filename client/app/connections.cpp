#include "client/app/connections.hpp"

#include "client/app/address.hpp"
#include "client/app/controller.hpp"
#include "client/app/previewed_file.hpp"
#include "server/app/embedded_server.hpp"

namespace twocircles::client::app {

struct Connections::Inside
{
    twocircles::app::EmbeddedServer practice;
    std::uint16_t practice_port = 0; // 0: does not run
    twocircles::app::EmbeddedServer hosted;
    std::uint16_t hosted_port = 0;
    model::Hosting hosting; // while `hosted` runs
};

Connections::Connections(
    const CommandLine& line, std::string player_name, std::unique_ptr<Lookout> lookout, PreviewedFile* preview
)
    : line_(line), player_name_(std::move(player_name)), inside_(std::make_unique<Inside>()),
      lookout_(std::move(lookout)), preview_(preview)
{}

Connections::~Connections()
{
    link_.reset();
}

const std::string& Connections::practice_notice() const
{
    return inside_->practice.notice();
}

void Connections::link_to(const std::string& host, std::uint16_t port)
{
    link_.reset();
    waiting_.clear(); // of the server before
    link_ = std::make_unique<net::Link>(net::LinkOptions{host, port, player_name_, TWOCIRCLES_VERSION});
}

void Connections::connect(const std::string& host, std::uint16_t port)
{
    link_to(host, port);
}

void Connections::practise()
{
    if (preview_ != nullptr) {
        if (preview_port_ != 0) link_to("127.0.0.1", preview_port_);
        return; // else the next report() knows where
    }
    if (inside_->practice_port == 0) {
        twocircles::app::ServerOptions options;
        options.scenarios = line_.scenarios;
        options.data = line_.data;
        if (const auto file = scenario_file(line_)) options.more_scenarios = {*file};
        const auto port = inside_->practice.start(std::move(options));
        if (!port.ok()) {
            problem_ = port.error();
            link_.reset();
            waiting_.clear();
            waiting_.emplace_back(model::LinkLost{problem_, false});
            return;
        }
        inside_->practice_port = port.value();
    }
    link_to("127.0.0.1", inside_->practice_port);
}

void Connections::host(const std::string& name)
{
    if (inside_->hosted.running()) { // people may be there: it goes on as it is, and this client comes back
        hosting_ = inside_->hosting;
        link_to("127.0.0.1", inside_->hosted_port);
        return;
    }
    twocircles::app::ServerOptions options;
    options.scenarios = line_.scenarios;
    options.data = line_.data;
    if (!name.empty()) options.name = name;
    link_.reset();
    options.port = kServerPort;
    auto started = inside_->hosted.host(options);
    if (!started.ok()) {
        options.port = 0; // another server may have the usual one; clients find this one where it is
        const auto why = started.error();
        started = inside_->hosted.host(options);
        if (!started.ok()) {
            hosting_.emplace();
            hosting_->problem = why;
            practise();
            return;
        }
    }
    auto& hosting = inside_->hosting = {};
    hosting.on = true;
    hosting.addresses = started.value().addresses;
    hosting.facilitator_secret = started.value().facilitator_secret;
    hosting_ = hosting;
    inside_->hosted_port = started.value().port;
    link_to("127.0.0.1", inside_->hosted_port);
}

void Connections::stop_hosting()
{
    if (!inside_->hosted.running()) return;
    practise();
    inside_->hosted.stop();
    hosting_.emplace();
}

void Connections::check_hosting()
{
    if (lookout_) lookout_->check(kServerPort);
}

void Connections::look_for_servers(bool on)
{
    if (lookout_) lookout_->look(on);
}

void Connections::look_for_room(const std::string& code)
{
    if (lookout_) lookout_->look_for_room(code);
}

void Connections::send(const model::Request& request)
{
    if (link_) link_->send(request);
}

void Connections::rename(const std::string& name)
{
    player_name_ = name;
    if (link_) link_->rename(name);
}

void Connections::retry_now()
{
    if (link_)
        link_->retry_now();
    else
        practise(); // the server inside could not be started before
}

void Connections::report_preview(Controller& controller)
{
    auto step = preview_->first();
    if (!step) {
        const auto& joined = controller.view().joined;
        step = preview_->look(joined ? joined->token : std::string{});
    }
    if (!step) return;
    controller.previewed(std::move(step->shown), step->token);
    if (step->port == 0) return;
    preview_port_ = step->port;
    link_to("127.0.0.1", preview_port_);
}

void Connections::report(Controller& controller)
{
    if (preview_ != nullptr) report_preview(controller);
    if (hosting_) controller.hosting(*std::exchange(hosting_, std::nullopt));
    if (!lookout_) return;
    if (auto found = lookout_->found()) controller.found(std::move(*found));
    if (auto checked = lookout_->checked()) controller.checked(std::move(*checked));
}

void Connections::poll(Controller& controller, double now)
{
    using namespace std::chrono_literals;
    while (take_one(controller, now, 0ms)) {
    }
}

bool Connections::take_one(Controller& controller, double now, std::chrono::milliseconds longest)
{
    report(controller);
    if (waiting_.empty() && link_)
        for (auto& message : longest.count() > 0 ? link_->wait(longest) : link_->poll())
            waiting_.push_back(std::move(message));
    if (waiting_.empty()) return false;
    const auto message = std::move(waiting_.front());
    waiting_.pop_front();
    controller.take(message, now);
    return true;
}

} // namespace twocircles::client::app
