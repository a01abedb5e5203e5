// What each frame of a story costs: every position is entered as a press would, sixty frames a second
// are computed until all is at rest, and the time and the allocations of each phase are told.
//
//     bench_frames scenes/openai [1920x1080] [threads]
//
// The pictures are drawn by the own rasteriser into memory; there is no window.
#include "app/argument_values.h"
#include "app/frame_log.h"
#include "app/loading.h"
#include "app/resources.h"
#include "render/painter.h"
#include "render/rasteriser.h"
#include "stage/storyboard.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <new>
#include <optional>
#include <vector>

namespace {

thread_local unsigned long allocations = 0;

} // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace fresque {
namespace {

struct Counts {
    std::array<unsigned long, frame_phase_count> sum{};
    unsigned long frames = 0;
};

class Measurement {
  public:
    Measurement(LoadedStory const& loaded, Faces const& faces, PixelSize size, int threads) :
        loaded_(loaded),
        size_(size),
        board_(loaded.story, faces, loaded.images, viewport(size)),
        workers_(threads),
        painter_(faces, loaded.images, workers_),
        pixels_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)) {}

    void run() {
        for (std::optional<Position> position = first(loaded_.story); position;
             position = next(loaded_.story, *position)) {
            Seconds const end = board_.rest_after({*position, 0, nullptr});
            for (int frame = 0; frame / 60.0 < end; ++frame)
                draw({*position, frame / 60.0, nullptr});
        }
    }

    FrameLog const& log() const { return log_; }
    Counts const& counts() const { return counts_; }

  private:
    static Viewport viewport(PixelSize size) {
        Viewport result;
        result.size = stage_size(size);
        return result;
    }

    template<typename Work>
    auto timed(FramePhase phase, Work work) {
        unsigned long const before = allocations;
        PhaseTimer const timer(&log_, phase);
        auto result = work();
        counts_.sum[static_cast<std::size_t>(phase)] += allocations - before;
        return result;
    }

    void draw(Moment const& moment) {
        log_.begin_frame();
        Stage const stage = timed(FramePhase::Evaluate, [&] { return board_.stage_at(moment); });
        DisplayList const list = timed(FramePhase::Display, [&] { return paint(stage); });
        ImDrawData const* data = timed(FramePhase::Build, [&] { return &painter_.paint(list, size_); });
        timed(FramePhase::Raster, [&] {
            rasteriser_.draw(*data, painter_.textures(), {pixels_.data(), size_, size_.width}, workers_);
            return 0;
        });
        ++counts_.frames;
    }

    LoadedStory const& loaded_;
    PixelSize size_;
    Storyboard board_;
    Workers workers_;
    Painter painter_;
    Rasteriser rasteriser_;
    std::vector<Pixel> pixels_;
    FrameLog log_;
    Counts counts_;
};

int run(std::vector<std::string> const& arguments) {
    auto const loaded = load_story(arguments.at(0));
    auto const faces = open_faces(FRESQUE_FACES);
    auto const size = parse_size(arguments.size() > 1 ? arguments[1] : "1920x1080");
    if (!loaded || !faces || !size) {
        std::cerr << "bench_frames STORY [SIZE] [THREADS]\n";
        return 2;
    }
    Measurement measurement(*loaded, *faces, *size, arguments.size() > 2 ? std::stoi(arguments[2]) : 2);
    measurement.run();
    std::cout << measurement.log().summary();
    auto const& counts = measurement.counts();
    for (std::size_t i = 0; i < frame_phase_count; ++i)
        std::printf("%-9s %8.1f allocations a frame\n", name_of(static_cast<FramePhase>(i)).data(),
                    static_cast<double>(counts.sum[i]) / static_cast<double>(counts.frames));
    return 0;
}

} // namespace
} // namespace fresque

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "bench_frames STORY [SIZE] [THREADS]\n";
        return 2;
    }
    return fresque::run({arguments + 1, arguments + count});
}
