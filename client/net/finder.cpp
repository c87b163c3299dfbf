#include "client/net/finder.hpp"

#include "client/net/found_list.hpp"
#include "proto/lan/datagram.hpp"
#include "proto/lan/multicast.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <utility>

namespace twocircles::client::net {

namespace asio = boost::asio;
using asio::ip::udp;

namespace {

// Pauses after the first rounds, since a datagram is lost easily; then the last one again and again.
constexpr std::array kPauses = {
    std::chrono::milliseconds(150), std::chrono::milliseconds(350), std::chrono::milliseconds(1000)};

std::uint64_t hard_to_guess()
{
    std::random_device device;
    return std::uint64_t{device()} << 32U | device();
}

lan::Ip ip_of(const asio::ip::address& address)
{
    // By its text, so that an IPv4 address is one in whichever family it comes.
    auto text = address.to_string();
    return lan::parse_ip(text.substr(0, text.find('%'))).value_or(lan::Ip{});
}

// Where an answer came from, and what kind of network that is.
lan::RankedAddress
ranked(const udp::endpoint& from, const std::string& said, const std::vector<lan::Interface>& interfaces)
{
    lan::RankedAddress out;
    out.text = said.empty() ? from.address().to_string() : said;
    out.ip = said.empty() ? ip_of(from.address()) : lan::parse_ip(said).value_or(lan::Ip{});
    out.reach = lan::reach_of(out.ip);
    if (out.reach == lan::Reach::loopback) out.kind = lan::InterfaceKind::loopback;
    for (const auto& interface : interfaces) {
        const bool there =
            out.ip.v6 && out.reach == lan::Reach::link_local
                ? from.address().is_v6() && from.address().to_v6().scope_id() == interface.index
                : lan::is_neighbour({interface}, out.ip);
        if (!there) continue;
        out.interface = interface.name;
        out.kind = interface.kind;
        break;
    }
    return out;
}

} // namespace

// Below the line everything belongs to the thread; the mutex guards what it shares.
class Finder::Search
{
public:
    explicit Search(FinderOptions);
    ~Search();

    void look_for_room(std::string code);
    std::vector<model::FoundServer> snapshot() const;
    std::uint64_t wait_for_news(std::uint64_t known, std::chrono::milliseconds longest) const;

private:
    struct Mouth
    {
        bool v6;
        udp::socket socket;
        std::array<char, lan::kLargestAnswer + 1> buffer{}; // one byte more shows what is too long
        udp::endpoint from{};
    };

    void open(bool v6);
    void ask_and_go_on();
    void ask();
    void say(Mouth&, const lan::Interface&, const std::string& bytes);
    void listen(Mouth&);
    void hear(const Mouth&, std::size_t size);
    void publish();

    mutable std::mutex mutex_;
    mutable std::condition_variable news_;
    std::vector<model::FoundServer> servers_;
    std::uint64_t version_ = 0;

    const FinderOptions options_;
    const std::uint64_t nonce_ = hard_to_guess();      // of the question for all
    const std::uint64_t room_nonce_ = hard_to_guess(); // and of that for a room
    std::string room_;
    std::vector<lan::Interface> interfaces_;
    FoundList list_;
    std::size_t rounds_ = 0;
    asio::io_context io_{1};
    asio::steady_timer timer_{io_};
    std::vector<std::unique_ptr<Mouth>> mouths_;

    std::thread thread_; // last: starts when all the above exists
};

Finder::Search::Search(FinderOptions options) : options_(std::move(options))
{
    open(false);
    open(true);
    asio::post(io_, [this] { ask_and_go_on(); });
    thread_ = std::thread([this] { io_.run(); });
}

Finder::Search::~Search()
{
    io_.stop();
    thread_.join();
}

void Finder::Search::open(bool v6)
{
    auto mouth = std::make_unique<Mouth>(Mouth{v6, udp::socket(io_)});
    auto& socket = mouth->socket;
    boost::system::error_code error;
    socket.open(v6 ? udp::v6() : udp::v4(), error);
    if (!error && v6) socket.set_option(asio::ip::v6_only(true), error);
    if (!error && !v6) socket.set_option(asio::socket_base::broadcast(true), error);
    if (!error) socket.bind(udp::endpoint(v6 ? udp::v6() : udp::v4(), 0), error);
    if (!error) socket.non_blocking(true, error);
    if (error) return; // a computer without IPv6, say: the other family has to do
    listen(*mouth);
    mouths_.push_back(std::move(mouth));
}

void Finder::Search::ask_and_go_on()
{
    ask();
    if (list_.forget_silent(std::chrono::steady_clock::now())) publish();
    timer_.expires_after(kPauses[std::min(rounds_++, kPauses.size() - 1)]);
    timer_.async_wait([this](const boost::system::error_code& error) {
        if (!error) ask_and_go_on();
    });
}

void Finder::Search::ask()
{
    interfaces_ = options_.interfaces();
    const auto for_all = lan::encode(lan::Query{wire::kProtocolVersion, nonce_, {}});
    const auto for_room = lan::encode(lan::Query{wire::kProtocolVersion, room_nonce_, room_});
    for (const auto& mouth : mouths_)
        for (const auto& interface : interfaces_) {
            if (!(mouth->v6 ? interface.has_v6() : interface.has_v4())) continue;
            say(*mouth, interface, for_all);
            if (!room_.empty()) say(*mouth, interface, for_room);
        }
}

// To the group, and for Wi-Fi that passes no multicast on to everybody as well.
void Finder::Search::say(Mouth& mouth, const lan::Interface& interface, const std::string& bytes)
{
    boost::system::error_code ignored; // the next round tries again
    const auto data = asio::buffer(bytes);
    const bool can = interface.multicast || interface.kind == lan::InterfaceKind::loopback;
    if (can && lan::send_through(mouth.socket.native_handle(), mouth.v6, interface.index)) {
        const auto group = asio::ip::make_address(mouth.v6 ? lan::kGroupV6 : lan::kGroupV4);
        mouth.socket.send_to(data, {group, options_.port}, 0, ignored);
    }
    if (mouth.v6) return;
    for (const auto& address : interface.addresses)
        if (address.broadcast)
            mouth.socket.send_to(
                data, {asio::ip::make_address(lan::to_text(*address.broadcast)), options_.port}, 0, ignored
            );
}

void Finder::Search::listen(Mouth& mouth)
{
    mouth.socket.async_receive_from(
        asio::buffer(mouth.buffer), mouth.from,
        [this, &mouth](const boost::system::error_code& error, std::size_t size) {
            if (error == asio::error::operation_aborted || error == asio::error::bad_descriptor) return;
            if (!error) hear(mouth, size);
            listen(mouth);
        }
    );
}

void Finder::Search::hear(const Mouth& mouth, std::size_t size)
{
    const auto answer = lan::decode_answer({mouth.buffer.data(), size});
    if (!answer || (answer->nonce != nonce_ && answer->nonce != room_nonce_)) return;
    const auto from = ranked(mouth.from, answer->address, interfaces_);
    const bool for_room = answer->nonce == room_nonce_;
    if (list_.take(*answer, from, for_room, std::chrono::steady_clock::now())) publish();
}

void Finder::Search::publish()
{
    auto servers = list_.servers();
    {
        const std::lock_guard lock(mutex_);
        servers_ = std::move(servers);
        ++version_;
    }
    news_.notify_all();
}

void Finder::Search::look_for_room(std::string code)
{
    asio::post(io_, [this, code = std::move(code)] {
        if (std::exchange(room_, code) != code) ask();
    });
}

std::vector<model::FoundServer> Finder::Search::snapshot() const
{
    const std::lock_guard lock(mutex_);
    return servers_;
}

std::uint64_t Finder::Search::wait_for_news(std::uint64_t known, std::chrono::milliseconds longest) const
{
    std::unique_lock lock(mutex_);
    news_.wait_for(lock, longest, [&] { return version_ != known; });
    return version_;
}

Finder::Finder(FinderOptions options) : search_(std::make_unique<Search>(std::move(options))) {}

Finder::~Finder() = default;

void Finder::look_for_room(const std::string& code)
{
    search_->look_for_room(lan::read_room_code(code));
}

std::vector<model::FoundServer> Finder::snapshot() const
{
    return search_->snapshot();
}

std::uint64_t Finder::version() const
{
    using namespace std::chrono_literals;
    return search_->wait_for_news(0, 0ms);
}

std::uint64_t Finder::wait_for_news(std::uint64_t known, std::chrono::milliseconds longest) const
{
    return search_->wait_for_news(known, longest);
}

} // namespace twocircles::client::net
