// Every bound of the server in one place. Values only; tests make them smaller.
#pragma once

#include "proto/wire/protocol.hpp"

#include <chrono>
#include <cstddef>

namespace twocircles::net {

struct Limits
{
    // Who may come in.
    std::size_t connections = 2000;
    std::size_t per_address = 64;     // a whole classroom may sit behind one address; loopback is exempt
    std::size_t not_logged_in = 256;  // at once; while there are so many the door waits
    std::size_t rooms = 1000;         // in memory
    std::size_t workshop_rooms = 250; // of those, open at once
    std::size_t members = 60;         // of one room, screens and facilitators included

    // What one connection may cost.
    std::size_t frame_before_login = wire::kMaxFrameBeforeLogin;
    std::size_t frame = wire::kMaxFrame;
    std::size_t outbox_bytes = 256 * 1024;
    std::size_t send_buffer_bytes = 64 * 1024; // the kernel's, which would otherwise grow to megabytes
    std::size_t requests_waiting = 32;
    double requests_per_second = wire::kRequestsPerSecond;
    double request_burst = wire::kRequestBurst;
    int refused_in_a_row = 100; // requests that came too fast, before the connection is closed
    double facilitator_requests_per_second = wire::kFacilitatorRequestsPerSecond;
    double facilitator_request_burst = wire::kFacilitatorRequestBurst;
    std::size_t facilitator_outbox_bytes = 960 * 1024; // a console of many rooms is large
    std::size_t lessons_waiting = 64;                  // debriefs and what-ifs being worked out, of everybody
    std::size_t claims_of_room = 20;                   // places claimed and not yet answered
    int wrong_secrets = 5;                             // in a row, before the connection is closed

    // How long.
    std::chrono::milliseconds login{5000};
    std::chrono::milliseconds gone{wire::kGoneSeconds * 1000};
    std::chrono::milliseconds unread{10'000}; // without taking in anything of what waits for it
    std::chrono::milliseconds farewell{1000}; // for the last words to a connection that is being closed
    std::chrono::milliseconds state_gap{50};  // between two states of a room that nobody acted in
    std::chrono::milliseconds console_gap{500};
    std::chrono::milliseconds gather{5000};  // for people's return after a restart, before the story goes on
    std::chrono::milliseconds claim{60'000}; // for the facilitator's answer
    std::chrono::milliseconds in_step{120'000}; // rooms in step are waited for no longer than this
    // After a wrong secret from an address; doubles with each further one up to the longest.
    std::chrono::milliseconds wrong_secret{500};
    std::chrono::milliseconds wrong_secret_longest{8000};
    std::chrono::milliseconds secrets_queue{30'000}; // who would wait longer than this is turned away
    std::chrono::minutes empty_room{15};             // kept in memory after its last connection was lost
};

} // namespace twocircles::net
