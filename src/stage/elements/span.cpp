// span: the time between two dates, as a measure line.
//
//     March 2019    4 months    July 2019
//     ├─────────────────────────────────┤
//                  the words
#include "stage/elements/kinds.h"
#include "stage/lettering.h"
#include "stage/measure.h"
#include "text/durations.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double under_words = 26; // so that they are not read with what follows

struct SpanTexts {
    std::string from;
    std::string to;
    std::string duration;
    Prose const* words;
};

Lettering ends() {
    Lettering letters = lettering::label;
    letters.figures = Figures::Lining;
    return letters;
}

// The dates over the ends, and the duration between them or, where there is no room, above; gives the
// height they take.
double add_above(Actor& actor, SpanTexts const& texts, Rect const& box, Color color, Setting const& setting) {
    double const scale = setting.viewport.text_scale;
    Lettering date = ends();
    Lettering duration = lettering::name;
    duration.align = Align::Center;
    double const middle = line_width(setting, texts.duration, duration);
    double const sides = std::max(line_width(setting, texts.from, date), line_width(setting, texts.to, date));
    bool const together = texts.duration.empty() || 2 * sides + middle + 64 <= box.width;
    double const first = duration.size * scale;
    double const baseline = box.y + (together ? first : first + duration.size * 1.3 * scale);
    add_line(actor, "from", setting, texts.from, date, setting.theme.muted, {box.x, baseline},
             {Entrance::Fade, 0});
    date.align = Align::End;
    add_line(actor, "to", setting, texts.to, date, setting.theme.muted, {box.right(), baseline},
             {Entrance::Fade, 0.55});
    add_line(actor, "duration", setting, texts.duration, duration, color, {box.center().x, box.y + first},
             {Entrance::Fade, 0.4});
    return baseline - box.y;
}

Actor lay_out_span(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "figure", box);
    std::string const& language = setting.language();
    SpanTexts const texts{
        written_date(element.value("from"), language), written_date(element.value("to"), language),
        written_duration(element.value("from"), element.value("to"), language), &element.prose};
    Theme const& theme = setting.theme;
    bool const colored = !element.value("color").empty();
    Color const color = theme.color(element.value("color"));
    double const line = box.y + add_above(actor, texts, box, color, setting) + 34;
    double const half = measure_stroke / 2;
    actor.pieces.push_back(measure_line("line", {box.x + half, line}, {box.right() - half, line},
                                        MeasureTicks::Across, colored ? color : theme.muted));
    double bottom = line + 16;
    Lettering letters = lettering::name;
    letters.align = Align::Center;
    letters.wrap = Wrap::Balanced;
    if (!element.prose.empty()) {
        double const top = line + 34;
        auto const fitted = fit(setting, prose_runs(element.prose, letters, {theme.ink, theme.ink}, language),
                                letters, {box.width, std::max(box.bottom() - top, 0.0)});
        add_words(actor, "words", fitted.layout, {box.x, top}, {Entrance::Rise, 0.3});
        actor.overflows = !fitted.fits;
        bottom = std::min(top + fitted.layout.size.height + under_words, box.bottom());
    }
    actor.bounds = {box.x, box.y, box.width, bottom - box.y};
    actor.label = texts.from + " → " + texts.to + (texts.duration.empty() ? "" : " (" + texts.duration + ")");
    if (!element.prose.empty())
        actor.label += " " + typeset(plain_text(element.prose), language);
    return actor;
}

} // namespace

ElementKind span_kind() {
    ElementKind kind;
    kind.row.name = "span";
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {{"from", ValueKind::Date, Presence::Required, "the date on which it begins"},
                          {"arrow", ValueKind::Arrow, Presence::Required, ""},
                          {"to", ValueKind::Date, Presence::Required, "the date on which it ends"}};
    kind.row.attributes = with_common_attributes({color_parameter("the colour of the line")});
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "The time between two dates. The words say what lasted so long.";
    kind.row.example = "span 2015-12 -> 2018-02: Musk siège au conseil\n";
    kind.standing = Standing::Band;
    kind.lay_out = lay_out_span;
    return kind;
}

} // namespace fresque
