// What is said of the files of a story: of those that cannot be read, are not there, or have another name.
#pragma once

#include "app/story_folder.h"
#include "base/diagnostic.h"
#include "script/syntax.h"
#include "script/text_form.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Stands in a text for a byte that is part of no letter.
inline constexpr std::string_view replacement_character = "\uFFFD";

Diagnostic not_utf8(std::uint32_t file, std::size_t byte);
Diagnostic no_text(std::uint32_t file, ForeignForm const& form);
Diagnostic unreadable_file(std::uint32_t file, std::string const& why);

// Of no place: they are of the folder.
Diagnostic too_many_files(std::size_t count);
Diagnostic misnamed_file(MisnamedFile const& file);
// `beside`: the first file that is read.
Diagnostic file_in_subfolder(std::string const& name, std::string const& beside);
Diagnostic no_story_line(SourceText const& sources);

// A story line, or what such a file declares beside it: voices, sources, topics.
bool declares_anything(std::vector<Syntax> const& files);
bool has_code(std::vector<Diagnostic> const& diagnostics, std::string_view code);
// Whether voices, sources or topics are used that no file declares.
bool names_are_missing(std::vector<Diagnostic> const& diagnostics);

// What is missing may stand in a file that was not read.
void leave_out_missing(std::vector<Diagnostic>& diagnostics);
// Words that were not read as they are written differ from all others.
void leave_out_comparisons(std::vector<Diagnostic>& diagnostics);

} // namespace fresque
