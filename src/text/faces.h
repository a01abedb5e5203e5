// Faces: what a text is set with: the fonts that the program brings, opened when first used, and the
// dictionaries by which words are divided. Measures are in em, so that a layout does not depend on the
// size of a pixel; only rasterise() knows pixels.
#pragma once

#include "display/display_list.h"
#include "text/hyphenation.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hb_font_t;

namespace fresque {

// The file name of a face, such as Vollkorn-Regular.ttf.
std::string_view face_file(Face face);

// Heights above and below the baseline, in em; `descent` is positive.
struct FaceMetrics {
    double ascent = 0;
    double descent = 0;
    double cap_height = 0;
    double x_height = 0;
};

// The coverage of one glyph, 8 bits a pixel, rows from top to bottom.
struct GlyphBitmap {
    int width = 0;
    int height = 0;
    int left = 0; // of the first column, from the origin, to the right
    int top = 0;  // of the first row, from the baseline, upwards
    std::vector<std::uint8_t> coverage;
};

class Faces {
  public:
    // `read` gives the bytes of a face's file; it is called once a face, and may give nothing.
    using Reader = std::function<std::vector<std::uint8_t>(Face)>;
    explicit Faces(Reader read, Hyphenation hyphenation = {});
    ~Faces();
    Faces(Faces&&) noexcept;
    Faces& operator=(Faces&&) noexcept;

    // False where the face's file could not be opened.
    bool available(Face face) const;
    FaceMetrics const& metrics(Face face) const;
    // Null where the face is not available.
    hb_font_t* shaper(Face face) const;
    bool has_glyph(Face face, char32_t character) const;
    Hyphenation const& hyphenation() const;

    // `size` is the em in pixels; `shift` moves the outline right by a part of a pixel, [0, 1).
    GlyphBitmap rasterise(Face face, std::uint32_t glyph, double size, double shift) const;
    // The outline in em, y downwards, the origin on the baseline.
    Path outline(Face face, std::uint32_t glyph) const;

  private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

} // namespace fresque
