// The composer: lines that were understood, one after another, into chapters, scenes and steps. It knows
// what stands on the stage at each line, and keeps the limits.
#pragma once

#include "base/findings.h"
#include "story/names.h"
#include "story/story.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

class Composer {
  public:
    explicit Composer(Findings& findings) : findings_(findings) {}

    void begin_chapter(Chapter chapter);
    void begin_scene(Scene scene); // ends the scene before it; its first step is made here
    void begin_step(Span span);
    void end_scene();

    bool in_scene() const { return state_ != State::Outside; }
    // Something was written here, whether it can be played or not: the place is not empty.
    void note_content();

    // A name for an element without one: pourquoi/quote-1. Counts every element, named or not.
    std::string next_id(std::string const& kind);
    void enter(Element element);
    void hide(Cue cue, Declaration const* declared);
    void add_note(std::string const& words);

    // Ends the last scene and gives what was composed, without a title.
    void finish(Story& story);

  private:
    enum class State { Outside, Inside, BeyondLimit };
    struct Standing {
        Span span;
        std::size_t step;
    };

    Scene& scene() { return scenes_.back(); }
    void end_step();
    void end_chapter();
    void report_elements();
    void report_limit(std::string const& code, std::string const& what, std::size_t count, std::size_t limit,
                      Span place);

    Findings& findings_;
    std::vector<Chapter> chapters_;
    std::vector<Scene> scenes_;
    std::optional<Chapter> chapter_; // written, its first scene not yet
    State state_ = State::Outside;

    std::map<std::string, Standing, std::less<>> standing_;
    std::map<std::string, Span, std::less<>> hidden_;
    std::map<std::string, std::size_t, std::less<>> counts_; // elements of the scene by kind
    std::size_t elements_ = 0;                               // of the scene, with those beyond the limit
    std::size_t step_total_ = 0;
    std::size_t scene_total_ = 0;
    Span first_element_beyond_;
    Span first_step_beyond_;
    Span first_scene_beyond_;
    bool scene_has_content_ = false;
    bool step_has_content_ = false;
};

} // namespace fresque
