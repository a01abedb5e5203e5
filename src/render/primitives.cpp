#include "render/primitives.h"

#include "render/blend.h"

#include <algorithm>
#include <optional>

namespace fresque {

namespace {

constexpr Pixel white = 0x00FFFFFF;

Pixel pixel_of(ImU32 color) {
    return (color >> IM_COL32_A_SHIFT & 0xFF) << 24 | (color >> IM_COL32_R_SHIFT & 0xFF) << 16 |
           (color >> IM_COL32_G_SHIFT & 0xFF) << 8 | (color >> IM_COL32_B_SHIFT & 0xFF);
}

bool is_finite(Corner const& corner) {
    constexpr double most = 1e6; // pixels; keeps whole numbers within int
    return std::abs(corner.x) < most && std::abs(corner.y) < most;
}

// The walk through draw lists, commands and indices.
class Preparation {
  public:
    Preparation(TextureStore const& textures, PixelSize size, std::vector<Primitive>& primitives) :
        textures_(textures), size_(size), primitives_(primitives) {}

    void read(ImDrawList const& list) {
        for (ImDrawCmd const& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr || command.ElemCount == 0)
                continue;
            begin(command);
            if (clip_x0_ < clip_x1_ && clip_y0_ < clip_y1_)
                read(list, command);
        }
    }

  private:
    void begin(ImDrawCmd const& command) {
        TextureNumber const number = texture_of(command);
        texture_ = number == no_texture ? nullptr : textures_.find(number);
        lost_ = number != no_texture && texture_ == nullptr;
        auto const pixel = [](float edge, int most) {
            return static_cast<int>(std::clamp(std::round(edge), 0.0F, static_cast<float>(most)));
        };
        clip_x0_ = pixel(command.ClipRect.x, size_.width);
        clip_y0_ = pixel(command.ClipRect.y, size_.height);
        clip_x1_ = pixel(command.ClipRect.z, size_.width);
        clip_y1_ = pixel(command.ClipRect.w, size_.height);
    }

    void read(ImDrawList const& list, ImDrawCmd const& command) {
        if (lost_)
            return;
        ImDrawVert const* const vertices = list.VtxBuffer.Data + command.VtxOffset;
        ImDrawIdx const* const indices = list.IdxBuffer.Data + command.IdxOffset;
        for (unsigned i = 0; i + 3 <= command.ElemCount;) {
            bool const pair = i + 6 <= command.ElemCount && indices[i] == indices[i + 3] &&
                              indices[i + 2] == indices[i + 4];
            if (pair && rectangle(vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]],
                                  vertices[indices[i + 5]])) {
                i += 6;
                continue;
            }
            triangle(vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]]);
            i += 3;
        }
    }

    Corner corner(ImDrawVert const& vertex) const {
        Corner result{vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y, pixel_of(vertex.col)};
        if (texture_ == nullptr)
            return result;
        result.u *= texture_->size.width;
        result.v *= texture_->size.height;
        return result;
    }

    // True where the four corners were a rectangle, drawn or out of sight.
    bool rectangle(ImDrawVert const& va, ImDrawVert const& vb, ImDrawVert const& vc, ImDrawVert const& vd) {
        // Either a is the upper left and b the upper right, or the same turned by a quarter.
        bool const wide =
            va.pos.y == vb.pos.y && vb.pos.x == vc.pos.x && vc.pos.y == vd.pos.y && vd.pos.x == va.pos.x;
        bool const tall =
            va.pos.x == vb.pos.x && vb.pos.y == vc.pos.y && vc.pos.x == vd.pos.x && vd.pos.y == va.pos.y;
        if (!wide && !tall)
            return false;
        if (wide && va.pos.x <= vc.pos.x && va.pos.y <= vc.pos.y) // as nearly all are
            return rectangle(corner(va), corner(vb), corner(vc), corner(vd));
        std::array<ImDrawVert const*, 4> const around{&va, &vb, &vc, &vd};
        auto const at = [&](bool right, bool low) {
            float const x = right ? std::max(va.pos.x, vc.pos.x) : std::min(va.pos.x, vc.pos.x);
            float const y = low ? std::max(va.pos.y, vc.pos.y) : std::min(va.pos.y, vc.pos.y);
            for (ImDrawVert const* vertex : around)
                if (vertex->pos.x == x && vertex->pos.y == y)
                    return corner(*vertex);
            return corner(va);
        };
        return rectangle(at(false, false), at(true, false), at(true, true), at(false, true));
    }

    bool rectangle(Corner const& a, Corner const& b, Corner const& c, Corner const& d) {
        if (!is_finite(a) || !is_finite(c))
            return false;
        std::optional<Primitive::Kind> const kind = kind_of(a, b, c, d);
        if (!kind)
            return false;
        Primitive primitive;
        primitive.kind = *kind;
        primitive.corners = {a, b, c};
        primitive.texture = texture_;
        if (texture_ != nullptr && one_place(a, b, c))
            flatten_texture(primitive);
        primitive.x0 = first_center(a.x);
        primitive.x1 = first_center(c.x);
        primitive.y0 = first_center(a.y);
        primitive.y1 = first_center(c.y);
        if (primitive.texture != nullptr)
            use_texels_as_they_are(primitive);
        add(primitive);
        return true;
    }

    std::optional<Primitive::Kind> kind_of(Corner const& a, Corner const& b, Corner const& c,
                                           Corner const& d) const {
        bool const one_color = a.color == b.color && a.color == c.color && a.color == d.color;
        if (texture_ == nullptr || one_place(a, b, c)) {
            if (one_color)
                return Primitive::Kind::Flat;
            if (texture_ != nullptr)
                return std::nullopt;
            if (a.color == b.color && c.color == d.color)
                return Primitive::Kind::RampDown;
            if (a.color == d.color && b.color == c.color)
                return Primitive::Kind::RampAcross;
            return std::nullopt;
        }
        bool const upright = a.u == d.u && b.u == c.u && a.v == b.v && c.v == d.v && a.u < c.u && a.v < c.v;
        if (!one_color || !upright)
            return std::nullopt;
        if (texture_->is_coverage())
            return Primitive::Kind::StretchedCoverage;
        if ((a.color & white) != white)
            return std::nullopt;
        return Primitive::Kind::StretchedTexels;
    }

    static bool one_place(Corner const& a, Corner const& b, Corner const& c) {
        return a.u == b.u && a.v == b.v && a.u == c.u && a.v == c.v;
    }

    // All corners show the same place of the texture, as in ImGui's plain shapes.
    void flatten_texture(Primitive& primitive) const {
        for (Corner& corner : primitive.corners)
            corner.color = tinted(corner.color, sample(*texture_, corner.u, corner.v));
        primitive.texture = nullptr;
    }

    // Recognises a texture that is drawn pixel by pixel.
    void use_texels_as_they_are(Primitive& primitive) const {
        constexpr double slack = 1.0 / 128;
        Corner const& a = primitive.corners[0];
        Corner const& c = primitive.corners[2];
        auto const whole = [](double value) { return std::abs(value - std::round(value)) < slack; };
        bool const same_size =
            std::abs((c.u - a.u) - (c.x - a.x)) < slack && std::abs((c.v - a.v) - (c.y - a.y)) < slack;
        if (!same_size || !whole(a.u - a.x) || !whole(a.v - a.y))
            return;
        primitive.texel_x = static_cast<int>(std::lround(a.u - a.x));
        primitive.texel_y = static_cast<int>(std::lround(a.v - a.y));
        bool const inside = primitive.x0 + primitive.texel_x >= 0 && primitive.y0 + primitive.texel_y >= 0 &&
                            primitive.x1 + primitive.texel_x <= texture_->size.width &&
                            primitive.y1 + primitive.texel_y <= texture_->size.height;
        if (!inside)
            return;
        primitive.kind = texture_->is_coverage() ? Primitive::Kind::Coverage : Primitive::Kind::Texels;
    }

    void triangle(ImDrawVert const& va, ImDrawVert const& vb, ImDrawVert const& vc) {
        Primitive primitive;
        primitive.corners = {corner(va), corner(vb), corner(vc)};
        auto const& [a, b, c] = primitive.corners;
        if (!is_finite(a) || !is_finite(b) || !is_finite(c))
            return;
        if ((b.x - a.x) * (c.y - a.y) == (c.x - a.x) * (b.y - a.y))
            return;
        primitive.texture = texture_;
        if (texture_ != nullptr && one_place(a, b, c))
            flatten_texture(primitive);
        primitive.kind = triangle_kind(primitive);
        primitive.x0 = first_center(std::min({a.x, b.x, c.x}));
        primitive.x1 = first_center(std::max({a.x, b.x, c.x}));
        primitive.y0 = first_center(std::min({a.y, b.y, c.y}));
        primitive.y1 = first_center(std::max({a.y, b.y, c.y}));
        add(primitive);
    }

    static Primitive::Kind triangle_kind(Primitive const& primitive) {
        auto const& [a, b, c] = primitive.corners;
        if (primitive.texture != nullptr)
            return Primitive::Kind::TexturedTriangle;
        if (a.color == b.color && a.color == c.color)
            return Primitive::Kind::FlatTriangle;
        bool const one_hue = (a.color & white) == (b.color & white) && (a.color & white) == (c.color & white);
        return one_hue ? Primitive::Kind::FadingTriangle : Primitive::Kind::ColoredTriangle;
    }

    void add(Primitive& primitive) {
        primitive.x0 = std::max(primitive.x0, clip_x0_);
        primitive.y0 = std::max(primitive.y0, clip_y0_);
        primitive.x1 = std::min(primitive.x1, clip_x1_);
        primitive.y1 = std::min(primitive.y1, clip_y1_);
        if (primitive.x0 >= primitive.x1 || primitive.y0 >= primitive.y1)
            return;
        Pixel alphas = 0;
        for (Corner const& corner : primitive.corners)
            alphas |= corner.color >> 24;
        if (alphas != 0)
            primitives_.push_back(primitive);
    }

    TextureStore const& textures_;
    PixelSize size_;
    std::vector<Primitive>& primitives_;
    Texture const* texture_ = nullptr;
    bool lost_ = false; // the command names a texture that is not there
    int clip_x0_ = 0;
    int clip_y0_ = 0;
    int clip_x1_ = 0;
    int clip_y1_ = 0;
};

} // namespace

bool Primitive::covers(PixelSize size) const {
    bool const all = x0 == 0 && y0 == 0 && x1 == size.width && y1 == size.height;
    bool const opaque = corners[0].color >> 24 == 255;
    bool const solid = kind == Kind::Flat || (kind == Kind::Texels && texture->opaque);
    return all && opaque && solid;
}

void prepare(ImDrawData const& picture, TextureStore const& textures, PixelSize size,
             std::vector<Primitive>& primitives) {
    primitives.clear();
    Preparation preparation(textures, size, primitives);
    for (int i = 0; i < picture.CmdListsCount; ++i)
        preparation.read(*picture.CmdLists[i]);
}

Pixel sample(Texture const& texture, double u, double v) {
    Tap const across = tap_at(u, texture.size.width);
    Tap const down = tap_at(v, texture.size.height);
    int const right = std::min(across.index + 1, texture.size.width - 1);
    int const below = std::min(down.index + 1, texture.size.height - 1);
    if (!texture.is_coverage()) {
        Pixel const* const upper = texture.pixel_row(down.index);
        Pixel const* const lower = texture.pixel_row(below);
        return mixed(mixed(upper[across.index], upper[right], across.weight),
                     mixed(lower[across.index], lower[right], across.weight), down.weight);
    }
    std::uint8_t const* const upper = texture.coverage_row(down.index);
    std::uint8_t const* const lower = texture.coverage_row(below);
    unsigned const covered = mixed_coverage(upper[across.index], upper[right], lower[across.index],
                                            lower[right], across.weight, down.weight);
    return covered << 24 | white;
}

} // namespace fresque
