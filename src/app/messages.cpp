#include "app/messages.h"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

namespace fresque {

namespace {

ExitCode exit_code(FailureKind kind) {
    switch (kind) {
    case FailureKind::Usage:
        return ExitCode::Usage;
    case FailureKind::Environment:
        return ExitCode::Environment;
    case FailureKind::InputOutput:
    case FailureKind::Missing:
        return ExitCode::InputOutput;
    }
    return ExitCode::InputOutput;
}

} // namespace

Failure usage(std::string message) {
    return {FailureKind::Usage, std::move(message)};
}

std::string said(Failure const& failure) {
    return "fresque: " + legible(failure.message) + "\n";
}

ExitCode say(Failure const& failure) {
    std::cerr << said(failure);
    return exit_code(failure.kind);
}

Coloring coloring_of(Stream stream) {
    char const* none = std::getenv("NO_COLOR");
    int const descriptor = stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO;
    bool const plain = (none != nullptr && *none != '\0') || isatty(descriptor) == 0;
    return plain ? Coloring::Plain : Coloring::Ansi;
}

void print(std::vector<Diagnostic> const& diagnostics, SourceText const& sources, Stream stream) {
    std::ostream& out = stream == Stream::Output ? std::cout : std::cerr;
    for (auto const& diagnostic : diagnostics)
        out << to_text(diagnostic, sources, coloring_of(stream)) << "\n";
}

std::string counted(std::size_t count, std::string_view word) {
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

} // namespace fresque
