#include "stage/backdrop.h"

namespace fresque {

namespace {

constexpr double veil = 0.84; // of the ground's colour: labels keep 4.5:1 before a white picture

Piece whole(std::string key, Size stage, Visual visual) {
    Piece piece;
    piece.key = std::move(key);
    piece.box = {0, 0, stage.width, stage.height};
    piece.visual = std::move(visual);
    piece.entrance = Entrance::Fade;
    return piece;
}

} // namespace

void add_backdrop(std::vector<Actor>& actors, Scene const& scene, Setting const& setting) {
    auto const number = setting.images.number(scene.backdrop);
    if (scene.backdrop.empty() || !number || setting.images.entry(*number).image == nullptr)
        return;
    Size const stage = setting.viewport.size;
    Actor actor;
    actor.id = "backdrop:" + scene.backdrop;
    actor.role = "backdrop";
    actor.source = scene.span;
    actor.bounds = {0, 0, stage.width, stage.height};
    Rect const part = covering_part(setting.images.entry(*number).image->size, actor.bounds);
    actor.pieces.push_back(whole("picture", stage, ImageVisual{*number, part, 0}));
    ShapeVisual ground;
    ground.fill = setting.theme.background.faded(veil);
    actor.pieces.push_back(whole("veil", stage, ground));
    actors.push_back(std::move(actor));
}

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

} // namespace fresque
