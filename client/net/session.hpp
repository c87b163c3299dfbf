// The link's own thread and the one line on it. The inbox is the only thing shared.
#pragma once

#include "client/net/inbox.hpp"
#include "client/net/line.hpp"
#include "client/net/link.hpp"

#include <boost/asio/io_context.hpp>

#include <string>
#include <thread>

namespace twocircles::client::net {

class Link::Session
{
public:
    explicit Session(LinkOptions);
    ~Session();

    Inbox& inbox() { return inbox_; }
    // Any thread.
    void send(const model::Request&);
    void retry_now();
    void rename(const std::string&);

private:
    Inbox inbox_;
    boost::asio::io_context context_{1};
    Line line_;
    std::thread thread_; // last: starts when all the above exists
};

} // namespace twocircles::client::net
