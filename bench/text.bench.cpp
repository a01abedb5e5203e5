// How long a text takes to be shaped, broken into lines and fitted: a panel of plain Latin words, its
// lines once, a headline, and a paragraph from right to left.
#include "text/text_layout.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

namespace fresque {
namespace {

Faces staged_faces() {
    return Faces([](Face face) {
        std::ifstream file(std::string(FRESQUE_FACES) + "/" + std::string(face_file(face)), std::ios::binary);
        return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {});
    });
}

std::string const panel =
    "«\u202FElon Musk compte parmi les grands contributeurs du financement initial. Il "
    "promet un milliard de dollars, puis part en 2018\u202F: le conflit d’intérêts avec "
    "Tesla est la version officielle, la prise de contrôle manquée est l’autre. "
    "L’organisation perd alors sa principale source d’argent.\u202F»";

std::string const hebrew = "האיש שהבטיח מיליארד דולר (2018) עזב את OpenAI, והסיבה תלויה במי ששואלים.";

TextStyle french(double size) {
    TextStyle style;
    style.size = size;
    style.language = "fr";
    return style;
}

void lines_of_a_panel(benchmark::State& state) {
    Faces const faces = staged_faces();
    for (auto _ : state)
        benchmark::DoNotOptimize(lay_out(faces, {{panel, Face::SerifMedium, {}}}, french(46), 640));
}
BENCHMARK(lines_of_a_panel)->Unit(benchmark::kMicrosecond);

void panel_set_smaller(benchmark::State& state) {
    Faces const faces = staged_faces();
    TextStyle style = french(46);
    style.wrap = Wrap::NoOrphan;
    for (auto _ : state)
        benchmark::DoNotOptimize(fit(faces, {{panel, Face::SerifMedium, {}}}, style, {640, 500}, 36));
}
BENCHMARK(panel_set_smaller)->Unit(benchmark::kMicrosecond);

void balanced_headline(benchmark::State& state) {
    Faces const faces = staged_faces();
    TextStyle style = french(80);
    style.wrap = Wrap::Balanced;
    std::string const headline = "La raison de la colère d’Elon Musk envers ChatGPT";
    for (auto _ : state)
        benchmark::DoNotOptimize(lay_out(faces, {{headline, Face::SerifBlack, {}}}, style, 1250));
}
BENCHMARK(balanced_headline)->Unit(benchmark::kMicrosecond);

void one_label(benchmark::State& state) {
    Faces const faces = staged_faces();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            lay_out(faces, {{"The Verge, 24 mars 2023", Face::SansMedium, {}}}, french(24), 1e6));
}
BENCHMARK(one_label)->Unit(benchmark::kMicrosecond);

void right_to_left(benchmark::State& state) {
    Faces const faces = staged_faces();
    for (auto _ : state)
        benchmark::DoNotOptimize(lay_out(faces, {{hebrew, Face::SerifMedium, {}}}, french(46), 640));
}
BENCHMARK(right_to_left)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace fresque

BENCHMARK_MAIN();
