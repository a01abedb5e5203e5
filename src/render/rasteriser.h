// The rasteriser: ImGui's draw data into pixels, without a graphics library, the same bytes for any
// number of threads. The picture is cut into bands of rows; each band walks all primitives in order:
//
//     draw data ─prepare▶ primitives ─┬─ rows   0…59  ▶ pixels      rectangles: flat, ramps, texels
//                                     ├─ rows  60…119 ▶ pixels      triangles: by rows between edges
//                                     └─ …
//
// Every value comes from absolute coordinates, never from a neighbour's, so where a band begins does not
// show. A pixel is drawn when its centre lies inside; a centre on an edge belongs to the right or lower
// side, so that shapes which share an edge neither overlap nor gape.
#pragma once

#include "render/imgui.h"
#include "render/texture.h"
#include "render/workers.h"

#include <cstdint>
#include <vector>

namespace fresque {

// Rows of pixels that somebody else owns; `pitch` is the distance of two rows in pixels.
struct Canvas {
    Pixel* pixels = nullptr;
    PixelSize size;
    std::ptrdiff_t pitch = 0;

    Pixel* row(int y) const { return pixels + y * pitch; }
};

struct Primitive;

// Keeps its room from one picture to the next, nothing else.
class Rasteriser {
  public:
    struct Scratch;

    Rasteriser();
    ~Rasteriser();
    Rasteriser(Rasteriser&&) noexcept;
    Rasteriser& operator=(Rasteriser&&) noexcept;

    // Draws over black; every pixel of the canvas is written, with alpha 255.
    void draw(ImDrawData const& picture, TextureStore const& textures, Canvas const& canvas,
              Workers& workers);

  private:
    void sort_into_bands(std::size_t bands);

    std::vector<Primitive> primitives_;
    std::vector<std::size_t> band_starts_; // where each band's numbers begin
    std::vector<std::size_t> next_;
    std::vector<std::uint32_t> numbers_;
    std::vector<Scratch> scratch_; // one for each band
};

} // namespace fresque
