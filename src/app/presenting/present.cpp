#include "app/presenting/present.h"

#include "app/clock.h"
#include "app/display_settings.h"
#include "app/event_loop.h"
#include "app/presenting/input.h"
#include "app/presenting/painting.h"
#include "app/presenting/phone.h"
#include "app/presenting/screens.h"
#include "app/story_watch.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace fresque {

namespace {

constexpr Seconds displays_asked_each = 0.45;
constexpr Seconds kept_each = 0.9;
constexpr Seconds slept_for = 2; // then everything is made again

class Presentation {
  public:
    Presentation(Talk& talk, TalkFile& file, std::filesystem::path story, TalkOptions const& options) :
        talk_(talk),
        file_(file),
        story_(std::move(story)),
        options_(options),
        keyboard_(options.bindings),
        screens_(talk, options.displays, options.sink, options.threads),
        painting_(talk, screens_, keyboard_),
        input_(talk, screens_, painting_, keyboard_),
        speech_(options.speech),
        phone_(talk, screens_, painting_) {}

    Result<Done> open() {
        if (auto const connected = screens_.connect(); !connected)
            return connected.failure();
        watch_ = std::make_unique<StoryWatch>(story_);
        slept_ = time_suspended();
        if (auto const opened = shown(screens_.open()); !opened)
            return opened;
        return phone_.open(options_.remote);
    }

    Result<Done> run() {
        while (!quit_) {
            events_.take(std::min(painting_.wait(), speech_.wait()),
                         [this](SDL_Event const& event) { handle(event); });
            if (auto const done = look_around(); !done)
                return done.failure();
            painting_.draw_what_is_due();
        }
        // A desktop that is shut down ends no talk: it can go on later.
        if (ended_) {
            file_.keep_times(talk_.rehearsal());
            file_.remove();
        }
        return Done{};
    }

  private:
    // The windows appear with their first picture in them.
    Result<Done> shown(Result<Done> const& opened) {
        if (!opened)
            return opened;
        set_up_for_display();
        painting_.draw_all();
        screens_.show();
        return opened;
    }

    // --- what was set for the display that the stage is on ---------------------------------------------

    void set_up_for_display() {
        DisplaySetting const setting = display_settings_.of(screens_.stage_display());
        double const text = options_.text_scale_given ? talk_.show().text_scale() : setting.text / 100.0;
        talk_.set_up(setting.correction, text, clock_now());
        screens_.stage().window.set_correction(talk_.correction());
    }

    void keep_display_setting() {
        screens_.stage().window.set_correction(talk_.correction());
        int const text = static_cast<int>(std::lround(talk_.show().text_scale() * 100));
        auto const kept = display_settings_.keep(screens_.stage_display(), {talk_.correction(), text});
        if (!kept)
            std::cerr << "fresque: what is set for the display is not kept: " << kept.failure().message
                      << "\n";
    }

    // --- what happens by itself ----------------------------------------------------------------------

    Result<Done> look_around() {
        Seconds const now = clock_now();
        bool const detour = talk_.in_detour();
        talk_.tick(now);
        if (detour != talk_.in_detour())
            screens_.make_dirty();
        tell(speech_.follow(talk_.show()));
        input_.rest_pointer(now);
        keep(now);
        phone_.publish(now);
        return must_reopen(now) ? shown(screens_.reopen()) : Result<Done>(Done{});
    }

    bool must_reopen(Seconds now) {
        bool again = std::exchange(wants_rebuild_, false);
        if (Seconds const slept = time_suspended(); slept - slept_ > slept_for) {
            slept_ = slept;
            again = true;
        }
        if (now - displays_asked_ >= displays_asked_each) {
            displays_asked_ = now;
            again = again || screens_.displays_changed();
        }
        return again;
    }

    void keep(Seconds now) {
        // What is offered is not overwritten by what has not begun.
        if (talk_.offered() || (now - kept_ < kept_each && !wants_keeping_))
            return;
        kept_ = now;
        wants_keeping_ = false;
        if (auto const failure = file_.keep(talk_.saved(now)))
            std::cerr << "fresque: the place is not kept: " << failure->message << "\n";
    }

    // --- events --------------------------------------------------------------------------------------

    void handle(SDL_Event const& event) {
        if (watch_->is(event))
            return reload();
        if (textures_were_lost(event))
            return screens_.forget_textures();
        if (phone_.is(event))
            return phone_.hear([this](Command const& command) { obey(command); });
        if (event.type == SDL_QUIT)
            quit_ = true;
        if (event.type == SDL_WINDOWEVENT)
            return handle_window(event.window);
        Asked const asked = input_.take(event);
        if (event.type == SDL_KEYDOWN)
            painting_.answer();
        if (asked.command)
            obey(*asked.command);
        else if (asked.changed)
            changed();
    }

    void handle_window(SDL_WindowEvent const& event) {
        Screen* const screen = screens_.find(event.windowID);
        if (screen == nullptr)
            return;
        switch (event.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            screens_.resized(*screen);
            screens_.make_dirty();
            break;
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_RESTORED:
        case SDL_WINDOWEVENT_SHOWN:
            screen->dirty = true;
            break;
        case SDL_WINDOWEVENT_CLOSE:
            obey(Quit{});
            break;
        default:
            break;
        }
    }

    void obey(Command const& command) {
        if (std::holds_alternative<LeaveMode>(command) && painting_.focus()) {
            painting_.drop_focus();
            return changed();
        }
        if (std::holds_alternative<NotesDown>(command) && !more_notes())
            return;
        if (!talk_.obey(command, clock_now()))
            std::visit(Obeyer{*this}, command);
        tell(speech_.obey(command, talk_.show()));
        changed();
    }

    bool more_notes() const {
        Screen const& screen = screens_.where_console_is();
        ConsoleState const state = painting_.console_state(screen, clock_now());
        return talk_.notes_scrolled() + 1 < notes_pages(talk_, state);
    }

    // The commands that are for the windows.
    struct Obeyer {
        Presentation& all;

        void operator()(Quit) const { all.quit_ = all.ended_ = true; }
        void operator()(Rebuild) const { all.wants_rebuild_ = true; }
        void operator()(SwapDisplays) const {
            all.screens_.swap_displays();
            all.wants_rebuild_ = true;
        }
        void operator()(ToggleFullScreen) const {
            all.screens_.set_full_screen(!all.screens_.stage().window.full_screen());
        }
        void operator()(BeginShow) const {
            if (all.screens_.placing() != TalkWindows::SideBySide)
                all.screens_.set_full_screen(true);
        }
        void operator()(ToggleConsole) const {
            if (all.screens_.placing() == TalkWindows::One)
                all.screens_.show_console_over_stage(!all.screens_.console_over_stage());
        }
        void operator()(FocusNext) const { all.painting_.move_focus(1); }
        void operator()(FocusPrevious) const { all.painting_.move_focus(-1); }
        void operator()(SendPhoneAway) const { all.phone_.send_away(); }
        void operator()(TogglePhoneNotes) const { all.phone_.toggle_notes(); }
        void operator()(NextLanguage) const { all.tell_in_next_language(); }
        void operator()(Reload) const { all.reload(); }
        template<typename Other>
        void operator()(Other const&) const {}
    };

    // After anything that may have changed the talk.
    void changed() {
        input_.ask_for_letters();
        screens_.make_room_for_panel();
        wants_keeping_ = true;
        keep_display_setting();
        phone_.talk_changed();
        screens_.name_places();
        screens_.make_dirty();
        painting_.answer();
    }

    void tell(std::optional<Notice> const& notice) {
        if (!notice)
            return;
        talk_.tell(*notice, clock_now());
        screens_.make_dirty();
    }

    // --- the story ---------------------------------------------------------------------------------

    void tell_in_next_language() {
        std::string const next = language_after(talk_.show().story().language, talk_.show().languages());
        if (next.empty())
            return;
        options_.language.named = next;
        reload();
    }

    void reload() {
        auto loaded = load_story(story_, options_.language);
        // A folder that is gone for a moment changes nothing on the stage.
        if (!loaded)
            return;
        if (talk_.replace(std::move(*loaded), clock_now()))
            screens_.set_images(talk_.show().images());
        changed();
    }

    Talk& talk_;
    TalkFile& file_;
    std::filesystem::path story_;
    TalkOptions options_;
    Keyboard keyboard_;
    Screens screens_;
    DisplaySettingFile display_settings_;
    Painting painting_;
    Input input_;
    Speech speech_;
    Events events_;
    Phone phone_;
    std::unique_ptr<StoryWatch> watch_;
    Seconds displays_asked_ = 0;
    Seconds kept_ = 0;
    Seconds slept_ = 0;
    bool wants_rebuild_ = false;
    bool wants_keeping_ = true;
    bool quit_ = false;
    bool ended_ = false; // by the presenter
};

} // namespace

Result<Done> present(Talk& talk, TalkFile& file, std::filesystem::path const& story,
                     TalkOptions const& options) {
    prepare_sdl();
    SdlVideo const video;
    if (auto const opened = SdlVideo::open(); !opened)
        return opened.failure();
    Presentation presentation(talk, file, story, options);
    if (auto const opened = presentation.open(); !opened)
        return opened.failure();
    return presentation.run();
}

} // namespace fresque
