#include "app/show.h"

#include "app/autoplay.h"
#include "app/pointed_card.h"
#include "app/problem_card.h"
#include "stage/elements/choice.h"
#include "stage/thread.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

// Whether every place of the one is a place of the other.
bool same_places(Story const& one, Story const& other) {
    return std::equal(
        one.scenes.begin(), one.scenes.end(), other.scenes.begin(), other.scenes.end(),
        [](Scene const& a, Scene const& b) { return a.id == b.id && a.steps.size() == b.steps.size(); });
}

} // namespace

Show::Show(LoadedStory loaded, Faces const& faces, Look look) :
    faces_(faces), look_(std::move(look)), version_(std::make_unique<Version>(Version{std::move(loaded)})) {
    make_storyboard();
    moment_ = {first(story()), settled, nullptr};
}

void Show::make_storyboard() {
    viewport_.theme = look_.theme.empty() ? story().theme : look_.theme;
    viewport_.text_scale = look_.text_scale;
    viewport_.reduced_motion = look_.reduced_motion;
    storyboard_ = std::make_unique<Storyboard>(story(), faces_, images(), viewport_);
}

std::vector<Diagnostic> const& Show::diagnostics() const {
    return rejected_ ? rejected_->loaded.diagnostics : version_->loaded.diagnostics;
}

SourceText const& Show::sources() const {
    return rejected_ ? rejected_->loaded.sources : version_->loaded.sources;
}

Theme const& Show::theme() const {
    Theme const* const found = find_theme(viewport_.theme);
    return found != nullptr ? *found : themes().front();
}

void Show::resize(PixelSize window) {
    Size const size = stage_size(window);
    if (size == viewport_.size)
        return;
    viewport_.size = size;
    make_storyboard();
}

bool Show::change_look(Command const& command) {
    auto changed = changed_look(look_, command, story().theme);
    if (!changed)
        return false;
    look_ = std::move(*changed);
    make_storyboard();
    return true;
}

bool Show::scale_text(double scale) {
    if (scale == look_.text_scale)
        return false;
    look_.text_scale = scale;
    make_storyboard();
    return true;
}

Moment Show::moment_at(Seconds now) const {
    Moment moment = moment_;
    if (!std::isinf(moment.since) && pace_ == Pace::Playing)
        moment.since = now - entered_;
    return moment;
}

void Show::play_from(Moment moment, Seconds now) {
    moment_ = std::move(moment);
    entered_ = now - moment_.since;
    pace_ = Pace::Playing;
    scrubbing_.stop();
}

void Show::begin(Seconds now) {
    play_from({moment_.position, 0, moment_.left}, now);
}

FilmPlace Show::film_place(Seconds now) const {
    Moment moment = moment_at(now);
    if (pace_ == Pace::Playing && moment.since >= storyboard_->still_after(moment))
        moment = {moment.position, settled, nullptr};
    return {std::move(moment), turns_, chosen_};
}

void Show::hold(FilmPlace place) {
    moment_ = std::move(place.moment);
    turns_ = std::move(place.turns);
    chosen_ = std::move(place.chosen);
    pace_ = Pace::Held;
}

void Show::wind(Seconds by, Seconds now) {
    follow(now);
    scrubbing_.wind(*storyboard_, film_place(now), by, now);
}

void Show::pull(double x, Seconds now) {
    follow(now);
    scrubbing_.pull(*storyboard_, film_place(now), x, now);
}

void Show::let_go(Seconds now) {
    follow(now);
    play_from(moment_at(now), now);
}

bool Show::follow(Seconds now) {
    if (!scrubbing_.moving())
        return false;
    Position const before = moment_.position;
    hold(scrubbing_.follow(*storyboard_, film_place(now), now));
    return moment_.position != before;
}

bool Show::move(Command const& command, Seconds now) {
    follow(now);
    Moment const here = moment_at(now);
    // Who was stopped on the way to a step is led on to it first.
    bool const stopped = pace_ == Pace::Held && here.since < storyboard_->rest_after(here);
    if (stopped && std::holds_alternative<Next>(command)) {
        play_from(here, now);
        return true;
    }
    auto to = destination(command, story(), journey());
    if (!to)
        return false;
    if (std::holds_alternative<NextAtOnce>(command) || std::holds_alternative<BackAtOnce>(command)) {
        go_to(std::move(*to));
        return true;
    }
    Course const course = course_of(command, here.position, to->position);
    travel(std::move(*to), course, now);
    return true;
}

void Show::travel(Journey to, Course course, Seconds now) {
    follow(now);
    play_from(storyboard_->leave(moment_at(now), to.position, course), now);
    turns_ = std::move(to.turns);
    chosen_ = std::move(to.chosen);
    if (due_)
        due_ = now + stay(*storyboard_, moment_);
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

void Show::go_to(Journey to) {
    play_from({to.position, settled, nullptr}, 0);
    turns_ = std::move(to.turns);
    chosen_ = std::move(to.chosen);
}

void Show::go_to(Position position) {
    play_from({position, settled, nullptr}, 0);
    turns_ = journey_to(story(), position, chosen_).turns;
}

void Show::play_by_itself(Seconds now) {
    if (pace_ == Pace::Held)
        let_go(now);
    due_ = now + stay(*storyboard_, moment_at(now));
}

void Show::stay_until(Seconds instant) {
    if (due_)
        due_ = std::max(*due_, instant);
}

bool Show::take_over(Seconds now) {
    if (!due_)
        return false;
    due_.reset();
    tell(taken_over_notice(story().language), now);
    return true;
}

bool Show::go_on(Seconds now) {
    if (!due_ || now < *due_)
        return false;
    Command const command = command_by_itself(story(), journey());
    if (std::holds_alternative<First>(command))
        chosen_.clear(); // whoever comes next has chosen nothing yet
    bool const moved = move(command, now);
    due_ = now + stay(*storyboard_, moment_at(now));
    return moved;
}

std::optional<Seconds> Show::next_change(Seconds now) const {
    Seconds const notice_leaves = told_ + notice_stays;
    if (now < notice_leaves)
        return due_ ? std::min(*due_, notice_leaves) : notice_leaves;
    return due_;
}

void Show::tell(Notice notice, Seconds now) {
    notice_ = std::move(notice);
    told_ = now;
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
    bool const same = same_places(story(), newer->loaded.story);
    Journey place = relocate_journey(story(), journey(), newer->loaded.story);
    storyboard_.reset();
    version_ = std::move(newer);
    rejected_.reset();
    make_storyboard();
    if (!same)
        go_to(place.position);
    turns_ = std::move(place.turns);
    chosen_ = std::move(place.chosen);
    return true;
}

Stage Show::stage(Seconds now) const {
    return storyboard_->stage_at(moment_at(now));
}

DisplayList Show::picture(Stage const& stage, Seconds now) const {
    DisplayList list = paint(stage);
    if (explaining_)
        add_pointed_card(list, pointer_, version_->loaded.sources, faces_, theme());
    add_notice(list, notice_, now - told_, faces_, theme());
    add_problem_card(list, diagnostics(), sources(), faces_, theme());
    return list;
}

bool Show::moving(Seconds now) const {
    if (scrubbing_.moving() || notice_moves(now - told_))
        return true;
    Moment const moment = moment_at(now);
    return pace_ == Pace::Playing && !std::isinf(moment.since) &&
           moment.since < storyboard_->still_after(moment);
}

} // namespace fresque
