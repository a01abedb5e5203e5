#include "render/sink_choice.h"

#include <SDL.h>

#include <algorithm>
#include <array>

#if defined(__linux__)
#include <unistd.h>
#endif

namespace fresque {

namespace {

// What OpenGL calls the thing that draws; empty where the renderer is not OpenGL.
std::string opengl_name(SDL_RendererInfo const& info) {
    if (std::string_view(info.name).substr(0, 6) != "opengl")
        return {};
    constexpr unsigned gl_renderer = 0x1F01;
    using GetString = unsigned char const* (*)(unsigned);
    auto const get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    unsigned char const* const name = get_string == nullptr ? nullptr : get_string(gl_renderer);
    return name == nullptr ? std::string() : reinterpret_cast<char const*>(name);
}

SinkChoice own(std::string why) {
    return {nullptr, "own rasteriser: " + std::move(why)};
}

} // namespace

void DestroySdlRenderer::operator()(SDL_Renderer* renderer) const {
    SDL_DestroyRenderer(renderer);
}

SinkChoice choose_sink(SDL_Window* window, SinkWish wish) {
    if (wish == SinkWish::Own)
        return own("as asked");
    if (wish == SinkWish::Automatic && !has_render_node())
        return own("there is no graphics card");
    SDL_SetHint(SDL_HINT_RENDER_BATCHING, "1");
    OwnedSdlRenderer renderer(
        SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
    SDL_RendererInfo info{};
    if (!renderer || SDL_GetRendererInfo(renderer.get(), &info) != 0)
        return own(SDL_GetError());
    if ((info.flags & SDL_RENDERER_SOFTWARE) != 0)
        return own("SDL offers only its software renderer");
    std::string const name = opengl_name(info);
    if (wish == SinkWish::Automatic && names_software(name))
        return own(name + " is software");
    return {std::move(renderer), name.empty() ? info.name : name};
}

bool names_software(std::string_view renderer) {
    std::string lower(renderer);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::string_view, 5> names{"software", "llvmpipe", "softpipe", "swr", "swiftshader"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return lower.find(name) != std::string::npos; });
}

bool has_render_node([[maybe_unused]] std::string const& folder) {
#if defined(__linux__)
    // The kernel numbers render nodes from 128 on.
    for (int number = 128; number < 192; ++number)
        if (access((folder + "/renderD" + std::to_string(number)).c_str(), F_OK) == 0)
            return true;
    return false;
#else
    return true;
#endif
}

} // namespace fresque
