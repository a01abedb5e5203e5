#include "story/composer.h"

#include "script/limits.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t usual_elements = 4; // of a step

// The first of the comments of a file, in their order, that stands between the two; null where none does.
Span const* comment_between(std::vector<Span> const& comments, Span from, Span to) {
    auto const first = std::upper_bound(comments.begin(), comments.end(), from.begin,
                                        [](std::uint32_t at, Span comment) { return at < comment.begin; });
    bool const there = first != comments.end() && first->file == from.file && first->begin < to.begin;
    return there ? &*first : nullptr;
}

} // namespace

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

void Composer::begin_scene(Scene&& scene) {
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
    scenes_.push_back(std::move(scene));
    ++step_total_;
    state_ = State::Inside;
}

void Composer::begin_step(Step step) {
    if (state_ == State::Outside)
        return;
    end_step();
    scene_has_content_ = true;
    if (choice_) {
        report_after_choice(step.span);
        step_has_content_ = true;
        return;
    }
    if (++step_total_ > limits::steps) {
        if (first_step_beyond_ == Span{})
            first_step_beyond_ = step.span;
        state_ = State::BeyondLimit;
    }
    if (state_ == State::BeyondLimit)
        return;
    scene().steps.push_back(std::move(step));
}

// Between the two a heading may stand that is a comment here: «# Ce que dit la mairie».
void Composer::report_after_choice(Span step) {
    std::vector<Related> related{{*choice_, "the choice is"}};
    std::string hint = "write it before the choice, or in the scene that an option leads to";
    Span const* const comment = comments_ ? comment_between(*comments_, *choice_, step) : nullptr;
    if (comment) {
        hint = "if the comment above it begins a scene, write it as: scene NAME: title";
        related.push_back({*comment, "the comment is"});
    }
    findings_.error("step-after-choice", "no step can follow a choice in its scene", step, hint,
                    std::move(related));
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
    pictures_.begin_scene();
    standing_.clear();
    hidden_.clear();
    missed_.clear();
    holds_lines_ = false;
    counts_.clear();
    elements_ = 0;
    choice_.reset();
    scene_has_content_ = false;
    step_has_content_ = false;
}

void Composer::note_content() {
    scene_has_content_ = true;
    step_has_content_ = true;
}

std::size_t Composer::count(std::string const& kind) {
    auto const counted = std::find_if(counts_.begin(), counts_.end(),
                                      [&kind](auto const& other) { return other.first == kind; });
    if (counted != counts_.end())
        return ++counted->second;
    counts_.emplace_back(kind, 1);
    return 1;
}

std::string Composer::id_of(std::string const& kind, std::size_t number) const {
    std::string_view const scene_id = state_ == State::Inside ? scene().id : std::string_view();
    std::string const digits = std::to_string(number);
    std::string id;
    id.reserve(scene_id.size() + kind.size() + digits.size() + 2);
    id.append(scene_id).append("/").append(kind).append("-").append(digits);
    return id;
}

std::vector<Composer::Standing>::iterator Composer::standing_of(std::string_view id) {
    return std::find_if(standing_.begin(), standing_.end(),
                        [&](Standing const& standing) { return newest_of(standing).id == id; });
}

std::optional<std::string> Composer::standing_picture(std::string_view kind) {
    std::string const* found = nullptr;
    for (Standing const& standing : standing_) {
        Element const& element = newest_of(standing);
        if (element.kind != kind)
            continue;
        if (found)
            return std::nullopt;
        found = &element.id;
    }
    return found ? std::optional(*found) : std::nullopt;
}

bool Composer::within_limit(Element const& element) {
    std::size_t const before = elements_;
    elements_ += 1 + element.parts.size();
    if (elements_ <= limits::elements_per_scene)
        return true;
    if (before <= limits::elements_per_scene)
        first_element_beyond_ = element.span;
    return false;
}

void Composer::enter(Element&& element, OnStage on_stage, Span place) {
    if (state_ != State::Inside || !within_limit(element))
        return;
    if (element.kind == "choice") {
        if (choice_) {
            findings_.error("second-choice", "a scene has one choice", element.span,
                            "put all options under the first", {{*choice_, "the choice is"}});
            return;
        }
        choice_ = element.span;
    }
    auto const there = standing_of(element.id);
    if (there == standing_.end())
        return add(std::move(element), on_stage);
    bool const goes_on = on_stage == OnStage::Picture ||
                         (on_stage == OnStage::Renewable && there->picture_step + 1 < scene().steps.size());
    if (goes_on && newest_of(*there).kind == element.kind)
        return go_on(*there, std::move(element));
    findings_.error("duplicate-name", "“" + element.id + "” already stands on the stage of this scene", place,
                    "choose another name, or hide the first", {{there->span, "entered"}});
}

void Composer::add(Element&& element, OnStage on_stage) {
    std::size_t const step = scene().steps.size() - 1;
    auto& elements = scene().steps.back().elements;
    if (on_stage == OnStage::Picture)
        pictures_.begin(element);
    standing_.push_back({element.span, step, step, elements.size()});
    hidden_.erase(element.id);
    if (elements.empty())
        elements.reserve(usual_elements);
    elements.push_back(std::move(element));
}

void Composer::go_on(Standing& standing, Element&& element) {
    std::size_t const step = scene().steps.size() - 1;
    Element& newest = newest_of(standing);
    pictures_.join(newest, element);
    if (standing.picture_step == step) {
        newest = std::move(element);
        return;
    }
    standing.picture_step = step;
    standing.index = scene().steps.back().elements.size();
    scene().steps.back().elements.push_back(std::move(element));
}

void Composer::change(Cue cue, Declaration const* declared) {
    if (state_ != State::Inside)
        return;
    if (cue.target.empty()) {
        scene().steps.back().cues.push_back(std::move(cue));
        return;
    }
    auto const there = standing_of(cue.target);
    if (there == standing_.end())
        return report_not_standing(cue, declared);
    if (cue.verb == "hide") {
        if (there->step + 1 == scene().steps.size()) {
            if (holds_lines_)
                return;
            findings_.error("not-on-stage", "“" + cue.target + "” enters in this very step", cue.span,
                            "write step between the two", {{there->span, "entered"}});
            return;
        }
        standing_.erase(there);
        hidden_[cue.target] = cue.span;
    }
    scene().steps.back().cues.push_back(std::move(cue));
}

void Composer::report_not_standing(Cue const& cue, Declaration const* declared) {
    if (holds_lines_ || missed_.contains(cue.target))
        return;
    auto const gone = hidden_.find(cue.target);
    std::vector<Related> related;
    if (gone != hidden_.end())
        related.push_back({gone->second, "hidden"});
    else if (declared)
        related.push_back({declared->span, "declared"});
    findings_.error("not-on-stage", "“" + cue.target + "” is not on the stage here", cue.span,
                    "it must have entered before, in the same scene", std::move(related));
}

void Composer::add_note(std::string words, Span place) {
    if (state_ != State::Inside)
        return;
    Step& step = scene().steps.back();
    if (!step.note.empty()) {
        step.note.append("\n").append(words);
        return;
    }
    step.note_words = place;
    step.note = std::move(words);
}

void Composer::report_limit(std::string const& code, std::string const& what, std::size_t count,
                            std::size_t limit, Span place) {
    if (count <= limit)
        return;
    findings_.error(code, what + std::to_string(count) + ", where " + std::to_string(limit) + " is the most",
                    place, "what follows is left out");
}

void Composer::report_elements() {
    if (elements_ > limits::elements_per_scene)
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
