#include "text/faces.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H
#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <cassert>
#include <cmath>

namespace fresque {

namespace {

template<auto free_function>
struct Freed {
    template<typename T>
    void operator()(T* handle) const {
        free_function(handle);
    }
};

using Library = std::unique_ptr<FT_LibraryRec_, Freed<FT_Done_FreeType>>;
using FontFace = std::unique_ptr<FT_FaceRec_, Freed<FT_Done_Face>>;
using Shaper = std::unique_ptr<hb_font_t, Freed<hb_font_destroy>>;

constexpr std::array<std::string_view, face_count> files{
    "Vollkorn-Regular.ttf",      "Vollkorn-Italic.ttf",   "Vollkorn-Medium.ttf",
    "Vollkorn-MediumItalic.ttf", "Vollkorn-SemiBold.ttf", "Vollkorn-SemiBoldItalic.ttf",
    "Vollkorn-ExtraBold.ttf",    "Vollkorn-Black.ttf",    "Inter-Regular.otf",
    "Inter-Medium.otf",          "Inter-SemiBold.otf",    "Inter-Bold.otf",
    "DejaVuSansMono.ttf",        "DejaVuSans.ttf",
};

struct OpenedFace {
    bool tried = false;
    std::vector<std::uint8_t> bytes; // must outlive the two handles below
    FontFace face;
    Shaper shaper;
    FaceMetrics metrics;
    double size = 0; // the last size given to FreeType, in pixels
};

Shaper make_shaper(std::vector<std::uint8_t> const& bytes) {
    hb_blob_t* blob =
        hb_blob_create(reinterpret_cast<char const*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    Shaper shaper(hb_font_create(face));
    hb_face_destroy(face);
    return shaper; // its scale is the face's units per em
}

FaceMetrics measure(FT_Face face) {
    double const em = face->units_per_EM;
    FaceMetrics metrics;
    metrics.ascent = face->ascender / em;
    metrics.descent = -face->descender / em;
    auto const* table = static_cast<TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    bool const has_heights = table != nullptr && table->version >= 2;
    metrics.cap_height = has_heights ? table->sCapHeight / em : 0.7;
    metrics.x_height = has_heights ? table->sxHeight / em : 0.5;
    return metrics;
}

// Collects FreeType's outline callbacks into a path in em, y downwards.
struct OutlineSink {
    Path path;
    Vec2 at;
    double em = 1;
    bool open = false;

    Vec2 point(FT_Vector const* v) const {
        return {static_cast<double>(v->x) / em, -static_cast<double>(v->y) / em};
    }
    static OutlineSink& from(void* user) { return *static_cast<OutlineSink*>(user); }

    void close() {
        if (open)
            path.close();
        open = false;
    }
};

int on_move(FT_Vector const* to, void* user) {
    auto& sink = OutlineSink::from(user);
    sink.close();
    sink.at = sink.point(to);
    sink.path.move(sink.at);
    sink.open = true;
    return 0;
}

int on_line(FT_Vector const* to, void* user) {
    auto& sink = OutlineSink::from(user);
    sink.at = sink.point(to);
    sink.path.line(sink.at);
    return 0;
}

int on_conic(FT_Vector const* control, FT_Vector const* to, void* user) {
    auto& sink = OutlineSink::from(user);
    Vec2 const q = sink.point(control);
    Vec2 const end = sink.point(to);
    // A quadratic raised to a cubic: each control stands two thirds of the way to the old one.
    sink.path.cubic(mix(sink.at, q, 2.0 / 3), mix(end, q, 2.0 / 3), end);
    sink.at = end;
    return 0;
}

int on_cubic(FT_Vector const* control1, FT_Vector const* control2, FT_Vector const* to, void* user) {
    auto& sink = OutlineSink::from(user);
    Vec2 const end = sink.point(to);
    sink.path.cubic(sink.point(control1), sink.point(control2), end);
    sink.at = end;
    return 0;
}

} // namespace

std::string_view face_file(Face face) {
    return files[static_cast<std::size_t>(face)];
}

struct Faces::Opened {
    Reader read;
    Hyphenation hyphenation;
    Library library;
    std::array<OpenedFace, face_count> faces;

    OpenedFace& get(Face face) {
        auto& opened = faces[static_cast<std::size_t>(face)];
        if (!opened.tried)
            open(face, opened);
        return opened;
    }

    void open(Face face, OpenedFace& opened) {
        opened.tried = true;
        opened.bytes = read(face);
        FT_Face handle = nullptr;
        if (opened.bytes.empty() ||
            FT_New_Memory_Face(library.get(), opened.bytes.data(), static_cast<FT_Long>(opened.bytes.size()),
                               0, &handle) != 0)
            return;
        opened.face.reset(handle);
        opened.shaper = make_shaper(opened.bytes);
        opened.metrics = measure(handle);
    }
};

Faces::Faces(Reader read, Hyphenation hyphenation) : opened_(std::make_unique<Opened>()) {
    FT_Library library = nullptr;
    [[maybe_unused]] auto const error = FT_Init_FreeType(&library);
    assert(error == 0);
    opened_->read = std::move(read);
    opened_->hyphenation = std::move(hyphenation);
    opened_->library.reset(library);
}

Faces::~Faces() = default;
Faces::Faces(Faces&&) noexcept = default;
Faces& Faces::operator=(Faces&&) noexcept = default;

bool Faces::available(Face face) const {
    return opened_->get(face).face != nullptr;
}

FaceMetrics const& Faces::metrics(Face face) const {
    return opened_->get(face).metrics;
}

hb_font_t* Faces::shaper(Face face) const {
    return opened_->get(face).shaper.get();
}

bool Faces::has_glyph(Face face, char32_t character) const {
    hb_codepoint_t glyph = 0;
    auto* font = shaper(face);
    return font != nullptr && hb_font_get_nominal_glyph(font, character, &glyph) != 0;
}

Hyphenation const& Faces::hyphenation() const {
    return opened_->hyphenation;
}

GlyphBitmap Faces::rasterise(Face face, std::uint32_t glyph, double size, double shift) const {
    auto& opened = opened_->get(face);
    GlyphBitmap bitmap;
    if (!opened.face)
        return bitmap;
    FT_Face handle = opened.face.get();
    if (opened.size != size) {
        FT_Set_Char_Size(handle, 0, std::lround(size * 64), 72, 72);
        opened.size = size;
    }
    if (FT_Load_Glyph(handle, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
        return bitmap;
    if (handle->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
        return bitmap;
    FT_Outline_Translate(&handle->glyph->outline, std::lround(shift * 64), 0);
    if (FT_Render_Glyph(handle->glyph, FT_RENDER_MODE_NORMAL) != 0)
        return bitmap;

    FT_Bitmap const& pixels = handle->glyph->bitmap;
    bitmap.width = static_cast<int>(pixels.width);
    bitmap.height = static_cast<int>(pixels.rows);
    bitmap.left = handle->glyph->bitmap_left;
    bitmap.top = handle->glyph->bitmap_top;
    bitmap.coverage.reserve(std::size_t{pixels.width} * pixels.rows);
    for (unsigned row = 0; row < pixels.rows; ++row) {
        auto const* begin = pixels.buffer + static_cast<std::ptrdiff_t>(row) * pixels.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), begin, begin + pixels.width);
    }
    return bitmap;
}

Path Faces::outline(Face face, std::uint32_t glyph) const {
    auto& opened = opened_->get(face);
    OutlineSink sink;
    if (!opened.face)
        return sink.path;
    FT_Face handle = opened.face.get();
    if (FT_Load_Glyph(handle, glyph, FT_LOAD_NO_SCALE) != 0)
        return sink.path;
    sink.em = handle->units_per_EM;
    FT_Outline_Funcs const calls{on_move, on_line, on_conic, on_cubic, 0, 0};
    FT_Outline_Decompose(&handle->glyph->outline, &calls, &sink);
    sink.close();
    return std::move(sink.path);
}

} // namespace fresque
