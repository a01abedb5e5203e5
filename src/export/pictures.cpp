#include "export/pictures.h"

#include "export/png.h"
#include "export/write_file.h"

namespace fresque {

std::string picture_name(Story const& story, Position position) {
    std::size_t const width = std::max<std::size_t>(2, std::to_string(step_count(story)).size());
    std::string number = std::to_string(step_number(story, position) + 1);
    number.insert(0, width > number.size() ? width - number.size() : 0, '0');
    return number + "-" + place_name(story, position) + ".png";
}

Result<Done> export_pictures(Storyboard const& storyboard, Renderer& renderer, PixelSize size,
                             std::filesystem::path const& folder,
                             std::function<void(std::filesystem::path const&)> const& written) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return Failure{FailureKind::InputOutput, folder.string() + " cannot be made: " + error.message()};
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at)) {
        Bitmap const picture = renderer.picture(paint(storyboard.stage_at({*at, settled, nullptr})), size);
        auto const file = folder / picture_name(story, *at);
        auto const bytes = encode_png(picture);
        if (!bytes)
            return bytes.failure();
        auto const result = write_file_atomically(file, *bytes);
        if (!result)
            return result.failure();
        written(file);
    }
    return Done{};
}

} // namespace fresque
