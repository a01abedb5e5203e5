#include "render/glyph_atlas.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace fresque;

namespace {

Faces open_faces() {
    return Faces([](Face face) {
        std::ifstream file(FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts/" + std::string(face_file(face)),
                           std::ios::binary);
        return std::vector<std::uint8_t>{std::istreambuf_iterator<char>(file), {}};
    });
}

} // namespace

TEST_CASE("a glyph is rasterised once and stays where it is") {
    Faces const faces = open_faces();
    TextureStore textures;
    GlyphAtlas atlas(faces, textures);
    AtlasGlyph const first = atlas.glyph(Face::SerifRegular, 40, 30 * 64, 0);
    REQUIRE(first.page != no_texture);
    std::uint32_t const version = textures.find(first.page)->version;
    for (std::uint32_t id = 41; id < 90; ++id)
        atlas.glyph(Face::SerifRegular, id, 30 * 64, 0);
    AtlasGlyph const again = atlas.glyph(Face::SerifRegular, 40, 30 * 64, 0);
    CHECK(again.x == first.x);
    CHECK(again.y == first.y);
    CHECK(textures.find(first.page)->version > version);
    CHECK(atlas.pages() == 1);
}

TEST_CASE("two empty texels keep every glyph apart") {
    Faces const faces = open_faces();
    TextureStore textures;
    GlyphAtlas atlas(faces, textures);
    std::vector<AtlasGlyph> glyphs;
    for (std::uint32_t id = 20; id < 200; ++id)
        glyphs.push_back(atlas.glyph(Face::SansBold, id, (10 + static_cast<int>(id) % 7 * 9) * 64, 0));
    auto const box = [](AtlasGlyph const& g, double margin) {
        return Rect{static_cast<double>(g.x), static_cast<double>(g.y), static_cast<double>(g.width),
                    static_cast<double>(g.height)}
            .inset(-margin);
    };
    int compared = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (glyphs[i].page == no_texture)
            continue;
        CHECK(glyphs[i].x >= 2);
        CHECK(glyphs[i].y >= 2);
        for (std::size_t j = 0; j < i; ++j) {
            if (glyphs[j].page != glyphs[i].page)
                continue;
            ++compared;
            REQUIRE_FALSE(overlap(box(glyphs[i], 2), box(glyphs[j], 0)));
        }
    }
    CHECK(compared > 1000);
}

TEST_CASE("pages open when one is full, and go when nothing is drawn from them") {
    Faces const faces = open_faces();
    TextureStore textures;
    GlyphAtlas atlas(faces, textures);
    for (std::uint32_t id = 20; id < 80; ++id)
        atlas.glyph(Face::SerifBlack, id, 200 * 64, 0);
    CHECK(atlas.pages() > 1);
    for (int frame = 0; frame < 300; ++frame)
        atlas.end_frame();
    CHECK(atlas.pages() == 0);
    CHECK(atlas.glyphs() == 0);
    CHECK(textures.bytes() == 0);
}

TEST_CASE("a glyph larger than a page gets one that holds it") {
    Faces const faces = open_faces();
    TextureStore textures;
    GlyphAtlas atlas(faces, textures);
    AtlasGlyph const glyph = atlas.glyph(Face::SansBold, 36, 1800 * 64, 0);
    REQUIRE(glyph.page != no_texture);
    PixelSize const page = textures.find(glyph.page)->size;
    CHECK(glyph.x + glyph.width + 2 <= page.width);
    CHECK(glyph.y + glyph.height + 2 <= page.height);
    CHECK(page.height > 1024);
}
