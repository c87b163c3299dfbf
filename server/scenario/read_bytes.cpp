#include "server/scenario/read_bytes.hpp"

#include "server/scenario/load.hpp"

#include <fstream>
#include <system_error>

namespace twocircles::scenario {

namespace fs = std::filesystem;

FileBytes read_bytes(const fs::path& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return {{}, "there is no such file"};
    if (fs::is_directory(status)) return {{}, "it is a folder"};
    if (!fs::is_regular_file(status)) return {{}, "it is no ordinary file"}; // a pipe would never end
    std::ifstream file{path, std::ios::binary};
    if (!file) return {{}, "the system does not allow it"};
    // One byte more than allowed is enough to know that a file is too large, however large it is.
    std::string bytes(kLargestFile + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad()) return {{}, "the disk reports an error"};
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return {std::move(bytes), {}};
}

Problem unreadable_problem(const fs::path& path, const std::string& why)
{
    const Source nothing{path.string(), {}};
    Problems problems{nothing};
    problems.add_for_file(Fault::unreadable_file, "This file cannot be read: " + why + ".");
    return problems.take().front();
}

} // namespace twocircles::scenario
