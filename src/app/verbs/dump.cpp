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
    std::string story;
    MomentOptions moment;
    std::string size;
    LookOptions look;
};

ExitCode run_dump(DumpOptions const& options) {
    auto const size = picture_size(options.size);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    auto const moment = chosen_moment(prepared->loaded.story, options.moment);
    if (!moment)
        return say(moment.failure());
    Stage const stage = make_storyboard(*prepared, options.look, *size).stage_at(*moment);
    std::cout << dump(paint(stage), &prepared->loaded.sources);
    return after_use(prepared->loaded);
}

} // namespace

VerbRun add_dump(CLI::App& program) {
    auto const options = std::make_shared<DumpOptions>();
    auto* verb = program.add_subcommand("dump", "print the display list of any instant");
    add_story(*verb, options->story);
    add_moment(*verb, options->moment);
    verb->add_option("--size", options->size,
                     "pixels, for the shape of the stage, such as 1920x1080 (the default)");
    add_look(*verb, options->look);
    return [options] { return run_dump(*options); };
}

} // namespace fresque
