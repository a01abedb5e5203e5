#include "app/talk/headings.h"

namespace fresque {

std::string scene_title(Story const& story, Position position) {
    Scene const& scene = story.scenes[position.scene];
    if (scene.id == title_scene_id)
        return story.title;
    return scene.title.empty() ? scene.id : scene.title;
}

std::vector<ChapterRow> chapter_rows(Story const& story) {
    std::vector<ChapterRow> rows;
    auto const add = [&](std::string when, std::string title, std::size_t first_scene) {
        std::size_t const step = step_number(story, {first_scene, 0});
        if (!rows.empty())
            rows.back().end_step = step;
        rows.push_back({std::move(when), std::move(title), step, step_count(story)});
    };
    if (!story.scenes.empty() && story.scenes.front().id == title_scene_id)
        add("", story.title, 0);
    if (story.chapters.empty())
        for (std::size_t i = rows.size(); i < story.scenes.size(); ++i)
            add("", scene_title(story, {i, 0}), i);
    for (Chapter const& chapter : story.chapters)
        add(chapter.when, chapter.title, chapter.first_scene);
    return rows;
}

} // namespace fresque
