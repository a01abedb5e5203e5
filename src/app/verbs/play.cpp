#include "app/argument_values.h"
#include "app/binding_file.h"
#include "app/desktop_motion.h"
#include "app/keys.h"
#include "app/messages.h"
#include "app/show.h"
#include "app/stage_window.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"
#include "export/write_file.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct PlayOptions {
    std::string story;
    LookOptions look;
    std::string step;
    std::string size;
    std::string sink = "auto";
    std::string frame_log;
    std::string keys;
    WindowOptions window;
    bool full_screen = false;
    bool windowed = false;
    bool reduced_motion = false;
};

Result<WindowOptions> window_options(PlayOptions const& options) {
    WindowOptions window = options.window;
    if (!options.size.empty()) {
        auto const size = parse_size(options.size);
        if (!size)
            return size.failure();
        window.size = *size;
    }
    if (options.full_screen)
        window.mode = WindowMode::FullScreen;
    if (options.sink == "own")
        window.sink = SinkWish::Own;
    if (options.sink == "accelerated")
        window.sink = SinkWish::Accelerated;
    auto bindings = load_bindings(Room::Play, options.keys);
    if (!bindings)
        return bindings.failure();
    window.bindings = std::move(*bindings);
    window.threads = drawing_threads();
    return window;
}

// The frames go to the file, what they amount to is printed.
ExitCode write_frames(FrameLog const& frames, std::string const& file) {
    std::string const table = frames.table();
    auto const written =
        write_file_atomically(file, {reinterpret_cast<std::uint8_t const*>(table.data()), table.size()});
    std::cout << frames.summary();
    return written ? ExitCode::Fine : say(written.failure());
}

ExitCode run_play(PlayOptions options) {
    if (options.full_screen && options.windowed)
        return say(usage("--full-screen and --windowed exclude each other"));
    options.look.language.desktop = desktop_languages();
    options.window.language = options.look.language;
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    print(prepared->loaded.diagnostics, prepared->loaded.sources, Stream::Error);
    auto const window = window_options(options);
    if (!window)
        return say(window.failure());
    Show show(prepared->loaded, prepared->faces,
              {options.look.theme, options.look.text_scale,
               options.reduced_motion || desktop_asks_for_less_motion()});
    if (!options.step.empty()) {
        auto const place = find_place(show.story(), options.step);
        if (!place)
            return say(place.failure());
        show.go_to(*place);
    }
    FrameLog frames;
    WindowOptions logged = *window;
    if (!options.frame_log.empty())
        logged.frames = &frames;
    auto const played = play(show, prepared->faces, options.story, logged);
    if (!played)
        return say(played.failure());
    return options.frame_log.empty() ? ExitCode::Fine : write_frames(frames, options.frame_log);
}

} // namespace

VerbRun add_play(CLI::App& program) {
    auto const options = std::make_shared<PlayOptions>();
    auto* verb = program.add_subcommand("play", "play a story in a window (what a bare STORY does too)");
    add_story(*verb, options->story);
    add_look(*verb, options->look, "the desktop’s where the story has it, else the story’s own");
    verb->add_option("--step", options->step, "begin at this place");
    verb->add_option("--display", options->window.display, "the display to open on, counted from 0")
        ->check(CLI::NonNegativeNumber);
    verb->add_flag("--autoplay", options->window.plays_by_itself,
                   "go on by itself, each step after the time to read it, and over again: a kiosk");
    verb->add_flag("--full-screen", options->full_screen, "begin in full screen");
    verb->add_flag("--windowed", options->windowed, "begin in a window (the default)");
    verb->add_option("--size", options->size, "size of the window in pixels, such as 1280x720");
    verb->add_flag("--reduced-motion", options->reduced_motion,
                   "short cross-fades instead of moves (what a desktop without animations asks for too)");
    add_speech(*verb, options->window.speech);
    verb->add_option("--sink", options->sink,
                     "how to draw: auto, own (the program’s own rasteriser) or accelerated")
        ->check(CLI::IsMember({"auto", "own", "accelerated"}));
    verb->add_option("--keys", options->keys,
                     "a file with keys of your own (default: $XDG_CONFIG_HOME/fresque/keys.toml)");
    verb->add_option("--frame-log", options->frame_log,
                     "write what every frame took into this file, and tell percentiles at the end");
    verb->add_flag("--first-frame", options->window.quit_after_first_frame,
                   "show the first frame and quit (to measure the start)");
    verb->footer(keys_text());
    return [options] { return run_play(*options); };
}

} // namespace fresque
