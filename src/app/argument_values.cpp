#include "app/argument_values.h"

#include "app/messages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace fresque {

Result<PixelSize> parse_size(std::string const& text) {
    PixelSize size;
    char const* const end = text.data() + text.size();
    auto const width = std::from_chars(text.data(), end, size.width);
    bool const crossed = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
    auto const height = crossed ? std::from_chars(width.ptr + 1, end, size.height) : width;
    constexpr int most = 8192;
    if (!crossed || height.ec != std::errc{} || height.ptr != end || size.width < 16 || size.height < 16 ||
        size.width > most || size.height > most)
        return usage("a size is written 1920x1080, from 16 to " + std::to_string(most) + " pixels a side; “" +
                     text + "” is not");
    return size;
}

Result<Seconds> parse_time(std::string text) {
    if (text == "settled")
        return settled;
    bool const milliseconds = text.ends_with("ms");
    bool const has_unit = text.ends_with("s");
    if (has_unit)
        text.resize(text.size() - (milliseconds ? 2 : 1));
    double value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!has_unit || text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size() ||
        value < 0 || !std::isfinite(value))
        return usage("a time is written 0.4s, 400ms or settled");
    return milliseconds ? value * 0.001 : value;
}

namespace {

struct LengthUnit {
    std::string_view name;
    double metres;
};

constexpr std::array<LengthUnit, 11> length_units{{{"", 1},
                                                   {"m", 1},
                                                   {"cm", 0.01},
                                                   {"mm", 0.001},
                                                   {"ft", 0.3048},
                                                   {"foot", 0.3048},
                                                   {"feet", 0.3048},
                                                   {"'", 0.3048},
                                                   {"′", 0.3048},
                                                   {"in", 0.0254},
                                                   {"\"", 0.0254}}};

constexpr double shortest_length = 0.01; // metres
constexpr double longest_length = 1000;

} // namespace

Result<double> parse_length(std::string_view text) {
    std::string written(text.substr(0, 64));
    std::replace(written.begin(), written.end(), ',', '.');
    double value = 0;
    auto const read = std::from_chars(written.data(), written.data() + written.size(), value);
    std::string unit = written.substr(static_cast<std::size_t>(read.ptr - written.data()));
    unit.erase(0, unit.find_first_not_of(' '));
    auto const known = std::find_if(length_units.begin(), length_units.end(),
                                    [&](LengthUnit const& each) { return each.name == unit; });
    double const metres = known == length_units.end() ? 0 : value * known->metres;
    if (read.ec != std::errc{} || !(metres >= shortest_length && metres <= longest_length))
        return usage("a length is written 12m, 1200cm or 40ft, up to a kilometre; “" + std::string(text) +
                     "” is not");
    return metres;
}

} // namespace fresque
