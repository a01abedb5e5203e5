// drawing: a line drawing from the story’s folder, which traces itself.
#include "stage/elements/kinds.h"
#include "stage/elements/placeholder.h"
#include "stage/traced_drawing.h"

namespace fresque {

namespace {

// Beside words a drawing ends where the stage ends.
bool is_at_right(Rect const& box, Size stage) {
    return box.x > stage.width / 3 && box.right() > stage.width - stage_margin - 1;
}

Actor lay_out_drawing(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    Actor actor = actor_for(element, "drawing", box);
    actor.label = element.value("alt");
    std::string const file(element.value("file"));
    DrawingEntry const* const entry = setting.images.find_drawing(file);
    if (entry == nullptr || entry->drawing == nullptr) {
        add_placeholder(actor, setting.words.missing_drawing, file, box, setting);
        return actor;
    }
    actor.bounds = fitted_box(*entry->drawing, box);
    if (manner == Manner::OverWords)
        actor.bounds.x = box.x;
    else if (is_at_right(box, setting.viewport.size))
        actor.bounds.x = box.right() - actor.bounds.width;
    Color const own = setting.theme.color(element.value("color"));
    add_traced(actor, "", *entry->drawing, actor.bounds, {setting.theme, own});
    return actor;
}

} // namespace

ElementKind drawing_kind() {
    ElementKind kind;
    kind.row.name = "drawing";
    kind.row.other_words = {"dessin"};
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
    kind.row.help =
        "A line drawing, which traces itself. Its colours may be names of the theme: stroke=\"teal\".";
    kind.row.example = "drawing cercle.svg alt=\"Un cercle ouvert\"\n";
    kind.standing = Standing::Figure;
    kind.lay_out = lay_out_drawing;
    return kind;
}

} // namespace fresque
