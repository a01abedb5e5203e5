#include "stage/backdrop.h"

#include "stage/framing.h"

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
    Framing const part = covering(setting.images.entry(*number).image->size, stage, {});
    actor.pieces.push_back(whole("picture", stage, ImageVisual{*number, part.end, 0, part.start, 1}));
    ShapeVisual ground;
    ground.fill = setting.theme.background.faded(veil);
    actor.pieces.push_back(whole("veil", stage, ground));
    actors.push_back(std::move(actor));
}

} // namespace fresque
