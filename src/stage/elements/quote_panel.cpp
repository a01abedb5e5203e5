#include "stage/elements/quote_panel.h"

#include "stage/attribution_ink.h"
#include "stage/elements/element_kind.h"
#include "stage/elements/panel_words.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

// The measures of a panel, from its box.
struct PanelMeasures {
    double padding; // above and below
    double side;    // left and right: a mark hangs there, clear of the edge
    double medallion;
    double header_gap; // between the medallion and the name
    double words_gap;  // between the header and the words
    double footer;     // height of the source line with its rule
    bool low;          // too low for generous measures
};

constexpr double low_panel = 340;
constexpr double least_over_rule = 8; // under the words
constexpr double before_badge = 20;   // after the name

PanelMeasures measures(Rect const& box, double text_scale) {
    bool const low = box.height < low_panel;
    bool const narrow = box.width < 640;
    PanelMeasures m{};
    m.low = low;
    m.padding = low ? 36 : narrow ? 40 : 60;
    m.side = narrow ? 44 : 60;
    m.medallion = (low || narrow ? 76 : 92) * std::min(text_scale, 1.3);
    m.header_gap = low || narrow ? 22 : 28;
    m.words_gap = low ? 16 : narrow ? 24 : 34;
    m.footer = (low ? 44 : narrow ? 78 : 90) * text_scale;
    return m;
}

Piece rule_piece(std::string key, Rect const& box, Color color) {
    Piece piece;
    piece.key = std::move(key);
    piece.box = box;
    ShapeVisual line;
    line.fill = color;
    piece.visual = line;
    piece.entrance = Entrance::Trace;
    return piece;
}

enum class BadgePlace {
    Beside,    // the name, at the other edge of the panel
    UnderName, // and role, as their third line
    Below,     // the medallion, where only there is room for it
};

// What the head of a panel takes, the same for all panels of a row.
struct Head {
    BadgePlace badge = BadgePlace::Beside;
    double medallion = 0; // its diameter
    double names = 0;     // how high name and role are
};

double beside_badge(Quote const& quote, double inner_width, PanelMeasures const& m, Setting const& setting) {
    return inner_width - m.medallion - m.header_gap - badge_width(quote, setting) - before_badge;
}

bool has_badge_beside(Quote const& quote, double inner_width, PanelMeasures const& m,
                      Setting const& setting) {
    double const name_width = line_width(setting, quote.voice->name, lettering::name);
    double const role_width = line_width(setting, role_line(quote), lettering::label);
    double const shortest_name = inner_width > 600 ? name_width * 0.6 : name_width; // on two lines, or one
    return std::max(shortest_name, role_width) <= beside_badge(quote, inner_width, m, setting);
}

struct Names {
    TextLayout name;
    TextLayout role;

    double height() const { return name.size.height + role.size.height; }
};

Names names_of(Quote const& quote, double width, Setting const& setting) {
    Theme const& theme = setting.theme;
    double const scale = setting.viewport.text_scale;
    auto const name =
        plain_runs(quote.voice->name, lettering::name, voice_color(quote, theme), setting.language());
    auto const role = plain_runs(role_line(quote), lettering::label, theme.muted, setting.language());
    return {fit(setting, name, lettering::name, {width, lettering::name.size * 2.6 * scale}).layout,
            fit(setting, role, lettering::label, {width, lettering::label.size * 2.7 * scale}).layout};
}

double names_width(Quote const& quote, double inner_width, Head const& head, PanelMeasures const& m,
                   Setting const& setting) {
    return head.badge == BadgePlace::Beside ? beside_badge(quote, inner_width, m, setting)
                                            : inner_width - head.medallion - m.header_gap;
}

// A medallion beside three lines is larger than one beside two.
double medallion_beside(BadgePlace badge, PanelMeasures const& m, Setting const& setting) {
    constexpr double large = 108;
    return badge == BadgePlace::UnderName
               ? std::max(m.medallion, large * std::min(setting.viewport.text_scale, 1.3))
               : m.medallion;
}

bool fits_in_row(BadgePlace badge, PanelRow const& row, PanelMeasures const& m, Setting const& setting) {
    return std::all_of(row.begin(), row.end(), [&](PanelInRow const& panel) {
        double const inner = panel.width - 2 * m.side;
        if (badge == BadgePlace::Beside)
            return has_badge_beside(panel.quote, inner, m, setting);
        double const lines = inner - medallion_beside(badge, m, setting) - m.header_gap;
        return std::max(badge_width(panel.quote, setting),
                        line_width(setting, panel.quote.voice->name, lettering::name)) <= lines;
    });
}

BadgePlace badge_place(PanelRow const& row, PanelMeasures const& m, Setting const& setting) {
    for (BadgePlace const place : {BadgePlace::Beside, BadgePlace::UnderName})
        if (fits_in_row(place, row, m, setting))
            return place;
    return BadgePlace::Below;
}

Head head_of(PanelRow const& row, PanelMeasures const& m, Setting const& setting) {
    Head head;
    head.badge = badge_place(row, m, setting);
    head.medallion = medallion_beside(head.badge, m, setting);
    for (PanelInRow const& panel : row) {
        double const width = names_width(panel.quote, panel.width - 2 * m.side, head, m, setting);
        head.names = std::max(head.names, names_of(panel.quote, width, setting).height());
    }
    return head;
}

// The measures of the narrowest are those of the row.
PanelMeasures measures(PanelRow const& row, double height, Setting const& setting) {
    double narrowest = row.front().width;
    for (PanelInRow const& panel : row)
        narrowest = std::min(narrowest, panel.width);
    return measures(Rect{0, 0, narrowest, height}, setting.viewport.text_scale);
}

PanelRow row_with(Said const& said, double width, PanelRow const& row) {
    return row.empty() ? PanelRow{{said.front(), width}} : row;
}

double badge_room(Head const& head, PanelMeasures const& m, Setting const& setting) {
    if (head.badge == BadgePlace::Beside)
        return 0;
    return (m.low ? 8 : head.badge == BadgePlace::UnderName ? 12 : 18) + 42 * setting.viewport.text_scale;
}

// What stands beside the medallion.
double lines_height(Head const& head, PanelMeasures const& m, Setting const& setting) {
    return head.names + (head.badge == BadgePlace::UnderName ? badge_room(head, m, setting) : 0);
}

double height_of(Head const& head, PanelMeasures const& m, Setting const& setting) {
    double const below = head.badge == BadgePlace::Below ? badge_room(head, m, setting) : 0;
    return std::max(head.medallion, lines_height(head, m, setting)) + below;
}

// Where the badge begins, half-way of its height.
Vec2 badge_start(Quote const& quote, Rect const& inner, Head const& head, PanelMeasures const& m,
                 Setting const& setting) {
    double const half = 21 * setting.viewport.text_scale;
    double const height = height_of(head, m, setting);
    switch (head.badge) {
    case BadgePlace::Beside:
        return {inner.right() - badge_width(quote, setting), inner.y + head.medallion / 2};
    case BadgePlace::UnderName:
        return {inner.x + head.medallion + m.header_gap,
                inner.y + (height + lines_height(head, m, setting)) / 2 - half};
    case BadgePlace::Below:
        break;
    }
    return {inner.x, inner.y + height - half};
}

// Name and role beside the medallion.
void add_header(Actor& actor, Quote const& quote, Rect const& inner, Head const& head, PanelMeasures const& m,
                Setting const& setting) {
    bool const three_lines = head.badge == BadgePlace::UnderName;
    double const lines = lines_height(head, m, setting);
    double const disc_top = three_lines ? std::max(0.0, (lines - head.medallion) / 2) : 0;
    add_medallion(actor, "medallion", {inner.x, inner.y + disc_top, head.medallion, head.medallion}, quote,
                  setting);
    double const left = inner.x + head.medallion + m.header_gap;
    Names const names = names_of(quote, names_width(quote, inner.width, head, m, setting), setting);
    double const own = three_lines ? lines : names.height();
    double const top = inner.y + std::max(0.0, (head.medallion - own) / 2);
    add_words(actor, "name", names.name, {left, top});
    add_words(actor, "role", names.role, {left, top + names.name.size.height});
    add_badge(actor, quote, setting, badge_start(quote, inner, head, m, setting));
}

// Each source once.
std::string sources_line(Said const& said, Setting const& setting) {
    std::vector<std::string> lines;
    for (Quote const& quote : said)
        if (std::string line = source_line(quote, setting);
            !line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    std::string joined;
    for (std::string const& line : lines)
        joined += (joined.empty() ? "" : " · ") + line;
    return joined;
}

std::string spoken(Said const& said, Setting const& setting) {
    std::string label = spoken_label(said.front(), setting);
    for (std::size_t i = 1; i < said.size(); ++i)
        label += " " + typeset(plain_text(said[i].element->prose), setting.language());
    return label;
}

// Where things stand in a panel.
struct Places {
    PanelMeasures measures;
    Head head;
    Rect inner;
    Rect words;
};

Places places_in(Rect const& box, PanelMeasures const& m, PanelRow const& row, bool has_source,
                 Setting const& setting) {
    Rect const inner{box.x + m.side, box.y + m.padding * 0.85, box.width - 2 * m.side,
                     box.height - 1.7 * m.padding};
    Head const head = head_of(row, m, setting);
    double const top = inner.y + height_of(head, m, setting) + m.words_gap;
    double const footer = has_source ? m.footer : 0;
    return {m, head, inner, {inner.x, top, inner.width, inner.bottom() - footer - top}};
}

FittedText words_in(Places const& places, Said const& said, Setting const& setting) {
    PanelWords const set = panel_words(said, places.inner.width, LetterSize::Large, setting);
    return fit(setting, set.runs, set.letters, {places.words.width, places.words.height});
}

// Where the words would have to be smaller, what is around them gives way first.
PanelMeasures measures_for_words(Said const& said, Rect const& box, PanelRow const& row,
                                 Setting const& setting) {
    PanelMeasures const generous = measures(row, box.height, setting);
    bool const has_source = !sources_line(said, setting).empty();
    return words_in(places_in(box, generous, row, has_source, setting), said, setting).fits
               ? generous
               : measures(row, 0, setting);
}

// A row keeps one measure: that of the panel whose words have the least room.
PanelMeasures measures_for_row(PanelRow const& row, double height, Setting const& setting) {
    for (PanelInRow const& panel : row)
        if (auto const m = measures_for_words({panel.quote}, {0, 0, panel.width, height}, row, setting);
            m.low)
            return m;
    return measures(row, height, setting);
}

double rule_over_source(Rect const& inner, PanelMeasures const& m, Setting const& setting) {
    return m.low ? inner.bottom() - 52 * setting.viewport.text_scale : inner.bottom() - m.footer + 24;
}

// How far words come down from the header where there is air under them: to a little above the middle, where
// they seem to stand in it.
double optical_drop(double air, PanelMeasures const& m) {
    constexpr double above = 0.45;
    return std::max(0.0, above * (m.words_gap + air) - m.words_gap);
}

} // namespace

Actor lay_out_quote_panel(Said const& said, Rect const& box, PanelRow const& row, Setting const& setting) {
    Quote const& quote = said.front();
    Theme const& theme = setting.theme;
    Actor actor = actor_for(*quote.element, "quote", box);
    actor.label = spoken(said, setting);
    add_frame(actor, box, quote, theme, FrameSize::Panel);
    std::string const source = sources_line(said, setting);
    PanelRow const all = row_with(said, box.width, row);
    PanelMeasures const row_measures = all.size() == 1 ? measures_for_words(said, box, all, setting)
                                                       : measures_for_row(all, box.height, setting);
    Places const places = places_in(box, row_measures, all, !source.empty(), setting);
    auto const words = words_in(places, said, setting);
    auto const& [m, head, inner, room] = places;
    double const rule = source.empty() ? inner.bottom() : rule_over_source(inner, m, setting);
    double const drop = all.size() == 1 ? optical_drop(rule - room.y - words.layout.size.height, m) : 0;
    add_header(actor, quote, inner, head, m, setting);
    actor.overflows = !words.fits;
    add_words(actor, "word", words.layout, {room.x, room.y + drop}, {Entrance::Rise, 0.12});
    if (source.empty())
        return actor;

    if (!m.low || rule >= room.y + words.layout.size.height + least_over_rule)
        actor.pieces.push_back(rule_piece("rule", {inner.x, rule, inner.width, 2}, theme.line));
    add_line_within(actor, "source", setting, source, lettering::label, theme.muted,
                    {{inner.x, inner.bottom() - 8}, inner.width}, {Entrance::Fade, 0.2});
    return actor;
}

namespace {

double height_with(PanelMeasures const& m, Said const& said, double width, PanelRow const& all,
                   LetterSize size, Setting const& setting) {
    double const inner = width - 2 * m.side;
    double const top = m.padding * 0.85 + height_of(head_of(all, m, setting), m, setting) + m.words_gap;
    PanelWords const set = panel_words(said, inner, size, setting);
    double const words = set_freely(setting, set.runs, set.letters, inner).size.height;
    double const footer = sources_line(said, setting).empty() ? 0 : m.footer;
    return top + words + footer + m.padding * 0.85 + 2;
}

double height_of_panel(Said const& said, double width, PanelRow const& row, LetterSize size,
                       Setting const& setting) {
    PanelRow const all = row_with(said, width, row);
    auto const height_in = [&](double likely) {
        return height_with(measures(all, likely, setting), said, width, all, size, setting);
    };
    double const generous = height_in(1e6);
    return generous < low_panel ? std::min(low_panel - 1, height_in(0)) : generous;
}

} // namespace

double height_of_quote_panel(Said const& said, double width, PanelRow const& row, Setting const& setting) {
    return height_of_panel(said, width, row, LetterSize::Usual, setting);
}

double wished_height_of_quote_panel(Said const& said, double width, PanelRow const& row,
                                    Setting const& setting) {
    return height_of_panel(said, width, row, LetterSize::Large, setting);
}

double least_height_of_quote_panel(Said const& said, double width, PanelRow const& row,
                                   Setting const& setting) {
    PanelRow const all = row_with(said, width, row);
    return height_with(measures(all, 0, setting), said, width, all, LetterSize::Smallest, setting);
}

// No narrower than its header wants, with the badge beside the name.
Share share_of_quote_panel(Said const& said, Setting const& setting) {
    constexpr double least = 500;
    constexpr double most = 640;
    constexpr double widest = 1240; // a longer line loses the eye
    Quote const& quote = said.front();
    PanelMeasures const m = measures(Rect{0, 0, most, low_panel}, setting.viewport.text_scale);
    double const name = std::max(line_width(setting, quote.voice->name, lettering::name),
                                 line_width(setting, role_line(quote), lettering::label));
    double const header =
        2 * m.side + m.medallion + m.header_gap + name + before_badge + badge_width(quote, setting);
    return {length_of_words(said, setting), 2 * m.side, std::clamp(header + 1, least, most), widest};
}

} // namespace fresque
