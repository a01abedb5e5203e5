#include "stage/cues.h"

#include "stage/camera.h"
#include "stage/thread.h"
#include "stage/viewport.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>

namespace fresque {

namespace {

constexpr double dimmed = 0.3;
constexpr double clear_of_thread = 12; // stage units
constexpr double read_from = 60;       // stage units from the top

// What holds after the cues of a scene up to a step. Names are the elements'.
struct Direction {
    std::set<std::string_view> dim;
    std::string_view focus;  // empty: none
    std::string_view camera; // empty: the whole stage
    std::optional<double> zoom;

    void take(Cue const& cue);
};

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && number > 0 ? std::optional(number) : std::nullopt;
}

void Direction::take(Cue const& cue) {
    if (cue.verb == "dim")
        dim.insert(cue.target);
    if (cue.verb == "focus") {
        focus = cue.target;
        dim.clear();
    }
    if (cue.verb == "camera") {
        camera = cue.target;
        zoom = number_of(cue.values["zoom"]);
    }
}

Direction direction_at(Scene const& scene, std::size_t step) {
    Direction direction;
    for (std::size_t i = 0; i <= step && i < scene.steps.size(); ++i)
        for (Cue const& cue : scene.steps[i].cues)
            direction.take(cue);
    return direction;
}

void fade(Actor& actor, double opacity) {
    for (Piece& piece : actor.pieces)
        piece.opacity *= opacity;
}

void apply_light(std::vector<Actor>& actors, Direction const& direction,
                 std::map<std::string_view, std::string_view> const& names) {
    bool const focused = std::any_of(actors.begin(), actors.end(), [&](Actor const& actor) {
        auto const name = names.find(actor.id);
        return name != names.end() && name->second == direction.focus;
    });
    for (Actor& actor : actors) {
        auto const name = names.find(actor.id);
        if (name == names.end())
            continue;
        if (direction.dim.contains(name->second) || (focused && name->second != direction.focus))
            fade(actor, dimmed);
    }
}

bool is_heading(Actor const& actor) {
    return actor.role == "heading" || actor.role == "kicker" || actor.role == "year";
}

// What leaves the margins falls back; a heading that does, and what would come under the thread, goes.
void apply_camera(std::vector<Actor>& actors, Actor const& target, Direction const& direction, Size stage) {
    View const view = view_of(target.bounds, stage, direction.zoom);
    std::string const looked_at = target.id;
    Rect const seen{0, 0, stage.width, thread_top(stage) - clear_of_thread};
    Rect const read{stage_margin - 1, read_from, stage.width - 2 * stage_margin + 2, seen.height};
    for (Actor& actor : actors) {
        if (actor.bounds.width >= stage.width - 1) // a backdrop covers the stage as it is
            continue;
        actor = seen_through(view, std::move(actor));
        if (actor.id == looked_at)
            continue;
        Rect const& box = actor.bounds;
        bool const cut = box.x < read.x || box.right() > read.right() || box.y < read.y;
        if (box.bottom() > seen.bottom() || !overlap(box, seen) || (cut && is_heading(actor)))
            fade(actor, 0);
        else if (cut)
            fade(actor, dimmed);
    }
}

} // namespace

void apply_cues(std::vector<Actor>& actors, Story const& story, Position position, Size stage) {
    Direction const direction = direction_at(story.scenes[position.scene], position.step);
    std::vector<std::string> ids;
    std::map<std::string_view, std::string_view> names; // from an actor's to its element's
    auto const elements = elements_at(story, position);
    ids.reserve(elements.size());
    for (auto const* element : elements) {
        ids.push_back(element->kind + ":" + element->id);
        names.emplace(ids.back(), element->id);
    }
    apply_light(actors, direction, names);
    if (direction.camera.empty())
        return;
    for (Actor const& actor : actors)
        if (auto const name = names.find(actor.id); name != names.end() && name->second == direction.camera)
            return apply_camera(actors, actor, direction, stage);
}

} // namespace fresque
