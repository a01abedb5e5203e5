#include "stage/arrangements/arrangements.h"

#include "stage/arrangements/planner.h"
#include "stage/thread.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double thread_gap = 26; // what fills the stage comes nearer to the thread

bool any_visible(std::vector<Member> const& members) {
    return std::any_of(members.begin(), members.end(), [](Member const& member) { return member.visible; });
}

void append(std::vector<Block>& blocks, std::vector<Block> more) {
    blocks.insert(blocks.end(), more.begin(), more.end());
}

Rect below(Rect const& column, double top) {
    return {column.x, top, column.width, std::max(column.bottom() - top, 1.0)};
}

Rect left_column(Rect const& content, double part) {
    return {content.x, content.y, content.width * part, content.height};
}

Rect beside(Rect const& content, Rect const& column, double gap) {
    double const x = column.right() + gap;
    return {x, content.y, content.right() - x, content.height};
}

// Down to the thread itself, where nothing else stands there.
Rect deep(Scenery const& s) {
    Rect room = s.content;
    if (!s.headed)
        room.height = thread_top(s.setting.viewport.size) - thread_gap - room.y;
    return room;
}

// Figures beside each other, as many as there are, or two in a row.
std::vector<Block> figure_rows(std::vector<Member> const& figures) {
    std::vector<Block> rows;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i % 2 == 0)
            rows.push_back({{}, true});
        rows.back().members.push_back(&figures[i]);
    }
    return rows;
}

// --- whole ---------------------------------------------------------------------------------------

bool has_whole(Scenery const& s) {
    return !s.cast.wholes.empty();
}

Plan arrange_whole(Scenery const& s) {
    Planner planner(s);
    Rect const room = deep(s);
    double const top = planner.head(room, 20);
    std::vector<Block> blocks = blocks_of(s.cast.numerals);
    append(blocks, blocks_of(s.cast.narrations));
    append(blocks, blocks_of(s.cast.wholes, true));
    append(blocks, figure_rows(s.cast.figures));
    append(blocks, blocks_of(s.cast.bands));
    append(blocks, rows_of(s.cast.panels, {room.width, room.height * 0.3}));
    planner.pile(blocks, below(room, top));
    return planner.take();
}

// --- pull ----------------------------------------------------------------------------------------

bool pulls_alone(Scenery const& s) {
    if (s.cast.size() != 1 || s.cast.panels.size() != 1)
        return false;
    Member const& member = s.cast.panels.front();
    return member.kind->pulls != nullptr && member.kind->pulls(s.setting.story, *member.element);
}

Plan arrange_pull(Scenery const& s) {
    if (s.cast.panels.size() != 1 || s.cast.size() != 1)
        return {};
    Rect room = deep(s);
    if (!s.headed) {
        room.height -= 34;
        room.y += 34;
    }
    Plan plan;
    plan.placements.push_back({&s.cast.panels.front(), {room, Manner::Pull, 1}});
    return plan;
}

// --- backdrop ------------------------------------------------------------------------------------

bool has_backdrop(Scenery const& s) {
    return !s.cast.backdrops.empty();
}

Plan arrange_backdrop(Scenery const& s) {
    Planner planner(s);
    Plan plan;
    Size const size = s.setting.viewport.size;
    for (Member const& member : s.cast.backdrops)
        plan.placements.push_back({&member, {{0, 0, size.width, size.height}, Manner::Pull, 1}});
    Rect column = left_column(s.content, s.tall() ? 0.86 : 0.5);
    if (s.tall())
        column.height *= 0.55;
    double const top = planner.head(column);
    std::vector<Block> blocks = blocks_of(s.cast.numerals);
    append(blocks, blocks_of(s.cast.narrations));
    append(blocks, figure_rows(s.cast.figures));
    append(blocks, blocks_of(s.cast.bands));
    append(blocks, blocks_of(s.cast.panels));
    planner.pile(blocks, below(column, top), {26});
    Plan words = planner.take();
    plan.headings = std::move(words.headings);
    plan.placements.insert(plan.placements.end(), words.placements.begin(), words.placements.end());
    return plan;
}

// --- narration -----------------------------------------------------------------------------------

bool only_narrates(Scenery const& s) {
    return s.cast.narrations.size() == s.cast.size();
}

Plan arrange_narration(Scenery const& s) {
    Planner planner(s);
    Rect column = left_column(s.content, s.tall() ? 0.86 : 0.55);
    if (s.tall())
        column = below(column, planner.year_above(column));
    else
        planner.year_in(beside(s.content, column, 96).inset(8));
    double const top = planner.head(column, 56, s.tall() ? Dates::InFigures : Dates::InKicker);
    planner.pile(blocks_of(s.cast.narrations), below(column, top), {26, 0, Manner::Pull});
    return planner.take();
}

// --- ledger --------------------------------------------------------------------------------------

bool has_ledger(Scenery const& s) {
    return s.cast.figures.empty() && s.cast.numerals.size() + s.cast.bands.size() > 0;
}

bool comes_before(std::vector<Member> const& one, std::vector<Member> const& other) {
    return !one.empty() && (other.empty() || one.front().order < other.front().order);
}

// A number that comes first takes the headline's place, and the headline the kicker's. What stands alone has
// the middle of the stage.
Plan arrange_ledger(Scenery const& s) {
    Planner planner(s);
    bool const leads = comes_before(s.cast.numerals, s.cast.narrations);
    bool const small = leads && s.cast.size() > 1;
    double const top = planner.head(s.content, small ? 14 : 40, small ? Dates::AllInKicker : Dates::InKicker);
    std::vector<Block> blocks = blocks_of(leads ? s.cast.numerals : s.cast.narrations);
    append(blocks, blocks_of(leads ? s.cast.narrations : s.cast.numerals));
    append(blocks, blocks_of(s.cast.bands));
    append(blocks, rows_of(s.cast.panels, {s.content.width, s.content.height * 0.4}));
    std::size_t const held = leads ? (small ? s.cast.numerals.size() : 0) : s.cast.narrations.size();
    planner.pile(blocks, below(s.content, top), {36, small ? 0.1 : 0.38, Manner::Normal, held});
    return planner.take();
}

// --- columns -------------------------------------------------------------------------------------

bool has_two_sides(Scenery const& s) {
    bool const picture = !s.cast.figures.empty();
    auto const words =
        s.cast.narrations.size() + s.cast.numerals.size() + (picture ? s.cast.panels.size() : 0);
    auto const shown = picture ? s.cast.figures.size() : s.cast.panels.size();
    return !s.tall() && words > 0 && shown > 0;
}

// Words on the left, what is shown on the right. Beside a figure the year stands above the words; until a
// panel comes it stands in the panel’s place.
Plan arrange_columns(Scenery const& s) {
    Planner planner(s);
    bool const picture = !s.cast.figures.empty();
    bool const quotes_left = picture && s.cast.narrations.empty();
    Rect column = left_column(s.content, picture ? 0.4 : 0.425);
    Rect const right = beside(s.content, column, 72);
    if (picture)
        column = below(column, planner.year_above(column));
    bool const dated = !picture || !s.scene.chapter;
    double const top = planner.head(column, under_heading, dated ? Dates::InKicker : Dates::InFigures);
    std::vector<Block> words = blocks_of(s.cast.numerals);
    append(words, blocks_of(s.cast.narrations));
    if (quotes_left)
        append(words, blocks_of(s.cast.panels));
    planner.pile(words, below(column, top), {26});

    std::vector<Block> shown = figure_rows(s.cast.figures);
    if (s.cast.figures.size() == 2 && right.width < 1100) // one above the other: neither is slim
        shown = blocks_of(s.cast.figures, true);
    append(shown, blocks_of(s.cast.bands));
    if (!quotes_left)
        append(shown, rows_of(s.cast.panels, {right.width, right.height}));
    planner.pile(shown, right, {36, picture ? 0 : 0.5});
    if (!picture && !any_visible(s.cast.panels) && !any_visible(s.cast.bands))
        planner.year_in(right.inset(24));
    return planner.take();
}

// --- banner --------------------------------------------------------------------------------------

bool always(Scenery const&) {
    return true;
}

// Everything below the heading, over the whole width.
Plan banner(Scenery const& s, std::vector<Block> const& panels) {
    Planner planner(s);
    double const top = planner.head(s.content, 40);
    std::vector<Block> blocks = blocks_of(s.cast.numerals);
    for (Block& block : blocks_of(s.cast.narrations)) {
        block.widest = 1240;
        blocks.push_back(block);
    }
    append(blocks, blocks_of(s.cast.wholes, true));
    append(blocks, figure_rows(s.cast.figures));
    append(blocks, blocks_of(s.cast.bands));
    append(blocks, panels);
    bool const only_panels = s.cast.panels.size() == s.cast.size();
    planner.pile(blocks, below(s.content, top), {32, only_panels ? 0.3 : 0});
    return planner.take();
}

Plan arrange_banner(Scenery const& s) {
    double const part = s.cast.panels.size() == s.cast.size() ? 0.78 : 0.6;
    return banner(s, rows_of(s.cast.panels, {s.content.width, s.content.height * part}));
}

Plan arrange_row(Scenery const& s) {
    Block row;
    for (Member const& panel : s.cast.panels)
        row.members.push_back(&panel);
    return banner(s, row.members.empty() ? std::vector<Block>{} : std::vector<Block>{row});
}

bool never(Scenery const&) {
    return false;
}

} // namespace

std::vector<Arrangement> const& arrangements() {
    static std::vector<Arrangement> const table{
        {"", has_whole, arrange_whole},      {"backdrop", has_backdrop, arrange_backdrop},
        {"pull", pulls_alone, arrange_pull}, {"", only_narrates, arrange_narration},
        {"", has_ledger, arrange_ledger},    {"columns", has_two_sides, arrange_columns},
        {"grid", always, arrange_banner},    {"row", never, arrange_row},
    };
    return table;
}

} // namespace fresque
