#include "app/argument_values.h"

#include "app/messages.h"

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

} // namespace fresque
