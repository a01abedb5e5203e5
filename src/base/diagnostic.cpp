#include "base/diagnostic.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

constexpr int window_cells = 100; // how much of a long line is shown
constexpr int cells_before = 30;  // of which before the words at fault
constexpr std::size_t number_width = 5;

struct Interval {
    char32_t first;
    char32_t last;
};

template<std::size_t n>
bool is_in(std::array<Interval, n> const& intervals, char32_t c) {
    return std::any_of(intervals.begin(), intervals.end(),
                       [c](Interval const& interval) { return c >= interval.first && c <= interval.last; });
}

// Characters that a terminal obeys or hides.
constexpr std::array<Interval, 8> unseen = {{{0x00, 0x1F},
                                             {0x7F, 0x9F},
                                             {0x061C, 0x061C},
                                             {0x200B, 0x200F},
                                             {0x2028, 0x202E},
                                             {0x2060, 0x206F},
                                             {0xFEFF, 0xFEFF},
                                             {0xFFF9, 0xFFFB}}};
// Combining marks and variation selectors: no cell of their own. The commonest, not all.
constexpr std::array<Interval, 6> combining = {{{0x0300, 0x036F},
                                                {0x0483, 0x0489},
                                                {0x0591, 0x05BD},
                                                {0x064B, 0x065F},
                                                {0x20D0, 0x20FF},
                                                {0xFE00, 0xFE0F}}};
// Two cells: East Asian wide characters and pictures. Source: UAX #11, the large blocks.
constexpr std::array<Interval, 8> wide = {{{0x1100, 0x115F},
                                           {0x2E80, 0xA4CF},
                                           {0xAC00, 0xD7A3},
                                           {0xF900, 0xFAFF},
                                           {0xFE30, 0xFE6F},
                                           {0xFF00, 0xFF60},
                                           {0x1F300, 0x1FAFF},
                                           {0x20000, 0x3FFFD}}};

// The four digits of a character up to U+FFFF.
std::string hexadecimal(char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[c >> 12 & 0xF], digits[c >> 8 & 0xF], digits[c >> 4 & 0xF], digits[c & 0xF]};
}

// Appends a character as it is shown, and gives how many cells of a terminal it fills.
int append_shown(std::string& text, char32_t c) {
    if (c >= 0x20 && c < 0x7F) {
        text += static_cast<char>(c);
        return 1;
    }
    if (c == U'\t') {
        text += "    ";
        return 4;
    }
    if (is_in(unseen, c)) {
        std::string const number = "<U+" + hexadecimal(c) + ">";
        text += number;
        return static_cast<int>(number.size());
    }
    append_utf8(text, c);
    if (is_in(combining, c))
        return 0;
    return is_in(wide, c) ? 2 : 1;
}

// The part of a line that is shown, and where the caret stands under it; all in cells.
struct Window {
    std::string text;
    int caret_begin = 0;
    int caret_length = 1;
};

struct CellRange {
    int begin = 0;
    int end = 0;
};

// Of a line that goes on far behind the window, `total` says only that it does.
CellRange cells_of(std::string_view line, std::size_t begin, std::size_t end, int& total) {
    CellRange range{-1, -1};
    int cells = 0;
    std::string ignored;
    for (std::size_t at = 0; at < line.size();) {
        if (range.begin >= 0 && cells > range.begin + window_cells)
            break;
        if (range.begin < 0 && at >= begin)
            range.begin = cells;
        if (range.end < 0 && at >= end)
            range.end = cells;
        ignored.clear();
        cells += append_shown(ignored, next_character(line, at));
    }
    if (range.begin < 0)
        range.begin = cells;
    if (range.end < 0)
        range.end = cells;
    total = cells;
    return range;
}

Window window_around(std::string_view line, std::size_t begin, std::size_t end) {
    int total = 0;
    CellRange const words = cells_of(line, begin, end, total);
    bool const whole = total <= window_cells;
    int const from = whole ? 0 : std::clamp(words.begin - cells_before, 0, total - window_cells);
    int const to = whole ? total : from + window_cells;

    Window window;
    int cell = 0;
    int skipped = 0; // cells before the first character shown
    bool started = false;
    std::string before;
    for (std::size_t at = 0; at < line.size() && cell < to;) {
        bool const is_seen = cell >= from;
        if (is_seen && !std::exchange(started, true))
            skipped = cell;
        before.clear();
        cell += append_shown(is_seen ? window.text : before, next_character(line, at));
    }
    int const lead = from > 0 ? 1 : 0;
    if (from > 0)
        window.text.insert(0, "…");
    if (to < total)
        window.text += "…";
    window.caret_begin = std::max(words.begin - skipped, 0) + lead;
    window.caret_length = std::max(std::min(words.end, std::max(to, cell)) - words.begin, 1);
    return window;
}

struct Paint {
    Coloring coloring;

    std::string operator()(std::string_view style, std::string const& text) const {
        if (coloring == Coloring::Plain)
            return text;
        return "\x1b[" + std::string(style) + "m" + text + "\x1b[0m";
    }
};

std::string place_text(SourceText const& sources, Span span) {
    Place const place = sources.place(span.file, span.begin);
    return legible(sources.file(span.file).name) + ":" + std::to_string(place.line);
}

// The hint, and the places that explain it.
std::string advice(Diagnostic const& diagnostic, SourceText const& sources) {
    std::string text = legible(diagnostic.hint);
    for (Related const& related : diagnostic.related) {
        if (related.span.file >= sources.size())
            continue;
        if (!text.empty())
            text += " ";
        text += "(" + legible(related.message) + " in " + place_text(sources, related.span) + ")";
    }
    return text;
}

// The line, with a caret under the words and the advice behind it.
std::string excerpt(Diagnostic const& diagnostic, SourceText const& sources, Paint paint,
                    std::string_view style) {
    Span const span = diagnostic.span;
    std::string_view const line = sources.line(span.file, span.begin);
    auto const line_begin = static_cast<std::size_t>(line.data() - sources.file(span.file).text.data());
    std::size_t const begin = std::clamp<std::size_t>(span.begin, line_begin, line_begin + line.size());
    std::size_t const end = std::clamp<std::size_t>(span.end, begin, line_begin + line.size());
    Window const window = window_around(line, begin - line_begin, end - line_begin);

    std::string number = std::to_string(sources.place(span.file, span.begin).line);
    if (number.size() < number_width)
        number.insert(0, number_width - number.size(), ' ');
    std::string const caret(static_cast<std::size_t>(window.caret_length), '^');
    std::string const text = advice(diagnostic, sources);
    return paint("2", number + " | ") + window.text + "\n" +
           paint("2", std::string(number.size(), ' ') + " | ") +
           std::string(static_cast<std::size_t>(window.caret_begin), ' ') + paint(style, caret) +
           (text.empty() ? "" : " " + text) + "\n";
}

} // namespace

std::string legible(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();)
        append_shown(result, next_character(text, at));
    return result;
}

bool has_errors(std::vector<Diagnostic> const& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](Diagnostic const& diagnostic) { return diagnostic.severity == Severity::Error; });
}

std::string to_text(Diagnostic const& diagnostic, SourceText const& sources, Coloring coloring) {
    Paint const paint{coloring};
    bool const error = diagnostic.severity == Severity::Error;
    std::string_view const style = error ? "1;31" : "1;33";
    std::string const kind = (error ? "error[" : "warning[") + diagnostic.code + "]";
    std::string const what = paint(style, kind) + ": " + paint("1", legible(diagnostic.message)) + "\n";
    if (diagnostic.span.file >= sources.size()) {
        std::string const text = advice(diagnostic, sources);
        return what + (text.empty() ? "" : std::string(number_width, ' ') + " = " + text + "\n");
    }
    Place const place = sources.place(diagnostic.span.file, diagnostic.span.begin);
    return place_text(sources, diagnostic.span) + ":" + std::to_string(place.column) + ": " + what +
           excerpt(diagnostic, sources, paint, style);
}

} // namespace fresque
