// quote: a viewpoint. Who says what, how we know, from which source: a panel (quote_panel.h), or alone on the
// stage, as large as it goes.
#include "stage/attribution_ink.h"
#include "stage/elements/kinds.h"
#include "stage/elements/quote_panel.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

double height_of_panel(Element const& element, double width, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? height_of_quote_panel({*quote}, width, {}, setting) : 300;
}

PanelRow panels_of(ElementRow const& row, Setting const& setting) {
    PanelRow panels;
    for (ElementInRow const& one : row)
        if (auto const quote = quote_of(setting.story, *one.element))
            panels.push_back({{*quote}, one.width});
    return panels;
}

double height_in_row(Element const& element, double width, ElementRow const& row, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? height_of_quote_panel({*quote}, width, panels_of(row, setting), setting) : 300;
}

double wished_height(Element const& element, double width, ElementRow const& row, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? wished_height_of_quote_panel({*quote}, width, panels_of(row, setting), setting) : 300;
}

double least_height(Element const& element, double width, ElementRow const& row, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? least_height_of_quote_panel({*quote}, width, panels_of(row, setting), setting) : 300;
}

Actor lay_out_in_row(Element const& element, Rect const& box, ElementRow const& row, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? lay_out_quote_panel({*quote}, box, panels_of(row, setting), setting)
                 : actor_for(element, "quote", box);
}

std::optional<Share> share_of_panel(Element const& element, Setting const& setting) {
    auto const quote = quote_of(setting.story, element);
    return quote ? std::optional(share_of_quote_panel({*quote}, setting)) : std::nullopt;
}

// The large mark behind the words of a pull quote.
void add_ghost_mark(Actor& actor, Rect const& box, Color color, Setting const& setting) {
    Lettering letters = lettering::display;
    letters.size = 520;
    letters.hanging = Hanging::None;
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
                                  : lay_out_quote_panel({*quote}, box, {}, setting);
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
         .other_words = {"source", "from", "par", "selon"}},
        {.name = "on",
         .kind = ValueKind::TopicName,
         .help = "the topic it is about",
         .other_words = {"topic", "about", "sur", "sujet"}},
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
    kind.row.verbatim = true;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "A viewpoint: who says what, how we know, from which source.";
    kind.row.example = "quote altman direct via=article on=gpt4:\n"
                       "  Nous sommes une entreprise **indépendante**.\n";
    kind.standing = Standing::Panel;
    kind.lay_out = lay_out_quote;
    kind.lay_out_in_row = lay_out_in_row;
    kind.need = height_of_panel;
    kind.need_in_row = height_in_row;
    kind.wish = wished_height;
    kind.least = least_height;
    kind.share = share_of_panel;
    kind.pulls = is_direct;
    return kind;
}

} // namespace fresque
