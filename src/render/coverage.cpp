#include "render/coverage.h"

namespace fresque {

namespace {

// The areas to the right of every edge, summed up: each cell holds what the running sum of its row
// changes by. (The method of R. Levien's font-rs.)
class Accumulator {
  public:
    Accumulator(int width, int height) :
        width_(width),
        height_(height),
        cells_(static_cast<std::size_t>(width + 2) * static_cast<std::size_t>(height)) {}

    void edge(Vec2 from, Vec2 to) {
        if (from.y == to.y)
            return;
        double const direction = from.y < to.y ? 1 : -1;
        Vec2 const a = from.y < to.y ? from : to;
        Vec2 const b = from.y < to.y ? to : from;
        double const slope = (b.x - a.x) / (b.y - a.y);
        int const first = static_cast<int>(std::floor(std::max(a.y, 0.0)));
        double const end = std::min(b.y, static_cast<double>(height_));
        for (int row = first; row < end; ++row) {
            double const top = std::max(a.y, static_cast<double>(row));
            double const bottom = std::min(b.y, row + 1.0);
            if (bottom <= top)
                continue;
            double const x0 = a.x + (top - a.y) * slope;
            double const x1 = a.x + (bottom - a.y) * slope;
            piece(row, std::min(x0, x1), std::max(x0, x1), direction * (bottom - top));
        }
    }

    void read(std::vector<std::uint8_t>& coverage) const {
        coverage.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
        std::size_t out = 0;
        for (int row = 0; row < height_; ++row) {
            float const* const cells = cells_.data() + start(row);
            float sum = 0;
            for (int x = 0; x < width_; ++x) {
                sum += cells[x];
                coverage[out++] = static_cast<std::uint8_t>(std::min(std::abs(sum), 1.0F) * 255 + 0.5F);
            }
        }
    }

  private:
    std::size_t start(int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(width_ + 2);
    }

    // A piece of an edge within one row, from x0 to x1, that covers `height` of the row to its right.
    void piece(int row, double x0, double x1, double height) {
        float* const cells = cells_.data() + start(row);
        double const most = width_;
        if (x1 <= 0) {
            cells[0] += static_cast<float>(height);
            return;
        }
        if (x0 >= most)
            return;
        if (x0 < 0) {
            double const outside = -x0 / (x1 - x0);
            cells[0] += static_cast<float>(height * outside);
            height *= 1 - outside;
            x0 = 0;
        }
        if (x1 > most) {
            height *= (most - x0) / (x1 - x0);
            x1 = most;
        }
        int const first = static_cast<int>(x0);
        int const last = static_cast<int>(x1);
        if (first == last) {
            double const right = 1 - ((x0 + x1) / 2 - first);
            cells[first] += static_cast<float>(height * right);
            cells[first + 1] += static_cast<float>(height * (1 - right));
            return;
        }
        double const per_pixel = height / (x1 - x0);
        double before = 0; // covered in the cells so far, per cell
        for (int x = first; x <= last; ++x) {
            double const from = std::max(x0, static_cast<double>(x));
            double const to = std::min(x1, x + 1.0);
            // Within this cell the edge rises by `gained`; left of it nothing, right of it all of that.
            double const gained = (to - from) * per_pixel;
            double const covered =
                (x == first ? 0 : (from - x0) * per_pixel) + gained * (1 - ((from + to) / 2 - x));
            cells[x] += static_cast<float>(covered - before);
            before = covered;
        }
        cells[last + 1] += static_cast<float>(height - before);
    }

    int width_;
    int height_;
    std::vector<float> cells_;
};

CoverageMask empty_mask(Rect const& wanted, Rect const& limits) {
    CoverageMask mask;
    double const x0 = std::floor(std::max(wanted.x, limits.x));
    double const y0 = std::floor(std::max(wanted.y, limits.y));
    double const x1 = std::ceil(std::min(wanted.right(), limits.right()));
    double const y1 = std::ceil(std::min(wanted.bottom(), limits.bottom()));
    if (x1 <= x0 || y1 <= y0)
        return mask;
    mask.x = static_cast<int>(x0);
    mask.y = static_cast<int>(y0);
    mask.size = {static_cast<int>(x1 - x0), static_cast<int>(y1 - y0)};
    return mask;
}

CoverageMask cover_within(std::vector<Polyline> const& outlines, CoverageMask mask) {
    if (mask.size.width == 0)
        return mask;
    Accumulator accumulator(mask.size.width, mask.size.height);
    Vec2 const origin{static_cast<double>(mask.x), static_cast<double>(mask.y)};
    for (Polyline const& outline : outlines)
        for (std::size_t i = 0; i < outline.points.size(); ++i)
            accumulator.edge(outline.points[i] - origin,
                             outline.points[(i + 1) % outline.points.size()] - origin);
    accumulator.read(mask.coverage);
    return mask;
}

// One running mean over 2 * reach + 1 values, `step` apart.
void blur_line(std::uint8_t* line, int count, std::size_t step, int reach, std::vector<std::uint8_t>& copy) {
    copy.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        copy[static_cast<std::size_t>(i)] = line[static_cast<std::size_t>(i) * step];
    int const span = 2 * reach + 1;
    int sum = 0;
    for (int i = 0; i < std::min(reach, count); ++i)
        sum += copy[static_cast<std::size_t>(i)];
    for (int i = 0; i < count; ++i) {
        if (i + reach < count)
            sum += copy[static_cast<std::size_t>(i + reach)];
        if (i - reach - 1 >= 0)
            sum -= copy[static_cast<std::size_t>(i - reach - 1)];
        line[static_cast<std::size_t>(i) * step] = static_cast<std::uint8_t>((sum + span / 2) / span);
    }
}

} // namespace

CoverageMask cover(std::vector<Polyline> const& outlines, Rect const& limits) {
    return cover_within(outlines, empty_mask(extent_of(outlines), limits));
}

CoverageMask cover_softly(std::vector<Polyline> const& outlines, Rect const& limits, double softness) {
    int const reach = std::max(1, static_cast<int>(std::lround(softness / 6)));
    double const margin = 3.0 * reach + 1;
    CoverageMask mask =
        cover_within(outlines, empty_mask(extent_of(outlines).inset(-margin), limits.inset(-margin)));
    std::vector<std::uint8_t> copy;
    auto const width = static_cast<std::size_t>(mask.size.width);
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < mask.size.height; ++y)
            blur_line(mask.coverage.data() + static_cast<std::size_t>(y) * width, mask.size.width, 1, reach,
                      copy);
        for (int x = 0; x < mask.size.width; ++x)
            blur_line(mask.coverage.data() + x, mask.size.height, width, reach, copy);
    }
    return mask;
}

} // namespace fresque
