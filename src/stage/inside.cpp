#include "stage/inside.h"

#include "base/utf8.h"
#include "stage/legibility.h"
#include "text/line_words.h"

#include <algorithm>
#include <array>

namespace fresque {

namespace {

constexpr double tolerance = 3;         // stage units: a letter may lean out of its box
constexpr std::uint8_t seen_alpha = 60; // what is fainter is an ornament
constexpr double descent = 0.22;        // em
constexpr double figure_height = 0.64;  // em
constexpr double mark_and_space = 0.8;  // em, with its space
constexpr double last_letter = 0.3;     // em by which the last one may be narrower than letters_box() has it

// Marks that may hang in the margin: there they meet nothing.
bool begins_with_mark(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_opening_mark(next_character(text, at));
}

struct CoveredBox {
    Piece const& piece;

    Rect operator()(WordVisual const& word) const {
        if (word.color.a < seen_alpha)
            return {};
        Rect box = letters_box(piece);
        box.height += descent * piece.box.height;
        double const hung =
            begins_with_mark(word.text) ? std::min(mark_and_space * piece.box.height, box.width) : 0;
        double const lean = std::min(last_letter * piece.box.height, box.width - hung);
        return {box.x + hung, box.y, box.width - hung - lean, box.height};
    }
    Rect operator()(LineVisual const& line) const {
        Rect box;
        for (Vec2 const point : line.points)
            box = united(box, Rect{point.x, point.y, 0, 0}.inset(-std::max(line.width, 0.1) / 2));
        return box;
    }
    Rect operator()(OutlineVisual const& outline) const {
        Rect const drawn = bounds(outline.path);
        double const unit = piece.box.height;
        return {piece.box.x + drawn.x * unit, piece.box.y + drawn.y * unit, drawn.width * unit,
                drawn.height * unit};
    }
    // Lining figures are lower than capitals, and stand clear of the ends of their box.
    Rect operator()(FigureVisual const&) const {
        double const em = piece.box.height;
        return {piece.box.x + 0.06 * em, piece.box.y - figure_height * em, piece.box.width - 0.12 * em,
                (figure_height + 0.16) * em};
    }
    Rect operator()(ScrimVisual const&) const { return {}; }
    template<typename Other>
    Rect operator()(Other const&) const {
        return piece.box;
    }
};

Rect covered(Piece const& piece) {
    return std::visit(CoveredBox{piece}, piece.visual);
}

bool holds(Rect const& box, Rect const& inner) {
    return inner.empty() || (inner.x >= box.x - tolerance && inner.right() <= box.right() + tolerance &&
                             inner.y >= box.y - tolerance && inner.bottom() <= box.bottom() + tolerance);
}

struct Shrink {
    Vec2 origin;
    double scale;

    Vec2 place(Vec2 at) const { return origin + (at - origin) * scale; }
    Rect place(Rect const& box) const {
        Vec2 const at = place(Vec2{box.x, box.y});
        return {at.x, at.y, box.width * scale, box.height * scale};
    }

    void operator()(WordVisual&) const {}
    void operator()(ScrimVisual&) const {}
    void operator()(ImageVisual& image) const { image.radius *= scale; }
    void operator()(OutlineVisual& outline) const { outline.width *= scale; }
    void operator()(LineVisual& line) const {
        for (Vec2& point : line.points)
            point = place(point);
        line.width *= scale;
        for (double& dash : line.dashes)
            dash *= scale;
    }
    void operator()(ShapeVisual& shape) const {
        shape.radius *= scale;
        shape.shadow_blur *= scale;
        shape.shadow_drop *= scale;
        for (Rule& rule : shape.rules) {
            rule.width *= scale;
            rule.inset *= scale;
            for (double& dash : rule.dashes)
                dash *= scale;
        }
    }
    template<typename Other>
    void operator()(Other&) const {}
};

Actor laid_out_at(double scale, ElementKind const& kind, Element const& element, Setup const& setup,
                  Setting const& setting) {
    Rect const& box = setup.box;
    Rect const larger{box.x, box.y, box.width / scale, box.height / scale};
    ElementRow row = setup.row;
    for (ElementInRow& one : row)
        one.width /= scale;
    Actor actor = row.empty() || kind.lay_out_in_row == nullptr
                      ? lay_out(kind, element, larger, setup.manner, setting)
                      : kind.lay_out_in_row(element, larger, row, setting);
    if (scale != 1)
        shrink(actor, {box.x, box.y}, scale);
    return actor;
}

struct NamedBox {
    std::string key;
    Rect box;
};

std::vector<NamedBox> block_boxes(Actor const& actor) {
    std::vector<NamedBox> boxes;
    for (TextBlock const& block : text_blocks(actor)) {
        NamedBox named{block.key, {}};
        for (Piece const* word : block.words)
            named.box = united(named.box, letters_box(*word));
        boxes.push_back(std::move(named));
    }
    return boxes;
}

// Of words that stand on others only the first are shown.
void part(Actor& actor) {
    std::vector<NamedBox> kept;
    for (NamedBox const& named : block_boxes(actor)) {
        bool const meets = std::any_of(kept.begin(), kept.end(), [&](NamedBox const& other) {
            return overlap(named.box.inset(-1), other.box.inset(-1));
        });
        if (!meets) {
            kept.push_back(named);
            continue;
        }
        std::erase_if(actor.pieces,
                      [&](Piece const& piece) { return piece.key.starts_with(named.key + "/"); });
    }
}

bool has_room(Actor const& actor, Rect const& box) {
    return holds(box, extent(actor)) && !is_crowded(actor);
}

// What is outside even at the smallest is not shown.
void cut(Actor& actor, Rect const& box) {
    actor.overflows = true;
    std::erase_if(actor.pieces, [&](Piece const& piece) { return !holds(box, covered(piece)); });
    std::erase_if(actor.spots, [&](Spot const& spot) { return !overlap(box, spot.bounds); });
    Rect& bounds = actor.bounds;
    bounds.width = std::min(bounds.width, box.right() - bounds.x);
    bounds.height = std::min(bounds.height, box.bottom() - bounds.y);
    if (is_crowded(actor))
        part(actor);
}

// The scales that are tried: those at which all can be read, then those at which at least nothing collides.
std::vector<double> scales(double wanted, double least) {
    std::vector<double> tried{wanted};
    for (double scale = wanted * 0.88; scale > least; scale *= 0.88)
        tried.push_back(scale);
    if (least < wanted)
        tried.push_back(least);
    for (double const part : {0.85, 0.7, 0.55, 0.4})
        tried.push_back(std::min(wanted, least) * part);
    return tried;
}

} // namespace

double least_scale(Setting const& setting) {
    return std::min(1.0, 1 / setting.viewport.text_scale);
}

double least_scale(ElementKind const& kind, Setting const& setting) {
    return least_scale(setting) * (kind.need != nullptr ? 0.8 : 1);
}

Rect extent(Actor const& actor) {
    Rect all;
    for (Piece const& piece : actor.pieces)
        all = united(all, covered(piece));
    return all;
}

void shrink(Actor& actor, Vec2 origin, double scale) {
    Shrink const smaller{origin, scale};
    actor.bounds = smaller.place(actor.bounds);
    for (Spot& spot : actor.spots)
        spot.bounds = smaller.place(spot.bounds);
    for (Piece& piece : actor.pieces) {
        piece.box = smaller.place(piece.box);
        std::visit(smaller, piece.visual);
    }
}

bool is_crowded(Actor const& actor) {
    auto boxes = block_boxes(actor);
    std::sort(boxes.begin(), boxes.end(),
              [](NamedBox const& a, NamedBox const& b) { return a.box.y < b.box.y; });
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j].box.y < boxes[i].box.bottom(); ++j)
            if (overlap(boxes[i].box, boxes[j].box.inset(1)))
                return true;
    return false;
}

namespace {

// Whether all that stands beside it has room at this scale: the words of a row are of one size.
bool row_has_room(double scale, double least, ElementKind const& kind, Setup const& setup,
                  Setting const& setting) {
    return kind.lay_out_in_row == nullptr ||
           std::all_of(setup.row.begin(), setup.row.end(), [&](ElementInRow const& one) {
               Setup beside = setup;
               beside.box.width = one.width;
               Actor const actor = laid_out_at(scale, kind, *one.element, beside, setting);
               return (!actor.overflows || scale <= least) && has_room(actor, beside.box);
           });
}

} // namespace

Actor lay_out_inside(ElementKind const& kind, Element const& element, Setup const& setup,
                     Setting const& setting) {
    double const least = std::min(setup.scale, least_scale(kind, setting));
    Actor actor;
    for (double const scale : scales(setup.scale, least)) {
        actor = laid_out_at(scale, kind, element, setup, setting);
        bool const enough = !actor.overflows || scale <= least;
        if (enough && has_room(actor, setup.box) && row_has_room(scale, least, kind, setup, setting))
            return actor;
    }
    cut(actor, setup.box);
    return actor;
}

} // namespace fresque
