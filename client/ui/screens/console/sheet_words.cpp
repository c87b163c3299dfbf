// Sheets to say something with: a pause and its reason, a word to everybody, a bookmark.
#include "client/ui/screens/console/parts.hpp"
#include "client/ui/screens/console/sheets.hpp"

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kText = 500, kBookmark = 200;
constexpr int kReasons = 4;

} // namespace

void pause_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    SheetPage page(ui, desk, area, ui.tr("console.do.pause"), where);
    page.say(ui.tr("console.pause_note"));
    int const digit = ui.digit();
    std::optional<std::string> reason;
    for (int i = 1; i <= kReasons; ++i) {
        std::string const& words = ui.tr("console.reason." + std::to_string(i));
        if (page.choose(ui.id("reason", i), {.number = i, .label = words}, digit)) {
            reason = words;
        }
    }
    page.over(ui.tr("console.reason_own"));
    EntryLook const look = {ui.tr("console.reason_hint"), ui.tr("console.do.pause_now"), kText, true};
    if (page.write(ui.id("reason-own"), desk.text, look) || (!ui.typing() && ui.key(Key::enter))) {
        reason = desk.text;
    }
    page.end(page.y);
    if (reason) {
        desk.steer(ui, model::SteerPause{true, *reason});
        desk.close();
    }
}

void tell_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    if (desk.take_fresh()) {
        ui.focus().set(ui.id("tell"), false);
    }
    SheetPage page(ui, desk, area, ui.tr("console.do.tell"), where);
    page.say(ui.tr("console.tell_note"));
    bool const sent =
        page.write(ui.id("tell"), desk.text, {ui.tr("console.tell_hint"), ui.tr("console.send"), kText});
    page.end(page.y);
    if (sent) {
        desk.steer(ui, model::SteerBroadcast{desk.text});
        desk.close();
    }
}

void bookmark_sheet(Ui& ui, Desk& desk, Rect area, std::string const& where)
{
    if (desk.take_fresh()) {
        ui.focus().set(ui.id("bookmark-line"), false);
    }
    SheetPage page(ui, desk, area, ui.tr("console.do.bookmark"), where);
    page.say(ui.tr("console.bookmark_note"));
    bool const sent = page.write(
        ui.id("bookmark-line"), desk.text,
        {ui.tr("console.bookmark_hint"), ui.tr("console.bookmark_set"), kBookmark, true}
    );
    page.end(page.y);
    if (sent) {
        desk.steer(ui, model::SteerBookmark{desk.text});
        desk.close();
    }
}

} // namespace twocircles::client::ui
