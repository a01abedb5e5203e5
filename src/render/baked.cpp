#include "render/baked.h"

namespace fresque {

namespace {

constexpr unsigned frames_kept = 120;
constexpr std::size_t comfortable_bytes = std::size_t{96} << 20;

} // namespace

BakedTextures::Entry BakedTextures::keep(Baked baked) {
    PixelSize const size = baked.texture.size;
    return {textures_.add(std::move(baked.texture)), size, baked.x, baked.y, frame_};
}

void BakedTextures::end_frame() {
    unsigned const kept = textures_.bytes() > comfortable_bytes ? 1 : frames_kept;
    ++frame_;
    std::erase_if(entries_, [&](auto const& entry) {
        bool const old = frame_ - entry.second.last_used > kept;
        if (old)
            textures_.remove(entry.second.texture);
        return old;
    });
}

void BakedTextures::clear() {
    for (auto const& [key, entry] : entries_)
        textures_.remove(entry.texture);
    entries_.clear();
}

} // namespace fresque
