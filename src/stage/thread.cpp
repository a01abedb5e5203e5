#include "stage/thread.h"

#include "stage/knot.h"
#include "stage/lettering.h"
#include "stage/timeline.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fresque {

namespace {

constexpr std::size_t thread_points = 240;
constexpr std::string_view milestone_prefix = "milestone:";
constexpr std::size_t most_milestones = 24;
constexpr Seconds knot_duration = 1.4; // the eye follows it

Piece line_piece(std::string key, std::vector<Vec2> points, Color color, double width) {
    Piece piece;
    piece.key = std::move(key);
    LineVisual line;
    line.points = std::move(points);
    line.color = color;
    line.width = width;
    piece.visual = std::move(line);
    piece.entrance = Entrance::Trace;
    return piece;
}

std::vector<Vec2> straight(Vec2 from, Vec2 to) {
    std::vector<Vec2> points;
    points.reserve(thread_points);
    for (std::size_t i = 0; i < thread_points; ++i)
        points.push_back(mix(from, to, static_cast<double>(i) / (thread_points - 1)));
    return points;
}

void add_node(Actor& actor, Timeline const& timeline, std::size_t i, Theme const& theme) {
    bool const current = timeline.current() == i;
    bool const reached = timeline.current() && i <= *timeline.current();
    double const radius = current ? 15 : reached ? 9.5 : 8.5;
    Vec2 const at{timeline.x(i), timeline.y()};
    ShapeVisual ring;
    ring.radius = current ? 23 : 0.5;
    ring.rules = {{theme.muted, 1.6, {}, 0}};
    Piece halo;
    halo.key = "halo";
    halo.box = Rect{at.x, at.y, 0, 0}.inset(current ? -23 : -0.5);
    halo.visual = ring;
    halo.opacity = current ? 1 : 0;
    halo.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(halo));
    ShapeVisual disc;
    disc.radius = radius;
    disc.fill = reached ? theme.ink : theme.background;
    disc.rules = {{reached ? theme.ink : theme.line, 3, {}, 0}};
    Piece node;
    node.key = "node";
    node.box = Rect{at.x, at.y, 0, 0}.inset(-radius);
    node.visual = disc;
    node.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(node));
}

Lettering label_letters(bool current) {
    Lettering letters = lettering::label;
    letters.figures = Figures::Lining;
    if (current)
        letters.face = Face::SansSemiBold;
    return letters;
}

// From where to where a label stands: over its node, but never outside the margins.
struct Extent {
    double from;
    double to;
};

Extent label_extent(Timeline const& timeline, std::size_t i, Setting const& setting) {
    double const half = line_width(setting, timeline.label(i), label_letters(timeline.current() == i)) / 2;
    double const x = std::clamp(timeline.x(i), timeline.left() + half,
                                std::max(timeline.right() - half, timeline.left() + half));
    return {std::max(x - half, timeline.left()), x + half};
}

void add_label(Actor& actor, Timeline const& timeline, std::size_t i, Setting const& setting) {
    bool const current = timeline.current() == i;
    double const room = timeline.right() - timeline.left();
    add_line_within(actor, current ? "current" : "label", setting, timeline.label(i), label_letters(current),
                    current ? setting.theme.ink : setting.theme.muted,
                    {{label_extent(timeline, i, setting).from, timeline.y() - 34}, room},
                    {Entrance::Fade, 0});
}

// Which labels are said: the current one, and from the left all that keep clear of it and of each other.
std::vector<bool> labels_said(Timeline const& timeline, Setting const& setting) {
    constexpr double clear = 28;
    std::vector<bool> said(timeline.list().size(), false);
    auto const current = timeline.current();
    std::optional<Extent> const kept =
        current ? std::optional(label_extent(timeline, *current, setting)) : std::nullopt;
    double reached = -1e6;
    for (std::size_t i = 0; i < said.size(); ++i) {
        Extent const extent = label_extent(timeline, i, setting);
        bool const is_current = current == i;
        bool const meets_current =
            kept && !is_current && extent.to + clear / 2 > kept->from && extent.from - clear / 2 < kept->to;
        if (!is_current && (meets_current || extent.from - clear < reached))
            continue;
        said[i] = true;
        reached = std::max(reached, extent.to);
    }
    return said;
}

// Half the room of a milestone to be pointed at: it ends where the next one's begins.
double half_of(Timeline const& timeline, std::size_t i) {
    double half = std::min(110.0, (timeline.right() - timeline.left()) / 2);
    if (i > 0)
        half = std::min(half, (timeline.x(i) - timeline.x(i - 1)) / 2);
    if (i + 1 < timeline.list().size())
        half = std::min(half, (timeline.x(i + 1) - timeline.x(i)) / 2);
    return half;
}

Actor thread_actor(Setting const& setting, std::string label) {
    Actor actor;
    actor.id = "thread";
    actor.role = "timeline";
    actor.label = std::move(label);
    Size const stage = setting.viewport.size;
    actor.bounds = {0, thread_top(stage), stage.width, stage.height - thread_top(stage)};
    return actor;
}

} // namespace

double thread_top(Size stage) {
    return stage.height - 142;
}

void add_thread(std::vector<Actor>& actors, Position position, Setting const& setting) {
    Theme const& theme = setting.theme;
    Timeline const timeline(position, setting.story, setting.viewport.size);
    bool const opening = setting.story.scenes[position.scene].id == title_scene_id;
    Actor thread = thread_actor(setting, place_name(setting.story, position));
    if (opening) {
        thread.pieces.push_back(
            line_piece("thread", knot(setting.viewport.size, thread_y(setting.viewport.size), thread_points),
                       theme.color("vermilion"), 7));
        thread.pieces.back().duration = knot_duration;
        actors.push_back(std::move(thread));
        return;
    }
    Vec2 const left{timeline.left(), timeline.y()};
    thread.pieces.push_back(
        line_piece("dim", straight(left, {timeline.right(), timeline.y()}), theme.line, 3));
    thread.pieces.push_back(
        line_piece("thread", straight(left, {timeline.reach(), timeline.y()}), theme.ink, 4));
    actors.push_back(std::move(thread));
    if (timeline.list().size() > most_milestones)
        return;
    auto const said = labels_said(timeline, setting);
    for (std::size_t i = 0; i < timeline.list().size(); ++i) {
        Actor actor;
        actor.id = std::string(milestone_prefix) + std::to_string(i);
        actor.role = "milestone";
        Milestone const milestone = timeline.list()[i];
        actor.label.append(milestone.when).append(" ").append(milestone.title);
        actor.source = milestone.span;
        double const half = half_of(timeline, i);
        actor.bounds = {timeline.x(i) - half, timeline.y() - 66, 2 * half, 96};
        add_node(actor, timeline, i, theme);
        if (said[i])
            add_label(actor, timeline, i, setting);
        actors.push_back(std::move(actor));
    }
}

std::optional<Position> milestone_of(std::string_view region_id, Story const& story) {
    if (!region_id.starts_with(milestone_prefix))
        return std::nullopt;
    std::string_view const digits = region_id.substr(milestone_prefix.size());
    std::size_t number = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    Milestones const list(story);
    if (read.ec != std::errc{} || number >= list.size() || list[number].first_scene >= story.scenes.size())
        return std::nullopt;
    return Position{list[number].first_scene, 0};
}

double thread_x(Story const& story, Size stage, Position position) {
    return Timeline(position, story, stage).reach();
}

ThreadPlace thread_place(Story const& story, Size stage, double x) {
    Timeline const timeline(first(story), story, stage);
    Milestones const& list = timeline.list();
    // The milestone on whose way the point lies; before the first one the way leads there from the opening.
    std::size_t after = 0;
    while (after < list.size() && timeline.x(after) <= x)
        ++after;
    if (after == 0) {
        Position const there{list.size() == 0 ? 0 : list[0].first_scene, 0};
        auto const before = previous(story, there);
        double const way = std::max(timeline.x(0) - timeline.left(), 1.0);
        double const part = std::clamp((x - timeline.left()) / way, 0.0, 1.0);
        return before && part < 1 ? ThreadPlace{*before, part} : ThreadPlace{there, 0};
    }
    std::size_t const i = after - 1;
    Milestone const milestone = list[i];
    std::size_t const steps = steps_of(story, milestone);
    double const ways = static_cast<double>(timeline.is_last(i) ? steps - 1 : steps);
    double const way = std::max(timeline.end_of(i) - timeline.x(i), 1.0);
    double const done = std::clamp((x - timeline.x(i)) / way, 0.0, 1.0) * ways;
    double const whole = std::min(std::floor(done), static_cast<double>(steps) - 1);
    std::size_t const number =
        step_number(story, {milestone.first_scene, 0}) + static_cast<std::size_t>(whole);
    return {position_of_step(story, number), std::min(done - whole, 1.0)};
}

} // namespace fresque
