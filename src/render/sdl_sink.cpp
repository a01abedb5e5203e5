#include "render/sdl_sink.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fresque {

namespace {

SDL_Rect clip_of(ImDrawCmd const& command) {
    int const x = static_cast<int>(std::lround(command.ClipRect.x));
    int const y = static_cast<int>(std::lround(command.ClipRect.y));
    return {x, y, static_cast<int>(std::lround(command.ClipRect.z)) - x,
            static_cast<int>(std::lround(command.ClipRect.w)) - y};
}

// Of what is there and the colour that is drawn. OpenGL knows one operation for colours and alpha alike.
SDL_BlendMode composed(SDL_BlendFactor source, SDL_BlendOperation operation) {
    return SDL_ComposeCustomBlendMode(source, SDL_BLENDFACTOR_ONE, operation, SDL_BLENDFACTOR_ZERO,
                                      SDL_BLENDFACTOR_ONE, operation);
}

SDL_BlendMode subtracting() {
    return composed(SDL_BLENDFACTOR_ONE, SDL_BLENDOPERATION_REV_SUBTRACT);
}

SDL_BlendMode stretching() {
    return composed(SDL_BLENDFACTOR_DST_COLOR, SDL_BLENDOPERATION_ADD);
}

void draw_command(SDL_Renderer* renderer, SDL_Texture* texture, ImDrawList const& list,
                  ImDrawCmd const& command) {
    SDL_Rect const clip = clip_of(command);
    if (clip.w <= 0 || clip.h <= 0)
        return;
    SDL_RenderSetClipRect(renderer, &clip);
    ImDrawVert const* const vertices = list.VtxBuffer.Data + command.VtxOffset;
    auto const* const bytes = reinterpret_cast<char const*>(vertices);
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(
        renderer, texture, reinterpret_cast<float const*>(bytes + offsetof(ImDrawVert, pos)), stride,
        reinterpret_cast<SDL_Color const*>(bytes + offsetof(ImDrawVert, col)), stride,
        reinterpret_cast<float const*>(bytes + offsetof(ImDrawVert, uv)), stride,
        list.VtxBuffer.Size - static_cast<int>(command.VtxOffset), list.IdxBuffer.Data + command.IdxOffset,
        static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

} // namespace

void SdlSink::draw(ImDrawData const& picture, TextureStore const& textures) {
    forget_removed(textures);
    SDL_RenderSetClipRect(renderer_, nullptr);
    SDL_SetRenderDrawColor(renderer_, 0, 0, 0, 255);
    SDL_RenderClear(renderer_);
    SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND); // holds for geometry without a texture
    for (int i = 0; i < picture.CmdListsCount; ++i) {
        ImDrawList const& list = *picture.CmdLists[i];
        for (ImDrawCmd const& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr || command.ElemCount == 0)
                continue;
            TextureNumber const number = texture_of(command);
            SDL_Texture* const texture = current(number, textures);
            if (number == no_texture || texture != nullptr)
                draw_command(renderer_, texture, list, command);
        }
    }
    SDL_RenderSetClipRect(renderer_, nullptr);
}

// The card knows sums, differences and products of colours that end at black and white. Where contrast grows,
// what is added comes first, so that nothing ends too early.
void SdlSink::correct(Correction const& correction) {
    if (correction.none())
        return;
    double const factor = correction.contrast / 100.0;
    double const added = (1 - factor) / 2 + correction.brightness / 100.0;
    if (factor < 1)
        fill(factor, SDL_BLENDMODE_MOD);
    double const sum = factor > 1 ? added / factor : added;
    fill(std::abs(sum), sum < 0 ? subtracting() : SDL_BLENDMODE_ADD);
    if (factor > 1)
        fill(factor - 1, stretching());
}

void SdlSink::fill(double grey, unsigned blend_mode) {
    auto const level = static_cast<Uint8>(std::lround(grey * 255));
    if (SDL_SetRenderDrawBlendMode(renderer_, static_cast<SDL_BlendMode>(blend_mode)) != 0)
        return; // rather uncorrected than covered
    SDL_SetRenderDrawColor(renderer_, level, level, level, 255);
    SDL_RenderFillRect(renderer_, nullptr);
}

SDL_Texture* SdlSink::current(TextureNumber number, TextureStore const& textures) {
    Texture const* const texture = textures.find(number);
    if (texture == nullptr || texture->size.width == 0)
        return nullptr;
    Copy& copy = copies_[number];
    if (copy.texture == nullptr) {
        copy.texture = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                         texture->size.width, texture->size.height);
        if (copy.texture == nullptr)
            return nullptr;
        SDL_SetTextureBlendMode(copy.texture, SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(copy.texture, SDL_ScaleModeLinear);
        copy.version = 0;
    }
    if (copy.version != texture->version)
        upload(copy, *texture);
    return copy.texture;
}

void SdlSink::upload(Copy& copy, Texture const& texture) {
    int const height = texture.size.height;
    bool const by_rows = !texture.row_versions.empty() && copy.version != 0;
    auto const stale = [&](int y) {
        return !by_rows || texture.row_versions[static_cast<std::size_t>(y)] > copy.version;
    };
    for (int y = 0; y < height;) {
        int end = y;
        while (end < height && stale(end))
            ++end;
        if (end > y)
            upload_rows(copy.texture, texture, y, end);
        y = end + 1;
    }
    copy.version = texture.version;
}

void SdlSink::upload_rows(SDL_Texture* target, Texture const& texture, int first, int end) {
    SDL_Rect const area{0, first, texture.size.width, end - first};
    int const pitch = texture.size.width * static_cast<int>(sizeof(Pixel));
    if (!texture.is_coverage()) {
        SDL_UpdateTexture(target, &area, texture.pixel_row(first), pitch);
        return;
    }
    std::uint8_t const* const from = texture.coverage_row(first);
    rows_.resize(static_cast<std::size_t>(area.w) * static_cast<std::size_t>(area.h));
    for (std::size_t i = 0; i < rows_.size(); ++i)
        rows_[i] = Pixel{from[i]} << 24 | 0xFFFFFF;
    SDL_UpdateTexture(target, &area, rows_.data(), pitch);
}

void SdlSink::forget_removed(TextureStore const& textures) {
    std::erase_if(copies_, [&](auto const& entry) {
        bool const gone = textures.find(entry.first) == nullptr;
        if (gone)
            SDL_DestroyTexture(entry.second.texture);
        return gone;
    });
}

void SdlSink::forget_textures() {
    for (auto const& [number, copy] : copies_)
        SDL_DestroyTexture(copy.texture);
    copies_.clear();
}

} // namespace fresque
