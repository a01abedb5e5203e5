#include "app/explanation.h"
#include "app/messages.h"
#include "app/verbs/verbs.h"
#include "script/vocabulary.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace fresque {

namespace {

Failure unknown_code(std::string const& code) {
    std::vector<std::string_view> codes;
    for (DiagnosticRow const& row : diagnostic_table())
        codes.push_back(row.code);
    std::string_view const near = nearest(code, codes);
    std::string const advice =
        near.empty() ? "fresque explain lists all of them" : "did you mean “" + std::string(near) + "”?";
    return usage("there is no diagnostic “" + legible(code) + "”; " + advice);
}

ExitCode run_explain(std::string const& code) {
    if (code.empty()) {
        std::cout << list_of_codes();
        return ExitCode::Fine;
    }
    DiagnosticRow const* const row = find_diagnostic(code);
    if (!row)
        return say(unknown_code(code));
    std::cout << explanation(*row);
    return ExitCode::Fine;
}

} // namespace

VerbRun add_explain(CLI::App& program) {
    auto const code = std::make_shared<std::string>();
    auto* verb =
        program.add_subcommand("explain", "tell what a mistake is, with a wrong and a right example");
    verb->add_option("CODE", *code, "as check prints it, such as unknown-voice; none: list them all");
    return [code] { return run_explain(*code); };
}

} // namespace fresque
