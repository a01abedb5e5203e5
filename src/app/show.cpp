#include "app/show.h"

#include "app/problem_card.h"
#include "stage/elements/choice.h"
#include "stage/thread.h"

#include <cmath>

namespace fresque {

Show::Show(LoadedStory loaded, Faces const& faces, ShowOptions options) :
    faces_(faces),
    options_(std::move(options)),
    version_(std::make_unique<Version>(Version{std::move(loaded)})) {
    viewport_.text_scale = options_.text_scale;
    viewport_.reduced_motion = options_.reduced_motion;
    make_storyboard();
    moment_ = {first(story()), settled, nullptr};
}

void Show::make_storyboard() {
    viewport_.theme = options_.theme.empty() ? story().theme : options_.theme;
    storyboard_ = std::make_unique<Storyboard>(story(), faces_, images(), viewport_);
}

std::vector<Diagnostic> const& Show::diagnostics() const {
    return rejected_ ? rejected_->loaded.diagnostics : version_->loaded.diagnostics;
}

void Show::resize(PixelSize window) {
    Size const size = stage_size(window);
    if (size == viewport_.size)
        return;
    viewport_.size = size;
    make_storyboard();
}

Moment Show::moment_at(Seconds now) const {
    Moment moment = moment_;
    if (!std::isinf(moment.since))
        moment.since = now - entered_;
    return moment;
}

void Show::begin(Seconds now) {
    moment_.since = 0;
    entered_ = now;
}

bool Show::move(Command const& command, Seconds now) {
    auto to = destination(command, story(), {moment_.position, turns_});
    if (!to)
        return false;
    moment_ = storyboard_->leave(moment_at(now), to->position);
    turns_ = std::move(to->turns);
    entered_ = now;
    return true;
}

std::optional<Command> Show::command_at(Vec2 point, Seconds now) const {
    auto const regions = regions_at(paint(storyboard_->stage_at(moment_at(now))), point);
    for (auto region = regions.rbegin(); region != regions.rend(); ++region) {
        if (auto const position = milestone_of(region->id, story()))
            return GoTo{*position};
        if (auto const option = option_of(region->id))
            return Choose{*option};
    }
    return Next{};
}

void Show::go_to(Position position) {
    moment_ = {position, settled, nullptr};
    turns_.clear();
}

std::size_t Show::options() const {
    return waits_for_choice(story(), moment_.position) ? options_of(story(), moment_.position.scene).size()
                                                       : 0;
}

bool Show::replace(LoadedStory loaded) {
    if (has_errors(loaded.diagnostics) || !loaded.playable()) {
        rejected_ = std::make_unique<Version>(Version{std::move(loaded)});
        return false;
    }
    auto newer = std::make_unique<Version>(Version{std::move(loaded)});
    Journey place = relocate_journey(story(), {moment_.position, turns_}, newer->loaded.story);
    storyboard_.reset();
    version_ = std::move(newer);
    rejected_.reset();
    make_storyboard();
    go_to(place.position);
    turns_ = std::move(place.turns);
    return true;
}

DisplayList Show::picture(Seconds now) const {
    DisplayList list = paint(storyboard_->stage_at(moment_at(now)));
    LoadedStory const& newest = rejected_ ? rejected_->loaded : version_->loaded;
    Theme const* theme = find_theme(viewport_.theme);
    add_problem_card(list, newest.diagnostics, newest.sources, faces_,
                     theme != nullptr ? *theme : themes().front());
    return list;
}

bool Show::moving(Seconds now) const {
    Moment const moment = moment_at(now);
    return !std::isinf(moment.since) && moment.since < storyboard_->rest_after(moment);
}

} // namespace fresque
