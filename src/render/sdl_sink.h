// The accelerated way: ImGui's draw data through SDL_RenderGeometryRaw. Each sink keeps its own copies
// of the textures for its own renderer, renewed as they change.
#pragma once

#include "render/correction.h"
#include "render/texture.h"

#include <map>
#include <memory>
#include <vector>

struct ImDrawData;
struct SDL_Renderer;
struct SDL_Texture;

namespace fresque {

class SdlSink {
  public:
    // The renderer must outlive the sink.
    explicit SdlSink(SDL_Renderer* renderer) : renderer_(renderer) {}
    ~SdlSink() { forget_textures(); }
    SdlSink(SdlSink const&) = delete;
    SdlSink& operator=(SdlSink const&) = delete;

    // Clears to black and draws. Presenting is the caller's.
    void draw(ImDrawData const& picture, TextureStore const& textures);

    // What was drawn, corrected on the graphics card.
    void correct(Correction const& correction);

    // After SDL_RENDER_DEVICE_RESET, or whenever the graphics card may have lost what it held: the next
    // picture sends everything again.
    void forget_textures();

  private:
    struct Copy {
        SDL_Texture* texture = nullptr;
        std::uint32_t version = 0;
    };

    void fill(double grey, unsigned blend_mode);
    SDL_Texture* current(TextureNumber number, TextureStore const& textures);
    void upload(Copy& copy, Texture const& texture);
    void upload_rows(SDL_Texture* target, Texture const& texture, int first, int end);
    void forget_removed(TextureStore const& textures);

    SDL_Renderer* renderer_;
    std::map<TextureNumber, Copy> copies_;
    std::vector<Pixel> rows_;
};

} // namespace fresque
