#include "server/scenario/match_texts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace twocircles::scenario {

namespace {

// Of two texts that are counted and not named, so much of the words must be shared for one to have been made
// from the other.
constexpr double kAlike = 0.5;
constexpr std::ptrdiff_t kMostCompared = 500; // entries of one list; a real one has sixty

std::set<std::string_view> words_of(std::string_view text)
{
    std::set<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n,.;:!?"), text.size());
        if (end > 0) words.insert(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

double likeness(std::string_view a, std::string_view b)
{
    const auto left = words_of(a);
    const auto right = words_of(b);
    if (left.empty() || right.empty()) return 0;
    const auto shared =
        std::count_if(left.begin(), left.end(), [&](std::string_view word) { return right.contains(word); });
    return 2.0 * static_cast<double>(shared) / static_cast<double>(left.size() + right.size());
}

std::string_view field_of(std::string_view uncounted_path)
{
    return uncounted_path.substr(uncounted_path.rfind('.') + 1);
}

class Matcher
{
public:
    Matcher(const std::vector<Text>& texts, const Translation& translation)
        : entries_(translation.texts), taken_(entries_.size())
    {
        for (const Text& text : texts)
            made_.texts.push_back({text, std::nullopt, TextState::absent});
    }

    Matching run()
    {
        const auto same = [](const MatchedText& m, const TranslatedText& e) {
            return m.text.value == e.original;
        };
        const auto any = [](const MatchedText&, const TranslatedText&) { return true; };
        by([](const std::string& path) { return path; }, same);
        by([](const std::string& path) { return uncounted(path); }, same);
        // What has a name keeps its translation however much it changes; what is counted only if it is alike.
        by([](const std::string& path) { return is_counted(path) ? std::string{} : path; }, any);
        alike();
        moved();
        for (MatchedText& matched : made_.texts)
            matched.state = state_of(matched);
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!taken_[i]) made_.orphans.push_back(i);
        return std::move(made_);
    }

private:
    void take(MatchedText& matched, std::size_t entry)
    {
        matched.entry = entry;
        taken_[entry] = true;
    }

    // Gives each text that has none yet the first free entry with the same key for which `fits` holds; an
    // empty key fits nothing.
    template <class Key, class Fits>
    void by(Key key, Fits fits)
    {
        std::multimap<std::string, std::size_t> free;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!taken_[i]) free.emplace(key(entries_[i].path), i);
        for (MatchedText& matched : made_.texts) {
            if (matched.entry) continue;
            const std::string wanted = key(matched.text.path);
            if (wanted.empty()) continue;
            const auto [from, to] = free.equal_range(wanted);
            const auto found = std::find_if(from, to, [&](const auto& candidate) {
                return fits(matched, entries_[candidate.second]);
            });
            if (found == to) continue;
            take(matched, found->second);
            free.erase(found);
        }
    }

    void alike()
    {
        std::multimap<std::string, std::size_t> free;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!taken_[i]) free.emplace(uncounted(entries_[i].path), i);
        for (MatchedText& matched : made_.texts) {
            if (matched.entry) continue;
            const auto [from, to] = free.equal_range(uncounted(matched.text.path));
            if (std::distance(from, to) > kMostCompared) continue;
            auto best = to;
            double best_likeness = kAlike;
            for (auto candidate = from; candidate != to; ++candidate) {
                const double how = likeness(matched.text.value, entries_[candidate->second].original);
                if (how < best_likeness || (how == best_likeness && best != to)) continue;
                best = candidate;
                best_likeness = how;
            }
            if (best == to) continue;
            take(matched, best->second);
            free.erase(best);
        }
    }

    // The same words in the same field of something that has another name now.
    void moved()
    {
        std::map<std::pair<std::string, std::string>, std::size_t> free;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            if (!taken_[i] && !entries_[i].text.empty())
                free.emplace(
                    std::pair{std::string{field_of(uncounted(entries_[i].path))}, entries_[i].original}, i
                );
        for (MatchedText& matched : made_.texts) {
            if (matched.entry) continue;
            const auto found =
                free.find({std::string{field_of(uncounted(matched.text.path))}, matched.text.value});
            if (found == free.end()) continue;
            take(matched, found->second);
            free.erase(found);
        }
    }

    TextState state_of(const MatchedText& matched) const
    {
        if (!matched.entry) return TextState::absent;
        const TranslatedText& entry = entries_[*matched.entry];
        if (entry.text.empty()) return TextState::untranslated;
        const std::string& made_from = entry.before.empty() ? entry.original : entry.before;
        return made_from == matched.text.value ? TextState::translated : TextState::changed;
    }

    const std::vector<TranslatedText>& entries_;
    std::vector<bool> taken_;
    Matching made_;
};

} // namespace

std::size_t Matching::count(TextState state) const
{
    return static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), [&](const MatchedText& text) {
        return text.state == state;
    }));
}

Matching match_texts(const std::vector<Text>& texts, const Translation& translation)
{
    return Matcher{texts, translation}.run();
}

} // namespace twocircles::scenario
