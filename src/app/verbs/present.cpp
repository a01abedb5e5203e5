#include "app/presenting/present.h"
#include "app/binding_file.h"
#include "app/desktop_motion.h"
#include "app/keys.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

constexpr std::string_view remote_anywhere = "true"; // what a flag without a value holds

struct PresentOptions {
    std::string story;
    LookOptions look;
    std::string step;
    std::string sink = "auto";
    std::string duration;
    std::string keys;
    std::string remote;
    bool remote_notes = false;
    TalkOptions talk;
    bool resume = false;
    bool from_start = false;
    bool reduced_motion = false;
};

// Brings the talk to where it begins: the place that is named, or where the last one was broken off.
Result<Done> place_talk(Show& show, Talk& talk, TalkFile const& file, PresentOptions const& options) {
    if (!options.step.empty()) {
        auto const place = find_place(show.story(), options.step);
        if (!place)
            return place.failure();
        show.go_to(*place);
        return Done{};
    }
    auto const saved = options.from_start ? std::nullopt : file.read();
    if (options.resume && !saved)
        return usage("no talk of this story was broken off");
    if (!saved)
        return Done{};
    if (options.resume)
        talk.resume(*saved, 0);
    else
        talk.offer(*saved);
    return Done{};
}

ExitCode run_present(PresentOptions options) {
    options.look.language.desktop = desktop_languages();
    options.talk.language = options.look.language;
    options.talk.threads = drawing_threads();
    if (options.sink != "auto")
        options.talk.sink = options.sink == "own" ? SinkWish::Own : SinkWish::Accelerated;
    std::optional<Seconds> whole;
    if (!options.duration.empty()) {
        whole = duration_in_note(options.duration);
        if (!whole)
            return say(usage("--duration is such as 20min or 1 min 30, not " + options.duration));
    }
    auto bindings = load_bindings(Room::Talk, options.keys);
    if (!bindings)
        return say(bindings.failure());
    options.talk.bindings = std::move(*bindings);
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    print(prepared->loaded.diagnostics, prepared->loaded.sources, Stream::Error);
    Show show(prepared->loaded, prepared->faces,
              {options.look.theme, options.look.text_scale,
               options.reduced_motion || desktop_asks_for_less_motion()});
    Talk talk(show, whole);
    TalkFile file = TalkFile::of(options.story);
    talk.compare_with(file.last_time());
    options.talk.text_scale_given = options.look.text_scale != 1;
    options.talk.remote.wanted = !options.remote.empty() || options.remote_notes;
    options.talk.remote.endpoint = options.remote == remote_anywhere ? "" : options.remote;
    options.talk.remote.notes = options.remote_notes ? NotesOnPhone::Shown : NotesOnPhone::Kept;
    if (auto const placed = place_talk(show, talk, file, options); !placed)
        return say(placed.failure());
    auto const presented = present(talk, file, options.story, options.talk);
    return presented ? ExitCode::Fine : say(presented.failure());
}

} // namespace

VerbRun add_present(CLI::App& program) {
    auto const options = std::make_shared<PresentOptions>();
    auto* verb = program.add_subcommand(
        "present", "tell a story to an audience: the stage on the other display, a console on this one");
    add_story(*verb, options->story);
    add_look(*verb, options->look, "the desktop’s where the story has it, else the story’s own");
    verb->add_option("--display", options->talk.displays.stage,
                     "the display for the stage, by name or number from 0 (default: the other one)");
    verb->add_flag("--windowed", options->talk.displays.windowed,
                   "stage and console as two windows, side by side");
    verb->add_option("--step", options->step, "begin at this place");
    verb->add_option(
        "--duration", options->duration,
        "how long the talk may take, such as 20min: the steps whose notes name no duration share it");
    verb->add_option("--keys", options->keys,
                     "a file with keys of your own (default: $XDG_CONFIG_HOME/fresque/keys.toml)");
    add_speech(*verb, options->talk.speech);
    verb->add_flag("--remote", options->remote,
                   "a phone in the room can give the talk, too: the console shows a code to scan; "
                   "--remote=ADDRESS[:PORT] says where to listen (plain HTTP, one address of this machine)");
    verb->add_flag("--remote-notes", options->remote_notes,
                   "the notes are shown on the phone, too (asks for --remote)");
    auto* resume = verb->add_flag("--resume", options->resume,
                                  "go on where the last talk was broken off (else that is offered)");
    verb->add_flag("--from-start", options->from_start, "begin anew, whatever was broken off")
        ->excludes(resume);
    verb->add_flag("--reduced-motion", options->reduced_motion,
                   "short cross-fades instead of moves (what a desktop without animations asks for too)");
    verb->add_option("--sink", options->sink,
                     "how to draw: auto, own (the program’s own rasteriser) or accelerated")
        ->check(CLI::IsMember({"auto", "own", "accelerated"}));
    verb->footer(talk_keys_text(Bindings(Room::Talk)));
    return [options] { return run_present(*options); };
}

} // namespace fresque
