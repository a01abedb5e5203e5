#include "stage/arrangements/blocks.h"

#include "stage/arrangements/places.h"
#include "stage/lettering.h"

#include <algorithm>
#include <numeric>

namespace fresque {

namespace {

constexpr double widest_panel = 1180;
constexpr double fine_panel_width = 640;
constexpr double fine_panel_height = 400;

double cell_width(Block const& block, double width) {
    auto const count = static_cast<double>(block.members.size());
    return std::min(block.widest, (width - gutter * (count - 1)) / count);
}

double member_width(Member const& member, double cell, Setting const& setting) {
    auto const wanted = length_of(member.finally->value("width"), setting.viewport.size.width);
    return wanted ? std::min(*wanted, cell) : cell;
}

double height_of(Block const& block, double width, double scale, StackStyle const& style,
                 Setting const& setting) {
    double height = 0;
    double const cell = cell_width(block, width);
    for (Member const* member : block.members)
        height = std::max(height, natural_height(*member, member_width(*member, cell, setting) / scale,
                                                 style.manner, setting) *
                                      scale);
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
    std::vector<double> of_blocks;
    double scale = 1;

    double sum() const { return std::accumulate(of_blocks.begin(), of_blocks.end(), 0.0); }
};

// The largest scale at which all blocks have room; at the least one each gets its share.
Heights heights_of(std::vector<Block> const& blocks, Size room, StackStyle const& style,
                   Setting const& setting) {
    double const least = least_of(blocks, style.manner, setting);
    Heights heights;
    for (heights.scale = 1;; heights.scale = std::max(least, heights.scale * 0.94)) {
        heights.of_blocks.clear();
        for (Block const& block : blocks)
            heights.of_blocks.push_back(height_of(block, room.width, heights.scale, style, setting));
        if (heights.sum() <= room.height || heights.scale <= least)
            break;
    }
    double const share = room.height / std::max(heights.sum(), 1.0);
    if (share < 1)
        for (double& height : heights.of_blocks)
            height *= share;
    return heights;
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

std::vector<Placement> stack(std::vector<Block> const& blocks, Rect const& box, StackStyle const& style,
                             Setting const& setting) {
    std::vector<Placement> placements;
    if (blocks.empty())
        return placements;
    auto const gaps = static_cast<double>(blocks.size() - 1);
    double const gap = std::min(style.gap, box.height * 0.2 / std::max(gaps, 1.0));
    Size const room{box.width, box.height - gap * gaps};
    Heights heights = heights_of(blocks, room, style, setting);
    double const spare = share_spare(heights, blocks, room.height - heights.sum());
    double y = box.y + spare * style.lift;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        double const cell = cell_width(blocks[i], box.width);
        double x = box.x;
        for (Member const* member : blocks[i].members) {
            Rect const place{x, y, member_width(*member, cell, setting), heights.of_blocks[i]};
            placements.push_back({member, {place, style.manner, heights.scale}});
            x += cell + gutter;
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
            rows.push_back({{}, false, panels.size() == 1 ? widest_panel : 1e6});
        rows.back().members.push_back(&panels[i]);
    }
    return rows;
}

} // namespace fresque
