// What a projector is helped with, while the card is on the stage: brightness, contrast, the size of text.
#include "app/console/panels.h"

#include <array>
#include <cmath>

namespace fresque {

namespace {

constexpr double row_height = 70;
constexpr double gap = 10;

struct Row {
    std::string_view name;
    std::string value;
    std::string_view less; // commands
    std::string_view more;
};

void add_button(Sheet& sheet, Rect const& box, std::string const& sign, std::string_view command) {
    sheet.fill(box, sheet.theme().line, 8);
    Type type = sheet.strong();
    type.size = 30;
    double const width = sheet.width_of(sign, type);
    sheet.line({box.center().x - width / 2, box.center().y + 11}, sign, type);
    sheet.region("command/" + std::string(command), std::string(command), box);
}

void add_setting(Sheet& sheet, Rect const& row, Row const& setting) {
    constexpr double button = 64;
    sheet.panel(row);
    sheet.line({row.x + 24, row.center().y + 9}, std::string(setting.name), sheet.text(), row.width / 2);
    Rect const more{row.right() - button - 8, row.y + 8, button, row.height - 16};
    Rect const less{more.x - button - 8, more.y, button, more.height};
    sheet.line_ending_at({less.x - 20, row.center().y + 9}, setting.value, sheet.strong());
    add_button(sheet, less, "−", setting.less);
    add_button(sheet, more, "+", setting.more);
}

std::string percent(int value, std::string_view language) {
    return std::to_string(value) + (language.substr(0, 2) == "fr" ? "\u00A0%" : "%");
}

std::string signed_percent(int value, std::string_view language) {
    std::string const sign = value > 0 ? "+" : value < 0 ? "−" : "";
    return sign + percent(std::abs(value), language);
}

} // namespace

void add_projector_panel(Sheet& sheet, ConsoleView const& view) {
    Correction const& set = view.talk.correction();
    std::string const& language = view.story().language;
    int const text = static_cast<int>(std::lround(view.talk.show().text_scale() * 100));
    std::array<Row, 3> const settings{
        {{view.words.brightness, signed_percent(set.brightness, language), "darker", "brighter"},
         {view.words.contrast, percent(set.contrast, language), "less-contrast", "more-contrast"},
         {view.words.text_size, percent(text, language), "smaller-text", "larger-text"}}};
    Rect const& label = view.place.next_label;
    sheet.line({label.x, label.y + 28}, std::string(view.words.projector), sheet.label());
    Rect row{view.place.next.x, view.place.next.y, label.width, row_height};
    for (Row const& setting : settings) {
        add_setting(sheet, row, setting);
        row.y += row_height + gap;
    }
    if (set.none())
        return;
    double const end =
        sheet.line({row.x + 24, row.y + 38}, std::string(view.words.plain_picture), sheet.muted());
    sheet.region("command/plain-picture", std::string(view.words.plain_picture),
                 {row.x, row.y + 4, end - row.x + 24, 50});
}

} // namespace fresque
