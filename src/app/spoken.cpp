#include "app/spoken.h"

namespace fresque {

namespace {

std::string on_one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return text;
}

} // namespace

std::string spoken_text(Storyboard const& storyboard, Position position) {
    Stage const stage = storyboard.settled_at(position);
    Stage before;
    if (position.step > 0)
        before = storyboard.settled_at({position.scene, position.step - 1});
    std::string text;
    for (Actor const& actor : stage.actors) {
        Actor const* const earlier = before.find(actor.id);
        bool const is_new = earlier == nullptr || earlier->label != actor.label;
        if (is_new && !actor.label.empty() && actor.role != "timeline")
            text += on_one_line(actor.label) + "\n";
    }
    return text;
}

} // namespace fresque
