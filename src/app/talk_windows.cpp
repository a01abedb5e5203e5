#include "app/talk_windows.h"

#include "app/clock.h"
#include "app/console/console.h"
#include "app/desktop_displays.h"
#include "app/file_watch.h"
#include "app/keys.h"
#include "app/painted_window.h"
#include "app/spoken.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <iostream>

namespace fresque {

namespace {

constexpr int idle_wait = 500;             // milliseconds
constexpr Seconds console_pace = 1.0 / 12; // of its pictures, while the stage moves
constexpr Seconds displays_asked_each = 0.45;
constexpr Seconds pointer_rests = 2;
constexpr Seconds slept_for = 2; // then everything is made again

// 14:17
std::string time_of_day() {
    std::time_t const now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    std::array<char, 8> text{};
    std::strftime(text.data(), text.size(), "%H:%M", &parts);
    return text.data();
}

SDL_Rect sdl_rect(DesktopRect const& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

class TalkDesk {
  public:
    TalkDesk(Talk& talk, TalkFile& file, std::filesystem::path story, TalkOptions const& options) :
        talk_(talk),
        file_(file),
        story_(std::move(story)),
        options_(options),
        wish_(options.displays),
        keyboard_(options.bindings),
        stage_{PaintedWindow(talk.show().faces(), talk.show().images(), options.threads)},
        console_{PaintedWindow(talk.show().faces(), talk.show().images(), options.threads)} {}

    Result<Done> open() {
        if (auto const opened = SdlVideo::open(); !opened)
            return opened.failure();
        if (!ask_for_displays())
            return sdl_failure("no display can be opened");
        reload_event_ = SDL_RegisterEvents(1);
        displays_ = desktop_displays();
        if (displays_.empty())
            return Failure{FailureKind::Environment, "there is no display to present on"};
        if (!wish_.stage.empty() && find_display(displays_, wish_.stage) >= displays_.size())
            return Failure{FailureKind::Usage,
                           "there is no display " + wish_.stage + "; there are " + displays_text(displays_)};
        slept_ = time_suspended();
        speak();
        return open_windows();
    }

    Result<Done> run() {
        FileWatch const watch(watched_folder(), one_file() ? Reach::FolderOnly : Reach::WithSubfolders,
                              [this] { ask_for_reload(); });
        while (!quit_) {
            SDL_Event event;
            if (SDL_WaitEventTimeout(&event, wait_time()) != 0) {
                handle(event);
                while (!quit_ && SDL_PollEvent(&event) != 0)
                    handle(event);
            }
            if (auto const done = look_around(); !done)
                return done.failure();
            draw_what_is_due();
        }
        // A desktop that is shut down ends no talk: it can go on later.
        if (ended_) {
            file_.keep_times(talk_.rehearsal());
            file_.remove();
        }
        return Done{};
    }

  private:
    struct View {
        PaintedWindow window;
        bool dirty = true;
        bool open = false;
    };

    // --- windows ---------------------------------------------------------------------------------

    Result<Done> open_windows() {
        placement_ = place_windows(displays_, wish_);
        auto const stage = open_view(stage_, placement_.stage, placement_.windows != TalkWindows::SideBySide);
        if (!stage)
            return stage.failure();
        if (placement_.windows != TalkWindows::One)
            if (auto const console = open_view(console_, placement_.console, false); !console)
                return console.failure();
        console_over_stage_ = false;
        console_for_panel_ = false;
        make_room_for_panel();
        SDL_StopTextInput();
        SDL_DisableScreenSaver();
        pointer_moved_ = clock_now();
        name_places();
        if (console_.open)
            SDL_RaiseWindow(console_.window.window());
        return Done{};
    }

    Result<Done> open_view(View& view, DesktopRect const& place, bool full_screen) {
        auto const opened = view.window.open(talk_.show().story().title, sdl_rect(place), options_.sink);
        if (!opened)
            return opened.failure();
        view.open = true;
        if (full_screen)
            view.window.set_full_screen(true);
        if (&view == &stage_)
            talk_.resize(view.window.pixel_size(), clock_now());
        draw(view);
        view.window.show();
        view.dirty = true;
        return Done{};
    }

    void close_windows() {
        for (View* view : {&stage_, &console_}) {
            view->window.close();
            view->open = false;
        }
    }

    // What changes while they are asked for differs from what was seen before, and is looked at again.
    bool ask_for_displays() {
        placed_for_ = desktop_bounds_now().value_or(std::vector<DesktopRect>{});
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return connect_to_displays();
    }

    // Everything that windows are made of, from the connection to the displays on.
    Result<Done> rebuild() {
        close_windows();
        if (!ask_for_displays())
            return sdl_failure("the display was lost");
        if (auto displays = desktop_displays(); !displays.empty())
            displays_ = std::move(displays);
        return open_windows();
    }

    // --- what is drawn ---------------------------------------------------------------------------

    bool shows_console(View const& view) const { return &view == &console_ || console_over_stage_; }

    void draw(View& view) {
        view.dirty = false;
        if (!view.open || !view.window.drawable())
            return;
        Seconds const now = view.window.time_of_frame();
        if (!shows_console(view))
            return view.window.draw(talk_.stage_picture(now));
        console_drawn_ = clock_now();
        console_list_ = console_picture(talk_, console_state(view, now));
        view.window.draw(console_list_);
    }

    ConsoleState console_state(View const& view, Seconds now) const {
        return {now, time_of_day(), keyboard_.typed(clock_now()), view.window.pixel_size(),
                &keyboard_.bindings()};
    }

    // What the console tells of the time. It is drawn again when that changes.
    std::string told_time(Seconds now) const {
        Timer const& timer = talk_.timer();
        return time_of_day() + keyboard_.typed(now) +
               (timer.running() ? std::to_string(static_cast<long long>(timer.elapsed(now))) : "");
    }

    void draw_what_is_due() {
        Seconds const now = clock_now();
        bool const moving = talk_.moving(now);
        std::string time = told_time(now);
        bool const console_stale = moving || was_moving_ || time != told_time_;
        told_time_ = std::move(time);
        for (View* view : {&stage_, &console_}) {
            if (!view->open)
                continue;
            if (shows_console(*view)) {
                view->dirty = view->dirty || console_stale;
                if (view->dirty && (now >= console_drawn_ + console_pace || answered_))
                    draw(*view);
            } else if ((view->dirty || moving || was_moving_) && now >= view->window.next_frame()) {
                draw(*view);
            }
        }
        // The frame after the last moving one shows the settled stage.
        was_moving_ = moving;
        answered_ = false;
    }

    int wait_time() const {
        Seconds const now = clock_now();
        Seconds wait = idle_wait / 1000.0;
        if (talk_.timer().running())
            wait = std::min(wait, 1.0 - std::fmod(talk_.timer().elapsed(now), 1.0) + 0.005);
        for (View const* view : {&stage_, &console_})
            if (view->open && (view->dirty || talk_.moving(now) || was_moving_))
                wait = std::min(
                    wait,
                    (shows_console(*view) ? console_drawn_ + console_pace : view->window.next_frame()) - now);
        return std::max(0, static_cast<int>(std::ceil(wait * 1000)));
    }

    void make_dirty() {
        stage_.dirty = true;
        console_.dirty = true;
        answered_ = true;
    }

    void name_places() {
        std::string const place = place_name(talk_.show().story(), talk_.position());
        std::string const& title = talk_.show().story().title;
        if (stage_.open)
            stage_.window.set_title(title + " — " + place);
        if (console_.open)
            console_.window.set_title(title + " (console) — " + place);
    }

    // --- what happens by itself ----------------------------------------------------------------------

    Result<Done> look_around() {
        Seconds const now = clock_now();
        bool const detour = talk_.in_detour();
        talk_.tick(now);
        if (detour != talk_.in_detour())
            make_dirty();
        rest_pointer(now);
        keep(now);
        bool again = wants_rebuild_;
        wants_rebuild_ = false;
        if (Seconds const slept = time_suspended(); slept - slept_ > slept_for) {
            slept_ = slept;
            again = true;
        }
        if (now - displays_asked_ >= displays_asked_each) {
            displays_asked_ = now;
            again = again || displays_changed();
        }
        return again ? rebuild() : Result<Done>(Done{});
    }

    // As against when the windows were placed: SDL's own list may tell of what is no longer there.
    bool displays_changed() {
        auto const now = desktop_bounds_now();
        return now && *now != placed_for_;
    }

    void keep(Seconds now) {
        // What is offered is not overwritten by what has not begun.
        if (talk_.offered() || (now - kept_ < 0.9 && !wants_keeping_))
            return;
        kept_ = now;
        wants_keeping_ = false;
        if (auto const failure = file_.keep(talk_.saved(now)))
            std::cerr << "fresque: the place is not kept: " << failure->message << "\n";
    }

    void rest_pointer(Seconds now) {
        bool const on_stage = stage_.open && !console_over_stage_ && stage_.window.full_screen() &&
                              SDL_GetMouseFocus() == stage_.window.window();
        bool const hidden = on_stage && (talk_.follows_mouse() || now - pointer_moved_ > pointer_rests);
        if ((SDL_ShowCursor(SDL_QUERY) == SDL_DISABLE) != hidden)
            SDL_ShowCursor(hidden ? SDL_DISABLE : SDL_ENABLE);
    }

    // --- events --------------------------------------------------------------------------------------

    void handle(SDL_Event const& event) {
        if (event.type == reload_event_)
            return reload();
        switch (event.type) {
        case SDL_QUIT:
            quit_ = true;
            break;
        case SDL_KEYDOWN:
            press(event.key);
            break;
        case SDL_TEXTINPUT:
            talk_.type(event.text.text);
            make_dirty();
            break;
        case SDL_MOUSEBUTTONDOWN:
            click(event.button);
            break;
        case SDL_MOUSEMOTION:
            point_at(event.motion);
            break;
        case SDL_WINDOWEVENT:
            handle_window(event.window);
            break;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET:
            stage_.window.forget_textures();
            console_.window.forget_textures();
            make_dirty();
            break;
        default:
            break;
        }
    }

    void handle_window(SDL_WindowEvent const& event) {
        View* const view = view_of(event.windowID);
        if (view == nullptr)
            return;
        switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            if (view == &stage_)
                talk_.resize(stage_.window.pixel_size(), clock_now());
            make_dirty();
            break;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_SHOWN:
            view->dirty = true;
            break;
        case SDL_WINDOWEVENT_CLOSE:
            obey(Quit{});
            break;
        default:
            break;
        }
    }

    View* view_of(std::uint32_t window) {
        for (View* view : {&stage_, &console_})
            if (view->open && view->window.is(window))
                return view;
        return nullptr;
    }

    // While a list is open, these keys are its own.
    bool press_in_list(SDL_Keysym const& key) {
        Seconds const now = clock_now();
        switch (key.sym) {
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            talk_.accept(now);
            return true;
        case SDLK_BACKSPACE:
            talk_.rub_out();
            return talk_.typing();
        case SDLK_UP:
        case SDLK_LEFT:
            talk_.choose_next(key.sym == SDLK_UP ? -line_length() : -1);
            return true;
        case SDLK_DOWN:
        case SDLK_RIGHT:
            talk_.choose_next(key.sym == SDLK_DOWN ? line_length() : 1);
            return true;
        default:
            return talk_.typing() && (key.mod & (KMOD_CTRL | KMOD_ALT)) == 0 && key.sym != SDLK_ESCAPE &&
                   key.sym != SDLK_PAGEUP && key.sym != SDLK_PAGEDOWN && key.sym < 0x7F;
        }
    }

    int line_length() const {
        View const& view = console_.open ? console_ : stage_;
        return talk_.panel() == Panel::Overview ? overview_columns(talk_, view.window.pixel_size()) : 1;
    }

    void press(SDL_KeyboardEvent const& event) {
        answered_ = true;
        if (talk_.choosing() && press_in_list(event.keysym))
            return changed();
        bool const answers = talk_.panel() == Panel::Resume && event.keysym.sym == SDLK_RETURN;
        if (answers) {
            talk_.accept(clock_now());
            return changed();
        }
        std::size_t const options = talk_.hidden() ? 0 : talk_.show().options();
        if (auto const command = keyboard_.command(event, clock_now(), options))
            obey(*command);
        console_.dirty = true; // digits that wait
    }

    void obey(Command const& command) {
        if (!talk_.obey(command, clock_now()))
            obey_for_windows(command);
        changed();
    }

    // After anything that may have changed the talk.
    void changed() {
        if (talk_.typing() != (SDL_IsTextInputActive() == SDL_TRUE))
            talk_.typing() ? SDL_StartTextInput() : SDL_StopTextInput();
        make_room_for_panel();
        wants_keeping_ = true;
        if (talk_.position() != spoken_)
            speak();
        name_places();
        make_dirty();
    }

    // On one display, what is open on the console can be seen; when it closes, the stage comes back.
    void make_room_for_panel() {
        if (placement_.windows != TalkWindows::One)
            return;
        bool const open = talk_.panel() != Panel::None;
        if (open && !console_over_stage_) {
            show_console_over_stage(true);
            console_for_panel_ = true;
        } else if (!open && console_for_panel_) {
            show_console_over_stage(false);
        }
    }

    void obey_for_windows(Command const& command) {
        if (std::holds_alternative<Quit>(command))
            quit_ = ended_ = true;
        if (std::holds_alternative<Rebuild>(command))
            wants_rebuild_ = true;
        if (std::holds_alternative<SwapDisplays>(command)) {
            wish_.swapped = !wish_.swapped;
            wants_rebuild_ = true;
        }
        if (std::holds_alternative<ToggleFullScreen>(command))
            set_full_screen(!stage_.window.full_screen());
        if (std::holds_alternative<BeginShow>(command) && placement_.windows != TalkWindows::SideBySide)
            set_full_screen(true);
        if (std::holds_alternative<ToggleConsole>(command) && placement_.windows == TalkWindows::One)
            show_console_over_stage(!console_over_stage_);
        if (std::holds_alternative<NextLanguage>(command))
            tell_in_next_language();
        if (std::holds_alternative<Reload>(command))
            reload();
    }

    void tell_in_next_language() {
        std::string const next = language_after(talk_.show().story().language, talk_.show().languages());
        if (next.empty())
            return;
        options_.language.named = next;
        reload();
    }

    void show_console_over_stage(bool wanted) {
        console_over_stage_ = wanted;
        console_for_panel_ = false;
        console_drawn_ = 0;
    }

    void set_full_screen(bool wanted) {
        if (wanted == stage_.window.full_screen() || !stage_.window.set_full_screen(wanted))
            return;
        talk_.resize(stage_.window.pixel_size(), clock_now());
    }

    void click(SDL_MouseButtonEvent const& event) {
        View const* const view = view_of(event.windowID);
        if (view == nullptr)
            return;
        if (event.button == SDL_BUTTON_RIGHT)
            return obey(Back{});
        if (event.button != SDL_BUTTON_LEFT)
            return;
        Vec2 const part = view->window.part_of_width(event.x, event.y);
        if (shows_console(*view))
            return click_console(part * console_list_.size.width);
        Vec2 const at = part * talk_.show().storyboard().viewport().size.width;
        if (auto const command = talk_.hidden() ? Next{} : talk_.show().command_at(at, clock_now()))
            obey(*command);
    }

    // The mouse on the stage, or on its picture in the console.
    void point_at(SDL_MouseMotionEvent const& event) {
        pointer_moved_ = clock_now();
        View const* const view = view_of(event.windowID);
        if (view == nullptr)
            return;
        Vec2 const part = view->window.part_of_width(event.x, event.y);
        Size const stage = talk_.show().storyboard().viewport().size;
        if (!shows_console(*view))
            talk_.point_at(part * stage.width);
        else if (auto const point = stage_point(console_list_.size, stage, part * console_list_.size.width))
            talk_.point_at(*point);
        if (talk_.follows_mouse())
            stage_.dirty = console_.dirty = true;
    }

    void click_console(Vec2 point) {
        ConsoleClick const click = console_click(talk_, console_list_, point);
        if (click.line) {
            talk_.choose_line(*click.line, clock_now());
            changed();
        }
        if (click.command)
            obey(*click.command);
    }

    // Line by line, so that a voice can begin at once.
    void speak() {
        spoken_ = talk_.position();
        if (options_.speak)
            std::cout << spoken_text(talk_.show().storyboard(), spoken_) << std::flush;
    }

    // --- the story ---------------------------------------------------------------------------------

    bool one_file() const { return !std::filesystem::is_directory(story_); }

    std::filesystem::path watched_folder() const {
        if (!one_file())
            return story_;
        return story_.has_parent_path() ? story_.parent_path() : std::filesystem::path(".");
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
        if (talk_.replace(std::move(*loaded), clock_now())) {
            stage_.window.set_images(talk_.show().images());
            console_.window.set_images(talk_.show().images());
        }
        changed();
    }

    Talk& talk_;
    TalkFile& file_;
    std::filesystem::path story_;
    TalkOptions options_;
    DisplayWish wish_;
    Keyboard keyboard_;
    View stage_;
    View console_;
    DisplayList console_list_; // as it was drawn last: what a click meets
    std::vector<Display> displays_;
    Placement placement_;
    std::vector<DesktopRect> placed_for_; // the displays, from left to right
    std::uint32_t reload_event_ = 0;
    Seconds console_drawn_ = 0;
    Seconds pointer_moved_ = 0;
    Seconds displays_asked_ = 0;
    Seconds kept_ = 0;
    Seconds slept_ = 0;
    std::string told_time_;
    Position spoken_;
    bool console_over_stage_ = false;
    bool console_for_panel_ = false; // and only as long as that is open
    bool wants_rebuild_ = false;
    bool wants_keeping_ = true;
    bool was_moving_ = false;
    bool answered_ = false; // a press is seen at once
    bool quit_ = false;
    bool ended_ = false; // by the presenter
};

} // namespace

Result<Done> present(Talk& talk, TalkFile& file, std::filesystem::path const& story,
                     TalkOptions const& options) {
    prepare_sdl();
    SdlVideo const video;
    TalkDesk desk(talk, file, story, options);
    if (auto const opened = desk.open(); !opened)
        return opened.failure();
    return desk.run();
}

} // namespace fresque
