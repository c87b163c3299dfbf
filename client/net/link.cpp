#include "client/net/link.hpp"

#include "client/net/session.hpp"

namespace twocircles::client::net {

Link::Link(LinkOptions options) : session_(std::make_unique<Session>(std::move(options))) {}

Link::~Link() = default;

void Link::send(const model::Request& request)
{
    session_->send(request);
}

std::vector<model::Message> Link::poll()
{
    return session_->inbox().take();
}

std::vector<model::Message> Link::wait(std::chrono::milliseconds longest)
{
    return session_->inbox().wait(longest);
}

void Link::rename(const std::string& name)
{
    session_->rename(name);
}

void Link::retry_now()
{
    session_->retry_now();
}

} // namespace twocircles::client::net
