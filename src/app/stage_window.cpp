#include "app/stage_window.h"

#include "app/file_watch.h"
#include "app/keys.h"
#include "render/picture.h"
#include "render/sdl_sink.h"
#include "stage/thread.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <type_traits>

namespace fresque {

namespace {

constexpr Seconds frame_time = 1.0 / 60;
constexpr Seconds shortest_frame = 1.0 / 240; // where the display sets the pace
constexpr int idle_wait = 1000;               // milliseconds; events and file changes end it at once
constexpr Seconds pointer_rests = 2;          // then it is hidden in full screen
constexpr Seconds notch = 0.24;               // of story time, for one of the wheel
constexpr int click_reach = 4;                // pixels; a press that moves further drags

Failure sdl_failure(std::string_view what) {
    return {FailureKind::Environment, std::string(what) + ": " + SDL_GetError()};
}

struct QuitSdl {
    ~QuitSdl() { SDL_Quit(); }
};

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};

Seconds clock_now() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

// X11 names a window by the locale's letters; a bare machine has none but ASCII's.
void set_locale() {
    std::setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX < 4)
        std::setlocale(LC_CTYPE, "C.UTF-8");
}

void set_hints() {
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // the surface is ours to draw
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "0");
    SDL_SetHint("SDL_VIDEO_X11_WMCLASS", "fresque");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
}

class StageWindow {
  public:
    StageWindow(Show& show, Faces const& faces, std::filesystem::path story, WindowOptions const& options) :
        show_(show),
        story_(std::move(story)),
        options_(options),
        renderer_(faces, show.images(), options.threads),
        full_screen_(options.mode == WindowMode::FullScreen) {}

    Result<Done> open() {
        if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
            return sdl_failure("no display can be opened");
        if (!is_seen())
            return Failure{FailureKind::Environment,
                           "there is no display; fresque export and shot need none"};
        reload_event_ = SDL_RegisterEvents(1);
        int const displays = SDL_GetNumVideoDisplays();
        if (options_.display >= displays)
            return Failure{FailureKind::Usage, "there is no display " + std::to_string(options_.display) +
                                                   "; there are " + std::to_string(displays) +
                                                   ", counted from 0"};
        SDL_Rect room{0, 0, 1280, 720};
        SDL_GetDisplayUsableBounds(options_.display, &room);
        PixelSize const size = options_.size.value_or(PixelSize{room.w * 17 / 20, room.h * 17 / 20});
        auto const place =
            static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(options_.display)));
        window_.reset(SDL_CreateWindow(show_.story().title.c_str(), place, place, size.width, size.height,
                                       SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN));
        if (!window_)
            return sdl_failure("no window can be opened");
        SDL_SetWindowMinimumSize(window_.get(), 320, 180);
        auto choice = choose_sink(window_.get(), options_.sink);
        sdl_renderer_ = std::move(choice.renderer);
        if (sdl_renderer_)
            sink_ = std::make_unique<SdlSink>(sdl_renderer_.get());
        if (full_screen_)
            set_full_screen(true);
        show_.resize(pixel_size());
        if (!options_.quit_after_first_frame)
            show_.begin(clock_now()); // what is measured is a whole picture
        draw();                       // the window appears with its first picture in it
        SDL_ShowWindow(window_.get());
        name_place();
        SDL_DisableScreenSaver();
        return Done{};
    }

    void run() {
        if (options_.quit_after_first_frame)
            return;
        FileWatch const watch(watched_folder(), one_file() ? Reach::FolderOnly : Reach::WithSubfolders,
                              [this] { ask_for_reload(); });
        while (!quit_) {
            SDL_Event event;
            if (SDL_WaitEventTimeout(&event, wait_time()) != 0) {
                handle(event);
                while (SDL_PollEvent(&event) != 0)
                    handle(event);
            }
            rest_pointer();
            Seconds const now = clock_now();
            if (show_.follow(now))
                name_place();
            bool const moving = show_.moving(now);
            // The frame after the last moving one shows the settled stage.
            if ((moving || was_moving_ || dirty_) && now >= next_frame_) {
                was_moving_ = moving;
                draw();
            }
        }
    }

  private:
    // Where there is no display SDL may offer a driver that shows nothing; only who asks for it gets it.
    static bool is_seen() {
        std::string_view const driver = SDL_GetCurrentVideoDriver();
        return (driver != "offscreen" && driver != "dummy") || std::getenv("SDL_VIDEODRIVER") != nullptr;
    }

    bool one_file() const { return !std::filesystem::is_directory(story_); }

    std::filesystem::path watched_folder() const {
        if (!one_file())
            return story_;
        return story_.has_parent_path() ? story_.parent_path() : std::filesystem::path(".");
    }

    PixelSize pixel_size() const {
        PixelSize size;
        if (sdl_renderer_)
            SDL_GetRendererOutputSize(sdl_renderer_.get(), &size.width, &size.height);
        else
            SDL_GetWindowSizeInPixels(window_.get(), &size.width, &size.height);
        return size;
    }

    int wait_time() const {
        bool const soon = dirty_ || was_moving_ || show_.moving(clock_now());
        if (soon)
            return std::max(0, static_cast<int>(std::ceil((next_frame_ - clock_now()) * 1000)));
        return idle_wait;
    }

    void draw() {
        dirty_ = false;
        if ((SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_MINIMIZED) != 0)
            return;
        PixelSize const size = pixel_size();
        if (size.width < 1 || size.height < 1)
            return;
        if (options_.frames != nullptr)
            options_.frames->begin_frame();
        Seconds const now = time_of_frame();
        Stage const stage = timed(FramePhase::Evaluate, [&] { return show_.stage(now); });
        DisplayList const list = timed(FramePhase::Display, [&] { return show_.picture(stage); });
        ImDrawData const& lists =
            timed(FramePhase::Build, [&]() -> ImDrawData const& { return renderer_.draw_lists(list, size); });
        if (sink_)
            draw_by_sink(lists);
        else
            draw_into_surface(lists);
    }

    // Frames follow each other evenly, whenever the loop came round to them; after a pause they begin anew.
    Seconds time_of_frame() {
        Seconds const pace = sink_ ? shortest_frame : frame_time;
        Seconds const now = clock_now();
        Seconds const due = now - next_frame_ < pace ? std::min(next_frame_, now) : now;
        next_frame_ = due + pace;
        return sink_ ? now : due;
    }

    template<typename Work>
    std::invoke_result_t<Work> timed(FramePhase phase, Work work) const {
        PhaseTimer const timer(options_.frames, phase);
        return work();
    }

    void draw_by_sink(ImDrawData const& lists) {
        timed(FramePhase::Raster, [&] { renderer_.draw(lists, *sink_); });
        timed(FramePhase::Present, [&] { SDL_RenderPresent(sdl_renderer_.get()); });
    }

    void draw_into_surface(ImDrawData const& lists) {
        SDL_Surface* const surface = SDL_GetWindowSurface(window_.get());
        if (surface == nullptr)
            return;
        timed(FramePhase::Raster, [&] { draw_into(*surface, lists); });
        timed(FramePhase::Present, [&] { SDL_UpdateWindowSurface(window_.get()); });
    }

    // Window surfaces are nearly always of the renderer's own pixels; others are converted.
    void draw_into(SDL_Surface& surface, ImDrawData const& lists) {
        auto const format = surface.format->format;
        if (format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888) {
            renderer_.draw(lists, canvas_of(surface));
            return;
        }
        std::unique_ptr<SDL_Surface, FreeSurface> const own(
            SDL_CreateRGBSurfaceWithFormat(0, surface.w, surface.h, 32, SDL_PIXELFORMAT_RGB888));
        if (!own)
            return;
        renderer_.draw(lists, canvas_of(*own));
        SDL_BlitSurface(own.get(), nullptr, &surface, nullptr);
    }

    static Canvas canvas_of(SDL_Surface& surface) {
        return {static_cast<Pixel*>(surface.pixels), {surface.w, surface.h}, surface.pitch / 4};
    }

    void handle(SDL_Event const& event) {
        if (event.type == reload_event_)
            return reload();
        switch (event.type) {
        case SDL_QUIT:
            quit_ = true;
            break;
        case SDL_KEYDOWN:
            if (auto const command = keyboard_.command(event.key, clock_now(), show_.options()))
                obey(*command);
            break;
        case SDL_MOUSEBUTTONDOWN:
            click(event.button);
            break;
        case SDL_MOUSEBUTTONUP:
            release(event.button);
            break;
        case SDL_MOUSEMOTION:
            show_pointer();
            point_at(event.motion);
            drag(event.motion);
            break;
        case SDL_MOUSEWHEEL:
            wind(event.wheel);
            break;
        case SDL_WINDOWEVENT:
            handle_window(event.window);
            break;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET:
            if (sink_)
                sink_->forget_textures();
            dirty_ = true;
            break;
        default:
            break;
        }
    }

    void handle_window(SDL_WindowEvent const& event) {
        switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            show_.resize(pixel_size());
            dirty_ = true;
            draw();
            break;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_SHOWN:
            dirty_ = true;
            break;
        case SDL_WINDOWEVENT_CLOSE:
            quit_ = true;
            break;
        default:
            break;
        }
    }

    Vec2 stage_point(int x, int y) const {
        int width = 1;
        SDL_GetWindowSize(window_.get(), &width, nullptr);
        return Vec2{static_cast<double>(x), static_cast<double>(y)} *
               (show_.storyboard().viewport().size.width / std::max(width, 1));
    }

    void click(SDL_MouseButtonEvent const& event) {
        show_pointer();
        if (event.button == SDL_BUTTON_RIGHT)
            return obey(Back{});
        if (event.button != SDL_BUTTON_LEFT)
            return;
        Vec2 const at = stage_point(event.x, event.y);
        // On the thread it is not known yet whether this is a click or the beginning of a drag.
        if (at.y >= thread_top(show_.storyboard().viewport().size))
            pressed_ = SDL_Point{event.x, event.y};
        else
            click_at(at);
    }

    void click_at(Vec2 point) {
        if (auto const command = show_.command_at(point, clock_now()))
            obey(*command);
    }

    void drag(SDL_MouseMotionEvent const& event) {
        bool const begins = pressed_ && std::abs(event.x - pressed_->x) > click_reach;
        if (!dragging_ && !begins)
            return;
        dragging_ = true;
        show_.pull(stage_point(event.x, event.y).x, clock_now());
        dirty_ = true;
    }

    void release(SDL_MouseButtonEvent const& event) {
        if (event.button != SDL_BUTTON_LEFT)
            return;
        if (dragging_) {
            show_.let_go(clock_now());
            name_place();
            dirty_ = true;
        } else if (pressed_) {
            click_at(stage_point(pressed_->x, pressed_->y));
        }
        dragging_ = false;
        pressed_.reset();
    }

    // Towards the viewer, or to the right: on.
    void wind(SDL_MouseWheelEvent const& event) {
        double const turned = static_cast<double>(event.preciseX) - static_cast<double>(event.preciseY);
        double const natural = event.direction == SDL_MOUSEWHEEL_FLIPPED ? -1 : 1;
        if (turned == 0 || dragging_)
            return;
        show_.wind(turned * natural * notch, clock_now());
        dirty_ = true;
    }

    void obey(Command const& command) {
        if (std::holds_alternative<Quit>(command))
            quit_ = true;
        if (std::holds_alternative<ToggleFullScreen>(command))
            set_full_screen(!full_screen_);
        if (std::holds_alternative<LeaveMode>(command))
            leave_mode();
        if (std::holds_alternative<ToggleExplaining>(command))
            explain(!show_.explaining());
        if (show_.change_look(command))
            dirty_ = true;
        if (std::holds_alternative<Reload>(command))
            reload();
        if (show_.move(command, clock_now())) {
            dirty_ = true;
            name_place();
        }
    }

    void explain(bool wanted) {
        show_.explain(wanted);
        dirty_ = true;
    }

    void leave_mode() {
        if (show_.explaining())
            explain(false);
        else
            set_full_screen(false);
    }

    void point_at(SDL_MouseMotionEvent const& event) {
        show_.point_at(stage_point(event.x, event.y));
        dirty_ = dirty_ || show_.explaining();
    }

    void set_full_screen(bool wanted) {
        if (SDL_SetWindowFullscreen(window_.get(), wanted ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) != 0)
            return;
        full_screen_ = wanted;
        if (!wanted)
            show_pointer();
        pointer_moved_ = clock_now();
        show_.resize(pixel_size());
        dirty_ = true;
    }

    void show_pointer() {
        pointer_moved_ = clock_now();
        if (SDL_ShowCursor(SDL_QUERY) != SDL_ENABLE)
            SDL_ShowCursor(SDL_ENABLE);
    }

    void rest_pointer() {
        if (full_screen_ && clock_now() - pointer_moved_ > pointer_rests &&
            SDL_ShowCursor(SDL_QUERY) == SDL_ENABLE)
            SDL_ShowCursor(SDL_DISABLE);
    }

    void name_place() {
        std::string const title = show_.story().title + " — " + place_name(show_.story(), show_.position());
        SDL_SetWindowTitle(window_.get(), title.c_str());
    }

    void ask_for_reload() const {
        SDL_Event event{};
        event.type = reload_event_;
        SDL_PushEvent(&event);
    }

    void reload() {
        auto loaded = load_story(story_, options_.language);
        // A folder that is gone for a moment changes nothing on the stage.
        if (!loaded)
            return;
        if (show_.replace(std::move(*loaded)))
            renderer_.set_images(show_.images());
        name_place();
        dirty_ = true;
    }

    Show& show_;
    std::filesystem::path story_;
    WindowOptions options_;
    Renderer renderer_;
    std::unique_ptr<SDL_Window, DestroyWindow> window_;
    OwnedSdlRenderer sdl_renderer_;
    std::unique_ptr<SdlSink> sink_;
    Keyboard keyboard_;
    std::uint32_t reload_event_ = 0;
    Seconds next_frame_ = 0;
    Seconds pointer_moved_ = 0;
    std::optional<SDL_Point> pressed_; // on the thread
    bool dragging_ = false;
    bool full_screen_ = false;
    bool dirty_ = false;
    bool was_moving_ = false;
    bool quit_ = false;
};

} // namespace

Result<Done> play(Show& show, Faces const& faces, std::filesystem::path const& story,
                  WindowOptions const& options) {
    set_locale();
    set_hints();
    QuitSdl const quit;
    StageWindow window(show, faces, story, options);
    auto const opened = window.open();
    if (!opened)
        return opened.failure();
    window.run();
    return Done{};
}

} // namespace fresque
