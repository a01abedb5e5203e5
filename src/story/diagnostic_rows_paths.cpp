// What is said of choices and the ways through a story.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> path_diagnostics() {
    return {
        {.code = "missing-arrow",
         .severity = Severity::Error,
         .title = "a line that needs an arrow",
         .explanation = "This line leads from one thing to another, and the arrow -> stands between "
                        "the two. Write a hyphen and a greater-than sign.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "swapped-arguments",
         .severity = Severity::Error,
         .title = "two words in the wrong order",
         .explanation = "The first two words after the keyword have exchanged their places. Each "
                        "would be right in the place of the other.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote reported maire via=gazette: Le pont ferme.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Le pont ferme.\n"},
        {.code = "unknown-scene",
         .severity = Severity::Error,
         .title = "an option that leads to no scene",
         .explanation = "What stands after the arrow of an option is the name of a scene. There is "
                        "none of this name; correct it, or write the scene.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nrod: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "empty-choice",
         .severity = Severity::Error,
         .title = "a choice without options",
         .explanation = "A choice lets the audience choose between options, and there is none under "
                        "it. Write one line for each: option, an arrow, the scene it leads to, and "
                        "words.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "second-choice",
         .severity = Severity::Error,
         .title = "two choices in one scene",
         .explanation = "A scene ends in one choice. Put all options under it, or the second choice "
                        "into another scene.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "  choice: Sinon ?\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "step-after-choice",
         .severity = Severity::Error,
         .title = "a step behind a choice",
         .explanation = "A choice ends its scene: where the story goes on is for the audience to say. "
                        "What is to be seen before belongs above the choice, what is to be seen after "
                        "it into the scenes that the options lead to.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "  step\n"
                  "  text: Trop tard.\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "unreachable-scene",
         .severity = Severity::Warning,
         .title = "a scene that no way leads to",
         .explanation = "The scene before this one ends in a choice, and none of its options leads "
                        "here. Nobody will see it unless an option does.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "  choice\n"
                  "    option -> sud: Continuer\n"
                  "scene perdu: Perdu\n"
                  "  text: Personne.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  choice: Que faire ?\n"
                  "    option -> nord: Passer au nord\n"
                  "    option -> sud: Passer au sud\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "scene sud: Au sud\n"
                  "  text: Au sud.\n"},
        {.code = "no-way-out",
         .severity = Severity::Warning,
         .title = "a circle without a way out",
         .explanation = "From this choice every option leads round in a circle, and the end of the "
                        "story is never met. Let one option lead out.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "  choice\n"
                  "    option -> pont: Recommencer\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "scene nord: Au nord\n"
                  "  text: Au nord.\n"
                  "  choice\n"
                  "    option -> pont: Recommencer\n"
                  "    option -> fin: Finir\n"
                  "scene fin: La fin\n"
                  "  text: Fin.\n"},
    };
}

} // namespace fresque
