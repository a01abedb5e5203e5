#include "app/stage_check.h"

#include "stage/legibility.h"
#include "stage/own_colors.h"
#include "stage/theme.h"
#include "story/line_form.h"
#include "story/moment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <utility>

namespace fresque {

namespace {

constexpr int most_plain = 500;         // steps without an image that are drawn
constexpr double pixels_per_unit = 0.5; // enough to see what is behind a letter

std::string rounded(double value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", std::floor(value * 10) / 10);
    return text.data();
}

Color over(Color front, Color ground) {
    auto const mixed = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>((a * front.a + b * (255 - front.a) + 127) / 255);
    };
    return {mixed(front.r, ground.r), mixed(front.g, ground.g), mixed(front.b, ground.b), 255};
}

Color pixel_of(Bitmap const& picture, int x, int y) {
    auto const at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.size.width) +
                         static_cast<std::size_t>(x));
    return {picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2], 255};
}

bool is_bold(Face face) {
    return face == Face::SerifExtraBold || face == Face::SerifBlack || face == Face::SansBold;
}

// As WCAG counts, by the size that the letters have at 1920×1080.
bool is_large(Piece const& word) {
    auto const* visual = std::get_if<WordVisual>(&word.visual);
    bool const bold = visual && is_bold(visual->face);
    return word.box.height >= (bold ? legibility::large_bold_size : legibility::large_size);
}

// Labels, and words in an accent colour such as a voice has, are few: where they are large, the contrast that
// is asked of large text will do.
double wanted_contrast(TextBlock const& block, Piece const& word, std::vector<NamedColor> const& accents) {
    Color const color = *ink_of(word);
    auto const is_it = [color](NamedColor const& named) { return named.color == color; };
    bool const accent = std::any_of(accents.begin(), accents.end(), is_it);
    bool const few = block.reading == Reading::Label || accent;
    return few && is_large(word) ? legibility::contrast_of_large : legibility::contrast_of_prose;
}

// The contrast of a word with the tenth part of what is behind it where it is read worst.
double contrast_of(Piece const& word, Bitmap const& behind) {
    Rect const box = letters_box(word);
    auto const clamped = [](double value, int most) {
        return static_cast<int>(std::clamp(value * pixels_per_unit, 0.0, static_cast<double>(most - 1)));
    };
    Color const color = *ink_of(word);
    std::vector<double> contrasts;
    for (int y = clamped(box.y, behind.size.height); y <= clamped(box.bottom(), behind.size.height); ++y)
        for (int x = clamped(box.x, behind.size.width); x <= clamped(box.right(), behind.size.width); ++x) {
            Color const ground = pixel_of(behind, x, y);
            contrasts.push_back(contrast(over(color, ground), ground));
        }
    auto const worst = contrasts.begin() + static_cast<long>(contrasts.size() / 10);
    std::nth_element(contrasts.begin(), worst, contrasts.end());
    return *worst;
}

// Of all themes: what stands on a picture may have those of another one.
std::vector<NamedColor> accents_of(Story const& story) {
    std::vector<NamedColor> all;
    for (Theme const& theme : themes()) {
        Theme const mine = with_own_colors(theme, story);
        all.insert(all.end(), mine.accents.begin(), mine.accents.end());
        all.insert(all.end(), mine.own.begin(), mine.own.end());
    }
    return all;
}

// Whether what stands on the stage changes with this step.
bool changes_stage(Story const& story, Position position) {
    Step const& step = story.scenes[position.scene].steps[position.step];
    return position.step == 0 || !step.elements.empty() ||
           std::any_of(step.cues.begin(), step.cues.end(), [](Cue const& cue) { return cue.verb == "hide"; });
}

bool shows_image(Stage const& stage) {
    return std::any_of(stage.actors.begin(), stage.actors.end(), [](Actor const& actor) {
        return std::any_of(actor.pieces.begin(), actor.pieces.end(), [](Piece const& piece) {
            return std::holds_alternative<ImageVisual>(piece.visual);
        });
    });
}

// The step of the scene in which most stands; a scene is laid out so that its texts fit there too.
Position fullest_step(Story const& story, Position place) {
    constexpr std::size_t most_steps = 64; // that are looked at
    Position fullest = place;
    std::size_t most = elements_at(story, place).size();
    std::size_t const steps = std::min(story.scenes[place.scene].steps.size(), most_steps);
    for (std::size_t step = 0; step < steps; ++step)
        if (std::size_t const count = elements_at(story, {place.scene, step}).size(); count > most) {
            most = count;
            fullest = {place.scene, step};
        }
    return fullest;
}

// «quote maire, quote quai and choice»
std::string elements_in_words(Story const& story, Position place) {
    std::vector<std::string> elements;
    for (Element const* element : elements_at(story, place)) {
        std::string const voice(element->value("voice"));
        elements.push_back(element->kind + (voice.empty() ? "" : " " + voice));
    }
    return listed({elements.begin(), elements.end()}, " and ");
}

// Nothing for the usual shape, which is looked at first; « on a screen of 4:3».
std::string on_screen(Stage const& stage) {
    return stage.size.width < 1.5 * stage.size.height ? " on a screen of 4:3" : "";
}

// What to do where a text is too small.
std::string advice_on_room(Story const& story, Position place) {
    Position const fullest = fullest_step(story, place);
    if (fullest == place)
        return "show less beside it (" + place_name(story, place) + ")";
    return "hide something before " + place_name(story, fullest) + ", where " +
           elements_in_words(story, fullest) + " stand together";
}

} // namespace

void StageCheck::look_at(Storyboard const& storyboard, Renderer& renderer) {
    plain_drawn_ = 0;
    Story const& story = storyboard.story();
    check_colors(story);
    for (std::optional<Position> at = first(story); at; at = next(story, *at)) {
        if (!changes_stage(story, *at))
            continue;
        std::string const place = place_name(story, *at);
        Stage const stage = storyboard.settled_at(*at);
        check_fit(stage, place, story.scenes[at->scene]);
        check_setting(stage, story, *at);
        // Drawing is what takes long. Without an image only the theme's colours meet, and the first steps
        // show how.
        if (shows_image(stage) || plain_drawn_++ < most_plain)
            check_contrast(stage, place, story, renderer);
    }
}

namespace {

// The line of the scene in which it stands: the last one before it.
Span scene_of(Span place, Story const& story) {
    Span last{place.file, 0, 0};
    for (Scene const& scene : story.scenes)
        if (scene.span.file == place.file && scene.span.begin <= place.begin &&
            scene.span.begin >= last.begin)
            last = scene.span;
    return last;
}

} // namespace

void leave_out_wrong_scenes(std::vector<Diagnostic>& found, Story const& story,
                            std::vector<Diagnostic> const& of_script) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> wrong;
    auto const key = [&](Span place) {
        Span const scene = scene_of(place, story);
        return std::pair(scene.file, scene.begin);
    };
    for (Diagnostic const& diagnostic : of_script)
        if (diagnostic.severity == Severity::Error)
            wrong.insert(key(diagnostic.span));
    std::erase_if(found, [&](Diagnostic const& diagnostic) { return wrong.contains(key(diagnostic.span)); });
}

bool StageCheck::is_told(std::string const& code, Actor const& actor) const {
    return told_.contains(std::to_string(actor.source.file) + ":" + std::to_string(actor.source.begin) + ":" +
                          code);
}

// A text that stays on the stage is told of once, and one that does not fit is told of nothing else.
bool StageCheck::is_new(std::string const& code, Actor const& actor) {
    std::string const source =
        std::to_string(actor.source.file) + ":" + std::to_string(actor.source.begin) + ":";
    return !told_.contains(source + "text-overflow") && told_.insert(source + code).second;
}

namespace {

// Where a width that was meant in parts of the stage is given in its units: what to write; else empty.
std::string advice_on_width(Actor const& actor, Scene const& scene, double stage_width) {
    for (Step const& step : scene.steps)
        for (Element const& element : step.elements) {
            std::string const width(element.value("width"));
            double const units = width.empty() || width.ends_with('%') ? 0 : std::atof(width.c_str());
            if (units <= 0 || units > 100 || (element.span != actor.source && element.words != actor.source))
                continue;
            return width + " is units, " + rounded(units / stage_width * 100) +
                   " % of the stage: write width=" + (units <= 1 ? rounded(units * 100) : width) + "%";
        }
    return {};
}

} // namespace

void StageCheck::check_fit(Stage const& stage, std::string const& place, Scene const& scene) {
    for (Actor const& actor : stage.actors) {
        if (!actor.overflows || !is_new("text-overflow", actor))
            continue;
        std::string const advice = advice_on_width(actor, scene, stage.size.width);
        findings_.warning(
            "text-overflow", "this text does not fit" + on_screen(stage) + ", even at its smallest size",
            actor.source,
            advice.empty() ? "shorten it, or give it a scene of its own (" + place + ")" : advice);
    }
}

void StageCheck::check_setting(Stage const& stage, Story const& story, Position position) {
    std::string const place = place_name(story, position);
    for (TextBlock const& block : text_blocks(stage)) {
        if (block.size < legibility::smallest_size && is_new("text-too-small", *block.actor))
            findings_.warning("text-too-small", "this text is too small for a room" + on_screen(stage),
                              block.actor->source,
                              "give it more place: shorten it, or " + advice_on_room(story, position));
        if (block.reading != Reading::Words)
            continue;
        if (block.lines > legibility::block_lines && is_new("long-text", *block.actor))
            findings_.warning("long-text",
                              "this text has " + std::to_string(block.lines) + " lines, where " +
                                  std::to_string(legibility::block_lines) + " are a page",
                              block.actor->source, "divide it over two steps (" + place + ")");
        if (block.longest_line > legibility::line_characters && is_new("long-line", *block.actor))
            findings_.warning("long-line",
                              "a line of this text has " + std::to_string(block.longest_line) +
                                  " characters, where " + std::to_string(legibility::line_characters) +
                                  " are read at ease",
                              block.actor->source, "show something beside it, or shorten it (" + place + ")");
    }
}

// Colours of the story's own are looked at in every theme, wherever they may come to stand.
void StageCheck::check_colors(Story const& story) {
    for (StoryColor const& color : story.colors)
        for (Theme const& theme : themes()) {
            Color const own = with_own_colors(theme, story).color(color.id);
            double const found = std::min(contrast(own, theme.background), contrast(own, theme.surface));
            if (found >= legibility::contrast_of_large ||
                !told_.insert("color " + color.id + " " + std::string(theme.name)).second)
                continue;
            findings_.warning(
                "low-contrast",
                "the contrast of “" + color.id + "” with the ground of " + std::string(theme.name) + " is " +
                    rounded(found) + ":1",
                color.span,
                "4.5:1 is needed: choose a " +
                    std::string(contrast(theme.background, {0, 0, 0, 255}) > 5 ? "darker" : "lighter") +
                    " one for " + std::string(theme.name));
        }
}

void StageCheck::check_contrast(Stage const& stage, std::string const& place, Story const& story,
                                Renderer& renderer) {
    PixelSize const size{static_cast<int>(stage.size.width * pixels_per_unit),
                         static_cast<int>(stage.size.height * pixels_per_unit)};
    Bitmap const behind = renderer.picture(paint(without_words(stage)), size);
    std::map<Actor const*, double> worst; // of what is too faint
    bool const has_image = shows_image(stage);
    auto const accents = accents_of(story);
    for (TextBlock const& block : text_blocks(stage))
        for (Piece const* word : block.words) {
            double const found = contrast_of(*word, behind);
            if (found >= wanted_contrast(block, *word, accents))
                continue;
            auto const [there, added] = worst.emplace(block.actor, found);
            there->second = std::min(there->second, found);
        }
    for (auto const& [actor, found] : worst) {
        if (!is_new("low-contrast", *actor) || (!has_image && is_told("text-too-small", *actor)))
            continue; // larger letters need less
        std::string const message =
            "the contrast of these words with what is behind them is " + rounded(found) + ":1";
        std::string const hint = std::string(" is needed: choose another ") +
                                 (has_image ? "picture or another colour (" : "colour (") + place + ")";
        if (found < legibility::contrast_of_large)
            findings_.error("low-contrast", message, actor->source, "4.5:1" + hint);
        else
            findings_.warning("low-contrast", message, actor->source, "7:1" + hint);
    }
}

} // namespace fresque
