#include "render/picture.h"

#include "render/sdl_sink.h"

namespace fresque {

Renderer::Renderer(Faces const& faces, ImageLibrary const& images, int threads) :
    workers_(threads), painter_(faces, images, workers_) {}

Bitmap Renderer::picture(DisplayList const& list, PixelSize size) {
    Pixels pixels(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    draw(list, Canvas{pixels.data(), size, size.width});
    Bitmap bitmap{size, PixelBytes(4 * pixels.size())};
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        bitmap.rgba[4 * i] = static_cast<std::uint8_t>(pixels[i] >> 16);
        bitmap.rgba[4 * i + 1] = static_cast<std::uint8_t>(pixels[i] >> 8);
        bitmap.rgba[4 * i + 2] = static_cast<std::uint8_t>(pixels[i]);
        bitmap.rgba[4 * i + 3] = 255;
    }
    return bitmap;
}

void Renderer::draw(DisplayList const& list, Canvas const& canvas) {
    draw(draw_lists(list, canvas.size), canvas);
}

ImDrawData const& Renderer::draw_lists(DisplayList const& list, PixelSize size) {
    return painter_.paint(list, size);
}

void Renderer::draw(ImDrawData const& lists, Canvas const& canvas, Correction const& correction) {
    rasteriser_.draw(lists, painter_.textures(), canvas, workers_);
    correct(canvas, correction, workers_);
}

void Renderer::draw(ImDrawData const& lists, SdlSink& sink, Correction const& correction) {
    sink.draw(lists, painter_.textures());
    sink.correct(correction);
}

} // namespace fresque
