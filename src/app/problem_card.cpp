#include "app/problem_card.h"

#include "base/utf8.h"
#include "stage/viewport.h"
#include "text/text_layout.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double card_height = 196;
constexpr double padding = 36;
constexpr double small = 26;

// Sets lines of text one after the other into a display list.
class CardWriter {
  public:
    CardWriter(std::vector<Item>& items, Faces const& faces) : items_(items), faces_(faces) {}

    // Gives where the text ended.
    double write(Vec2 baseline, std::string const& text, Face face, Color color) {
        TextStyle style;
        style.size = small;
        TextLayout const layout = lay_out(faces_, {{text, face, color}}, style, 1e6);
        if (layout.lines.empty())
            return baseline.x;
        auto const& line = layout.lines.front();
        for (GlyphRun word : line.words) {
            word.origin = {baseline.x + word.origin.x, baseline.y};
            items_.emplace_back(std::move(word));
        }
        return baseline.x + line.width;
    }

    double letter_width() const {
        TextStyle style;
        style.size = small;
        return lay_out(faces_, {{"0", Face::Mono, {}}}, style, 1e6).size.width;
    }

  private:
    std::vector<Item>& items_;
    Faces const& faces_;
};

Diagnostic const* first_error(std::vector<Diagnostic> const& diagnostics) {
    auto const found = std::find_if(diagnostics.begin(), diagnostics.end(),
                                    [](Diagnostic const& d) { return d.severity == Severity::Error; });
    return found == diagnostics.end() ? nullptr : &*found;
}

// A line of the story around the words at fault, short enough for the card.
struct Excerpt {
    std::string before;
    std::string words;
    std::string after;
};

std::string shortened(std::string_view text, std::size_t most, bool keep_end) {
    std::size_t const count = count_characters(text);
    if (count <= most)
        return std::string(text);
    std::size_t at = 0;
    if (keep_end) {
        for (std::size_t i = 0; i < count - most; ++i)
            next_character(text, at);
        return "…" + std::string(text.substr(at));
    }
    for (std::size_t i = 0; i < most; ++i)
        next_character(text, at);
    return std::string(text.substr(0, at)) + "…";
}

Excerpt excerpt_of(Diagnostic const& error, SourceText const& sources) {
    std::string_view const line = sources.line(error.span.file, error.span.begin);
    std::string_view const whole = sources.file(error.span.file).text;
    auto const line_begin = static_cast<std::size_t>(line.data() - whole.data());
    std::size_t const begin = std::min<std::size_t>(
        error.span.begin - std::min<std::size_t>(line_begin, error.span.begin), line.size());
    std::size_t const length = std::min<std::size_t>(error.span.end - error.span.begin, line.size() - begin);
    return {shortened(line.substr(0, begin), 30, true), shortened(line.substr(begin, length), 50, false),
            shortened(line.substr(begin + length), 40, false)};
}

Path wave(double from, double to, double y) {
    Path path;
    path.move({from, y});
    constexpr double step = 5;
    bool up = true;
    for (double x = from + step; x <= std::max(to, from + 4 * step); x += step, up = !up)
        path.line({x, y + (up ? -3.0 : 3.0)});
    return path;
}

std::string count_of_others(std::vector<Diagnostic> const& diagnostics) {
    auto const errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                                      [](Diagnostic const& d) { return d.severity == Severity::Error; });
    return errors > 1 ? "   + " + std::to_string(errors - 1) : std::string();
}

} // namespace

void add_problem_card(DisplayList& list, std::vector<Diagnostic> const& diagnostics,
                      SourceText const& sources, Faces const& faces, Theme const& theme) {
    Diagnostic const* error = first_error(diagnostics);
    if (error == nullptr)
        return;
    Color const alarm = theme.color("vermilion");
    Rect const box{stage_margin, list.size.height - 120 - card_height, list.size.width - 2 * stage_margin,
                   card_height};
    Group card;
    card.items.emplace_back(
        FillPath{Path::rectangle({box.x, box.y + 14, box.width, box.height}, 10), theme.shadow, 36});
    card.items.emplace_back(FillPath{Path::rectangle(box, 10), theme.alarm_ground});
    card.items.emplace_back(StrokePath{Path::rectangle(box, 10), alarm, 2, Cap::Butt, {}});
    card.items.emplace_back(Region{"problem", "alert", error->message, error->span, box});

    CardWriter writer(card.items, faces);
    Place const place = sources.place(error->span.file, error->span.begin);
    std::string const where = sources.file(error->span.file).name + ":" + std::to_string(place.line) + ":" +
                              std::to_string(place.column);
    double x = box.x + padding;
    double const first = box.y + 54;
    x = writer.write({x, first}, where, Face::SansSemiBold, alarm) + 20;
    x = writer.write({x, first}, error->message, Face::SansSemiBold, theme.ink);
    writer.write({x, first}, count_of_others(diagnostics), Face::SansMedium, theme.muted);

    Excerpt const excerpt = excerpt_of(*error, sources);
    double const second = box.y + 104;
    writer.write({box.x + padding, second}, std::to_string(place.line) + " │ ", Face::Mono, theme.muted);
    double const advance = writer.letter_width(); // the face is monospaced
    auto const stretch = [&](std::string const& text, Color color) {
        double const from = x;
        writer.write({x, second}, text, Face::Mono, color);
        x += advance * static_cast<double>(count_characters(text));
        return from;
    };
    x = box.x + padding + advance * static_cast<double>(std::to_string(place.line).size() + 3);
    stretch(excerpt.before, theme.ink);
    double const from = stretch(excerpt.words, alarm);
    card.items.emplace_back(StrokePath{wave(from, x, second + 9), alarm, 2, Cap::Butt, {}});
    stretch(excerpt.after, theme.ink);

    double const third = box.y + 152;
    x = writer.write({box.x + padding, third}, error->hint, Face::SansSemiBold, theme.color("teal"));
    std::string declared;
    for (auto const& related : error->related) {
        Place const at = sources.place(related.span.file, related.span.begin);
        declared += "   (" + related.message + " in " + sources.file(related.span.file).name + ":" +
                    std::to_string(at.line) + ")";
    }
    writer.write({error->hint.empty() ? box.x + padding : x + 20, third}, declared, Face::SansMedium,
                 theme.muted);
    list.root.items.emplace_back(std::move(card));
}

} // namespace fresque
