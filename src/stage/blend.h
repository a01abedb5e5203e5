// Blends: how one piece of a stage looks on its way in, on its way out, and between two places. Each is a
// function of the ends and of the part of the way, [0, 1].
#pragma once

#include "stage/stage.h"

#include <optional>

namespace fresque {

// Whether two pieces show the same thing, so that the one can move to the place of the other.
bool same_visual(Piece const& a, Piece const& b);
// Whether they show it in the same place too.
bool same_place(Piece const& a, Piece const& b);

void shift(Piece& piece, Vec2 by);

// On its way in. `offset`: where it is now, as seen from its place; none: as its entrance says.
Piece entered(Piece const& to, double part, std::optional<Vec2> offset);
// On its way out, towards `drift`.
Piece leaving(Piece const& from, double part, Vec2 drift);
// The same thing between two places.
Piece moved(Piece const& from, Piece const& to, double part);

// Something else under the same name: the old thing fades on its way to the new place, and the new one comes
// with it.
Piece crossing_out(Piece const& from, Piece const& to, double part);
Piece crossing_in(Piece const& from, Piece const& to, double part);

Piece faded(Piece const& piece, double opacity);

} // namespace fresque
