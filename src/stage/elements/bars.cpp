// bars: quantities side by side, each drawn beside the whole that it is a part of.
#include "stage/elements/kinds.h"

namespace fresque {

namespace {

KeywordRow bar_row() {
    KeywordRow row = part_row("bar", "bars");
    row.arguments = {{"id", ValueKind::NewName, Presence::Optional, "a name for it, the same in every step"}};
    row.attributes = {
        {.name = "value",
         .kind = ValueKind::Number,
         .presence = Presence::Required,
         .help = "how much it is"},
        {.name = "of", .kind = ValueKind::ElementName, .help = "the counter that is the whole of it"},
        {.name = "voice", .kind = ValueKind::VoiceName, .help = "whose it is, and so in which colour"},
        color_parameter("the colour of the bar"),
    };
    row.words = Presence::Required;
    row.help = "One bar; the words say what it is.";
    row.example = "bars\n"
                  "  bar promis value=1000000000 color=vermilion: promis\n"
                  "  bar verse value=0: versé\n";
    return row;
}

} // namespace

ElementKind bars_kind() {
    ElementKind kind;
    kind.row.name = "bars";
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({
        {.name = "unit",
         .kind = ValueKind::Text,
         .help = "what is measured, such as \"$\"",
         .translation = Translation::Words},
    });
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Picture;
    kind.row.shown = Shown::NotYet;
    kind.row.help = "Quantities side by side. Written again in a later step, it goes on.";
    kind.row.example = "bars\n"
                       "  bar promis value=1000000000 color=vermilion: promis\n"
                       "step\n"
                       "bars\n"
                       "  bar verse value=0: versé\n";
    kind.parts = {bar_row()};
    return kind;
}

} // namespace fresque
