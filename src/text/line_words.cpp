#include "text/line_words.h"

#include "base/utf8.h"

#include <algorithm>
#include <numeric>

namespace fresque {

namespace {

// The part of a stretch that stands on a line.
struct Segment {
    ShapedStretch const* shaped = nullptr;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
};

class LineSetter {
  public:
    LineSetter(ShapedText const& shaped, LineSpan const& span, TextStyle const& style) :
        shaped_(shaped),
        text_(shaped.text),
        span_(span),
        style_(style),
        end_(without_trailing_spaces(text_, span.begin, span.end)) {}

    SetLine set(HyphenGlyph const& hyphen) {
        std::vector<Segment> const segments = segments_on_line();
        std::vector<BidiLevel> levels;
        for (Segment const& segment : segments)
            levels.push_back(segment.shaped->stretch.level);
        for (std::size_t const index : visual_order(levels))
            add_segment(segments[index]);
        if (!shaped_.levels.level.empty())
            into_reading_order();
        if (span_.continues && !line_.words.empty())
            line_.words.front().text.clear();
        if (span_.hyphen && !line_.words.empty())
            add_hyphen(hyphen);
        line_.width = std::max(0.0, (ink_end_ - style_.tracking) * style_.size);
        return std::move(line_);
    }

  private:
    std::vector<Segment> segments_on_line() const {
        std::vector<Segment> segments;
        auto const& stretches = shaped_.stretches;
        auto at = std::partition_point(stretches.begin(), stretches.end(), [this](ShapedStretch const& s) {
            return s.stretch.end <= span_.begin;
        });
        for (; at != stretches.end() && at->stretch.begin < end_; ++at)
            segments.push_back(
                {&*at, std::max(at->stretch.begin, span_.begin), std::min(text_end(at), end_)});
        return segments;
    }

    // Marks that are not drawn belong to the stretch before them.
    std::size_t text_end(std::vector<ShapedStretch>::const_iterator stretch) const {
        auto const next = stretch + 1;
        return next == shaped_.stretches.end() ? text_.size() : next->stretch.begin;
    }

    void add_segment(Segment const& segment) {
        auto const& glyphs = segment.shaped->glyphs;
        bool const rightwards = segment.shaped->stretch.level % 2 == 0;
        auto const inside_from = [&](std::size_t byte) { // the first glyph, from the left, past `byte`
            return std::partition_point(glyphs.begin(), glyphs.end(), [&](ShapedGlyph const& glyph) {
                return rightwards ? glyph.cluster < byte : glyph.cluster >= byte;
            });
        };
        auto const first = inside_from(rightwards ? segment.begin : segment.end);
        auto const last = inside_from(rightwards ? segment.end : segment.begin);
        bool apart = true;
        for (auto glyph = first; glyph < last; ++glyph) {
            if (breaking_space_at(text_, glyph->cluster)) {
                pen_ += glyph->advance;
                apart = true;
                continue;
            }
            if (apart)
                start_word(segment);
            apart = false;
            begins_.back() = std::min(begins_.back(), glyph->cluster);
            line_.words.back().glyphs.push_back({glyph->id, Vec2{pen_ - word_pen_, 0} + glyph->offset});
            pen_ += glyph->advance;
            ink_end_ = pen_;
            bool const last_of_word = glyph + 1 == last || breaking_space_at(text_, glyph[1].cluster);
            if (last_of_word)
                line_.words.back().text = text_from(begins_.back(), segment.end);
        }
    }

    void start_word(Segment const& segment) {
        Stretch const& stretch = segment.shaped->stretch;
        GlyphRun word;
        word.face = stretch.face;
        word.size = style_.size;
        word.origin = {pen_ * style_.size, 0};
        word.color = stretch.color;
        word_pen_ = pen_;
        line_.words.push_back(std::move(word));
        begins_.push_back(text_.size());
    }

    // The text from a byte to the next space.
    std::string text_from(std::size_t begin, std::size_t limit) const {
        std::size_t end = begin;
        while (end < limit && !breaking_space_at(text_, end))
            ++end;
        return text_.substr(begin, end - begin);
    }

    void into_reading_order() {
        std::vector<std::size_t> order(begins_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return begins_[a] < begins_[b]; });
        std::vector<GlyphRun> words;
        std::vector<std::size_t> begins;
        for (std::size_t const index : order) {
            words.push_back(std::move(line_.words[index]));
            begins.push_back(begins_[index]);
        }
        line_.words = std::move(words);
        begins_ = std::move(begins);
    }

    void add_hyphen(HyphenGlyph const& hyphen) {
        GlyphRun& word = line_.words.back();
        double const begin = word.origin.x / style_.size;
        word.glyphs.push_back({hyphen.id, {ink_end_ - begin, 0}});
        ink_end_ += hyphen.advance + style_.tracking;
        if (!word.text.empty())
            word.text = text_from(begins_.back(), text_.size());
    }

    ShapedText const& shaped_;
    std::string const& text_;
    LineSpan const& span_;
    TextStyle const& style_;
    std::size_t end_; // of the line's words
    SetLine line_;
    std::vector<std::size_t> begins_; // of each word
    double pen_ = 0;
    double word_pen_ = 0;
    double ink_end_ = 0;
};

} // namespace

bool is_opening_mark(char32_t c) {
    return c == 0xAB || c == 0x2039 || c == 0x201C || c == 0x2018 || c == 0x201E || c == 0x201A ||
           c == U'"' || c == 0x2014 || c == 0x2013; // a dash that begins a speech is a mark too
}

SetLine set_line(ShapedText const& shaped, LineSpan const& line, TextStyle const& style,
                 HyphenGlyph const& hyphen) {
    return LineSetter(shaped, line, style).set(hyphen);
}

double hanging_mark(ShapedText const& shaped, LineSpan const& line) {
    std::size_t at = line.begin;
    if (at >= line.end || !is_opening_mark(next_character(shaped.text, at)))
        return 0;
    double hang = shaped.advance[line.begin];
    std::size_t const space = at;
    char32_t const after = at < line.end ? next_character(shaped.text, at) : U'\0';
    if (after == 0x202F || after == 0xA0)
        hang += shaped.advance[space];
    return hang;
}

} // namespace fresque
