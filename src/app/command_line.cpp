#include "app/command_line.h"

#include "app/keys.h"
#include "app/loading.h"
#include "app/outline.h"
#include "app/resources.h"
#include "app/show.h"
#include "app/stage_window.h"
#include "app/version.h"
#include "export/pictures.h"
#include "export/png.h"
#include "export/write_file.h"
#include "stage/elements/element_kind.h"
#include "story/strings.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <thread>

#include <unistd.h>

namespace fresque {

namespace {

constexpr std::array<std::string_view, 8> verbs{"play", "check",   "export",  "shot",
                                                "dump", "outline", "strings", "help"};

ExitCode exit_code(FailureKind kind) {
    switch (kind) {
    case FailureKind::Usage:
        return ExitCode::Usage;
    case FailureKind::Environment:
        return ExitCode::Environment;
    case FailureKind::InputOutput:
        return ExitCode::InputOutput;
    }
    return ExitCode::InputOutput;
}

ExitCode say(Failure const& failure) {
    std::cerr << "fresque: " << failure.message << "\n";
    return exit_code(failure.kind);
}

Coloring coloring_of(int stream) {
    char const* none = std::getenv("NO_COLOR");
    bool const plain = (none != nullptr && *none != '\0') || isatty(stream) == 0;
    return plain ? Coloring::Plain : Coloring::Ansi;
}

void print(std::vector<Diagnostic> const& diagnostics, SourceText const& sources, std::ostream& out,
           int stream) {
    for (auto const& diagnostic : diagnostics)
        out << to_text(diagnostic, sources, coloring_of(stream)) << "\n";
}

// What the verbs may be told.
struct Options {
    std::string story;
    std::string theme;
    LanguageWish language;
    double text_scale = 1;
    bool reduced_motion = false;
    std::string size;
    std::string step;
    std::string at = "settled";
    std::string output;
    std::string format = "png";
    WindowOptions window;
    bool full_screen = false;
    bool windowed = false;
    std::string sink = "auto";
    std::string help_on;
};

Failure usage(std::string message) {
    return {FailureKind::Usage, std::move(message)};
}

Result<PixelSize> parse_size(std::string const& text) {
    PixelSize size;
    char const* const end = text.data() + text.size();
    auto const width = std::from_chars(text.data(), end, size.width);
    bool const crossed = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
    auto const height = crossed ? std::from_chars(width.ptr + 1, end, size.height) : width;
    constexpr int most = 8192;
    if (!crossed || height.ec != std::errc{} || height.ptr != end || size.width < 16 || size.height < 16 ||
        size.width > most || size.height > most)
        return usage("a size is written 1920x1080, from 16 to " + std::to_string(most) + " pixels a side; “" +
                     text + "” is not");
    return size;
}

Result<Seconds> parse_time(std::string text) {
    if (text == "settled")
        return settled;
    double factor = 1;
    if (text.ends_with("ms")) {
        factor = 0.001;
        text.resize(text.size() - 2);
    } else if (text.ends_with("s")) {
        text.pop_back();
    }
    double value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < 0 ||
        !std::isfinite(value))
        return usage("a time is written 0.4s, 400ms or settled");
    return value * factor;
}

// A story ready to be pictured.
struct Prepared {
    LoadedStory loaded;
    Faces faces;
    bool has_errors = false;
};

Result<Prepared> prepare(Options const& options) {
    if (!options.theme.empty() && find_theme(options.theme) == nullptr) {
        std::string names;
        for (auto const& theme : themes())
            names += (names.empty() ? "" : ", ") + std::string(theme.name);
        return usage("there is no theme “" + options.theme + "”; there are " + names);
    }
    auto loaded = load_story(options.story, options.language);
    if (!loaded)
        return loaded.failure();
    auto faces = open_faces(resource_folder() / "fonts");
    if (!faces)
        return faces.failure();
    bool const wrong = has_errors(loaded->diagnostics);
    return Prepared{std::move(*loaded), std::move(*faces), wrong};
}

ExitCode nothing_to_play(LoadedStory const& loaded) {
    print(loaded.diagnostics, loaded.sources, std::cerr, STDERR_FILENO);
    std::cerr << "fresque: there is nothing to play in this story\n";
    return ExitCode::StoryHasErrors;
}

ShowOptions show_options(Options const& options) {
    return {options.theme, options.text_scale, options.reduced_motion};
}

Storyboard make_storyboard(Prepared const& prepared, Options const& options, PixelSize size) {
    Viewport viewport;
    viewport.size = stage_size(size);
    viewport.theme = options.theme.empty() ? prepared.loaded.story.theme : options.theme;
    viewport.text_scale = options.text_scale;
    viewport.reduced_motion = options.reduced_motion;
    return {prepared.loaded.story, prepared.faces, prepared.loaded.images, viewport};
}

int drawing_threads() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
}

ExitCode run_play(Options options) {
    options.language.desktop = desktop_languages();
    options.window.language = options.language;
    auto const prepared = prepare(options);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    print(prepared->loaded.diagnostics, prepared->loaded.sources, std::cerr, STDERR_FILENO);
    if (!options.size.empty()) {
        auto const size = parse_size(options.size);
        if (!size)
            return say(size.failure());
        options.window.size = *size;
    }
    if (options.full_screen && !options.windowed)
        options.window.mode = WindowMode::FullScreen;
    if (options.sink == "own")
        options.window.sink = SinkWish::Own;
    if (options.sink == "accelerated")
        options.window.sink = SinkWish::Accelerated;
    options.window.threads = drawing_threads();
    Show show(prepared->loaded, prepared->faces, show_options(options));
    if (!options.step.empty()) {
        auto const place = find_place(show.story(), options.step);
        if (!place)
            return say(place.failure());
        show.go_to(*place);
    }
    auto const played = play(show, prepared->faces, options.story, options.window);
    return played ? ExitCode::Fine : say(played.failure());
}

// The texts that do not fit, as warnings at their places.
std::vector<Diagnostic> overflow_warnings(Storyboard const& storyboard) {
    std::vector<Diagnostic> warnings;
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at))
        for (auto const* actor : storyboard.overflowing(*at)) {
            bool const told = std::any_of(warnings.begin(), warnings.end(),
                                          [actor](Diagnostic const& d) { return d.span == actor->source; });
            if (told)
                continue;
            Diagnostic warning;
            warning.severity = Severity::Warning;
            warning.code = "text-overflow";
            warning.message = "this text does not fit, even at its smallest size";
            warning.span = actor->source;
            warning.hint = "shorten it, or give it a scene of its own (" + place_name(story, *at) + ")";
            warnings.push_back(std::move(warning));
        }
    return warnings;
}

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

ExitCode run_check(Options options) {
    options.language.scope = EditionScope::All;
    auto prepared = prepare(options);
    if (!prepared)
        return say(prepared.failure());
    auto diagnostics = prepared->loaded.diagnostics;
    if (prepared->loaded.playable()) {
        auto const warnings = overflow_warnings(make_storyboard(*prepared, options, {1920, 1080}));
        diagnostics.insert(diagnostics.end(), warnings.begin(), warnings.end());
    }
    print(diagnostics, prepared->loaded.sources, std::cout, STDOUT_FILENO);
    auto const errors = static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [](Diagnostic const& d) { return d.severity == Severity::Error; }));
    std::cerr << counted(errors, "error") << ", " << counted(diagnostics.size() - errors, "warning");
    if (prepared->loaded.playable())
        std::cerr << "; " << counted(prepared->loaded.story.scenes.size(), "scene") << ", "
                  << counted(step_count(prepared->loaded.story), "step");
    std::cerr << "\n";
    for (EditionReport const& report : prepared->loaded.editions)
        std::cerr << report_line(report) << "\n";
    return errors > 0 ? ExitCode::StoryHasErrors : ExitCode::Fine;
}

// The mistakes of a story that was used all the same.
ExitCode after(Prepared const& prepared) {
    if (prepared.has_errors)
        print(prepared.loaded.diagnostics, prepared.loaded.sources, std::cerr, STDERR_FILENO);
    return prepared.has_errors ? ExitCode::StoryHasErrors : ExitCode::Fine;
}

Result<PixelSize> picture_size(Options const& options) {
    return parse_size(options.size.empty() ? "1920x1080" : options.size);
}

ExitCode run_export(Options const& options) {
    auto const size = picture_size(options);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    auto const storyboard = make_storyboard(*prepared, options, *size);
    Renderer renderer(prepared->faces, prepared->loaded.images, drawing_threads());
    auto const done =
        export_pictures(storyboard, renderer, *size, options.output,
                        [](std::filesystem::path const& file) { std::cout << file.string() << std::endl; });
    return done ? after(*prepared) : say(done.failure());
}

Result<Moment> chosen_moment(Story const& story, Options const& options) {
    Moment moment{first(story), settled, nullptr};
    if (!options.step.empty()) {
        auto const place = find_place(story, options.step);
        if (!place)
            return place.failure();
        moment.position = *place;
    }
    auto const time = parse_time(options.at);
    if (!time)
        return time.failure();
    moment.since = *time;
    return moment;
}

ExitCode run_shot(Options const& options) {
    auto const size = picture_size(options);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    auto const moment = chosen_moment(prepared->loaded.story, options);
    if (!moment)
        return say(moment.failure());
    auto const storyboard = make_storyboard(*prepared, options, *size);
    Renderer renderer(prepared->faces, prepared->loaded.images, drawing_threads());
    auto const bytes = encode_png(renderer.picture(paint(storyboard.stage_at(*moment)), *size));
    if (!bytes)
        return say(bytes.failure());
    if (options.output == "-") {
        std::cout.write(reinterpret_cast<char const*>(bytes->data()),
                        static_cast<std::streamsize>(bytes->size()));
        return after(*prepared);
    }
    auto const written = write_file_atomically(options.output, *bytes);
    return written ? after(*prepared) : say(written.failure());
}

ExitCode run_dump(Options const& options) {
    auto const size = picture_size(options);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    auto const moment = chosen_moment(prepared->loaded.story, options);
    if (!moment)
        return say(moment.failure());
    std::cout << dump(paint(make_storyboard(*prepared, options, *size).stage_at(*moment)));
    return after(*prepared);
}

ExitCode run_outline(Options const& options) {
    auto const loaded = load_story(options.story, options.language);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    std::cout << outline(loaded->story);
    if (!has_errors(loaded->diagnostics))
        return ExitCode::Fine;
    print(loaded->diagnostics, loaded->sources, std::cerr, STDERR_FILENO);
    return ExitCode::StoryHasErrors;
}

ExitCode run_strings(Options const& options) {
    auto const loaded = load_story(options.story);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    std::string const text = po_template(loaded->story, scene_vocabulary(), loaded->sources);
    if (options.output.empty() || options.output == "-") {
        std::cout << text;
    } else {
        std::vector<std::uint8_t> const bytes(text.begin(), text.end());
        if (auto const written = write_file_atomically(options.output, bytes); !written)
            return say(written.failure());
    }
    if (!has_errors(loaded->diagnostics))
        return ExitCode::Fine;
    print(loaded->diagnostics, loaded->sources, std::cerr, STDERR_FILENO);
    return ExitCode::StoryHasErrors;
}

// --- what the command line looks like ----------------------------------------------------------

void add_story(CLI::App& verb, Options& options) {
    verb.add_option("STORY", options.story, "a story’s folder, or one .scene file")->required();
}

void add_language(CLI::App& verb, Options& options, std::string const& otherwise) {
    verb.add_option("--language", options.language.named,
                    "the language to tell the story in, such as en; else " + otherwise);
}

void add_look(CLI::App& verb, Options& options) {
    verb.add_option("--theme", options.theme,
                    "nuit (dark room) or papier (light room); else the story’s own");
    verb.add_option("--text-scale", options.text_scale, "text larger by this factor, 1 to 2")
        ->check(CLI::Range(1.0, 2.0));
}

void add_moment(CLI::App& verb, Options& options) {
    verb.add_option("--step", options.step,
                    "the place, such as pourquoi.2, or the number of a step (see outline)");
    verb.add_option("--at", options.at, "time since the step was entered: 0.4s, 400ms or settled");
}

std::string keys_text() {
    std::string text = "Keys:\n";
    for (auto const& row : key_rows())
        text += "  " + std::string(row.keys) + ": " + std::string(row.does) + "\n";
    return text;
}

void add_play(CLI::App& app, Options& options) {
    auto* verb = app.add_subcommand("play", "play a story in a window (what a bare STORY does too)");
    add_story(*verb, options);
    add_look(*verb, options);
    add_language(*verb, options, "the desktop’s where the story has it, else the story’s own");
    verb->add_option("--step", options.step, "begin at this place");
    verb->add_option("--display", options.window.display, "the display to open on, counted from 0")
        ->check(CLI::NonNegativeNumber);
    verb->add_flag("--full-screen", options.full_screen, "begin in full screen");
    verb->add_flag("--windowed", options.windowed, "begin in a window (the default)");
    verb->add_option("--size", options.size, "size of the window in pixels, such as 1280x720");
    verb->add_flag("--reduced-motion", options.reduced_motion, "short cross-fades instead of moves");
    verb->add_option("--sink", options.sink,
                     "how to draw: auto, own (the program’s own rasteriser) or accelerated")
        ->check(CLI::IsMember({"auto", "own", "accelerated"}));
    verb->add_flag("--first-frame", options.window.quit_after_first_frame,
                   "show the first frame and quit (to measure the start)");
    verb->footer(keys_text());
}

void add_headless(CLI::App& app, Options& options) {
    auto* check = app.add_subcommand("check", "report every mistake in a story, with its place");
    add_story(*check, options);
    add_look(*check, options);

    auto* exporting = app.add_subcommand("export", "write every settled step as a picture");
    exporting->add_option("FORMAT", options.format, "png")->required()->check(CLI::IsMember({"png"}));
    add_story(*exporting, options);
    exporting->add_option("-o,--output", options.output, "the folder to write into")->required();
    exporting->add_option("--size", options.size, "pixels, such as 1920x1080 (the default)");
    add_look(*exporting, options);

    auto* shot = app.add_subcommand("shot", "write the picture of any instant");
    add_story(*shot, options);
    add_moment(*shot, options);
    shot->add_option("--size", options.size, "pixels, such as 1920x1080 (the default)");
    shot->add_option("-o,--output", options.output, "the PNG file to write; - for standard output")
        ->required();
    add_look(*shot, options);

    auto* dumping = app.add_subcommand("dump", "print the display list of any instant");
    add_story(*dumping, options);
    add_moment(*dumping, options);
    dumping->add_option("--size", options.size, "pixels, for the shape of the stage");
    add_look(*dumping, options);

    auto* outlining = app.add_subcommand("outline", "print chapters, scenes and steps with their places");
    add_story(*outlining, options);

    for (auto* verb : {check, exporting, shot, dumping, outlining})
        add_language(*verb, options, "the story’s own");

    auto* strings = app.add_subcommand("strings", "print the words of a story as a template for translators");
    add_story(*strings, options);
    strings->add_option("-o,--output", options.output, "the .pot file to write; else standard output");
}

constexpr std::string_view examples = R"(Examples:
  fresque scenes/openai                        play the story
  fresque check scenes/openai                  is there a mistake in it?
  fresque outline scenes/openai                the places: pourquoi.2 is the second step of a scene
  fresque shot scenes/openai --step pourquoi.2 --at 0.4s -o a.png
  fresque export png scenes/openai -o out/
  fresque strings scenes/openai -o openai.pot  the words, for translators

Exit codes: 0 fine, 1 the story has errors, 2 usage, 3 environment, 4 input or output.
)";

bool is_verb(std::string const& word) {
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

// «fresque STORY» is «fresque play STORY»; «fresque help VERB» is «fresque VERB --help».
std::vector<std::string> normalised(std::vector<std::string> words) {
    if (words.empty())
        return {"--help"};
    if (words.front() == "help") {
        words.erase(words.begin());
        words.emplace_back("--help");
        return words;
    }
    bool const global = words.front() == "--help" || words.front() == "-h" || words.front() == "--version";
    if (!global && !is_verb(words.front()))
        words.insert(words.begin(), "play");
    return words;
}

// A word that is neither a verb nor a path, but nearly a verb.
std::string meant_verb(std::vector<std::string> const& words) {
    if (words.empty() || words.front().starts_with("-") || is_verb(words.front()))
        return {};
    std::error_code error;
    if (std::filesystem::exists(words.front(), error))
        return {};
    return std::string(nearest(words.front(), {verbs.begin(), verbs.end()}));
}

} // namespace

ExitCode run(std::vector<std::string> const& arguments) {
    if (std::string const meant = meant_verb(arguments); !meant.empty()) {
        std::cerr << "fresque: there is no “" << arguments.front() << "”; did you mean “" << meant << "”?\n";
        return ExitCode::Usage;
    }
    Options options;
    CLI::App app("Fresque plays narrative essays written as plain text.", "fresque");
    app.footer(std::string(examples));
    app.set_version_flag("--version", version_text());
    app.require_subcommand(1);
    add_play(app, options);
    add_headless(app, options);
    auto words = normalised(arguments);
    std::reverse(words.begin(), words.end()); // as the library wants them
    try {
        app.parse(words);
    } catch (CLI::ParseError const& error) {
        int const code = app.exit(error, std::cout, std::cerr);
        return code == 0 ? ExitCode::Fine : ExitCode::Usage;
    }
    if (app.got_subcommand("check"))
        return run_check(std::move(options));
    if (app.got_subcommand("export"))
        return run_export(options);
    if (app.got_subcommand("shot"))
        return run_shot(options);
    if (app.got_subcommand("dump"))
        return run_dump(options);
    if (app.got_subcommand("outline"))
        return run_outline(options);
    if (app.got_subcommand("strings"))
        return run_strings(options);
    return run_play(std::move(options));
}

} // namespace fresque
