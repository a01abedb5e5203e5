#include "app/reference/highlighting.h"
#include "app/reference/page.h"
#include "app/verbs/verbs.h"
#include "stage/elements/element_kind.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace fresque {

namespace {

ExitCode run_reference(std::string const& format) {
    Vocabulary const& vocabulary = scene_vocabulary();
    if (format == "textmate")
        std::cout << textmate_grammar(vocabulary);
    else if (format == "vim")
        std::cout << vim_syntax(vocabulary);
    else
        std::cout << reference_page(vocabulary);
    return ExitCode::Fine;
}

} // namespace

VerbRun add_reference(CLI::App& program) {
    auto const format = std::make_shared<std::string>("markdown");
    auto* verb = program.add_subcommand(
        "reference", "print all words of the script as a page, or as highlighting for editors");
    verb->add_option("FORMAT", *format, "markdown (the default), textmate or vim")
        ->check(CLI::IsMember({"markdown", "textmate", "vim"}));
    return [format] { return run_reference(*format); };
}

} // namespace fresque
