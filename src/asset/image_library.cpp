#include "asset/image_library.h"

namespace fresque {

ImageNumber ImageLibrary::put(ImageEntry entry) {
    auto const [place, added] = numbers_.try_emplace(entry.name, static_cast<ImageNumber>(entries_.size()));
    if (added)
        entries_.push_back(std::move(entry));
    else
        entries_[place->second] = std::move(entry);
    return place->second;
}

ImageEntry const* ImageLibrary::find(std::string const& name) const {
    auto const found = numbers_.find(name);
    return found == numbers_.end() ? nullptr : &entries_[found->second];
}

std::optional<ImageNumber> ImageLibrary::number(std::string const& name) const {
    auto const found = numbers_.find(name);
    if (found == numbers_.end())
        return std::nullopt;
    return found->second;
}

void ImageLibrary::put(DrawingEntry entry) {
    std::string const name = entry.name;
    drawings_.insert_or_assign(name, std::move(entry));
}

DrawingEntry const* ImageLibrary::find_drawing(std::string const& name) const {
    auto const found = drawings_.find(name);
    return found == drawings_.end() ? nullptr : &found->second;
}

} // namespace fresque
