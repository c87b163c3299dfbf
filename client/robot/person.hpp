// One scripted client: comes into a room, takes a part, plays it to the debrief, and comes back by itself.
// Lives on a swarm's thread.
#pragma once

#include "client/model/view_model.hpp"
#include "client/net/swarm.hpp"
#include "client/robot/options.hpp"
#include "client/robot/policy.hpp"
#include "client/robot/telling.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace twocircles::client::robot {

class Person
{
public:
    struct Plan
    {
        std::string name, room;
        model::Role role = model::Role::guest; // as which they come in; a guest then takes a seat
        std::string secret;                    // of a facilitator
        std::uint64_t seed = 1;
        double rate = 4; // deeds a second
        bool slow_reader = false;
        bool tell = false;
        bool debrief = false; // through the guided one as well; a facilitator leads it
        std::shared_ptr<Places> places = nullptr;
    };

    // `finished` is called once: the debrief is there, or problem() says why it never will be.
    Person(net::Swarm&, Plan, std::function<void(const Person&)> finished);
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    const std::string& name() const { return plan_.name; }
    const model::ViewModel& view() const { return view_; }
    const std::string& problem() const { return problem_; }
    bool seated() const;
    void tell_the_end() const;
    void send(const model::Request& request) { swarm_.send(id_, request); }
    // Is told every message after the view has taken it in.
    void listen(std::function<void(const model::Message&)> listener) { listener_ = std::move(listener); }

private:
    void take(const model::Message&);
    void look_at(const model::Message&); // before the view has taken it in
    void greet();
    Places::Place place() const;
    void refused(const model::Refused&);
    void look_for_part();
    void act_later();
    void lead_later();
    bool through() const; // there is nothing more to do
    void act();
    std::optional<model::Request> deed(Tried&) const;
    void finish(std::string problem);

    net::Swarm& swarm_;
    Plan plan_;
    std::function<void(const Person&)> finished_;
    std::function<void(const model::Message&)> listener_;
    std::optional<Telling> telling_;
    Chance chance_;
    Tried tried_;
    model::ViewModel view_;
    std::string problem_;
    std::string token_;
    bool asked_to_enter_ = false, asked_for_part_ = false, asked_for_debrief_ = false;
    bool thinking_ = false, turning_ = false, over_ = false;
    net::Swarm::Id id_; // last: from here on messages come
};

} // namespace twocircles::client::robot
