// Presenting: the windows of a talk, the stage for the audience, the console for the presenter. Both are
// drawn from one talk, both take every key. They sleep while nothing moves, and are made again whenever a
// display, the graphics card or the machine itself was away.
#pragma once

#include "app/bindings.h"
#include "app/displays.h"
#include "app/remote/options.h"
#include "app/speech.h"
#include "app/talk/talk.h"
#include "app/talk_file.h"
#include "base/result.h"
#include "render/sink_choice.h"

#include <filesystem>

namespace fresque {

struct TalkOptions {
    DisplayWish displays;
    SinkWish sink = SinkWish::Automatic;
    int threads = 2;
    LanguageWish language; // of the story, when it is read again
    Bindings bindings{Room::Talk};
    RemoteOptions remote;
    bool text_scale_given = false; // then no display's own is taken
    SpeechOptions speech;
};

// Until the presenter quits. `story` is read again whenever its files change.
Result<Done> present(Talk& talk, TalkFile& file, std::filesystem::path const& story,
                     TalkOptions const& options);

} // namespace fresque
