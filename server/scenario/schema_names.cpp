#include "server/scenario/schema_names.hpp"

#include <algorithm>

namespace twocircles::scenario {

namespace {

constexpr std::size_t kMostQuestions = 1000; // more would make a list that nobody reads

bool is_plain(const std::string& name)
{
    const auto small = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= kLongestName && std::all_of(name.begin(), name.end(), small);
}

void add(std::vector<std::string>& to, const NameList& from)
{
    for (const std::string& name : from.all())
        if (is_plain(name) && std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

} // namespace

const std::vector<std::string>& NamesOffered::of(Named what) const
{
    static const std::vector<std::string> kNone;
    const auto found = names.find(what);
    return found == names.end() ? kNone : found->second;
}

NamesOffered names_offered(const Names& names)
{
    NamesOffered made;
    add(made.names[Named::seat], names.seats);
    add(made.names[Named::follower], names.followers);
    add(made.names[Named::counter], names.counters);
    add(made.names[Named::flag_or_counter], names.flags);
    add(made.names[Named::flag_or_counter], names.counters);
    add(made.names[Named::promise], names.promises);
    add(made.names[Named::beat], names.beats);
    add(made.names[Named::pool], names.pools);
    for (const NameList& responses : names.responses)
        add(made.names[Named::response], responses);

    std::vector<std::string>& ask = made.questions;
    add(ask, names.flags);
    for (const std::string& counter : made.names[Named::counter])
        ask.push_back(counter + " >= 1");
    for (const std::string& who : made.names[Named::follower]) {
        for (const char* measure : {"morale", "loyalty", "trust", "respect"})
            ask.push_back(std::string{measure} + "(" + who + ") >= 50");
        ask.push_back("present(" + who + ")");
    }
    for (const std::string& promise : made.names[Named::promise])
        for (const char* state : {"promised", "kept", "broken"})
            ask.push_back(std::string{state} + "(" + promise + ")");
    for (const std::string& beat : made.names[Named::beat])
        ask.push_back("visited(" + beat + ")");
    for (std::size_t i = 0; i < names.beats.size() && i < names.responses.size(); ++i)
        for (const std::string& response : names.responses[i].all())
            if (is_plain(names.beats.all()[i]) && is_plain(response))
                ask.push_back("chosen(" + names.beats.all()[i] + "." + response + ") > 0");
    if (ask.size() > kMostQuestions) ask.resize(kMostQuestions);
    return made;
}

} // namespace twocircles::scenario
