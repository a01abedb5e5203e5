// The names of scene files: which of a folder’s files are meant to be one, and which are copies of others.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

inline constexpr std::string_view scene_ending = ".scene";

// The name that a file should have: 10-quai.scene for 10-quai.scene.txt, 10-quai.Scene and 10-quai.scen.
// Empty where it is no file of a story, or has its name.
std::string meant_scene_name(std::filesystem::path const& name);

// Whether a text begins as a scene file does: its first line that is no comment is one of story:, chapter
// or scene.
bool begins_as_scene_file(std::string_view text);

// The order of files: that of their names, and of the numbers in them, so that 2-quai comes before 10-pont.
bool comes_before(std::string_view one, std::string_view other);

// Puts all in order, and each copy behind the file that it is of, so that what both declare is told of the
// copy.
//
//     10-quai (copie).scene, 10-quai.scene  ▶  10-quai.scene, 10-quai (copie).scene
void put_in_order(std::vector<std::string>& names);

} // namespace fresque
