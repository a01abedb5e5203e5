// What lies over the console while it is open: help, overview, the fields, what was broken off, the question
// whether to end.
#include "app/console/help_words.h"
#include "app/console/panels.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double row_height = 62;

void add_title(Sheet& sheet, Rect const& inside, std::string_view title) {
    sheet.line({inside.x, inside.y + 20}, std::string(title), {Face::SansBold, 28, sheet.theme().ink},
               inside.width);
}

// --- help: the keys in two columns ------------------------------------------------------------------

void add_help(Sheet& sheet, ConsoleView const& view) {
    Rect const inside = open_sheet(sheet, view, centred(view, 1760, 1000));
    add_title(sheet, inside, view.words.help);
    if (view.state.bindings == nullptr)
        return;
    std::vector<std::pair<std::string, std::string>> rows;
    for (NamedCommand const& command : named_commands())
        if (auto const keys = view.state.bindings->keys_of(command.name); !keys.empty())
            rows.emplace_back(help_keys(keys), help_words(command, view.story().language));
    std::size_t const half = (rows.size() + 1) / 2;
    double const height = std::min(48.0, (inside.height - 60) / static_cast<double>(half));
    double const width = inside.width / 2 - 20;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Vec2 const at{inside.x + (i < half ? 0 : width + 40),
                      inside.y + 84 + static_cast<double>(i % half) * height};
        Type type = sheet.strong();
        type.size = 21;
        double const keys = std::min(320.0, width * 0.38);
        sheet.line(at, rows[i].first, type, keys - 16);
        type = sheet.muted();
        type.size = 21;
        sheet.line({at.x + keys, at.y}, rows[i].second, type, width - keys);
    }
}

// --- overview: every step, as it will be when it rests ------------------------------------------------

void add_overview(Sheet& sheet, ConsoleView const& view) {
    sheet.fill(view.place.whole, sheet.theme().background);
    sheet.region("open-panel", "", view.place.whole);
    Rect const inside = view.place.whole.inset(38);
    add_title(sheet, inside, view.words.overview);
    auto const& matches = view.talk.field().matches;
    OverviewGrid const grid = overview_grid(view.talk, view.place.whole);
    for (std::size_t i = grid.first; i < std::min(matches.size(), grid.first + grid.columns * grid.rows);
         ++i) {
        std::size_t const cell = i - grid.first;
        Rect const box{grid.origin.x + grid.pitch.width * static_cast<double>(cell % grid.columns),
                       grid.origin.y + grid.pitch.height * static_cast<double>(cell / grid.columns),
                       grid.cell.width, grid.cell.height};
        Position const position = matches[i].position;
        sheet.picture(box, paint(view.talk.show().storyboard().stage_at({position, settled, nullptr})));
        bool const here = position == view.talk.position();
        bool const chosen = i == view.talk.field().chosen;
        Color const rim = chosen ? sheet.theme().color("ochre")
                          : here ? sheet.theme().ink
                                 : sheet.theme().line;
        sheet.outline(box.inset(chosen ? -4 : -1), rim, chosen ? 6 : here ? 4 : 2, 0);
        Type type = here || chosen ? sheet.strong() : sheet.muted();
        type.size = 18;
        sheet.line({box.x, box.bottom() + 28}, std::to_string(i + 1) + "  " + matches[i].title, type,
                   box.width);
        sheet.region("line/" + std::to_string(i), matches[i].title, box);
    }
}

// --- the fields ----------------------------------------------------------------------------------------

void add_match(Sheet& sheet, Match const& match, Rect const& row, std::size_t number, bool chosen) {
    if (chosen)
        sheet.fill(row, sheet.theme().line, 8);
    double const baseline = row.y + 40;
    double const left = row.x + 20;
    double const x =
        sheet.line({left, baseline}, match.title, chosen ? sheet.strong() : sheet.text(), row.width * 0.55);
    sheet.line({x + 20, baseline}, match.words, sheet.muted(), row.right() - 20 - x - 20);
    sheet.region("line/" + std::to_string(number), match.title, row);
}

void add_field(Sheet& sheet, ConsoleView const& view) {
    Rect const inside = open_sheet(sheet, view, centred(view, 1300, 860));
    bool const go_to = view.talk.panel() == Panel::GoTo;
    add_title(sheet, inside, go_to ? view.words.go_to : view.words.find);
    Field const& field = view.talk.field();
    Rect const box{inside.x, inside.y + 48, inside.width, 72};
    sheet.fill(box, sheet.theme().background, 8);
    sheet.outline(box, sheet.theme().color("ochre"), 3, 8);
    Type const typed{Face::SansMedium, 32, sheet.theme().ink};
    double const x = sheet.line({box.x + 24, box.y + 48}, field.typed, typed, box.width - 60);
    sheet.fill({x + 4, box.y + 16, 3, 40}, sheet.theme().ink);
    double const top = box.bottom() + 20;
    auto const rows = static_cast<std::size_t>(std::max(1.0, (inside.bottom() - top) / row_height));
    std::size_t const first = field.chosen < rows ? 0 : field.chosen - rows + 1;
    for (std::size_t i = first; i < std::min(field.matches.size(), first + rows); ++i)
        add_match(sheet, field.matches[i],
                  {inside.x, top + row_height * static_cast<double>(i - first), inside.width, row_height}, i,
                  i == field.chosen);
    if (field.matches.empty() && !field.typed.empty())
        sheet.line({inside.x + 20, top + 40}, std::string(view.words.nothing_found), sheet.muted());
}

// --- questions -------------------------------------------------------------------------------------------

void add_question(Sheet& sheet, ConsoleView const& view, std::string const& question, std::string_view how) {
    Rect const inside = open_sheet(sheet, view, centred(view, 1200, 230));
    sheet.line({inside.x, inside.y + 54}, question, {Face::SansBold, 32, sheet.theme().ink}, inside.width);
    sheet.line({inside.x, inside.y + 118}, std::string(how), sheet.muted(), inside.width);
}

} // namespace

Rect open_sheet(Sheet& sheet, ConsoleView const& view, Rect const& box) {
    sheet.fill(view.place.whole, {8, 11, 17, 205});
    sheet.region("command/leave", "leave", view.place.whole);
    sheet.add(
        FillPath{Path::rectangle({box.x, box.y + 16, box.width, box.height}, 14), sheet.theme().shadow, 44});
    sheet.fill(box, sheet.theme().surface, 14);
    sheet.outline(box, sheet.theme().line, 2, 14);
    sheet.region("open-panel", "", box);
    return box.inset(40);
}

Rect centred(ConsoleView const& view, double width, double height) {
    Rect const& whole = view.place.whole;
    double const w = std::min(width, whole.width - 80);
    double const h = std::min(height, whole.height - 80);
    return {(whole.width - w) / 2, (whole.height - h) / 2, w, h};
}

OverviewGrid overview_grid(Talk const& talk, Rect const& whole) {
    OverviewGrid grid;
    Size const stage = talk.show().storyboard().viewport().size;
    constexpr double gap = 30;
    constexpr double label = 48;
    Rect const room{38, 104, whole.width - 76, whole.height - 104 - 20};
    std::size_t const count = std::max<std::size_t>(talk.field().matches.size(), 1);
    // As few columns as show everything, from four to seven; then the rows around what is chosen.
    for (grid.columns = 4; grid.columns <= 7; ++grid.columns) {
        auto const columns = static_cast<double>(grid.columns);
        grid.cell.width = (room.width - gap * (columns - 1)) / columns;
        grid.cell.height = grid.cell.width * stage.height / stage.width;
        grid.pitch = {grid.cell.width + gap, grid.cell.height + label};
        grid.rows = static_cast<std::size_t>(std::max(1.0, std::floor(room.height / grid.pitch.height)));
        if (grid.columns * grid.rows >= count || grid.columns == 7)
            break;
    }
    grid.origin = {room.x, room.y};
    std::size_t const row = talk.field().chosen / grid.columns;
    std::size_t const all_rows = (count + grid.columns - 1) / grid.columns;
    std::size_t const first_row =
        all_rows <= grid.rows ? 0
                              : std::min(row > grid.rows / 2 ? row - grid.rows / 2 : 0, all_rows - grid.rows);
    grid.first = first_row * grid.columns;
    return grid;
}

void add_open_panel(Sheet& sheet, ConsoleView const& view) {
    switch (view.talk.panel()) {
    case Panel::None:
        break;
    case Panel::Help:
        add_help(sheet, view);
        break;
    case Panel::Overview:
        add_overview(sheet, view);
        break;
    case Panel::GoTo:
    case Panel::Find:
        add_field(sheet, view);
        break;
    case Panel::Resume:
        if (auto const& saved = view.talk.offered())
            add_question(sheet, view,
                         std::string(view.words.resume) + saved->place + "  ·  " +
                             written_time(saved->elapsed),
                         view.words.resume_how);
        break;
    case Panel::Quit:
        add_question(sheet, view, view.story().title, view.words.quit);
        break;
    case Panel::Remote:
        add_remote_panel(sheet, view);
        break;
    }
}

} // namespace fresque
