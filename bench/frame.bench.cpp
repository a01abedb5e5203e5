// What one moving frame of a real story costs, phase by phase: an instant between two steps with panels,
// quotes and the thread on the move.
#include "app/loading.h"
#include "app/resources.h"
#include "render/painter.h"
#include "render/picture.h"
#include "stage/storyboard.h"

#include <benchmark/benchmark.h>

namespace fresque {
namespace {

struct Setting {
    LoadedStory loaded = std::move(*load_story(FRESQUE_SCENES "/openai"));
    Faces faces = std::move(*open_faces(FRESQUE_FACES));
    Storyboard board{loaded.story, faces, loaded.images, viewport()};
    Position fullest = fullest_position();

    static Viewport viewport() {
        Viewport result;
        result.size = stage_size({1920, 1080});
        return result;
    }

    // Where most pieces are on stage in the middle of the move.
    Position fullest_position() const {
        Position best = first(loaded.story);
        std::size_t most = 0;
        for (std::optional<Position> at = best; at; at = next(loaded.story, *at)) {
            std::size_t pieces = 0;
            for (Actor const& actor : board.stage_at({*at, 0.3, nullptr}).actors)
                pieces += actor.pieces.size();
            if (pieces <= most)
                continue;
            most = pieces;
            best = *at;
        }
        return best;
    }

    // Instants of one move, so that no two frames after each other are the same.
    Moment moment(std::size_t frame) const {
        return {fullest, 0.05 + 0.01 * static_cast<double>(frame % 40), nullptr};
    }
};

Setting const& setting() {
    static Setting const made;
    return made;
}

void evaluate(benchmark::State& state) {
    std::size_t frame = 0;
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(setting().board.stage_at(setting().moment(frame++)));
}

void paint_stage(benchmark::State& state) {
    Stage const stage = setting().board.stage_at(setting().moment(20));
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(paint(stage));
}

std::vector<DisplayList> frames() {
    std::vector<DisplayList> lists;
    for (std::size_t frame = 0; frame < 40; ++frame)
        lists.push_back(paint(setting().board.stage_at(setting().moment(frame))));
    return lists;
}

void build_draw_lists(benchmark::State& state) {
    Workers workers(1);
    Painter painter(setting().faces, setting().loaded.images, workers);
    auto const lists = frames();
    std::size_t frame = 0;
    for (; frame < lists.size(); ++frame) // glyphs and gradients are there
        painter.paint(lists[frame], {1920, 1080});
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(&painter.paint(lists[frame++ % lists.size()], {1920, 1080}));
}

void draw_picture(benchmark::State& state) {
    PixelSize const size{static_cast<int>(state.range(0)), static_cast<int>(state.range(0)) * 9 / 16};
    Renderer renderer(setting().faces, setting().loaded.images, static_cast<int>(state.range(1)));
    std::vector<Pixel> pixels(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    Canvas const canvas{pixels.data(), size, size.width};
    auto const lists = frames();
    std::size_t frame = 0;
    for (; frame < lists.size(); ++frame)
        renderer.draw(lists[frame], canvas);
    for ([[maybe_unused]] auto _ : state)
        renderer.draw(lists[frame++ % lists.size()], canvas);
}

void first_picture_of_story(benchmark::State& state) {
    DisplayList const list = paint(setting().board.settled_at(first(setting().loaded.story)));
    std::vector<Pixel> pixels(1920 * 1080);
    for ([[maybe_unused]] auto _ : state)
        Renderer(setting().faces, setting().loaded.images, static_cast<int>(state.range(0)))
            .draw(list, Canvas{pixels.data(), {1920, 1080}, 1920});
}

BENCHMARK(evaluate)->Unit(benchmark::kMicrosecond);
BENCHMARK(paint_stage)->Unit(benchmark::kMicrosecond);
BENCHMARK(build_draw_lists)->Unit(benchmark::kMicrosecond);
BENCHMARK(draw_picture)
    ->ArgNames({"width", "threads"})
    ->ArgsProduct({{1920, 3840}, {1, 2}})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(first_picture_of_story)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace fresque

BENCHMARK_MAIN();
