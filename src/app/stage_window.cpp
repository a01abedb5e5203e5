#include "app/stage_window.h"

#include "app/clock.h"
#include "app/event_loop.h"
#include "app/keys.h"
#include "app/painted_window.h"
#include "app/speech.h"
#include "app/story_watch.h"
#include "stage/thread.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <type_traits>

namespace fresque {

namespace {

constexpr Seconds longest_wait = 1;  // events and file changes end it at once
constexpr Seconds pointer_rests = 2; // then it is hidden in full screen
constexpr Seconds notch = 0.24;      // of story time, for one of the wheel
constexpr int click_reach = 4;       // pixels; a press that moves further drags

class StageWindow {
  public:
    StageWindow(Show& show, Faces const& faces, std::filesystem::path story, WindowOptions const& options) :
        show_(show),
        story_(std::move(story)),
        options_(options),
        window_(faces, show.images(), options.threads),
        keyboard_(options.bindings),
        speech_(options.speech) {}

    Result<Done> open() {
        if (auto const opened = SdlVideo::open(); !opened)
            return opened.failure();
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
        auto const opened =
            window_.open(show_.story().title, {place, place, size.width, size.height}, options_.sink);
        if (!opened)
            return opened.failure();
        if (options_.mode == WindowMode::FullScreen)
            set_full_screen(true);
        show_.resize(window_.pixel_size());
        if (!options_.quit_after_first_frame)
            show_.begin(clock_now()); // what is measured is a whole picture
        if (options_.plays_by_itself)
            show_.play_by_itself(clock_now());
        draw(); // the window appears with its first picture in it
        window_.show();
        name_place();
        SDL_DisableScreenSaver();
        return Done{};
    }

    void run() {
        if (options_.quit_after_first_frame)
            return;
        StoryWatch const watch(story_);
        while (!quit_) {
            events_.take(wait_time(),
                         [&](SDL_Event const& event) { watch.is(event) ? reload() : handle(event); });
            rest_pointer();
            Seconds const now = clock_now();
            if (show_.follow(now))
                name_place();
            if (show_.go_on(now))
                arrived();
            tell(speech_.follow(show_));
            show_.stay_until(speech_.spoken_until());
            if ((show_.moving(now) || dirty_) && now >= window_.next_frame())
                draw();
        }
    }

  private:
    Seconds wait_time() const {
        Seconds const now = clock_now();
        if (dirty_ || show_.moving(now))
            return window_.next_frame() - now;
        auto const change = show_.next_change(now);
        return std::min({change ? *change - now : longest_wait, longest_wait, speech_.wait()});
    }

    void draw() {
        dirty_ = false;
        if (!window_.drawable())
            return;
        FrameLog* const frames = options_.frames;
        if (frames != nullptr)
            frames->begin_frame();
        Seconds const now = window_.time_of_frame();
        // A frame may show a time that is a little past. What still moves in it is not the last one.
        dirty_ = show_.moving(now);
        Stage const stage = timed(FramePhase::Evaluate, [&] { return show_.stage(now); });
        DisplayList const list = timed(FramePhase::Display, [&] { return show_.picture(stage, now); });
        window_.draw(list, frames);
    }

    template<typename Work>
    std::invoke_result_t<Work> timed(FramePhase phase, Work work) const {
        PhaseTimer const timer(options_.frames, phase);
        return work();
    }

    void handle(SDL_Event const& event) {
        if (textures_were_lost(event)) {
            window_.forget_textures();
            dirty_ = true;
            return;
        }
        switch (event.type) {
        case SDL_QUIT:
            quit_ = true;
            break;
        case SDL_KEYDOWN:
            press(event.key);
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
        default:
            break;
        }
    }

    void handle_window(SDL_WindowEvent const& event) {
        switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            show_.resize(window_.pixel_size());
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
        return window_.part_of_width(x, y) * show_.storyboard().viewport().size.width;
    }

    // Any key takes over from a story that goes on by itself, and does what it does besides.
    void press(SDL_KeyboardEvent const& event) {
        auto const command = keyboard_.command(event, clock_now(), show_.options());
        if (!command || !std::holds_alternative<ToggleAutoplay>(*command))
            take_over();
        if (command)
            obey(*command);
    }

    void tell(std::optional<Notice> const& notice) {
        if (!notice)
            return;
        show_.tell(*notice, clock_now());
        dirty_ = true;
    }

    void take_over() { dirty_ = show_.take_over(clock_now()) || dirty_; }

    void tell_in_next_language() {
        std::string const next = language_after(show_.story().language, show_.languages());
        if (!next.empty()) {
            options_.language.named = next;
            reload();
        }
        tell(language_notice(show_.story().language, show_.languages().size()));
    }

    void toggle_autoplay() {
        Seconds const now = clock_now();
        if (!show_.take_over(now)) {
            show_.play_by_itself(now);
            show_.tell(autoplay_notice(show_.story().language), now);
        }
        dirty_ = true;
    }

    void click(SDL_MouseButtonEvent const& event) {
        show_pointer();
        take_over();
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
        take_over();
        show_.wind(turned * natural * notch, clock_now());
        dirty_ = true;
    }

    void obey(Command const& command) {
        if (std::holds_alternative<Quit>(command))
            quit_ = true;
        if (std::holds_alternative<ToggleFullScreen>(command))
            set_full_screen(!window_.full_screen());
        if (std::holds_alternative<LeaveMode>(command))
            leave_mode();
        if (std::holds_alternative<NextLanguage>(command))
            tell_in_next_language();
        if (std::holds_alternative<ToggleAutoplay>(command))
            toggle_autoplay();
        if (std::holds_alternative<ToggleExplaining>(command))
            explain(!show_.explaining());
        tell(speech_.obey(command, show_));
        if (show_.change_look(command))
            dirty_ = true;
        if (std::holds_alternative<Reload>(command))
            reload();
        if (show_.move(command, clock_now()))
            arrived();
    }

    void arrived() {
        dirty_ = true;
        name_place();
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
        if (!window_.set_full_screen(wanted))
            return;
        if (!wanted)
            show_pointer();
        pointer_moved_ = clock_now();
        show_.resize(window_.pixel_size());
        dirty_ = true;
    }

    void show_pointer() {
        pointer_moved_ = clock_now();
        if (SDL_ShowCursor(SDL_QUERY) != SDL_ENABLE)
            SDL_ShowCursor(SDL_ENABLE);
    }

    void rest_pointer() {
        if (window_.full_screen() && clock_now() - pointer_moved_ > pointer_rests &&
            SDL_ShowCursor(SDL_QUERY) == SDL_ENABLE)
            SDL_ShowCursor(SDL_DISABLE);
    }

    void name_place() {
        window_.set_title(show_.story().title + " — " + place_name(show_.story(), show_.position()));
    }

    void reload() {
        auto loaded = load_story(story_, options_.language);
        if (!loaded && !options_.language.named.empty()) { // its file may have another name now
            LanguageWish any = options_.language;
            any.named.clear();
            loaded = load_story(story_, any);
        }
        // A folder that is gone for a moment changes nothing on the stage.
        if (!loaded)
            return;
        if (show_.replace(std::move(*loaded)))
            window_.set_images(show_.images());
        name_place();
        dirty_ = true;
    }

    Show& show_;
    std::filesystem::path story_;
    WindowOptions options_;
    PaintedWindow window_;
    Keyboard keyboard_;
    Speech speech_;
    Events events_;
    Seconds pointer_moved_ = 0;
    std::optional<SDL_Point> pressed_; // on the thread
    bool dragging_ = false;
    bool dirty_ = false;
    bool quit_ = false;
};

} // namespace

Result<Done> play(Show& show, Faces const& faces, std::filesystem::path const& story,
                  WindowOptions const& options) {
    prepare_sdl();
    SdlVideo const video;
    StageWindow window(show, faces, story, options);
    auto const opened = window.open();
    if (!opened)
        return opened.failure();
    window.run();
    return Done{};
}

} // namespace fresque
