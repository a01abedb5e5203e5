// How fast a story is read and checked: bytes a second, and the cost of a scene from 20 to 20,000 scenes.
// The scenes are those of scenes/openai, told again under other names.
#include "script/limits.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

namespace fresque {
namespace {

std::string read_file(std::string const& name) {
    std::ifstream file(std::string(FRESQUE_SCENES) + "/openai/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The text of each scene, from its head on.
std::vector<std::string> scenes_of(std::string const& text) {
    std::vector<std::string> scenes;
    for (std::size_t at = text.find("\nscene "); at != std::string::npos;) {
        std::size_t const next = text.find("\nscene ", at + 1);
        scenes.push_back(text.substr(at + 1, next - at));
        at = next;
    }
    return scenes;
}

// A scene under another name. Its choice leads to the scenes of the first telling, where these are all there;
// else it is left out.
std::string told_again(std::string scene, std::size_t telling, bool all_there) {
    if (std::size_t const choice = scene.find("\n  choice"); choice != std::string::npos && !all_there)
        scene.resize(choice + 1);
    if (telling > 0)
        scene.insert(scene.find(':'), "-" + std::to_string(telling));
    return scene;
}

SourceText story_of(std::size_t count) {
    std::vector<std::string> scenes;
    for (char const* name : {"10-fondation.scene", "20-transformateurs.scene", "30-depart.scene",
                             "40-lucratif.scene", "50-colere.scene"})
        for (auto& scene : scenes_of(read_file(name)))
            scenes.push_back(std::move(scene));
    std::string text;
    for (std::size_t i = 0; i < count && !scenes.empty(); ++i)
        text += told_again(scenes[i % scenes.size()], i / scenes.size(), count >= scenes.size());
    SourceText sources;
    sources.add({"story.scene", read_file("story.scene")});
    std::size_t const part = limits::file_bytes / 2; // what is larger comes in several files
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end =
            at + part < text.size() ? text.find("\nscene ", at + part) : std::string::npos;
        sources.add({"part.scene", text.substr(at, end == std::string::npos ? end : end + 1 - at)});
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return sources;
}

std::int64_t bytes_of(SourceText const& sources) {
    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        bytes += sources.file(i).text.size();
    return static_cast<std::int64_t>(bytes);
}

void finish(benchmark::State& state, SourceText const& sources) {
    state.SetBytesProcessed(state.iterations() * bytes_of(sources));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void parse_story(benchmark::State& state) {
    SourceText const sources = story_of(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state)
        for (std::uint32_t i = 0; i < sources.size(); ++i)
            benchmark::DoNotOptimize(parse(sources, i, scene_vocabulary()));
    finish(state, sources);
}

void parse_and_check_story(benchmark::State& state) {
    SourceText const sources = story_of(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        std::vector<Syntax> files;
        for (std::uint32_t i = 0; i < sources.size(); ++i)
            files.push_back(parse(sources, i, scene_vocabulary()).value);
        auto const checked = check(files, scene_vocabulary());
        if (has_errors(checked.diagnostics))
            state.SkipWithError("the story has errors");
        benchmark::DoNotOptimize(checked);
    }
    finish(state, sources);
}

BENCHMARK(parse_story)->Arg(20)->Arg(200)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_and_check_story)->Arg(20)->Arg(200)->Arg(2'000)->Arg(20'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace fresque

BENCHMARK_MAIN();
