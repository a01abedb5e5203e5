// The cast: what stands on the stage at a position, and what will join it before anything is hidden, by
// what each wants of the arrangement. Room is kept for what is still to come, so that nothing jumps aside; a
// move is told of when it is there.
#pragma once

#include "stage/elements/element_kind.h"
#include "story/moment.h"

#include <string_view>
#include <vector>

namespace fresque {

struct Member {
    Element const* element; // as it is now
    Element const* finally; // as it will be: a picture may go on
    ElementKind const* kind;
    bool visible;                // or is room only kept for it?
    std::string_view at = {};    // where its author wants it, here; empty: where its kind stands
    std::string_view width = {}; // how wide
    std::size_t order = 0;       // among all of the cast
};

struct Cast {
    std::vector<Member> narrations;
    std::vector<Member> panels;
    std::vector<Member> figures; // images too, where they do not stand alone
    std::vector<Member> bands;
    std::vector<Member> numerals;
    std::vector<Member> wholes;
    std::vector<Member> backdrops; // at most one, behind words
    std::vector<Member> placed;    // where their author wants them

    std::size_t size() const {
        return narrations.size() + panels.size() + figures.size() + bands.size() + numerals.size() +
               wholes.size() + backdrops.size() + placed.size();
    }
};

Cast cast_at(Story const& story, Position position);

// Those with a place of their own stand with their kind.
void return_placed(Cast& cast);

} // namespace fresque
