#include "story/sections.h"

#include "story/declarations.h"

#include <utility>

namespace fresque {

Chapter chapter_from(SyntaxNode const& node, LineValues const& line) {
    Chapter chapter;
    chapter.when = value_or(line, "when");
    chapter.title = words_of(node);
    chapter.span = node.span;
    chapter.words = place_of_words(node);
    return chapter;
}

Scene scene_from(SyntaxNode const& node, LineValues const& line, std::string id) {
    Scene scene;
    scene.id = std::move(id);
    scene.title = words_of(node);
    scene.kicker = value_or(line, "kicker");
    scene.layout = value_or(line, "layout");
    scene.backdrop = value_or(line, "backdrop");
    scene.transition = value_or(line, "transition");
    scene.span = node.span;
    scene.words = place_of_words(node);
    Step& first = scene.steps.emplace_back();
    first.hold = value_or(line, "hold");
    first.span = node.span;
    scene.kicker_words = line.values.place_of("kicker", node.span);
    return scene;
}

void add_title_scene(Story& story) {
    if (story.title.empty())
        return;
    Scene title;
    title.id = std::string(title_scene_id);
    title.title = story.title;
    title.kicker = story.kicker;
    title.span = story.span;
    title.words = story.words;
    title.steps.emplace_back().span = story.span;
    story.scenes.insert(story.scenes.begin(), std::move(title));
    for (Chapter& chapter : story.chapters)
        ++chapter.first_scene;
}

} // namespace fresque
