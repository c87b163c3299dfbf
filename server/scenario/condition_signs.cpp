#include "server/scenario/condition_signs.hpp"

#include <algorithm>
#include <array>

namespace twocircles::scenario {

namespace {

struct Sign
{
    std::string_view sign;
    Fault fault;
    std::string_view instead; // empty = nothing stands for it
    std::string_view message;
};

// Longer ones first: the first that fits is taken.
constexpr std::array<Sign, 35> kSigns{{
    {"===", Fault::single_equals, "==", "Two equal signs compare."},
    {"==", Fault::condition_syntax, "==", ""}, // allowed; here so that = does not match it
    {"!=", Fault::condition_syntax, "!=", ""},
    {"<=", Fault::condition_syntax, "<=", ""},
    {">=", Fault::condition_syntax, ">=", ""},
    {"=>", Fault::turned_comparison, ">=", "The equal sign comes last: >=."},
    {"=<", Fault::turned_comparison, "<=", "The equal sign comes last: <=."},
    {"<>", Fault::turned_comparison, "!=", "\"Not equal\" is written !=."},
    {"=", Fault::single_equals, "==",
     "One equal sign does not compare: use == to compare, or >= for \"at least\". Nothing can be set here."},
    {"&&", Fault::symbol_operator, "and", "\"And\" is written as a word."},
    {"&", Fault::symbol_operator, "and", "\"And\" is written as a word."},
    {"||", Fault::symbol_operator, "or", "\"Or\" is written as a word."},
    {"|", Fault::symbol_operator, "or", "\"Or\" is written as a word."},
    {"!", Fault::symbol_operator, "not ", "\"Not\" is written as a word."},
    {"\xe2\x89\xa5", Fault::foreign_sign, ">=", "\"At least\" is written >=."},
    {"\xe2\x89\xa4", Fault::foreign_sign, "<=", "\"At most\" is written <=."},
    {"\xe2\x89\xa0", Fault::foreign_sign, "!=", "\"Not equal\" is written !=."},
    {"\xe2\x88\x92", Fault::foreign_sign, "-", "This is a typographer's minus; conditions take the hyphen."},
    {"\xe2\x80\x93", Fault::foreign_sign, "-", "This is a dash; conditions take the hyphen."},
    {"\xe2\x80\x9c", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"\xe2\x80\x9d", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"\xe2\x80\x98", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"\xe2\x80\x99", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"\"", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"'", Fault::foreign_sign, "", "Conditions know no texts; names stand without quotes."},
    {"%", Fault::foreign_sign, "", "Meters run from 0 to 100 without a percent sign."},
    {"*", Fault::foreign_sign, "", "Conditions add and subtract; they do not multiply."},
    {"/", Fault::foreign_sign, "", "Conditions add and subtract; they do not divide."},
    {"[", Fault::foreign_sign, "(", "Conditions take round parentheses."},
    {"]", Fault::foreign_sign, ")", "Conditions take round parentheses."},
    {"{", Fault::foreign_sign, "(", "Conditions take round parentheses."},
    {"}", Fault::foreign_sign, ")", "Conditions take round parentheses."},
    {";", Fault::foreign_sign, "", "A condition is one question; join its parts by and, or."},
    {"?", Fault::foreign_sign, "", "A condition needs no question mark."},
    {"$", Fault::foreign_sign, "", "Names stand without a dollar sign."},
}};

struct ForeignWord
{
    std::string_view word;
    Fault fault;
    std::string_view instead;
    std::string_view message;
};
constexpr std::array<ForeignWord, 10> kWords{{
    {"AND", Fault::symbol_operator, "and", "Conditions are written in small letters: and."},
    {"And", Fault::symbol_operator, "and", "Conditions are written in small letters: and."},
    {"OR", Fault::symbol_operator, "or", "Conditions are written in small letters: or."},
    {"Or", Fault::symbol_operator, "or", "Conditions are written in small letters: or."},
    {"NOT", Fault::symbol_operator, "not", "Conditions are written in small letters: not."},
    {"Not", Fault::symbol_operator, "not", "Conditions are written in small letters: not."},
    {"is", Fault::single_equals, "==", "Values are compared by ==, <, <=, > or >=."},
    {"equals", Fault::single_equals, "==", "Values are compared by ==, <, <=, > or >=."},
    {"True", Fault::symbol_operator, "true", "Conditions are written in small letters: true."},
    {"False", Fault::symbol_operator, "false", "Conditions are written in small letters: false."},
}};

bool in_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

std::vector<ConditionFault> lint_signs(std::string_view text)
{
    std::vector<ConditionFault> faults;
    std::string cured;
    bool has_cure = true;
    std::size_t at = 0;
    const auto found = [&](Fault fault, std::size_t length, std::string_view instead,
                           std::string_view message) {
        faults.push_back({fault, {at, at + length}, std::string{message}, {}});
        if (fault == Fault::foreign_sign &&
            std::string_view{"*/;'\""}.find(text[at]) != std::string_view::npos)
            has_cure = false;
        cured += instead;
        at += length;
    };
    while (at < text.size()) {
        if (in_word(text[at])) {
            std::size_t end = at;
            while (end < text.size() && in_word(text[end]))
                ++end;
            const std::string_view word = text.substr(at, end - at);
            const auto* foreign = std::find_if(kWords.begin(), kWords.end(), [&](const ForeignWord& w) {
                return w.word == word;
            });
            if (foreign != kWords.end()) {
                found(foreign->fault, word.size(), foreign->instead, foreign->message);
            } else {
                cured += word;
                at = end;
            }
            continue;
        }
        const auto* sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& s) {
            return text.substr(at).starts_with(s.sign);
        });
        if (sign == kSigns.end()) {
            cured += text[at++];
        } else if (sign->message.empty()) {
            cured += sign->sign;
            at += sign->sign.size();
        } else {
            found(sign->fault, sign->sign.size(), sign->instead, sign->message);
        }
    }
    if (has_cure)
        for (ConditionFault& fault : faults)
            fault.suggestion = "Write:\n    " + cured;
    return faults;
}

} // namespace twocircles::scenario
