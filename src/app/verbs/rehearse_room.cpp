#include "app/argument_values.h"
#include "app/last_row_report.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <cmath>
#include <iostream>
#include <memory>

namespace fresque {

namespace {

constexpr double largest_scale = 2;

struct RoomOptions {
    PictureOptions picture;
    std::string distance;
    std::string screen;
    double angle = least_angle;
    bool all = false;
};

Result<Hall> hall_of(RoomOptions const& options) {
    auto const size = picture_size(options.picture.size);
    if (!size)
        return size.failure();
    auto const distance = parse_length(options.distance);
    if (!distance)
        return distance.failure();
    auto const width = parse_length(options.screen);
    if (!width)
        return width.failure();
    return Hall{*size, *width, *distance, options.angle};
}

std::vector<SeenText> texts_at(double scale, PreparedStory const& prepared, LookOptions look,
                               PixelSize size) {
    look.text_scale = scale;
    return seen_texts(make_storyboard(prepared, look, size), prepared.faces);
}

// In steps of a tenth, until all can be read.
std::vector<LargerTrial> larger_trials(PreparedStory const& prepared, LookOptions const& look,
                                       Hall const& hall) {
    std::vector<LargerTrial> trials;
    for (int tenth = static_cast<int>(std::floor(look.text_scale * 10 + 1e-6)) + 1;
         tenth <= largest_scale * 10; ++tenth) {
        double const scale = tenth / 10.0;
        trials.push_back(trial_of(texts_at(scale, prepared, look, hall.picture), scale, hall));
        if (trials.back().lost() == 0)
            break;
    }
    return trials;
}

ExitCode run_rehearse_room(RoomOptions const& options) {
    auto const hall = hall_of(options);
    if (!hall)
        return say(hall.failure());
    auto const rehearse = [&](PreparedStory const& prepared, PixelSize size) {
        LookOptions const& look = options.picture.look;
        LastRowFindings findings{*hall, texts_at(look.text_scale, prepared, look, size), {}, {}};
        findings.now = trial_of(findings.texts, look.text_scale, *hall);
        if (findings.now.too_small > 0)
            findings.larger = larger_trials(prepared, look, *hall);
        std::string const lines = last_row_lines(findings, prepared.loaded.story, prepared.loaded.sources,
                                                 options.all ? Listing::Whole : Listing::Summed);
        std::cout << lines << (lines.empty() ? "" : "\n") << last_row_sum(findings);
        return after_use(prepared.loaded);
    };
    return with_prepared(options.picture, rehearse);
}

} // namespace

VerbRun add_rehearse_room(CLI::App& program) {
    auto const options = std::make_shared<RoomOptions>();
    auto* verb = program.add_subcommand("rehearse-room", "list what the last row of a room cannot read");
    add_story(*verb, options->picture.story);
    verb->add_option("--size", options->picture.size,
                     "what the projector shows, in pixels, such as 1024x768 (default: 1920x1080)");
    verb->add_option("--distance", options->distance,
                     "from the picture to the last row: 12m, 1200cm or 40ft; metres where no unit is named")
        ->required();
    verb->add_option("--screen", options->screen, "how wide the picture is on the wall, such as 2m")
        ->required();
    verb->add_option("--angle", options->angle,
                     "how high a capital must be, in minutes of arc (default: 16; at ease with 20 to 22)")
        ->check(CLI::Range(1.0, 120.0));
    verb->add_flag("--all", options->all, "a line for each text, also of a kind of which there are many");
    add_look(*verb, options->picture.look);
    return [options] { return run_rehearse_room(*options); };
}

} // namespace fresque
