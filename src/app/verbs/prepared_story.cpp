#include "app/verbs/prepared_story.h"

#include "app/messages.h"
#include "app/resources.h"

#include <algorithm>
#include <iostream>
#include <thread>

namespace fresque {

Result<PreparedStory> prepare(std::filesystem::path const& story, LookOptions const& look) {
    if (auto const fine = check_look(look); !fine)
        return fine.failure();
    auto loaded = load_story(story, look.language);
    if (!loaded)
        return loaded.failure();
    auto faces = open_faces(resource_folder() / "fonts");
    if (!faces)
        return faces.failure();
    return PreparedStory{std::move(*loaded), std::move(*faces)};
}

ExitCode with_prepared(PictureOptions const& options,
                       std::function<ExitCode(PreparedStory const&, PixelSize)> const& use) {
    auto const size = picture_size(options.size);
    if (!size)
        return say(size.failure());
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    if (!prepared->loaded.playable())
        return nothing_to_play(prepared->loaded);
    return use(*prepared, *size);
}

Storyboard make_storyboard(PreparedStory const& prepared, LookOptions const& look, PixelSize size) {
    Viewport viewport;
    viewport.size = stage_size(size);
    viewport.theme = look.theme.empty() ? prepared.loaded.story.theme : look.theme;
    viewport.text_scale = look.text_scale;
    return {prepared.loaded.story, prepared.faces, prepared.loaded.images, viewport};
}

ExitCode nothing_to_play(LoadedStory const& loaded) {
    print(loaded.diagnostics, loaded.sources, Stream::Error);
    std::cerr << "fresque: there is nothing to play in this story\n";
    return ExitCode::StoryHasErrors;
}

ExitCode after_use(LoadedStory const& loaded) {
    if (!has_errors(loaded.diagnostics))
        return ExitCode::Fine;
    print(loaded.diagnostics, loaded.sources, Stream::Error);
    return ExitCode::StoryHasErrors;
}

int drawing_threads() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
}

} // namespace fresque
