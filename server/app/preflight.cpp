#include "server/app/preflight.hpp"

#include "server/app/preflight_parts.hpp"
#include "server/app/scenario_folder.hpp"
#include "server/store/data_folder.hpp"
#include "server/store/journal.hpp"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace twocircles::app {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMebibyte = 1024 * 1024;
constexpr std::uintmax_t kEnoughSpace = 200 * kMebibyte;
constexpr std::uintmax_t kTooLittleSpace = 20 * kMebibyte; // a workshop's journal takes a few

// That a file can be written there: permissions alone do not tell, of network folders for example.
bool can_write_into(const fs::path& folder)
{
    auto name = (folder / "check-XXXXXX").string();
    const int file = mkstemp(name.data());
    if (file < 0) return false;
    const bool written = ::write(file, name.data(), name.size()) == static_cast<ssize_t>(name.size());
    ::close(file);
    ::unlink(name.c_str());
    return written;
}

// False when there is no use in opening the journal.
bool check_disk(const fs::path& folder, const Machine& machine, Findings& findings)
{
    if (folder.empty()) {
        findings.push_back(
            {Level::fault, "disk", "There is no folder for the journal, because $HOME is not set.",
             "Give one with --data DIR."}
        );
        return false;
    }
    std::error_code failed;
    const bool created = fs::create_directories(folder, failed);
    std::error_code ignored;
    if (created) fs::permissions(folder, fs::perms::owner_all, ignored); // as the server does
    if (failed || !fs::is_directory(folder, ignored) || !can_write_into(folder)) {
        findings.push_back(
            {Level::fault, "disk",
             "Nothing can be written into the data folder " + folder.string() +
                 (failed ? " (" + failed.message() + ")." : "."),
             "Choose another with --data DIR, or give this user the right to write there."}
        );
        return false;
    }
    const auto free = machine.free_bytes(folder);
    const auto amount = std::to_string(free / kMebibyte) + " MiB are free for " + folder.string() + ".";
    if (free >= kEnoughSpace)
        findings.push_back({Level::ok, "disk", amount, {}});
    else
        findings.push_back(
            {free < kTooLittleSpace ? Level::fault : Level::warning, "disk", "Only " + amount,
             "Free some space, or choose a folder on another disk with --data DIR; 200 MiB are plenty."}
        );
    return true;
}

void check_journal(const ServerOptions& options, const fs::path& folder, Findings& findings)
{
    store::JournalOptions journal;
    journal.folder = folder;
    journal.durability = options.durability; // and a damaged one stays where it is: this only looks
    const auto opened = store::Journal::open(journal);
    if (opened.ok()) {
        findings.push_back({Level::ok, "journal", opened.value()->file().string() + " opens.", {}});
        return;
    }
    const auto& error = opened.error();
    if (error.kind == store::Failure::damaged && options.set_damaged_aside)
        findings.push_back(
            {Level::warning, "journal", "The journal in " + folder.string() + " is damaged.",
             "It will be set aside and a new one begun, as --set-damaged-aside says."}
        );
    else
        findings.push_back({Level::fault, "journal", error.sentence, {}});
}

void check_scenarios(const ServerOptions& options, Findings& findings)
{
    const auto loaded = load_scenarios(options);
    if (!loaded.ok()) {
        findings.push_back({Level::fault, "scenarios", loaded.error(), {}});
        return;
    }
    const auto& catalogue = loaded.value().catalogue;
    for (const auto& broken : catalogue.broken) {
        const auto others = broken.problem_count > 1
                                ? " and " + std::to_string(broken.problem_count - 1) + " more problems"
                                : std::string();
        findings.push_back(
            {Level::fault, "scenarios", broken.file + " cannot be played: " + broken.problem + others,
             "Correct it, or take it out of the folder; the server's log shows every place."}
        );
    }
    const auto count = std::to_string(catalogue.originals());
    if (catalogue.scenarios.empty())
        findings.push_back(
            {Level::fault, "scenarios", "There is no scenario that can be played.",
             "Say where there are some with --scenarios DIR."}
        );
    else
        findings.push_back({Level::ok, "scenarios", count + " can be played.", {}});
}

const char* name_of(Level level)
{
    switch (level) {
    case Level::ok:
        return "ok      ";
    case Level::warning:
        return "warning ";
    case Level::fault:
        break;
    }
    return "fault   ";
}

} // namespace

std::uintmax_t free_space(const fs::path& folder)
{
    std::error_code error;
    const auto space = fs::space(folder, error);
    return error ? 0 : space.available;
}

std::vector<Finding> preflight(const ServerOptions& options, const Machine& machine)
{
    Findings findings;
    check_ports(options, machine, findings);
    check_addresses(options, machine, findings);
    check_multicast(options, machine, findings);
    check_firewall(options, machine, findings);
    const auto folder = options.data.empty() ? store::default_data_folder() : options.data;
    if (check_disk(folder, machine, findings)) check_journal(options, folder, findings);
    check_scenarios(options, findings);
    return findings;
}

bool is_ready(const std::vector<Finding>& findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.level == Level::fault;
    });
}

std::string to_line(const Finding& finding)
{
    auto line = name_of(finding.level) + finding.what + ": " + finding.sentence;
    if (!finding.cure.empty()) line += " -> " + finding.cure;
    std::replace(line.begin(), line.end(), '\n', ' '); // one finding, one line
    return line;
}

} // namespace twocircles::app
