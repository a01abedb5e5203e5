#include "stage/heading.h"

#include "stage/knot.h"
#include "stage/lettering.h"
#include "stage/timeline.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double under_kicker = 10; // clear of accents on capitals

Actor words_actor(std::string id, std::string role, std::string label, Rect const& bounds, Span source) {
    Actor actor;
    actor.id = std::move(id);
    actor.role = std::move(role);
    actor.label = std::move(label);
    actor.bounds = bounds;
    actor.source = source;
    return actor;
}

void append_part(std::string& text, std::string_view part) {
    if (part.empty())
        return;
    if (!text.empty())
        text += "  ·  ";
    text += part;
}

void shift(Path& path, Vec2 by) {
    for (auto& segment : path.segments) {
        segment.to = segment.to + by;
        segment.control1 = segment.control1 + by;
        segment.control2 = segment.control2 + by;
    }
}

std::string kicker_text(Scene const& scene, Dates dates, Setting const& setting) {
    Chapter const* chapter = scene.chapter ? &setting.story.chapters[*scene.chapter] : nullptr;
    std::string text;
    if (chapter != nullptr && dates != Dates::InFigures)
        append_part(text, chapter->when);
    append_part(text, scene.kicker);
    if (dates == Dates::AllInKicker)
        append_part(text, scene.title);
    else if (scene.kicker.empty() && chapter != nullptr && dates != Dates::InFigures)
        append_part(text, chapter->title);
    return capitals(typeset(text, setting.language()), setting.language());
}

// The glyphs of a line as paths in em, their common origin on the baseline.
struct Outlined {
    std::vector<Path> figures;
    double width = 0;  // em
    double height = 0; // em, of the figures
};

Outlined outlined(std::string_view text, Setting const& setting) {
    Lettering letters = lettering::display;
    TextStyle style = text_style(letters, setting);
    style.size = 1;
    style.wrap = Wrap::Greedy;
    TextLayout const layout = lay_out(setting.faces, {{std::string(text), letters.face, {}}}, style, 1e6);
    Outlined result;
    if (layout.lines.empty())
        return result;
    for (auto const& word : layout.lines.front().words)
        for (auto const& glyph : word.glyphs) {
            Path outline = setting.faces.outline(word.face, glyph.id);
            if (outline.segments.empty())
                continue;
            shift(outline, {word.origin.x + glyph.offset.x, glyph.offset.y});
            result.height = std::max(result.height, -bounds(outline).y);
            result.figures.push_back(std::move(outline));
        }
    result.width = layout.lines.front().width;
    return result;
}

void add_advance_hint(Actor& actor, Setting const& setting) {
    Theme const& theme = setting.theme;
    double const scale = setting.viewport.text_scale;
    Rect const& box = actor.bounds;
    Piece key;
    key.key = "key";
    key.box = {box.x, box.y, 54 * scale, 44 * scale};
    ShapeVisual cap;
    cap.radius = 8 * scale;
    cap.rules = {{theme.line, 2, {}, 0}};
    key.visual = cap;
    key.entrance = Entrance::Fade;
    key.delay = 0.9;
    actor.pieces.push_back(std::move(key));
    Lettering letters = lettering::label;
    letters.align = Align::Center;
    double const baseline = box.y + 31 * scale;
    add_line(actor, "arrow", setting, "→", letters, theme.ink, {box.x + 27 * scale, baseline},
             {Entrance::Fade, 0.9});
    double const indent = 70 * scale;
    add_line_within(actor, "advance", setting, setting.words.advance, lettering::label, theme.muted,
                    {{box.x + indent, baseline}, box.width - indent}, {Entrance::Fade, 0.9});
}

std::string opening_kicker(Story const& story, Setting const& setting) {
    std::string text = story.kicker.empty() ? std::string(setting.words.essay) : story.kicker;
    if (!story.date.empty())
        text += "  ·  " + written_date(story.date, setting.language());
    return text;
}

double add_kicker(std::vector<Actor>& actors, Actor actor, Setting const& setting) {
    double const height = 34 * setting.viewport.text_scale;
    Rect const box = actor.bounds;
    actor.bounds.height = height;
    double const width =
        add_line_within(actor, "word", setting, actor.label, lettering::kicker, setting.theme.muted,
                        {{box.x, box.y + height * 0.6}, box.width}, {Entrance::Fade, 0});
    actor.bounds.width = width;
    actors.push_back(std::move(actor));
    return box.y + height + under_kicker * setting.viewport.text_scale;
}

double add_headline(std::vector<Actor>& actors, Scene const& scene, Rect const& box, Setting const& setting) {
    auto const fitted =
        fit(setting, plain_runs(scene.title, lettering::headline, setting.theme.ink, setting.language()),
            lettering::headline, {box.width, box.height});
    Rect const taken{box.x, box.y, fitted.layout.size.width, fitted.layout.size.height};
    Actor actor = words_actor("heading:" + scene.id, "heading", typeset(scene.title, setting.language()),
                              taken, scene.span);
    actor.overflows = !fitted.fits;
    add_words(actor, "word", fitted.layout, {box.x, box.y});
    actors.push_back(std::move(actor));
    return taken.bottom();
}

// A title that is longer than a line is no kicker.
Dates dates_for(Scene const& scene, HeadingPlace const& place, Setting const& setting) {
    if (place.dates != Dates::AllInKicker)
        return place.dates;
    double const width =
        line_width(setting, kicker_text(scene, Dates::AllInKicker, setting), lettering::kicker);
    return width <= place.box.width ? Dates::AllInKicker : Dates::InKicker;
}

} // namespace

double add_heading(std::vector<Actor>& actors, Scene const& scene, HeadingPlace const& place,
                   Setting const& setting) {
    Rect box = place.box;
    Dates const dates = dates_for(scene, place, setting);
    std::string const kicker = kicker_text(scene, dates, setting);
    double bottom = box.y;
    if (!kicker.empty())
        bottom =
            add_kicker(actors, words_actor("kicker:" + scene.id, "kicker", kicker, box, scene.span), setting);
    if (scene.title.empty() || dates == Dates::AllInKicker)
        return bottom;
    return add_headline(actors, scene, {box.x, bottom, box.width, box.bottom() - bottom}, setting);
}

namespace {

// All figures are drawn at once, each by a line of its own: the year is seen to come from the first instant.
Piece figure_piece(Path outline, std::size_t index, Rect const& box, Color color) {
    OutlineVisual figure;
    figure.path = std::move(outline);
    figure.stroke = color;
    figure.width = 3;
    Piece piece;
    piece.key = "figure/" + std::to_string(index);
    piece.box = box;
    piece.visual = std::move(figure);
    piece.entrance = Entrance::Trace;
    return piece;
}

} // namespace

void add_year(std::vector<Actor>& actors, Scene const& scene, Rect const& box, Setting const& setting) {
    if (!scene.chapter)
        return;
    auto const& chapter = setting.story.chapters[*scene.chapter];
    Outlined year = outlined(chapter.when, setting);
    if (year.figures.empty() || year.width <= 0)
        return;
    double const size = std::min(box.width / year.width, box.height / std::max(year.height, 0.1));
    double const height = size * year.height;
    Rect const taken{box.x, box.y + (box.height - height) / 2, size * year.width, height};
    Actor actor = words_actor("year:" + chapter.when, "year", chapter.when, taken, chapter.span);
    Rect const line{taken.x, taken.bottom(), taken.width, size};
    for (Path& figure : year.figures)
        actor.pieces.push_back(
            figure_piece(std::move(figure), actor.pieces.size(), line, setting.theme.line));
    actors.push_back(std::move(actor));
}

namespace {

struct OpeningText {
    std::string id;
    std::string role;
    std::string_view words;
    Lettering const& letters;
    Color color;
    Seconds delay;
};

// Gives the bottom of the text.
double add_opening_text(std::vector<Actor>& actors, OpeningText const& text, Rect const& box, Span source,
                        Setting const& setting) {
    auto const fitted = fit(setting, plain_runs(text.words, text.letters, text.color, setting.language()),
                            text.letters, {box.width, box.height});
    Rect const taken{box.x, box.y, fitted.layout.size.width, fitted.layout.size.height};
    Actor actor = words_actor(text.id, text.role, typeset(text.words, setting.language()), taken, source);
    actor.overflows = !fitted.fits;
    add_words(actor, "word", fitted.layout, {box.x, box.y}, {Entrance::Rise, text.delay});
    actors.push_back(std::move(actor));
    return taken.bottom();
}

double add_opening_kicker(std::vector<Actor>& actors, Rect const& box, Span source, Setting const& setting) {
    std::string const kicker_words = opening_kicker(setting.story, setting);
    std::string const words = capitals(kicker_words, setting.language());
    double const height = 34 * setting.viewport.text_scale;
    Actor kicker =
        words_actor("kicker:title", "kicker", kicker_words, {box.x, box.y, box.width, height}, source);
    add_line_within(kicker, "word", setting, words, lettering::kicker, setting.theme.muted,
                    {{box.x, box.y + height * 0.7}, box.width}, {Entrance::Fade, 0.1});
    actors.push_back(std::move(kicker));
    return box.y + height;
}

// How large a title becomes in a box; nothing where it would come near to the knot.
double clear_size(OpeningText const& title, Rect const& box, double beside_knot, Setting const& setting) {
    Size const size = setting.viewport.size;
    auto const fitted = fit(setting, plain_runs(title.words, title.letters, title.color, setting.language()),
                            title.letters, {box.width, box.height});
    double const knot = knot_top(size, thread_y(size)) - 30;
    double bottom = box.y;
    for (SetLine const& line : fitted.layout.lines) {
        bottom += fitted.size * title.letters.line_height;
        if (bottom > knot && line.width > beside_knot)
            return 0;
    }
    return fitted.fits ? fitted.size : 0;
}

// A title may be wider than what is beside the knot, where its long lines stand above that and it becomes
// larger so.
Rect title_box(Rect const& box, OpeningText const& title, Setting const& setting) {
    constexpr double widest = 0.72; // of the stage
    double const stage = setting.viewport.size.width;
    Rect best = box;
    double largest = clear_size(title, box, box.width, setting);
    for (double width = box.width; width <= stage * widest; width += stage * 0.015) {
        Rect const wide{box.x, box.y, width, box.height};
        double const size = clear_size(title, wide, box.width, setting);
        if (size <= largest || wide.right() > stage - stage_margin)
            continue;
        largest = size;
        best = wide;
    }
    return best;
}

} // namespace

// The knot of the thread has the right, or the lower half of a stage that is higher than wide.
void add_opening(std::vector<Actor>& actors, Scene const& scene, Setting const& setting) {
    Theme const& theme = setting.theme;
    Story const& story = setting.story;
    Size const size = setting.viewport.size;
    double const scale = setting.viewport.text_scale;
    bool const tall = size.height > size.width;
    double const left = stage_margin + 20;
    double const whole = size.width - left - stage_margin;
    double const width = tall ? whole : std::min(size.width * 0.61, whole);
    double const hint_top = size.height - 134 - 44 * scale;
    double const end = (tall ? size.height - 760 : hint_top) - 56; // of title and subtitle
    double const top = add_opening_kicker(actors, {left, 116, width, 0}, scene.span, setting) + 50;
    double const title_end = story.subtitle.empty() ? end : mix(top, end, 0.7);
    OpeningText const title{"heading:title", "heading", story.title, lettering::display, theme.ink, 0.15};
    double y = add_opening_text(actors, title, title_box({left, top, width, title_end - top}, title, setting),
                                scene.span, setting);
    y += std::min(56.0, (end - y) * 0.3);
    if (!story.subtitle.empty())
        add_opening_text(actors, {"subtitle", "text", story.subtitle, lettering::subtitle, theme.muted, 0.4},
                         {left, y, std::min(width, 820 * std::min(scale, 1.4)), end - y}, scene.span,
                         setting);
    Actor hint = words_actor("hint", "hint", std::string(setting.words.advance),
                             {left, hint_top, std::min(300 * scale, width), 44 * scale}, scene.span);
    add_advance_hint(hint, setting);
    actors.push_back(std::move(hint));
}

} // namespace fresque
