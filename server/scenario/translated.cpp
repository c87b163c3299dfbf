#include "server/scenario/translated.hpp"

#include "server/scenario/closest.hpp"
#include "server/scenario/read_bytes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

namespace twocircles::scenario {

namespace {

namespace fs = std::filesystem;

std::string count(std::size_t n, std::string_view one, std::string_view many)
{
    return n == 1 ? "One " + std::string{one} : std::to_string(n) + " " + std::string{many};
}

std::string start_of(std::string_view text)
{
    constexpr std::size_t kShown = 60;
    std::string shown{first_characters(text, kShown)};
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    return '"' + shown + (shown.size() < text.size() ? "...\"" : "\"");
}

void report_too_long(const Matching& matching, const Translation& translation, Problems& problems)
{
    for (const MatchedText& matched : matching.texts) {
        if (!matched.entry) continue;
        const TranslatedText& entry = translation.texts[*matched.entry];
        const std::size_t length = characters(entry.text);
        if (length > matched.text.most)
            problems.add(
                Fault::text_too_long, entry.text_where,
                "This text has " + std::to_string(length) + " characters; at most " +
                    std::to_string(matched.text.most) + " fit here, in any language.",
                "Shorten it by " + std::to_string(length - matched.text.most) + " characters."
            );
    }
}

// One by one when few are left; of a translation that has only begun, everything else would drown in them.
void report_untranslated(
    const Matching& matching, const Translation& translation, const Source& source, Problems& problems
)
{
    constexpr std::size_t kOneByOne = 5;
    std::vector<const MatchedText*> open;
    for (const MatchedText& matched : matching.texts)
        if (matched.entry && matched.state == TextState::untranslated) open.push_back(&matched);
    if (open.empty()) return;
    const auto where = [&](const MatchedText& text) { return translation.texts[*text.entry].where; };
    if (open.size() <= kOneByOne) {
        for (const MatchedText* text : open)
            problems.add(
                Fault::not_translated, where(*text), "Not translated yet: " + start_of(text->text.value) + "."
            );
        return;
    }
    std::string lines;
    for (std::size_t i = 1; i < kOneByOne; ++i)
        lines += (i > 1 ? ", " : "") + std::to_string(source.place_of(where(*open[i]).begin).line);
    problems.add(
        Fault::not_translated, where(*open.front()),
        std::to_string(open.size()) + " of " + std::to_string(matching.texts.size()) +
            " texts are not translated yet.",
        "The next stand at lines " + lines + " and so on. Write the translations behind their text:."
    );
}

void report_states(
    const Matching& matching, const Translation& translation, const Source& source, Problems& problems
)
{
    report_untranslated(matching, translation, source, problems);
    std::size_t absent = 0;
    std::string first_absent;
    for (const MatchedText& matched : matching.texts) {
        if (matched.state == TextState::absent && absent++ == 0) first_absent = matched.text.path;
        if (!matched.entry) continue;
        const TranslatedText& entry = translation.texts[*matched.entry];
        if (matched.state == TextState::changed)
            problems.add(
                Fault::translation_changed, entry.where,
                "The scenario now says " + start_of(matched.text.value) + "."
            );
    }
    if (absent > 0)
        problems.add_for_file(
            Fault::text_not_listed, count(absent, "text of the scenario is", "texts of the scenario are") +
                                        " not in this file; the first is " + first_absent + "."
        );
}

void report_orphans(const Matching& matching, const Translation& translation, Problems& problems)
{
    std::vector<std::string> open; // places that still wait for a translation
    for (const MatchedText& matched : matching.texts)
        if (!matched.entry) open.push_back(matched.text.path);
    std::size_t aside = 0;
    for (const std::size_t orphan : matching.orphans) {
        const TranslatedText& entry = translation.texts[orphan];
        if (entry.set_aside) {
            ++aside;
            continue;
        }
        if (problems.full()) return;
        const auto meant = closest(std::string_view{entry.path}.substr(0, 64), open);
        problems.add(
            Fault::translation_unused, entry.where,
            "The scenario has no text at \"" + std::string{first_characters(entry.path, 80)} + "\".",
            meant ? "Did you mean \"" + *meant + "\"?" : std::string{}
        );
    }
    if (aside > 0 && translation.aside)
        problems.add(
            Fault::translation_unused, *translation.aside,
            count(aside, "translation is", "translations are") + " kept here that no text needs any longer.",
            "Move what is of use to the text it fits, and delete the rest."
        );
}

// Where the parts of the scenario stand in the translation file: at the entry of their first text.
std::shared_ptr<const Outline> outline_of(
    const engine::Scenario& scenario, const Matching& matching, const Translation& translation,
    const Source& source
)
{
    std::map<std::string_view, Span> places;
    for (const MatchedText& matched : matching.texts)
        if (matched.entry) places[matched.text.path] = translation.texts[*matched.entry].where;
    const auto place = [&](const std::string& path) {
        const auto at = places.lower_bound(path);
        return at != places.end() && at->first.starts_with(path) ? at->second : Span{};
    };
    // Nothing is expected of a translation that is not expected of the scenario.
    auto outline = std::make_shared<Outline>(Outline{source, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}});
    for (const auto& seat : scenario.seats)
        outline->seats.push_back(place("seats." + seat.id + "."));
    for (const auto& follower : scenario.followers)
        outline->followers.push_back(place("followers." + follower.id + "."));
    for (const auto& beat : scenario.beats) {
        outline->beats.push_back(place("beats." + beat.id + ".text"));
        outline->responses.emplace_back();
        for (const auto& response : beat.responses)
            outline->responses.back().push_back(place("beats." + beat.id + ".responses." + response.id + ".")
            );
    }
    for (const auto& event : scenario.events)
        outline->events.push_back(place("events." + event.id + ".text"));
    for (const auto& ending : scenario.endings)
        outline->endings.push_back(place("endings." + ending.id + ".text"));
    return outline;
}

std::shared_ptr<const engine::Scenario> with_texts(
    const engine::Scenario& original, const Matching& matching, const Translation& translation,
    std::string_view bytes, const std::string& language
)
{
    auto made = std::make_shared<engine::Scenario>(original);
    std::vector<std::string> values;
    values.reserve(matching.texts.size());
    for (const MatchedText& matched : matching.texts) {
        const bool there = matched.entry && !translation.texts[*matched.entry].text.empty();
        values.push_back(there ? translation.texts[*matched.entry].text : matched.text.value);
    }
    put_texts(*made, values);
    made->about.translation_of = original.about.id;
    made->about.id = original.about.id + "." + language;
    made->about.language = language;
    made->content_hash = hash_of(bytes, original.content_hash);
    return made;
}

} // namespace

TranslatedResult
translate_text(const engine::Scenario& original, std::string_view bytes, const std::string& file_name)
{
    TranslatedResult result;
    result.file = file_name;
    result.language = translation_name(file_name).value_or(TranslationName{}).language;
    std::string_view text = bytes;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const Source source{file_name, std::string{text}};
    Problems problems{source};
    const std::vector<Text> texts = texts_of(original);
    result.texts = texts.size();
    if (!nearest_language({result.language}, original.about.language).empty()) {
        problems.add_for_file(
            Fault::translation_same_language,
            "The texts of " + original.about.id + ".yaml are in \"" + original.about.language + "\" already."
        );
        result.problems = problems.take();
        return result;
    }
    if (const auto translation = read_translation(source, problems)) {
        const Matching matching = match_texts(texts, *translation);
        report_too_long(matching, *translation, problems);
        if (!problems.any_errors()) {
            report_states(matching, *translation, source, problems);
            report_orphans(matching, *translation, problems);
            result.translated = matching.count(TextState::translated);
            result.scenario = with_texts(original, matching, *translation, bytes, result.language);
            result.outline = outline_of(original, matching, *translation, source);
        }
    }
    result.problems = problems.take();
    return result;
}

TranslatedResult translate_file(const engine::Scenario& original, const fs::path& path)
{
    const FileBytes file = read_bytes(path);
    if (file.why_not.empty()) return translate_text(original, file.bytes, path.string());
    TranslatedResult result;
    result.file = path.string();
    result.problems = {unreadable_problem(path, file.why_not)};
    return result;
}

bool is_translation(const fs::path& path)
{
    if (!translation_name(path)) return false;
    const FileBytes file = read_bytes(path);
    return !file.bytes.starts_with("format:") && file.bytes.find("\nformat:") == std::string::npos;
}

std::vector<fs::path> translations_beside(const fs::path& scenario)
{
    std::vector<fs::path> found;
    const fs::path folder = scenario.has_parent_path() ? scenario.parent_path() : fs::path{"."};
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const auto name = translation_name(at->path());
        if (name && name->scenario == scenario.stem().string() && is_translation(at->path()))
            found.push_back(scenario.parent_path() / at->path().filename());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<fs::path> translations_alone(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        const auto name = translation_name(at->path());
        std::error_code ignored;
        if (name && !fs::exists(folder / (name->scenario + ".yaml"), ignored) && is_translation(at->path()))
            found.push_back(at->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string nearest_language(const std::vector<std::string>& there, std::string_view wanted)
{
    const auto primary = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    for (const std::string& language : there)
        if (language == wanted) return language;
    for (const std::string& language : there)
        if (primary(language) == primary(wanted)) return language;
    return {};
}

std::vector<Problem> translation_of_nothing(const fs::path& path)
{
    const auto name = translation_name(path);
    const Source nothing{path.string(), {}};
    Problems problems{nothing};
    problems.add_for_file(
        Fault::translation_of_nothing,
        "There is no " + name.value_or(TranslationName{}).scenario + ".yaml beside it."
    );
    return problems.take();
}

} // namespace twocircles::scenario
