// relations: who is tied to whom; links grow, are cut and come back.
//
//     (EM)──╮                  (EM)──╴ ×  ╶╮
//           ●┌────────┐                    ●┌────────┐
//            │ OpenAI │    ─▶               │ OpenAI │
#include "stage/elements/kinds.h"
#include "stage/elements/relations_ink.h"

#include <optional>
#include <utility>
#include <vector>

namespace fresque {

namespace {

constexpr std::size_t most_designed = 32; // nodes: with more, no form has room for their words

// What is tried, in turn: a form that suits is made a little smaller before another is taken.
std::vector<std::pair<double, Form>> attempts(RelationGraph const& graph) {
    std::vector<std::pair<double, Form>> tries;
    if (graph.nodes.size() > most_designed)
        return tries;
    for (std::vector<double> const& scales : {std::vector{1.0, 0.88, 0.76, 0.66}, std::vector{0.57, 0.48}})
        for (Form const form : suitable_forms(graph))
            for (double const scale : scales)
                tries.emplace_back(scale, form);
    return tries;
}

// The largest picture in which nothing lies on anything else; where there is none, the one with the least
// of it.
RelationPicture best_picture(RelationGraph const& graph, Rect const& box, Setting const& setting) {
    std::optional<RelationPicture> best;
    auto const faults = [](RelationPicture const& picture) {
        return std::pair(picture.collisions, picture.crossings);
    };
    for (auto const& [scale, form] : attempts(graph)) {
        auto places = place_nodes(graph, form, scale, box, setting);
        if (!places)
            continue;
        RelationPicture picture = with_links(graph, std::move(*places), scale, box, setting);
        if (best && faults(picture) >= faults(*best))
            continue;
        best = std::move(picture);
        if (faults(*best) == std::pair<std::size_t, std::size_t>())
            return *best;
    }
    if (best)
        return std::move(*best);
    RelationPicture crowded = with_links(graph, place_crowded(graph, box, setting), 0.48, box, setting);
    ++crowded.collisions;
    return crowded;
}

// What a voice would say: «Elon Musk → OpenAI: cofinance».
std::string spoken(RelationGraph const& graph, Setting const& setting) {
    std::string text;
    auto const add = [&text](std::string const& words) { text += (text.empty() ? "" : "; ") + words; };
    std::vector<bool> named(graph.nodes.size(), false);
    for (RelationLink const& link : graph.links) {
        if (!link.visible)
            continue;
        named[link.from] = named[link.to] = true;
        std::string const sign = link.cut ? " ↛ " : " → ";
        add(graph.nodes[link.from].name + sign + graph.nodes[link.to].name +
            (link.words.empty() ? "" : std::string(setting.words.colon) + link.words));
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        RelationNode const& node = graph.nodes[i];
        bool const inside = node.inside && graph.nodes[*node.inside].visible;
        if (node.visible && inside)
            add(node.name + " ⊂ " + graph.nodes[*node.inside].name);
        else if (node.visible && !named[i])
            add(node.name);
    }
    return text;
}

Actor lay_out_relations(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "diagram", box);
    // A picture without a name of its own is the same from scene to scene, as its nodes are.
    actor.id = element.kind + ":" + element.id.substr(element.id.rfind('/') + 1);
    RelationGraph const graph = relation_graph(element, setting);
    if (graph.nodes.empty())
        return actor;
    RelationPicture const picture = best_picture(graph, box, setting);
    actor.label = spoken(graph, setting);
    actor.bounds = picture.bounds;
    actor.overflows = graph.too_long || picture.collisions > 0;
    draw_relations(actor, graph, picture, setting);
    return actor;
}

KeywordRow node_row() {
    KeywordRow row = part_row("node", "relations");
    row.other_words = {"nœud", "noeud"};
    row.arguments = {
        {"id", ValueKind::NewName, Presence::Required, "the name that links give; the same in every scene"}};
    row.attributes = {
        {.name = "shape",
         .kind = ValueKind::Word,
         .help = "its outline",
         .choices = {"circle", "square", "medallion", "tile"},
         .otherwise = "medallion for a voice, else circle"},
        {.name = "voice", .kind = ValueKind::VoiceName, .help = "the voice that it stands for"},
        {.name = "role",
         .kind = ValueKind::Text,
         .help = "the small line under its name",
         .otherwise = "that of its voice",
         .translation = Translation::Words},
        {.name = "in", .kind = ValueKind::NodeName, .help = "the node inside which it stands"},
        color_parameter("the colour of its outline; a voice has its own"),
    };
    row.help =
        "A person or a thing; without words it is called by its name. Circles and squares hold the name, "
        "medallions and tiles initials. Written again in a later step it changes: with in= it moves "
        "into another.";
    row.example = "relations\n"
                  "  node openai role=\"société à but non lucratif\": OpenAI\n"
                  "step\n"
                  "relations\n"
                  "  node lp shape=square color=teal: OpenAI LP\n"
                  "  node openai in=lp\n";
    return row;
}

std::vector<ParameterRow> link_arguments() {
    return {{"from", ValueKind::NodeName, Presence::Required, "the node, or the voice, where it begins"},
            {"arrow", ValueKind::Arrow, Presence::Required, ""},
            {"to", ValueKind::NodeName, Presence::Required, "the node, or the voice, where it ends"}};
}

KeywordRow link_row() {
    KeywordRow row = part_row("link", "relations");
    row.other_words = {"lien"};
    row.arguments = link_arguments();
    ParameterRow color = color_parameter("the colour of the line");
    color.otherwise = "that of the node from which it comes";
    row.attributes = {color,
                      {.name = "end",
                       .kind = ValueKind::Word,
                       .help = "how it ends: a dot for what belongs, an arrow for what flows",
                       .choices = {"dot", "arrow"},
                       .otherwise = "arrow where the words are a sum, else dot"}};
    row.help =
        "A line from one to the other; the words say what ties them. A sum such as 1 Md$ is set large. "
        "Written again after it was cut, the link comes back.";
    row.example = "relations\n"
                  "  node openai: OpenAI\n"
                  "  node microsoft: Microsoft\n"
                  "  link microsoft -> openai: investit\n";
    return row;
}

KeywordRow cut_row() {
    KeywordRow row = part_row("cut", "relations");
    row.arguments = link_arguments();
    row.body = Body::None;
    row.translation = Translation::None;
    row.help = "Cuts a link that stands there; it stays in the picture, broken.";
    row.example = "relations\n"
                  "  node microsoft: Microsoft\n"
                  "  link microsoft -> openai: investit\n"
                  "step\n"
                  "relations\n"
                  "  cut microsoft -> openai\n";
    return row;
}

} // namespace

ElementKind relations_kind() {
    ElementKind kind;
    kind.row.name = "relations";
    kind.row.other_words = {"réseau", "schéma"};
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({});
    kind.row.on_stage = OnStage::Picture;
    kind.row.help =
        "Who is tied to whom. Written again in a later step, it goes on: links are added and cut. "
        "A node of the same name in the next scene is the same node, and moves.";
    kind.row.example = "relations\n"
                       "  node openai: OpenAI\n"
                       "  link musk -> openai: cofinance\n"
                       "step\n"
                       "relations\n"
                       "  cut musk -> openai\n";
    kind.parts = {node_row(), link_row(), cut_row()};
    kind.standing = Standing::Figure;
    kind.lay_out = lay_out_relations;
    return kind;
}

} // namespace fresque
