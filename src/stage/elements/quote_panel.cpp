#include "stage/elements/quote_panel.h"

#include "stage/attribution_ink.h"
#include "stage/elements/element_kind.h"
#include "stage/elements/panel_words.h"
#include "stage/elements/quote_head.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double least_over_rule = 8; // under the words

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

PanelRow row_with(Said const& said, double width, PanelRow const& row) {
    return row.empty() ? PanelRow{{said, width}} : row;
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
    QuoteHead head;
    Rect inner;
    Rect words;
};

Places places_in(Rect const& box, PanelMeasures const& m, PanelRow const& row, bool has_source,
                 Setting const& setting) {
    Rect const inner{box.x + m.side, box.y + m.padding * 0.85, box.width - 2 * m.side,
                     box.height - 1.7 * m.padding};
    QuoteHead const head = head_of(row, m, setting);
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
        if (auto const m = measures_for_words(panel.said, {0, 0, panel.width, height}, row, setting); m.low)
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
    PanelMeasures const m = measures(PanelRow{{{quote}, most}}, low_panel, setting);
    double const header = width_of_head(quote, m, setting);
    return {length_of_words(said, setting), 2 * m.side, std::clamp(header + 1, least, most), widest};
}

} // namespace fresque
