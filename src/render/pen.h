// The pen: what the painter draws, into one of Dear ImGui's draw lists. It knows what the clips leave of the
// picture, and which texture is in use.
#pragma once

#include "display/display_list.h"
#include "render/imgui.h"
#include "render/mesh.h"
#include "render/texture.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace fresque {

// The nearest multiple of a power of two. What is added and taken off again leaves no smaller bits;
// std::round would be a call into the library for every corner of a picture.
template<int exponent>
double nearest(double value) {
    constexpr double large = 0x1.8p52 * (exponent < 0 ? 1.0 / (1 << -exponent) : 1 << exponent);
    return (value + large) - large;
}

// Positions stand on a grid of 1/256 pixel, which float holds exactly: what was computed in two ways
// comes out as the same number, so upright edges are upright and shared corners are shared.
inline float on_grid(double value) {
    return static_cast<float>(nearest<-8>(value));
}
inline ImVec2 on_grid(Vec2 point) {
    return {on_grid(point.x), on_grid(point.y)};
}

inline ImU32 packed(Color color) {
    return IM_COL32(color.r, color.g, color.b, color.a);
}

// How positions in the picture become places on a texture.
struct TextureMap {
    Vec2 origin; // the picture position of the texture's (0, 0)
    Vec2 scale;  // parts of the texture per pixel

    ImVec2 operator()(ImVec2 at) const {
        return {static_cast<float>((at.x - origin.x) * scale.x),
                static_cast<float>((at.y - origin.y) * scale.y)};
    }
};

class Pen {
  public:
    // Begins a picture. The list must not change hands until end().
    void begin(ImDrawList& list, PixelSize size) {
        list_ = &list;
        texture_ = no_texture;
        push_texture(*list_, texture_);
        shown_ = {0, 0, static_cast<double>(size.width), static_cast<double>(size.height)};
    }
    void end() { pop_texture(*list_); }

    // What the clips leave of the picture.
    Rect const& shown() const { return shown_; }

    bool visible(Rect const& box) const {
        return box.x <= shown_.right() && box.right() >= shown_.x && box.y <= shown_.bottom() &&
               box.bottom() >= shown_.y;
    }

    void push_clip(Rect const& box) {
        double const x0 = std::max(std::round(box.x), shown_.x);
        double const y0 = std::max(std::round(box.y), shown_.y);
        double const x1 = std::max(std::min(std::round(box.right()), shown_.right()), x0);
        double const y1 = std::max(std::min(std::round(box.bottom()), shown_.bottom()), y0);
        shown_ = {x0, y0, x1 - x0, y1 - y0};
        list_->PushClipRect(on_grid(Vec2{x0, y0}), on_grid(Vec2{x1, y1}));
    }

    void pop_clip(Rect const& before) {
        shown_ = before;
        list_->PopClipRect();
    }

    void put_rectangle(TextureNumber texture, Rect const& box, ImVec2 low, ImVec2 high, Color color) {
        use(texture);
        list_->PrimReserve(6, 4);
        list_->PrimRectUV(on_grid(Vec2{box.x, box.y}), on_grid(Vec2{box.right(), box.bottom()}), low, high,
                          packed(color));
    }

    void put_quad(TextureNumber texture, Rect const& box, Affine const& map, ImVec2 low, ImVec2 high,
                  Color color) {
        use(texture);
        list_->PrimReserve(6, 4);
        list_->PrimQuadUV(on_grid(map({box.x, box.y})), on_grid(map({box.right(), box.y})),
                          on_grid(map({box.right(), box.bottom()})), on_grid(map({box.x, box.bottom()})), low,
                          {high.x, low.y}, high, {low.x, high.y}, packed(color));
    }

    void put(Mesh const& mesh, Color color, TextureNumber texture = no_texture, TextureMap const& map = {}) {
        if (color.a == 0)
            return;
        ImU32 const clear = packed({color.r, color.g, color.b, 0});
        double const alpha = color.a;
        auto const shade = [clear, alpha](MeshVertex const& vertex) {
            return clear | static_cast<ImU32>(alpha * vertex.strength + 0.5) << IM_COL32_A_SHIFT;
        };
        put(mesh, shade, texture, map);
    }

    // `color` tells the packed colour of a corner.
    template<typename ColorOf>
    void put(Mesh const& mesh, ColorOf color, TextureNumber texture = no_texture,
             TextureMap const& map = {}) {
        if (mesh.indices.empty())
            return;
        use(texture);
        // As many triangles at once as have corners near enough to each other.
        for (std::size_t begin = 0; begin < mesh.indices.size();) {
            Part part{begin, begin, mesh.indices[begin], mesh.indices[begin]};
            for (; part.end < mesh.indices.size(); part.end += 3) {
                std::size_t const i = part.end;
                auto const [least, most] = std::minmax(
                    {mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2], part.low, part.high});
                if (most - least >= most_vertices)
                    break;
                part.low = least;
                part.high = most;
            }
            if (part.end == begin)
                return;
            put_part(mesh, part, color, map);
            begin = part.end;
        }
    }

  private:
    static constexpr std::uint32_t most_vertices = 60'000; // of one reservation: indices may have 16 bits

    void use(TextureNumber texture) {
        if (texture == texture_)
            return;
        pop_texture(*list_);
        push_texture(*list_, texture);
        texture_ = texture;
    }

    struct Part { // of a mesh: some of its indices, and the corners that they name
        std::size_t begin;
        std::size_t end;
        std::uint32_t low;
        std::uint32_t high;
    };

    template<typename ColorOf>
    void put_part(Mesh const& mesh, Part const& part, ColorOf const& color, TextureMap const& map) {
        list_->PrimReserve(static_cast<int>(part.end - part.begin),
                           static_cast<int>(part.high - part.low + 1));
        unsigned const first = list_->_VtxCurrentIdx;
        for (std::size_t i = part.begin; i < part.end; ++i)
            list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + mesh.indices[i] - part.low));
        for (std::uint32_t i = part.low; i <= part.high; ++i) {
            ImVec2 const at = on_grid(mesh.vertices[i].at);
            list_->PrimWriteVtx(at, map(at), color(mesh.vertices[i]));
        }
    }

    ImDrawList* list_ = nullptr;
    TextureNumber texture_ = no_texture;
    Rect shown_;
};

} // namespace fresque
