#include "app/pointed_card.h"

#include "text/text_layout.h"

#include <algorithm>
#include <optional>

namespace fresque {

namespace {

constexpr double padding = 20;
constexpr double letters = 24;
constexpr double line_height = 34;
constexpr double from_pointer = 22;
constexpr double margin = 16; // to the stage's edge

struct Line {
    TextLayout layout;
    double width = 0;
};

Line set_line(std::vector<TextRun> const& runs, Faces const& faces) {
    TextStyle style;
    style.size = letters;
    Line line{lay_out(faces, runs, style, 1e6), 0};
    line.width = line.layout.size.width;
    return line;
}

void write(Group& card, Line const& line, Vec2 baseline) {
    if (line.layout.lines.empty())
        return;
    for (GlyphRun word : line.layout.lines.front().words) {
        word.origin = {baseline.x + word.origin.x, baseline.y};
        card.items.emplace_back(std::move(word));
    }
}

std::optional<Region> pointed(DisplayList const& list, Vec2 point) {
    auto const regions = regions_at(list, point);
    auto const found = std::find_if(regions.rbegin(), regions.rend(),
                                    [](Region const& region) { return region.source != Span{}; });
    return found == regions.rend() ? std::nullopt : std::optional(*found);
}

// What stands before a colon says what it is already.
std::string name_of(Region const& region) {
    std::size_t const colon = region.id.find(':');
    return colon == std::string::npos ? region.id : region.id.substr(colon + 1);
}

std::string word_for(Region const& region) {
    std::size_t const colon = region.id.find(':');
    bool const keyword = colon != std::string::npos && region.role != "heading" && region.role != "kicker" &&
                         region.role != "milestone" && region.role != "year";
    return keyword ? region.id.substr(0, colon) : region.role;
}

// Below and to the right of the pointer, or on the other side where the stage ends.
Rect card_at(Vec2 point, Size card, Size stage) {
    double x = point.x + from_pointer;
    double y = point.y + from_pointer;
    if (x + card.width > stage.width - margin)
        x = std::max(margin, point.x - from_pointer - card.width);
    if (y + card.height > stage.height - margin)
        y = std::max(margin, point.y - from_pointer - card.height);
    return {x, y, card.width, card.height};
}

} // namespace

void add_pointed_card(DisplayList& list, Vec2 point, SourceText const& sources, Faces const& faces,
                      Theme const& theme) {
    auto const region = pointed(list, point);
    if (!region || region->source.file >= sources.size())
        return;
    Place const place = sources.place(region->source.file, region->source.begin);
    std::string const where = sources.file(region->source.file).name + ":" + std::to_string(place.line);
    Line const what = set_line({{word_for(*region) + "  ", Face::SansSemiBold, theme.ink},
                                {name_of(*region), Face::SansMedium, theme.muted}},
                               faces);
    Line const line = set_line({{where, Face::Mono, theme.color("ochre")}}, faces);
    Size const size{std::max(what.width, line.width) + 2 * padding, 2 * line_height + 1.4 * padding};
    Rect const box = card_at(point, size, list.size);

    Group card;
    Color const hair = theme.color("ochre");
    card.items.emplace_back(
        StrokePath{Path::rectangle(region->bounds.inset(-6), 6), hair, 1.5, Cap::Butt, {6, 5}});
    card.items.emplace_back(
        FillPath{Path::rectangle({box.x, box.y + 8, box.width, box.height}, 8), theme.shadow, 24});
    card.items.emplace_back(FillPath{Path::rectangle(box, 8), theme.surface});
    card.items.emplace_back(StrokePath{Path::rectangle(box, 8), hair, 1.5, Cap::Butt, {}});
    double const left = box.x + padding;
    double const first = box.y + padding * 0.7 + line_height * 0.72;
    write(card, what, {left, first});
    write(card, line, {left, first + line_height});
    list.root.items.emplace_back(std::move(card));
}

} // namespace fresque
