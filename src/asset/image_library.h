// The images of one story, by number: what decoded, or why it did not. Numbers are given in the
// order of first mention and stay the same for the life of the library. Drawings stand beside them, by
// name: what paints pixels need not know them.
#pragma once

#include "asset/drawing.h"
#include "asset/image.h"
#include "display/display_list.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fresque {

struct ImageEntry {
    std::string name;                   // as the story writes it, relative to its folder
    std::shared_ptr<Image const> image; // null where it could not be had
    std::string problem;                // then, why
};

struct DrawingEntry {
    std::string name;
    std::shared_ptr<Drawing const> drawing; // null where it could not be had
    std::string problem;                    // then, why
};

class ImageLibrary {
  public:
    // Adds an image, or replaces the one of the same name, and gives its number.
    ImageNumber put(ImageEntry entry);

    // Null where the story names no such image.
    ImageEntry const* find(std::string const& name) const;
    std::optional<ImageNumber> number(std::string const& name) const;
    ImageEntry const& entry(ImageNumber number) const { return entries_[number]; }
    std::size_t size() const { return entries_.size(); }

    // Adds a drawing, or replaces the one of the same name.
    void put(DrawingEntry entry);
    // Null where the story names no such drawing.
    DrawingEntry const* find_drawing(std::string const& name) const;

  private:
    std::vector<ImageEntry> entries_;
    std::map<std::string, ImageNumber> numbers_;
    std::map<std::string, DrawingEntry> drawings_;
};

} // namespace fresque
