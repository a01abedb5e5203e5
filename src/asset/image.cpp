#include "asset/image.h"

#include "asset/jpeg_tables.h"
#include "asset/stb_decoder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace fresque {

namespace {

Failure refused(std::string why) {
    return {FailureKind::InputOutput, std::move(why)};
}

bool begins_with(std::span<std::uint8_t const> bytes, std::span<std::uint8_t const> magic) {
    return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin());
}

constexpr std::array<std::uint8_t, 8> png_magic{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::array<std::uint8_t, 3> jpeg_magic{0xFF, 0xD8, 0xFF};

std::uint32_t big_endian(std::span<std::uint8_t const> bytes, std::size_t at) {
    return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 |
           std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
}

// A PNG is a row of chunks: length, name, content, checksum. The decoder takes a chunk's length at its
// word and asks for that much memory; so every length is compared with the file first.
std::string damaged_chunks(std::span<std::uint8_t const> bytes) {
    constexpr std::size_t around = 12;           // length, name and checksum
    constexpr std::uint32_t pixels = 0x49444154; // IDAT
    constexpr std::uint32_t last = 0x49454E44;   // IEND
    bool has_pixels = false;
    for (std::size_t at = png_magic.size(); bytes.size() - at >= around;) {
        std::size_t const length = big_endian(bytes, at);
        std::uint32_t const name = big_endian(bytes, at + 4);
        if (name == last)
            break;
        if (length > bytes.size() - at - around)
            return "it ends too early";
        // The decoder does arithmetic on a null pointer when the first one is empty.
        if (name == pixels && !has_pixels && length == 0)
            return "it begins with no pixels";
        has_pixels = has_pixels || name == pixels;
        at += around + length;
    }
    return has_pixels ? "" : "it has no pixels";
}

// What the file is whose name says that it is a picture of these two forms: «a GIF, and »; empty for what is
// not known.
std::string other_form(std::span<std::uint8_t const> bytes) {
    struct Form {
        std::size_t at; // where its mark stands
        std::string_view mark;
        std::string_view name;
    };
    constexpr std::array<Form, 9> forms = {{{0, "GIF8", "a GIF"},
                                            {8, "WEBP", "a WebP"},
                                            {4, "ftypavif", "an AVIF"},
                                            {4, "ftyphei", "a HEIC"},
                                            {4, "ftypmif1", "a HEIC"},
                                            {0, "%PDF", "a PDF"},
                                            {0, "<svg", "an SVG"},
                                            {0, "<!DOCTYPE", "a web page"},
                                            {0, "<html", "a web page"}}};
    constexpr std::size_t longest = 24;
    std::string const begin(bytes.begin(),
                            bytes.begin() + static_cast<std::ptrdiff_t>(std::min(longest, bytes.size())));
    auto const found = std::find_if(forms.begin(), forms.end(), [&begin](Form const& form) {
        return begin.size() > form.at && std::string_view(begin).substr(form.at).starts_with(form.mark);
    });
    return found == forms.end() ? std::string() : std::string(found->name) + ", and ";
}

std::string shown(PixelSize size) {
    return std::to_string(size.width) + "×" + std::to_string(size.height);
}

// Why a picture of this size is not decoded; empty where it may be.
std::string objection(PixelSize size, ImageLimits const& limits) {
    if (size.width <= 0 || size.height <= 0)
        return "it has no pixels";
    if (std::max(size.width, size.height) > limits.side)
        return "it is " + shown(size) + " pixels; a side may have " + std::to_string(limits.side);
    if (std::int64_t{size.width} * size.height > limits.area)
        return "it is " + shown(size) + " pixels; the area may be " + std::to_string(limits.area);
    return {};
}

} // namespace

Result<PixelSize> image_size(std::span<std::uint8_t const> bytes, ImageLimits const& limits) {
    if (bytes.size() > limits.bytes || bytes.size() > std::size_t{0x7FFFFFFF})
        return refused("the file has " + std::to_string(bytes.size()) + " bytes; it may have " +
                       std::to_string(limits.bytes));
    if (!begins_with(bytes, png_magic) && !begins_with(bytes, jpeg_magic))
        return refused("it is " + other_form(bytes) + "neither a PNG nor a JPEG");
    if (begins_with(bytes, jpeg_magic))
        if (std::string const why = damaged_tables(bytes); !why.empty())
            return refused("it is damaged: " + why);
    std::optional<PixelSize> const size = stb_size(bytes);
    if (!size)
        return refused("its header is damaged");
    if (std::string why = objection(*size, limits); !why.empty())
        return refused(std::move(why));
    return *size;
}

Result<Image> decode_image(std::span<std::uint8_t const> bytes, ImageLimits const& limits) {
    Result<PixelSize> const size = image_size(bytes, limits);
    if (!size)
        return size.failure();
    if (begins_with(bytes, png_magic))
        if (std::string const why = damaged_chunks(bytes); !why.empty())
            return refused("it is damaged: " + why);
    DecodedPixels decoded = stb_decode(bytes, limits.memory);
    if (!decoded.problem.empty())
        return refused("it is damaged: " + decoded.problem);
    if (decoded.size != *size)
        return refused("it is damaged: it has two sizes");
    return Image{decoded.size, std::move(decoded.rgba)};
}

} // namespace fresque
