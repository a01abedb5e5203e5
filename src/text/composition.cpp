#include "text/composition.h"

#include "text/dividing.h"
#include "text/line_words.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double narrow_measure = 24; // characters: below, words of prose may be divided

double widest(std::vector<Chunk> const& chunks) {
    double width = 0;
    for (Chunk const& chunk : chunks)
        width = std::max(width, chunk.width);
    return width;
}

// Where a line begins: a line that runs to the left starts at the right.
double shift_of(SetLine const& line, Align align, bool rightwards, double width) {
    if (align == Align::Center)
        return (width - line.width) / 2;
    bool const left = (align == Align::Start) == rightwards;
    return left ? 0 : width - line.width;
}

} // namespace

Composition::Composition(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style) :
    faces_(faces), style_(std::move(style)) {
    if (runs.empty())
        return;
    face_ = runs.front().face;
    shaped_ = shape(faces, runs, style_);
    if (shaped_.text.empty())
        return;
    breaks_ = line_breaks(shaped_.text, style_.language);
    chunks_ = chunks_of(shaped_, breaks_);
    if (style_.wrap == Wrap::Balanced) {
        auto const in_sense = without_hanging_words(shaped_.text, breaks_, style_.language);
        kept_together_ = chunks_of(shaped_, in_sense);
        whole_names_ = chunks_of(shaped_, without_divided_names(shaped_.text, in_sense));
    }
    hyphen_ = hyphen_of(faces, face_);
}

// Whether a line holds few characters, of the breadth that they have on average in this text.
bool Composition::narrow(double width) const {
    double used = 0;
    for (Chunk const& chunk : chunks_)
        used += chunk.width + chunk.space;
    return width * static_cast<double>(shaped_.clusters) < narrow_measure * used;
}

bool Composition::keeps_little_words(double size, double width) const {
    return widest(kept_together_) <= width / size;
}

std::vector<Chunk> const& Composition::chunks_for(double width) const {
    if (style_.wrap == Wrap::Balanced && widest(kept_together_) <= width)
        return kept_together_;
    if (style_.dividing == Dividing::Never || !narrow(width))
        return chunks_;
    if (!divisible_)
        divisible_ =
            chunks_of(shaped_, with_divided_words(shaped_, breaks_, faces_.hyphenation(), style_.language));
    return *divisible_;
}

bool Composition::keeps_names(double size, double width) const {
    return lines_with_names(width / size).has_value();
}

// None where names would take a line more.
std::optional<std::vector<LineSpan>> Composition::lines_with_names(double width) const {
    if (style_.wrap != Wrap::Balanced || widest(whole_names_) > width)
        return std::nullopt;
    Measure const measure{width, hyphen_.advance};
    auto lines = fill_lines(shaped_, whole_names_, measure, style_.wrap);
    bool const none_more = whole_names_.size() == kept_together_.size() ||
                           lines.size() == fill_lines(shaped_, kept_together_, measure, style_.wrap).size();
    return none_more ? std::optional(std::move(lines)) : std::nullopt;
}

void Composition::place_lines(TextLayout& layout, std::vector<LineSpan> const& lines, TextStyle const& style,
                              double width) const {
    auto const& metrics = faces_.metrics(face_);
    double const first = (style.line_height + metrics.ascent - metrics.descent) / 2 * style.size;
    bool const hangs = style.hanging == Hanging::OpeningMarks && style.align == Align::Start;
    bool leftwards = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SetLine line = set_line(shaped_, lines[i], style, hyphen_);
        line.baseline = first + static_cast<double>(i) * style.line_height * style.size;
        bool const rightwards = shaped_.levels.rightwards(lines[i].begin);
        double const hang = hangs && rightwards ? hanging_mark(shaped_, lines[i]) * style.size : 0;
        line.width = std::max(0.0, line.width - hang);
        for (GlyphRun& word : line.words)
            word.origin = word.origin + Vec2{-hang, line.baseline};
        leftwards = leftwards || !rightwards;
        layout.size.width = std::max(layout.size.width, line.width);
        layout.cuts_words = layout.cuts_words || lines[i].cut;
        layout.lines.push_back(std::move(line));
    }
    layout.size.height = static_cast<double>(lines.size()) * style.line_height * style.size;
    if (leftwards && width < unbounded_width)
        layout.size.width = std::max(layout.size.width, width);
}

TextLayout Composition::at(double size, double width) const {
    TextLayout layout;
    if (shaped_.text.empty())
        return layout;
    TextStyle style = style_;
    style.size = size;
    double const em_width = width / size;
    auto named = lines_with_names(em_width);
    auto const lines =
        named ? *std::move(named)
              : fill_lines(shaped_, chunks_for(em_width), {em_width, hyphen_.advance}, style_.wrap);
    place_lines(layout, lines, style, width);
    bool const leftwards_freely = width >= unbounded_width && style.align == Align::Start;
    double const measure = leftwards_freely ? layout.size.width : width;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const rightwards = shaped_.levels.rightwards(lines[i].begin);
        double const shift = shift_of(layout.lines[i], style.align, rightwards, measure);
        if (shift != 0)
            for (GlyphRun& word : layout.lines[i].words)
                word.origin.x += shift;
    }
    return layout;
}

} // namespace fresque
