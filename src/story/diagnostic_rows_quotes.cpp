// What is said of quotes: where they come from, whether they are exact, and who is heard.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> quote_diagnostics() {
    return {
        {.code = "skipped-negation",
         .severity = Severity::Warning,
         .title = "a quote that skips a “not”",
         .explanation =
             "Every word of this quote stands in its source, and yet the words that «[…]» leaves out "
             "hold a negation. What is left may say the contrary of what was said. If it does not, "
             "quote enough of the sentence that nobody can ask.",
         .wrong = "source gazette: La Gazette\n"
                  "  extract: Nous ne voulons pas fermer le pont.\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous […] voulons […] fermer le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "  extract: Nous ne voulons pas fermer le pont.\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous ne voulons pas fermer le pont.\n"},
        {.code = "quote-differs",
         .severity = Severity::Error,
         .title = "a direct quote that its source does not have",
         .explanation = "A direct quote claims to be word for word, and these words stand in no "
                        "extract of their source. Only spaces, apostrophes, quotation marks and "
                        "dashes may differ; […] skips words, and [words] adds some. Quote exactly, "
                        "correct the extract, or write reported instead of direct.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2023-03\n"
                  "  extract:\n"
                  "    Nous fermons le pont pour un an.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont pour deux ans.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2023-03\n"
                  "  extract:\n"
                  "    Nous fermons le pont pour un an.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont […] un an.\n"},
        {.code = "short-differs",
         .severity = Severity::Error,
         .title = "few words that the quote does not have",
         .explanation = "A table shows the few words of a direct quote between quotation marks, so "
                        "they must stand in the quote word for word. Take them from it, with […] "
                        "where words are skipped.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2023-03\n"
                  "  extract:\n"
                  "    Nous fermons le pont pour un an.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette short=\"rien\": Nous fermons le pont pour un an.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2023-03\n"
                  "  extract:\n"
                  "    Nous fermons le pont pour un an.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette short=\"le pont\": Nous fermons le pont pour un an.\n"},
        {.code = "no-extract",
         .severity = Severity::Warning,
         .title = "a source of direct quotes without an extract",
         .explanation = "A direct quote is verified against the passage that it was taken from, and "
                        "this source has none. Copy the passages that are quoted into the story, "
                        "under the source, in their own language. Until then nobody can tell whether "
                        "the words are exact.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract:\n"
                  "    Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n"},
        {.code = "quote-without-source",
         .severity = Severity::Warning,
         .title = "a quote that does not say where it comes from",
         .explanation = "An audience asks of every quote how it is known. Declare the newspaper, the "
                        "report or the letter as a source at the margin, and name it in the quote "
                        "after via=.",
         .wrong = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported: Le pont ferme.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Le pont ferme.\n"},
        {.code = "said-before-event",
         .severity = Severity::Warning,
         .title = "something said before it happened",
         .explanation = "The topic has a date, and the quote was said before it. One of the two is "
                        "wrong, or the quote speaks of something else.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "topic pont: La fermeture\n"
                  "  date: 2019-07\n"
                  "  voices: one\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=pont said=2018: Le pont a fermé.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "topic pont: La fermeture\n"
                  "  date: 2019-07\n"
                  "  voices: one\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=pont said=2020: Le pont a fermé.\n"},
        {.code = "said-after-source",
         .severity = Severity::Warning,
         .title = "something said after it was published",
         .explanation = "The source was published before the day on which the quote was said, or "
                        "published itself. One of the two dates is wrong.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2019-07\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette said=2020: Le pont a fermé.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  date: 2020-02\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette said=2020: Le pont a fermé.\n"},
        {.code = "unused-voice",
         .severity = Severity::Warning,
         .title = "a voice that nobody hears",
         .explanation = "This voice is declared, and no line of the story names it. Quote it, or "
                        "remove the declaration.",
         .wrong = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "unused-source",
         .severity = Severity::Warning,
         .title = "a source that no quote names",
         .explanation = "This source is declared, and no quote names it after via=. Either a quote "
                        "lacks its source, or the declaration is left over.",
         .wrong = "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "unused-topic",
         .severity = Severity::Warning,
         .title = "a topic that nobody speaks of",
         .explanation = "This topic is declared, and no quote names it after on=. Its row in the "
                        "table of viewpoints would be empty.",
         .wrong = "topic pont: La fermeture\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "same-initials",
         .severity = Severity::Warning,
         .title = "two voices with the same initials",
         .explanation = "In its medallion a voice is told from another by its letters: colours are few, and "
                        "not everybody tells them apart. Initials are made of the voice’s name; write others "
                        "under one of the two, with initials:.",
         .wrong = "voice marsh: Marsh\n"
                  "voice moore: Moore\n"
                  "source gazette: The Gazette\n"
                  "scene bridge: The bridge\n"
                  "  quote marsh reported via=gazette: It was closed.\n"
                  "  quote moore reported via=gazette: It was open.\n",
         .right = "voice marsh: Marsh\n"
                  "  initials: Ma\n"
                  "voice moore: Moore\n"
                  "  initials: Mo\n"
                  "source gazette: The Gazette\n"
                  "scene bridge: The bridge\n"
                  "  quote marsh reported via=gazette: It was closed.\n"
                  "  quote moore reported via=gazette: It was open.\n"},
        {.code = "one-voice",
         .severity = Severity::Warning,
         .title = "a topic on which one voice only is heard",
         .explanation = "A topic is a point on which voices agree or do not, and here a single one "
                        "speaks. Quote another voice. Where there is none, say so to the program: "
                        "voices: one under the topic.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "topic pont: La fermeture\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=pont: Le pont a fermé.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "topic pont: La fermeture\n"
                  "  voices: one\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette on=pont: Le pont a fermé.\n"},
        {.code = "repeated-quote",
         .severity = Severity::Warning,
         .title = "the same quote twice in a scene",
         .explanation =
             "The same words of the same voice stand in this scene already, and both are on the "
             "stage. That is what is left where a line was copied to be changed. A quote may be told "
             "again in another scene, or after it was hidden.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract: Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n"
                  "  step\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract: Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n"},
        {.code = "too-much-to-verify",
         .severity = Severity::Error,
         .title = "more to compare than can be",
         .explanation = "Each direct quote is compared with all extracts of its source. The extracts "
                        "of this story are so long, and the quotes so many, that it would take too "
                        "long; what was not compared is not taken on trust. Keep to the passages that "
                        "are quoted.",
         .wrong = "A story with 40,000 lines of extract and a thousand direct quotes of them.",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract:\n"
                  "    Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n",
         .example = Example::Described},
    };
}

} // namespace fresque
