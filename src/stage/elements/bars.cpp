// bars: quantities side by side, each drawn within the whole that it is a part of.
#include "stage/elements/bar_chart.h"
#include "stage/elements/kinds.h"
#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

// What all of the bars are of stands over them.
Actor lay_out_bars(Element const& element, Rect const& box, Manner, Setting const& setting) {
    if (element.prose.empty())
        return lay_out_bar_chart(element, box, setting);
    constexpr double most_lines = 2.6;
    constexpr double under_title = 22;
    std::string const title = typeset(plain_text(element.prose), setting.language());
    double const most = most_lines * lettering::name.size * setting.viewport.text_scale;
    auto const words = fit(setting, plain_runs(title, lettering::name, setting.theme.ink, setting.language()),
                           lettering::name, {box.width, most});
    double const taken = words.layout.size.height + under_title;
    Actor actor = lay_out_bar_chart(
        element, {box.x, box.y + taken, box.width, std::max(box.height - taken, 1.0)}, setting);
    add_words(actor, "title", words.layout, {box.x, box.y}, {Entrance::Rise, 0});
    actor.bounds = {box.x, box.y, box.width, actor.bounds.bottom() - box.y};
    actor.overflows = actor.overflows || !words.fits;
    actor.label = title + std::string(setting.words.colon) + actor.label;
    return actor;
}

KeywordRow bar_row() {
    KeywordRow row = part_row("bar", "bars");
    row.other_words = {"barre"};
    row.arguments = {{"id", ValueKind::NewName, Presence::Optional, "a name for it, the same in every step"}};
    row.attributes = {
        {.name = "value",
         .kind = ValueKind::Number,
         .presence = Presence::Required,
         .help = "how much it is",
         .other_words = {"valeur"},
         .range = {.least = 0},
         .unit_at = "bars"},
        {.name = "of", .kind = ValueKind::ElementName, .help = "the counter that is the whole of it"},
        {.name = "state",
         .kind = ValueKind::Word,
         .help = "done is a full bar; promised, for what was only announced, is an empty dashed one",
         .choices = {"done", "promised"},
         .otherwise = "done"},
        {.name = "voice", .kind = ValueKind::VoiceName, .help = "whose it is, and so in which colour"},
        color_parameter("the colour of the bar"),
    };
    row.words = Presence::Required;
    row.help = "One bar; the words say what it is. Written again under its name in a later step, it changes.";
    row.example = "bars\n"
                  "  bar promis value=1000000000 state=promised color=vermilion: promis\n"
                  "  bar verse value=0: versé\n";
    return row;
}

} // namespace

ElementKind bars_kind() {
    ElementKind kind;
    kind.row.name = "bars";
    kind.row.other_words = {"barres", "diagramme", "chart"};
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({
        {.name = "unit",
         .kind = ValueKind::Text,
         .help = "what is measured, such as \"$\"",
         .otherwise = "the unit of the whole",
         .translation = Translation::Words},
    });
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Picture;
    kind.row.help =
        "Quantities side by side; the words say what they are of. Written again in a later step, it "
        "goes on.";
    kind.row.example = "bars\n"
                       "  bar promis value=1000000000 state=promised color=vermilion: promis\n"
                       "step\n"
                       "bars\n"
                       "  bar verse value=0: versé\n";
    kind.parts = {bar_row()};
    kind.standing = Standing::Band;
    kind.lay_out = lay_out_bars;
    return kind;
}

} // namespace fresque
