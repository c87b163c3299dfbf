// A small JSON file of the player's: read with care, written so that a crash leaves the old one or the new
// one, and never written over when there may be something in it that this program cannot read.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace twocircles::client::app {

template <class T>
void read_into(const nlohmann::json& from, const char* key, T& to)
{
    if (const auto found = from.find(key); found != from.end()) {
        try {
            to = found->get<T>();
        } catch (const nlohmann::json::exception&) {
            // A value of the wrong kind: the default stands, the others still count.
        }
    }
}

// Every object in the list at `key`, if there is one; what else is in it does not count.
template <class Read>
void each_in(const nlohmann::json& document, const char* key, const Read& read)
{
    const auto list = document.find(key);
    if (list == document.end() || !list->is_array()) return;
    for (const auto& one : *list)
        if (one.is_object()) read(one);
}

class JsonFile
{
public:
    // `newest_format`: the highest "format" that this program writes; a file without one is of any.
    // `or_list`: older programs wrote a list, which is read, too.
    explicit JsonFile(std::filesystem::path file, int newest_format, bool or_list = false);

    const std::filesystem::path& path() const { return file_; }

    // What stands in the file now: an object, or that list. False: there is no file, or none that can be
    // read; then the document is an empty object. A damaged file is renamed aside, under a name of its own.
    bool read();
    // As it was read, with everything in it that this program does not know. To be changed and written.
    nlohmann::json& document() { return document_; }

    // For its owner alone, written beside and renamed. False when the disk refused, or when the file that was
    // read is not to be written over: one of a newer program, or one that could be neither read nor set
    // aside.
    bool write(int indent);
    // With whatever was set aside of it. False when the disk refused.
    bool remove();

    std::string take_problem(); // a sentence about what went wrong last, once; empty = nothing

private:
    void set_aside();

    std::filesystem::path file_;
    int newest_format_;
    bool or_list_;
    nlohmann::json document_ = nlohmann::json::object();
    std::string kept_from_; // why it is not written over; empty: it may be
    std::string problem_;
};

} // namespace twocircles::client::app
