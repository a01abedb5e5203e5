// A talk: everything about a story that is being told to an audience. It owns the place (in the show), the
// timer, what hides the stage, what lies over the console, and the ways back; it knows no window, no key
// and no clock. Whoever asks, it is asked by a command; both windows are drawn from it, so they cannot
// tell of different places.
//
//     keys, mouse, clicker ─▶ Command ─▶ Talk ─┬─ stage_picture ─▶ the audience
//                                              └─ console ───────▶ the presenter
#pragma once

#include "app/show.h"
#include "app/talk/detour.h"
#include "app/talk/matches.h"
#include "app/talk/plan.h"
#include "app/talk/rehearsal.h"
#include "app/talk/saved_talk.h"
#include "app/talk/timer.h"
#include "render/correction.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

// What hides the stage from the audience.
enum class Curtain { Open, Black, White };
// What the presenter points with, on the stage.
enum class Pointing { Nothing, Light, Spotlight };
// What lies over the console.
enum class Panel { None, Help, Overview, GoTo, Find, Resume, Quit, Remote };

// A line that is typed, and what matches it.
struct Field {
    std::string typed;
    std::vector<Match> matches;
    std::size_t chosen = 0;
};

class Talk {
  public:
    // The show is borrowed. `whole`: how long the talk may take, where that is known.
    explicit Talk(Show& show, std::optional<Seconds> whole = std::nullopt);

    // False where the command is for the windows: displays, full screen, to quit for good.
    bool obey(Command const& command, Seconds now);
    // Where the mouse is on the stage, in stage units; also where it is on its picture in the console.
    void point_at(Vec2 point) { pointer_ = point; }
    // Whether a move of the mouse is seen on the stage.
    bool follows_mouse() const { return pointing_ != Pointing::Nothing || zoomed_; }

    // To be told at least each second.
    void tick(Seconds now);
    // The story was read again. True where the stage must change its images.
    bool replace(LoadedStory loaded, Seconds now);
    void resize(PixelSize stage, Seconds now);

    // While a list is open, the arrows choose in it; into a field letters are typed, too.
    bool choosing() const { return typing() || panel_ == Panel::Overview; }
    bool typing() const { return panel_ == Panel::GoTo || panel_ == Panel::Find; }
    void type(std::string_view letters);
    void rub_out();
    // Enter: what is chosen, or asked.
    void accept(Seconds now);
    void choose_line(std::size_t line, Seconds now);
    void choose_next(int by);

    // --- what is drawn -------------------------------------------------------------------------------
    Show const& show() const { return show_; }
    Position position() const { return show_.position(); }
    DisplayList stage_picture(Seconds now) const;
    // Whether that changes by itself.
    bool moving(Seconds now) const;
    Curtain curtain() const { return curtain_; }
    bool frozen() const { return frozen_ != nullptr; }
    bool shows_card() const { return card_; }
    bool in_detour() const { return detour_ != nullptr; }
    // Whether the audience sees something else than the place where the talk is.
    bool hidden() const { return curtain_ != Curtain::Open || frozen() || in_detour() || card_; }
    std::optional<Journey> const& way_back() const { return way_back_; }
    Timer const& timer() const { return timer_; }
    Plan const& plan() const { return plan_; }
    // How long each step took, and when this one began the last time the story was told.
    Rehearsal const& rehearsal() const { return rehearsal_; }
    void compare_with(Rehearsal last_time) { last_time_ = std::move(last_time); }
    std::optional<Seconds> begun_last_time() const;
    double notes_scale() const { return notes_scale_; }
    // How many of their lines have been scrolled past, at most; the console knows how many there are.
    int notes_scrolled() const { return notes_scrolled_; }
    // Of the picture on the projector.
    Correction const& correction() const { return correction_; }
    // What was set for the display where the stage is now.
    void set_up(Correction const& correction, double text_scale, Seconds now);
    Panel panel() const { return panel_; }
    Field const& field() const { return field_; }

    // Words for the presenter, which the console shows for some seconds.
    void tell(Notice notice, Seconds now);
    std::string told(Seconds now) const { return now - told_ < notice_stays ? notice_.text : std::string(); }

    // --- across a crash ------------------------------------------------------------------------------
    SavedTalk saved(Seconds now) const;
    // What was saved is offered; Enter takes it.
    void offer(SavedTalk saved);
    std::optional<SavedTalk> const& offered() const { return offered_; }
    void resume(SavedTalk const& saved, Seconds now);

  private:
    struct Obeyer;
    void move(Command const& command, Seconds now);
    void jump(Journey to, Seconds now);
    void toggle_curtain(Curtain curtain);
    void toggle_freeze(Seconds now);
    DisplayList picture_of_place(Seconds now) const;
    // Escape out of what is shown on the stage; false where there is nothing.
    bool leave_pointing();
    void toggle_panel(Panel panel);
    void look_changed(Seconds now);
    void leave_mode(Seconds now);
    void find_matches();

    Show& show_;
    std::optional<Seconds> whole_;
    Plan plan_;
    Timer timer_;
    Rehearsal rehearsal_;
    Rehearsal last_time_;
    Curtain curtain_ = Curtain::Open;
    struct Frozen {
        Stage stage;
        Position position;
    };
    std::unique_ptr<Frozen> frozen_; // what the audience sees
    std::unique_ptr<Detour> detour_;
    std::optional<Journey> way_back_; // from the last jump
    Pointing pointing_ = Pointing::Nothing;
    bool zoomed_ = false;
    bool card_ = false;
    Vec2 pointer_{960, 540};
    Panel panel_ = Panel::None;
    Field field_;
    std::optional<SavedTalk> offered_;
    double notes_scale_ = 1;
    int notes_scrolled_ = 0;
    Position noted_; // whose notes are scrolled
    Correction correction_;
    Notice notice_;
    Seconds told_ = -settled;
};

} // namespace fresque
