// Meshes: triangles whose corners carry a strength, the part of the colour's alpha that shows there.
// Edges are smooth because the strength falls to nothing over one pixel around them:
//
//     strength 1 ────────╲            the true edge runs through the middle of the slope,
//     strength 0          ╲────       so a centre is covered as far as its pixel is
//                      -½  +½ px
//
// All lengths are pixels.
#pragma once

#include "render/flatten.h"

#include <cstdint>
#include <vector>

namespace fresque {

struct MeshVertex {
    Vec2 at;
    double strength = 1;
};

struct Mesh {
    std::vector<MeshVertex> vertices;
    std::vector<std::uint32_t> indices; // three a triangle

    void clear();
    void reserve(std::size_t corners, std::size_t corner_numbers);
    std::uint32_t add(Vec2 at, double strength) {
        vertices.push_back({at, strength});
        return static_cast<std::uint32_t>(vertices.size() - 1);
    }
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        indices.insert(indices.end(), {a, b, c});
    }
    // Two triangles that share the diagonal from a to c.
    void quad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
        indices.insert(indices.end(), {a, b, c, a, c, d});
    }
};

bool is_convex(std::vector<Vec2> const& points);

// `room` is an old mesh, whose memory the new one takes.

// With corners also where it is cut by the upright lines at `columns` and the level ones at `rows`.
Mesh fill_rectangle(Rect const& box, std::vector<double> const& columns = {},
                    std::vector<double> const& rows = {});
Mesh fill_convex(std::vector<Vec2> points, Mesh room = {});

// A fill whose edge fades out over `softness`, half of it inside and half outside.
Mesh fill_soft(RoundedRectangle const& shape, double softness);
Mesh fill_soft(std::vector<Vec2> points, double softness);

struct StrokeStyle {
    double width = 1;
    Cap cap = Cap::Butt;
    std::vector<double> dashes;
    double traced = 1;
    double traced_from = 0;
};

// Corners are rounded. Dashes follow each line from its start; around a closed one they are stretched a
// little, so that they come out even.
Mesh stroke(std::vector<Polyline> const& lines, StrokeStyle const& style, Mesh room = {});

} // namespace fresque
