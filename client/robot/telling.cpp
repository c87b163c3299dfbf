#include "client/robot/telling.hpp"

#include "client/robot/public_view.hpp"

#include <cstdio>
#include <utility>

namespace twocircles::client::robot {

using namespace model;

namespace {

constexpr double kSilence = 0.5; // seconds between two states that are worth a line

struct NameOf
{
    const char* operator()(const AskRespond& /*ask*/) const { return "answer"; }
    const char* operator()(const AskTakeStance& /*ask*/) const { return "stance"; }
    const char* operator()(const AskSayNeed& /*ask*/) const { return "need"; }
    const char* operator()(const AskPredict& /*ask*/) const { return "prediction"; }
    const char* operator()(const AskSayInChat& /*ask*/) const { return "chat"; }
    const char* operator()(const AskTakeSeat& /*ask*/) const { return "seat"; }
    const char* operator()(const AskSteer& /*ask*/) const { return "steering"; }
    const char* operator()(const AskGuide& /*ask*/) const { return "guide"; }
    const char* operator()(const AskWriteCommitment& /*ask*/) const { return "commitment"; }
    template <class Other>
    const char* operator()(const Other& /*ask*/) const
    {
        return "other";
    }
};

void end_line()
{
    std::putchar('\n');
    std::fflush(stdout); // it may be killed in the next instant
}

} // namespace

void Telling::heard(const Message& message, double now)
{
    if (const auto* done = std::get_if<Done>(&message)) {
        if (done->once == 0 || !done->request) return;
        const auto once = static_cast<unsigned long long>(done->once);
        std::printf("done %016llx %s by %s", once, std::visit(NameOf{}, *done->request), name_.c_str());
        end_line();
    } else if (const auto* lost = std::get_if<LinkLost>(&message)) {
        if (std::exchange(lost_, true)) return;
        std::printf("lost by %s: %s", name_.c_str(), lost->reason.c_str());
        end_line();
    } else if (std::holds_alternative<Joined>(message)) {
        const bool back = std::exchange(lost_, false);
        if (std::exchange(entered_, true) && !back) return;
        std::printf("%s: %s", back ? "back in the room" : "in the room", name_.c_str());
        end_line();
    } else if (std::holds_alternative<RoomState>(message)) {
        const double since = std::exchange(last_state_, now);
        if (since == 0 || now - since < kSilence) return;
        std::printf("state after %.3f s for %s", now - since, name_.c_str());
        end_line();
    }
}

void Telling::at_the_end(const ViewModel& view) const
{
    for (const auto& value : public_view(view))
        std::printf(
            "%s\t%s\t%s\t%s\n", value.everybody ? "public" : "witnessed", name_.c_str(), value.key.c_str(),
            value.value.c_str()
        );
    std::fflush(stdout);
}

} // namespace twocircles::client::robot
