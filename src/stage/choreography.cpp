#include "stage/choreography.h"

#include "story/value_forms.h"

#include <algorithm>
#include <optional>

namespace fresque {

namespace {

constexpr Seconds usual_duration = 0.6; // of an entrance that says nothing about it

std::optional<Entrance> entrance_from(std::string_view word) {
    if (word == "rise")
        return Entrance::Rise;
    if (word == "fade")
        return Entrance::Fade;
    if (word == "trace")
        return Entrance::Trace;
    return word == "none" ? std::optional(Entrance::None) : std::nullopt;
}

Seconds duration_of(Piece const& piece) {
    return piece.duration > 0 ? piece.duration : usual_duration;
}

// All of it together takes so long; its parts keep their order.
void fit_into(Actor& actor, Seconds whole) {
    Seconds usual = 0;
    for (Piece const& piece : actor.pieces)
        usual = std::max(usual, piece.delay + duration_of(piece));
    for (Piece& piece : actor.pieces) {
        piece.duration = duration_of(piece) * whole / usual;
        piece.delay *= whole / usual;
    }
}

} // namespace

void apply_choreography(Actor& actor, Element const& element) {
    if (auto const entrance = entrance_from(element.value("enter")))
        for (Piece& piece : actor.pieces)
            piece.entrance = *entrance;
    if (element.value("exit") == "none")
        actor.exit = Exit::None;
    actor.after = duration_from(element.value("after")).value_or(0);
    auto const whole = duration_from(element.value("for"));
    if (whole && *whole > 0)
        fit_into(actor, *whole);
}

} // namespace fresque
