// The chapters with the place, and the steps of the one that is being told.
#include "app/console/panels.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double padding = 30;
constexpr double row_height = 44;
constexpr double steps_height = 34;

void add_steps(Sheet& sheet, ChapterRow const& row, std::size_t here, Rect const& room) {
    auto const count = row.end_step - row.first_step;
    double const pitch = std::min(30.0, room.width / static_cast<double>(std::max<std::size_t>(count, 1)));
    double const radius = std::min(7.0, pitch * 0.3);
    for (std::size_t i = 0; i < count; ++i) {
        Vec2 const center{room.x + pitch * (static_cast<double>(i) + 0.5), room.center().y};
        std::size_t const step = row.first_step + i;
        Color const color = step <= here ? sheet.theme().ink : sheet.theme().line;
        sheet.add(FillPath{Path::circle(center, step == here ? radius * 1.2 : radius * 0.8), color});
        if (step == here)
            sheet.add(StrokePath{Path::circle(center, radius * 1.9), color, 2, Cap::Butt, {}});
        sheet.region("step/" + std::to_string(step), std::to_string(step + 1),
                     {center.x - pitch / 2, room.y, pitch, room.height});
    }
}

void add_row(Sheet& sheet, ConsoleView const& view, ChapterRow const& row, Rect const& box) {
    std::size_t const here = step_number(view.story(), view.talk.position());
    bool const current = here >= row.first_step && here < row.end_step;
    Type const type = current ? sheet.strong() : sheet.muted();
    double const baseline = box.y + 31;
    double x = box.x;
    if (!row.when.empty())
        x = sheet.line({x, baseline}, row.when, type, box.width / 2) + 14;
    std::string const place =
        " — " + std::to_string(here + 1) + " / " + std::to_string(step_count(view.story()));
    double const room = box.right() - x - (current ? sheet.width_of(place, type) + 10 : 0);
    x = sheet.line({x, baseline}, row.title, type, room);
    if (current)
        sheet.line({x + 8, baseline}, place, type);
    sheet.region("step/" + std::to_string(row.first_step), row.title, {box.x, box.y, box.width, row_height});
}

} // namespace

void add_chapters_panel(Sheet& sheet, ConsoleView const& view) {
    Rect const& box = view.place.chapters;
    sheet.panel(box);
    sheet.line({box.x + padding, box.y + 44},
               std::string(view.story().chapters.empty() ? view.words.scenes : view.words.chapters),
               sheet.label());
    auto const rows = chapter_rows(view.story());
    std::size_t const here = step_number(view.story(), view.talk.position());
    Rect const room{box.x + padding, box.y + 62, box.width - 2 * padding, box.height - 74};
    auto const most =
        static_cast<std::size_t>(std::max(1.0, std::floor((room.height - steps_height) / row_height)));
    std::size_t current = 0;
    while (current + 1 < rows.size() && rows[current].end_step <= here)
        ++current;
    std::size_t const first =
        rows.size() <= most ? 0 : std::min(current > 0 ? current - 1 : 0, rows.size() - most);
    double y = room.y;
    for (std::size_t i = first; i < std::min(rows.size(), first + most); ++i, y += row_height) {
        add_row(sheet, view, rows[i], {room.x, y, room.width, row_height});
        if (i == current) {
            add_steps(sheet, rows[i], here, {room.x, y + row_height - 2, room.width, steps_height - 4});
            y += steps_height;
        }
    }
}

} // namespace fresque
