#include "server/scenario/catalogue_parts.hpp"

#include <algorithm>
#include <vector>

namespace twocircles::scenario {

namespace {

std::string_view heading_of(Area area)
{
    switch (area) {
    case Area::file:
        return "The file and its characters";
    case Area::yaml:
        return "Lines, blanks and quotes";
    case Area::shape:
        return "Fields and values";
    case Area::names:
        return "Names";
    case Area::condition:
        return "Conditions";
    case Area::story:
        return "The story";
    case Area::warning:
        return "Warnings";
    case Area::review:
        return "What a reader of the whole would remark: warnings";
    case Area::playing:
        return "What playing it shows: warnings";
    case Area::translation:
        return "Translations: warnings";
    }
    return {};
}

void append_example(std::string& page, std::string_view title, std::string_view example)
{
    if (example.empty()) return;
    page += std::string{title} + "\n\n```yaml\n" + std::string{example} + "\n```\n\n";
}

} // namespace

std::span<const FaultInfo> catalogue()
{
    static const std::vector<FaultInfo> kRows = [] {
        std::vector<FaultInfo> rows;
        for (const auto part :
             {rows_of_lines(), rows_of_values(), rows_of_conditions(), rows_of_story(), rows_of_review(),
              rows_of_translation()})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return kRows;
}

const FaultInfo& info_of(Fault fault)
{
    const std::span<const FaultInfo> rows = catalogue();
    return *std::lower_bound(rows.begin(), rows.end(), fault, [](const FaultInfo& row, Fault wanted) {
        return row.fault < wanted;
    });
}

std::string number_of(Fault fault)
{
    std::string digits = std::to_string(static_cast<unsigned>(fault));
    return "S" + std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits;
}

std::string diagnostics_page()
{
    std::string page =
        "# What can be wrong with a scenario\n\n"
        "Every problem has a number that stays the same. This page says of each what it means, what it "
        "looks\n"
        "like, and what to do. It is made from the table in `server/scenario/catalogue_*.cpp`; a test keeps "
        "the\n"
        "two equal. The format itself is described in [scenario-format.md](scenario-format.md).\n";
    for (const Area area :
         {Area::file, Area::yaml, Area::shape, Area::names, Area::condition, Area::story, Area::warning,
          Area::review, Area::playing, Area::translation}) {
        page += "\n## " + std::string{heading_of(area)} + "\n\n";
        for (const FaultInfo& row : catalogue()) {
            if (row.area != area) continue;
            page += "### " + number_of(row.fault) + " " + std::string{row.title} + "\n\n";
            page += std::string{row.meaning} + " " + std::string{row.cure} + "\n\n";
            append_example(page, "Wrong:", row.wrong);
            append_example(page, "Right:", row.right);
        }
    }
    page.pop_back();
    return page;
}

} // namespace twocircles::scenario
