// drawing: a line drawing from the story’s folder, which traces itself.
#include "stage/elements/kinds.h"

namespace fresque {

ElementKind drawing_kind() {
    ElementKind kind;
    kind.row.name = "drawing";
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {
        {"file", ValueKind::Drawing, Presence::Required, "an SVG file in the story’s folder"}};
    kind.row.attributes = with_common_attributes({
        {.name = "alt",
         .kind = ValueKind::Text,
         .presence = Presence::Wanted,
         .help = "what the drawing shows, for those who do not see it",
         .translation = Translation::Words},
        color_parameter("the colour of lines that have none of their own"),
    });
    kind.row.on_stage = OnStage::Element;
    kind.row.shown = Shown::NotYet;
    kind.row.help = "A line drawing, which traces itself.";
    kind.row.example = "drawing cercle.svg alt=\"Un cercle ouvert\"\n";
    return kind;
}

} // namespace fresque
