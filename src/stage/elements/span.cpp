// span: the time between two dates.
#include "stage/elements/kinds.h"

namespace fresque {

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
    kind.row.shown = Shown::NotYet;
    kind.row.help = "The time between two dates; the words say what lasted so long.";
    kind.row.example = "span 2015-12 -> 2018-02: Musk siège au conseil\n";
    return kind;
}

} // namespace fresque
