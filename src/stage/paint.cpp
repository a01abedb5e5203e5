#include "motion/easing.h"
#include "stage/figure.h"
#include "stage/storyboard.h"
#include "stage/theme.h"

namespace fresque {

namespace {

constexpr double invisible = 1.0 / 512;

// A thin shape that is being traced grows along its length; others fill in.
Rect traced_box(Rect const& box, double traced) {
    if (box.height <= 12 && box.width > 4 * box.height)
        return {box.x, box.y, box.width * traced, box.height};
    if (box.width <= 12 && box.height > 4 * box.width)
        return {box.x, box.y, box.width, box.height * traced};
    return box;
}

// The head of a line that is being drawn shines: a short stretch of fresh ink, and its glow around it. It
// comes up when the line begins, and goes out when it ends.
void add_head(std::vector<Item>& items, StrokePath const& line, Color light) {
    if (line.traced <= 0 || line.traced >= 1 || line.width <= 0)
        return;
    double const ink = rough_length(line.path);
    if (ink < 4 * line.width)
        return;
    double const strength = std::min({1.0, line.traced * 12, (1 - line.traced) * 12});
    auto const add = [&](double reach, double width, double alpha) {
        StrokePath head = line;
        head.traced_from = std::max(0.0, line.traced - reach / ink);
        head.width = width;
        head.cap = Cap::Round;
        head.dashes.clear();
        Color bright = mix(line.color, light, 0.65);
        bright.a = line.color.a;
        head.color = bright.faded(alpha * strength);
        items.emplace_back(std::move(head));
    };
    double const width = line.width;
    add(0.5, width * 5, 0.1);
    add(width, width * 3, 0.14);
    add(12 * width, width * 1.12, 0.35);
    add(4 * width, width * 1.3, 0.9);
}

class PiecePainter {
  public:
    PiecePainter(Piece const& piece, std::vector<Item>& items, Theme const& theme) :
        piece_(piece), items_(items), theme_(theme) {}

    void operator()(WordVisual const& word) {
        GlyphRun run;
        run.face = word.face;
        run.size = piece_.box.height;
        run.origin = {piece_.box.x, piece_.box.y};
        run.glyphs = word.glyphs;
        run.text = word.text;
        run.color = word.color.faded(piece_.opacity * piece_.traced);
        run.resting = piece_.resting;
        if (piece_.arrival)
            run.arrival = GlyphPlace{piece_.arrival->height, {piece_.arrival->x, piece_.arrival->y}};
        items_.emplace_back(std::move(run));
    }

    void operator()(ShapeVisual const& shape) {
        Rect const box = traced_box(piece_.box, piece_.traced);
        double const filled = piece_.opacity * (box == piece_.box ? piece_.traced : 1);
        if (shape.shadow.a != 0) {
            FillPath shadow;
            Rect under = box;
            under.y += shape.shadow_drop;
            shadow.path = Path::rectangle(under, shape.radius);
            shadow.paint = shape.shadow.faded(filled);
            shadow.softness = shape.shadow_blur;
            items_.emplace_back(std::move(shadow));
        }
        if (shape.fill.a != 0)
            items_.emplace_back(FillPath{Path::rectangle(box, shape.radius), shape.fill.faded(filled)});
        for (auto const& rule : shape.rules) {
            StrokePath stroke;
            stroke.path = Path::rectangle(box.inset(rule.inset + rule.width / 2),
                                          std::max(0.0, shape.radius - rule.inset - rule.width / 2));
            stroke.color = rule.color.faded(piece_.opacity);
            stroke.width = rule.width;
            stroke.dashes = rule.dashes;
            stroke.traced = piece_.traced;
            items_.emplace_back(std::move(stroke));
        }
    }

    void operator()(LineVisual const& line) {
        StrokePath stroke;
        stroke.path = Path::polyline(line.points);
        stroke.color = line.color.faded(piece_.opacity);
        stroke.width = line.width;
        stroke.cap = line.cap;
        stroke.dashes = line.dashes;
        stroke.traced = piece_.traced;
        add_traced(stroke);
    }

    void operator()(OutlineVisual const& outline) {
        Path path = outline.path;
        Rect const box = piece_.box;
        auto const place = [box](Vec2 p) { return Vec2{box.x, box.y} + p * box.height; };
        for (auto& segment : path.segments) {
            segment.to = place(segment.to);
            segment.control1 = place(segment.control1);
            segment.control2 = place(segment.control2);
        }
        if (outline.fill.a != 0)
            items_.emplace_back(FillPath{path, outline.fill.faded(piece_.opacity * piece_.traced)});
        if (outline.width <= 0)
            return;
        StrokePath stroke;
        stroke.path = std::move(path);
        stroke.color = outline.stroke.faded(piece_.opacity);
        stroke.width = outline.width;
        stroke.cap = outline.cap;
        for (double const dash : outline.dashes)
            stroke.dashes.push_back(dash * box.height);
        stroke.traced = piece_.traced;
        add_traced(stroke);
    }

    void operator()(FigureVisual const& figure) {
        for (GlyphRun& run : figure_runs(figure, piece_.box)) {
            run.color = figure.color.faded(piece_.opacity * piece_.traced);
            run.resting = piece_.resting;
            items_.emplace_back(std::move(run));
        }
    }

    void operator()(ImageVisual const& image) {
        Group group;
        group.opacity = piece_.opacity * piece_.traced;
        Rect const source = mix(image.start, image.source, eased(Easing::Even, image.drift));
        group.items.emplace_back(DrawImage{image.image, piece_.box, source, image.radius});
        items_.emplace_back(std::move(group));
    }

    void operator()(ScrimVisual const& scrim) {
        Rect const& box = piece_.box;
        Color const dense = scrim.color.faded(0.94 * piece_.opacity);
        Color const clear = scrim.color.faded(0);
        LinearGradient gradient{{box.x + box.width * 0.46, box.y},
                                {box.x + box.width * 0.86, box.y},
                                dense,
                                clear}; // words stand there
        if (scrim.upwards)
            gradient = {{box.x, box.bottom()}, {box.x, box.y}, dense, clear};
        items_.emplace_back(FillPath{Path::rectangle(box), gradient});
    }

  private:
    // What has the colour of rules stays in the background: a shining head would be all that is seen of it.
    bool is_quiet(Color color) const {
        return color.r == theme_.line.r && color.g == theme_.line.g && color.b == theme_.line.b;
    }

    void add_traced(StrokePath const& line) {
        items_.emplace_back(line);
        if (!is_quiet(line.color))
            add_head(items_, line, theme_.ink);
    }

    Piece const& piece_;
    std::vector<Item>& items_;
    Theme const& theme_;
};

FillPath background(Size size, Theme const& theme) {
    RadialGradient const glow{{size.width * 0.72, size.height * 0.27},
                              {size.width * 0.62, size.height * 0.9},
                              theme.glow,
                              theme.background};
    return {Path::rectangle({0, 0, size.width, size.height}), glow};
}

// A spot's id begins with what it is: option/2, node/musk.
std::string first_word(std::string const& id) {
    return id.substr(0, id.find('/'));
}

Group paint_actor(Actor const& actor, Theme const& theme) {
    Group group;
    group.items.reserve(1 + actor.spots.size() + actor.pieces.size());
    group.items.emplace_back(Region{actor.id, actor.role, actor.label, actor.source, actor.bounds});
    for (auto const& spot : actor.spots)
        group.items.emplace_back(Region{spot.id, first_word(spot.id), spot.label, actor.source, spot.bounds});
    for (auto const& piece : actor.pieces)
        if (piece.opacity > invisible && piece.traced > invisible)
            std::visit(PiecePainter(piece, group.items, theme), piece.visual);
    return group;
}

} // namespace

DisplayList paint(Stage const& stage) {
    Theme const* const found = find_theme(stage.theme);
    Theme const& theme = found != nullptr ? *found : themes().front();
    DisplayList list;
    list.size = stage.size;
    list.root.items.reserve(1 + stage.actors.size());
    list.root.items.emplace_back(background(stage.size, theme));
    for (auto const& actor : stage.actors)
        list.root.items.emplace_back(paint_actor(actor, theme));
    return list;
}

} // namespace fresque
