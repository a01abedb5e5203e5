#include "render/glyph_atlas.h"

#include <algorithm>
#include <bit>

namespace fresque {

namespace {

constexpr int page_side = 1024;
constexpr int gutter = 2;
constexpr unsigned frames_kept = 240;

} // namespace

AtlasGlyph const& GlyphAtlas::glyph(Face face, std::uint32_t id, int size64, int shift) {
    Key const key{face, id, size64, shift};
    Found& found = found_[HashKey()(key) % found_.size()];
    if (found.glyph == nullptr || found.key != key)
        found = {key, &kept(key)};
    AtlasGlyph const& glyph = *found.glyph;
    if (glyph.page != no_texture)
        for (Page& page : pages_)
            if (page.texture == glyph.page)
                page.last_used = frame_;
    return glyph;
}

AtlasGlyph const& GlyphAtlas::kept(Key const& key) {
    auto const place = glyphs_.find(key);
    return place != glyphs_.end() ? place->second : glyphs_.emplace(key, rasterise(key)).first->second;
}

AtlasGlyph GlyphAtlas::rasterise(Key const& key) {
    GlyphBitmap const bitmap =
        faces_->rasterise(key.face, key.id, key.size64 / 64.0, static_cast<double>(key.shift) / glyph_shifts);
    AtlasGlyph glyph;
    if (bitmap.width <= 0 || bitmap.height <= 0)
        return glyph;
    Place const place = place_for(bitmap.width, bitmap.height);
    Page const& page = pages_[place.page];
    Texture& texture = *textures_.find(page.texture);
    for (int row = 0; row < bitmap.height; ++row)
        std::copy_n(bitmap.coverage.begin() + std::ptrdiff_t{row} * bitmap.width, bitmap.width,
                    texture.coverage_row(place.y + row) + place.x);
    texture.touch(place.y, place.y + bitmap.height);
    return {page.texture, page.size, place.x, place.y, bitmap.width, bitmap.height, bitmap.left, bitmap.top};
}

GlyphAtlas::Place GlyphAtlas::place_for(int width, int height) {
    for (std::size_t page = pages_.size(); page-- > 0;) {
        std::optional<Place> const place = place_on(page, width, height);
        if (!place)
            continue;
        take(*place, width, height);
        return *place;
    }
    Place const place{open_page(width, height), gutter, gutter};
    take(place, width, height);
    return place;
}

std::optional<GlyphAtlas::Place> GlyphAtlas::place_on(std::size_t number, int width, int height) const {
    Page const& page = pages_[number];
    for (Shelf const& shelf : page.shelves) {
        bool const fits = height <= shelf.height && height * 4 >= shelf.height * 3;
        if (fits && shelf.end + width + gutter <= page.size.width)
            return Place{number, shelf.end, shelf.y};
    }
    bool const room =
        page.bottom + gutter + height + gutter <= page.size.height && width + 2 * gutter <= page.size.width;
    if (!room)
        return std::nullopt;
    return Place{number, gutter, page.bottom + gutter};
}

void GlyphAtlas::take(Place const& place, int width, int height) {
    Page& page = pages_[place.page];
    for (Shelf& shelf : page.shelves) {
        if (shelf.y != place.y)
            continue;
        shelf.end = place.x + width + gutter;
        return;
    }
    // A little spare height lets the next glyphs of about this size in.
    int const spare = std::min(height / 8, page.size.height - gutter - place.y - height);
    page.shelves.push_back({place.y, height + spare, place.x + width + gutter});
    page.bottom = place.y + height + spare;
}

std::size_t GlyphAtlas::open_page(int width, int height) {
    auto const side = [](int needed) {
        return std::max(page_side,
                        static_cast<int>(std::bit_ceil(static_cast<unsigned>(needed + 2 * gutter))));
    };
    PixelSize const size{side(width), side(height)};
    pages_.push_back({textures_.add(coverage_texture(size)), size, {}, 0, frame_});
    return pages_.size() - 1;
}

void GlyphAtlas::end_frame() {
    ++frame_;
    std::vector<TextureNumber> old;
    for (Page const& page : pages_)
        if (frame_ - page.last_used > frames_kept)
            old.push_back(page.texture);
    for (TextureNumber const page : old)
        drop_page(page);
}

void GlyphAtlas::drop_page(TextureNumber number) {
    found_ = {};
    std::erase_if(glyphs_, [&](auto const& entry) { return entry.second.page == number; });
    std::erase_if(pages_, [&](Page const& page) { return page.texture == number; });
    textures_.remove(number);
}

void GlyphAtlas::clear() {
    while (!pages_.empty())
        drop_page(pages_.back().texture);
    glyphs_.clear();
    found_ = {};
}

} // namespace fresque
