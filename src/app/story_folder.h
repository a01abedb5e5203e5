// A story's folder, and nothing outside it: every read goes through here. A name in a story that leads
// out of the folder, or to anything but an ordinary file, is refused.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Where a story's folder has its translations.
inline constexpr std::string_view locale_folder = "locale";

struct MisnamedFile {
    std::string name;
    std::string meant;
};

class StoryFolder {
  public:
    // A folder with scene files, or one scene file.
    static Result<StoryFolder> open(std::filesystem::path const& story);

    std::filesystem::path const& root() const { return root_; }
    // story.scene first, then the others in the order of their names and the numbers in them; the one file of
    // a single-file story.
    std::vector<std::string> scene_files() const;

    // Files whose names end in .scene.txt and the like, as some systems save them without showing it, and
    // texts that begin as a scene file does: they are not read. Where the file of the right name is there
    // too, they are copies, and of no concern.
    std::vector<MisnamedFile> misnamed_files() const;

    // Scene files in folders of this one, which are not read: suite/90-tableau.scene. A folder with an
    // opening file of its own is another story; where this folder has none, so is a file with a line story:.
    std::vector<std::string> files_below() const;

    // The languages into which it is translated, in the order of their names: en for locale/en.po.
    std::vector<std::string> translations() const;

    // A picture in the folder whose name is nearly that one; empty where there is none.
    std::string similar_to(std::string_view name) const;

    // The bytes of a file in the folder, if it has at most `limit` bytes.
    Result<std::vector<std::uint8_t>> read(std::string_view name, std::size_t limit) const;

  private:
    bool opens_story(std::string const& name) const;
    std::string meant_name(std::filesystem::path const& name) const;

    std::filesystem::path root_;
    std::string only_file_; // empty: all of them
};

} // namespace fresque
