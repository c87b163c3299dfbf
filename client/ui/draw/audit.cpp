#include "client/ui/draw/audit.hpp"

namespace twocircles::client::ui {

namespace {

// Glyph boxes are a little larger than their ink; this much meeting of boxes is invisible.
constexpr float kTolerance = 2.0F;

std::string place(Rect r)
{
    auto const whole = [](float value) { return std::to_string(static_cast<int>(std::lround(value))); };
    return " at " + whole(r.x) + "," + whole(r.y) + " " + whole(r.w) + "x" + whole(r.h);
}

} // namespace

std::vector<std::string> TextAudit::problems() const
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        TextRun const& run = runs_[i];
        if (run.shortened) {
            found.push_back("shortened: \"" + run.text + "\"" + place(run.rect));
        }
        Rect const seen = meeting(run.rect, run.clip);
        bool const hidden = seen.w <= 0.0F || seen.h <= 0.0F;
        if (hidden && run.scrolled) {
            continue;
        }
        if (seen.w < run.rect.w - kTolerance) {
            found.push_back(
                "cut off sideways: \"" + run.text + "\"" + place(run.rect) + " clip" + place(run.clip)
            );
        }
        if (!run.scrolled && seen.h < run.rect.h - kTolerance) {
            found.push_back("cut off: \"" + run.text + "\"" + place(run.rect) + " clip" + place(run.clip));
        }
        for (std::size_t j = i + 1; j < runs_.size(); ++j) {
            TextRun const& other = runs_[j];
            if (other.layer != run.layer) {
                continue;
            }
            Rect const both = meeting(seen, meeting(other.rect, other.clip));
            if (both.w > kTolerance && both.h > kTolerance + 1.0F) {
                found.push_back(
                    "overlap: \"" + run.text + "\"" + place(run.rect) + " and \"" + other.text + "\"" +
                    place(other.rect)
                );
            }
        }
    }
    return found;
}

} // namespace twocircles::client::ui
