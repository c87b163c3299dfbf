#include "client/ui/screens/workshop/host.hpp"

#include "client/ui/draw/shapes.hpp"
#include "client/ui/screens/page.hpp"
#include "client/ui/screens/workshop/network_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace twocircles::client::ui {

namespace {

constexpr std::size_t kLongestName = 40;

// The console knows it of the server that is hosted here, as long as this client is on it.
bool at_home(model::ViewModel const& view)
{
    return view.hosting.on && !view.practice && view.server_address.empty();
}

Sign sign_of(model::Finding::Level level)
{
    switch (level) {
    case model::Finding::Level::ok:
        return Sign::good;
    case model::Finding::Level::warning:
        return Sign::warning;
    case model::Finding::Level::fault:
        break;
    }
    return Sign::bad;
}

// Who runs the rooms and what shows them is not company.
int people_in(model::RoomOverview const& room)
{
    auto const counts = [](model::MemberCard const& member) {
        return member.present && member.role != model::Role::facilitator &&
               member.role != model::Role::projector;
    };
    return static_cast<int>(std::ranges::count_if(room.members, counts));
}

} // namespace

int people_hosted(model::ViewModel const& view)
{
    int people = 0;
    if (at_home(view) && view.console) {
        for (auto const& room : view.console->rooms) {
            people += people_in(room);
        }
    }
    return people;
}

void HostScreen::entered(View const& view, Ui& ui)
{
    name_ = view.settings.name.empty() ? ui.tr("host.somebodys")
                                       : ui.tr("host.default_name", {{"name", view.settings.name}});
    secret_shown_ = stop_asked_ = false;
    if (!view.hosting.on) {
        ui.push(model::CheckHosting{});
    }
}

void HostScreen::start(Ui& ui) const
{
    ui.push(model::HostHere{std::string(trimmed(name_))});
}

void HostScreen::stop(Ui& ui)
{
    stop_asked_ = secret_shown_ = false;
    ui.push(model::StopHosting{});
    ui.push(model::ShowScreen{model::Screen::host});
    ui.push(model::CheckHosting{});
}

void HostScreen::open_rooms(View const& view, Ui& ui) const
{
    if (!at_home(view)) {
        start(ui); // it runs already: this client goes back to it
    }
    ui.push(model::ShowScreen{model::Screen::console});
}

float HostScreen::check(View const& view, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    auto const& hosting = view.hosting;
    float y = at.y;
    y += section(ui, {at.x, y}, width, ui.tr("host.check"));
    int pressed = -1;
    if (hosting.check.empty()) {
        y += told_card(ui, {at.x, y}, width, {Sign::busy, ui.tr("host.checking"), {}}, pressed);
        return y - at.y;
    }
    auto const worst = std::ranges::max(hosting.check, {}, &model::Finding::level).level;
    std::array const deeds = {Deed{
        "host-check", ui.tr(hosting.checking ? "host.checking" : "host.check_again"), ButtonKind::plain,
        !hosting.checking}};
    std::string const& verdict = ui.tr("host.verdict." + std::to_string(static_cast<int>(worst)));
    y += told_card(ui, {at.x, y}, width, {sign_of(worst), verdict, {}, deeds}, pressed) + ui.px(16.0F);
    if (pressed == 0) {
        ui.push(model::CheckHosting{});
    }
    // What wants something comes first.
    float const in = ui.px(32.0F), gap = ui.px(10.0F);
    for (auto const level :
         {model::Finding::Level::fault, model::Finding::Level::warning, model::Finding::Level::ok}) {
        for (auto const& finding : hosting.check) {
            if (finding.level != level) {
                continue;
            }
            std::string const key = "host.what." + finding.what;
            std::string const what = ui.strings().has(key) ? ui.tr(key) : capital(finding.what);
            std::string const heading =
                what + ": " + ui.tr("host.level." + std::to_string(static_cast<int>(level)));
            sign(
                ui, sign_of(level), {at.x + ui.px(12.0F), y + ui.line_height(Type::body_strong) / 2.0F},
                ui.px(16.0F)
            );
            y += ui.paragraph({at.x + in, y}, width - in, Type::body_strong, t.text, heading);
            y += ui.paragraph({at.x + in, y}, width - in, Type::small, t.quiet, finding.sentence);
            if (!finding.cure.empty()) {
                y += ui.px(2.0F);
                icon(
                    ui.draw(), Icon::arrow, {at.x + in + ui.px(6.0F), y + ui.px(10.0F)}, ui.px(12.0F),
                    t.influence.fill
                );
                y += ui.paragraph(
                    {at.x + in + ui.px(20.0F), y}, width - in - ui.px(20.0F), Type::small, t.text,
                    finding.cure
                );
            }
            y += gap;
        }
    }
    return y - at.y;
}

float HostScreen::before(View const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("host.idea")) + ui.px(16.0F);
    if (!view.hosting.problem.empty()) {
        int pressed = -1;
        std::string const text = view.hosting.problem + "\n" + ui.tr("host.problem_help");
        y +=
            told_card(ui, {at.x, y}, width, {Sign::bad, ui.tr("host.problem"), text}, pressed) + ui.px(16.0F);
    }
    y += labelled_field(
        ui, {at.x, y}, width,
        {.name = "host-name",
         .label = ui.tr("host.name"),
         .hint = ui.tr("host.name_hint"),
         .help = ui.tr("host.name_help"),
         .longest = kLongestName},
        name_
    );
    y += ui.px(16.0F);
    ButtonLook const look = {.kind = ButtonKind::primary, .key = "Enter", .group = 1};
    bool const entered = (ui.focus().current() == 0 || in_field(ui, "host-name")) && ui.key(Key::enter);
    if (button(ui, ui.id("host-start"), {at.x, y, width, ui.px(48.0F)}, ui.tr("host.start"), look) ||
        entered) {
        start(ui);
    }
    y += ui.px(48.0F) + ui.px(8.0F);
    y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("host.start_help"));
    return y - at.y;
}

float HostScreen::told(View const& view, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y = at.y;
    auto const& addresses = view.hosting.addresses;
    std::string const name = at_home(view) && !view.server_name.empty() ? view.server_name : name_;
    sign(ui, Sign::good, {at.x + ui.px(10.0F), y + ui.line_height(Type::lead_strong) / 2.0F}, ui.px(20.0F));
    float const in = ui.px(32.0F);
    y += ui.paragraph(
             {at.x + in, y}, width - in, Type::lead_strong, t.text, ui.tr("host.running", {{"name", name}})
         ) +
         ui.px(12.0F);
    y += ui.paragraph({at.x, y}, width, Type::body, t.text, ui.tr("host.found")) + ui.px(8.0F);
    if (addresses.empty()) {
        return y + ui.paragraph({at.x, y}, width, Type::body_strong, t.text, ui.tr("host.no_address")) - at.y;
    }
    y += ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("host.typed")) + ui.px(8.0F);
    // The best one, as large as it fits.
    Type type = Type::body_strong;
    for (Type const larger : {Type::lead_strong, Type::title, Type::display}) {
        if (ui.width_of(larger, addresses.front()) <= width) {
            type = larger;
        }
    }
    return y + ui.paragraph({at.x, y}, width, type, t.influence.ink, addresses.front()) - at.y;
}

// For when the best one does not work.
float HostScreen::other_addresses(View const& view, Ui& ui, ImVec2 at, float width) const
{
    auto const& addresses = view.hosting.addresses;
    if (addresses.size() < 2) {
        return 0.0F;
    }
    Colour const quiet = ui.theme().quiet;
    float y = at.y;
    y += ui.paragraph({at.x, y}, width, Type::small, quiet, ui.tr("host.or")) + ui.px(4.0F);
    for (std::size_t i = 1; i < addresses.size(); ++i) {
        y += ui.paragraph({at.x, y}, width, Type::body, quiet, addresses[i]);
    }
    return y + ui.px(20.0F) - at.y;
}

float HostScreen::rooms(View const& view, Ui& ui, ImVec2 at, float width) const
{
    Theme const& t = ui.theme();
    float y = at.y;
    y += section(ui, {at.x, y}, width, ui.tr("host.rooms"));
    if (!view.console || !at_home(view) || view.console->rooms.empty()) {
        return y + ui.paragraph({at.x, y}, width, Type::body, t.quiet, ui.tr("host.no_rooms")) - at.y;
    }
    // Codes as large as the addresses: both are read from the back of the room.
    float const gap = ui.px(12.0F), high = ui.px(116.0F);
    int const columns = std::max(1, static_cast<int>((width + gap) / ui.px(212.0F)));
    float const each = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    int index = 0;
    for (auto const& room : view.console->rooms) {
        Rect const area = {
            at.x + static_cast<float>(index % columns) * (each + gap),
            y + static_cast<float>(index / columns) * (high + gap), each, high};
        card(ui.draw(), area, t.surface, ui.px(12.0F));
        Rect rest = area.inset(ui.px(16.0F), ui.px(10.0F));
        ui.text_in(rest.take_top(ui.px(56.0F)), Type::display, t.text, room.code);
        std::string const people = ui.strings().count("scenarios.people", people_in(room));
        float const name = ui.paragraph_up_to(
            rest.min(), rest.w, 1, Type::small, t.text, room.name.empty() ? room.title : room.name
        );
        ui.text(
            {rest.x, rest.y + name}, Type::small, t.quiet,
            people_in(room) == 0 ? ui.tr("join.nobody") : people
        );
        ++index;
    }
    return y + static_cast<float>((index + columns - 1) / columns) * (high + gap) - at.y;
}

float HostScreen::stopping(View const& view, Ui& ui, ImVec2 at, float width)
{
    int const people = people_hosted(view);
    if (!stop_asked_) {
        float const high = ui.px(44.0F);
        if (button(
                ui, ui.id("host-stop"), {at.x, at.y, width, high}, ui.tr("host.stop"), {ButtonKind::quiet}
            )) {
            if (people == 0) {
                stop(ui);
            } else {
                stop_asked_ = just_asked_ = true;
            }
        }
        return high;
    }
    if (std::exchange(just_asked_, false)) {
        ui.focus().set(ui.id("host-keep"), true); // Enter keeps it open
    }
    std::array const deeds = {
        Deed{"host-keep", ui.tr("host.keep"), ButtonKind::primary},
        Deed{"host-stop-sure", ui.tr("host.stop_sure")}};
    int pressed = -1;
    float const used = told_card(
        ui, at, width,
        {Sign::warning, ui.strings().count("host.stop_people", people), ui.tr("host.stop_help"), deeds},
        pressed
    );
    if (pressed == 0) {
        stop_asked_ = false;
    } else if (pressed == 1) {
        stop(ui);
    }
    return used;
}

// Shown above its button: where one looks, also when what follows is below the edge.
float HostScreen::secret(View const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    std::string const& words = view.hosting.facilitator_secret;
    if (words.empty()) {
        return 0.0F;
    }
    float const high = ui.px(44.0F), gap = ui.px(8.0F);
    float y = at.y;
    if (secret_shown_) {
        float const pad = ui.px(16.0F), inner = width - 2.0F * pad;
        std::string const& help = ui.tr("host.secret_help");
        bool const fits = ui.width_of(Type::lead_strong, words) <= inner;
        Type const type = fits ? Type::lead_strong : Type::body_strong;
        float const height =
            ui.height_of(type, words, inner) + ui.height_of(Type::small, help, inner) + ui.px(28.0F);
        card(ui.draw(), {at.x, y, width, height}, t.surface, ui.px(12.0F));
        float const used = ui.paragraph({at.x + pad, y + ui.px(12.0F)}, inner, type, t.text, words);
        ui.paragraph({at.x + pad, y + ui.px(16.0F) + used}, inner, Type::small, t.quiet, help);
        y += height + gap;
    }
    std::string const& label = ui.tr(secret_shown_ ? "host.hide_secret" : "host.show_secret");
    if (button(ui, ui.id("host-secret"), {at.x, y, width, high}, label, {ButtonKind::plain, Icon::lock})) {
        secret_shown_ = !secret_shown_;
    }
    return y + high + gap - at.y;
}

float HostScreen::steering(View const& view, Ui& ui, ImVec2 at, float width)
{
    Theme const& t = ui.theme();
    float const gap = ui.px(8.0F);
    float y = at.y;
    ButtonLook const look = {.kind = ButtonKind::primary, .key = "Enter", .group = 1};
    bool const entered = ui.focus().current() == 0 && !stop_asked_ && ui.key(Key::enter);
    if (button(ui, ui.id("host-rooms"), {at.x, y, width, ui.px(48.0F)}, ui.tr("host.open_rooms"), look) ||
        entered) {
        open_rooms(view, ui);
    }
    y += ui.px(48.0F) + gap;
    y += ui.paragraph({at.x, y}, width, Type::small, t.quiet, ui.tr("host.open_rooms_help")) + ui.px(16.0F);
    y += secret(view, ui, {at.x, y}, width);
    y += stopping(view, ui, {at.x, y}, width);
    return y - at.y;
}

void HostScreen::draw(View const& view, Ui& ui)
{
    bool const on = view.hosting.on;
    stop_asked_ = stop_asked_ && on;
    Page const frame = page(ui, ui.tr("host.title"), 1120.0F);
    bool const two = ui.logical_width() > 900.0F;
    float const gap = ui.px(40.0F), edge = ui.px(4.0F),
                narrow = two ? ui.px(352.0F) : frame.column - ui.px(16.0F);
    float const wide = two ? frame.column - narrow - gap - ui.px(16.0F) : narrow;
    ScrollArea scroll(ui, on ? "hosting" : "host", frame.content);
    float const x = scroll.top().x + frame.margin, y = scroll.top().y + edge;
    float end = 0.0F;
    auto const below_address = [&](float top) {
        float const used = other_addresses(view, ui, {x, top}, wide);
        return top + used + rooms(view, ui, {x, top + used}, wide);
    };
    if (on && two) {
        // What goes to the wall on the left, what one does on the right.
        float const deeds = steering(view, ui, {x + wide + gap, y}, narrow);
        end = std::max(y + deeds, below_address(y + told(view, ui, {x, y}, wide) + ui.px(8.0F)));
    } else if (on) {
        end = y + told(view, ui, {x, y}, wide) + ui.px(16.0F);
        end = below_address(end + steering(view, ui, {x, end}, narrow) + ui.px(24.0F));
    } else {
        float const left = before(view, ui, {x, y}, narrow);
        float const below = two ? y : y + left + ui.px(24.0F);
        end = std::max(y + left, below + check(view, ui, {two ? x + narrow + gap : x, below}, wide));
    }
    scroll.end(end + ui.px(24.0F));
    if (frame.back) {
        ui.push(model::ShowScreen{model::Screen::home});
    }
}

} // namespace twocircles::client::ui
