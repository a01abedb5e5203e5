#include "display/dump.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct DumpOptions {
    PictureOptions picture;
    MomentOptions moment;
};

ExitCode write_dump(DumpOptions const& options, PreparedStory const& prepared, PixelSize size) {
    auto const moment = chosen_moment(prepared.loaded.story, options.moment);
    if (!moment)
        return say(moment.failure());
    Stage const stage = make_storyboard(prepared, options.picture.look, size).stage_at(*moment);
    std::cout << dump(paint(stage), &prepared.loaded.sources);
    return after_use(prepared.loaded);
}

} // namespace

VerbRun add_dump(CLI::App& program) {
    auto const options = std::make_shared<DumpOptions>();
    auto* verb = program.add_subcommand("dump", "print the display list of any instant");
    add_story(*verb, options->picture.story);
    add_moment(*verb, options->moment);
    verb->add_option("--size", options->picture.size,
                     "pixels, for the shape of the stage, such as 1920x1080 (the default)");
    add_look(*verb, options->picture.look);
    return [options] {
        return with_prepared(options->picture, [&](PreparedStory const& prepared, PixelSize size) {
            return write_dump(*options, prepared, size);
        });
    };
}

} // namespace fresque
