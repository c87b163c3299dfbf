// What can be said about translation files: from S240. All warnings: the game shows what there is.
#include "server/scenario/catalogue_parts.hpp"

#include <array>

namespace twocircles::scenario {

namespace {

using enum Area;

constexpr auto kRows = std::to_array<FaultInfo>({
    {Fault::not_translated, translation, "A text is not translated yet",
     "There is nothing behind its text:. Until there is, the game shows the original, in the middle of the "
     "other language.",
     "Write the translation behind text:.",
     "goals.delivery:\n  original: The parcels leave on time.\n  text:",
     "goals.delivery:\n  original: The parcels leave on time.\n  text: Die Pakete gehen pünktlich raus."},
    {Fault::translation_changed, translation, "A translation of an older text",
     "The scenario's text has changed since it was translated. The game shows the translation as it is.",
     "Run `twocircles-scenario translate FILE LANG`, which puts the new original beside the one that was "
     "translated, compare, and delete the line before: when the translation fits.",
     "goals.delivery:\n  original: All parcels leave on time.\n  before: The parcels leave on time.\n"
     "  text: Die Pakete gehen pünktlich raus.",
     "goals.delivery:\n  original: All parcels leave on time.\n  text: Alle Pakete gehen pünktlich raus."},
    {Fault::translation_unused, translation, "A translation of no text",
     "The scenario has no text at this place, so nobody will read it. Perhaps the text was taken out, or its "
     "place is misspelt.",
     "Correct the place; or run `twocircles-scenario translate FILE LANG`, which keeps it under "
     "no_longer_used.",
     "goals.delivry:\n  original: The parcels leave on time.\n  text: Die Pakete gehen pünktlich raus.",
     "goals.delivery:\n  original: The parcels leave on time.\n  text: Die Pakete gehen pünktlich raus."},
    {Fault::text_not_listed, translation, "Texts are missing from a translation",
     "The scenario has texts that the translation file does not list; the game shows them in the original.",
     "Run `twocircles-scenario translate FILE LANG`: it adds them, and you write behind their text:.", "",
     ""},
    {Fault::translation_of_nothing, translation, "A translation without its scenario",
     "A translation file stands beside its scenario and bears its name: night-shift.de.yaml belongs to "
     "night-shift.yaml. Without it there is nothing to play.",
     "Put the two into one folder, or rename one of them.", "", ""},
    {Fault::translation_same_language, translation, "A translation into the scenario's own language",
     "The scenario's about says that this is the language of its texts already. The game does not use this "
     "file.",
     "Correct language: in the scenario's about, or the name of this file.", "", ""},
});

} // namespace

std::span<const FaultInfo> rows_of_translation()
{
    return kRows;
}

} // namespace twocircles::scenario
