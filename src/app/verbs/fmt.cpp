#include "app/format_story.h"
#include "app/messages.h"
#include "app/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct FormatOptions {
    std::string story;
    bool only_check = false;
    bool standard_input = false;
};

ExitCode run_fmt(FormatOptions const& options) {
    // Said here: the library lists what excludes what in an order that changes from run to run.
    if (options.standard_input && (options.only_check || !options.story.empty()))
        return say({FailureKind::Usage, "--stdin stands alone: without STORY, without --check"});
    if (options.standard_input)
        return format_stream(std::cin, std::cout, std::cerr, coloring_of(Stream::Error));
    if (options.story.empty())
        return say({FailureKind::Usage, "fmt needs a story, or --stdin"});
    return format_story(options.story, options.only_check ? FormatWish::Check : FormatWish::Write, std::cout,
                        std::cerr, coloring_of(Stream::Error));
}

} // namespace

VerbRun add_fmt(CLI::App& program) {
    auto const options = std::make_shared<FormatOptions>();
    auto* verb = program.add_subcommand("fmt", "write a story’s files in the one usual way");
    verb->add_option("STORY", options->story, "a story’s folder, or one .scene file");
    verb->add_flag("--check", options->only_check, "change nothing; name the files that would change");
    verb->add_flag("--stdin", options->standard_input,
                   "format what standard input gives, onto standard output");
    return [options] { return run_fmt(*options); };
}

} // namespace fresque
