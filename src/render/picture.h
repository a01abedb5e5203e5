// The renderer: display lists into pixels, by whichever way there is. It owns the painter and what that
// keeps (glyphs, gradients, images); the two ways share them.
//
//     Renderer renderer(faces, images, 2);
//     Bitmap const picture = renderer.picture(list, {1920, 1080});
#pragma once

#include "render/correction.h"
#include "render/painter.h"
#include "render/rasteriser.h"

#include <cstdint>
#include <vector>

namespace fresque {

class SdlSink;

// Rows from top to bottom, four bytes a pixel: red, green, blue, alpha. Pictures are opaque.
struct Bitmap {
    PixelSize size;
    PixelBytes rgba;
};

class Renderer {
  public:
    // Faces and images must outlive the renderer or be replaced in time. `threads` changes the speed, never
    // the picture.
    Renderer(Faces const& faces, ImageLibrary const& images, int threads = 1);

    // After a live reload.
    void set_faces(Faces const& faces) { painter_.set_faces(faces); }
    void set_images(ImageLibrary const& images) { painter_.set_images(images); }

    Bitmap picture(DisplayList const& list, PixelSize size);
    // Into pixels that somebody else owns, such as a window's surface.
    void draw(DisplayList const& list, Canvas const& canvas);

    // The same in two steps. The draw lists hold until the next ones are asked for.
    ImDrawData const& draw_lists(DisplayList const& list, PixelSize size);
    void draw(ImDrawData const& lists, Canvas const& canvas, Correction const& correction = {});
    // By an accelerated SDL renderer; presenting is the caller's.
    void draw(ImDrawData const& lists, SdlSink& sink, Correction const& correction = {});

  private:
    Workers workers_;
    Painter painter_;
    Rasteriser rasteriser_;
};

} // namespace fresque
