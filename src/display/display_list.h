// The display list: what is to be drawn, as a nested value without behaviour. Coordinates are in
// stage units; a group's transform maps its children into its parent. Six kinds of item:
//
//     Group ─┬─ FillPath     a filled outline
//            ├─ StrokePath   a line along an outline, dashed, traced in part
//            ├─ GlyphRun     glyphs with positions, and the text that they stand for
//            ├─ DrawImage    a part of a decoded image
//            ├─ Region       draws nothing: what stands here (hits, speech, «which line put this here»)
//            └─ Group        transform, opacity, clip
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fresque {

// A path: each segment begins where the last one ended.
struct PathSegment {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    Verb verb = Verb::Move;
    Vec2 to;       // Move, Line, Cubic
    Vec2 control1; // Cubic
    Vec2 control2; // Cubic

    friend bool operator==(PathSegment const&, PathSegment const&) = default;
};

struct Path {
    std::vector<PathSegment> segments;

    Path& move(Vec2 to);
    Path& line(Vec2 to);
    Path& cubic(Vec2 control1, Vec2 control2, Vec2 to);
    Path& close();

    static Path rectangle(Rect const& box, double radius = 0);
    static Path circle(Vec2 center, double radius);
    static Path polyline(std::vector<Vec2> const& points);

    friend bool operator==(Path const&, Path const&) = default;
};

Rect bounds(Path const& path); // of all end and control points

// The length of the path, within some hundredths.
double rough_length(Path const& path);

// Grows from `inner` at the centre to `outer` at the edge of an ellipse; beyond it, `outer`.
struct RadialGradient {
    Vec2 center;
    Vec2 radius; // half axes
    Color inner;
    Color outer;
};

struct LinearGradient {
    Vec2 from;
    Vec2 to;
    Color first;
    Color last;
};

using Paint = std::variant<Color, RadialGradient, LinearGradient>;

struct FillPath {
    Path path;
    Paint paint;
    double softness = 0; // width over which the edge fades out, as a shadow does; colours only
};

enum class Cap : std::uint8_t { Butt, Round };

struct StrokePath {
    Path path;
    Color color;
    double width = 1;
    Cap cap = Cap::Butt;
    std::vector<double> dashes; // lengths of dash and gap in turn; empty for a whole line
    double traced = 1;          // the part of the path's length that is drawn so far, [0, 1]
    double traced_from = 0;     // the part before which nothing is drawn, [0, traced]
};

// The faces that the program brings, by use. `text/` opens them.
enum class Face : std::uint8_t {
    SerifRegular,
    SerifItalic,
    SerifMedium,
    SerifMediumItalic,
    SerifSemiBold,
    SerifSemiBoldItalic,
    SerifExtraBold,
    SerifBlack,
    SansRegular,
    SansMedium,
    SansSemiBold,
    SansBold,
    Mono,
    Fallback,
};
inline constexpr std::size_t face_count = 14;

struct Glyph {
    std::uint32_t id = 0; // glyph index in the face
    Vec2 offset;          // from the run's origin, in em

    friend bool operator==(Glyph const&, Glyph const&) = default;
};

// Where glyphs stand: the em, and the origin on the baseline.
struct GlyphPlace {
    double size = 0;
    Vec2 origin;

    friend bool operator==(GlyphPlace const&, GlyphPlace const&) = default;
};

// Glyphs on one baseline. `size` is the em in stage units.
struct GlyphRun {
    Face face = Face::SerifRegular;
    double size = 0;
    Vec2 origin;
    std::vector<Glyph> glyphs;
    std::string text; // what the glyphs stand for
    Color color;
    bool resting = true; // at rest: drawn crisp on the pixel grid; moving: drawn exactly where it is
    // Where a moving run will rest. It is drawn from the picture that it will have there, so that it
    // arrives without a jump, in place or in sharpness.
    std::optional<GlyphPlace> arrival = std::nullopt;
};

using ImageNumber = std::uint32_t;

struct DrawImage {
    ImageNumber image = 0;
    Rect target;
    Rect source{0, 0, 1, 1}; // in parts of the image
    double radius = 0;       // rounded corners
};

struct Region {
    std::string id;
    std::string role;  // heading, text, quote, image, timeline…
    std::string label; // what a voice would say
    Span source;
    Rect bounds;
};

struct Group;
using Item = std::variant<Group, FillPath, StrokePath, GlyphRun, DrawImage, Region>;

struct Group {
    Affine transform;
    double opacity = 1; // multiplies the alpha of every child
    std::optional<Rect> clip;
    std::vector<Item> items;
};

struct DisplayList {
    Size size; // of the stage, in stage units
    Group root;
};

// The regions that hold `point` (stage units), innermost last.
std::vector<Region> regions_at(DisplayList const& list, Vec2 point);

// The list as text, one item a line, nested by indentation: exact, and readable in a review.
std::string dump(DisplayList const& list);

} // namespace fresque
