#include "app/scrubbing.h"

#include "motion/tween.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr Tween winding{0, 0.22, Easing::CubicOut};
constexpr Tween pulling{0, 0.12, Easing::CubicOut};
constexpr Seconds most_ahead = 3; // a wheel spun freely does not run on for long

} // namespace

void Scrubbing::wind(Storyboard const& storyboard, FilmPlace here, Seconds by, Seconds now) {
    Seconds left = 0; // of what was asked for before
    if (motion_)
        if (auto const* hand = std::get_if<Winding>(&motion_->hand)) {
            double const part = winding.at(now - motion_->begun);
            here = wound(storyboard, hand->from, hand->by * part);
            left = hand->by * (1 - part);
        }
    taken_.reset();
    if (left * by < 0)
        left = 0; // a hand that turns round is obeyed at once
    motion_ = Going{Winding{std::move(here), std::clamp(left + by, -most_ahead, most_ahead)}, now};
}

void Scrubbing::pull(Storyboard const& storyboard, FilmPlace const& here, double x, Seconds now) {
    if (!taken_)
        taken_ = here;
    double from = thread_reach(storyboard, here.moment);
    if (motion_)
        if (auto const* hand = std::get_if<Pulling>(&motion_->hand))
            from = mix(hand->from, hand->to, pulling.at(now - motion_->begun));
    motion_ = Going{Pulling{from, x}, now};
}

FilmPlace Scrubbing::follow(Storyboard const& storyboard, FilmPlace const& here, Seconds now) {
    if (!motion_)
        return here;
    Seconds const since = now - motion_->begun;
    bool const winds = std::holds_alternative<Winding>(motion_->hand);
    double const part = (winds ? winding : pulling).at(since);
    FilmPlace place;
    if (auto const* hand = std::get_if<Winding>(&motion_->hand))
        place = wound(storyboard, hand->from, hand->by * part);
    else {
        auto const& pull = std::get<Pulling>(motion_->hand);
        place = place_at_thread(storyboard, mix(pull.from, pull.to, part), taken_.value_or(here));
    }
    if (part >= 1)
        motion_.reset();
    return place;
}

} // namespace fresque
