#include "stage/elements/bar_chart.h"

#include "stage/elements/element_kind.h"
#include "stage/figure.h"
#include "stage/lettering.h"
#include "stage/measure.h"
#include "text/typography.h"

#include <algorithm>
#include <optional>

namespace fresque {

namespace {

constexpr double radius = 10;
constexpr double outline = 4;
constexpr double pad = 36;    // between a bar's end and the words inside
constexpr double beside = 24; // between a bar's end and the words beside it
constexpr double between = 32;
constexpr double row_gap = 24;
constexpr double bracket_height = 54; // with the room under it
constexpr double shortest = 4;        // of a bar: nothing is a stroke
constexpr Seconds row_delay = 0.09;

enum class Ink { Solid, Outline };

struct Bar {
    Element const* part = nullptr;
    Decimal value;
    double length = 0; // of the box's width, [0, 1]
    bool has_whole = false;
    bool equals_whole = false;
    Ink ink = Ink::Solid;
    Color color;
    std::string label;
    FigureVisual figure;
};

// Where words stand: in the bars and beside them, or above them where some would find no room there.
enum class Labels { Inside, Above };

struct Counted {
    Decimal value;
    std::string unit;
};

// What the counter of this name says when `reader` comes on stage.
std::optional<Counted> counter_before(Story const& story, Element const& reader, std::string_view id) {
    std::optional<Counted> counted;
    for (Scene const& scene : story.scenes)
        for (Step const& step : scene.steps) {
            for (Element const& element : step.elements)
                if (element.kind == "counter" && element.id == id)
                    counted = Counted{decimal_from(element.value("to")), std::string(element.value("unit"))};
            for (Element const& element : step.elements)
                if (&element == &reader && counted)
                    return counted;
        }
    return counted;
}

Color color_of(Element const& part, Setting const& setting) {
    Voice const* voice = setting.story.voice(part.value("voice"));
    if (part.value("color").empty() && voice != nullptr)
        return setting.theme.color(voice->color);
    return setting.theme.color(part.value("color"));
}

class Chart {
  public:
    Chart(Element const& element, Rect const& box, Setting const& setting) :
        element_(element), box_(box), setting_(setting) {
        letters_ = lettering::name;
        for (Element const& part : element.parts)
            bars_.push_back(read(part));
        set_lengths();
        shape_rows();
    }

    void add_to(Actor& actor) const {
        double y = box_.y;
        if (has_whole()) {
            actor.pieces.push_back(
                measure_line("bracket", {box_.x + measure_stroke / 2, y + measure_stroke / 2},
                             {box_.x + box_.width * whole_ - measure_stroke / 2, y + measure_stroke / 2},
                             MeasureTicks::Below, setting_.theme.muted));
            y += bracket_height;
        }
        Seconds delay = 0;
        for (Bar const& bar : bars_) {
            add_row(actor, bar, y, delay);
            y += label_height_ + bar_height_ + row_gap;
            delay += row_delay;
        }
        double const bottom = bars_.empty() ? y : y - row_gap;
        actor.bounds = {box_.x, box_.y, box_.width, bottom - box_.y};
        actor.overflows = actor.overflows || bottom > box_.bottom() + 0.5;
    }

    std::string label() const {
        std::string text;
        for (Bar const& bar : bars_)
            text += (text.empty() ? "" : ", ") + bar.label + " " + figure_text(bar.figure);
        return text;
    }

  private:
    Bar read(Element const& part) const {
        Bar bar;
        bar.part = &part;
        bar.value = decimal_from(part.value("value"));
        bar.ink = part.value("state") == "promised" ? Ink::Outline : Ink::Solid;
        bar.color = color_of(part, setting_);
        bar.label = typeset(plain_text(part.prose), setting_.language());
        std::string unit(element_.value("unit"));
        auto const whole = counter_before(setting_.story, element_, part.value("of"));
        bar.has_whole = whole && whole->value.value > 0;
        if (bar.has_whole) {
            bar.length = std::max(bar.value.value, 0.0) / whole->value.value;
            bar.equals_whole = bar.value.value == whole->value.value;
            if (unit.empty())
                unit = whole->unit;
        }
        bar.figure = figure(setting_, bar.value, unit, letters_);
        return bar;
    }

    // Bars without a whole share the largest as scale. What exceeds its whole makes the whole shorter.
    void set_lengths() {
        double largest = 0;
        for (Bar const& bar : bars_)
            if (!bar.has_whole)
                largest = std::max(largest, bar.value.value);
        double longest = 1;
        for (Bar& bar : bars_) {
            if (!bar.has_whole && largest > 0)
                bar.length = std::max(bar.value.value, 0.0) / largest;
            longest = std::max(longest, bar.length);
        }
        for (Bar& bar : bars_)
            bar.length /= longest;
        whole_ = 1 / longest;
    }

    bool has_whole() const {
        return std::any_of(bars_.begin(), bars_.end(), [](Bar const& bar) { return bar.has_whole; });
    }

    void shape_rows() {
        double const count = static_cast<double>(std::max<std::size_t>(bars_.size(), 1));
        double const room = box_.height - (has_whole() ? bracket_height : 0) + row_gap;
        double const row = room / count - row_gap;
        bool const inside =
            std::all_of(bars_.begin(), bars_.end(), [this](Bar const& bar) { return words_fit(bar); });
        labels_ = inside ? Labels::Inside : Labels::Above;
        double const line = letters_.size * letters_.line_height * setting_.viewport.text_scale;
        label_height_ = inside ? 0 : line + 10;
        double const least = inside ? line + 8 : 18;
        bar_height_ = std::clamp(row - label_height_, least, inside ? 112.0 : 72.0);
    }

    double size() const { return letters_.size * setting_.viewport.text_scale; }
    double length(Bar const& bar) const { return std::max(bar.length * box_.width, shortest); }
    double label_width(Bar const& bar) const { return line_width(setting_, bar.label, letters_); }
    // What the whole says already is not said again.
    double value_width(Bar const& bar) const {
        return bar.equals_whole ? 0 : figure_width(bar.figure) * size();
    }
    bool label_is_inside(Bar const& bar) const { return label_width(bar) + 2 * pad <= length(bar); }
    bool value_is_inside(Bar const& bar) const {
        return label_width(bar) + between + value_width(bar) + 2 * pad <= length(bar);
    }

    bool words_fit(Bar const& bar) const {
        if (value_is_inside(bar))
            return true;
        double const label = label_is_inside(bar) ? 0 : label_width(bar) + between;
        double const value = value_width(bar) > 0 ? beside + value_width(bar) : 0;
        return length(bar) + beside + label + value <= box_.width || (label == 0 && value == 0);
    }

    void add_row(Actor& actor, Bar const& bar, double y, Seconds delay) const {
        std::string const key = "bar/" + bar.part->id;
        Rect const room{box_.x, y + label_height_, box_.width, bar_height_};
        if (bar.has_whole && bar.length < whole_)
            add_track(actor, key, {room.x, room.y, room.width * whole_, room.height});
        add_bar(actor, key, bar, {room.x, room.y, length(bar), room.height}, delay);
        if (labels_ == Labels::Above)
            add_words_above(actor, key, bar, y, delay);
        else
            add_words_in(actor, key, bar, room, delay);
    }

    void add_track(Actor& actor, std::string const& key, Rect const& box) const {
        ShapeVisual shape;
        shape.radius = radius;
        shape.rules = {{setting_.theme.line, 2, {}, 0}};
        actor.pieces.push_back({key + "/whole", box, shape, Entrance::Fade});
    }

    void add_bar(Actor& actor, std::string const& key, Bar const& bar, Rect const& box, Seconds delay) const {
        ShapeVisual shape;
        shape.radius = radius;
        bool const solid = bar.ink == Ink::Solid;
        if (solid)
            shape.fill = bar.color;
        else
            shape.rules = {{bar.color, outline, {16, 12}, 0}};
        Piece piece{key + (solid ? "/solid" : "/outline"), box, shape,
                    solid ? Entrance::Grow : Entrance::Trace};
        piece.delay = delay;
        actor.pieces.push_back(std::move(piece));
    }

    Color ink_inside(Bar const& bar) const {
        Theme const& theme = setting_.theme;
        return bar.ink == Ink::Outline ? bar.color : readable_on(bar.color, theme.background, theme.ink);
    }

    void add_words_in(Actor& actor, std::string const& key, Bar const& bar, Rect const& room,
                      Seconds delay) const {
        double const end = room.x + length(bar);
        double const baseline = room.center().y + 0.36 * size();
        bool const label_inside = label_is_inside(bar);
        add_line(actor, key + "/label", setting_, bar.label, letters_,
                 label_inside ? ink_inside(bar) : setting_.theme.ink,
                 {label_inside ? room.x + pad : end + beside, baseline}, {Entrance::Fade, delay + 0.15});
        if (bar.equals_whole)
            return;
        if (value_is_inside(bar))
            return add_value(actor, key, bar, {end - pad, baseline}, ink_inside(bar), delay);
        double const begin = end + beside + (label_inside ? 0 : label_width(bar) + between);
        add_value(actor, key, bar, {begin + value_width(bar), baseline}, setting_.theme.ink, delay);
    }

    void add_words_above(Actor& actor, std::string const& key, Bar const& bar, double y,
                         Seconds delay) const {
        double const room = box_.width - (bar.equals_whole ? 0 : value_width(bar) + between);
        auto const fitted =
            fit(setting_, {{bar.label, letters_.face, setting_.theme.ink}}, letters_, {room, label_height_});
        add_words(actor, key + "/label", fitted.layout, {box_.x, y}, {Entrance::Fade, delay + 0.15});
        actor.overflows = actor.overflows || !fitted.fits;
        if (!bar.equals_whole)
            add_value(actor, key, bar, {box_.right(), y + 0.9 * size()}, setting_.theme.ink, delay);
    }

    // The number ends at `at`.
    void add_value(Actor& actor, std::string const& key, Bar const& bar, Vec2 at, Color color,
                   Seconds delay) const {
        Piece piece;
        piece.key = key + "/value";
        piece.box = {at.x - value_width(bar), at.y, value_width(bar), size()};
        FigureVisual figure = bar.figure;
        figure.color = color;
        piece.visual = std::move(figure);
        piece.entrance = Entrance::Fade;
        piece.delay = delay;
        actor.pieces.push_back(std::move(piece));
    }

    Element const& element_;
    Rect box_;
    Setting const& setting_;
    Lettering letters_{};
    std::vector<Bar> bars_;
    Labels labels_ = Labels::Inside;
    double whole_ = 1; // of the box's width
    double label_height_ = 0;
    double bar_height_ = 0;
};

} // namespace

Actor lay_out_bar_chart(Element const& element, Rect const& box, Setting const& setting) {
    Actor actor = actor_for(element, "figure", box);
    Chart const chart(element, box, setting);
    chart.add_to(actor);
    actor.label = chart.label();
    return actor;
}

} // namespace fresque
