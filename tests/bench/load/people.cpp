#include "tests/bench/load/people.hpp"

#include "tests/bench/load/servers.hpp"
#include "tests/flow/group_client.hpp"
#include "twocircles/server.pb.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace twocircles::bench {

namespace {

constexpr std::size_t kRoomsAtOnce = 20; // a server opens no more

twocircles::proto::ClientMessage hello(std::size_t number)
{
    twocircles::proto::ClientMessage message;
    message.mutable_hello()->set_protocol(wire::kProtocolVersion);
    message.mutable_hello()->set_build("bench");
    message.mutable_hello()->set_name("Guest " + std::to_string(number + 1));
    return message;
}

} // namespace

std::vector<std::string> open_rooms(std::uint16_t port, const std::string& scenario, std::size_t count)
{
    tests::Trainer trainer(port, kSecret);
    std::vector<std::string> codes;
    while (codes.size() < count) {
        const auto some = std::min(count - codes.size(), kRoomsAtOnce);
        const auto more = trainer.open(scenario, static_cast<std::uint32_t>(some));
        codes.insert(codes.end(), more.begin(), more.end());
    }
    return codes;
}

void start_rooms(std::uint16_t port)
{
    tests::Trainer trainer(port, kSecret);
    trainer.must(tests::steer_all([](auto& steer) { steer.mutable_start(); }));
}

People::People(Crowd& crowd, std::vector<std::string> codes)
    : crowd_(crowd), codes_(std::move(codes)), people_(crowd.clients().size()), tables_(crowd.rooms())
{
    crowd_.on_frame([this](Client& client, std::string_view payload) { heard(client, payload); });
}

void People::go_on_to(Step step)
{
    goal_ = step;
    there_ = 0;
    for (auto& client : crowd_.clients())
        next(client);
    crowd_.until([this] { return there_ == people_.size(); }, "everybody to come in");
}

void People::next(Client& client)
{
    const auto& person = people_[client.number];
    if (person.step >= goal_) return;
    if (person.step == Step::absent) {
        crowd_.connect(client);
        crowd_.send(client, hello(client.number));
    } else if (person.step == Step::logged_in) {
        crowd_.send(client, tests::enter_room(codes_[client.room]));
    } else {
        crowd_.send(client, tests::take_seat(twocircles::proto::LEADING, 0));
    }
}

void People::reached(Client& client, Step step)
{
    auto& person = people_[client.number];
    if (person.step >= step) return;
    person.step = step;
    if (step == goal_) ++there_;
    if (step == Step::seated && on_seated_) on_seated_();
    next(client);
}

void People::heard(Client& client, std::string_view payload)
{
    twocircles::proto::ServerMessage message;
    if (!message.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        throw std::runtime_error("the server sent what is no message");
    if (message.has_refused()) throw std::runtime_error("refused: " + message.refused().text());
    if (message.has_goodbye()) throw std::runtime_error("sent away: " + message.goodbye().text());
    if (message.has_welcome()) reached(client, Step::logged_in);
    if (message.has_joined()) {
        const bool leads = message.joined().role() == twocircles::proto::LEADING;
        reached(client, leads ? Step::seated : Step::entered);
    }
    if (!message.has_beat()) return;
    auto& table = tables_[client.room];
    table.beat_serial = message.beat().serial();
    table.responses.clear();
    for (const auto& card : message.beat().responses())
        if (!card.locked()) table.responses.push_back(card.response());
}

void People::until_beat(std::size_t responses)
{
    const auto all_choose = [&] {
        return std::all_of(tables_.begin(), tables_.end(), [&](const Table& table) {
            return table.responses.size() >= responses;
        });
    };
    crowd_.until(all_choose, "every room's first beat");
    crowd_.idle(std::chrono::seconds(1)); // what is thinned out comes within a fraction of this
}

twocircles::proto::ClientMessage People::vote(const Client& client)
{
    const auto& table = tables_[client.room];
    return tests::respond(
        table.beat_serial, table.responses[people_[client.number].votes++ % table.responses.size()]
    );
}

} // namespace twocircles::bench
