#include "stage/camera.h"

#include "stage/thread.h"
#include "stage/viewport.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double top_margin = 72;
constexpr double above_thread = 48;
constexpr double largest_zoom = 4;

Rect room_for_a_closer_look(Size stage) {
    return {stage_margin, top_margin, stage.width - 2 * stage_margin,
            thread_top(stage) - above_thread - top_margin};
}

class Enlarge {
  public:
    explicit Enlarge(View const& view) : view_(view) {}

    void operator()(WordVisual&) const {} // its box is its size
    void operator()(FigureVisual&) const {}
    void operator()(ImageVisual& image) const { image.radius *= view_.zoom; }
    void operator()(ScrimVisual&) const {}
    void operator()(OutlineVisual& outline) const { outline.width *= view_.zoom; }
    void operator()(LineVisual& line) const {
        for (Vec2& point : line.points)
            point = view_(point);
        line.width *= view_.zoom;
        enlarge(line.dashes);
    }
    void operator()(ShapeVisual& shape) const {
        shape.radius *= view_.zoom;
        shape.shadow_blur *= view_.zoom;
        shape.shadow_drop *= view_.zoom;
        for (Rule& rule : shape.rules) {
            rule.width *= view_.zoom;
            rule.inset *= view_.zoom;
            enlarge(rule.dashes);
        }
    }

  private:
    void enlarge(std::vector<double>& dashes) const {
        for (double& dash : dashes)
            dash *= view_.zoom;
    }

    View const& view_;
};

} // namespace

Rect View::operator()(Rect const& box) const {
    Vec2 const corner = (*this)(Vec2{box.x, box.y});
    return {corner.x, corner.y, box.width * zoom, box.height * zoom};
}

View view_of(Rect const& target, Size stage, std::optional<double> zoom) {
    Rect const room = room_for_a_closer_look(stage);
    double const fitting = std::min(
        {room.width / std::max(target.width, 1.0), room.height / std::max(target.height, 1.0), largest_zoom});
    View view;
    view.zoom = std::min(std::max(zoom.value_or(fitting), 1.0), fitting);
    view.shift = room.center() - target.center() * view.zoom;
    return view;
}

Actor seen_through(View const& view, Actor actor) {
    actor.bounds = view(actor.bounds);
    for (Spot& spot : actor.spots)
        spot.bounds = view(spot.bounds);
    for (Piece& piece : actor.pieces) {
        piece.box = view(piece.box);
        std::visit(Enlarge(view), piece.visual);
    }
    return actor;
}

} // namespace fresque
