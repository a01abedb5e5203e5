// A story ready to be pictured: loaded and checked, with the faces it is set in.
#pragma once

#include "app/exit_code.h"
#include "app/loading.h"
#include "app/verbs/options.h"
#include "stage/storyboard.h"
#include "text/faces.h"

#include <filesystem>
#include <functional>
#include <string>

namespace fresque {

struct PreparedStory {
    LoadedStory loaded;
    Faces faces;
};

// Fails where the look cannot be had, nothing can be read, or the faces are not there.
Result<PreparedStory> prepare(std::filesystem::path const& story, LookOptions const& look);

// What a picture is made from: which story, how it looks, how large.
struct PictureOptions {
    std::string story;
    std::string size; // in pixels; empty: 1920x1080
    LookOptions look;
};

// Prepares the story and hands it, with the size, to `use`. Where it cannot be pictured that is said, and
// nothing is used.
ExitCode with_prepared(PictureOptions const& options,
                       std::function<ExitCode(PreparedStory const&, PixelSize)> const& use);

// `prepared` must outlive the storyboard. `size` is that of the picture, in pixels.
Storyboard make_storyboard(PreparedStory const& prepared, LookOptions const& look, PixelSize size);

// Says that there is no scene to show, and why.
ExitCode nothing_to_play(LoadedStory const& loaded);

// Tells the mistakes of a story that was used all the same, where it has errors.
ExitCode after_use(LoadedStory const& loaded);

// How many threads draw a picture.
int drawing_threads();

} // namespace fresque
