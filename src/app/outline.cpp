#include "app/outline.h"

#include "base/diagnostic.h"
#include "story/moment.h"

namespace fresque {

namespace {

std::string step_line(Story const& story, Position position) {
    std::string line = "    " + place_name(story, position);
    line.resize(std::max<std::size_t>(line.size() + 2, 26), ' ');
    Step const& step = story.scenes[position.scene].steps[position.step];
    std::string what;
    for (auto const& element : step.elements)
        what += (what.empty() ? "" : ", ") + element.kind + " " + element.id;
    for (auto const& cue : step.cues)
        what += (what.empty() ? "" : ", ") + cue.verb + " " + cue.target;
    return line + what;
}

} // namespace

std::string outline(Story const& story) {
    std::string text = story.title.empty() ? std::string() : legible(story.title) + "\n";
    std::optional<std::size_t> chapter;
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        Scene const& scene = story.scenes[i];
        if (scene.chapter && scene.chapter != chapter) {
            auto const& begun = story.chapters[*scene.chapter];
            text += "\n" + begun.when + (begun.when.empty() || begun.title.empty() ? "" : "  ") +
                    legible(begun.title) + "\n";
            chapter = scene.chapter;
        }
        text += "  " + scene.id +
                (scene.title.empty() || scene.id == title_scene_id ? "" : ": " + legible(scene.title)) + "\n";
        for (std::size_t step = 0; step < scene.steps.size(); ++step) {
            std::string line = step_line(story, {i, step});
            line.erase(line.find_last_not_of(' ') + 1);
            text += line + "\n";
        }
    }
    return text;
}

} // namespace fresque
