// The glyphs drawn lately, on pages of coverage. A glyph is rasterised when first asked for and stays
// where it is for the life of its page; pages that nothing was drawn from for a while are given up.
//
//     page: rows of one height each, filled from the left    | A b c  d e f g |
//     glyphs stand two texels apart, so that bilinear        | H Q  R         |
//     sampling never meets a neighbour                       |                |
#pragma once

#include "render/texture.h"
#include "text/faces.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace fresque {

struct AtlasGlyph {
    TextureNumber page = no_texture; // none for a glyph without ink, such as a space
    PixelSize page_size;
    int x = 0; // on the page, texels
    int y = 0;
    int width = 0;
    int height = 0;
    int left = 0; // as in GlyphBitmap
    int top = 0;
};

// Quarters of a pixel by which a glyph at rest may be shifted.
inline constexpr int glyph_shifts = 4;

class GlyphAtlas {
  public:
    GlyphAtlas(Faces const& faces, TextureStore& textures) : faces_(&faces), textures_(textures) {}
    ~GlyphAtlas() { clear(); }
    GlyphAtlas(GlyphAtlas const&) = delete;
    GlyphAtlas& operator=(GlyphAtlas const&) = delete;

    // `size64` is the em in 1/64 pixels, `shift` a number of quarter pixels, 0 to 3. The answer holds
    // until the next end_frame().
    AtlasGlyph const& glyph(Face face, std::uint32_t id, int size64, int shift);

    // Gives up pages that no glyph was asked from in the last frames.
    void end_frame();
    void clear();
    std::size_t pages() const { return pages_.size(); }
    std::size_t glyphs() const { return glyphs_.size(); }

  private:
    struct Key {
        Face face;
        std::uint32_t id;
        int size64;
        int shift;
        friend bool operator==(Key const&, Key const&) = default;
    };
    struct HashKey {
        std::size_t operator()(Key const& key) const {
            std::uint64_t const words =
                std::uint64_t{key.id} << 32 | static_cast<std::uint32_t>(key.size64) << 8 |
                static_cast<std::uint32_t>(key.face) << 2 | static_cast<std::uint32_t>(key.shift);
            return static_cast<std::size_t>((words * 0x9E3779B97F4A7C15) >> 16);
        }
    };
    struct Shelf {
        int y;
        int height;
        int end; // where the next glyph may begin
    };
    struct Page {
        TextureNumber texture;
        PixelSize size;
        std::vector<Shelf> shelves;
        int bottom = 0;
        unsigned last_used = 0;
    };
    struct Place {
        std::size_t page;
        int x;
        int y;
    };

    AtlasGlyph const& kept(Key const& key);
    AtlasGlyph rasterise(Key const& key);
    Place place_for(int width, int height);
    std::optional<Place> place_on(std::size_t page, int width, int height) const;
    void take(Place const& place, int width, int height);
    std::size_t open_page(int width, int height);
    void drop_page(TextureNumber page);

    Faces const* faces_;
    TextureStore& textures_;
    std::unordered_map<Key, AtlasGlyph, HashKey> glyphs_;
    // Found lately, at a place that their hash names: a frame asks for hundreds, mostly those of the last.
    struct Found {
        Key key{};
        AtlasGlyph const* glyph = nullptr;
    };
    std::array<Found, 1024> found_{};
    std::vector<Page> pages_;
    unsigned frame_ = 0;
};

} // namespace fresque
