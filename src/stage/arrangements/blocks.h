// Blocks: members side by side, and blocks one under the other. All voices of a row are equally wide; who
// says much is wider only where the words would have to be smaller otherwise. While others are still to come,
// those who are there stand in the middle. A block is as high as what stands in it wants; where there is not
// room for all, all become smaller together, and in the end each gets its share.
//
//     ┌────────┐ ┌────────┐   a row of two, equally high
//     └────────┘ └────────┘
//     ┌───────────────────┐   a row that grows takes what is left over
//     └───────────────────┘
#pragma once

#include "stage/arrangements/cast.h"
#include "stage/inside.h"

#include <vector>

namespace fresque {

struct Block {
    std::vector<Member const*> members; // side by side
    bool grows = false;
    double widest = 1e6; // of one member
    bool even = false;   // one row of several: what stands in it is as wide as in the others
};

struct Placement {
    Member const* member;
    Setup setup;
};

struct StackStyle {
    double gap = 32;
    double lift = 0; // the part of the room left over that stays above, [0, 1]
    Manner manner = Manner::Normal;
    std::size_t held = 0; // so many blocks stay at the top; only what follows them is lifted
};

inline constexpr double gutter = 48; // between members side by side

// How high the element wants to be at a width, and at its full size.
double natural_height(Member const& member, double width, Manner manner, Setting const& setting);

// The same where there is more room than it needs.
double wished_height(Member const& member, double width, Manner manner, Setting const& setting);

std::vector<Placement> stack(std::vector<Block> const& blocks, Rect const& box, StackStyle const& style,
                             Setting const& setting);

// One block each.
std::vector<Block> blocks_of(std::vector<Member> const& members, bool grow = false);

// Panels in rows, as many side by side as suits the room.
std::vector<Block> rows_of(std::vector<Member> const& panels, Size room);

} // namespace fresque
