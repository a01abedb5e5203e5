// A painted window: display lists on the screen, by whichever way was chosen for it. It knows nothing of
// what they show; what it is drawn with can be lost at any time and is made again.
#pragma once

#include "app/frame_log.h"
#include "base/result.h"
#include "render/picture.h"
#include "render/sdl_sink.h"
#include "render/sink_choice.h"

#include <SDL_video.h>

#include <cstdint>
#include <memory>
#include <string>

namespace fresque {

// What SDL said last, behind what was being done.
Failure sdl_failure(std::string_view what);

// Before the first window: names in every letter, a surface of our own, no minimising.
void prepare_sdl();

// While one lives, SDL can show windows. `open` fails where nothing would be seen.
class SdlVideo {
  public:
    SdlVideo() = default;
    ~SdlVideo();
    SdlVideo(SdlVideo const&) = delete;
    SdlVideo& operator=(SdlVideo const&) = delete;

    static Result<Done> open();
};

struct DestroySdlWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

class PaintedWindow {
  public:
    // Faces and images must outlive the window or be replaced in time.
    PaintedWindow(Faces const& faces, ImageLibrary const& images, int threads) :
        renderer_(faces, images, threads) {}

    // Hidden, until it is shown with its first picture in it. `place` is in the desktop's coordinates.
    Result<Done> open(std::string const& title, SDL_Rect place, SinkWish wish);
    void show();
    void close();

    bool is(std::uint32_t window) const { return window_ && SDL_GetWindowID(window_.get()) == window; }
    SDL_Window* window() const { return window_.get(); }
    PixelSize pixel_size() const;
    // A point of an event, as parts of the window's width.
    Vec2 part_of_width(int x, int y) const;

    void set_images(ImageLibrary const& images) { renderer_.set_images(images); }
    // Of every picture from the next one on.
    void set_correction(Correction const& correction) { correction_ = correction; }
    void set_title(std::string const& title);
    // Full screen on the display that the window is on. False where that could not be had.
    bool set_full_screen(bool wanted);
    bool full_screen() const { return full_screen_; }

    // When the next frame may be drawn, and the time that one drawn now shows: frames follow each other
    // evenly, whenever the loop came round to them; after a pause they begin anew.
    Seconds next_frame() const { return next_frame_; }
    Seconds time_of_frame();

    // Whether it can be drawn on at all now.
    bool drawable() const;
    void draw(DisplayList const& list, FrameLog* frames = nullptr);

    // The graphics card may have lost what it held.
    void forget_textures();

  private:
    void draw_by_sink(ImDrawData const& lists, FrameLog* frames);
    void draw_into_surface(ImDrawData const& lists, FrameLog* frames);
    void draw_into(SDL_Surface& surface, ImDrawData const& lists);

    Renderer renderer_;
    std::unique_ptr<SDL_Window, DestroySdlWindow> window_;
    OwnedSdlRenderer sdl_renderer_;
    std::unique_ptr<SdlSink> sink_;
    Correction correction_;
    Seconds next_frame_ = 0;
    bool full_screen_ = false;
};

} // namespace fresque
