#include "text/line_filling.h"

#include "base/utf8.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace fresque {

namespace {

constexpr double tolerance = 1e-9;
constexpr double full_enough = 0.78; // of the width: nothing is divided to fill the rest
constexpr int most_hyphens = 2;      // in a row
constexpr double orphan = 0.3;       // of the width

bool is_no_break_space(char32_t c) {
    return c == 0xA0 || c == 0x202F;
}

class Filler {
  public:
    Filler(ShapedText const& shaped, std::vector<Chunk> const& chunks, Measure measure) :
        shaped_(shaped), chunks_(chunks), measure_(measure) {}

    std::vector<LineSpan> fill() {
        while (next_ < chunks_.size()) {
            head_ = head_ ? head_ : chunks_[next_];
            if (auto const last = last_on_line())
                end_line(*last);
            else
                cut_head();
        }
        return std::move(lines_);
    }

  private:
    Chunk const& chunk(std::size_t index) const { return index == next_ ? *head_ : chunks_[index]; }
    bool fits(double width) const { return width <= measure_.width + tolerance; }

    // The chunk with which the line ends; none where not even the first one fits.
    std::optional<std::size_t> last_on_line() const {
        std::optional<std::size_t> plain;
        std::optional<std::size_t> hyphened;
        double plain_width = 0;
        double used = 0;
        for (std::size_t i = next_; i < chunks_.size(); ++i) {
            Chunk const& here = chunk(i);
            used += here.width;
            if (!fits(used))
                break;
            if (here.kind == BreakKind::Hyphen) {
                if (fits(used + measure_.hyphen))
                    hyphened = i;
            } else {
                plain = i;
                plain_width = used;
                if (here.kind == BreakKind::Hard || i + 1 == chunks_.size())
                    return plain;
            }
            used += here.space;
        }
        bool const wanted = plain_width < full_enough * measure_.width && hyphens_in_row_ < most_hyphens;
        bool const divide = hyphened && (!plain || (*hyphened > *plain && wanted));
        return divide ? hyphened : plain;
    }

    void end_line(std::size_t last) {
        bool const hyphen = chunk(last).kind == BreakKind::Hyphen;
        add_line(chunk(last).end, hyphen);
        hyphens_in_row_ = hyphen ? hyphens_in_row_ + 1 : 0;
        next_ = last + 1;
        head_.reset();
    }

    void add_line(std::size_t end, bool hyphen) {
        bool const after_hyphen = !lines_.empty() && lines_.back().hyphen;
        lines_.push_back({head_->begin, end, hyphen, after_hyphen, false});
    }

    // As many clusters of a chunk that is too long as the line holds, but one at least.
    void cut_head() {
        double width = 0;
        std::size_t at = head_->begin;
        std::size_t place = 0;
        double place_width = 0;
        for (; at < head_->end; width += shaped_.advance[at], ++at) {
            if (shaped_.cluster_begin[at] == 0 || at == head_->begin)
                continue;
            if (place != 0 && !fits(width))
                break;
            if (place == 0 || !beside_no_break_space(at)) {
                place = at;
                place_width = width;
            }
        }
        if (place == 0) { // a single cluster
            end_line(next_);
            return;
        }
        add_line(place, false);
        lines_.back().cut = true;
        head_->begin = place;
        head_->width = std::max(0.0, head_->width - place_width);
    }

    bool beside_no_break_space(std::size_t at) const {
        std::size_t before = at;
        std::size_t after = at;
        return is_no_break_space(previous_character(shaped_.text, before)) ||
               is_no_break_space(next_character(shaped_.text, after));
    }

    ShapedText const& shaped_;
    std::vector<Chunk> const& chunks_;
    Measure measure_;
    std::vector<LineSpan> lines_;
    std::size_t next_ = 0;
    std::optional<Chunk> head_; // what is left of chunk next_
    int hyphens_in_row_ = 0;
};

std::vector<LineSpan> greedy_lines(ShapedText const& shaped, std::vector<Chunk> const& chunks,
                                   Measure measure) {
    return Filler(shaped, chunks, measure).fill();
}

// The narrowest width that needs no more lines and cuts no more words.
double narrowest_width(ShapedText const& shaped, std::vector<Chunk> const& chunks, Measure measure) {
    auto const greedy = greedy_lines(shaped, chunks, measure);
    double low = 0;
    for (Chunk const& chunk : chunks)
        if (chunk.width <= measure.width)
            low = std::max(low, chunk.width);
    double high = measure.width;
    for (int i = 0; i < 24 && high - low > tolerance; ++i) {
        double const middle = (low + high) / 2;
        if (greedy_lines(shaped, chunks, {middle, measure.hyphen}).size() <= greedy.size())
            high = middle;
        else
            low = middle;
    }
    return high;
}

// Of all ways to fill as few lines as can be, the one with the most even lines: the least sum of the squares
// of their lengths.
//
//     as full as they go   ▬▬▬ ▬▬▬     even   ▬▬▬ ▬▬▬
//                          ▬▬▬ ▬▬▬            ▬▬▬
//                          ▬                  ▬▬▬ ▬
class EvenFiller {
  public:
    EvenFiller(std::vector<Chunk> const& chunks, double width) :
        chunks_(chunks), width_(width), from_(chunks.size() + 1) {}

    std::vector<LineSpan> fill() {
        for (std::size_t first = chunks_.size(); first-- > 0;)
            choose_end(first);
        std::vector<LineSpan> lines;
        for (std::size_t first = 0; first < chunks_.size(); first = from_[first].next)
            lines.push_back({chunks_[first].begin, chunks_[from_[first].next - 1].end});
        return lines;
    }

  private:
    // The best that can be done with a chunk and all behind it.
    struct Best {
        std::size_t lines = 0;
        double squares = 0;
        std::size_t next = 0; // begins the line after
    };

    void choose_end(std::size_t first) {
        double used = 0;
        for (std::size_t last = first; last < chunks_.size(); ++last) {
            used += chunks_[last].width;
            if (last > first && used > width_ + tolerance)
                break;
            Best const& rest = from_[last + 1];
            Best const here{rest.lines + 1, rest.squares + used * used, last + 1};
            Best& best = from_[first];
            if (last == first || std::tie(here.lines, here.squares) < std::tie(best.lines, best.squares))
                best = here;
            if (chunks_[last].kind == BreakKind::Hard)
                break;
            used += chunks_[last].space;
        }
    }

    std::vector<Chunk> const& chunks_;
    double width_;
    std::vector<Best> from_;
};

bool all_stand_whole(std::vector<Chunk> const& chunks, double width) {
    return std::all_of(chunks.begin(), chunks.end(), [&](Chunk const& chunk) {
        return chunk.width <= width + tolerance && chunk.kind != BreakKind::Hyphen;
    });
}

std::vector<LineSpan> balanced_lines(ShapedText const& shaped, std::vector<Chunk> const& chunks,
                                     Measure measure) {
    double const width = narrowest_width(shaped, chunks, measure);
    if (all_stand_whole(chunks, width))
        return EvenFiller(chunks, width).fill();
    return greedy_lines(shaped, chunks, {width, measure.hyphen});
}

double last_line_width(std::vector<Chunk> const& chunks, std::vector<LineSpan> const& lines) {
    double width = 0;
    for (auto const& chunk : chunks)
        if (chunk.end > lines.back().begin)
            width += chunk.width + chunk.space;
    return width;
}

} // namespace

std::vector<Chunk> chunks_of(ShapedText const& shaped, std::vector<LineBreak> const& breaks) {
    std::vector<Chunk> chunks;
    chunks.reserve(breaks.size());
    std::size_t begin = 0;
    for (auto const& place : breaks) {
        Chunk chunk{begin, place.at, 0, 0, place.kind};
        std::size_t const words_end = without_trailing_spaces(shaped.text, begin, place.at);
        for (std::size_t i = begin; i < words_end; ++i)
            chunk.width += shaped.advance[i];
        for (std::size_t i = words_end; i < place.at; ++i)
            chunk.space += shaped.advance[i];
        chunks.push_back(chunk);
        begin = place.at;
    }
    return chunks;
}

std::vector<LineSpan> fill_lines(ShapedText const& shaped, std::vector<Chunk> const& chunks, Measure measure,
                                 Wrap wrap) {
    if (wrap == Wrap::Balanced)
        return balanced_lines(shaped, chunks, measure);
    auto lines = greedy_lines(shaped, chunks, measure);
    bool const short_end = lines.size() > 1 && last_line_width(chunks, lines) < orphan * measure.width;
    return wrap == Wrap::NoOrphan && short_end ? balanced_lines(shaped, chunks, measure) : lines;
}

} // namespace fresque
