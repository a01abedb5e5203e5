#include "render/image_textures.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr unsigned frames_kept = 600;

} // namespace

ImageTextures::~ImageTextures() {
    for (auto const& [image, levels] : shown_)
        remove(levels);
}

void ImageTextures::set_images(ImageLibrary const& images) {
    images_ = &images;
    std::erase_if(shown_, [&](auto const& entry) {
        for (std::size_t i = 0; i < images.size(); ++i)
            if (images.entry(static_cast<ImageNumber>(i)).image.get() == entry.first)
                return false;
        remove(entry.second);
        return true;
    });
}

Image const* ImageTextures::image(ImageNumber number) const {
    if (number >= images_->size())
        return nullptr;
    Image const* const found = images_->entry(number).image.get();
    bool const empty = found != nullptr && (found->size.width <= 0 || found->size.height <= 0);
    return empty ? nullptr : found;
}

PixelSize ImageTextures::size(ImageNumber number) const {
    Image const* const found = image(number);
    return found == nullptr ? PixelSize{} : found->size;
}

TextureNumber ImageTextures::texture(ImageNumber number, double scale) {
    Image const* const found = image(number);
    if (found == nullptr)
        return no_texture;
    Levels& shown = shown_[found];
    shown.last_used = frame_;
    if (shown.levels.empty()) {
        shown.image = images_->entry(number).image;
        shown.levels.push_back(textures_.add(texture_from_rgba(found->size, found->rgba)));
    }
    std::size_t level = 0;
    for (; scale < 0.5 && level < 14; scale *= 2)
        ++level;
    while (shown.levels.size() <= level) {
        Texture const& last = *textures_.find(shown.levels.back());
        if (last.size.width == 1 && last.size.height == 1)
            return shown.levels.back();
        shown.levels.push_back(textures_.add(halved(last)));
    }
    return shown.levels[level];
}

void ImageTextures::end_frame() {
    ++frame_;
    std::erase_if(shown_, [&](auto const& entry) {
        bool const old = frame_ - entry.second.last_used > frames_kept;
        if (old)
            remove(entry.second);
        return old;
    });
}

void ImageTextures::remove(Levels const& levels) {
    for (TextureNumber const texture : levels.levels)
        textures_.remove(texture);
}

} // namespace fresque
