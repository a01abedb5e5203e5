#include "stage/arrangement.h"

#include "stage/arrangements/arrangements.h"
#include "stage/arrangements/places.h"
#include "stage/backdrop.h"
#include "stage/heading.h"
#include "stage/thread.h"

#include <algorithm>
#include <map>

namespace fresque {

namespace {

constexpr double content_top = 76;
constexpr double above_thread = 64;
constexpr double around_placed = 28;
constexpr Size least_place{200, 110};
constexpr Size least_rest{360, 160};

bool is_too_small(Rect const& box, Size least) {
    return box.width < least.width || box.height < least.height;
}

bool grows(Member const& member) {
    Standing const standing = member.kind->standing;
    return standing == Standing::Figure || standing == Standing::Backdrop || standing == Standing::Whole;
}

std::vector<Actor> laid_out(std::vector<Placement> const& placements, Setting const& setting) {
    std::vector<Actor> actors;
    for (Placement const& placement : placements)
        if (placement.member->visible)
            actors.push_back(lay_out_inside(*placement.member->kind, *placement.member->element,
                                            placement.setup, setting));
    return actors;
}

// How much of a plan has no room, once everything stands there.
std::size_t overflows(Plan const& plan, Setting const& setting) {
    auto count = static_cast<std::size_t>(std::count_if(plan.headings.begin(), plan.headings.end(),
                                                        [](Actor const& actor) { return actor.overflows; }));
    for (Placement const& placement : plan.placements) {
        Member const& member = *placement.member;
        count += lay_out_inside(*member.kind, *member.finally, placement.setup, setting).overflows ? 1U : 0U;
    }
    return count;
}

std::vector<Arrangement const*> candidates(Scenery const& scenery) {
    std::vector<Arrangement const*> found;
    std::string_view const wanted = scenery.scene.layout;
    for (Arrangement const& arrangement : arrangements())
        if (!wanted.empty() && arrangement.name == wanted)
            found.push_back(&arrangement);
    for (Arrangement const& arrangement : arrangements())
        if (arrangement.suits(scenery))
            found.push_back(&arrangement);
    return found;
}

// The first in which everything has room, else the one that lacks least. What an author asks for is kept.
Plan chosen_plan(Scenery const& scenery) {
    Plan best;
    std::size_t least = SIZE_MAX;
    auto const tried = candidates(scenery);
    for (Arrangement const* arrangement : tried) {
        Plan plan = arrangement->arrange(scenery);
        if (plan.placements.empty() && scenery.cast.size() > 0)
            continue;
        bool const asked = !scenery.scene.layout.empty() && arrangement->name == scenery.scene.layout;
        if (asked || tried.size() == 1)
            return plan;
        std::size_t const lacking = overflows(plan, scenery.setting);
        if (lacking >= least)
            continue;
        least = lacking;
        best = std::move(plan);
        if (lacking == 0)
            break;
    }
    return best;
}

// --- elements with a place of their own --------------------------------------------------------------

struct Placed {
    std::vector<Placement> placements;
    std::vector<Rect> taken;
};

std::map<std::string_view, std::vector<Block>> by_place(std::vector<Member> const& members) {
    std::map<std::string_view, std::vector<Block>> places;
    for (Member const& member : members)
        places[member.at].push_back({{&member}, grows(member)});
    return places;
}

std::optional<Rect> region_for(StagePlace const& place, std::vector<Rect> const& taken) {
    Rect const region = free_rectangle(place.region, taken);
    return is_too_small(region, least_place) ? std::nullopt : std::optional(region);
}

struct Pile {
    std::vector<Block> blocks; // of one member each
    Rect box;
    std::vector<Placement> placements;
};

bool are_side_by_side(Pile const& one, Pile const& other) {
    auto const alike = [](Block const& a, Block const& b) { return a.grows == b.grows; };
    return one.box.y == other.box.y && one.box.height == other.box.height &&
           std::equal(one.blocks.begin(), one.blocks.end(), other.blocks.begin(), other.blocks.end(), alike);
}

// The heights of a pile are the least of those beside it; what grows has what is left over.
std::vector<double> common_heights(Pile const& pile, std::vector<Pile> const& all) {
    std::vector<double> heights;
    double spare = 0;
    auto const growing =
        std::count_if(pile.blocks.begin(), pile.blocks.end(), [](Block const& block) { return block.grows; });
    for (std::size_t i = 0; i < pile.placements.size(); ++i) {
        double const own = pile.placements[i].setup.box.height;
        heights.push_back(own);
        for (Pile const& other : all)
            if (growing > 0 && !pile.blocks[i].grows && are_side_by_side(pile, other))
                heights.back() = std::min(heights.back(), other.placements[i].setup.box.height);
        spare += own - heights.back();
    }
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] += pile.blocks[i].grows ? spare / static_cast<double>(growing) : 0;
    return heights;
}

// Their words have the size of the smallest of them.
double common_scale(Pile const& pile, std::size_t block, std::vector<Pile> const& all) {
    double scale = pile.placements[block].setup.scale;
    for (Pile const& other : all)
        if (are_side_by_side(pile, other))
            scale = std::min(scale, other.placements[block].setup.scale);
    return scale;
}

// Piles side by side, such as those of a legend, are alike.
std::vector<Placement> aligned(std::vector<Pile> const& piles) {
    std::vector<Placement> placements;
    for (Pile const& pile : piles) {
        auto const heights = common_heights(pile, piles);
        double moved = 0;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            Placement placement = pile.placements[i];
            placement.setup.box.y += moved;
            moved += heights[i] - placement.setup.box.height;
            placement.setup.box.height = heights[i];
            placement.setup.scale = common_scale(pile, i, piles);
            placements.push_back(std::move(placement));
        }
    }
    return placements;
}

// A picture over words stands at the left as they do.
std::vector<Placement> flush_with_words(std::vector<Placement> pile) {
    for (std::size_t i = 0; i + 1 < pile.size(); ++i)
        if (pile[i].member->kind->standing == Standing::Figure &&
            pile[i + 1].member->kind->standing == Standing::Narration)
            pile[i].setup.manner = Manner::OverWords;
    return pile;
}

// Those who share a place stand one under the other. Nothing where there is no room for all.
std::optional<Placed> placed_in(Rect const& room, std::vector<Member> const& members,
                                Setting const& setting) {
    Placed placed;
    std::vector<Pile> piles;
    for (auto const& [name, blocks] : by_place(members)) {
        StagePlace place =
            place_named(name, blocks.front().members.front()->width, room, setting.viewport.size);
        auto const region = region_for(place, placed.taken);
        if (!region)
            return std::nullopt;
        place.region = *region;
        double height = 26.0 * static_cast<double>(blocks.size() - 1);
        for (Block const& block : blocks)
            height += block.grows
                          ? region->height
                          : wished_height(*block.members.front(), region->width, Manner::Normal, setting);
        Rect const box = box_in(place, height);
        piles.push_back({blocks, box, flush_with_words(stack(blocks, box, {26}, setting))});
        placed.taken.push_back(box.inset(-around_placed));
    }
    placed.placements = aligned(piles);
    return placed;
}

class Arranger {
  public:
    Arranger(std::vector<Actor>& actors, Position position, Setting const& setting) :
        actors_(actors),
        setting_(setting),
        scene_(setting.story.scenes[position.scene]),
        cast_(cast_at(setting.story, position)) {
        Size const size = setting.viewport.size;
        content_ = {stage_margin, content_top, size.width - 2 * stage_margin,
                    thread_top(size) - above_thread - content_top};
    }

    void arrange() {
        add_backdrop(actors_, scene_, setting_);
        if (!cast_.placed.empty() && !place_wanted())
            return_placed(cast_);
        Plan plan = chosen_plan({scene_, cast_, content_, headed_, setting_});
        auto const first = static_cast<std::ptrdiff_t>(actors_.size());
        add(std::move(plan.headings));
        add(laid_out(plan.placements, setting_));
        add(std::move(plan.years));
        // What fills the stage lies behind the words, the heading's too.
        double const whole = setting_.viewport.size.width;
        std::stable_partition(actors_.begin() + first, actors_.end(), [whole](Actor const& actor) {
            return actor.role == "image" && actor.bounds.width >= whole;
        });
    }

  private:
    void add(std::vector<Actor> more) { std::move(more.begin(), more.end(), std::back_inserter(actors_)); }

    // The heading stands above them, over the whole width; the others share what room is left.
    bool place_wanted() {
        std::vector<Actor> heading;
        double const bottom = add_heading(
            heading, scene_, {{content_.x, content_.y, content_.width, content_.height * 0.4}}, setting_);
        double const top = bottom > content_.y ? bottom + 40 : content_.y;
        Rect const room{content_.x, top, content_.width, content_.bottom() - top};
        auto const placed = placed_in(room, cast_.placed, setting_);
        if (!placed)
            return false;
        Rect const rest = free_rectangle(room, placed->taken);
        if (cast_.size() > cast_.placed.size() && is_too_small(rest, least_rest))
            return false;
        add(std::move(heading));
        add(laid_out(placed->placements, setting_));
        cast_.placed.clear();
        content_ = rest;
        headed_ = true;
        return true;
    }

    std::vector<Actor>& actors_;
    Setting const& setting_;
    Scene const& scene_;
    Cast cast_;
    Rect content_;
    bool headed_ = false;
};

} // namespace

namespace {

// Whether nothing is seen through an image, as far as some of its points tell.
bool hides_the_ground(Image const& image) {
    constexpr int points = 24; // a side
    constexpr std::uint8_t dense = 240;
    for (int row = 0; row < points; ++row)
        for (int column = 0; column < points; ++column) {
            int const x = image.size.width * (2 * column + 1) / (2 * points);
            int const y = image.size.height * (2 * row + 1) / (2 * points);
            auto const at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width) +
                                 static_cast<std::size_t>(x));
            if (image.rgba[at + 3] < dense)
                return false;
        }
    return true;
}

} // namespace

bool stands_on_picture(Position position, Setting const& setting) {
    if (setting.story.scenes[position.scene].id == title_scene_id)
        return false;
    Cast const cast = cast_at(setting.story, position);
    return std::any_of(cast.backdrops.begin(), cast.backdrops.end(), [&](Member const& member) {
        auto const number = setting.images.number(std::string(member.element->value("file")));
        if (!member.visible || !number || member.element->value("fit") == "contain")
            return false;
        auto const& image = setting.images.entry(*number).image;
        return image != nullptr && hides_the_ground(*image);
    });
}

void arrange(std::vector<Actor>& actors, Position position, Setting const& setting) {
    Arranger(actors, position, setting).arrange();
}

} // namespace fresque
