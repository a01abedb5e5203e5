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
    PictureOptions picture;
    std::string output;
};

ExitCode write_pictures(ExportOptions const& options, PreparedStory const& prepared, PixelSize size) {
    auto const storyboard = make_storyboard(prepared, options.picture.look, size);
    Renderer renderer(prepared.faces, prepared.loaded.images, drawing_threads());
    auto const done =
        export_pictures(storyboard, renderer, size, options.output, [](std::filesystem::path const& file) {
            std::cout << legible(file.string()) << std::endl;
        });
    return done ? after_use(prepared.loaded) : say(done.failure());
}

} // namespace

VerbRun add_export(CLI::App& program) {
    auto const options = std::make_shared<ExportOptions>();
    auto* verb = program.add_subcommand("export", "write every settled step as a picture");
    verb->add_option("FORMAT", options->format, "png")->required()->check(CLI::IsMember({"png"}));
    add_story(*verb, options->picture.story);
    verb->add_option("-o,--output", options->output, "the folder to write into")->required();
    verb->add_option("--size", options->picture.size, "pixels, such as 1920x1080 (the default)");
    add_look(*verb, options->picture.look);
    return [options] {
        return with_prepared(options->picture, [&](PreparedStory const& prepared, PixelSize size) {
            return write_pictures(*options, prepared, size);
        });
    };
}

} // namespace fresque
