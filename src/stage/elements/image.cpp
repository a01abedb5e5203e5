// image: a picture from the story’s folder. Alone it fills the stage behind the words, under a scrim;
// among panels it is a panel. An image that cannot be had is a labelled placeholder.
#include "stage/backdrop.h"
#include "stage/elements/kinds.h"
#include "stage/elements/placeholder.h"
#include "stage/lettering.h"

namespace fresque {

namespace {

void add_picture(Actor& actor, ImageNumber number, Image const& image, Rect const& box, double radius) {
    Piece piece;
    piece.key = "picture";
    piece.box = box;
    piece.visual = ImageVisual{number, covering_part(image.size, box), radius};
    piece.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(piece));
}

void add_scrim(Actor& actor, Rect const& box, Theme const& theme) {
    for (bool const upwards : {false, true}) {
        Piece piece;
        piece.key = upwards ? "scrim/bottom" : "scrim/side";
        piece.box = upwards ? Rect{box.x, box.y + box.height * 0.62, box.width, box.height * 0.38} : box;
        piece.visual = ScrimVisual{theme.background, upwards};
        piece.entrance = Entrance::Fade;
        actor.pieces.push_back(std::move(piece));
    }
}

// Where words leave the stage free: at the right, or below on a stage that is higher than wide.
Rect beside_words(Rect const& stage) {
    if (stage.height > stage.width)
        return {stage.width * 0.1, stage.height * 0.62, stage.width * 0.8, stage.height * 0.2};
    return {stage.width * 0.55, stage.height * 0.12, stage.width * 0.4, stage.height * 0.66};
}

Actor lay_out_image(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    Actor actor = actor_for(element, "image", box);
    actor.label = element.value("alt");
    std::string const file(element.value("file"));
    auto const number = setting.images.number(file);
    bool const whole = manner == Manner::Pull;
    if (!number || setting.images.entry(*number).image == nullptr) {
        add_placeholder(actor, setting.words.missing_image, file, whole ? beside_words(box) : box, setting);
        return actor;
    }
    std::string_view const caption = element.value("caption");
    Rect picture = box;
    if (!whole && !caption.empty())
        picture.height -= 44 * setting.viewport.text_scale;
    add_picture(actor, *number, *setting.images.entry(*number).image, picture, whole ? 0 : 12);
    if (whole)
        add_scrim(actor, box, setting.theme);
    if (!whole && !caption.empty())
        add_line_within(actor, "caption", setting, caption, lettering::label, setting.theme.muted,
                        {{box.x, box.bottom() - 8}, box.width}, {Entrance::Fade, 0.2});
    return actor;
}

bool fills_the_stage(Story const&, Element const&) {
    return true;
}

} // namespace

ElementKind image_kind() {
    ElementKind kind;
    kind.row.name = "image";
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {
        {"file", ValueKind::Image, Presence::Required, "a PNG or JPEG file in the story’s folder"}};
    kind.row.attributes = with_common_attributes({
        {.name = "alt",
         .kind = ValueKind::Text,
         .presence = Presence::Wanted,
         .help = "what the image shows, for those who do not see it",
         .translation = Translation::Words},
        {.name = "caption",
         .kind = ValueKind::Text,
         .help = "words under the image",
         .translation = Translation::Words},
        {.name = "fit",
         .kind = ValueKind::Word,
         .help = "whether it fills its place or is seen whole",
         .choices = {"cover", "contain"},
         .otherwise = "cover",
         .shown = Shown::NotYet},
        {.name = "pan",
         .kind = ValueKind::Word,
         .help = "the side towards which it moves slowly",
         .choices = {"left", "right", "up", "down"},
         .shown = Shown::NotYet},
        {.name = "zoom",
         .kind = ValueKind::Number,
         .help = "how much larger it slowly becomes, such as 1.2",
         .shown = Shown::NotYet},
    });
    kind.row.body = Body::None;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "A picture from the story’s folder.";
    kind.row.example = "image bureaux.jpg alt=\"Une rue de San Francisco\"\n";
    kind.standing = Standing::Backdrop;
    kind.lay_out = lay_out_image;
    kind.pulls = fills_the_stage;
    return kind;
}

} // namespace fresque
