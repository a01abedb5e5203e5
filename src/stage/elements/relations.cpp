// relations: who is tied to whom; links grow, are cut and come back.
#include "stage/elements/kinds.h"

namespace fresque {

namespace {

KeywordRow node_row() {
    KeywordRow row = part_row("node", "relations");
    row.arguments = {
        {"id", ValueKind::NewName, Presence::Required, "the name that links give; the same in every scene"}};
    row.attributes = {
        {.name = "shape",
         .kind = ValueKind::Word,
         .help = "its outline",
         .choices = {"circle", "square", "medallion"},
         .otherwise = "circle"},
        {.name = "voice", .kind = ValueKind::VoiceName, .help = "the voice that it stands for"},
        color_parameter("the colour of its outline"),
    };
    row.help = "A person or a thing; without words it is called by its name.";
    row.example = "relations\n"
                  "  node openai shape=circle: OpenAI\n";
    return row;
}

std::vector<ParameterRow> link_arguments() {
    return {{"from", ValueKind::NodeName, Presence::Required, "the node, or the voice, where it begins"},
            {"arrow", ValueKind::Arrow, Presence::Required, ""},
            {"to", ValueKind::NodeName, Presence::Required, "the node, or the voice, where it ends"}};
}

KeywordRow link_row() {
    KeywordRow row = part_row("link", "relations");
    row.arguments = link_arguments();
    row.attributes = {color_parameter("the colour of the line")};
    row.help = "A line from one to the other; the words say what ties them.";
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
    row.help = "Cuts a link that stands there.";
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
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({});
    kind.row.on_stage = OnStage::Picture;
    kind.row.shown = Shown::NotYet;
    kind.row.help =
        "Who is tied to whom. Written again in a later step, it goes on: links are added and cut.";
    kind.row.example = "relations\n"
                       "  node openai: OpenAI\n"
                       "  link musk -> openai: cofinance\n"
                       "step\n"
                       "relations\n"
                       "  cut musk -> openai\n";
    kind.parts = {node_row(), link_row(), cut_row()};
    return kind;
}

} // namespace fresque
