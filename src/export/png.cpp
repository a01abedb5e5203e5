#include "export/png.h"

#include <png.h>

#include <csetjmp>

namespace fresque {

namespace {

// What libpng is told to write to, and why it gave up.
struct PngSink {
    std::vector<std::uint8_t> bytes;
    std::string problem;
};

void append(png_structp png, png_bytep data, png_size_t length) {
    auto& sink = *static_cast<PngSink*>(png_get_io_ptr(png));
    sink.bytes.insert(sink.bytes.end(), data, data + length);
}

void nothing_to_flush(png_structp) {}

[[noreturn]] void fail(png_structp png, png_const_charp message) {
    static_cast<PngSink*>(png_get_error_ptr(png))->problem = message;
    png_longjmp(png, 1);
}

void ignore_warning(png_structp, png_const_charp) {}

// One row in the file's channels.
void pack_row(Bitmap const& bitmap, PngChannels channels, int y, std::vector<std::uint8_t>& row) {
    auto const width = static_cast<std::size_t>(bitmap.size.width);
    std::uint8_t const* from = bitmap.rgba.data() + static_cast<std::size_t>(y) * width * 4;
    std::size_t const kept = channels == PngChannels::Rgb ? 3 : 4;
    for (std::size_t x = 0; x < width; ++x)
        for (std::size_t i = 0; i < kept; ++i)
            row[x * kept + i] = from[4 * x + i];
}

// Nothing here may need destroying: libpng leaves by longjmp.
bool write(png_structp png, png_infop header, Bitmap const& bitmap, PngChannels channels,
           std::vector<std::uint8_t>& row) {
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    png_set_compression_level(png, 1);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
    png_set_IHDR(png, header, static_cast<png_uint_32>(bitmap.size.width),
                 static_cast<png_uint_32>(bitmap.size.height), 8,
                 channels == PngChannels::Rgb ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, header);
    for (int y = 0; y < bitmap.size.height; ++y) {
        pack_row(bitmap, channels, y, row);
        png_write_row(png, row.data());
    }
    png_write_end(png, nullptr);
    return true;
}

} // namespace

Result<std::vector<std::uint8_t>> encode_png(Bitmap const& bitmap, PngChannels channels) {
    PngSink sink;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &sink, fail, ignore_warning);
    png_infop header = png == nullptr ? nullptr : png_create_info_struct(png);
    if (header == nullptr) {
        png_destroy_write_struct(&png, nullptr);
        return Failure{FailureKind::Environment, "libpng could not be started"};
    }
    png_set_write_fn(png, &sink, append, nothing_to_flush);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(bitmap.size.width) * 4);
    bool const written = write(png, header, bitmap, channels, row);
    png_destroy_write_struct(&png, &header);
    if (!written)
        return Failure{FailureKind::InputOutput, "the PNG could not be written: " + sink.problem};
    return std::move(sink.bytes);
}

} // namespace fresque
