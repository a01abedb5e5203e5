// The screens of a talk: its two windows, and where they stand on the displays that there are now.
//
//     Apart        stage ▭ full screen   console ▭        two displays
//     SideBySide   stage ▫ console ▫                      one display, on request
//     One          stage ▭ or, in its place, the console
#pragma once

#include "app/displays.h"
#include "app/painted_window.h"
#include "app/talk/talk.h"

#include <array>
#include <string>
#include <vector>

namespace fresque {

struct Screen {
    PaintedWindow window;
    bool dirty = true; // to be drawn again
    bool open = false;
};

class Screens {
  public:
    Screens(Talk& talk, DisplayWish wish, SinkWish sink, int threads);

    // The displays are looked for; a display that was asked for and is not there is told of.
    Result<Done> connect();
    // Both windows, where they belong, hidden: they are shown with their first picture in them.
    Result<Done> open();
    // Everything that they are made of, from the connection to the displays on; hidden, too.
    Result<Done> reopen();
    void show();

    // As against when the windows were placed: SDL's own list may tell of what is no longer there.
    bool displays_changed() const;
    void swap_displays() { wish_.swapped = !wish_.swapped; }
    TalkWindows placing() const { return placement_.windows; }

    Screen& stage() { return screens_[0]; }
    Screen const& stage() const { return screens_[0]; }
    Screen& console() { return screens_[1]; }
    Screen const& console() const { return screens_[1]; }
    std::array<Screen, 2>& all() { return screens_; }
    std::array<Screen, 2> const& all() const { return screens_; }
    // The name of the display that the stage is on; may be empty.
    std::string stage_display() const;
    // The one with that number of SDL's; null where it is none of them.
    Screen* find(std::uint32_t window);

    // Whether the console is seen on this one: on one display it takes the stage's place when asked.
    bool shows_console(Screen const& screen) const { return &screen == &console() || over_stage_; }
    Screen const& where_console_is() const { return console().open ? console() : stage(); }
    bool console_over_stage() const { return over_stage_; }
    void show_console_over_stage(bool wanted);
    // What is open on the console can be seen; when it closes, the stage comes back.
    void make_room_for_panel();

    void make_dirty();
    void forget_textures();
    void set_images(ImageLibrary const& images);
    void set_full_screen(bool wanted);
    void resized(Screen const& screen);
    void name_places();

  private:
    Result<Done> open_screen(Screen& screen, DesktopRect const& place, bool full_screen);
    bool ask_for_displays();

    Talk& talk_;
    DisplayWish wish_;
    SinkWish sink_;
    std::array<Screen, 2> screens_;
    std::vector<Display> displays_;
    std::vector<DesktopRect> placed_for_; // the displays, from left to right
    Placement placement_;
    bool over_stage_ = false;
    bool for_panel_ = false; // and only as long as that is open
};

} // namespace fresque
