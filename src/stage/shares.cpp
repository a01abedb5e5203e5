#include "stage/shares.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace fresque {

namespace {

constexpr int halvings = 24; // of what is not known yet about the number of lines
constexpr double most_lines = 4096;

std::vector<double> widths_at(std::vector<Share> const& shares, double lines) {
    std::vector<double> widths;
    widths.reserve(shares.size());
    for (Share const& share : shares)
        widths.push_back(
            std::max(share.narrowest, std::min(share.widest, share.around + share.words / lines)));
    return widths;
}

// The number of lines at which the widths fill the room: the more lines, the narrower.
double lines_in(std::vector<Share> const& shares, double room) {
    double few = 1;
    double many = most_lines;
    for (int i = 0; i < halvings; ++i) {
        double const middle = (few + many) / 2;
        (sum_of(widths_at(shares, middle)) > room ? few : many) = middle;
    }
    return many;
}

// Among those that may become wider; among all, where none may.
void divide_spare(std::vector<double>& widths, std::vector<Share> const& shares, double spare) {
    std::vector<std::size_t> growing;
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (widths[i] < shares[i].widest)
            growing.push_back(i);
    for (std::size_t const i : growing)
        widths[i] += spare / static_cast<double>(growing.size());
    if (growing.empty())
        for (double& width : widths)
            width += spare / static_cast<double>(widths.size());
}

// Whether all may be equally wide: it makes no more than a line's difference.
bool much_alike(std::vector<Share> const& shares, double width) {
    double fewest = most_lines;
    double most = 0;
    for (Share const& share : shares) {
        double const lines = share.words / std::max(width - share.around, 1.0);
        fewest = std::min(fewest, lines);
        most = std::max(most, lines);
    }
    return most - fewest <= 1 && std::all_of(shares.begin(), shares.end(), [width](Share const& share) {
               return share.narrowest <= width;
           });
}

} // namespace

double sum_of(std::vector<double> const& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

std::vector<double> evened_widths(std::vector<double> const& needs, double room) {
    auto const count = static_cast<double>(needs.size());
    if (sum_of(needs) > room)
        return std::vector<double>(needs.size(), room / count);
    std::vector<double> sorted = needs;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    double level = room / std::max(count, 1.0); // of those that need less
    double left = room;
    for (std::size_t i = 0; i < sorted.size() && sorted[i] > level; ++i) {
        left -= sorted[i];
        level = left / std::max(count - static_cast<double>(i) - 1, 1.0);
    }
    std::vector<double> widths;
    for (double const need : needs)
        widths.push_back(std::max(need, level));
    return widths;
}

std::vector<double> widened_within(std::vector<double> needs, std::vector<double> const& likes, double room) {
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return likes[a] - needs[a] < likes[b] - needs[b]; });
    double left = room - sum_of(needs);
    for (std::size_t const i : order) {
        double const more = likes[i] - needs[i];
        if (more > left)
            break;
        left -= more;
        needs[i] = likes[i];
    }
    return needs;
}

std::vector<double> row_widths(std::vector<Share> shares, double room) {
    for (Share& share : shares)
        share.narrowest = std::min(share.narrowest, room / static_cast<double>(shares.size()));
    return shared_widths(shares, room);
}

std::vector<double> shared_widths(std::vector<Share> const& shares, double room) {
    if (shares.empty())
        return {};
    double const even = room / static_cast<double>(shares.size());
    if (much_alike(shares, even))
        return std::vector<double>(shares.size(), even);
    std::vector<double> widths = widths_at(shares, most_lines);
    double const least = sum_of(widths);
    if (least >= room) {
        for (double& width : widths)
            width *= room / least;
        return widths;
    }
    widths = widths_at(shares, lines_in(shares, room));
    divide_spare(widths, shares, room - sum_of(widths));
    return widths;
}

} // namespace fresque
