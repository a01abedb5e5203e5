#include "app/file_troubles.h"

#include "base/findings.h"
#include "script/limits.h"

#include <algorithm>
#include <array>

namespace fresque {

Diagnostic not_utf8(std::uint32_t file, std::size_t byte) {
    Diagnostic diagnostic;
    diagnostic.code = "not-utf8";
    diagnostic.message = "this is not a letter in UTF-8";
    auto const begin = static_cast<std::uint32_t>(byte);
    diagnostic.span = {file, begin, begin + static_cast<std::uint32_t>(replacement_character.size())};
    diagnostic.hint = "save the file as UTF-8";
    return diagnostic;
}

Diagnostic no_text(std::uint32_t file, ForeignForm const& form) {
    Diagnostic diagnostic;
    diagnostic.code = "not-utf8";
    diagnostic.message = form.what;
    diagnostic.span = {file, 0, 0};
    diagnostic.hint = form.hint;
    return diagnostic;
}

Diagnostic unreadable_file(std::uint32_t file, std::string const& why) {
    Diagnostic diagnostic;
    diagnostic.code = "unreadable-file";
    diagnostic.message = why;
    diagnostic.span = {file, 0, 0};
    diagnostic.hint = "put a text file of at most 16 MiB there, or remove it";
    return diagnostic;
}

Diagnostic too_many_files(std::size_t count) {
    Diagnostic diagnostic;
    diagnostic.code = "too-many-files";
    diagnostic.message = "this story has " + std::to_string(count) + " files, of which " +
                         std::to_string(limits::files) + " are read";
    diagnostic.span = no_place();
    diagnostic.hint = "put several scenes into one file";
    return diagnostic;
}

Diagnostic misnamed_file(MisnamedFile const& file) {
    Diagnostic diagnostic;
    diagnostic.code = "misnamed-file";
    diagnostic.message = file.name + " is not read: its name must end in .scene";
    diagnostic.span = no_place();
    bool const has_added = file.name.starts_with(file.meant);
    diagnostic.hint =
        "rename it to " + file.meant + (has_added ? " (some systems add an ending and do not show it)" : "");
    return diagnostic;
}

Diagnostic file_in_subfolder(std::string const& name, std::string const& beside) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::Warning;
    diagnostic.code = "file-in-subfolder";
    diagnostic.message = name + " is not read: it stands in a folder of the story’s folder";
    diagnostic.span = no_place();
    diagnostic.hint = "move it beside " + beside + " if it belongs to the story";
    return diagnostic;
}

Diagnostic no_story_line(SourceText const& sources) {
    Diagnostic diagnostic;
    diagnostic.code = "no-story-line";
    diagnostic.message =
        "no file of this folder has a line story:, and names that are used here stand in none";
    diagnostic.span = no_place();
    bool const is_there = sources.size() > 0 && sources.file(0).name == "story.scene";
    diagnostic.hint = is_there ? "story.scene has none: is it empty, or was another file meant?"
                               : "is the file story.scene missing, which has the title, voices and sources?";
    return diagnostic;
}

bool declares_anything(std::vector<Syntax> const& files) {
    static constexpr std::array<std::string_view, 4> keywords{"story", "voice", "source", "topic"};
    return std::any_of(files.begin(), files.end(), [](Syntax const& file) {
        return std::any_of(file.nodes.begin(), file.nodes.end(), [](SyntaxNode const& node) {
            return std::find(keywords.begin(), keywords.end(), node.keyword.text) != keywords.end();
        });
    });
}

bool has_code(std::vector<Diagnostic> const& diagnostics, std::string_view code) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [code](Diagnostic const& found) { return found.code == code; });
}

bool names_are_missing(std::vector<Diagnostic> const& diagnostics) {
    return has_code(diagnostics, "unknown-voice") || has_code(diagnostics, "unknown-source") ||
           has_code(diagnostics, "unknown-topic");
}

void leave_out_missing(std::vector<Diagnostic>& diagnostics) {
    constexpr std::array<std::string_view, 7> codes = {
        "empty-story",   "unknown-voice",   "unknown-source",      "unknown-topic",
        "unknown-scene", "unknown-element", "quote-without-source"};
    std::erase_if(diagnostics, [&](Diagnostic const& found) {
        return std::find(codes.begin(), codes.end(), found.code) != codes.end();
    });
}

void leave_out_comparisons(std::vector<Diagnostic>& diagnostics) {
    std::erase_if(diagnostics, [](Diagnostic const& found) {
        return found.code == "quote-differs" || found.code == "short-differs";
    });
}

} // namespace fresque
