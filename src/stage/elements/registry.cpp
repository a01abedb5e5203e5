#include "stage/elements/element_kind.h"
#include "stage/elements/kinds.h"
#include "story/check.h"

#include <algorithm>

namespace fresque {

std::vector<ElementKind> const& element_kinds() {
    static std::vector<ElementKind> const kinds{
        text_kind(),
        quote_kind(),
        image_kind(),
        viewpoints_kind(),
    };
    return kinds;
}

ElementKind const* find_element_kind(std::string_view keyword) {
    auto const& kinds = element_kinds();
    auto const found = std::find_if(kinds.begin(), kinds.end(),
                                    [keyword](ElementKind const& kind) { return kind.row.name == keyword; });
    return found == kinds.end() ? nullptr : &*found;
}

Vocabulary const& scene_vocabulary() {
    static Vocabulary const vocabulary = [] {
        std::vector<KeywordRow> rows = story_keywords();
        for (auto const& kind : element_kinds())
            rows.push_back(kind.row);
        return Vocabulary(std::move(rows));
    }();
    return vocabulary;
}

std::vector<ParameterRow> with_common_attributes(std::vector<ParameterRow> attributes) {
    attributes.push_back({"as",
                          ValueKind::NewName,
                          Presence::Optional,
                          "a name by which this element is known in other lines and other scenes",
                          {}});
    return attributes;
}

Actor actor_for(Element const& element, std::string_view role, Rect const& bounds) {
    Actor actor;
    actor.id = element.kind + ":" + element.id;
    actor.role = role;
    actor.source = element.span;
    actor.bounds = bounds;
    return actor;
}

} // namespace fresque
