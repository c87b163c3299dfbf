// For schema_agrees.py: reads records from standard input, each a scenario file's text, separated by lines
// that hold the record separator (U+001E) alone. Prints one JSON line for each: whether the reader finds a
// fault of shape, whether YAML could be read without any, and the document as a JSON Schema validator should
// see it. With the argument "translation" the records are translation files.
#include "server/scenario/load.hpp"
#include "server/scenario/read_tree.hpp"
#include "server/scenario/shape_check.hpp"
#include "server/scenario/translation.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using namespace twocircles::scenario;

// By the core schema of YAML 1.2, as editors read it: only plain scalars are anything but texts.
nlohmann::json document_of(const Node& node)
{
    if (node.is_list()) {
        nlohmann::json list = nlohmann::json::array();
        for (const Node& item : node.items)
            list.push_back(document_of(item));
        return list;
    }
    if (node.is_map()) {
        nlohmann::json map = nlohmann::json::object();
        for (std::size_t i = 0; i < node.keys.size(); ++i)
            map[node.keys[i].text] = document_of(node.items[i]);
        return map;
    }
    if (node.style != Style::plain) return node.text;
    if (node.is_missing()) return nullptr;
    if (node.text == "true" || node.text == "True" || node.text == "TRUE") return true;
    if (node.text == "false" || node.text == "False" || node.text == "FALSE") return false;
    if (const auto number = number_in(node.text)) return *number;
    return node.text;
}

std::vector<Problem> problems_of(const std::string& text, bool translation)
{
    if (!translation) return load_text(text, "record.yaml").problems;
    const Source source{"record.yaml", text};
    Problems problems{source};
    read_translation(source, problems);
    return problems.take();
}

nlohmann::json verdict_on(const std::string& text, bool translation)
{
    const std::vector<Problem> problems = problems_of(text, translation);
    const auto any_of = [&](auto... areas) {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
            return ((info_of(p.fault).area == areas) || ...);
        });
    };
    nlohmann::json verdict;
    verdict["readable"] = !any_of(Area::file, Area::yaml);
    verdict["shape"] = !any_of(Area::shape);
    verdict["numbers"] = nlohmann::json::array();
    for (const Problem& p : problems)
        verdict["numbers"].push_back(p.number);
    const Source source{"record.yaml", text};
    const TreeReading tree = read_tree(source);
    verdict["document"] = tree.root ? document_of(*tree.root) : nlohmann::json{};
    return verdict;
}

} // namespace

int main(int count, char** arguments)
{
    const bool translation = count > 1 && std::string{arguments[1]} == "translation";
    std::string record;
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line == "\x1e") {
            std::cout << verdict_on(record, translation)
                             .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                      << "\n";
            record.clear();
        } else {
            record += line + "\n";
        }
    }
    return 0;
}
