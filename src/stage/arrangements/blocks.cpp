#include "stage/arrangements/blocks.h"

#include "stage/arrangements/places.h"
#include "stage/lettering.h"
#include "stage/shares.h"

#include <algorithm>
#include <numeric>

namespace fresque {

namespace {

constexpr double widest_panel = 1180;
constexpr double fine_panel_width = 640;
constexpr double fine_panel_height = 400;

using Cells = std::vector<double>; // how wide the members of a block are

// All as wide as the others. What is nearly as wide as its room fills it: an edge that just misses the one
// over it looks like a mistake.
Cells even_cells(Block const& block, double width) {
    constexpr double nearly = 0.92;
    std::size_t const count = block.members.size();
    double const room = width - gutter * static_cast<double>(count - 1);
    double const even = room / static_cast<double>(count);
    return Cells(count, block.widest < nearly * even ? block.widest : even);
}

// As their words ask, where all of them are of words.
Cells cells_for_words(Block const& block, double width, Setting const& setting) {
    std::size_t const count = block.members.size();
    std::vector<Share> shares;
    for (Member const* member : block.members)
        if (count > 1 && !block.even && member->kind->share != nullptr && member->width.empty())
            if (auto const share = member->kind->share(*member->finally, setting))
                shares.push_back(*share);
    if (shares.size() < count)
        return even_cells(block, width);
    return row_widths(std::move(shares), width - gutter * static_cast<double>(count - 1));
}

double member_width(Member const& member, double cell, Setting const& setting) {
    auto const wanted = length_of(member.width, setting.viewport.size.width);
    return wanted ? std::min(*wanted, cell) : cell;
}

// What stands side by side, where that makes a difference to all of it.
ElementRow row_of(Block const& block, Cells const& cells, double scale, Setting const& setting) {
    ElementRow row;
    for (std::size_t i = 0; i < block.members.size(); ++i)
        if (block.members[i]->kind->lay_out_in_row != nullptr)
            row.push_back(
                {block.members[i]->finally, member_width(*block.members[i], cells[i], setting) / scale});
    return row.size() > 1 ? row : ElementRow{};
}

enum class Air {
    Usual,
    Least, // around words that are as small as they may be
};

double height_of_member(Member const& member, double width, ElementRow const& row, Manner manner, Air air,
                        Setting const& setting) {
    ElementKind const& kind = *member.kind;
    double const need = !row.empty() && kind.need_in_row != nullptr
                            ? kind.need_in_row(*member.finally, width, row, setting)
                            : natural_height(member, width, manner, setting);
    return air == Air::Usual || kind.least == nullptr
               ? need
               : std::min(need, kind.least(*member.finally, width, row, setting));
}

struct Fitting {
    double scale = 1; // of everything
    Air air = Air::Usual;
};

double height_of(Block const& block, std::vector<double> const& cells, Fitting fitting,
                 StackStyle const& style, Setting const& setting) {
    double height = 0;
    ElementRow const row = row_of(block, cells, fitting.scale, setting);
    for (std::size_t i = 0; i < block.members.size(); ++i) {
        Member const& member = *block.members[i];
        double const width = member_width(member, cells[i], setting) / fitting.scale;
        height = std::max(
            height, fitting.scale * height_of_member(member, width, row, style.manner, fitting.air, setting));
    }
    return height;
}

// How high a block would like to be.
double wish_of(Block const& block, std::vector<double> const& cells, Setting const& setting) {
    double height = 0;
    ElementRow const row = row_of(block, cells, 1, setting);
    for (std::size_t i = 0; i < block.members.size(); ++i) {
        Member const& member = *block.members[i];
        if (member.kind->wish != nullptr)
            height =
                std::max(height, member.kind->wish(*member.finally, member_width(member, cells[i], setting),
                                                   row, setting));
    }
    return height;
}

// The least scale at which the words of a stack can be read.
double least_of(std::vector<Block> const& blocks, Manner manner, Setting const& setting) {
    bool const words = std::all_of(blocks.begin(), blocks.end(), [](Block const& block) {
        return block.members.front()->kind->standing == Standing::Narration;
    });
    Lettering const& letters = manner == Manner::Pull ? lettering::body_alone : lettering::body;
    return least_scale(setting) * (words ? letters.smallest / letters.size : 1);
}

struct Heights {
    std::vector<Cells> cells; // of each block
    std::vector<double> of_blocks;
    double scale = 1;

    double sum() const { return std::accumulate(of_blocks.begin(), of_blocks.end(), 0.0); }
};

// Room for the least of all blocks, and of what is left as much of what each wants; where there is less, each
// has its part of what it wants.
void share_out(std::vector<double>& least, std::vector<double> const& wanted, double room) {
    double const sum = std::accumulate(least.begin(), least.end(), 0.0);
    double const all = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    double const part = all <= sum ? 0 : (room - sum) / (all - sum);
    for (std::size_t i = 0; i < least.size(); ++i)
        least[i] = room < sum ? wanted[i] * room / all : least[i] + part * (wanted[i] - least[i]);
}

// The largest scale at which all blocks have room; at the least one each gets its share.
Heights heights_of(std::vector<Block> const& blocks, std::vector<Cells> cells, double room,
                   StackStyle const& style, Setting const& setting) {
    double const least = least_of(blocks, style.manner, setting);
    Heights heights;
    heights.cells = std::move(cells);
    auto const measure = [&](Air air) {
        heights.of_blocks.clear();
        for (std::size_t i = 0; i < blocks.size(); ++i)
            heights.of_blocks.push_back(
                height_of(blocks[i], heights.cells[i], {heights.scale, air}, style, setting));
        return heights.sum() <= room;
    };
    for (heights.scale = 1; !measure(Air::Usual) && heights.scale > least;)
        heights.scale = std::max(least, heights.scale * 0.94);
    if (heights.sum() <= room)
        return heights;
    std::vector<double> const wanted = heights.of_blocks;
    measure(Air::Least);
    share_out(heights.of_blocks, wanted, room);
    return heights;
}

// All voices have as much room as the others, as long as their words need not be smaller for it.
Heights fairest_heights(std::vector<Block> const& blocks, Size room, StackStyle const& style,
                        Setting const& setting) {
    std::vector<Cells> even;
    std::vector<Cells> for_words;
    for (Block const& block : blocks) {
        even.push_back(even_cells(block, room.width));
        for_words.push_back(cells_for_words(block, room.width, setting));
    }
    bool const alike = even == for_words;
    Heights fair = heights_of(blocks, std::move(even), room.height, style, setting);
    if (alike || fair.scale >= 1)
        return fair;
    Heights unequal = heights_of(blocks, std::move(for_words), room.height, style, setting);
    return unequal.scale > fair.scale || unequal.sum() < fair.sum() ? unequal : fair;
}

// What is left over goes to those who would like to be higher; the rest of it is given back.
double grant_wishes(Heights& heights, std::vector<Block> const& blocks, double spare,
                    Setting const& setting) {
    for (std::size_t i = 0; i < blocks.size() && heights.scale >= 1; ++i) {
        double const wish = wish_of(blocks[i], heights.cells[i], setting);
        double const more = std::min(std::max(wish - heights.of_blocks[i], 0.0), std::max(spare, 0.0));
        heights.of_blocks[i] += more;
        spare -= more;
    }
    return spare;
}

// What is left over goes to the blocks that grow.
double share_spare(Heights& heights, std::vector<Block> const& blocks, double spare) {
    auto const growing = std::count_if(blocks.begin(), blocks.end(), [](Block const& b) { return b.grows; });
    if (growing == 0)
        return spare;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].grows)
            heights.of_blocks[i] += spare / static_cast<double>(growing);
    return 0;
}

// How far the first of a row stand from the left while the others are still to come: they have the middle.
double before_the_others(Block const& block, std::vector<double> const& cells, double width) {
    bool const panels = std::all_of(block.members.begin(), block.members.end(), [](Member const* member) {
        return member->kind->standing == Standing::Panel;
    });
    std::size_t there = 0;
    while (there < block.members.size() && block.members[there]->visible)
        ++there;
    bool const more = std::any_of(block.members.begin() + static_cast<std::ptrdiff_t>(there),
                                  block.members.end(), [](Member const* member) { return member->visible; });
    if (!panels || block.even || there == 0 || there == block.members.size() || more)
        return 0;
    double const taken =
        std::accumulate(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(there), 0.0);
    return (width - taken - gutter * static_cast<double>(there - 1)) / 2;
}

} // namespace

double natural_height(Member const& member, double width, Manner manner, Setting const& setting) {
    ElementKind const& kind = *member.kind;
    double const stage = setting.viewport.size.height;
    if (kind.lay_out == nullptr)
        return 320;
    if (kind.need != nullptr)
        return kind.need(*member.finally, width, setting);
    auto const measured = [&](double most) {
        return lay_out(kind, *member.finally, {0, 0, width, most}, manner, setting).bounds.height;
    };
    switch (kind.standing) {
    case Standing::Narration:
        return measured(1e6);
    case Standing::Band:
        return measured(stage * 0.5);
    case Standing::Numeral:
        return measured(stage * 0.4);
    case Standing::Whole:
        return 400;
    case Standing::Panel:
    case Standing::Figure:
    case Standing::Backdrop:
        break;
    }
    return std::clamp(width * 0.56, 240.0, 400.0);
}

double wished_height(Member const& member, double width, Manner manner, Setting const& setting) {
    double const need = natural_height(member, width, manner, setting);
    return member.kind->wish == nullptr
               ? need
               : std::max(need, member.kind->wish(*member.finally, width, {}, setting));
}

std::vector<Placement> stack(std::vector<Block> const& blocks, Rect const& box, StackStyle const& style,
                             Setting const& setting) {
    std::vector<Placement> placements;
    if (blocks.empty())
        return placements;
    auto const gaps = static_cast<double>(blocks.size() - 1);
    double const gap = std::min(style.gap, box.height * 0.2 / std::max(gaps, 1.0));
    double const room = box.height - gap * gaps;
    Heights heights = fairest_heights(blocks, {box.width, room}, style, setting);
    double const spare =
        share_spare(heights, blocks, grant_wishes(heights, blocks, room - heights.sum(), setting));
    double y = box.y;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i == std::min(style.held, blocks.size() - 1))
            y += spare * style.lift;
        double x = box.x + before_the_others(blocks[i], heights.cells[i], box.width);
        ElementRow const row = row_of(blocks[i], heights.cells[i], 1, setting);
        for (std::size_t m = 0; m < blocks[i].members.size(); ++m) {
            Member const& member = *blocks[i].members[m];
            Rect const place{x, y, member_width(member, heights.cells[i][m], setting), heights.of_blocks[i]};
            placements.push_back({&member, {place, style.manner, heights.scale, row}});
            x += heights.cells[i][m] + gutter;
        }
        y += heights.of_blocks[i] + gap;
    }
    return placements;
}

std::vector<Block> blocks_of(std::vector<Member> const& members, bool grow) {
    std::vector<Block> blocks;
    for (Member const& member : members)
        blocks.push_back({{&member}, grow});
    return blocks;
}

namespace {

// How well panels of this size can be read: both ways count, the worse one decides.
double fitness(std::size_t count, std::size_t columns, Size room) {
    auto const across = static_cast<double>(columns);
    auto const down = static_cast<double>((count + columns - 1) / columns);
    double const width = (room.width - gutter * (across - 1)) / across;
    double const height = (room.height - 32 * (down - 1)) / down;
    return std::min(width / fine_panel_width, height / fine_panel_height);
}

std::size_t columns_for(std::size_t count, Size room) {
    std::size_t best = 1;
    for (std::size_t columns = 2; columns <= std::min<std::size_t>(count, 8); ++columns)
        if (fitness(count, columns, room) > fitness(count, best, room))
            best = columns;
    return best;
}

} // namespace

// The last row holds what is left: its panels share the whole width.
std::vector<Block> rows_of(std::vector<Member> const& panels, Size room) {
    std::vector<Block> rows;
    if (panels.empty())
        return rows;
    std::size_t const columns = columns_for(panels.size(), room);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        if (i % columns == 0)
            rows.push_back({{}, false, panels.size() == 1 ? widest_panel : 1e6, panels.size() > columns});
        rows.back().members.push_back(&panels[i]);
    }
    return rows;
}

} // namespace fresque
