// Identity: which piece of an actor as it was lives on as which piece of the actor as it will be. A key is a
// piece's name; the words of a text are known by what they say too, so that they find their places in a text
// that was written anew.
#pragma once

#include "stage/stage.h"

#include <map>

namespace fresque {

// From each piece of `to` that was there before, to what it was in `from`. Each piece has one successor.
std::map<Piece const*, Piece const*> predecessors(Actor const& from, Actor const& to);

} // namespace fresque
