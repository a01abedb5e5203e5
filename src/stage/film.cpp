#include "stage/film.h"

#include "stage/thread.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

// Near a step's place on the thread the step is at rest.
constexpr double resting_part = 0.1;

Seconds end_of(Storyboard const& storyboard, Moment const& moment) {
    return storyboard.rest_after({moment.position, 0, moment.left});
}

Moment entered(Story const& story, Position from, Position to) {
    Moment moment{to, 0, nullptr};
    if (previous(story, to) != from)
        moment.left = std::make_shared<Moment const>(Moment{from, settled, nullptr});
    return moment;
}

Journey journey_of(FilmPlace const& place) {
    return {place.moment.position, place.turns, place.chosen};
}

// One step further; nothing where the way ends, or an option leads nowhere else. What drifts goes on.
std::optional<FilmPlace> next_place(Storyboard const& storyboard, FilmPlace const& place) {
    auto to = onward_by_itself(storyboard.story(), journey_of(place));
    if (!to || to->position == place.moment.position)
        return std::nullopt;
    Moment left = place.moment;
    left.since = end_of(storyboard, left) + film_rest;
    Moment further = storyboard.drifts(left) ? storyboard.handed_over(left, to->position)
                                             : entered(storyboard.story(), left.position, to->position);
    return FilmPlace{std::move(further), std::move(to->turns), std::move(to->chosen)};
}

FilmPlace at_rest(Storyboard const& storyboard, FilmPlace place) {
    place.moment.since = end_of(storyboard, place.moment) + film_rest / 2;
    return place;
}

// However long ago something came to rest, it did so just now; what drifts stays where it was.
Moment no_longer(Storyboard const& storyboard, Moment moment) {
    Seconds const end = end_of(storyboard, moment) + film_rest;
    if (moment.since > end) {
        moment.drifted += moment.since - end;
        moment.since = end;
    }
    return moment;
}

// The step as it is come to on the way that was taken.
Moment entered_on_the_way(Story const& story, Journey const& journey) {
    auto const before = backward(story, journey);
    return before ? entered(story, before->position, journey.position)
                  : Moment{journey.position, settled, nullptr};
}

// What was handed over goes back to the instant at which it was left, and a jump to where it came from.
std::optional<FilmPlace> place_before(Storyboard const& storyboard, FilmPlace const& place) {
    auto to = backward(storyboard.story(), journey_of(place));
    if (place.moment.left) {
        Moment left = *place.moment.left;
        left.drifted += place.moment.drifted;
        if (!std::isinf(left.since))
            return FilmPlace{no_longer(storyboard, storyboard.unfolded(left)), place.turns, place.chosen};
        if (!to || to->position != left.position)
            to = Journey{left.position, place.turns, place.chosen};
    }
    if (!to)
        return std::nullopt;
    FilmPlace before{entered_on_the_way(storyboard.story(), *to), to->turns, to->chosen};
    before.moment.since = end_of(storyboard, before.moment) + film_rest;
    before.moment.drifted = settled;
    return before;
}

} // namespace

FilmPlace wound(Storyboard const& storyboard, FilmPlace place, Seconds by) {
    place.moment = storyboard.unfolded(std::move(place.moment));
    if (std::isinf(place.moment.since)) {
        place.moment = entered_on_the_way(storyboard.story(), journey_of(place));
        place.moment.since = end_of(storyboard, place.moment) + film_rest / 2;
        place.moment.drifted = settled;
    }
    place.moment = no_longer(storyboard, std::move(place.moment));
    place.moment.since += by;
    while (place.moment.since > end_of(storyboard, place.moment) + film_rest) {
        auto further = next_place(storyboard, place);
        if (!further)
            return at_rest(storyboard, std::move(place));
        further->moment.since = place.moment.since - end_of(storyboard, place.moment) - film_rest;
        place = std::move(*further);
    }
    while (place.moment.since < 0) {
        auto before = place_before(storyboard, place);
        if (!before)
            break;
        before->moment.since += place.moment.since;
        place = std::move(*before);
    }
    // Before the first step there is nothing.
    if (place.moment.since < end_of(storyboard, place.moment) &&
        !backward(storyboard.story(), journey_of(place)))
        return at_rest(storyboard, std::move(place));
    return place;
}

namespace {

// How far an image has gone on at a step that has just been come to: as far as it was seen to, or not at all.
Seconds drifted_at(Position position, Seconds end, Moment const& taken) {
    return taken.position == position ? std::max(0.0, taken.since + taken.drifted - end) : 0;
}

// On the way from a moment at rest, or from the step before.
Moment way_into(Storyboard const& storyboard, Position to, Moment const& from, Moment const& taken) {
    Moment moment = storyboard.drifts(from) ? storyboard.handed_over(from, to) : Moment{to, 0, nullptr};
    moment.drifted = drifted_at(to, end_of(storyboard, moment), taken);
    return moment;
}

Moment resting(Storyboard const& storyboard, Position position, Moment const& taken) {
    Moment moment = way_into(storyboard, position, {position, settled, nullptr}, taken);
    moment.since = end_of(storyboard, moment);
    return storyboard.drifts(moment) ? moment : Moment{position, settled, nullptr};
}

} // namespace

FilmPlace place_at_thread(Storyboard const& storyboard, double x, FilmPlace const& taken) {
    Story const& story = storyboard.story();
    ThreadPlace const there = thread_place(story, storyboard.viewport().size, x);
    auto const to = next(story, there.position);
    auto const place = [&](Moment moment) {
        Journey journey = journey_to(story, moment.position, taken.chosen);
        return FilmPlace{std::move(moment), std::move(journey.turns), std::move(journey.chosen)};
    };
    double const part = (there.part - resting_part) / (1 - 2 * resting_part);
    if (to && part >= 1)
        return place(resting(storyboard, *to, taken.moment));
    Moment const here = resting(storyboard, there.position, taken.moment);
    if (!to || part <= 0)
        return place(here);
    Moment moment = way_into(storyboard, *to, here, taken.moment);
    moment.since = part * end_of(storyboard, moment);
    return place(std::move(moment));
}

double thread_reach(Storyboard const& storyboard, Moment const& moment) {
    Story const& story = storyboard.story();
    Size const stage = storyboard.viewport().size;
    Moment const here = storyboard.unfolded(moment);
    double const reach = thread_x(story, stage, here.position);
    auto const before = here.left ? std::optional(here.left->position) : previous(story, here.position);
    Seconds const end = end_of(storyboard, here);
    if (!before || here.since >= end)
        return reach;
    double const part = mix(resting_part, 1 - resting_part, here.since / end);
    return mix(thread_x(story, stage, *before), reach, part);
}

} // namespace fresque
