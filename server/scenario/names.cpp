#include "server/scenario/names.hpp"

#include "server/scenario/condition_words.hpp"

namespace twocircles::scenario {

namespace {

class Collector
{
public:
    Collector(const Source& source, Problems& problems) : source_(source), problems_(problems) {}

    Names collect(const Node& file)
    {
        Names names;
        from_list(file.find("seats"), names.seats, "seat");
        from_list(file.find("followers"), names.followers, "follower");
        from_table(file.find("flags"), names.flags);
        from_table(file.find("counters"), names.counters);
        from_table(file.find("promises"), names.promises);
        from_table(file.find("pools"), names.pools);
        from_list(file.find("events"), names.events, "event");
        from_list(file.find("endings"), names.endings, "ending");
        const Node* beats = file.find("beats");
        from_list(beats, names.beats, "beat");
        names.responses.resize(names.beats.size());
        if (beats && beats->is_list())
            for (std::size_t i = 0; i < beats->items.size(); ++i)
                from_list(beats->items[i].find("responses"), names.responses[i], "response of this beat");
        refuse_shared(names.seats, names.followers, "seat");
        refuse_shared(names.flags, names.counters, "flag");
        refuse_words(names.flags);
        refuse_words(names.counters);
        return names;
    }

private:
    void from_list(const Node* list, NameList& names, std::string_view what)
    {
        if (!list || !list->is_list()) return;
        for (const Node& item : list->items) {
            const Node* id = item.is_map() ? item.find("id") : nullptr;
            const bool usable = id && id->is_scalar() && !id->is_missing();
            const std::string name = usable ? id->text : std::string{};
            if (usable)
                if (const std::optional<std::size_t> first = names.find(name))
                    problems_.add(
                        Fault::duplicate_id, id->span,
                        "Another " + std::string{what} + " is called \"" + name + "\" already, in line " +
                            std::to_string(source_.place_of(names.where(*first).begin).line) + "."
                    );
            names.add(name, usable ? id->span : item.span);
        }
    }

    // Repeated keys of a table were refused when the file was read.
    static void from_table(const Node* table, NameList& names)
    {
        if (!table || !table->is_map()) return;
        for (const Node& key : table->keys)
            names.add(key.text, key.span);
    }

    void refuse_shared(const NameList& first, const NameList& second, std::string_view what)
    {
        for (std::size_t i = 0; i < second.size(); ++i) {
            const std::string& name = second.all()[i];
            const std::optional<std::size_t> other = name.empty() ? std::nullopt : first.find(name);
            if (other)
                problems_.add(
                    Fault::shared_name, second.where(i),
                    "A " + std::string{what} + " is called \"" + name + "\", too (line " +
                        std::to_string(source_.place_of(first.where(*other).begin).line) + ")."
                );
        }
    }

    void refuse_words(const NameList& names)
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (is_condition_word(names.all()[i]))
                problems_.add(
                    Fault::name_of_condition, names.where(i),
                    "\"" + names.all()[i] + "\" already means something in conditions.",
                    "Choose another name, for example: my_" + names.all()[i]
                );
    }

    const Source& source_;
    Problems& problems_;
};

} // namespace

std::size_t NameList::add(std::string name, Span where)
{
    const std::size_t position = names_.size();
    if (!name.empty()) positions_.try_emplace(name, position);
    names_.push_back(std::move(name));
    places_.push_back(where);
    return position;
}

std::optional<std::size_t> NameList::find(std::string_view name) const
{
    const auto found = positions_.find(std::string{name});
    if (found == positions_.end()) return std::nullopt;
    return found->second;
}

Names collect_names(const Node& file, const Source& source, Problems& problems)
{
    return Collector{source, problems}.collect(file);
}

} // namespace twocircles::scenario
