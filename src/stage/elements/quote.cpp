// quote: a viewpoint. Who says what, how we know, from which source.
//
//     ┌──────────────────────────────┐
//     │ (EM) Name            [BADGE] │   a narrow panel sets the badge under the name,
//     │      role                    │   a low one leaves out the rule
//     │ The words, as large as fits  │
//     │ ──────────────────────────── │
//     │ Source, date                 │
//     └──────────────────────────────┘
#include "stage/attribution_ink.h"
#include "stage/elements/kinds.h"
#include "stage/elements/quote_panel.h"
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

PanelMeasures measures(Rect const& box, double text_scale) {
    bool const low = box.height < low_panel;
    bool const narrow = box.width < 640;
    PanelMeasures m{};
    m.low = low;
    m.padding = low || narrow ? 40 : 60;
    m.medallion = (low || narrow ? 76 : 92) * std::min(text_scale, 1.3);
    m.header_gap = low || narrow ? 22 : 28;
    m.words_gap = low ? 18 : narrow ? 24 : 34;
    m.footer = (low ? 44 : narrow ? 62 : 74) * text_scale;
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

} // namespace

Actor lay_out_quote_panel(Quote const& quote, Rect const& box, Setting const& setting) {
    Theme const& theme = setting.theme;
    Actor actor = actor_for(*quote.element, "quote", box);
    actor.label = spoken_label(quote, setting);
    add_frame(actor, box, quote, theme, FrameSize::Panel);
    PanelMeasures const m = measures(box, setting.viewport.text_scale);
    Rect const inner{box.x + m.padding, box.y + m.padding * 0.85, box.width - 2 * m.padding,
                     box.height - 1.7 * m.padding};
    double const header_bottom = add_header(actor, quote, inner, m, setting);

    std::string const source = source_line(quote, setting);
    double const footer = source.empty() ? 0 : m.footer;
    Rect const room{inner.x, header_bottom + m.words_gap, inner.width,
                    inner.bottom() - footer - header_bottom - m.words_gap};
    auto const& letters = panel_lettering(quote.attribution);
    auto const words = fit(setting, quote_runs(quote, letters, setting), letters, {room.width, room.height});
    actor.overflows = !words.fits;
    add_words(actor, "word", words.layout, {room.x, room.y}, {Entrance::Rise, 0.12});
    if (source.empty())
        return actor;

    if (!m.low)
        actor.pieces.push_back(
            rule_piece("rule", {inner.x, inner.bottom() - footer + 8, inner.width, 2}, theme.line));
    add_line_within(actor, "source", setting, source, lettering::label, theme.muted,
                    {{inner.x, inner.bottom() - 8}, inner.width}, {Entrance::Fade, 0.2});
    return actor;
}

namespace {

// How high a panel is whose words are set at their full size.
double height_of_panel(Element const& element, double width, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    if (!quote)
        return 300;
    double const scale = setting.viewport.text_scale;
    auto const height_in = [&](double likely) {
        PanelMeasures const m = measures({0, 0, width, likely}, scale);
        Rect const inner{m.padding, m.padding * 0.85, width - 2 * m.padding, 1e6};
        Actor header;
        double const top = add_header(header, *quote, inner, m, setting) + m.words_gap;
        auto const& letters = panel_lettering(quote->attribution);
        double const words =
            set_freely(setting, quote_runs(*quote, letters, setting), letters, inner.width).size.height;
        double const footer = source_line(*quote, setting).empty() ? 0 : m.footer;
        return top + words + footer + m.padding * 0.85 + 2;
    };
    double const generous = height_in(1e6);
    return generous < low_panel ? std::min(low_panel - 1, height_in(0)) : generous;
}

// The large mark behind the words of a pull quote.
void add_ghost_mark(Actor& actor, Rect const& box, Color color, Setting const& setting) {
    Lettering letters = lettering::display;
    letters.size = 520;
    add_line(actor, "ghost", setting, quotation_marks(setting.language()).sign, letters, color.faded(0.16),
             {box.x - 20, box.y + 420}, {Entrance::Fade, 0.05});
}

Actor lay_out_pull(Quote const& quote, Rect const& box, Setting const& setting) {
    Theme const& theme = setting.theme;
    Actor actor = actor_for(*quote.element, "quote", box);
    actor.label = spoken_label(quote, setting);
    Color const color = voice_color(quote, theme);
    add_ghost_mark(actor, box, color, setting);

    constexpr double medallion = 108;
    double const foot = box.bottom() - medallion;
    Rect const room{box.x, box.y + 24, box.width, foot - 48 - box.y - 24};
    auto const words = fit(setting, quote_runs(quote, lettering::pull_quote, setting), lettering::pull_quote,
                           {room.width, room.height});
    actor.overflows = !words.fits;
    add_words(actor, "word", words.layout, {room.x, room.y + (room.height - words.layout.size.height) * 0.4},
              {Entrance::Rise, 0.05});

    add_medallion(actor, "medallion", {box.x, foot, medallion, medallion}, quote, setting);
    double const left = box.x + medallion + 28;
    double const middle = foot + medallion / 2;
    std::string under = role_line(quote);
    std::string const source = source_line(quote, setting);
    if (!under.empty() && !source.empty())
        under += " · ";
    under += source;
    double const beside = box.right() - badge_width(quote, setting) - 28 - left;
    double const scale = setting.viewport.text_scale;
    add_line_within(actor, "name", setting, quote.voice->name, lettering::name, color,
                    {{left, middle - 6 * scale}, beside});
    add_line_within(actor, "role", setting, under, lettering::label, theme.muted,
                    {{left, middle + 32 * scale}, beside});
    add_badge(actor, quote, setting, {box.right() - badge_width(quote, setting), middle});
    return actor;
}

Actor lay_out_quote(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    if (!quote)
        return actor_for(element, "quote", box);
    return manner == Manner::Pull ? lay_out_pull(*quote, box, setting)
                                  : lay_out_quote_panel(*quote, box, setting);
}

bool is_direct(Story const& story, Element const& element) {
    auto const quote = quote_of(story, element);
    return quote && quote->attribution == Attribution::Direct;
}

} // namespace

ElementKind quote_kind() {
    ElementKind kind;
    kind.row.name = "quote";
    kind.row.other_words = {"citation", "cite"};
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {
        {"voice", ValueKind::VoiceName, Presence::Required, "who says it", {}},
        {"kind",
         ValueKind::Word,
         Presence::Required,
         "how we know",
         {"direct", "official", "reported", "anonymous"}},
    };
    kind.row.attributes = with_common_attributes({
        {.name = "via",
         .kind = ValueKind::SourceName,
         .help = "the source it comes from",
         .other_words = {"source", "from"}},
        {.name = "on",
         .kind = ValueKind::TopicName,
         .help = "the topic it is about",
         .other_words = {"topic", "about"}},
        {"date", ValueKind::Date, Presence::Optional, "when it was published", {}},
        {"said", ValueKind::Date, Presence::Optional, "when it was said, where that is known", {}},
        {.name = "short",
         .kind = ValueKind::Text,
         .help = "the few words for tables",
         .translation = Translation::Words},
        {.name = "original",
         .kind = ValueKind::Text,
         .help = "the words before they were translated: these are what is verified"},
    });
    kind.row.body = Body::Prose;
    kind.row.translation = Translation::Words;
    kind.row.words = Presence::Required;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "A viewpoint: who says what, how we know, from which source.";
    kind.row.example = "quote altman direct via=article on=gpt4:\n"
                       "  Nous sommes une entreprise **indépendante**.\n";
    kind.standing = Standing::Panel;
    kind.lay_out = lay_out_quote;
    kind.need = height_of_panel;
    kind.pulls = is_direct;
    return kind;
}

} // namespace fresque
