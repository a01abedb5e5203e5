#include "stage/thread.h"

#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

constexpr std::size_t thread_points = 240;
constexpr std::string_view milestone_prefix = "milestone:";
constexpr std::size_t most_milestones = 24;
constexpr Seconds knot_duration = 1.4; // the eye follows it

double thread_y(Size stage) {
    return stage.height - 70;
}

// Its words are the story's.
struct Milestone {
    std::string_view when;
    std::string_view title;
    std::size_t first_scene = 0;
    std::size_t end_scene = 0;
    Span span;
};

// The chapters, or the scenes where there are none. Nothing is built: a story may have thousands, and each
// step has a timeline.
class Milestones {
  public:
    explicit Milestones(Story const& story) :
        story_(story), first_(!story.scenes.empty() && story.scenes.front().id == title_scene_id ? 1 : 0) {}

    std::size_t size() const {
        return story_.chapters.empty() ? story_.scenes.size() - first_ : story_.chapters.size();
    }

    Milestone operator[](std::size_t i) const {
        if (story_.chapters.empty()) {
            Scene const& scene = story_.scenes[first_ + i];
            return {"", scene.title, first_ + i, first_ + i + 1, scene.span};
        }
        Chapter const& chapter = story_.chapters[i];
        bool const last = i + 1 == size();
        return {chapter.when, chapter.title, chapter.first_scene,
                last ? story_.scenes.size() : story_.chapters[i + 1].first_scene, chapter.span};
    }

    // The milestone that holds a scene; nothing before the first one.
    std::optional<std::size_t> at(std::size_t scene) const {
        if (story_.chapters.empty())
            return scene < first_ ? std::nullopt : std::optional(scene - first_);
        auto const after =
            std::upper_bound(story_.chapters.begin(), story_.chapters.end(), scene,
                             [](std::size_t s, Chapter const& chapter) { return s < chapter.first_scene; });
        auto const before = static_cast<std::size_t>(after - story_.chapters.begin());
        return before == 0 ? std::nullopt : std::optional(before - 1);
    }

  private:
    Story const& story_;
    std::size_t first_; // the scene after the title
};

// How far a position stands within its milestone, [0, 1).
double progress_in(Story const& story, Milestone const& milestone, Position position, bool to_the_end) {
    double done = 0;
    double all = 0;
    for (std::size_t i = milestone.first_scene; i < milestone.end_scene && i < story.scenes.size(); ++i) {
        auto const steps = static_cast<double>(story.scenes[i].steps.size());
        all += steps;
        if (i < position.scene)
            done += steps;
        if (i == position.scene)
            done += static_cast<double>(position.step);
    }
    double const span = to_the_end ? all - 1 : all;
    return span > 0 ? std::min(done / span, 1.0) : 0;
}

class Timeline {
  public:
    Timeline(Position position, Story const& story, Size stage) :
        story_(story),
        list_(story),
        position_(position),
        y_(thread_y(stage)),
        left_(stage_margin),
        right_(stage.width - stage_margin) {
        current_ = list_.at(position.scene);
    }

    Milestones const& list() const { return list_; }
    std::optional<std::size_t> current() const { return current_; }
    double y() const { return y_; }
    double left() const { return left_; }
    double right() const { return right_; }

    double x(std::size_t milestone) const {
        double const inset = std::min(120.0, (right_ - left_) / 12);
        if (list_.size() < 2)
            return left_ + inset;
        return mix(left_ + inset, right_ - inset,
                   static_cast<double>(milestone) / static_cast<double>(list_.size() - 1));
    }

    // How far the bright thread reaches.
    double reach() const {
        if (!current_)
            return left_;
        std::size_t const i = *current_;
        return mix(x(i), end_of(i), progress_in(story_, list_[i], position_, is_last(i)));
    }

    bool is_last(std::size_t milestone) const { return milestone + 1 == list_.size(); }
    // Where the way of a milestone ends.
    double end_of(std::size_t milestone) const { return is_last(milestone) ? right_ : x(milestone + 1); }

    // The label of a milestone; the current one says its title too.
    std::string label(std::size_t i) const {
        Milestone const milestone = list_[i];
        bool const current = current_ == i;
        std::string text(milestone.when.empty() && current ? milestone.title : milestone.when);
        if (current && !milestone.when.empty() && !milestone.title.empty())
            text.append(" · ").append(milestone.title);
        return text;
    }

  private:
    Story const& story_;
    Milestones list_;
    Position position_;
    double y_;
    double left_;
    double right_;
    std::optional<std::size_t> current_;
};

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

Vec2 bezier(Vec2 a, Vec2 b, Vec2 c, Vec2 d, double t) {
    Vec2 const ab = mix(a, b, t);
    Vec2 const bc = mix(b, c, t);
    Vec2 const cd = mix(c, d, t);
    return mix(mix(ab, bc, t), mix(bc, cd, t), t);
}

// Points at equal distances along a dense polyline.
std::vector<Vec2> spread(std::vector<Vec2> const& dense, std::size_t count) {
    std::vector<double> reached{0};
    for (std::size_t i = 1; i < dense.size(); ++i)
        reached.push_back(reached.back() + length(dense[i] - dense[i - 1]));
    std::vector<Vec2> points;
    points.reserve(count);
    std::size_t at = 1;
    for (std::size_t i = 0; i < count; ++i) {
        double const wanted = reached.back() * static_cast<double>(i) / static_cast<double>(count - 1);
        while (at + 1 < dense.size() && reached[at] < wanted)
            ++at;
        double const step = reached[at] - reached[at - 1];
        points.push_back(mix(dense[at - 1], dense[at], step > 0 ? (wanted - reached[at - 1]) / step : 0));
    }
    return points;
}

// The knot of the opening, drawn for a stage of 1920 by 1080 and kept at its right.
std::vector<Vec2> knot(Size stage) {
    static constexpr Vec2 segments[][3] = {
        {{930, 1010}, {1010, 960}, {1096, 836}}, {{1190, 700}, {1250, 421}, {1458, 421}},
        {{1566, 421}, {1641, 496}, {1641, 590}}, {{1641, 684}, {1572, 750}, {1492, 750}},
        {{1418, 750}, {1366, 696}, {1366, 630}}, {{1366, 576}, {1404, 539}, {1456, 539}},
        {{1556, 539}, {1580, 650}, {1600, 760}}, {{1626, 905}, {1650, 1010}, {1758, 1010}},
    };
    double const scale = std::clamp((stage.width - 700) / 1220, 0.6, 1.25); // clear of the title
    double const y = thread_y(stage);
    auto const place = [&](Vec2 p) {
        return Vec2{stage.width + (p.x - 1920) * scale, y + (p.y - 1010) * scale};
    };
    std::vector<Vec2> dense{{-40, y}};
    Vec2 from = place({640, 1010});
    dense.push_back(from);
    for (auto const& segment : segments) {
        for (int i = 1; i <= 48; ++i)
            dense.push_back(bezier(from, place(segment[0]), place(segment[1]), place(segment[2]), i / 48.0));
        from = place(segment[2]);
    }
    dense.push_back({stage.width + 40, y});
    return spread(dense, thread_points);
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

// A label stands over its node, but never outside the margins.
void add_label(Actor& actor, Timeline const& timeline, std::size_t i, Setting const& setting) {
    bool const current = timeline.current() == i;
    Lettering letters = lettering::label;
    letters.figures = Figures::Lining;
    if (current)
        letters.face = Face::SansSemiBold;
    std::string const text = timeline.label(i);
    double const half = line_width(setting, text, letters) / 2;
    double const x = std::clamp(timeline.x(i), timeline.left() + half,
                                std::max(timeline.right() - half, timeline.left() + half));
    double const room = timeline.right() - timeline.left();
    add_line_within(actor, current ? "current" : "label", setting, text, letters,
                    current ? setting.theme.ink : setting.theme.muted,
                    {{std::max(x - half, timeline.left()), timeline.y() - 34}, room}, {Entrance::Fade, 0});
}

// Whether the label of milestone i keeps clear of the current one's.
bool has_room(Timeline const& timeline, std::size_t i, Setting const& setting) {
    if (timeline.current() == i)
        return true;
    double const half = line_width(setting, timeline.label(i), lettering::label) / 2 + 14;
    if (i > 0 && timeline.x(i) - timeline.x(i - 1) < 2 * half)
        return false;
    if (!timeline.current())
        return true;
    std::size_t const c = *timeline.current();
    double const other = line_width(setting, timeline.label(c), lettering::label) * 1.06 / 2;
    double const center = std::clamp(timeline.x(c), timeline.left() + other,
                                     std::max(timeline.right() - other, timeline.left() + other));
    return std::abs(timeline.x(i) - center) > half + other;
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
            line_piece("thread", knot(setting.viewport.size), theme.color("vermilion"), 7));
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
    for (std::size_t i = 0; i < timeline.list().size(); ++i) {
        Actor actor;
        actor.id = std::string(milestone_prefix) + std::to_string(i);
        actor.role = "milestone";
        Milestone const milestone = timeline.list()[i];
        actor.label.append(milestone.when).append(" ").append(milestone.title);
        actor.source = milestone.span;
        double const half = std::min(110.0, (timeline.right() - timeline.left()) /
                                                static_cast<double>(timeline.list().size()) / 2);
        actor.bounds = {timeline.x(i) - half, timeline.y() - 66, 2 * half, 96};
        add_node(actor, timeline, i, theme);
        if (has_room(timeline, i, setting))
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
    std::size_t steps = 0;
    for (std::size_t scene = milestone.first_scene;
         scene < milestone.end_scene && scene < story.scenes.size(); ++scene)
        steps += story.scenes[scene].steps.size();
    double const ways = static_cast<double>(timeline.is_last(i) ? steps - 1 : steps);
    double const way = std::max(timeline.end_of(i) - timeline.x(i), 1.0);
    double const done = std::clamp((x - timeline.x(i)) / way, 0.0, 1.0) * ways;
    double const whole = std::min(std::floor(done), static_cast<double>(steps) - 1);
    std::size_t const number =
        step_number(story, {milestone.first_scene, 0}) + static_cast<std::size_t>(whole);
    return {position_of_step(story, number), std::min(done - whole, 1.0)};
}

} // namespace fresque
