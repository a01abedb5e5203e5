#include "stage/choreography.h"
#include "stage/elements/element_kind.h"
#include "stage/elements/kinds.h"
#include "stage/elements/placeholder.h"
#include "story/check.h"

#include <algorithm>

namespace fresque {

std::vector<ElementKind> const& element_kinds() {
    static std::vector<ElementKind> const kinds{
        text_kind(), quote_kind(),     image_kind(), drawing_kind(),    counter_kind(),
        bars_kind(), relations_kind(), span_kind(),  viewpoints_kind(), choice_kind(),
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
        LookNames looks;
        for (auto const& theme : themes())
            looks.themes.push_back(theme.name);
        looks.colors = color_names();
        std::vector<KeywordRow> rows = story_keywords(looks);
        for (auto const& kind : element_kinds()) {
            rows.push_back(kind.row);
            rows.insert(rows.end(), kind.parts.begin(), kind.parts.end());
        }
        return Vocabulary(std::move(rows));
    }();
    return vocabulary;
}

std::vector<ParameterRow> const& common_attributes() {
    static std::vector<ParameterRow> const common{
        {.name = "as",
         .kind = ValueKind::NewName,
         .help = "a name by which this element is known in other lines and other scenes"},
        {.name = "at",
         .kind = ValueKind::Place,
         .help = "where it stands: left, top-right… or where its middle is, such as 30%,40% of the stage",
         .otherwise = "chosen by the stage"},
        {.name = "width",
         .kind = ValueKind::Length,
         .help = "how wide it is: 40% of the stage, or stage units",
         .otherwise = "chosen by the stage"},
        {.name = "enter",
         .kind = ValueKind::Word,
         .help = "how it comes",
         .choices = {"rise", "fade", "trace", "none"},
         .otherwise = "chosen by its kind"},
        {.name = "exit",
         .kind = ValueKind::Word,
         .help = "how it goes",
         .choices = {"fade", "none"},
         .otherwise = "fade"},
        {.name = "after",
         .kind = ValueKind::Duration,
         .help = "how long after the press it comes",
         .otherwise = "0s"},
        {.name = "for",
         .kind = ValueKind::Duration,
         .help = "how long its coming takes",
         .otherwise = "chosen by its kind"}};
    return common;
}

std::vector<ParameterRow> with_common_attributes(std::vector<ParameterRow> attributes) {
    auto const& common = common_attributes();
    attributes.insert(attributes.end(), common.begin(), common.end());
    return attributes;
}

KeywordRow part_row(std::string_view name, std::string_view parent) {
    KeywordRow row;
    row.name = name;
    row.group = KeywordGroup::Elements;
    row.parents = {parent};
    row.on_stage = OnStage::Part;
    row.body = Body::Line;
    row.translation = Translation::Words;
    return row;
}

ParameterRow color_parameter(std::string_view help) {
    return {.name = "color",
            .kind = ValueKind::ColorName,
            .help = help,
            .choices = color_names(),
            .otherwise = "ink"};
}

Actor lay_out(ElementKind const& kind, Element const& element, Rect const& box, Manner manner,
              Setting const& setting) {
    Actor actor = kind.lay_out ? kind.lay_out(element, box, manner, setting)
                               : lay_out_placeholder(element, box, setting);
    apply_choreography(actor, element);
    return actor;
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
