// The show: a loaded story and where its viewer is. It holds the last good version of the story, what
// is wrong with the newest one, and the moment; it knows neither windows nor keys nor the clock: the
// time is told to it.
#pragma once

#include "app/command.h"
#include "app/loading.h"
#include "app/look.h"
#include "app/notice.h"
#include "app/scrubbing.h"
#include "base/seconds.h"
#include "stage/storyboard.h"
#include "stage/theme.h"

#include <filesystem>
#include <memory>

namespace fresque {

class Show {
  public:
    // `faces` must outlive the show. The story must be playable.
    Show(LoadedStory loaded, Faces const& faces, Look look);

    Story const& story() const { return version_->loaded.story; }
    ImageLibrary const& images() const { return version_->loaded.images; }
    std::vector<std::string> const& languages() const { return version_->loaded.languages; }
    // Of the newest version, whether it is on stage or not.
    std::vector<Diagnostic> const& diagnostics() const;
    Position position() const { return moment_.position; }
    // Where the viewer is now, and the choices that led there.
    Moment moment_at(Seconds now) const;
    Journey journey() const { return {moment_.position, turns_, chosen_}; }
    Faces const& faces() const { return faces_; }
    SourceText const& sources() const; // of the newest version
    Theme const& theme() const;

    void resize(PixelSize window);
    // True where the command changed how the stage looks. The place and the instant are kept.
    bool change_look(Command const& command);

    double text_scale() const { return look_.text_scale; }
    // True where that changed how the stage looks.
    bool scale_text(double scale);

    // What stands under the pointer is told of, and where it comes from.
    void explain(bool wanted) { explaining_ = wanted; }
    bool explaining() const { return explaining_; }
    void point_at(Vec2 point) { pointer_ = point; }

    Storyboard const& storyboard() const { return *storyboard_; }

    // True where the command moved the viewer.
    bool move(Command const& command, Seconds now);
    void travel(Journey to, Course course, Seconds now);

    // The film in the viewer's hand: the wheel winds it, a drag pulls the thread to `x` (stage units). It
    // holds still where it is left; a step on or back goes on from there.
    void wind(Seconds by, Seconds now);
    void pull(double x, Seconds now);
    // Plays on to the end of the step.
    void let_go(Seconds now);
    // Brings the place up to where the hand has moved the film. True where it is another place.
    bool follow(Seconds now);

    // Where a click on the stage leads, in stage units.
    std::optional<Command> command_at(Vec2 point, Seconds now) const;
    void go_to(Position position);
    void go_to(Journey to);
    // How many options are asked for now; 0 where a press leads on.
    std::size_t options() const;
    // The first step enters with its animation, from an empty stage.
    void begin(Seconds now);

    // From now on the story goes on by itself, each step after the time in which it is read, and begins anew
    // behind the last one.
    void play_by_itself(Seconds now);
    bool plays_by_itself() const { return due_.has_value(); }
    // Where the story goes on by itself, not before this instant: something is still being said.
    void stay_until(Seconds instant);
    // Somebody takes the story into their own hands. True where it went on by itself.
    bool take_over(Seconds now);
    // Goes on by itself where it is time to. True where that moved the viewer.
    bool go_on(Seconds now);
    // The next instant at which something begins by itself; none: nothing does.
    std::optional<Seconds> next_change(Seconds now) const;
    // Words for who sits at the keys; they go by themselves.
    void tell(Notice notice, Seconds now);

    // A new version of the story, or its edition in another language: it takes the stage where it has no
    // errors, and keeps the place, and the instant where the places are the same; else the last good one
    // stays. True where the stage must change its images.
    bool replace(LoadedStory loaded);

    Stage stage(Seconds now) const;
    // The stage painted, with what is wrong with the story.
    DisplayList picture(Stage const& stage, Seconds now) const;
    DisplayList picture(Seconds now) const { return picture(stage(now), now); }
    bool moving(Seconds now) const;

  private:
    enum class Pace {
        Playing, // the moment's time runs
        Held,    // it stands still
    };
    struct Version {
        LoadedStory loaded;
    };

    FilmPlace film_place(Seconds now) const;
    void hold(FilmPlace place);
    void play_from(Moment moment, Seconds now);
    void make_storyboard();

    Faces const& faces_;
    Look look_;
    Viewport viewport_;
    std::unique_ptr<Version> version_;  // on stage
    std::unique_ptr<Version> rejected_; // newer, with errors
    std::unique_ptr<Storyboard> storyboard_;
    bool explaining_ = false;
    Vec2 pointer_{-1, -1}; // stage units
    Moment moment_;
    std::vector<Turn> turns_;  // that led here
    std::vector<Turn> chosen_; // last, at each choice
    Seconds entered_ = 0;
    Pace pace_ = Pace::Playing;
    Scrubbing scrubbing_;
    std::optional<Seconds> due_; // when the story goes on by itself
    Notice notice_;
    Seconds told_ = -settled;
};

} // namespace fresque
