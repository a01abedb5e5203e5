// image: a picture from the story’s folder. Alone it fills the stage behind the words, under a scrim;
// among panels it is a panel. An image that cannot be had is a labelled placeholder.
#include "stage/elements/kinds.h"
#include "stage/lettering.h"

namespace fresque {

namespace {

// The part of the image that covers a box of another shape, centred.
Rect covering_part(PixelSize image, Rect const& box) {
    double const image_aspect = static_cast<double>(image.width) / image.height;
    double const box_aspect = box.width / box.height;
    if (image_aspect > box_aspect) {
        double const part = box_aspect / image_aspect;
        return {(1 - part) / 2, 0, part, 1};
    }
    double const part = image_aspect / box_aspect;
    return {0, (1 - part) / 2, 1, part};
}

void add_picture(Actor& actor, ImageNumber number, Image const& image, Rect const& box, double radius) {
    Piece piece;
    piece.key = "picture";
    piece.box = box;
    piece.visual = ImageVisual{number, covering_part(image.size, box), radius};
    piece.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(piece));
}

void add_placeholder(Actor& actor, std::string const& file, Rect const& box, Setting const& setting) {
    Theme const& theme = setting.theme;
    Piece frame;
    frame.key = "placeholder";
    frame.box = box.inset(2);
    ShapeVisual shape;
    shape.radius = 12;
    shape.fill = theme.surface;
    shape.rules = {{theme.line, 3, {18, 12}, 0}};
    frame.visual = shape;
    frame.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(frame));
    Lettering label = lettering::name;
    label.align = Align::Center;
    add_line(actor, "missing", setting, setting.words.missing_image, label, theme.muted,
             box.center() - Vec2{0, 12}, {Entrance::Fade, 0});
    label = lettering::label;
    label.align = Align::Center;
    add_line(actor, "file", setting, file, label, theme.muted, box.center() + Vec2{0, 30},
             {Entrance::Fade, 0});
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

Actor lay_out_image(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    Actor actor = actor_for(element, "image", box);
    actor.label = element.value("alt");
    std::string const file(element.value("file"));
    auto const number = setting.images.number(file);
    bool const whole = manner == Manner::Pull;
    if (!number || setting.images.entry(*number).image == nullptr) {
        add_placeholder(actor, file,
                        whole ? Rect{box.width * 0.45, box.height * 0.12, box.width * 0.5, box.height * 0.66}
                              : box,
                        setting);
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
        add_line(actor, "caption", setting, caption, lettering::label, setting.theme.muted,
                 {box.x, box.bottom() - 8}, {Entrance::Fade, 0.2});
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
        {"file", ValueKind::File, Presence::Required, "a PNG or JPEG file in the story’s folder", {}}};
    kind.row.attributes = with_common_attributes({
        {"alt", ValueKind::Text, Presence::Optional, "what the image shows, for those who do not see it", {}},
        {"caption", ValueKind::Text, Presence::Optional, "words under the image", {}},
    });
    kind.row.body = Body::None;
    kind.row.element = true;
    kind.row.help = "a picture";
    kind.row.example = "image bureaux.jpg alt=\"Une rue de San Francisco\"";
    kind.standing = Standing::Backdrop;
    kind.lay_out = lay_out_image;
    kind.pulls = fills_the_stage;
    return kind;
}

} // namespace fresque
