// fresque fmt: the scene files of a story in the one way of writing them. A file with errors is left as
// it is, and so is one that is written right already.
#pragma once

#include "app/exit_code.h"
#include "base/diagnostic.h"

#include <filesystem>
#include <iosfwd>

namespace fresque {

enum class FormatWish {
    Write, // the files are replaced
    Check, // they are only named; it is an error that there are any
};

// Formats each scene file of a story: a folder, or one file. A file in a folder that has a story.scene is
// checked as a part of that story. The files that change are named on `out`, errors go to `errors`.
ExitCode format_story(std::filesystem::path const& story, FormatWish wish, std::ostream& out,
                      std::ostream& errors, Coloring coloring = Coloring::Plain);

// Formats one text. It stands alone, so names that it does not declare are no errors.
ExitCode format_stream(std::istream& in, std::ostream& out, std::ostream& errors,
                       Coloring coloring = Coloring::Plain);

} // namespace fresque
