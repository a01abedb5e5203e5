#include "app/presenting/screens.h"

#include "app/clock.h"
#include "app/desktop_displays.h"
#include "app/wakeups.h"

#include <SDL.h>

namespace fresque {

namespace {

SDL_Rect sdl_rect(DesktopRect const& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace

Screens::Screens(Talk& talk, DisplayWish wish, SinkWish sink, int threads) :
    talk_(talk),
    wish_(std::move(wish)),
    sink_(sink),
    screens_{Screen{PaintedWindow(talk.show().faces(), talk.show().images(), threads)},
             Screen{PaintedWindow(talk.show().faces(), talk.show().images(), threads)}} {}

Result<Done> Screens::connect() {
    if (!ask_for_displays())
        return sdl_failure("no display can be opened");
    displays_ = desktop_displays();
    if (displays_.empty())
        return Failure{FailureKind::Environment, "there is no display to present on"};
    if (!wish_.stage.empty() && find_display(displays_, wish_.stage) >= displays_.size())
        return Failure{FailureKind::Usage,
                       "there is no display " + wish_.stage + "; there are " + displays_text(displays_)};
    return Done{};
}

Result<Done> Screens::open() {
    placement_ = place_windows(displays_, wish_);
    bool const full_screen = placement_.windows != TalkWindows::SideBySide;
    if (auto const opened = open_screen(stage(), placement_.stage, full_screen); !opened)
        return opened.failure();
    if (placement_.windows != TalkWindows::One)
        if (auto const opened = open_screen(console(), placement_.console, false); !opened)
            return opened.failure();
    over_stage_ = false;
    for_panel_ = false;
    make_room_for_panel();
    SDL_StopTextInput();
    SDL_DisableScreenSaver();
    name_places();
    return Done{};
}

Result<Done> Screens::open_screen(Screen& screen, DesktopRect const& place, bool full_screen) {
    auto const opened = screen.window.open(talk_.show().story().title, sdl_rect(place), sink_);
    if (!opened)
        return opened.failure();
    screen.open = true;
    if (full_screen)
        screen.window.set_full_screen(true);
    resized(screen);
    return Done{};
}

void Screens::show() {
    for (Screen& screen : screens_)
        if (screen.open)
            screen.window.show();
    make_dirty();
    if (console().open)
        SDL_RaiseWindow(console().window.window());
}

Result<Done> Screens::reopen() {
    for (Screen& screen : screens_) {
        screen.window.close();
        screen.open = false;
    }
    if (!ask_for_displays())
        return sdl_failure("the display was lost");
    if (auto displays = desktop_displays(); !displays.empty())
        displays_ = std::move(displays);
    return open();
}

// What changes while they are asked for differs from what was seen before, and is looked at again.
bool Screens::ask_for_displays() {
    HeldWakeups const held;
    placed_for_ = desktop_bounds_now().value_or(std::vector<DesktopRect>{});
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return connect_to_displays();
}

bool Screens::displays_changed() const {
    auto const now = desktop_bounds_now();
    return now && *now != placed_for_;
}

std::string Screens::stage_display() const {
    int const x = placement_.stage.x + placement_.stage.width / 2;
    int const y = placement_.stage.y + placement_.stage.height / 2;
    for (Display const& display : displays_) {
        DesktopRect const& box = display.bounds;
        if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
            return display.name;
    }
    return {};
}

Screen* Screens::find(std::uint32_t window) {
    for (Screen& screen : screens_)
        if (screen.open && screen.window.is(window))
            return &screen;
    return nullptr;
}

void Screens::show_console_over_stage(bool wanted) {
    over_stage_ = wanted;
    for_panel_ = false;
}

void Screens::make_room_for_panel() {
    if (placement_.windows != TalkWindows::One)
        return;
    bool const panel_open = talk_.panel() != Panel::None;
    if (panel_open && !over_stage_) {
        show_console_over_stage(true);
        for_panel_ = true;
    } else if (!panel_open && for_panel_) {
        show_console_over_stage(false);
    }
}

void Screens::make_dirty() {
    for (Screen& screen : screens_)
        screen.dirty = true;
}

void Screens::forget_textures() {
    for (Screen& screen : screens_)
        screen.window.forget_textures();
    make_dirty();
}

void Screens::set_images(ImageLibrary const& images) {
    for (Screen& screen : screens_)
        screen.window.set_images(images);
}

void Screens::set_full_screen(bool wanted) {
    if (wanted != stage().window.full_screen() && stage().window.set_full_screen(wanted))
        resized(stage());
}

void Screens::resized(Screen const& screen) {
    if (&screen == &stage())
        talk_.resize(stage().window.pixel_size(), clock_now());
}

void Screens::name_places() {
    std::string const place = place_name(talk_.show().story(), talk_.position());
    std::string const& title = talk_.show().story().title;
    if (stage().open)
        stage().window.set_title(title + " — " + place);
    if (console().open)
        console().window.set_title(title + " (console) — " + place);
}

} // namespace fresque
