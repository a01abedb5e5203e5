#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"
#include "export/png.h"
#include "export/write_file.h"
#include "render/picture.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct ShotOptions {
    PictureOptions picture;
    MomentOptions moment;
    std::string output;
};

Result<Done> write(std::string const& output, std::vector<std::uint8_t> const& bytes) {
    if (output != "-")
        return write_file_atomically(output, bytes);
    std::cout.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return Done{};
}

// of pictures that are none of ours
bool has_other_ending(std::string const& output) {
    std::string const ending = std::filesystem::path(output).extension().string();
    constexpr std::array<std::string_view, 7> others = {".jpg", ".jpeg", ".gif", ".svg",
                                                        ".pdf", ".webp", ".bmp"};
    return std::find(others.begin(), others.end(), ending) != others.end();
}

ExitCode write_shot(ShotOptions const& options, PreparedStory const& prepared, PixelSize size) {
    auto const moment = chosen_moment(prepared.loaded.story, options.moment);
    if (!moment)
        return say(moment.failure());
    auto const storyboard = make_storyboard(prepared, options.picture.look, size);
    Renderer renderer(prepared.faces, prepared.loaded.images, drawing_threads());
    auto const bytes = encode_png(renderer.picture(paint(storyboard.stage_at(*moment)), size));
    if (!bytes)
        return say(bytes.failure());
    auto const written = write(options.output, *bytes);
    return written ? after_use(prepared.loaded) : say(written.failure());
}

} // namespace

VerbRun add_shot(CLI::App& program) {
    auto const options = std::make_shared<ShotOptions>();
    auto* verb = program.add_subcommand("shot", "write the picture of any instant");
    add_story(*verb, options->picture.story);
    add_moment(*verb, options->moment);
    verb->add_option("--size", options->picture.size, "pixels, such as 1920x1080 (the default)");
    verb->add_option("-o,--output", options->output, "the PNG file to write; - for standard output")
        ->required();
    add_look(*verb, options->picture.look);
    return [options] {
        if (has_other_ending(options->output))
            return say(usage(legible(options->output) +
                             " would be a PNG file under another name; let it end in .png"));
        return with_prepared(options->picture, [&](PreparedStory const& prepared, PixelSize size) {
            return write_shot(*options, prepared, size);
        });
    };
}

} // namespace fresque
