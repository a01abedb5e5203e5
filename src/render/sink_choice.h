// Which way a window is drawn: by an accelerated SDL renderer where there is a graphics card, else by
// the own rasteriser. A «renderer» that is a program in disguise (llvmpipe and its like) is slower than
// the latter, and SDL's own software renderer draws jagged edges: neither is ever used.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct SDL_Renderer;
struct SDL_Window;

namespace fresque {

struct DestroySdlRenderer {
    void operator()(SDL_Renderer* renderer) const;
};
using OwnedSdlRenderer = std::unique_ptr<SDL_Renderer, DestroySdlRenderer>;

enum class SinkWish { Automatic, Own, Accelerated };

struct SinkChoice {
    OwnedSdlRenderer renderer; // null: draw by the own rasteriser
    std::string reason;        // one sentence, for --version and the console
};

// `wish` Accelerated takes any renderer that is not SDL's own software one.
SinkChoice choose_sink(SDL_Window* window, SinkWish wish = SinkWish::Automatic);

// True for names that software renderers give themselves, in any case.
bool names_software(std::string_view renderer);

// Whether the system offers a graphics card at all. Off Linux, it is taken for granted.
bool has_render_node(std::string const& folder = "/dev/dri");

} // namespace fresque
