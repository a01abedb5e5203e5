#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"
#include "export/pictures.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct ExportOptions {
    std::string format = "png";
    std::string story;
    std::string output;
    std::string size;
    LookOptions look;
};

ExitCode run_export(ExportOptions const& options) {
    auto const size = picture_size(options.size);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    auto const storyboard = make_storyboard(*prepared, options.look, *size);
    Renderer renderer(prepared->faces, prepared->loaded.images, drawing_threads());
    auto const done =
        export_pictures(storyboard, renderer, *size, options.output,
                        [](std::filesystem::path const& file) { std::cout << file.string() << std::endl; });
    return done ? after_use(prepared->loaded) : say(done.failure());
}

} // namespace

VerbRun add_export(CLI::App& program) {
    auto const options = std::make_shared<ExportOptions>();
    auto* verb = program.add_subcommand("export", "write every settled step as a picture");
    verb->add_option("FORMAT", options->format, "png")->required()->check(CLI::IsMember({"png"}));
    add_story(*verb, options->story);
    verb->add_option("-o,--output", options->output, "the folder to write into")->required();
    verb->add_option("--size", options->size, "pixels, such as 1920x1080 (the default)");
    add_look(*verb, options->look);
    return [options] { return run_export(*options); };
}

} // namespace fresque
