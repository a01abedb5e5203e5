#include "app/beginnings/new_story.h"

#include "app/beginnings/templates.h"
#include "app/loading.h"
#include "export/write_file.h"
#include "script/characters.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"

namespace fresque {

namespace {

namespace fs = std::filesystem;

Failure failed(std::string message) {
    return {FailureKind::InputOutput, std::move(message)};
}

Result<Done> write_new(fs::path const& path, std::string const& text) {
    return write_new_file_atomically(path, {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
}

// Whether the text, with which nothing is wrong, is of a story with this title; empty: with any.
Result<Done> check_title(std::string const& text, std::string const& title) {
    SourceText sources;
    auto const file = sources.add({"story.scene", text});
    auto const parsed = parse(sources, file, scene_vocabulary());
    std::string const refused = "the title “" + legible(title) + "” cannot be written";
    if (!parsed.diagnostics.empty())
        return Failure{FailureKind::Usage, refused + ": " + parsed.diagnostics.front().message};
    for (SyntaxNode const& node : parsed.value.nodes)
        if (node.keyword.text == "story" && node.prose.size() == 1 &&
            (title.empty() || node.prose[0].text == title))
            return Done{};
    return Failure{FailureKind::Usage, refused + ": it is to be one line"};
}

// What was made, and is gone again unless everything was.
class Unfinished {
  public:
    ~Unfinished() {
        std::error_code error;
        for (auto path = paths_.rbegin(); path != paths_.rend(); ++path)
            fs::remove(*path, error);
    }
    Unfinished() = default;
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

    void add(fs::path const& path) { paths_.push_back(path); }
    void finish() { paths_.clear(); }

  private:
    std::vector<fs::path> paths_;
};

// The folder, which is made where it is not there, with the folders above it.
Result<Done> make_folder(fs::path const& folder, Unfinished& made) {
    std::error_code error;
    if (folder.empty())
        return Failure{FailureKind::Usage, "the folder has no name"};
    if (fs::exists(fs::symlink_status(folder, error))) {
        if (!fs::is_directory(folder, error))
            return failed(folder.string() + " is there already, and is no folder");
        if (!fs::is_empty(folder, error))
            return failed(error ? "cannot read " + folder.string() + ": " + error.message()
                                : "the folder " + folder.string() + " is not empty");
        return Done{};
    }
    std::vector<fs::path> missing;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, error); at = at.parent_path())
        missing.push_back(at);
    for (auto at = missing.rbegin(); at != missing.rend(); ++at) {
        if (fs::create_directory(*at, error))
            made.add(*at);
        else if (error)
            return failed("cannot make the folder " + at->string() + ": " + error.message());
    }
    return Done{};
}

} // namespace

Result<std::vector<fs::path>> write_story(fs::path const& folder, NewStory const& wish) {
    std::string const title(trimmed(wish.title));
    auto const files = story_template(wish.language, title);
    if (auto const fine = check_title(files.back().text, title); !fine)
        return fine.failure();
    fs::path const place = folder.has_filename() ? folder : folder.parent_path();
    Unfinished made;
    if (auto const done = make_folder(place, made); !done)
        return done.failure();
    std::vector<fs::path> written;
    for (SceneFile const& file : files) { // the one that opens the story comes last
        if (auto const done = write_new(place / file.name, file.text); !done)
            return done.failure();
        made.add(place / file.name);
        written.insert(written.begin(), place / file.name);
    }
    made.finish();
    return written;
}

} // namespace fresque
