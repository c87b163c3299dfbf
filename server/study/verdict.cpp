#include "server/study/verdict.hpp"

#include <algorithm>

namespace twocircles::study {

namespace {

const StylePlays* find(const std::vector<StylePlays>& styles, Style wanted)
{
    const auto found = std::find_if(styles.begin(), styles.end(), [&](const StylePlays& one) {
        return one.style == wanted;
    });
    return found == styles.end() ? nullptr : &*found;
}

std::string sentence(const Lead& lead, const std::string& what_it_means)
{
    return std::string(name_of(lead.ahead)) + " is not certainly ahead of " +
           std::string(name_of(lead.behind)) + ": " + what_it_means;
}

} // namespace

Verdict verdict_on(const std::vector<StylePlays>& styles)
{
    Verdict out;
    double most = -1;
    for (const StylePlays& one : styles) {
        const double mean = mean_of(scores(one.plays)).value;
        if (mean <= most) continue;
        most = mean;
        out.best = one.style;
    }
    const auto lead = [&](Style ahead, Style behind) {
        const StylePlays* a = find(styles, ahead);
        const StylePlays* b = find(styles, behind);
        return Lead{ahead, behind, a != nullptr && b != nullptr ? mean_lead(a->plays, b->plays) : Mean{}};
    };
    out.balanced = true;
    for (const Style pure : {Style::controlling, Style::inspiring}) {
        out.over_pure.push_back(lead(out.best, pure));
        if (out.over_pure.back().certain()) continue;
        out.balanced = false;
        out.notes.push_back(
            pure == out.best
                ? "Always " + std::string(name_of(pure)) + " does best of all: one style wins by itself."
                : sentence(out.over_pure.back(), "one style nearly wins by itself.")
        );
    }
    for (const Style other : {Style::controlling, Style::inspiring, Style::random}) {
        out.pays.push_back(lead(Style::situational, other));
        if (out.pays.back().certain()) continue;
        if (other != Style::random) out.balanced = false;
        out.notes.push_back(sentence(out.pays.back(), "reading the situation does not pay."));
    }
    for (const Style pure : {Style::controlling, Style::inspiring}) {
        const Lead over_silence = lead(pure, Style::silent);
        if (find(styles, Style::silent) != nullptr && !over_silence.certain())
            out.notes.push_back(sentence(over_silence, "who says nothing at all does as well."));
    }
    return out;
}

} // namespace twocircles::study
