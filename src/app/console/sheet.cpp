#include "app/console/sheet.h"

#include "stage/cut_text.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

Type Sheet::label() const {
    return {Face::SansMedium, 20, theme_.muted, 1.4, 0.01};
}

Type Sheet::text() const {
    return {Face::SansMedium, 24, theme_.ink};
}

Type Sheet::muted() const {
    return {Face::SansMedium, 24, theme_.muted};
}

Type Sheet::strong() const {
    return {Face::SansBold, 24, theme_.ink};
}

TextStyle Sheet::style(Type const& type) const {
    TextStyle style;
    style.size = type.size;
    style.line_height = type.line_height;
    style.tracking = type.tracking;
    style.figures = Figures::Tabular;
    style.language = language_;
    return style;
}

void Sheet::words(TextLayout const& layout, Vec2 top_left) {
    for (SetLine const& line : layout.lines)
        for (GlyphRun word : line.words) {
            word.origin = word.origin + top_left;
            items_.emplace_back(std::move(word));
        }
}

double Sheet::line(Vec2 at, std::string const& text, Type const& type, double width) {
    if (text.empty())
        return at.x;
    TextStyle const set = style(type);
    TextLayout const layout =
        cut_to(lay_out(faces_, {{text, type.face, type.color}}, set, width), {width, 0}, set, faces_);
    if (layout.lines.empty())
        return at.x;
    words(layout, {at.x, at.y - layout.lines.front().baseline});
    return at.x + layout.lines.front().width;
}

double Sheet::line_ending_at(Vec2 at, std::string const& text, Type const& type) {
    double const begin = at.x - width_of(text, type);
    line({begin, at.y}, text, type);
    return begin;
}

double Sheet::width_of(std::string const& text, Type const& type) const {
    auto const layout = lay_out(faces_, {{text, type.face, type.color}}, style(type), unbounded_width);
    return layout.lines.empty() ? 0 : layout.lines.front().width;
}

double Sheet::height_of(std::string const& text, Type const& type, double width) const {
    return lay_out(faces_, {{text, type.face, type.color}}, style(type), width).size.height;
}

double Sheet::paragraph(Rect const& box, std::string const& text, Type const& type) {
    if (text.empty() || box.empty())
        return 0;
    TextStyle const set = style(type);
    TextLayout const layout = cut_to(lay_out(faces_, {{text, type.face, type.color}}, set, box.width),
                                     {box.width, box.height}, set, faces_);
    words(layout, {box.x, box.y});
    return layout.size.height;
}

int Sheet::page(Rect const& box, std::string const& text, Type const& type, int number) {
    TextLayout layout = lay_out(faces_, {{text, type.face, type.color}}, style(type), box.width);
    double const pitch = type.size * type.line_height;
    int const room = std::max(2, static_cast<int>(box.height / pitch));
    int const lines = static_cast<int>(layout.lines.size());
    int const pages = lines <= room ? 1 : 1 + (lines - room + room - 2) / (room - 1);
    int const first = std::clamp(number, 0, pages - 1) * (room - 1);
    layout.lines.erase(layout.lines.begin() + std::min(lines, first + room), layout.lines.end());
    layout.lines.erase(layout.lines.begin(), layout.lines.begin() + std::min(lines, first));
    words(layout, {box.x, box.y - first * pitch});
    return pages;
}

void Sheet::fill(Rect const& box, Color color, double radius) {
    items_.emplace_back(FillPath{Path::rectangle(box, radius), color});
}

void Sheet::outline(Rect const& box, Color color, double width, double radius) {
    items_.emplace_back(StrokePath{Path::rectangle(box, radius), color, width, Cap::Butt, {}});
}

double Sheet::capsule(Vec2 at, std::string const& text, Color ground, Color ink) {
    Type const type{Face::SansBold, 20, ink, 1.4, 0.06};
    constexpr double height = 40;
    constexpr double padding = 20;
    Rect const box{at.x, at.y - height / 2, width_of(text, type) + 2 * padding, height};
    fill(box, ground, height / 2);
    line({box.x + padding, at.y + 7}, text, type);
    return box.right();
}

void Sheet::picture(Rect const& box, DisplayList const& list) {
    Group frame;
    frame.clip = box;
    Group inner;
    double const scale = box.width / list.size.width;
    inner.transform = Affine::translation({box.x, box.y}) * Affine::scaling(scale);
    inner.items = list.root.items;
    // Its regions stay: a click on the picture is a click on the stage.
    frame.items.emplace_back(std::move(inner));
    items_.emplace_back(std::move(frame));
}

void Sheet::region(std::string id, std::string label, Rect const& box) {
    items_.emplace_back(Region{std::move(id), "button", std::move(label), {}, box});
}

} // namespace fresque
