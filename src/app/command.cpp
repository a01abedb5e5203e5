#include "app/command.h"

namespace fresque {

namespace {

struct Destination {
    Story const& story;
    Journey const& from;

    using Way = std::optional<Journey>;

    Way operator()(Next) const { return onward(story, from); }
    Way operator()(Back) const { return backward(story, from); }
    Way operator()(NextAtOnce) const { return onward(story, from); }
    Way operator()(BackAtOnce) const { return backward(story, from); }
    Way operator()(Choose const& to) const { return choose(story, from, to.option); }
    Way operator()(First) const { return jump(first(story)); }
    Way operator()(Last) const { return jump(last(story)); }
    Way operator()(GoTo const& to) const { return jump(to.position); }
    Way operator()(GoToStep const& to) const { return jump(position_of_step(story, to.number)); }
    Way operator()(NextScene) const {
        std::size_t const scene = from.position.scene + 1;
        return jump(scene < story.scenes.size() ? Position{scene, 0} : last(story));
    }
    // To the beginning of this scene first.
    Way operator()(PreviousScene) const {
        std::size_t const scene = from.position.scene;
        return jump({scene > 0 && from.position.step == 0 ? scene - 1 : scene, 0});
    }
    template<typename Other>
    Way operator()(Other const&) const {
        return std::nullopt;
    }

    Way jump(Position to) const { return journey_to(story, to, from.chosen); }
};

} // namespace

std::optional<Journey> destination(Command const& command, Story const& story, Journey const& from) {
    auto to = std::visit(Destination{story, from}, command);
    // An option may lead back to the start of its own scene: nothing would move.
    if (to && to->position == from.position)
        return std::nullopt;
    return to;
}

bool goes_a_step(Command const& command) {
    return std::holds_alternative<Next>(command) || std::holds_alternative<Back>(command) ||
           std::holds_alternative<NextAtOnce>(command) || std::holds_alternative<BackAtOnce>(command);
}

Course course_of(Command const& command, Position from, Position to) {
    if (std::holds_alternative<Back>(command))
        return Course::Returning;
    if (std::holds_alternative<Next>(command) || std::holds_alternative<Choose>(command))
        return Course::Onward;
    return to < from ? Course::Returning : Course::Onward;
}

} // namespace fresque
