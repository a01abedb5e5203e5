#include "app/loading.h"

#include "app/file_troubles.h"
#include "base/utf8.h"
#include "script/limits.h"
#include "script/syntax.h"
#include "script/text_form.h"
#include "stage/elements/element_kind.h"
#include "stage/theme.h"
#include "story/check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace fresque {

namespace {

// Well-formed text; every malformed byte becomes a replacement character. `first` is where it begins.
std::string repaired(std::string_view text, std::size_t first) {
    std::string whole(text.substr(0, first));
    for (std::size_t at = first; at < text.size();) {
        std::string_view const rest = text.substr(at);
        auto const bad = first_malformed_byte(rest);
        whole += rest.substr(0, bad.value_or(rest.size()));
        if (!bad)
            break;
        whole += replacement_character;
        at += *bad + 1;
    }
    return whole;
}

// «text (line 12), image (line 30)»
std::string listed(std::vector<LeftOut> const& parts) {
    std::string list;
    for (LeftOut const& part : parts)
        list += (list.empty() ? "" : ", ") + part.what + " (line " + std::to_string(part.line) + ")";
    return list;
}

// Why a file cannot be read, and the one that may be meant.
FileReport missing_file(StoryFolder const& folder, std::string_view name, Failure const& failure) {
    FileReport report = failure.message;
    if (failure.kind == FailureKind::Missing)
        report.meant = folder.similar_to(name);
    if (!report.meant.empty())
        report.trouble += ", but " + report.meant + " is";
    return report;
}

using ColorNames = std::vector<std::string_view>;

// Those of the themes, and those that the story declares. The files must outlive them.
ColorNames colors_for_drawings(std::vector<Syntax> const& files) {
    ColorNames names = drawing_color_names();
    for (Syntax const& file : files)
        for (SyntaxNode const& node : file.nodes)
            if (node.keyword.text == "color" && !node.arguments.empty())
                names.push_back(node.arguments.front().text);
    return names;
}

FileReport load_drawing(StoryFolder const& folder, std::string_view name, ColorNames const& colors,
                        ImageLibrary& images) {
    std::string const key(name);
    DrawingEntry entry{key, nullptr, {}};
    FileReport report;
    auto const bytes = folder.read(name, DrawingLimits{}.bytes);
    if (!bytes) {
        report = missing_file(folder, name, bytes.failure());
    } else if (auto drawing = decode_drawing(*bytes, colors)) {
        report.left_out = listed(drawing->left_out);
        entry.drawing = std::make_shared<Drawing const>(std::move(*drawing));
    } else {
        report.trouble = drawing.failure().message;
    }
    entry.problem = report.trouble;
    images.put(std::move(entry));
    return report;
}

// Decodes an image; says what is wrong with it, or nothing.
FileReport load_image(StoryFolder const& folder, std::string_view name, ColorNames const& colors,
                      ImageLibrary& images) {
    std::string const key(name);
    if (name.ends_with(".svg"))
        return load_drawing(folder, name, colors, images);
    ImageEntry entry{key, nullptr, {}};
    FileReport report;
    auto const bytes = folder.read(name, ImageLimits{}.bytes);
    if (!bytes) {
        report = missing_file(folder, name, bytes.failure());
    } else if (auto image = decode_image(*bytes)) {
        entry.image = std::make_shared<Image const>(std::move(*image));
    } else {
        report.trouble = image.failure().message;
    }
    entry.problem = report.trouble;
    images.put(std::move(entry));
    return report;
}

bool has_error(std::vector<Diagnostic> const& diagnostics, std::uint32_t file) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [file](Diagnostic const& found) {
        return found.severity == Severity::Error && found.span.file == file;
    });
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic>&& more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Whether the story is all files of a folder, or one alone.
enum class Extent { Folder, File };

Extent extent_of(StoryFolder const& folder, std::filesystem::path const& story) {
    std::error_code error;
    bool const whole = std::filesystem::is_directory(story, error) || folder.scene_files().size() > 1;
    return whole ? Extent::Folder : Extent::File;
}

// What is missing may stand in a file that is not read, or not there: then that is the mistake.
void report_missing_files(StoryFolder const& folder, Extent extent, std::vector<Syntax> const& files,
                          LoadedStory& loaded) {
    auto const misnamed = folder.misnamed_files();
    std::vector<Diagnostic> causes;
    for (MisnamedFile const& file : misnamed)
        causes.push_back(misnamed_file(file));
    bool const lacks_title =
        extent == Extent::Folder && !declares_anything(files) && loaded.story.title.empty();
    if (misnamed.empty() && lacks_title && names_are_missing(loaded.diagnostics))
        causes.push_back(no_story_line(loaded.sources));
    if (extent == Extent::Folder)
        for (std::string const& name : folder.files_below())
            loaded.diagnostics.push_back(file_in_subfolder(name, loaded.sources.file(0).name));
    if (causes.empty())
        return;
    leave_out_missing(loaded.diagnostics);
    append(loaded.diagnostics, std::move(causes));
}

} // namespace

std::uint32_t load_source(StoryFolder const& folder, std::string const& name, std::size_t limit,
                          LoadedStory& loaded) {
    auto const bytes = folder.read(name, limit);
    if (!bytes) {
        auto const number = loaded.sources.add({name, ""});
        loaded.diagnostics.push_back(unreadable_file(number, bytes.failure().message));
        return number;
    }
    std::string text(bytes->begin(), bytes->end());
    if (auto const form = foreign_form(text)) {
        auto const number = loaded.sources.add({name, ""});
        loaded.diagnostics.push_back(no_text(number, *form));
        return number;
    }
    auto const malformed = first_malformed_byte(text);
    if (malformed)
        text = repaired(text, *malformed);
    auto const number = loaded.sources.add({name, std::move(text)});
    if (malformed)
        loaded.diagnostics.push_back(not_utf8(number, *malformed));
    return number;
}

Result<LoadedStory> load_story(std::filesystem::path const& path, LanguageWish const& wish) {
    auto const folder = StoryFolder::open(path);
    if (!folder)
        return folder.failure();
    LoadedStory loaded;
    auto names = folder->scene_files();
    if (names.size() > limits::files) {
        loaded.diagnostics.push_back(too_many_files(names.size()));
        names.resize(limits::files);
    }
    for (auto const& name : names)
        load_source(*folder, name, limits::file_bytes, loaded);

    std::vector<Syntax> files;
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i) {
        auto parsed = parse(loaded.sources, i, scene_vocabulary());
        append(loaded.diagnostics, std::move(parsed.diagnostics));
        files.push_back(std::move(parsed.value));
        files.back().sound = files.back().sound && !has_error(loaded.diagnostics, i);
    }
    ColorNames const colors = colors_for_drawings(files);
    std::map<std::string, FileReport> reports; // each file is read once
    auto checked = check(files, scene_vocabulary(), [&](std::string_view name) {
        auto const [known, is_new] = reports.try_emplace(std::string(name));
        if (is_new)
            known->second = load_image(*folder, name, colors, loaded.images);
        else
            known->second.left_out.clear(); // told the first time alone
        return known->second;
    });
    append(loaded.diagnostics, std::move(checked.diagnostics));
    loaded.story = std::move(checked.value);
    report_missing_files(*folder, extent_of(*folder, path), files, loaded);
    if (has_code(loaded.diagnostics, "not-utf8"))
        leave_out_comparisons(loaded.diagnostics);
    sort_by_place(loaded.diagnostics);
    if (auto const done = load_editions(*folder, wish, loaded); !done)
        return done.failure();
    return loaded;
}

} // namespace fresque
