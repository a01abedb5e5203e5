// What is said of names: who speaks, from where, about what, and what stands on the stage.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> name_diagnostics() {
    return {
        {.code = "unknown-voice",
         .severity = Severity::Error,
         .title = "a voice that nobody declared",
         .explanation = "A quote names who speaks, and each voice is declared once at the margin with its "
                        "full name. There is no declaration of this one; it may be misspelt here or there. "
                        "Correct the name, or declare the voice.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote mairie reported via=gazette: Il rouvrira.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette: Il rouvrira.\n"},
        {.code = "unknown-source",
         .severity = Severity::Error,
         .title = "a source that nobody declared",
         .explanation = "What stands after via= is the name of a source: a newspaper, a report, a letter. "
                        "Each is declared once at the margin. There is no declaration of this one; correct "
                        "the name, or declare the source.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire reported via=gazete: Il rouvrira.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette: Il rouvrira.\n"},
        {.code = "unknown-topic",
         .severity = Severity::Error,
         .title = "a topic that nobody declared",
         .explanation = "What stands after on= is the name of a topic, under which quotes are set side by "
                        "side. Each is declared once at the margin. There is no declaration of this one; "
                        "correct the name, or declare the topic.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "topic travaux: Les travaux\n"
                  "  voices: one\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=travaux: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette on=travail: Il rouvrira.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "topic travaux: Les travaux\n"
                  "  voices: one\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=travaux: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette on=travaux: Il rouvrira.\n"},
        {.code = "unknown-element",
         .severity = Severity::Error,
         .title = "a name that no element was given",
         .explanation = "An element on the stage is named with as=, and this line speaks of a name that "
                        "was given to none. Correct it, or give the element this name where it enters.",
         .wrong = "scene pont: Le pont\n"
                  "  text as=intro: Le pont ferme.\n"
                  "  step\n"
                  "  hide intor\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text as=intro: Le pont ferme.\n"
                  "  step\n"
                  "  hide intro\n"
                  "  text: Il rouvre.\n"},
        {.code = "duplicate-name",
         .severity = Severity::Error,
         .title = "a name that is given twice",
         .explanation = "Two voices, two sources, two topics or two scenes have the same name, or an "
                        "element enters with a name that already stands on the stage. It could not be told "
                        "which of them is meant; the first keeps the name. Choose another for the second, "
                        "or hide the first element before.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "voice maire: L’ancienne maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "voice ancienne: Ancienne maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote ancienne reported via=gazette: C’est un tort.\n"},
        {.code = "other-kind",
         .severity = Severity::Error,
         .title = "one name for two kinds of element",
         .explanation = "The same name in two scenes means the same thing, which moves from one place to "
                        "the other. A text cannot become an image on the way. Choose another name for one "
                        "of them.",
         .wrong = "scene pont: Le pont\n"
                  "  text as=vue: Le pont ferme.\n"
                  "scene quai: Le quai\n"
                  "  image pont.png alt=\"Le pont\" as=vue\n",
         .right = "scene pont: Le pont\n"
                  "  text as=annonce: Le pont ferme.\n"
                  "scene quai: Le quai\n"
                  "  image pont.png alt=\"Le pont\" as=vue\n"},
        {.code = "bad-name",
         .severity = Severity::Error,
         .title = "a name that cannot be one",
         .explanation = "A name is for the program and consists of letters, digits, - and _, without "
                        "spaces, points or apostrophes. The letters are all of one script, so that no name "
                        "looks like another. What the audience reads stands after the colon and is free.",
         .wrong = "scene l’école: L’école\n"
                  "  text: Elle ouvre.\n",
         .right = "scene ecole: L’école\n"
                  "  text: Elle ouvre.\n"},
        {.code = "reserved-name",
         .severity = Severity::Error,
         .title = "a name that the program keeps for itself",
         .explanation = "The scene that shows the story’s title is made by the program and is called "
                        "title. No other scene can have this name. Choose another.",
         .wrong = "scene title: Le pont\n"
                  "  text: Il ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"},
        {.code = "not-on-stage",
         .severity = Severity::Error,
         .title = "something that is not on the stage at this point",
         .explanation = "Only what entered in an earlier step of the same scene can be taken off the "
                        "stage. Here it enters in this very step, or later, or in another scene, or is "
                        "gone already. Write step between the two lines, or remove this one.",
         .wrong = "scene pont: Le pont\n"
                  "  text as=intro: Le pont ferme.\n"
                  "  hide intro\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text as=intro: Le pont ferme.\n"
                  "  step\n"
                  "  hide intro\n"
                  "  text: Il rouvre.\n"},
    };
}

} // namespace fresque
