#include "client/net/session.hpp"

#include <boost/asio/post.hpp>

#include <utility>

namespace twocircles::client::net {

namespace asio = boost::asio;

Link::Session::Session(LinkOptions options)
    : line_(
          context_,
          {std::move(options.host), options.port, std::move(options.player_name), std::move(options.build)},
          [this](model::Message message) { inbox_.put(std::move(message)); }
      )
{
    line_.start();
    thread_ = std::thread([this] { context_.run(); });
}

Link::Session::~Session()
{
    asio::post(context_, [this] { line_.stop(); });
    thread_.join();
}

void Link::Session::send(const model::Request& request)
{
    asio::post(context_, [this, request] { line_.send(request); });
}

void Link::Session::retry_now()
{
    asio::post(context_, [this] { line_.retry_now(); });
}

void Link::Session::rename(const std::string& name)
{
    asio::post(context_, [this, name] { line_.rename(name); });
}

} // namespace twocircles::client::net
