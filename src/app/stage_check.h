// The check of the stage: what can only be told of a story by laying it out and drawing it. Texts that do
// not fit, are too small, too long or too faint for a room.
#pragma once

#include "base/findings.h"
#include "render/picture.h"
#include "stage/storyboard.h"

#include <set>
#include <string>
#include <vector>

namespace fresque {

// Drops what was found of scenes in which something is an error: it may be the error’s doing.
void leave_out_wrong_scenes(std::vector<Diagnostic>& found, Story const& story,
                            std::vector<Diagnostic> const& of_script);

class StageCheck {
  public:
    // Lays out and draws each step of the storyboard, and keeps what an audience would notice. Several
    // shapes of the stage may be looked at, one after another; what was told once is not told again.
    void look_at(Storyboard const& storyboard, Renderer& renderer);

    std::vector<Diagnostic> take() { return findings_.take(); }

  private:
    void check_fit(Stage const& stage, std::string const& place, Scene const& scene);
    void check_setting(Stage const& stage, Story const& story, Position position);
    void check_colors(Story const& story);
    void check_contrast(Stage const& stage, std::string const& place, Story const& story, Renderer& renderer);
    bool is_told(std::string const& code, Actor const& actor) const;
    bool is_new(std::string const& code, Actor const& actor);

    Findings findings_;
    std::set<std::string> told_;
    int plain_drawn_ = 0; // steps without an image
};

} // namespace fresque
