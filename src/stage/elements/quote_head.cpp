#include "stage/elements/quote_head.h"

#include "stage/attribution_ink.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double before_badge = 20; // after the name

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

double names_width(Quote const& quote, double inner_width, QuoteHead const& head, PanelMeasures const& m,
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
            return has_badge_beside(panel.said.front(), inner, m, setting);
        double const lines = inner - medallion_beside(badge, m, setting) - m.header_gap;
        return std::max(badge_width(panel.said.front(), setting),
                        line_width(setting, panel.said.front().voice->name, lettering::name)) <= lines;
    });
}

BadgePlace badge_place(PanelRow const& row, PanelMeasures const& m, Setting const& setting) {
    for (BadgePlace const place : {BadgePlace::Beside, BadgePlace::UnderName})
        if (fits_in_row(place, row, m, setting))
            return place;
    return BadgePlace::Below;
}

double badge_room(QuoteHead const& head, PanelMeasures const& m, Setting const& setting) {
    if (head.badge == BadgePlace::Beside)
        return 0;
    return (m.low ? 8 : head.badge == BadgePlace::UnderName ? 12 : 18) + 42 * setting.viewport.text_scale;
}

// What stands beside the medallion.
double lines_height(QuoteHead const& head, PanelMeasures const& m, Setting const& setting) {
    return head.names + (head.badge == BadgePlace::UnderName ? badge_room(head, m, setting) : 0);
}

} // namespace

// The measures of the narrowest are those of the row.
PanelMeasures measures(PanelRow const& row, double height, Setting const& setting) {
    double narrowest = row.front().width;
    for (PanelInRow const& panel : row)
        narrowest = std::min(narrowest, panel.width);
    return measures(Rect{0, 0, narrowest, height}, setting.viewport.text_scale);
}

QuoteHead head_of(PanelRow const& row, PanelMeasures const& m, Setting const& setting) {
    QuoteHead head;
    head.badge = badge_place(row, m, setting);
    head.medallion = medallion_beside(head.badge, m, setting);
    for (PanelInRow const& panel : row) {
        double const width = names_width(panel.said.front(), panel.width - 2 * m.side, head, m, setting);
        head.names = std::max(head.names, names_of(panel.said.front(), width, setting).height());
    }
    return head;
}

double height_of(QuoteHead const& head, PanelMeasures const& m, Setting const& setting) {
    double const below = head.badge == BadgePlace::Below ? badge_room(head, m, setting) : 0;
    return std::max(head.medallion, lines_height(head, m, setting)) + below;
}

namespace {

// Where the badge begins, half-way of its height.
Vec2 badge_start(Quote const& quote, Rect const& inner, QuoteHead const& head, PanelMeasures const& m,
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

} // namespace

// Name and role beside the medallion.
void add_header(Actor& actor, Quote const& quote, Rect const& inner, QuoteHead const& head,
                PanelMeasures const& m, Setting const& setting) {
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

double width_of_head(Quote const& quote, PanelMeasures const& m, Setting const& setting) {
    double const name = std::max(line_width(setting, quote.voice->name, lettering::name),
                                 line_width(setting, role_line(quote), lettering::label));
    return 2 * m.side + m.medallion + m.header_gap + name + before_badge + badge_width(quote, setting);
}

} // namespace fresque
