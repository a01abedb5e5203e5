#include "stage/attribution_ink.h"

#include "base/utf8.h"
#include "stage/traced_drawing.h"
#include "text/typography.h"

#include <array>
#include <cmath>

namespace fresque {

namespace {

constexpr double panel_radius = 12;
constexpr double cell_radius = 8;

std::vector<double> dashes_of(Attribution attribution, FrameSize size) {
    double const unit = size == FrameSize::Panel ? 1 : 0.8;
    if (attribution == Attribution::Reported)
        return {16 * unit, 9 * unit};
    if (attribution == Attribution::Anonymous)
        return {7 * unit, 5 * unit};
    return {};
}

void add_shape(Actor& actor, std::string key, Rect const& box, ShapeVisual shape, Entrance entrance) {
    Piece piece;
    piece.key = std::move(key);
    piece.box = box;
    piece.visual = std::move(shape);
    piece.entrance = entrance;
    actor.pieces.push_back(std::move(piece));
}

// Slanting lines inside a disc of diameter 1, leaving a hole of radius `hole` in the middle.
Path hatching(double hole) {
    constexpr int lines = 11;
    constexpr double radius = 0.455;
    double const turn = std::sqrt(0.5);
    Path path;
    auto const place = [turn](double along, double across) {
        return Vec2{0.5 + (along + across) * turn, 0.5 + (across - along) * turn};
    };
    for (int i = 1; i < lines; ++i) {
        double const across = radius * (2.0 * i / lines - 1);
        double const reach = std::sqrt(radius * radius - across * across);
        if (std::abs(across) >= hole) {
            path.move(place(-reach, across)).line(place(reach, across));
            continue;
        }
        double const inner = std::sqrt(hole * hole - across * across);
        path.move(place(-reach, across)).line(place(-inner, across));
        path.move(place(inner, across)).line(place(reach, across));
    }
    return path;
}

void add_initials(Actor& actor, std::string_view key, Rect const& disc, std::string_view initials,
                  Color color, Setting const& setting) {
    Lettering letters = lettering::headline;
    letters.size = disc.width * (count_characters(initials) > 2 ? 0.3 : 0.4) / setting.viewport.text_scale;
    letters.align = Align::Center;
    double const cap =
        setting.faces.metrics(letters.face).cap_height * letters.size * setting.viewport.text_scale;
    Vec2 const middle = disc.center();
    add_line(actor, std::string(key) + "/initials", setting, initials, letters, color,
             {middle.x, middle.y + cap / 2}, {Entrance::Fade, 0.15});
}

std::string initials_of(Quote const& quote) {
    return quote.attribution == Attribution::Anonymous ? "?" : quote.voice->initials;
}

// The image inside the ring of the medallion.
void add_image(Actor& actor, std::string key, ImageNumber number, Image const& image, Rect const& disc) {
    double const side = std::min(image.size.width, image.size.height);
    double const across = side / image.size.width;
    double const down = side / image.size.height;
    Piece piece;
    piece.key = std::move(key);
    piece.box = disc.inset(disc.width * 0.075);
    piece.visual = ImageVisual{number, {(1 - across) / 2, (1 - down) / 2, across, down}, piece.box.width / 2};
    piece.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(piece));
}

// The voice's portrait, as an image or as a drawing in `color`; false where there is none to show.
bool add_portrait(Actor& actor, std::string_view key, Rect const& disc, Quote const& quote, Color color,
                  Setting const& setting) {
    std::string const& file = quote.voice->portrait;
    if (file.empty() || quote.attribution == Attribution::Anonymous)
        return false;
    std::string const name = std::string(key) + "/portrait";
    if (auto const* entry = setting.images.find_drawing(file); entry != nullptr && entry->drawing) {
        double const width = std::max(1.5, disc.width / 36);
        add_traced(actor, name + "/", *entry->drawing,
                   fitted_box(*entry->drawing, disc.inset(disc.width * 0.17)), {setting.theme, color, width});
        return true;
    }
    auto const number = setting.images.number(file);
    if (!number || setting.images.entry(*number).image == nullptr)
        return false;
    add_image(actor, name, *number, *setting.images.entry(*number).image, disc);
    return true;
}

} // namespace

Color voice_color(Quote const& quote, Theme const& theme) {
    return quote.attribution == Attribution::Official ? theme.ink : theme.color(quote.voice->color);
}

Color quote_ground(Attribution attribution, Theme const& theme) {
    bool const solid = attribution == Attribution::Direct || attribution == Attribution::Official;
    return solid ? theme.surface : theme.background;
}

void add_frame(Actor& actor, Rect const& box, Quote const& quote, Theme const& theme, FrameSize size) {
    bool const panel = size == FrameSize::Panel;
    Color const color = voice_color(quote, theme);
    ShapeVisual shape;
    shape.radius = panel ? panel_radius : cell_radius;
    double const width = panel ? 3 : 2;
    switch (quote.attribution) {
    case Attribution::Direct:
        shape.fill = theme.surface;
        if (theme.surface == theme.background)
            shape.rules = {{theme.line, width - 1, {}, 0}};
        break;
    case Attribution::Official:
        shape.fill = theme.surface;
        shape.rules = {{color, width - 0.5, {}, 0}, {color, width - 1, {}, panel ? 6.0 : 5.0}};
        break;
    case Attribution::Reported:
    case Attribution::Anonymous:
        shape.rules = {{color, width - 0.5, dashes_of(quote.attribution, size), 0}};
        break;
    }
    if (panel && shape.fill.a != 0) {
        shape.shadow = theme.shadow;
        shape.shadow_blur = 36;
        shape.shadow_drop = 14;
    }
    bool const direct = quote.attribution == Attribution::Direct;
    add_shape(actor, "frame", box, std::move(shape), direct ? Entrance::Fade : Entrance::Trace);
    if (!direct)
        return;
    ShapeVisual bar; // the solid edge of one's own words
    bar.fill = color;
    bar.radius = panel ? 5 : 4;
    add_shape(actor, "bar", {box.x, box.y, panel ? 10.0 : 8.0, box.height}, bar, Entrance::Trace);
}

void add_medallion(Actor& actor, std::string_view key, Rect const& disc, Quote const& quote,
                   Setting const& setting) {
    Theme const& theme = setting.theme;
    Color const color = voice_color(quote, theme);
    double const unit = disc.width / 92;
    ShapeVisual shape;
    shape.radius = disc.width / 2;
    Color letters = color;
    switch (quote.attribution) {
    case Attribution::Direct:
        shape.fill = color;
        letters = readable_on(color, theme.background, theme.ink);
        break;
    case Attribution::Official:
        shape.rules = {{color, 4 * unit, {}, 0}, {color, 1.8 * unit, {}, 10 * unit}};
        break;
    case Attribution::Reported:
        shape.rules = {{color, 3 * unit, {9 * unit, 6 * unit}, 0}};
        break;
    case Attribution::Anonymous:
        shape.rules = {{color, 2.5 * unit, {7 * unit, 5 * unit}, 0}};
        break;
    }
    add_shape(actor, std::string(key), disc, std::move(shape), Entrance::Trace);
    if (quote.attribution == Attribution::Anonymous) {
        OutlineVisual hatch;
        hatch.path = hatching(0.2);
        hatch.stroke = color;
        hatch.width = 3 * unit;
        Piece piece;
        piece.key = std::string(key) + "/hatching";
        piece.box = disc;
        piece.visual = std::move(hatch);
        piece.entrance = Entrance::Trace;
        actor.pieces.push_back(std::move(piece));
    }
    if (!add_portrait(actor, key, disc, quote, letters, setting))
        add_initials(actor, key, disc, initials_of(quote), letters, setting);
}

namespace {

std::string badge_text(Quote const& quote, Setting const& setting) {
    std::string words(setting.words.badge(quote.attribution));
    if (!quote.original.empty())
        words += std::string(", ") + std::string(setting.words.translated);
    return capitals(words, setting.language());
}

constexpr double badge_padding = 18;

} // namespace

double badge_width(Quote const& quote, Setting const& setting) {
    return line_width(setting, badge_text(quote, setting), lettering::badge) + 2 * badge_padding;
}

void add_badge(Actor& actor, Quote const& quote, Setting const& setting, Vec2 left_middle) {
    Theme const& theme = setting.theme;
    Color const color = voice_color(quote, theme);
    double const height = 42 * setting.viewport.text_scale;
    Rect const capsule{left_middle.x, left_middle.y - height / 2, badge_width(quote, setting), height};
    ShapeVisual shape;
    shape.radius = height / 2;
    Color letters = color;
    if (quote.attribution == Attribution::Direct) {
        shape.fill = color;
        letters = readable_on(color, theme.background, theme.ink);
    } else {
        shape.rules = {{color, 2, dashes_of(quote.attribution, FrameSize::Cell), 0}};
    }
    add_shape(actor, "badge", capsule, std::move(shape), Entrance::Trace);
    double const cap = setting.faces.metrics(lettering::badge.face).cap_height * lettering::badge.size *
                       setting.viewport.text_scale;
    add_line(actor, "badge/text", setting, badge_text(quote, setting), lettering::badge, letters,
             {capsule.x + badge_padding, left_middle.y + cap / 2}, {Entrance::Fade, 0.2});
}

Lettering const& panel_lettering(Attribution attribution) {
    bool const solid = attribution == Attribution::Direct || attribution == Attribution::Official;
    return solid ? lettering::panel_quote : lettering::reported_quote;
}

std::vector<TextRun> quote_runs(Quote const& quote, Lettering const& lettering, Setting const& setting) {
    Inks const inks{setting.theme.ink, voice_color(quote, setting.theme)};
    auto runs = prose_runs(quote.element->prose, lettering, inks, setting.language());
    auto const marks = quotation_marks(setting.language());
    bool const own_words = quote.attribution == Attribution::Direct && !runs.empty();
    if (!own_words || runs.front().text.starts_with(marks.sign))
        return runs; // the author may have set the marks
    runs.front().text.insert(0, marks.open);
    // The closing mark belongs to the sentence, not to its emphasis.
    runs.push_back({std::string(marks.close), lettering.face, inks.plain});
    return runs;
}

std::string source_line(Quote const& quote, Setting const& setting) {
    std::string line = quote.via != nullptr ? quote.via->name : std::string();
    // When it was published; when it was said is another matter.
    std::string_view date = quote.element->value("date");
    if (date.empty() && quote.via != nullptr)
        date = quote.via->date;
    std::string const written = written_date(date, setting.language());
    if (written.empty() || line.find(written) != std::string::npos)
        return line;
    if (!line.empty())
        line += ", ";
    return line + written;
}

std::string role_line(Quote const& quote) {
    return quote.voice->role;
}

// A voice may bear the name of its kind: «Des sources anonymes».
std::string spoken_label(Quote const& quote, Setting const& setting) {
    std::string label = quote.voice->name;
    if (std::string_view const kind = setting.words.badge(quote.attribution);
        label.find(kind) == std::string::npos)
        label.append(", ").append(kind);
    if (!quote.original.empty())
        label.append(", ").append(setting.words.translated);
    if (std::string const source = source_line(quote, setting); !source.empty())
        label += (quote.via != nullptr ? ", via " : ", ") + source;
    label += setting.words.colon;
    return label + typeset(plain_text(quote.element->prose), setting.language());
}

} // namespace fresque
