#include "client/app/json_file.hpp"

#include <fstream>
#include <sstream>
#include <utility>

namespace twocircles::client::app {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int kSetAside = 99; // of one file
constexpr const char* kAside = ".unreadable";

// Nothing: every one of them is taken.
fs::path free_name(const fs::path& file)
{
    for (int number = 1; number <= kSetAside; ++number) {
        fs::path name = file.string() + kAside + (number == 1 ? "" : "-" + std::to_string(number));
        std::error_code error;
        if (!fs::exists(fs::symlink_status(name, error))) return name;
    }
    return {};
}

} // namespace

JsonFile::JsonFile(fs::path file, int newest_format, bool or_list)
    : file_(std::move(file)), newest_format_(newest_format), or_list_(or_list)
{}

bool JsonFile::read()
{
    document_ = json::object();
    kept_from_.clear();
    std::error_code error;
    const auto status = fs::status(file_, error);
    if (status.type() == fs::file_type::not_found) return false;
    std::ifstream stream(file_, std::ios::binary);
    if (error || !stream) {
        kept_from_ = file_.string() +
                     " could not be opened, so nothing is written to it. Is it another user's? Give it to "
                     "yourself or move it away.";
        problem_ = kept_from_;
        return false;
    }
    std::ostringstream text;
    text << stream.rdbuf();
    auto found = json::parse(text.str(), nullptr, false);
    if (!found.is_object() && !(or_list_ && found.is_array())) {
        set_aside();
        return false;
    }
    document_ = std::move(found);
    int format = 0;
    if (document_.is_object()) read_into(document_, "format", format);
    if (format > newest_format_) {
        kept_from_ = file_.string() + " was written by a newer Two Circles (format " +
                     std::to_string(format) + ", and this one knows " + std::to_string(newest_format_) +
                     "). It is left as it is, and what comes is not kept: update Two Circles.";
        problem_ = kept_from_;
    }
    return true;
}

void JsonFile::set_aside()
{
    const auto aside = free_name(file_);
    std::error_code error;
    if (!aside.empty()) fs::rename(file_, aside, error);
    if (!aside.empty() && !error) {
        problem_ = file_.string() + " could not be read and was set aside as " + aside.string() + ".";
        return;
    }
    kept_from_ = file_.string() + " could be neither read nor set aside, so nothing is written to it" +
                 (error ? " (" + error.message() + ")" : "") + ". Move it away.";
    problem_ = kept_from_;
}

bool JsonFile::write(int indent)
{
    if (!kept_from_.empty()) {
        problem_ = kept_from_;
        return false;
    }
    std::error_code error;
    fs::create_directories(file_.parent_path(), error);
    const fs::path fresh = file_.string() + ".new";
    {
        std::ofstream stream(fresh, std::ios::binary | std::ios::trunc);
        stream << document_.dump(indent, ' ', false, json::error_handler_t::replace) << '\n';
        stream.flush();
        if (!stream) {
            problem_ = file_.string() + " could not be written. Is the disk full, or the folder read-only?";
            return false;
        }
    }
    fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, error); // tokens are keys
    fs::rename(fresh, file_, error);
    if (error) problem_ = file_.string() + " could not be written: " + error.message() + ".";
    return !error;
}

bool JsonFile::remove()
{
    std::error_code error;
    fs::remove(file_, error);
    if (error) {
        problem_ = file_.string() + " could not be deleted: " + error.message() + ".";
        return false;
    }
    document_ = json::object();
    kept_from_.clear();
    fs::remove(file_.string() + ".new", error);
    const auto aside = file_.filename().string() + kAside;
    for (const auto& beside : fs::directory_iterator(file_.parent_path(), error))
        if (beside.path().filename().string().starts_with(aside)) fs::remove(beside.path(), error);
    return true;
}

std::string JsonFile::take_problem()
{
    return std::exchange(problem_, {});
}

} // namespace twocircles::client::app
