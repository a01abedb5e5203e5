#include "app/talk/projector_card.h"

#include "app/console/sheet.h"
#include "stage/viewport.h"

#include <array>
#include <string>

namespace fresque {

namespace {

constexpr int grey_steps = 12;

// The edge of the picture, and the margin outside of which nothing is to be read.
void add_edges(Sheet& sheet, Size stage, Theme const& theme) {
    sheet.outline({3, 3, stage.width - 6, stage.height - 6}, theme.ink, 6, 0);
    Rect const safe = Rect{0, 0, stage.width, stage.height}.inset(stage_margin);
    sheet.add(StrokePath{Path::rectangle(safe), theme.color("teal"), 2, Cap::Butt, {14, 10}});
    Path cross;
    cross.move({stage.width / 2 - 40, stage.height / 2}).line({stage.width / 2 + 40, stage.height / 2});
    cross.move({stage.width / 2, stage.height / 2 - 40}).line({stage.width / 2, stage.height / 2 + 40});
    sheet.add(StrokePath{cross, theme.muted, 2, Cap::Butt, {}});
    sheet.add(StrokePath{Path::circle(Rect{0, 0, stage.width, stage.height}.center(), stage.height * 0.44),
                         theme.line,
                         3,
                         Cap::Butt,
                         {}});
}

void add_greys(Sheet& sheet, Rect const& box) {
    double const width = box.width / grey_steps;
    for (int i = 0; i < grey_steps; ++i) {
        auto const level = static_cast<std::uint8_t>(i * 255 / (grey_steps - 1));
        sheet.fill({box.x + width * i, box.y, width, box.height}, {level, level, level, 255});
    }
}

// The colours in which voices speak, on the grounds on which they do.
void add_colors(Sheet& sheet, Rect const& box) {
    double const height = box.height / static_cast<double>(themes().size());
    double y = box.y;
    for (Theme const& theme : themes()) {
        Rect const row{box.x, y, box.width, height};
        sheet.fill(row, theme.background);
        double x = row.x + 24;
        for (NamedColor const& accent : theme.accents) {
            Type const type{Face::SansSemiBold, 30, accent.color};
            x = sheet.line({x, row.center().y + 10}, std::string(accent.name), type) + 36;
        }
        y += height;
    }
}

void add_sizes(Sheet& sheet, Vec2 at, Theme const& theme) {
    for (double const size : {20.0, 24.0, 30.0, 38.0, 46.0, 80.0}) {
        at.y += size * 1.25;
        std::string const words = std::to_string(static_cast<int>(size)) + "  Hamburgefonstiv 0123456789";
        sheet.line(at, words, {Face::SansMedium, size, theme.ink});
    }
}

} // namespace

DisplayList projector_card(Size stage, Faces const& faces) {
    DisplayList list;
    list.size = stage;
    Theme const& theme = themes().front();
    Sheet sheet(faces, theme, "en");
    sheet.fill({0, 0, stage.width, stage.height}, theme.background);
    add_edges(sheet, stage, theme);
    double const width = stage.width - 2 * stage_margin - 80;
    double const left = stage_margin + 40;
    add_greys(sheet, {left, 140, width, 130});
    add_colors(sheet, {left, 300, width, 240});
    add_sizes(sheet, {left, 570}, theme);
    list.root.items = sheet.take();
    return list;
}

} // namespace fresque
