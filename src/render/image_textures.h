// The images of a story as textures, with their smaller copies: an image shown below half its size is
// drawn from a copy of about the right size, or it would shimmer.
#pragma once

#include "asset/image_library.h"
#include "render/texture.h"

#include <map>

namespace fresque {

class ImageTextures {
  public:
    ImageTextures(ImageLibrary const& images, TextureStore& textures) :
        images_(&images), textures_(textures) {}
    ~ImageTextures();
    ImageTextures(ImageTextures const&) = delete;
    ImageTextures& operator=(ImageTextures const&) = delete;

    // Textures of images that the new library shares with the old one stay.
    void set_images(ImageLibrary const& images);

    // None where the image could not be had. `scale` is how many pixels one texel would become.
    TextureNumber texture(ImageNumber number, double scale);
    PixelSize size(ImageNumber number) const;

    void end_frame();

  private:
    struct Levels {
        std::shared_ptr<Image const> image; // held, so that its address stays its own
        std::vector<TextureNumber> levels;
        unsigned last_used = 0;
    };

    Image const* image(ImageNumber number) const;
    void remove(Levels const& levels);

    ImageLibrary const* images_;
    TextureStore& textures_;
    std::map<Image const*, Levels> shown_;
    unsigned frame_ = 0;
};

} // namespace fresque
