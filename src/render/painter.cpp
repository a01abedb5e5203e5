#include "render/painter.h"

#include "render/baked.h"
#include "render/coverage.h"
#include "render/flatten.h"
#include "render/glyph_atlas.h"
#include "render/gradient.h"
#include "render/image_textures.h"
#include "render/mesh.h"
#include "render/pen.h"

#include <optional>

namespace fresque {

namespace {

constexpr double curve_tolerance = 0.06;    // pixels
constexpr double largest_atlas_glyph = 640; // em in pixels; above, the outline is filled
constexpr double smallest_glyph = 0.5;      // em in pixels; below, nothing is drawn
constexpr double unseen_growth = 1.0175;    // how far a glyph's picture is enlarged and still looks crisp

std::optional<Affine> inverse(Affine const& map) {
    double const determinant = map.a * map.d - map.b * map.c;
    if (determinant == 0 || !std::isfinite(determinant))
        return std::nullopt;
    Affine const turned{
        map.d / determinant, -map.b / determinant, -map.c / determinant, map.a / determinant, 0, 0};
    Vec2 const origin = turned({map.tx, map.ty});
    return Affine{turned.a, turned.b, turned.c, turned.d, -origin.x, -origin.y};
}

// The size from which moving text is drawn: the next of four steps an octave, counted from `base`, so
// that it is only ever made smaller, and a zoom does not fill the atlas.
int ladder_size64(double size, double base = 1) {
    double const step = std::ceil(std::log2(size / base) * 4 - 1e-9);
    return static_cast<int>(std::lround(base * std::exp2(step / 4) * 64));
}

// Where the pixel grid puts a glyph that rests: its column and quarters of a pixel, and its row.
struct RestingPlace {
    double column;
    int shift;
    double row;

    RestingPlace(Vec2 origin, Vec2 offset, double size) {
        double const quarters = nearest<0>((origin.x + offset.x * size) * glyph_shifts);
        column = nearest<0>((quarters - 1.5) / glyph_shifts); // rounded down
        shift = static_cast<int>(quarters - column * glyph_shifts);
        row = nearest<0>(origin.y) + nearest<0>(offset.y * size);
    }
};

struct Look {
    Affine map; // to pixels
    double opacity = 1;
};

// A paint's own numbers, as the key of what is baked from it; places count from `origin`.
void append_paint(BakedTextures::Key& key, Paint const& paint, Vec2 origin) {
    auto const rounded = [&](double value) { key.push_back(std::round(value * 4096) / 4096); };
    auto const color = [&](Color c) { key.push_back(c.r * 16777216.0 + c.g * 65536.0 + c.b * 256.0 + c.a); };
    if (RadialGradient const* radial = std::get_if<RadialGradient>(&paint)) {
        for (double const value :
             {radial->center.x - origin.x, radial->center.y - origin.y, radial->radius.x, radial->radius.y})
            rounded(value);
        color(radial->inner);
        color(radial->outer);
    } else if (LinearGradient const* linear = std::get_if<LinearGradient>(&paint)) {
        for (double const value : {linear->from.x - origin.x, linear->from.y - origin.y,
                                   linear->to.x - origin.x, linear->to.y - origin.y})
            rounded(value);
        color(linear->first);
        color(linear->last);
    }
    key.push_back(static_cast<double>(paint.index()));
}

void append_outlines(BakedTextures::Key& key, std::vector<Polyline> const& outlines) {
    for (Polyline const& outline : outlines) {
        key.push_back(static_cast<double>(outline.points.size()));
        for (Vec2 const& point : outline.points) {
            key.push_back(on_grid(point.x));
            key.push_back(on_grid(point.y));
        }
    }
}

} // namespace

class Painter::Brush {
  public:
    Brush(Faces const& faces, ImageLibrary const& images, Workers& workers) :
        workers_(workers),
        context_(make_drawing_context()),
        faces_(&faces),
        atlas_(std::make_unique<GlyphAtlas>(faces, textures_)),
        baked_(textures_),
        images_(images, textures_) {}

    void set_faces(Faces const& faces) {
        faces_ = &faces;
        atlas_ = std::make_unique<GlyphAtlas>(faces, textures_);
    }
    void set_images(ImageLibrary const& images) { images_.set_images(images); }
    TextureStore const& textures() const { return textures_; }

    ImDrawData const& paint(DisplayList const& list, PixelSize size) {
        CurrentContext const current(context_.get());
        // What the last frame used stays until here: its draw data may have been drawn until now.
        atlas_->end_frame();
        baked_.end_frame();
        images_.end_frame();
        begin_frame(size);
        double const scale = list.size.width > 0 ? size.width / list.size.width : 1;
        draw(list.root, {Affine::scaling(scale), 1});
        pen_.end();
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

  private:
    void begin_frame(PixelSize size) {
        ImGui::GetIO().DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
        ImGui::NewFrame();
        pen_.begin(*ImGui::GetBackgroundDrawList(), size);
        view_ = {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    }

    // --- the six kinds of item --------------------------------------------------------------

    void draw(Group const& group, Look const& around) {
        Look const look{around.map * group.transform, around.opacity * group.opacity};
        if (look.opacity <= 0)
            return;
        Rect const before = pen_.shown();
        if (group.clip) {
            pen_.push_clip(mapped(look.map, *group.clip));
            if (pen_.shown().empty())
                return pen_.pop_clip(before);
        }
        for (Item const& item : group.items)
            std::visit([&](auto const& kind) { draw(kind, look); }, item);
        if (group.clip)
            pen_.pop_clip(before);
    }

    void draw(FillPath const& fill, Look const& look) {
        double const softness = std::max(fill.softness, 0.0) * look.map.scale();
        if (!pen_.visible(mapped(look.map, bounds(fill.path)).inset(-1 - softness)))
            return;
        if (Color const* color = std::get_if<Color>(&fill.paint))
            return fill_color(fill.path, look.map, color->faded(look.opacity), softness);
        Color const fade = Color{255, 255, 255, 255}.faded(look.opacity);
        std::optional<RoundedRectangle> const rectangle = as_rectangle(fill.path);
        if (rectangle && rectangle->radius == 0 && keeps_axes(look.map) && look.map.a > 0 && look.map.d > 0)
            return fill_gradient_rectangle(rectangle->box, fill.paint, look.map, fade);
        fill_gradient_shape(fill, look.map, fade);
    }

    void draw(StrokePath const& stroke_path, Look const& look) {
        double const scale = look.map.scale();
        if (!pen_.visible(mapped(look.map, bounds(stroke_path.path)).inset(-1 - stroke_path.width * scale)))
            return;
        style_.width = stroke_path.width * scale;
        style_.cap = stroke_path.cap;
        style_.traced = stroke_path.traced;
        style_.traced_from = stroke_path.traced_from;
        style_.dashes.clear();
        for (double const dash : stroke_path.dashes)
            style_.dashes.push_back(dash * scale);
        lines_ = flatten(stroke_path.path, look.map, curve_tolerance, std::move(lines_));
        mesh_ = stroke(lines_, style_, std::move(mesh_));
        pen_.put(mesh_, stroke_path.color.faded(look.opacity));
    }

    void draw(GlyphRun const& run, Look const& look) {
        double const size = run.size * look.map.scale();
        Color const color = run.color.faded(look.opacity);
        Vec2 const origin = look.map(run.origin);
        if (size < smallest_glyph || color.a == 0 || !std::isfinite(origin.x) || !std::isfinite(origin.y))
            return;
        bool const upright = keeps_axes(look.map) && look.map.a == look.map.d && look.map.a > 0;
        if (size > largest_atlas_glyph)
            draw_outlines(run, look.map, color);
        else if (run.resting && upright)
            draw_resting(run, look.map, size, color);
        else if (run.arrival && upright && has_pictures(*run.arrival, look.map))
            draw_arriving(run, *run.arrival, look.map, color);
        else
            draw_moving(run, look.map, size, color);
    }

    // Whether glyphs of that size come from the atlas, and will stand somewhere.
    static bool has_pictures(GlyphPlace const& place, Affine const& map) {
        double const size = place.size * map.a;
        Vec2 const origin = map(place.origin);
        return size >= smallest_glyph && size <= largest_atlas_glyph && std::isfinite(origin.x) &&
               std::isfinite(origin.y);
    }

    void draw(DrawImage const& image, Look const& look) {
        PixelSize const size = images_.size(image.image);
        Rect const target = mapped(look.map, image.target);
        bool const nothing = size.width == 0 || image.target.empty() || image.source.empty();
        if (nothing || !pen_.visible(target) || !keeps_axes(look.map))
            return;
        double const scale = std::max(target.width / (image.source.width * size.width),
                                      target.height / (image.source.height * size.height));
        TextureNumber const texture = images_.texture(image.image, scale);
        double const across = image.source.width / target.width;
        double const down = image.source.height / target.height;
        TextureMap const map{{target.x - image.source.x / across, target.y - image.source.y / down},
                             {across, down}};
        pen_.put(rounded_mesh({target, image.radius * look.map.scale()}),
                 Color{255, 255, 255, 255}.faded(look.opacity), texture, map);
    }

    void draw(Region const&, Look const&) {}

    // --- fills ------------------------------------------------------------------------------

    static Mesh rounded_mesh(RoundedRectangle const& shape) {
        if (shape.radius <= 0)
            return fill_rectangle(shape.box);
        std::vector<Polyline> const outline =
            flatten(Path::rectangle(shape.box, shape.radius), {}, curve_tolerance);
        return outline.empty() ? Mesh{} : fill_convex(outline.front().points);
    }

    void fill_color(Path const& path, Affine const& map, Color color, double softness) {
        if (color.a == 0)
            return;
        std::optional<RoundedRectangle> const rectangle = as_rectangle(path);
        bool const straight = rectangle && keeps_axes(map) && map.a == map.d && map.a > 0;
        if (straight && softness > 0)
            return pen_.put(fill_soft({mapped(map, rectangle->box), rectangle->radius * map.a}, softness),
                            color);
        if (straight && rectangle->radius == 0)
            return pen_.put(fill_rectangle(mapped(map, rectangle->box)), color);
        lines_ = flatten(path, map, curve_tolerance, std::move(lines_));
        if (lines_.size() != 1 || !is_convex(lines_.front().points))
            return fill_mask(lines_, color, softness);
        mesh_ = softness > 0 ? fill_soft(lines_.front().points, softness)
                             : fill_convex(lines_.front().points, std::move(mesh_));
        pen_.put(mesh_, color);
    }

    // Shapes with holes, bays and crossings.
    void fill_mask(std::vector<Polyline> outlines, Color color, double softness) {
        // Seen from a whole pixel near it, a shape that has moved by whole pixels is the same.
        Rect const extent = extent_of(outlines);
        Vec2 const origin{std::floor(extent.x), std::floor(extent.y)};
        for (Polyline& outline : outlines)
            for (Vec2& point : outline.points)
                point = point - origin;
        bool const whole =
            view_.contains({extent.x, extent.y}) && view_.contains({extent.right(), extent.bottom()});
        Rect const near = whole ? Rect{-2, -2, std::ceil(extent.width) + 6, std::ceil(extent.height) + 6}
                                : Rect{view_.x - origin.x, view_.y - origin.y, view_.width, view_.height};
        BakedTextures::Key key{softness, near.x, near.y, near.width, near.height};
        append_outlines(key, outlines);
        auto const& baked = baked_.get(key, [&] {
            CoverageMask mask = softness > 0 ? cover_softly(outlines, near, softness) : cover(outlines, near);
            Texture texture = coverage_texture(mask.size);
            texture.coverage = std::move(mask.coverage);
            return Baked{std::move(texture), mask.x, mask.y};
        });
        put_whole(baked, origin, color);
    }

    void fill_gradient_rectangle(Rect const& box, Paint const& paint, Affine const& map, Color fade) {
        LinearGradient const* const linear = std::get_if<LinearGradient>(&paint);
        if (linear != nullptr && linear->from.y == linear->to.y && linear->from.x != linear->to.x)
            return fill_ramp(mapped(map, box), {map(linear->from).x, map(linear->to).x}, *linear, fade,
                             Axis::Across);
        if (linear != nullptr && linear->from.x == linear->to.x && linear->from.y != linear->to.y)
            return fill_ramp(mapped(map, box), {map(linear->from).y, map(linear->to).y}, *linear, fade,
                             Axis::Down);
        fill_baked_rectangle(box, paint, map, fade);
    }

    enum class Axis { Across, Down };
    struct Stops {
        double first;
        double last;
    };

    // The sinks draw colours that change along one side of a rectangle: nothing is baked, so that it can
    // move in every frame, by any part of a pixel.
    void fill_ramp(Rect const& box, Stops stops, LinearGradient const& linear, Color fade, Axis axis) {
        if (fade.a == 0)
            return;
        auto const along = [axis](Vec2 at) { return axis == Axis::Across ? at.x : at.y; };
        Mesh const mesh = axis == Axis::Across ? fill_rectangle(box, {stops.first, stops.last}, {})
                                               : fill_rectangle(box, {}, {stops.first, stops.last});
        pen_.put(mesh, [&](MeshVertex const& vertex) {
            double const part = (along(vertex.at) - stops.first) / (stops.last - stops.first);
            Color const color = mix(linear.first, linear.last, std::clamp(part, 0.0, 1.0));
            return packed(color.faded(vertex.strength * fade.a / 255));
        });
    }

    // The rectangle is set on whole pixels, so that its texture is drawn texel by pixel.
    void fill_baked_rectangle(Rect const& box, Paint const& paint, Affine const& map, Color fade) {
        Rect const target = mapped(map, box);
        double const left = std::round(target.x);
        double const top = std::round(target.y);
        double const x0 = std::max(left, view_.x);
        double const y0 = std::max(top, view_.y);
        double const x1 = std::min(std::round(target.right()), view_.right());
        double const y1 = std::min(std::round(target.bottom()), view_.bottom());
        if (x1 <= x0 || y1 <= y0 || fade.a == 0)
            return;
        PixelSize const size{static_cast<int>(x1 - x0), static_cast<int>(y1 - y0)};
        Affine const to_stage{
            1 / map.a, 0, 0, 1 / map.d, box.x + (x0 - left) / map.a, box.y + (y0 - top) / map.d};
        BakedTextures::Key key{1 / map.a, 1 / map.d, static_cast<double>(size.width),
                               static_cast<double>(size.height)};
        append_paint(key, paint, {to_stage.tx, to_stage.ty});
        auto const& baked = baked_.get(key, [&] {
            return Baked{bake_gradient(paint, size, to_stage, workers_), 0, 0};
        });
        put_whole(baked, {x0, y0}, fade);
    }

    void fill_gradient_shape(FillPath const& fill, Affine const& map, Color fade) {
        std::optional<Affine> const back = inverse(map);
        if (!back || fade.a == 0)
            return;
        std::vector<Polyline> const outlines = flatten(fill.path, map, curve_tolerance);
        BakedTextures::Key key{back->a,  back->b,  back->c,     back->d,
                               back->tx, back->ty, view_.width, view_.height};
        append_paint(key, fill.paint, {});
        append_outlines(key, outlines);
        auto const& baked = baked_.get(key, [&] {
            CoverageMask const mask = cover(outlines, view_);
            Affine const corner =
                Affine::translation({static_cast<double>(mask.x), static_cast<double>(mask.y)});
            Texture texture = bake_gradient(fill.paint, mask.size, *back * corner, workers_);
            texture.opaque = false;
            for (std::size_t i = 0; i < texture.pixels.size(); ++i) {
                std::uint32_t const alpha = ((texture.pixels[i] >> 24) * mask.coverage[i] + 127) / 255;
                texture.pixels[i] = (texture.pixels[i] & 0xFFFFFF) | alpha << 24;
            }
            return Baked{std::move(texture), mask.x, mask.y};
        });
        put_whole(baked, {}, fade);
    }

    // --- text -------------------------------------------------------------------------------

    void draw_resting(GlyphRun const& run, Affine const& map, double size, Color color) {
        int const size64 = static_cast<int>(std::lround(size * 64));
        Vec2 const origin = map(run.origin);
        double const baseline = std::round(origin.y);
        if (!pen_.visible({view_.x, baseline - 2 * size, view_.width, 4 * size}))
            return;
        for (Glyph const& glyph : run.glyphs) {
            RestingPlace const place(origin, glyph.offset, size);
            AtlasGlyph const& image = atlas_->glyph(run.face, glyph.id, size64, place.shift);
            if (image.page == no_texture)
                continue;
            Rect const box{place.column + image.left, place.row - image.top, static_cast<double>(image.width),
                           static_cast<double>(image.height)};
            if (!pen_.visible(box))
                continue;
            ImVec2 const texel = texel_of(image);
            auto const u = static_cast<float>(image.x);
            auto const v = static_cast<float>(image.y);
            pen_.put_rectangle(image.page, box, {u * texel.x, v * texel.y},
                               {(u + static_cast<float>(image.width)) * texel.x,
                                (v + static_cast<float>(image.height)) * texel.y},
                               color);
        }
    }

    // The text as it will rest, grid and all, carried to where it is now. What is still much larger than
    // it will be is drawn from larger glyphs, whose sizes come closer to the last one in steps.
    void draw_arriving(GlyphRun const& run, GlyphPlace const& arrival, Affine const& map, Color color) {
        double const size = arrival.size * map.a; // pixels, as all below
        double const growth = run.size / arrival.size;
        Vec2 const from = map(arrival.origin);
        Vec2 const to = map(run.origin);
        Affine const carry{growth, 0, 0, growth, to.x - from.x * growth, to.y - from.y * growth};
        bool const as_at_rest = growth <= unseen_growth && growth >= 0.5;
        int const size64 =
            as_at_rest ? static_cast<int>(std::lround(size * 64)) : ladder_size64(size * growth, size);
        double const unit = as_at_rest ? 1 : size * 64 / size64; // pixels per texel, where it will rest
        for (Glyph const& glyph : run.glyphs) {
            RestingPlace const place(from, glyph.offset, size);
            int const shift = as_at_rest ? place.shift : 0;
            double const aside = as_at_rest ? 0 : static_cast<double>(place.shift) / glyph_shifts;
            put_glyph(atlas_->glyph(run.face, glyph.id, size64, shift), {place.column + aside, place.row},
                      unit, carry, color);
        }
    }

    void draw_moving(GlyphRun const& run, Affine const& map, double size, Color color) {
        int const size64 = ladder_size64(size);
        double const unit = run.size * 64 / size64; // stage units per texel
        for (Glyph const& glyph : run.glyphs)
            put_glyph(atlas_->glyph(run.face, glyph.id, size64, 0), run.origin + glyph.offset * run.size,
                      unit, map, color);
    }

    // A glyph of `unit` a texel, its origin on the baseline. One empty texel all around lets its edges fade
    // out.
    void put_glyph(AtlasGlyph const& image, Vec2 origin, double unit, Affine const& map, Color color) {
        if (image.page == no_texture)
            return;
        Rect const box{origin.x + (image.left - 1) * unit, origin.y - (image.top + 1) * unit,
                       (image.width + 2) * unit, (image.height + 2) * unit};
        if (!pen_.visible(mapped(map, box)))
            return;
        ImVec2 const texel = texel_of(image);
        ImVec2 const low{static_cast<float>(image.x - 1) * texel.x,
                         static_cast<float>(image.y - 1) * texel.y};
        ImVec2 const high{static_cast<float>(image.x + image.width + 1) * texel.x,
                          static_cast<float>(image.y + image.height + 1) * texel.y};
        pen_.put_quad(image.page, box, map, low, high, color);
    }

    void draw_outlines(GlyphRun const& run, Affine const& map, Color color) {
        for (Glyph const& glyph : run.glyphs) {
            Affine const place =
                map * Affine::translation(run.origin + glyph.offset * run.size) * Affine::scaling(run.size);
            Path const outline = faces_->outline(run.face, glyph.id);
            if (!pen_.visible(mapped(place, bounds(outline))))
                continue;
            fill_mask(flatten(outline, place, curve_tolerance), color, 0);
        }
    }

    static ImVec2 texel_of(AtlasGlyph const& glyph) {
        return {1.0F / static_cast<float>(glyph.page_size.width),
                1.0F / static_cast<float>(glyph.page_size.height)};
    }

    void put_whole(BakedTextures::Entry const& baked, Vec2 origin, Color color) {
        if (baked.size.width == 0 || color.a == 0)
            return;
        Rect const box{origin.x + baked.x, origin.y + baked.y, static_cast<double>(baked.size.width),
                       static_cast<double>(baked.size.height)};
        pen_.put_rectangle(baked.texture, box, {0, 0}, {1, 1}, color);
    }

    Workers& workers_;
    OwnedImGuiContext context_;
    Faces const* faces_;
    TextureStore textures_;
    std::unique_ptr<GlyphAtlas> atlas_;
    BakedTextures baked_;
    ImageTextures images_;

    Pen pen_;
    Rect view_; // the whole picture

    // What was drawn last, whose memory the next takes.
    std::vector<Polyline> lines_;
    StrokeStyle style_;
    Mesh mesh_;
};

Painter::Painter(Faces const& faces, ImageLibrary const& images, Workers& workers) :
    brush_(std::make_unique<Brush>(faces, images, workers)) {}
Painter::~Painter() = default;
Painter::Painter(Painter&&) noexcept = default;
Painter& Painter::operator=(Painter&&) noexcept = default;

void Painter::set_faces(Faces const& faces) {
    brush_->set_faces(faces);
}
void Painter::set_images(ImageLibrary const& images) {
    brush_->set_images(images);
}

ImDrawData const& Painter::paint(DisplayList const& list, PixelSize size) {
    return brush_->paint(list, size);
}

TextureStore const& Painter::textures() const {
    return brush_->textures();
}

} // namespace fresque
