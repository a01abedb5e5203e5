#include "app/painted_window.h"

#include "app/clock.h"
#include "app/wakeups.h"

#include <SDL.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <string_view>

namespace fresque {

namespace {

constexpr Seconds frame_time = 1.0 / 60;
constexpr Seconds shortest_frame = 1.0 / 240; // where the display sets the pace

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

// Where there is no display SDL may offer a driver that shows nothing; only who asks for it gets it.
bool is_seen() {
    std::string_view const driver = SDL_GetCurrentVideoDriver();
    return (driver != "offscreen" && driver != "dummy") || std::getenv("SDL_VIDEODRIVER") != nullptr;
}

Canvas canvas_of(SDL_Surface& surface) {
    return {static_cast<Pixel*>(surface.pixels), {surface.w, surface.h}, surface.pitch / 4};
}

} // namespace

Failure sdl_failure(std::string_view what) {
    return {FailureKind::Environment, std::string(what) + ": " + SDL_GetError()};
}

void prepare_sdl() {
    // X11 names a window by the locale's letters; a bare machine has none but ASCII's.
    std::setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX < 4)
        std::setlocale(LC_CTYPE, "C.UTF-8");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // the surface is ours to draw
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
    SDL_SetHint("SDL_VIDEO_X11_WMCLASS", "fresque");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
}

SdlVideo::~SdlVideo() {
    HeldWakeups const held;
    SDL_Quit();
}

Result<Done> SdlVideo::open() {
    outlive_late_wakeups();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return sdl_failure("no display can be opened");
    if (!is_seen())
        return Failure{FailureKind::Environment, "there is no display; fresque export and shot need none"};
    return Done{};
}

Result<Done> PaintedWindow::open(std::string const& title, SDL_Rect place, SinkWish wish) {
    window_.reset(SDL_CreateWindow(title.c_str(), place.x, place.y, place.w, place.h,
                                   SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN));
    if (!window_)
        return sdl_failure("no window can be opened");
    SDL_SetWindowMinimumSize(window_.get(), 320, 180);
    auto choice = choose_sink(window_.get(), wish);
    sdl_renderer_ = std::move(choice.renderer);
    if (sdl_renderer_)
        sink_ = std::make_unique<SdlSink>(sdl_renderer_.get());
    return Done{};
}

void PaintedWindow::show() {
    SDL_ShowWindow(window_.get());
}

void PaintedWindow::close() {
    sink_.reset();
    sdl_renderer_.reset();
    window_.reset();
    full_screen_ = false;
    next_frame_ = 0;
}

PixelSize PaintedWindow::pixel_size() const {
    PixelSize size;
    if (sdl_renderer_)
        SDL_GetRendererOutputSize(sdl_renderer_.get(), &size.width, &size.height);
    else
        SDL_GetWindowSizeInPixels(window_.get(), &size.width, &size.height);
    return size;
}

Vec2 PaintedWindow::part_of_width(int x, int y) const {
    int width = 1;
    SDL_GetWindowSize(window_.get(), &width, nullptr);
    return Vec2{static_cast<double>(x), static_cast<double>(y)} * (1.0 / std::max(width, 1));
}

void PaintedWindow::set_title(std::string const& title) {
    SDL_SetWindowTitle(window_.get(), title.c_str());
}

bool PaintedWindow::set_full_screen(bool wanted) {
    if (SDL_SetWindowFullscreen(window_.get(), wanted ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) != 0)
        return false;
    full_screen_ = wanted;
    return true;
}

Seconds PaintedWindow::time_of_frame() {
    Seconds const pace = sink_ ? shortest_frame : frame_time;
    Seconds const now = clock_now();
    Seconds const due = now - next_frame_ < pace ? std::min(next_frame_, now) : now;
    next_frame_ = due + pace;
    return sink_ ? now : due;
}

bool PaintedWindow::drawable() const {
    if (!window_ || (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_MINIMIZED) != 0)
        return false;
    PixelSize const size = pixel_size();
    return size.width > 0 && size.height > 0;
}

void PaintedWindow::draw(DisplayList const& list, FrameLog* frames) {
    ImDrawData const* lists = nullptr;
    {
        PhaseTimer const timer(frames, FramePhase::Build);
        lists = &renderer_.draw_lists(list, pixel_size());
    }
    if (sink_)
        draw_by_sink(*lists, frames);
    else
        draw_into_surface(*lists, frames);
}

void PaintedWindow::draw_by_sink(ImDrawData const& lists, FrameLog* frames) {
    {
        PhaseTimer const timer(frames, FramePhase::Raster);
        renderer_.draw(lists, *sink_, correction_);
    }
    PhaseTimer const timer(frames, FramePhase::Present);
    SDL_RenderPresent(sdl_renderer_.get());
}

void PaintedWindow::draw_into_surface(ImDrawData const& lists, FrameLog* frames) {
    SDL_Surface* const surface = SDL_GetWindowSurface(window_.get());
    if (surface == nullptr)
        return;
    {
        PhaseTimer const timer(frames, FramePhase::Raster);
        draw_into(*surface, lists);
    }
    PhaseTimer const timer(frames, FramePhase::Present);
    SDL_UpdateWindowSurface(window_.get());
}

// Window surfaces are nearly always of the renderer's own pixels; others are converted.
void PaintedWindow::draw_into(SDL_Surface& surface, ImDrawData const& lists) {
    auto const format = surface.format->format;
    if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) {
        renderer_.draw(lists, canvas_of(surface), correction_);
        return;
    }
    std::unique_ptr<SDL_Surface, FreeSurface> const own(
        SDL_CreateRGBSurfaceWithFormat(0, surface.w, surface.h, 32, SDL_PIXELFORMAT_RGB888));
    if (!own)
        return;
    renderer_.draw(lists, canvas_of(*own), correction_);
    SDL_BlitSurface(own.get(), nullptr, &surface, nullptr);
}

void PaintedWindow::forget_textures() {
    if (sink_)
        sink_->forget_textures();
}

} // namespace fresque
