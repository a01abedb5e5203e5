#include "app/format_story.h"

#include "app/messages.h"
#include "app/story_folder.h"
#include "export/write_file.h"
#include "script/format.h"
#include "script/limits.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace fresque {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening_file = "story.scene";
constexpr std::string_view not_listed = "more-problems"; // errors that were too many to be listed

bool is_error(Diagnostic const& found) {
    return found.severity == Severity::Error;
}

// What is to be formatted, and the story that it is a part of.
struct Selection {
    StoryFolder folder;
    std::string only_file; // empty: all of them
};

// One file of a story is checked as a part of it.
Result<Selection> select(fs::path const& story) {
    auto folder = StoryFolder::open(story);
    if (!folder)
        return folder.failure();
    std::error_code error;
    std::string const name = story.filename().string();
    bool const is_part = fs::is_regular_file(story, error) && name != opening_file &&
                         folder->scene_files().front() == opening_file;
    return Selection{std::move(*folder), is_part ? name : std::string()};
}

// The files of a story with everything that is wrong in them.
struct Scripts {
    SourceText sources;
    std::vector<Diagnostic> errors;

    void add_errors(std::vector<Diagnostic> const& found) {
        std::copy_if(found.begin(), found.end(), std::back_inserter(errors), is_error);
    }

    // Errors that are not listed may be in any file.
    bool is_sound(std::uint32_t file) const {
        return std::none_of(errors.begin(), errors.end(), [file](Diagnostic const& error) {
            return error.span.file == file || error.code == not_listed;
        });
    }
};

Result<std::string> read_text(StoryFolder const& folder, std::string const& name) {
    std::error_code error;
    if (fs::is_symlink(folder.root() / name, error))
        return Failure{FailureKind::InputOutput, name + " is a link, and only files are formatted"};
    auto const bytes = folder.read(name, limits::file_bytes);
    if (!bytes)
        return bytes.failure();
    return std::string(bytes->begin(), bytes->end());
}

Scripts read_scripts(StoryFolder const& folder) {
    Scripts scripts;
    std::vector<Syntax> trees;
    for (auto const& name : folder.scene_files()) {
        auto text = read_text(folder, name);
        auto const file = scripts.sources.add({name, text ? std::move(*text) : ""});
        if (!text)
            scripts.errors.push_back(
                {Severity::Error, "unreadable-file", text.failure().message, {file, 0, 0}, {}, {}});
        auto parsed = parse(scripts.sources, file, scene_vocabulary());
        if (can_format_tabs(scripts.sources.file(file).text))
            std::erase_if(parsed.diagnostics,
                          [](Diagnostic const& found) { return found.code == "tab-indentation"; });
        scripts.add_errors(parsed.diagnostics);
        trees.push_back(std::move(parsed.value));
    }
    scripts.add_errors(check(trees, scene_vocabulary()).diagnostics);
    return scripts;
}

// To nobody it was given to be written: a file that is replaced would not stop us.
bool is_read_only(fs::path const& file) {
    std::error_code error;
    auto const writing = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    return (fs::status(file, error).permissions() & writing) == fs::perms::none && !error;
}

// One run of the verb.
class Formatting {
  public:
    Formatting(Selection selection, FormatWish wish, std::ostream& out) :
        selection_(std::move(selection)), scripts_(read_scripts(selection_.folder)), wish_(wish), out_(out) {}

    void run() {
        for (std::uint32_t file = 0; file < scripts_.sources.size(); ++file)
            if (is_selected(file) && scripts_.is_sound(file))
                format_file(file);
        out_.flush();
    }

    // The errors of what was to be formatted.
    void report(std::ostream& errors, Coloring coloring) const {
        for (Diagnostic const& error : scripts_.errors)
            if (is_selected(error.span.file) || error.code == not_listed)
                errors << to_text(error, scripts_.sources, coloring) << "\n";
        for (std::uint32_t file = 0; file < scripts_.sources.size(); ++file)
            if (is_selected(file) && !scripts_.is_sound(file))
                errors << said({FailureKind::InputOutput, name(file) + " is left as it is"});
        // A file is replaced, never written into: a name it had elsewhere stays with the old text.
        for (std::uint32_t const file : parted_)
            errors << said({FailureKind::InputOutput,
                            name(file) + " had another name (a hard link), which keeps the old text"});
        for (Failure const& failure : failures_)
            errors << said(failure);
    }

    ExitCode exit_code() const {
        if (!failures_.empty() || !out_)
            return ExitCode::InputOutput;
        bool sound = true;
        for (std::uint32_t file = 0; file < scripts_.sources.size(); ++file)
            sound = sound && (!is_selected(file) || scripts_.is_sound(file));
        return sound && (changed_ == 0 || wish_ == FormatWish::Write) ? ExitCode::Fine
                                                                      : ExitCode::StoryHasErrors;
    }

  private:
    bool is_selected(std::uint32_t file) const {
        return selection_.only_file.empty() || scripts_.sources.file(file).name == selection_.only_file;
    }

    fs::path path(std::uint32_t file) const {
        return (selection_.folder.root() / scripts_.sources.file(file).name).lexically_normal();
    }

    std::string name(std::uint32_t file) const { return path(file).string(); }

    void format_file(std::uint32_t file) {
        auto const formatted = format(scripts_.sources, file, scene_vocabulary());
        if (!formatted.value) {
            scripts_.add_errors(formatted.diagnostics);
            return;
        }
        if (*formatted.value == scripts_.sources.file(file).text)
            return;
        if (wish_ == FormatWish::Write && !write(file, *formatted.value))
            return;
        ++changed_;
        out_ << legible(name(file)) << "\n";
    }

    bool write(std::uint32_t file, std::string const& text) {
        auto const now = read_text(selection_.folder, scripts_.sources.file(file).name);
        if (!now || *now != scripts_.sources.file(file).text) {
            failures_.push_back(
                {FailureKind::InputOutput, name(file) + " was changed meanwhile, and is left as it is"});
            return false;
        }
        if (is_read_only(path(file))) {
            failures_.push_back(
                {FailureKind::InputOutput, name(file) + " is read-only, and is left as it is"});
            return false;
        }
        std::error_code error;
        bool const has_other_names = fs::hard_link_count(path(file), error) > 1 && !error;
        auto const written = write_file_atomically(
            path(file), {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
        if (!written)
            failures_.push_back(written.failure());
        else if (has_other_names)
            parted_.push_back(file);
        return bool(written);
    }

    Selection selection_;
    Scripts scripts_;
    FormatWish wish_;
    std::ostream& out_;
    std::vector<Failure> failures_;
    std::vector<std::uint32_t> parted_; // from another name of the same file
    int changed_ = 0;
};

// One byte more than may be read, so that the parser sees that it is too much.
std::string read_stream(std::istream& in) {
    std::string text(limits::file_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

} // namespace

ExitCode format_story(fs::path const& story, FormatWish wish, std::ostream& out, std::ostream& errors,
                      Coloring coloring) {
    auto selection = select(story);
    if (!selection) {
        errors << said(selection.failure());
        return ExitCode::InputOutput;
    }
    Formatting formatting(std::move(*selection), wish, out);
    formatting.run();
    formatting.report(errors, coloring);
    return formatting.exit_code();
}

ExitCode format_stream(std::istream& in, std::ostream& out, std::ostream& errors, Coloring coloring) {
    SourceText sources;
    auto const file = sources.add({"<stdin>", read_stream(in)});
    if (in.bad()) {
        errors << "fresque: standard input cannot be read\n";
        return ExitCode::InputOutput;
    }
    auto const formatted = format(sources, file, scene_vocabulary());
    if (formatted.value) {
        out << *formatted.value << std::flush;
        return out ? ExitCode::Fine : ExitCode::InputOutput;
    }
    for (Diagnostic const& found : formatted.diagnostics)
        if (is_error(found))
            errors << to_text(found, sources, coloring) << "\n";
    return ExitCode::StoryHasErrors;
}

} // namespace fresque
