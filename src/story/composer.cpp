#include "story/composer.h"

#include "script/limits.h"

#include <utility>

namespace fresque {

void Composer::begin_chapter(Chapter chapter) {
    end_scene();
    end_chapter();
    chapter_ = std::move(chapter);
}

void Composer::end_chapter() {
    if (!chapter_)
        return;
    findings_.warning("empty-chapter", "this chapter has no scene", chapter_->span,
                      "write its scenes below it, at the margin");
    chapter_.reset();
}

void Composer::begin_scene(Scene scene) {
    end_scene();
    if (++scene_total_ > limits::scenes) {
        if (scene_total_ == limits::scenes + 1)
            first_scene_beyond_ = scene.span;
        state_ = State::BeyondLimit;
        return;
    }
    if (chapter_) {
        chapter_->first_scene = scenes_.size();
        chapters_.push_back(*std::exchange(chapter_, std::nullopt));
    }
    if (!chapters_.empty())
        scene.chapter = chapters_.size() - 1;
    Step first;
    first.span = scene.span;
    scene.steps = {std::move(first)};
    scenes_.push_back(std::move(scene));
    ++step_total_;
    state_ = State::Inside;
}

void Composer::begin_step(Span span) {
    if (state_ == State::Outside)
        return;
    end_step();
    scene_has_content_ = true;
    if (++step_total_ > limits::steps) {
        if (first_step_beyond_ == Span{})
            first_step_beyond_ = span;
        state_ = State::BeyondLimit;
    }
    if (state_ == State::BeyondLimit)
        return;
    Step step;
    step.span = span;
    scene().steps.push_back(std::move(step));
}

void Composer::end_step() {
    bool const first = state_ != State::Inside || scene().steps.size() == 1;
    if (!std::exchange(step_has_content_, false) && !first)
        findings_.warning("empty-step", "nothing happens in this step", scene().steps.back().span,
                          "write what comes with it below, or remove it");
}

void Composer::end_scene() {
    if (state_ == State::Inside) {
        end_step();
        if (!scene_has_content_)
            findings_.warning("empty-scene", "this scene shows nothing but its title", scene().span,
                              "write what it shows below it, indented");
        report_elements();
    }
    state_ = State::Outside;
    standing_.clear();
    hidden_.clear();
    counts_.clear();
    elements_ = 0;
    scene_has_content_ = false;
    step_has_content_ = false;
}

void Composer::note_content() {
    scene_has_content_ = true;
    step_has_content_ = true;
}

std::string Composer::next_id(std::string const& kind) {
    std::string const scene_id = state_ == State::Inside ? scene().id : "";
    return scene_id + "/" + kind + "-" + std::to_string(++counts_[kind]);
}

void Composer::enter(Element element) {
    if (state_ != State::Inside)
        return;
    if (++elements_ > limits::elements_per_scene) {
        if (elements_ == limits::elements_per_scene + 1)
            first_element_beyond_ = element.span;
        return;
    }
    std::size_t const step = scene().steps.size() - 1;
    auto const [there, added] = standing_.emplace(element.id, Standing{element.span, step});
    if (!added) {
        findings_.error("duplicate-name", "“" + element.id + "” already stands on the stage of this scene",
                        element.span, "choose another name, or hide the first",
                        {{there->second.span, "entered"}});
        return;
    }
    hidden_.erase(element.id);
    scene().steps.back().elements.push_back(std::move(element));
}

void Composer::hide(Cue cue, Declaration const* declared) {
    if (state_ != State::Inside)
        return;
    auto const there = standing_.find(cue.target);
    if (there == standing_.end()) {
        auto const gone = hidden_.find(cue.target);
        std::vector<Related> related;
        if (gone != hidden_.end())
            related.push_back({gone->second, "hidden"});
        else if (declared)
            related.push_back({declared->span, "declared"});
        findings_.error("not-on-stage", "“" + cue.target + "” is not on the stage here", cue.span,
                        "what is hidden must have entered in an earlier step of the same scene",
                        std::move(related));
        return;
    }
    if (there->second.step + 1 == scene().steps.size()) {
        findings_.error("not-on-stage", "“" + cue.target + "” enters in this very step", cue.span,
                        "write step between the two", {{there->second.span, "entered"}});
        return;
    }
    standing_.erase(there);
    hidden_[cue.target] = cue.span;
    scene().steps.back().cues.push_back(std::move(cue));
}

void Composer::add_note(std::string const& words) {
    if (state_ != State::Inside)
        return;
    std::string& note = scene().steps.back().note;
    if (!note.empty())
        note += '\n';
    note += words;
}

void Composer::report_limit(std::string const& code, std::string const& what, std::size_t count,
                            std::size_t limit, Span place) {
    if (count <= limit)
        return;
    findings_.error(code, what + std::to_string(count) + ", where " + std::to_string(limit) + " is the most",
                    place, "what follows is left out");
}

void Composer::report_elements() {
    report_limit("too-many-elements", "the number of elements in this scene is ", elements_,
                 limits::elements_per_scene, first_element_beyond_);
}

void Composer::finish(Story& story) {
    end_scene();
    end_chapter();
    report_limit("too-many-scenes", "the number of scenes is ", scene_total_, limits::scenes,
                 first_scene_beyond_);
    report_limit("too-many-steps", "the number of steps is ", step_total_, limits::steps, first_step_beyond_);
    story.chapters = std::move(chapters_);
    story.scenes = std::move(scenes_);
}

} // namespace fresque
