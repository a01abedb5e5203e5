#include "stage/elements/quote_panel.h"

#include "stage/attribution_ink.h"
#include "stage/elements/element_kind.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

// The measures of a panel, from its box.
struct PanelMeasures {
    double padding;
    double medallion;
    double header_gap; // between the medallion and the name
    double words_gap;  // between the header and the words
    double footer;     // height of the source line with its rule
    bool low;          // too low for generous measures
};

constexpr double low_panel = 340;
constexpr double least_over_rule = 8; // under the words

PanelMeasures measures(Rect const& box, double text_scale) {
    bool const low = box.height < low_panel;
    bool const narrow = box.width < 640;
    PanelMeasures m{};
    m.low = low;
    m.padding = low || narrow ? 40 : 60;
    m.medallion = (low || narrow ? 76 : 92) * std::min(text_scale, 1.3);
    m.header_gap = low || narrow ? 22 : 28;
    m.words_gap = low ? 18 : narrow ? 24 : 34;
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

// Name and role beside the medallion; gives the bottom of the header.
double add_header(Actor& actor, Quote const& quote, Rect const& inner, PanelMeasures const& m,
                  Setting const& setting) {
    Theme const& theme = setting.theme;
    add_medallion(actor, "medallion", {inner.x, inner.y, m.medallion, m.medallion}, quote, setting);
    double const left = inner.x + m.medallion + m.header_gap;
    double const badge = badge_width(quote, setting);
    double const beside = inner.right() - badge - 28 - left;
    double const name_width = line_width(setting, quote.voice->name, lettering::name);
    std::string const role = role_line(quote);
    double const role_width = line_width(setting, role, lettering::label);
    double const shortest_name = inner.width > 600 ? name_width * 0.6 : name_width; // on two lines, or one
    bool const badge_beside = std::max(shortest_name, role_width) <= beside;
    double const room = badge_beside ? beside : inner.right() - left;

    auto const name =
        fit(setting,
            plain_runs(quote.voice->name, lettering::name, voice_color(quote, theme), setting.language()),
            lettering::name, {room, lettering::name.size * 2.6 * setting.viewport.text_scale});
    auto const under =
        fit(setting, plain_runs(role, lettering::label, theme.muted, setting.language()), lettering::label,
            {room, lettering::label.size * 2.7 * setting.viewport.text_scale});
    double const height = name.layout.size.height + under.layout.size.height;
    double const top = inner.y + std::max(0.0, (m.medallion - height) / 2);
    add_words(actor, "name", name.layout, {left, top});
    add_words(actor, "role", under.layout, {left, top + name.layout.size.height});
    double bottom = std::max(inner.y + m.medallion, top + height);
    if (badge_beside) {
        add_badge(actor, quote, setting, {inner.right() - badge, inner.y + m.medallion / 2});
    } else {
        double const height_of_badge = 42 * setting.viewport.text_scale;
        double const gap = m.low ? 12 : 18;
        add_badge(actor, quote, setting, {inner.x, bottom + gap + height_of_badge / 2});
        bottom += gap + height_of_badge;
    }
    return bottom;
}

// The words of all of it, each with its own marks.
std::vector<TextRun> runs_of(Said const& said, Lettering const& letters, Setting const& setting) {
    std::vector<TextRun> runs;
    for (Quote const& quote : said) {
        if (!runs.empty())
            runs.back().text += "\n";
        auto const more = quote_runs(quote, letters, setting);
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
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

} // namespace

Actor lay_out_quote_panel(Said const& said, Rect const& box, Setting const& setting) {
    Quote const& quote = said.front();
    Theme const& theme = setting.theme;
    Actor actor = actor_for(*quote.element, "quote", box);
    actor.label = spoken(said, setting);
    add_frame(actor, box, quote, theme, FrameSize::Panel);
    PanelMeasures const m = measures(box, setting.viewport.text_scale);
    Rect const inner{box.x + m.padding, box.y + m.padding * 0.85, box.width - 2 * m.padding,
                     box.height - 1.7 * m.padding};
    double const header_bottom = add_header(actor, quote, inner, m, setting);

    std::string const source = sources_line(said, setting);
    double const footer = source.empty() ? 0 : m.footer;
    Rect const room{inner.x, header_bottom + m.words_gap, inner.width,
                    inner.bottom() - footer - header_bottom - m.words_gap};
    auto const& letters = panel_lettering(quote.attribution);
    auto const words = fit(setting, runs_of(said, letters, setting), letters, {room.width, room.height});
    actor.overflows = !words.fits;
    add_words(actor, "word", words.layout, {room.x, room.y}, {Entrance::Rise, 0.12});
    if (source.empty())
        return actor;

    double const rule =
        m.low ? inner.bottom() - 52 * setting.viewport.text_scale : inner.bottom() - footer + 24;
    if (!m.low || rule >= room.y + words.layout.size.height + least_over_rule)
        actor.pieces.push_back(rule_piece("rule", {inner.x, rule, inner.width, 2}, theme.line));
    add_line_within(actor, "source", setting, source, lettering::label, theme.muted,
                    {{inner.x, inner.bottom() - 8}, inner.width}, {Entrance::Fade, 0.2});
    return actor;
}

double height_of_quote_panel(Said const& said, double width, Setting const& setting) {
    double const scale = setting.viewport.text_scale;
    auto const height_in = [&](double likely) {
        PanelMeasures const m = measures({0, 0, width, likely}, scale);
        Rect const inner{m.padding, m.padding * 0.85, width - 2 * m.padding, 1e6};
        Actor header;
        double const top = add_header(header, said.front(), inner, m, setting) + m.words_gap;
        auto const& letters = panel_lettering(said.front().attribution);
        double const words =
            set_freely(setting, runs_of(said, letters, setting), letters, inner.width).size.height;
        double const footer = sources_line(said, setting).empty() ? 0 : m.footer;
        return top + words + footer + m.padding * 0.85 + 2;
    };
    double const generous = height_in(1e6);
    return generous < low_panel ? std::min(low_panel - 1, height_in(0)) : generous;
}

// No narrower than its header wants, with the badge beside the name.
Share share_of_quote_panel(Said const& said, Setting const& setting) {
    constexpr double least = 500;
    constexpr double most = 640;
    constexpr double widest = 1240; // a longer line loses the eye
    Quote const& quote = said.front();
    auto const& letters = panel_lettering(quote.attribution);
    PanelMeasures const m = measures({0, 0, most, low_panel}, setting.viewport.text_scale);
    double const name = std::max(line_width(setting, quote.voice->name, lettering::name),
                                 line_width(setting, role_line(quote), lettering::label));
    double const header =
        2 * m.padding + m.medallion + m.header_gap + name + 28 + badge_width(quote, setting);
    double words = 0;
    for (TextRun const& run : runs_of(said, letters, setting))
        words += line_width(setting, run.text, letters);
    return {words, 2 * m.padding, std::clamp(header + 1, least, most), widest};
}

} // namespace fresque
