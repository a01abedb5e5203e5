// The painter: a display list into ImGui draw lists, once, whatever they are then drawn with. What it
// needs on the way (glyph pages, baked gradients, images) it keeps in a texture store that the sinks
// read. Stage units become pixels by one factor: the picture's width over the stage's.
#pragma once

#include "asset/image_library.h"
#include "display/display_list.h"
#include "render/imgui.h"
#include "render/texture.h"
#include "render/workers.h"
#include "text/faces.h"

#include <memory>

namespace fresque {

class Painter {
  public:
    // Faces and images must outlive the painter or be replaced in time; so must the workers, who share what
    // is large.
    Painter(Faces const& faces, ImageLibrary const& images, Workers& workers);
    ~Painter();
    Painter(Painter&&) noexcept;
    Painter& operator=(Painter&&) noexcept;

    void set_faces(Faces const& faces);
    void set_images(ImageLibrary const& images);

    // The draw data hold until the next call.
    ImDrawData const& paint(DisplayList const& list, PixelSize size);

    TextureStore const& textures() const;

  private:
    class Brush;
    std::unique_ptr<Brush> brush_;
};

} // namespace fresque
