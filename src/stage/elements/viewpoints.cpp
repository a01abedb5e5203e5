// viewpoints: who says what. Topics by voices, built from the quotes of the story; where a voice says
// nothing about a topic there is a dash: silence is information too. Of one topic the quotes stand face to
// face instead.
//
//                 (EM) Elon Musk   (SA) Sam Altman   (OA) OpenAI
//     ─────────────────────────────────────────────────────────
//     The topic   ┆ few words ┆          —          ║ official ║
#include "stage/elements/face_to_face.h"
#include "stage/elements/kinds.h"
#include "stage/elements/viewpoint_table.h"

namespace fresque {

namespace {

// What is said about the one topic that is asked for, in the order of the telling; nothing without one.
std::vector<Quote> quotes_on(std::string_view only, Setting const& setting) {
    for (auto const& topic : setting.story.topics)
        if (topic.id == only)
            return setting.quotes.on(&topic);
    return {};
}

Actor lay_out_viewpoints(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "table", box);
    std::string_view const topic = element.value("on");
    auto const said = quotes_on(topic, setting);
    if (!said.empty() && said.size() <= most_face_to_face) {
        constexpr double under_heading = 24;
        Rect const room{box.x, box.y + under_heading, box.width, box.height - under_heading};
        add_face_to_face(actor, said, room, setting);
        return actor;
    }
    add_viewpoint_table(actor, topic, box, setting);
    return actor;
}

} // namespace

ElementKind viewpoints_kind() {
    ElementKind kind;
    kind.row.name = "viewpoints";
    kind.row.other_words = {"points-de-vue", "perspectives"};
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes(
        {{"on", ValueKind::TopicName, Presence::Optional, "one topic only, its quotes face to face", {}}});
    kind.row.body = Body::None;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "Who says what: a table of topics by voices. It is built from the quotes of the story. "
                    "Of one topic the quotes stand face to face, and below them the voices that say nothing.";
    kind.row.example = "viewpoints\n";
    kind.standing = Standing::Whole;
    kind.lay_out = lay_out_viewpoints;
    return kind;
}

} // namespace fresque
