// Small JSON files of the player's: read with care, written so that a crash leaves the old one or the new
// one.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <initializer_list>
#include <optional>
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

// The document, or nothing; a file that is there but unreadable, or of none of the kinds wanted, is renamed
// aside and `problem` says so.
std::optional<nlohmann::json> read_or_set_aside(
    const std::filesystem::path&, std::initializer_list<nlohmann::json::value_t> wanted, std::string& problem
);

// For its owner alone, written beside and renamed. False when the disk refused, and `problem` says why.
bool write_file(const std::filesystem::path&, const std::string& text, std::string& problem);

} // namespace twocircles::client::app
