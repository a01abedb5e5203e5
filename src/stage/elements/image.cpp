// image: a picture from the story’s folder. Alone it fills the stage behind the words, under a scrim;
// among panels it is a panel. An image that cannot be had is a labelled placeholder.
#include "stage/elements/kinds.h"
#include "stage/elements/placeholder.h"
#include "stage/framing.h"
#include "stage/lettering.h"
#include "stage/thread.h"
#include "text/numbers.h"
#include "text/typography.h"

namespace fresque {

namespace {

struct Picture {
    ImageNumber number;
    Rect box;
    Framing framing;
    double radius;
};

void add_picture(Actor& actor, Picture const& picture) {
    Piece piece;
    piece.key = "picture";
    piece.box = picture.box;
    piece.visual = ImageVisual{picture.number, picture.framing.end, picture.radius, picture.framing.start, 1};
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

bool seen_whole(Element const& element) {
    return element.value("fit") == "contain";
}

Drift drift_of(Element const& element) {
    bool const zooms = !element.value("zoom").empty();
    return {pan_from(element.value("pan")), zooms ? decimal_from(element.value("zoom")).value : 1};
}

// Beside the words, where the image that fills the stage is seen whole.
Rect beside_words(Size stage) {
    if (stage.height > stage.width)
        return {stage.width * 0.1, stage.height * 0.62, stage.width * 0.8, stage.height * 0.2};
    double const left = stage.width * 0.54;
    return {left, 116, stage.width - stage_margin - left, thread_top(stage) - 40 - 116};
}

Lettering caption_letters() {
    Lettering letters = lettering::label;
    letters.wrap = Wrap::Greedy;
    return letters;
}

// In the corner above the thread, on a ground of its own: what is behind it may have any colour.
void add_corner_caption(Actor& actor, std::string_view caption, Setting const& setting) {
    Theme const& theme = setting.theme;
    Size const stage = setting.viewport.size;
    auto const fitted = fit(setting, plain_runs(caption, caption_letters(), theme.ink, setting.language()),
                            caption_letters(), {stage.width * 0.42, 110});
    Size const words = fitted.layout.size;
    Rect const ground{stage.width - stage_margin - words.width - 36, thread_top(stage) - 28 - words.height,
                      words.width + 36, words.height + 20};
    ShapeVisual shape;
    shape.radius = 8;
    shape.fill = theme.background.faded(0.86);
    actor.pieces.push_back({"caption/ground", ground, shape, Entrance::Fade, 0.2});
    add_words(actor, "caption", fitted.layout, {ground.x + 18, ground.y + 10}, {Entrance::Fade, 0.2});
    actor.overflows = !fitted.fits;
}

// The picture, and its caption under it.
void add_panel(Actor& actor, Element const& element, ImageNumber number, Rect const& box,
               Setting const& setting) {
    PixelSize const size = setting.images.entry(number).image->size;
    FittedText caption;
    if (!element.value("caption").empty())
        caption = fit(
            setting,
            plain_runs(element.value("caption"), caption_letters(), setting.theme.muted, setting.language()),
            caption_letters(), {box.width, box.height * 0.3});
    double const under = caption.layout.lines.empty() ? 0 : caption.layout.size.height + 14;
    Rect picture{box.x, box.y, box.width, box.height - under};
    if (seen_whole(element))
        picture = contained(size, picture);
    add_picture(actor,
                {number, picture, covering(size, {picture.width, picture.height}, drift_of(element)), 12});
    if (under > 0) {
        add_words(actor, "caption", caption.layout, {picture.x, picture.bottom() + 14},
                  {Entrance::Fade, 0.2});
        actor.overflows = !caption.fits;
    }
}

void add_filling(Actor& actor, Element const& element, ImageNumber number, Rect const& box,
                 Setting const& setting) {
    PixelSize const size = setting.images.entry(number).image->size;
    if (seen_whole(element))
        return add_panel(actor, element, number, beside_words(setting.viewport.size), setting);
    add_picture(actor, {number, box, covering(size, {box.width, box.height}, drift_of(element)), 0});
    add_scrim(actor, box, setting.theme);
    if (!element.value("caption").empty())
        add_corner_caption(actor, element.value("caption"), setting);
}

Actor lay_out_image(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    Actor actor = actor_for(element, "image", box);
    actor.label = element.value("alt");
    if (std::string_view const caption = element.value("caption"); !caption.empty())
        actor.label.append(actor.label.empty() ? "" : ". ").append(typeset(caption, setting.language()));
    std::string const file(element.value("file"));
    auto const number = setting.images.number(file);
    bool const fills = manner == Manner::Pull;
    if (!number || setting.images.entry(*number).image == nullptr)
        add_placeholder(actor, setting.words.missing_image, file,
                        fills ? beside_words(setting.viewport.size) : box, setting);
    else if (fills)
        add_filling(actor, element, *number, box, setting);
    else
        add_panel(actor, element, *number, box, setting);
    return actor;
}

bool fills_the_stage(Story const&, Element const&) {
    return true;
}

} // namespace

ElementKind image_kind() {
    ElementKind kind;
    kind.row.name = "image";
    kind.row.other_words = {"photo", "picture"};
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {
        {"file", ValueKind::Image, Presence::Required, "a PNG or JPEG file in the story’s folder"}};
    kind.row.attributes = with_common_attributes({
        {.name = "alt",
         .kind = ValueKind::Text,
         .presence = Presence::Wanted,
         .help = "what the image shows, for those who do not see it",
         .translation = Translation::Words,
         .other_words = {"description"}},
        {.name = "caption",
         .kind = ValueKind::Text,
         .help = "words under the image",
         .translation = Translation::Words,
         .other_words = {"légende", "legend"}},
        {.name = "fit",
         .kind = ValueKind::Word,
         .help = "whether it fills its place or is seen whole",
         .choices = {"cover", "contain"},
         .otherwise = "cover"},
        {.name = "pan",
         .kind = ValueKind::Word,
         .help = "the side to which the look goes slowly over it",
         .choices = {"left", "right", "up", "down"}},
        {.name = "zoom",
         .kind = ValueKind::Number,
         .help = "how much larger it slowly becomes, such as 1.2; below 1, how much smaller",
         .range = {.least = 0.25, .most = 4}},
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
