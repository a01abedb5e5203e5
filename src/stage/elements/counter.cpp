// counter: a number that counts up.
#include "stage/elements/kinds.h"

namespace fresque {

ElementKind counter_kind() {
    ElementKind kind;
    kind.row.name = "counter";
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {{"id", ValueKind::NewName, Presence::Optional, "a name for it, as as= would give"}};
    kind.row.attributes = with_common_attributes({
        {.name = "to",
         .kind = ValueKind::Number,
         .presence = Presence::Required,
         .help = "the number it arrives at"},
        {.name = "from", .kind = ValueKind::Number, .help = "the number it begins with", .otherwise = "0"},
        {.name = "unit",
         .kind = ValueKind::Text,
         .help = "what is counted, such as \"$\"",
         .translation = Translation::Words},
        color_parameter("the colour of the number"),
    });
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Element;
    kind.row.shown = Shown::NotYet;
    kind.row.help = "A number that counts up; the words say what it is.";
    kind.row.example = "counter promesse to=1000000000 unit=\"$\": promis par Musk\n";
    return kind;
}

} // namespace fresque
