// Texts: secrets told elsewhere, too long, too hard, judging a person; situations without a question.
#include "server/review/reading_parts.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace twocircles::review {

using namespace engine;
using scenario::Fault;
using scenario::Span;

namespace {

// The window at 1280x720: characters in a line of the right side, and lines of situation and responses that
// it holds.
constexpr double kLine = 60;
constexpr double kResponseLine = 55;
constexpr double kGap = 1.3;     // lines round a response
constexpr double kScreen = 28;   // lines
constexpr double kLongest = 1.4; // screens
// LIX, see C. H. Bjoernsson, Laesbarhet (1968): words a sentence + % of words over 6 letters. Languages that
// write compounds as one word have more long words in texts that are no harder; 60 and above is Bjoernsson's
// "very hard" for Swedish.
constexpr double kHardest = 55;
constexpr double kHardestWithCompounds = 60;
constexpr std::array<std::string_view, 7> kWithCompounds{"da", "de", "fi", "nb", "nl", "no", "sv"};
constexpr std::size_t kFewestWords = 30; // to judge a text by its sentences
constexpr std::size_t kTelling = 25;     // letters of a sentence that two texts do not share by chance

// Small letters and digits with one blank between words.
std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80)
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != ' ' && c != '\'')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::vector<std::string> sentences_of(std::string_view text)
{
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != '.' && text[i] != '!' && text[i] != '?' && text[i] != '\n')
            continue;
        auto one = plain(text.substr(begin, i - begin));
        if (one.size() >= kTelling) out.push_back(std::move(one));
        begin = i + 1;
    }
    return out;
}

struct Words
{
    std::size_t all = 0, longer = 0, sentences = 0;
    double lix() const
    {
        return static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(1, sentences)) +
               100.0 * static_cast<double>(longer) / static_cast<double>(std::max<std::size_t>(1, all));
    }
};

Words words_of(std::string_view text)
{
    Words out;
    std::size_t letters = 0;
    bool open_sentence = false;
    const auto end_word = [&] {
        if (letters == 0) return;
        ++out.all;
        if (letters > 6) ++out.longer;
        letters = 0;
        open_sentence = true;
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalpha(byte) != 0 || byte >= 0xc0) {
            ++letters;
        } else if (byte < 0x80) { // else a further byte of a letter
            end_word();
            if ((c == '.' || c == '!' || c == '?' || c == ':') && open_sentence) {
                ++out.sentences;
                open_sentence = false;
            }
        }
    }
    end_word();
    if (open_sentence) ++out.sentences;
    return out;
}

double hardest_in(std::string_view language)
{
    const std::string_view primary = language.substr(0, language.find('-'));
    const bool compounds =
        std::find(kWithCompounds.begin(), kWithCompounds.end(), primary) != kWithCompounds.end();
    return compounds ? kHardestWithCompounds : kHardest;
}

constexpr std::array<std::string_view, 4> kCalling{"you are ", "you re ", "youre ", "you were "};
constexpr std::array<std::string_view, 14> kKinds{"weak",  "bad",      "poor",   "born",    "natural",
                                                  "real",  "true",     "strong", "typical", "good",
                                                  "great", "terrible", "mere",   "pure"};
constexpr std::array<std::string_view, 6> kRoles{"leader",   "manager",    "boss",
                                                 "follower", "controller", "loser"};

bool labels(std::string_view text)
{
    const std::string all = plain(text);
    for (const auto calling : kCalling)
        for (std::size_t at = all.find(calling); at != std::string::npos; at = all.find(calling, at + 1)) {
            std::string_view rest = std::string_view(all).substr(at + calling.size());
            for (const std::string_view skip : {"not ", "just ", "a ", "an ", "the "})
                if (rest.starts_with(skip)) rest.remove_prefix(skip.size());
            for (const auto kind : kKinds)
                for (const auto role : kRoles)
                    if (rest.starts_with(std::string(kind) + " " + std::string(role))) return true;
        }
    return false;
}

class Texts
{
public:
    explicit Texts(const Reading& reading)
        : r_(reading), english_(reading.scenario.about.language.starts_with("en")),
          hardest_(hardest_in(reading.scenario.about.language))
    {}

    void all()
    {
        const Scenario& s = r_.scenario;
        for (std::size_t i = 0; i < s.seats.size(); ++i)
            secret(s.seats[i].secret, r_.outline.seats[i], s.seats[i].name);
        for (std::size_t i = 0; i < s.followers.size(); ++i)
            secret(s.followers[i].secret, r_.outline.followers[i], s.followers[i].name);
        for (std::size_t b = 0; b < s.beats.size(); ++b)
            beat(s.beats[b], b);
        for (std::size_t i = 0; i < s.endings.size(); ++i)
            one(s.endings[i].text, r_.outline.endings[i]);
        for (std::size_t i = 0; i < s.events.size(); ++i)
            one(s.events[i].text, r_.outline.events[i]);
    }

private:
    void one(const std::string& text, Span owner)
    {
        const Span at =
            scenario::find_after(r_.outline, owner, std::string_view(text).substr(0, text.find(' ')));
        const Words words = words_of(text);
        if (words.all >= kFewestWords && words.lix() > hardest_)
            r_.remark(
                Fault::hard_to_read, at,
                "LIX " + std::to_string(std::lround(words.lix())) + ": " +
                    std::to_string(words.all / words.sentences) + " words a sentence, and " +
                    std::to_string(100 * words.longer / words.all) + " % long ones."
            );
        if (english_ && labels(text))
            r_.remark(Fault::labels_a_person, owner, "This text says what somebody is.");
    }

    void beat(const Beat& beat, std::size_t b)
    {
        const Span at = r_.outline.beats[b];
        double longest = 0;
        for (const Variant& text : beat.text) {
            longest =
                std::max(longest, std::ceil(static_cast<double>(scenario::characters(text.text)) / kLine));
            one(text.text, at);
        }
        double lines = longest;
        for (std::size_t i = 0; i < beat.responses.size(); ++i) {
            const Response& response = beat.responses[i];
            lines +=
                kGap + std::ceil(static_cast<double>(scenario::characters(response.text)) / kResponseLine);
            one(response.text, r_.outline.responses[b][i]);
            one(response.feedback, r_.outline.responses[b][i]);
            for (const Variant& text : response.outcome)
                one(text.text, r_.outline.responses[b][i]);
        }
        one(beat.teaching, at);
        if (lines > kScreen * kLongest)
            r_.remark(
                Fault::too_much_to_read, at,
                "Situation and responses need about " + std::to_string(std::lround(lines)) +
                    " lines; a screen holds " + std::to_string(std::lround(kScreen)) + "."
            );
        if (beat.questions.empty())
            r_.remark(
                Fault::no_debrief_question, at,
                "The beat \"" + beat.id + "\" has no question for the debrief."
            );
    }

    void secret(const std::string& text, Span owner, const std::string& whose)
    {
        for (const std::string& sentence : sentences_of(text))
            if (const std::string where = told_in(sentence, whose); !where.empty()) {
                r_.remark(
                    Fault::secret_told, owner, "Words of this secret can be read by others: in " + where + "."
                );
                return;
            }
    }

    std::string told_in(const std::string& sentence, const std::string& whose) const
    {
        const Scenario& s = r_.scenario;
        const auto tells = [&](const std::string& text) {
            return plain(text).find(sentence) != std::string::npos;
        };
        if (tells(s.about.summary) || tells(s.about.setting)) return "\"about\"";
        for (const Seat& seat : s.seats)
            if (tells(seat.brief) || (seat.name != whose && tells(seat.secret)))
                return "what " + seat.name + " reads";
        for (const Follower& follower : s.followers)
            if ((follower.name != whose && (tells(follower.brief) || tells(follower.secret))) ||
                tells(follower.role))
                return "what " + follower.name + " reads";
        for (const Beat& beat : s.beats)
            for (const Variant& text : beat.text)
                if (text.when.empty() && tells(text.text)) return "the beat \"" + beat.id + "\"";
        return {};
    }

    const Reading& r_;
    bool english_;
    double hardest_;
};

} // namespace

void read_texts(const Reading& reading)
{
    Texts(reading).all();
}

} // namespace twocircles::review
