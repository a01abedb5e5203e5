#include "app/console/console.h"
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
    std::optional<std::string> console; // what is open on it
};

// The presenter's console at that place, with whatever a key opens on it.
Result<Bitmap> console_shot(ShotOptions const& options, PreparedStory const& prepared, Moment const& moment,
                            PixelSize size) {
    Show show(prepared.loaded, prepared.faces,
              {options.picture.look.theme, options.picture.look.text_scale, false});
    show.resize({1920, 1080});
    show.go_to(moment.position);
    Talk talk(show);
    if (!options.console->empty()) {
        auto const* const command = find_command(*options.console);
        if (command == nullptr)
            return usage("there is no command " + *options.console + "; fresque keys lists them");
        talk.obey(command->command, 0);
        if (talk.in_detour())
            talk.tick(settled);
    }
    Bindings const bindings(Room::Talk);
    Renderer renderer(prepared.faces, prepared.loaded.images, drawing_threads());
    return renderer.picture(console_picture(talk, {60, "14:17", "", size, &bindings}), size);
}

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

Result<Bitmap> stage_shot(ShotOptions const& options, PreparedStory const& prepared, Moment const& moment,
                          PixelSize size) {
    auto const storyboard = make_storyboard(prepared, options.picture.look, size);
    Renderer renderer(prepared.faces, prepared.loaded.images, drawing_threads());
    return renderer.picture(paint(storyboard.stage_at(moment)), size);
}

ExitCode write_shot(ShotOptions const& options, PreparedStory const& prepared, PixelSize size) {
    auto const moment = chosen_moment(prepared.loaded.story, options.moment);
    if (!moment)
        return say(moment.failure());
    auto const picture = options.console ? console_shot(options, prepared, *moment, size)
                                         : stage_shot(options, prepared, *moment, size);
    if (!picture)
        return say(picture.failure());
    auto const bytes = encode_png(*picture);
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
    verb->add_option_function<std::vector<std::string>>(
            "--console",
            [options](std::vector<std::string> const& open) {
                options->console = open.empty() ? "" : open.front();
            },
            "the presenter’s console at that place; with the name of a command, such as overview, after it")
        ->expected(0, 1);
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
