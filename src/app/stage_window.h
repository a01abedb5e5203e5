// The stage window: shows a show, takes keys and mouse, and sleeps while nothing moves.
#pragma once

#include "app/bindings.h"
#include "app/frame_log.h"
#include "app/show.h"
#include "app/speech.h"
#include "base/result.h"
#include "render/sink_choice.h"

#include <filesystem>
#include <optional>
#include <string>

namespace fresque {

enum class WindowMode { Windowed, FullScreen };

struct WindowOptions {
    int display = 0; // counted from 0
    WindowMode mode = WindowMode::Windowed;
    std::optional<PixelSize> size; // of the window; none: most of the display
    SinkWish sink = SinkWish::Automatic;
    int threads = 2;
    bool quit_after_first_frame = false;
    bool plays_by_itself = false;
    Bindings bindings{Room::Play};
    LanguageWish language; // of the story, when it is read again
    SpeechOptions speech;
    FrameLog* frames = nullptr; // notes what every frame takes, where that is wanted
};

// Plays until the viewer quits. `story` is read again whenever its files change.
Result<Done> play(Show& show, Faces const& faces, std::filesystem::path const& story,
                  WindowOptions const& options);

} // namespace fresque
