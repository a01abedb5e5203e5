// The composer: lines that were understood, one after another, into chapters, scenes and steps. It knows
// what stands on the stage at each line, and keeps the limits.
#pragma once

#include "base/findings.h"
#include "story/names.h"
#include "story/picture.h"
#include "story/story.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

class Composer {
  public:
    Composer(Names const& names, Findings& findings) : findings_(findings), pictures_(names, findings) {}

    void begin_chapter(Chapter chapter);
    void begin_scene(Scene&& scene); // with its first step; ends the scene before it
    void begin_step(Step step);
    void end_scene();

    // The comments of the file that is read which may be meant for heads. They must outlive its scenes.
    void read_comments(std::vector<Span> const& comments) { comments_ = &comments; }

    bool in_scene() const { return state_ != State::Outside; }
    // Something was written here, whether it can be played or not: the place is not empty.
    void note_content();
    // An element of this name could not be understood: what changes it is not judged.
    void miss(std::string const& id) { missed_.insert(id); }
    // Words of the scene seem to hold lines of their own, which was told: it may be anything that they
    // change.
    void note_held_lines() { holds_lines_ = true; }
    // A link could not be understood.
    void note_missed_link() { pictures_.miss_link(); }

    // Counts an element of the scene, named or not, and gives its number among those of its kind.
    std::size_t count(std::string const& kind);
    // A name for an element without one: pourquoi/quote-1
    std::string id_of(std::string const& kind, std::size_t number) const;
    // The only picture of this kind that stands on the stage, which a line without a name goes on with.
    std::optional<std::string> standing_picture(std::string_view kind);
    // `place` is where its name stands, or its keyword.
    void enter(Element&& element, OnStage on_stage, Span place);
    void change(Cue cue, Declaration const* declared);
    void add_note(std::string words, Span place);

    // Ends the last scene and gives what was composed, without a title.
    void finish(Story& story);

  private:
    enum class State { Outside, Inside, BeyondLimit };
    // An element on the stage.
    struct Standing {
        Span span; // where it entered
        std::size_t step;
        std::size_t
            picture_step; // where its newest state is: of a picture that was gone on with, a later one
        std::size_t index;
    };

    Scene& scene() { return scenes_.back(); }
    Scene const& scene() const { return scenes_.back(); }
    bool within_limit(Element const& element);
    Element& newest_of(Standing const& standing) {
        return scene().steps[standing.picture_step].elements[standing.index];
    }
    std::vector<Standing>::iterator standing_of(std::string_view id);
    void add(Element&& element, OnStage on_stage);
    void go_on(Standing& standing, Element&& element);
    void report_after_choice(Span step);
    void report_not_standing(Cue const& cue, Declaration const* declared);
    void end_step();
    void end_chapter();
    void report_elements();
    void report_limit(std::string const& code, std::string const& what, std::size_t count, std::size_t limit,
                      Span place);

    Findings& findings_;
    PictureCheck pictures_;
    std::vector<Chapter> chapters_;
    std::vector<Scene> scenes_;
    std::optional<Chapter> chapter_; // written, its first scene not yet
    State state_ = State::Outside;

    std::vector<Standing> standing_; // few: each scene has its own
    std::map<std::string, Span, std::less<>> hidden_;
    std::set<std::string, std::less<>> missed_;               // of the scene
    std::vector<std::pair<std::string, std::size_t>> counts_; // elements of the scene by kind
    std::size_t elements_ = 0;                                // of the scene, with those beyond the limit
    std::size_t step_total_ = 0;
    std::size_t scene_total_ = 0;
    Span first_element_beyond_;
    Span first_step_beyond_;
    Span first_scene_beyond_;
    std::optional<Span> choice_; // of the scene
    std::vector<Span> const* comments_ = nullptr;
    bool scene_has_content_ = false;
    bool step_has_content_ = false;
    bool holds_lines_ = false; // among the words of the scene
};

} // namespace fresque
