// A story ready to be pictured: loaded and checked, with the faces it is set in.
#pragma once

#include "app/exit_code.h"
#include "app/loading.h"
#include "app/verbs/options.h"
#include "stage/storyboard.h"
#include "text/faces.h"

#include <filesystem>

namespace fresque {

struct PreparedStory {
    LoadedStory loaded;
    Faces faces;
};

// Fails where the look cannot be had, nothing can be read, or the faces are not there.
Result<PreparedStory> prepare(std::filesystem::path const& story, LookOptions const& look);

// `prepared` must outlive the storyboard. `size` is that of the picture, in pixels.
Storyboard make_storyboard(PreparedStory const& prepared, LookOptions const& look, PixelSize size);

// Says that there is no scene to show, and why.
ExitCode nothing_to_play(LoadedStory const& loaded);

// Tells the mistakes of a story that was used all the same, where it has errors.
ExitCode after_use(LoadedStory const& loaded);

// How many threads draw a picture.
int drawing_threads();

} // namespace fresque
