// The rows of the keywords that structure a story. What stands on the stage has its rows in stage.
#include "story/check.h"

namespace fresque {

namespace {

KeywordRow story_row() {
    return {.name = "story",
            .parents = {""},
            .attributes =
                {{.name = "subtitle", .kind = ValueKind::Text, .help = "A sentence below the title"},
                 {.name = "kicker", .kind = ValueKind::Text, .help = "A few words above the title"},
                 {.name = "language", .kind = ValueKind::Word, .help = "Language of the text, such as fr"},
                 {.name = "theme", .kind = ValueKind::Word, .help = "Colours and faces, such as nuit"},
                 {.name = "date", .kind = ValueKind::Date, .help = "When the story was written"},
                 {.name = "author", .kind = ValueKind::Text, .help = "Who wrote the story"}},
            .body = Body::Line,
            .words = Presence::Required,
            .help = "Opens the story and gives its title.",
            .example = "story: La promesse\n"
                       "  subtitle: Qui a promis, qui a payé\n"
                       "  language: fr\n"};
}

KeywordRow source_row() {
    return {.name = "source",
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "The name that quotes give after via="}},
            .attributes = {{.name = "date", .kind = ValueKind::Date, .help = "When it was published"},
                           {.name = "url", .kind = ValueKind::Text, .help = "Where it can be read"}},
            .body = Body::Line,
            .words = Presence::Required,
            .help = "Where words come from: a newspaper, a report, a letter.",
            .example = "source semafor: Semafor\n"
                       "  date: 2023-03\n"};
}

KeywordRow voice_row() {
    return {.name = "voice",
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "The name that quotes give"}},
            .attributes = {{.name = "role", .kind = ValueKind::Text, .help = "Who they are, in a few words"},
                           {.name = "initials", .kind = ValueKind::Text, .help = "Letters of the medallion"},
                           {.name = "color", .kind = ValueKind::Word, .help = "A colour of the theme"}},
            .body = Body::Line,
            .words = Presence::Required,
            .help = "Who speaks: a person, an organisation, unnamed sources.",
            .example = "voice altman: Sam Altman\n"
                       "  role: PDG d’OpenAI\n"
                       "  color: teal\n"};
}

KeywordRow topic_row() {
    return {.name = "topic",
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "The name that quotes give after on="}},
            .body = Body::Line,
            .words = Presence::Required,
            .help = "What is spoken about: a point on which voices agree or do not.",
            .example = "topic depart: Le départ de 2018\n"};
}

KeywordRow chapter_row() {
    return {.name = "chapter",
            .parents = {""},
            .arguments = {{.name = "when",
                           .kind = ValueKind::Text,
                           .help = "When it happens, such as 2018 or \"été 2018\""}},
            .body = Body::Line,
            .help = "Begins a chapter: it holds the scenes that follow, up to the next chapter.",
            .example = "chapter 2018: Le départ\n"};
}

KeywordRow scene_row() {
    return {
        .name = "scene",
        .parents = {""},
        .arguments = {{.name = "id",
                       .kind = ValueKind::NewName,
                       .presence = Presence::Required,
                       .help = "The name of the scene, for jumps and for resuming"}},
        .attributes = {{.name = "kicker", .kind = ValueKind::Text, .help = "A few words above the title"},
                       {.name = "layout",
                        .kind = ValueKind::Word,
                        .help = "How its elements are arranged; chosen from what stands there if absent"}},
        .body = Body::Line,
        .words = Presence::Required,
        .help = "One picture of the story; what belongs to it is indented below.",
        .example = "scene pourquoi: Pourquoi part-il ?\n"
                   "  kicker: le point disputé\n"
                   "  text: Deux récits s’opposent.\n"};
}

KeywordRow step_row() {
    return {.name = "step",
            .parents = {"scene"},
            .help = "Divides a scene: what follows it comes with the next press.",
            .example = "scene pourquoi: Pourquoi part-il ?\n"
                       "  text: Un premier récit.\n"
                       "  step\n"
                       "  text: Un second.\n"};
}

KeywordRow note_row() {
    return {.name = "note",
            .parents = {"scene", "step"},
            .body = Body::Prose,
            .words = Presence::Required,
            .help =
                "Words for the presenter, about the step in which they stand; the audience never sees them.",
            .example = "note: Laisser dix secondes de lecture.\n"};
}

KeywordRow hide_row() {
    return {.name = "hide",
            .parents = {"scene", "step"},
            .arguments = {{.name = "element",
                           .kind = ValueKind::ElementName,
                           .presence = Presence::Required,
                           .help = "The name that the element was given with as="}},
            .help = "Takes an element off the stage.",
            .example = "hide portrait\n"};
}

} // namespace

std::vector<KeywordRow> story_keywords() {
    return {story_row(), source_row(), voice_row(), topic_row(), chapter_row(),
            scene_row(), step_row(),   note_row(),  hide_row()};
}

} // namespace fresque
