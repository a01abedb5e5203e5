// How long one 1920×1080 picture takes: a dithered background, two panels with soft shadows, about 600
// glyphs and a thick curve, at rest and on the move, by one thread and by two.
#include "render/picture.h"

#include <benchmark/benchmark.h>
#include <hb.h>

#include <fstream>
#include <iterator>

namespace fresque {
namespace {

std::vector<std::uint8_t> read_face(Face face) {
    std::ifstream file(std::string(FRESQUE_FACES) + "/" + std::string(face_file(face)), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

GlyphRun set_line(Faces const& faces, Face face, double size, Vec2 origin, std::string const& text,
                  Color color) {
    GlyphRun run{face, size, origin, {}, text, color, true};
    hb_font_t* const font = faces.shaper(face);
    if (font == nullptr)
        return run;
    hb_buffer_t* const buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, nullptr, 0);
    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* const positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    double const em = hb_face_get_upem(hb_font_get_face(font));
    double pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({infos[i].codepoint, {pen / em, 0}});
        pen += positions[i].x_advance;
    }
    hb_buffer_destroy(buffer);
    return run;
}

void add_panel(Group& group, Faces const& faces, Rect const& box, Color line) {
    group.items.emplace_back(
        FillPath{Path::rectangle({box.x, box.y + 12, box.width, box.height}, 14), Color{0, 0, 0, 110}, 48});
    group.items.emplace_back(FillPath{Path::rectangle(box, 14), Color::hex(0x18202D), 0});
    group.items.emplace_back(StrokePath{Path::rectangle(box, 14), line, 3, Cap::Butt, {12, 8}, 1});
    group.items.emplace_back(FillPath{Path::circle({box.x + 100, box.y + 90}, 44), line, 0});
    for (int i = 0; i < 7; ++i)
        group.items.emplace_back(set_line(faces, Face::SerifItalic, 40, {box.x + 60, box.y + 200 + 52.0 * i},
                                          "Le conflit d’intérêts et les offres cachées",
                                          Color::hex(0xF4EEE2)));
}

DisplayList scene(Faces const& faces) {
    DisplayList list{{1920, 1080}, {}};
    Group& root = list.root;
    root.items.emplace_back(
        FillPath{Path::rectangle({0, 0, 1920, 1080}),
                 RadialGradient{{1300, 330}, {1000, 700}, Color::hex(0x182233), Color::hex(0x0F141D)}, 0});
    root.items.emplace_back(set_line(faces, Face::SerifBlack, 80, {96, 190},
                                     "Pourquoi Musk quitte-t-il le conseil ?", Color::hex(0xF4EEE2)));
    Group panels;
    add_panel(panels, faces, {96, 270, 840, 600}, Color::hex(0xF0BF55));
    add_panel(panels, faces, {984, 270, 840, 600}, Color::hex(0x45C4AE));
    root.items.emplace_back(std::move(panels));
    Path thread;
    thread.move({0, 1010}).line({600, 1010}).cubic({1000, 1010}, {1100, 420}, {1450, 420});
    thread.cubic({1700, 420}, {1700, 750}, {1500, 750}).cubic({1300, 750}, {1350, 540}, {1480, 540});
    thread.cubic({1640, 540}, {1560, 1010}, {1760, 1010}).line({1920, 1010});
    root.items.emplace_back(StrokePath{thread, Color::hex(0xFF7A52), 7, Cap::Round, {}, 1});
    return list;
}

// Everything but the background shifted and faded, all text drawn as moving.
DisplayList moved(DisplayList list, int frame) {
    for (Item& item : list.root.items) {
        if (GlyphRun* run = std::get_if<GlyphRun>(&item)) {
            run->resting = false;
            run->origin.x += 0.37 * frame;
        }
        Group* const group = std::get_if<Group>(&item);
        if (group == nullptr)
            continue;
        group->transform = Affine::translation({0.31 * frame, 0.17 * frame});
        group->opacity = 0.9;
        for (Item& child : group->items)
            if (GlyphRun* run = std::get_if<GlyphRun>(&child))
                run->resting = false;
    }
    return list;
}

void draw_frames(benchmark::State& state, bool moving) {
    Faces const faces(read_face);
    ImageLibrary const images;
    Renderer renderer(faces, images, static_cast<int>(state.range(0)));
    std::vector<Pixel> pixels(1920 * 1080);
    Canvas const canvas{pixels.data(), {1920, 1080}, 1920};
    DisplayList const resting = scene(faces);
    std::vector<DisplayList> frames;
    for (int i = 0; i < 16; ++i)
        frames.push_back(moving ? moved(resting, i) : resting);
    for (DisplayList const& frame : frames)
        renderer.draw(frame, canvas);
    std::size_t next = 0;
    for ([[maybe_unused]] auto _ : state)
        renderer.draw(frames[next++ % frames.size()], canvas);
}

void at_rest(benchmark::State& state) {
    draw_frames(state, false);
}
void on_the_move(benchmark::State& state) {
    draw_frames(state, true);
}

void first_picture(benchmark::State& state) {
    Faces const faces(read_face);
    ImageLibrary const images;
    DisplayList const list = scene(faces);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(
            Renderer(faces, images, static_cast<int>(state.range(0))).picture(list, {1920, 1080}));
}

BENCHMARK(at_rest)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(on_the_move)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(first_picture)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace fresque

BENCHMARK_MAIN();
