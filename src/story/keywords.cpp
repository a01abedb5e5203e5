// The rows of the keywords that tell and structure a story. What stands on the stage has its rows in stage.
#include "story/check.h"

namespace fresque {

namespace {

KeywordRow story_row(LookNames const& looks) {
    return {.name = "story",
            .other_words = {"histoire", "récit", "title", "titre"},
            .group = KeywordGroup::Story,
            .parents = {""},
            .attributes = {{.name = "subtitle",
                            .kind = ValueKind::Text,
                            .help = "a sentence below the title",
                            .translation = Translation::Words,
                            .other_words = {"sous-titre"}},
                           {.name = "kicker",
                            .kind = ValueKind::Text,
                            .help = "a few words above the title",
                            .translation = Translation::Words,
                            .other_words = {"surtitre", "chapeau"}},
                           {.name = "language",
                            .kind = ValueKind::Language,
                            .help = "the language of the text, such as fr",
                            .otherwise = "en",
                            .other_words = {"langue"}},
                           {.name = "theme",
                            .kind = ValueKind::Word,
                            .help = "colours and faces",
                            .choices = looks.themes,
                            .otherwise = "nuit",
                            .other_words = {"thème"}},
                           {.name = "date", .kind = ValueKind::Date, .help = "when the story was written"},
                           {.name = "author",
                            .kind = ValueKind::Text,
                            .help = "who wrote the story",
                            .other_words = {"auteur"}},
                           {.name = "timeline",
                            .kind = ValueKind::Word,
                            .help = "how far apart its chapters are: evenly, or as their dates are",
                            .choices = {"even", "proportional"},
                            .otherwise = "even"}},
            .body = Body::Line,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "Opens the story and gives its title.",
            .example = "story: La promesse\n"
                       "  subtitle: Qui a promis, qui a payé\n"
                       "  language: fr\n"};
}

KeywordRow source_row() {
    return {.name = "source",
            .other_words = {"référence"},
            .group = KeywordGroup::Story,
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "the name that quotes give after via="}},
            .attributes = {{.name = "date",
                            .kind = ValueKind::Date,
                            .help = "when it was published",
                            .other_words = {"published", "publication", "publié", "publiée", "parution"}},
                           {.name = "url",
                            .kind = ValueKind::Text,
                            .help = "where it can be read",
                            .other_words = {"link", "lien", "adresse", "address", "site"}}},
            .body = Body::Line,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "Where words come from: a newspaper, a report, a letter.",
            .example = "source semafor: Semafor\n"
                       "  date: 2023-03\n"};
}

KeywordRow extract_row() {
    return {
        .name = "extract",
        .other_words = {"extrait", "passage"},
        .group = KeywordGroup::Story,
        .parents = {"source"},
        .attributes = {{.name = "language",
                        .kind = ValueKind::Language,
                        .help = "the language of the passage, where it is not the story’s",
                        .other_words = {"langue"}},
                       {.name = "page", .kind = ValueKind::Text, .help = "where in the source it stands"}},
        .body = Body::Prose,
        .words = Presence::Required,
        .help = "A passage of the source, word for word. Direct quotes must be found in it.",
        .example = "source article: Article de presse\n"
                   "  extract:\n"
                   "    Nous sommes une entreprise indépendante, clame-t-il.\n"};
}

KeywordRow voice_row(LookNames const& looks) {
    return {.name = "voice",
            .other_words = {"voix", "speaker", "personne"},
            .group = KeywordGroup::Story,
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "the name that quotes give"}},
            .attributes = {{.name = "role",
                            .kind = ValueKind::Text,
                            .help = "who they are, in a few words",
                            .translation = Translation::Words,
                            .other_words = {"rôle", "fonction"}},
                           {.name = "initials",
                            .kind = ValueKind::Text,
                            .help = "the letters of the medallion",
                            .otherwise = "made from the name",
                            .translation = Translation::Words,
                            .other_words = {"initiales"}},
                           {.name = "color",
                            .kind = ValueKind::ColorName,
                            .help = "a colour of the theme, or of the story’s own",
                            .choices = looks.colors,
                            .otherwise = "ink",
                            .other_words = {"couleur", "colour"}},
                           {.name = "portrait",
                            .kind = ValueKind::Image,
                            .help = "an image or a line drawing (SVG) in the medallion, in place of the "
                                    "initials"}},
            .body = Body::Line,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "Who speaks: a person, an organisation, unnamed sources.",
            .example = "voice altman: Sam Altman\n"
                       "  role: PDG d’OpenAI\n"
                       "  color: teal\n"};
}

KeywordRow color_row(LookNames const& looks) {
    KeywordRow row{
        .name = "color",
        .other_words = {"colour", "couleur"},
        .group = KeywordGroup::Story,
        .parents = {""},
        .arguments = {{.name = "id",
                       .kind = ValueKind::NewName,
                       .presence = Presence::Required,
                       .help = "the name that is given after color="}},
        .help =
            "A colour of the story’s own. It stands wherever colours are named, and is told for each theme; "
            "in one for which none is told it is the ink’s.",
        .example = "color brique nuit=#E8795A papier=#9C3D22 contrast=#FFB199\n"};
    std::vector<std::string_view> const some{"nuit", "papier", "contrast"}; // where none is known
    for (std::string_view const theme : looks.themes.empty() ? some : looks.themes)
        row.attributes.push_back({.name = theme, .kind = ValueKind::ColorValue, .help = "what it is there"});
    return row;
}

KeywordRow topic_row() {
    return {.name = "topic",
            .other_words = {"sujet", "thème"},
            .group = KeywordGroup::Story,
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "the name that quotes give after on="}},
            .attributes = {{.name = "date",
                            .kind = ValueKind::Date,
                            .help = "when it happened; what is said of it cannot be older"},
                           {.name = "voices",
                            .kind = ValueKind::Word,
                            .help = "one: that a single voice speaks of it is known, and no mistake",
                            .choices = {"one"}}},
            .body = Body::Line,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "What is spoken about: a point on which voices agree or do not.",
            .example = "topic depart: Le départ de 2018\n"};
}

KeywordRow chapter_row() {
    return {.name = "chapter",
            .other_words = {"chapitre"},
            .parents = {""},
            .arguments = {{.name = "when",
                           .kind = ValueKind::Text,
                           .help = "when it happens, such as 2018 or \"été 2018\"",
                           .translation = Translation::Words}},
            .body = Body::Line,
            .translation = Translation::Words,
            .help = "Begins a chapter. It holds the scenes that follow, up to the next chapter.",
            .example = "chapter 2018: Le départ\n"};
}

KeywordRow scene_row() {
    return {.name = "scene",
            .other_words = {"scène", "slide", "diapositive"},
            .parents = {""},
            .arguments = {{.name = "id",
                           .kind = ValueKind::NewName,
                           .presence = Presence::Required,
                           .help = "the name of the scene, for jumps and for resuming"}},
            .attributes = {{.name = "kicker",
                            .kind = ValueKind::Text,
                            .help = "a few words above the title",
                            .translation = Translation::Words,
                            .other_words = {"surtitre", "chapeau"}},
                           {.name = "layout",
                            .kind = ValueKind::Word,
                            .help = "how its elements are arranged",
                            .choices = {"columns", "row", "grid", "pull", "backdrop"},
                            .otherwise = "chosen from what stands there"},
                           {.name = "backdrop",
                            .kind = ValueKind::Image,
                            .help = "a picture behind everything, under a veil"},
                           {.name = "transition",
                            .kind = ValueKind::Word,
                            .help = "how it takes over from the scene before",
                            .choices = {"morph", "fade", "cut"},
                            .otherwise = "morph"},
                           {.name = "hold",
                            .kind = ValueKind::Duration,
                            .help = "how long its first step stays when the story plays by itself",
                            .otherwise = "as long as one reads"}},
            .body = Body::Line,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "One picture of the story; what belongs to it is indented below.",
            .example = "scene pourquoi: Pourquoi part-il ?\n"
                       "  kicker: le point disputé\n"
                       "  text: Deux récits s’opposent.\n"};
}

KeywordRow step_row() {
    return {.name = "step",
            .other_words = {"étape", "etape", "next", "click"},
            .parents = {"scene"},
            .attributes = {{.name = "hold",
                            .kind = ValueKind::Duration,
                            .help = "how long it stays when the story plays by itself",
                            .otherwise = "as long as one reads"}},
            .help = "Divides a scene: what follows it comes with the next press.",
            .example = "text: Un premier récit.\n"
                       "step\n"
                       "text: Un second.\n"};
}

KeywordRow note_row() {
    return {.name = "note",
            .other_words = {"remarque"},
            .parents = {"scene", "step"},
            .body = Body::Prose,
            .words = Presence::Required,
            .translation = Translation::Words,
            .help = "Words for the presenter; the audience never sees them. They belong to the step in which "
                    "they stand.",
            .example = "text: Le pont ferme en mars.\n"
                       "note: Laisser dix secondes de lecture.\n"};
}

// --- changes: what happens to an element that already stands there -----------------------------

ParameterRow element_argument(Presence presence) {
    return {.name = "element",
            .kind = ValueKind::ElementName,
            .presence = presence,
            .help = "the name that the element was given with as="};
}

KeywordRow hide_row() {
    return {.name = "hide",
            .other_words = {"cacher", "masquer"},
            .group = KeywordGroup::Changes,
            .parents = {"scene", "step"},
            .arguments = {element_argument(Presence::Required)},
            .help = "Takes an element off the stage.",
            .example = "text as=avis: Un premier avis.\n"
                       "step\n"
                       "hide avis\n"};
}

KeywordRow dim_row() {
    return {.name = "dim",
            .other_words = {"estomper"},
            .group = KeywordGroup::Changes,
            .parents = {"scene", "step"},
            .arguments = {element_argument(Presence::Required)},
            .help = "Lets an element fall back, so that the others are seen. A focus without a name ends it.",
            .example = "text as=avis: Un premier avis.\n"
                       "step\n"
                       "dim avis\n"};
}

KeywordRow focus_row() {
    return {.name = "focus",
            .other_words = {"souligner"},
            .group = KeywordGroup::Changes,
            .parents = {"scene", "step"},
            .arguments = {element_argument(Presence::Optional)},
            .help = "Lets all but one element fall back. Without a name all stand in full light again.",
            .example = "text as=avis: Un premier avis.\n"
                       "text: Un second.\n"
                       "step\n"
                       "focus avis\n"};
}

KeywordRow move_row() {
    return {.name = "move",
            .other_words = {"déplacer", "bouger"},
            .group = KeywordGroup::Changes,
            .parents = {"scene", "step"},
            .arguments = {element_argument(Presence::Required)},
            .attributes = {{.name = "at",
                            .kind = ValueKind::Place,
                            .presence = Presence::Required,
                            .help = "where it goes: left, top-right… or 30%,40% of the stage"},
                           {.name = "width", .kind = ValueKind::Length, .help = "how wide it becomes"}},
            .help = "Moves an element to another place, until the scene ends.",
            .example = "text as=avis: Un premier avis.\n"
                       "step\n"
                       "move avis at=left\n"};
}

KeywordRow camera_row() {
    return {.name = "camera",
            .other_words = {"caméra"},
            .group = KeywordGroup::Changes,
            .parents = {"scene", "step"},
            .arguments = {element_argument(Presence::Optional)},
            .attributes = {{.name = "zoom",
                            .kind = ValueKind::Number,
                            .help = "how much larger it is seen, such as 1.5",
                            .otherwise = "as large as it fits",
                            .range = {.least = 1, .most = 4}}},
            .help = "Looks closer at one element. Without a name the whole stage is seen again.",
            .example = "text as=avis: Un premier avis.\n"
                       "step\n"
                       "camera avis zoom=1.5\n"};
}

} // namespace

std::vector<KeywordRow> story_keywords(LookNames const& looks) {
    return {story_row(looks), voice_row(looks), color_row(looks), source_row(), extract_row(),
            topic_row(),      chapter_row(),    scene_row(),      step_row(),   note_row(),
            hide_row(),       dim_row(),        focus_row(),      move_row(),   camera_row()};
}

} // namespace fresque
