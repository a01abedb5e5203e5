// What is said of stories, chapters, scenes and steps, and of how they fill the stage.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> structure_diagnostics() {
    return {
        {.code = "empty-story",
         .severity = Severity::Error,
         .title = "a story without a scene",
         .explanation = "A story is played scene by scene, and this one has none. Write a scene at the "
                        "margin and below it, indented, what it shows.",
         .wrong = "story: Le pont\n",
         .right = "story: Le pont\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n"},
        {.code = "duplicate-story",
         .severity = Severity::Error,
         .title = "a second title",
         .explanation = "The line with story: gives the title and is written once, best at the top of "
                        "story.scene. The first one holds. Remove the other, or make it a chapter.",
         .wrong = "story: Le pont\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "story: Le quai\n",
         .right = "story: Le pont\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "chapter 2019: Le quai\n"
                  "scene quai: Le quai\n"
                  "  text: Il rouvre.\n"},
        {.code = "empty-scene",
         .severity = Severity::Warning,
         .title = "a scene that shows nothing but its title",
         .explanation = "Nothing stands below this scene, so the audience sees its title alone. That may "
                        "be what is wanted of a scene still to be written. Write what it shows below it, "
                        "indented, or remove it.",
         .wrong = "scene pont: Le pont\n"
                  "scene quai: Le quai\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "scene quai: Le quai\n"
                  "  text: Il rouvre.\n"},
        {.code = "empty-step",
         .severity = Severity::Warning,
         .title = "a step in which nothing happens",
         .explanation = "Between this step and what follows nothing enters and nothing leaves, so a press "
                        "of the key would seem to do nothing. Write what comes with it below, or remove it.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "  step\n"
                  "  step\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "  step\n"
                  "  text: Il rouvre.\n"},
        {.code = "empty-chapter",
         .severity = Severity::Warning,
         .title = "a chapter without a scene",
         .explanation = "A chapter holds the scenes that follow it, up to the next chapter, and here there "
                        "are none. It is left out of the timeline. Write its scenes below it, at the "
                        "margin.",
         .wrong = "chapter 2018: Les travaux\n"
                  "chapter 2019: La fermeture\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .right = "chapter 2018: Les travaux\n"
                  "scene chantier: Le chantier\n"
                  "  text: Il commence.\n"
                  "chapter 2019: La fermeture\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n"},
        {.code = "text-overflow",
         .severity = Severity::Warning,
         .title = "a text that does not fit",
         .explanation = "All that stands on the stage in this step was made smaller, down to the smallest "
                        "size that a room can read, and it still does not fit. Shorten the text, or give "
                        "it a scene or a step of its own. The check measures on screens of 16:9 and of 4:3; "
                        "where the text fits the first and not the second, the message says so.",
         .wrong = "A text of five hundred words in one scene.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme lundi.\n"
                  "scene quai: Le quai\n"
                  "  text: Il rouvre.\n",
         .example = Example::Described},
    };
}

} // namespace fresque
