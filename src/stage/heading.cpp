#include "stage/heading.h"

#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

Actor words_actor(std::string id, std::string role, std::string label, Rect const& bounds, Span source) {
    Actor actor;
    actor.id = std::move(id);
    actor.role = std::move(role);
    actor.label = std::move(label);
    actor.bounds = bounds;
    actor.source = source;
    return actor;
}

std::string kicker_text(Scene const& scene, Setting const& setting) {
    std::string text;
    if (scene.chapter)
        text = setting.story.chapters[*scene.chapter].when;
    if (!scene.kicker.empty())
        text += (text.empty() ? "" : "  ·  ") + scene.kicker;
    if (scene.kicker.empty() && scene.chapter) {
        auto const& title = setting.story.chapters[*scene.chapter].title;
        if (!title.empty())
            text += (text.empty() ? "" : "  ·  ") + title;
    }
    return capitals(typeset(text, setting.language()), setting.language());
}

// The glyphs of a line as one path in em, its origin on the baseline.
struct Outlined {
    Path path;
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
            Path const outline = setting.faces.outline(word.face, glyph.id);
            Vec2 const shift{word.origin.x + glyph.offset.x, glyph.offset.y};
            for (auto segment : outline.segments) {
                segment.to = segment.to + shift;
                segment.control1 = segment.control1 + shift;
                segment.control2 = segment.control2 + shift;
                result.path.segments.push_back(segment);
            }
        }
    result.width = layout.lines.front().width;
    result.height = -bounds(result.path).y;
    return result;
}

void add_advance_hint(Actor& actor, Vec2 at, Setting const& setting) {
    Theme const& theme = setting.theme;
    Piece key;
    key.key = "key";
    key.box = {at.x, at.y, 54, 44};
    ShapeVisual cap;
    cap.radius = 8;
    cap.rules = {{theme.line, 2, {}, 0}};
    key.visual = cap;
    key.entrance = Entrance::Fade;
    key.delay = 0.9;
    actor.pieces.push_back(std::move(key));
    Lettering letters = lettering::label;
    letters.align = Align::Center;
    add_line(actor, "arrow", setting, "→", letters, theme.ink, {at.x + 27, at.y + 31}, {Entrance::Fade, 0.9});
    add_line(actor, "advance", setting, setting.words.advance, lettering::label, theme.muted,
             {at.x + 70, at.y + 31}, {Entrance::Fade, 0.9});
}

std::string opening_kicker(Story const& story, Setting const& setting) {
    std::string text = story.kicker.empty() ? std::string(setting.words.essay) : story.kicker;
    if (!story.date.empty())
        text += "  ·  " + written_date(story.date, setting.language());
    return text;
}

} // namespace

double add_heading(std::vector<Actor>& actors, Scene const& scene, Rect const& box, Setting const& setting) {
    Theme const& theme = setting.theme;
    double y = box.y;
    std::string const kicker = kicker_text(scene, setting);
    if (!kicker.empty()) {
        double const height = 34 * setting.viewport.text_scale;
        Actor actor =
            words_actor("kicker:" + scene.id, "kicker", kicker, {box.x, y, box.width, height}, scene.span);
        add_line(actor, "word", setting, kicker, lettering::kicker, theme.muted, {box.x, y + height * 0.6},
                 {Entrance::Fade, 0});
        actors.push_back(std::move(actor));
        y += height;
    }
    if (scene.title.empty())
        return y;
    auto const fitted =
        fit(setting, plain_runs(scene.title, lettering::headline, theme.ink, setting.language()),
            lettering::headline, {box.width, box.bottom() - y});
    Rect const taken{box.x, y, fitted.layout.size.width, fitted.layout.size.height};
    Actor actor = words_actor("heading:" + scene.id, "heading", typeset(scene.title, setting.language()),
                              taken, scene.span);
    actor.overflows = !fitted.fits;
    add_words(actor, "word", fitted.layout, {box.x, y});
    actors.push_back(std::move(actor));
    return taken.bottom();
}

void add_year(std::vector<Actor>& actors, Scene const& scene, Rect const& box, Setting const& setting) {
    if (!scene.chapter)
        return;
    auto const& chapter = setting.story.chapters[*scene.chapter];
    Outlined figures = outlined(chapter.when, setting);
    if (figures.path.segments.empty() || figures.width <= 0)
        return;
    double const size = std::min(box.width / figures.width, box.height / std::max(figures.height, 0.1));
    double const height = size * figures.height;
    Rect const taken{box.x, box.y + (box.height - height) / 2, size * figures.width, height};
    Actor actor = words_actor("year:" + chapter.when, "year", chapter.when, taken, chapter.span);
    OutlineVisual outline;
    outline.path = std::move(figures.path);
    outline.stroke = setting.theme.line;
    outline.width = 3;
    Piece piece;
    piece.key = "figures";
    piece.box = {taken.x, taken.bottom(), taken.width, size};
    piece.visual = std::move(outline);
    piece.entrance = Entrance::Trace;
    actor.pieces.push_back(std::move(piece));
    actors.push_back(std::move(actor));
}

void add_opening(std::vector<Actor>& actors, Scene const& scene, Setting const& setting) {
    Theme const& theme = setting.theme;
    Story const& story = setting.story;
    Size const size = setting.viewport.size;
    double const left = stage_margin + 20;
    double const width = std::min(size.width * 0.61, size.width - left - stage_margin);
    double const top = 116;

    Actor kicker = words_actor("kicker:title", "kicker", opening_kicker(story, setting),
                               {left, top, width, 34}, scene.span);
    add_line(kicker, "word", setting, capitals(opening_kicker(story, setting), setting.language()),
             lettering::kicker, theme.muted, {left, top + 24}, {Entrance::Fade, 0.1});
    actors.push_back(std::move(kicker));

    double const title_top = top + 84;
    double const room = size.height - 520 - title_top;
    auto const title =
        fit(setting, plain_runs(story.title, lettering::display, theme.ink, setting.language()),
            lettering::display, {width, std::max(room, 380.0)});
    Actor heading =
        words_actor("heading:title", "heading", typeset(story.title, setting.language()),
                    {left, title_top, title.layout.size.width, title.layout.size.height}, scene.span);
    heading.overflows = !title.fits;
    add_words(heading, "word", title.layout, {left, title_top}, {Entrance::Rise, 0.15});
    actors.push_back(std::move(heading));

    double y = title_top + title.layout.size.height + 56;
    if (!story.subtitle.empty()) {
        auto const subtitle =
            fit(setting, plain_runs(story.subtitle, lettering::subtitle, theme.muted, setting.language()),
                lettering::subtitle, {std::min(width, 820.0), size.height - 300 - y});
        Actor actor =
            words_actor("subtitle", "text", typeset(story.subtitle, setting.language()),
                        {left, y, subtitle.layout.size.width, subtitle.layout.size.height}, scene.span);
        actor.overflows = !subtitle.fits;
        add_words(actor, "word", subtitle.layout, {left, y}, {Entrance::Rise, 0.4});
        actors.push_back(std::move(actor));
    }
    Actor hint = words_actor("hint", "hint", std::string(setting.words.advance),
                             {left, size.height - 178, 300, 44}, scene.span);
    add_advance_hint(hint, {left, size.height - 178}, setting);
    actors.push_back(std::move(hint));
}

} // namespace fresque
