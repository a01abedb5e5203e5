// What is said of lines: their keyword, its arguments and its attributes.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> line_diagnostics() {
    return {
        {.code = "misread-letters",
         .severity = Severity::Warning,
         .title = "letters that were read in the wrong encoding",
         .explanation = "A letter with an accent has become two or three signs, such as Ã© for é: some "
                        "program took UTF-8 for another encoding on the way here. Copy the words again from "
                        "where they are right, or open the original as UTF-8 and save it so.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont est fermÃ©.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont est fermé.\n"},
        {.code = "head-in-comment",
         .severity = Severity::Error,
         .title = "a line behind a # whose own lines are no comment",
         .explanation =
             "What stands behind a # is a comment. This one would begin something, and the indented "
             "lines below it would belong to what stands above it, or to nothing. To set a scene or a "
             "quote aside, write a # before each of its lines. A title needs no # or ## as in "
             "Markdown: a scene begins with its keyword and a name.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "# scene suite: La suite\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "scene suite: La suite\n"
                  "  text: Il rouvre.\n"},
        {.code = "joined-lines",
         .severity = Severity::Error,
         .title = "two lines on one",
         .explanation = "Among the words or the attributes of this line another one begins: its keyword "
                        "stands there with all that belongs to it. Each keyword begins a line of its own, "
                        "indented as far as the one above it. They are read as two lines until then.",
         .wrong = "scene pont: Le pont\n"
                  "  bars\n"
                  "    bar promis value=3: promis bar verse value=2: versé\n",
         .right = "scene pont: Le pont\n"
                  "  bars\n"
                  "    bar promis value=3: promis\n"
                  "    bar verse value=2: versé\n"},
        {.code = "divided-line",
         .severity = Severity::Error,
         .title = "the beginning of a line on two lines",
         .explanation = "All that stands before a colon stands on one line, however long it is: the "
                        "keyword, its arguments and its attributes. Here a line ends without its colon, "
                        "and the next one goes on with it. Join the two.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette\n"
                  "    short=\"fermer le pont\":\n"
                  "    Elle veut fermer le pont.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette short=\"fermer le pont\":\n"
                  "    Elle veut fermer le pont.\n"},
        {.code = "unknown-keyword",
         .severity = Severity::Error,
         .title = "a word that is no keyword",
         .explanation = "Each line begins with a keyword, and this word is none that may stand here. It is "
                        "most often a slip of the keys, or a line of text that is not indented below its "
                        "keyword. The hint names the nearest keyword, or lists those that may stand here.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  txet: Il ferme lundi.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  text: Il ferme lundi.\n"},
        {.code = "wrong-place",
         .severity = Severity::Error,
         .title = "a keyword in a place that is not its own",
         .explanation = "Stories, voices, sources, topics, chapters and scenes are written at the margin; "
                        "what is seen stands indented below a scene. This line is a good one in the wrong "
                        "place. Move it, or change how far it is indented.",
         .wrong = "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  voice maire: La maire\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"},
        {.code = "missing-space",
         .severity = Severity::Error,
         .title = "no space after a colon",
         .explanation = "The colon that ends the head of a line is followed by a space, so that 12:30 or an "
                        "address stays whole. Here the words begin at once. Write a space after the colon.",
         .wrong = "scene pont:Le pont\n"
                  "  text: Il ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"},
        {.code = "missing-argument",
         .severity = Severity::Error,
         .title = "a keyword without the names it needs",
         .explanation = "Some keywords need names or words before the colon: a quote needs who speaks and "
                        "how we know, a scene needs a name. One of them is missing here. The hint shows "
                        "the whole form of the line.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire: Il rouvrira.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette: Il rouvrira.\n"},
        {.code = "surplus-argument",
         .severity = Severity::Error,
         .title = "a word too many before the colon",
         .explanation = "There are more words before the colon than this keyword takes. Words that belong "
                        "together stand in quotation marks. Words for the audience stand after the colon.",
         .wrong = "chapter été 2018: Les travaux\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .right = "chapter \"été 2018\": Les travaux\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "unknown-choice",
         .severity = Severity::Error,
         .title = "a word that is not among those to choose from",
         .explanation = "Here one of a few words is expected, and this is none of them. How a quote is "
                        "known, for instance, is direct, official, reported or anonymous. The hint names "
                        "the nearest word, or all of them.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire directe: Il rouvrira.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  quote maire reported via=gazette: Il rouvrira.\n"},
        {.code = "unknown-attribute",
         .severity = Severity::Error,
         .title = "an attribute that the keyword does not have",
         .explanation = "Attributes are the words with an equals sign before the colon, or lines of their "
                        "own below a keyword. This keyword has none of this name. It is left out and the "
                        "rest of the line plays; the hint names those that there are.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette size=large: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"},
        {.code = "duplicate-attribute",
         .severity = Severity::Error,
         .title = "an attribute that is given twice",
         .explanation = "The same attribute stands twice on the line, or once on the line and once below "
                        "it. Only one of them can hold, so the first does. Remove the one that is wrong.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette date=2018 date=2019: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette date=2018: Nous fermons le pont.\n"},
        {.code = "missing-attribute",
         .severity = Severity::Error,
         .title = "a keyword without an attribute it needs",
         .explanation = "Most attributes may be left out, but this keyword cannot be shown without the one "
                        "that is named. Write it before the colon with an equals sign. The hint shows the "
                        "whole form of the line. A colour of the story’s own needs a value in one theme at "
                        "least.",
         .wrong = "scene pont: Le pont\n"
                  "  counter unit=j: de fermeture\n",
         .right = "scene pont: Le pont\n"
                  "  counter to=300 unit=j: de fermeture\n"},
        {.code = "missing-value",
         .severity = Severity::Error,
         .title = "an attribute without a value",
         .explanation = "The attribute is named and nothing stands after its equals sign or its colon. "
                        "Write the value, or remove the attribute. A value that is meant to be empty is "
                        "written as two quotation marks.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "  role:\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "  role: depuis 2014\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"},
    };
}

} // namespace fresque
