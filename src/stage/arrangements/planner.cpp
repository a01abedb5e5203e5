#include "stage/arrangements/planner.h"

namespace fresque {

namespace {

constexpr double year_height = 122;

} // namespace

double Planner::head(Rect const& column, double below, Dates dates) {
    if (scenery_.headed)
        return column.y;
    Rect const box{column.x, column.y, column.width, column.height * 0.5};
    double const bottom = add_heading(plan_.headings, scenery_.scene, {box, dates}, scenery_.setting);
    return bottom > column.y ? bottom + below : column.y;
}

double Planner::year_above(Rect const& column) {
    if (scenery_.headed || !scenery_.scene.chapter)
        return column.y;
    auto const before = plan_.years.size();
    add_year(plan_.years, scenery_.scene, {column.x, column.y + 8, column.width, year_height},
             scenery_.setting);
    return plan_.years.size() == before ? column.y : plan_.years.back().bounds.bottom() + 24;
}

void Planner::year_in(Rect const& box) {
    if (!scenery_.headed && box.width > 320 && box.height > 200)
        add_year(plan_.years, scenery_.scene, box, scenery_.setting);
}

void Planner::pile(std::vector<Block> const& blocks, Rect const& box, StackStyle const& style) {
    auto const more = stack(blocks, box, style, scenery_.setting);
    plan_.placements.insert(plan_.placements.end(), more.begin(), more.end());
}

} // namespace fresque
