#include "app/command.h"

namespace fresque {

namespace {

struct Destination {
    Story const& story;
    Position from;

    std::optional<Position> operator()(Next) const { return next(story, from); }
    std::optional<Position> operator()(Back) const { return previous(story, from); }
    std::optional<Position> operator()(First) const { return first(story); }
    std::optional<Position> operator()(Last) const { return last(story); }
    std::optional<Position> operator()(GoTo const& to) const { return to.position; }
    std::optional<Position> operator()(GoToStep const& to) const {
        return position_of_step(story, to.number);
    }
    template<typename Other>
    std::optional<Position> operator()(Other const&) const {
        return std::nullopt;
    }
};

} // namespace

std::optional<Position> destination(Command const& command, Story const& story, Position from) {
    auto const to = std::visit(Destination{story, from}, command);
    return to == from ? std::nullopt : to;
}

} // namespace fresque
