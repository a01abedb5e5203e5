// Painting of a talk's windows: which is due and when. The stage is drawn in every frame that moves, the
// console a dozen times a second and whenever what it tells changes; at rest neither is.
#pragma once

#include "app/console/console.h"
#include "app/keys.h"
#include "app/presenting/screens.h"
#include "app/remote/view.h"

#include <optional>
#include <string>

namespace fresque {

class Painting {
  public:
    Painting(Talk& talk, Screens& screens, Keyboard const& keyboard) :
        talk_(talk), screens_(screens), keyboard_(keyboard) {}

    void draw_what_is_due();
    // Whatever is due: the windows' first picture.
    void draw_all();
    // A press is to be seen at once.
    void answer() { answered_ = true; }
    ConsoleState console_state(Screen const& screen, Seconds now) const;
    // What the console tells of a phone from now on.
    void show(RemoteView const& remote) { remote_ = &remote; }
    // Until something is due.
    Seconds wait() const;
    // The console as it was drawn last: what a click meets.
    DisplayList const& console() const { return console_; }
    // The focus goes on among its buttons, or back.
    void move_focus(int by);
    void drop_focus() { focus_.clear(); }
    std::optional<Region> focus() const;

  private:
    void draw(Screen& screen);
    bool due(Screen const& screen, Seconds now) const;
    std::string told_time(Seconds now) const;

    Talk& talk_;
    Screens& screens_;
    Keyboard const& keyboard_;
    RemoteView const* remote_ = nullptr;
    DisplayList console_;
    std::string focus_; // the name of a region
    Seconds console_drawn_ = 0;
    std::string told_time_;
    bool answered_ = false;
};

} // namespace fresque
