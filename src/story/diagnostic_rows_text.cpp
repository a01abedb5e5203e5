// What is said of letters, words and prose.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> text_diagnostics() {
    return {
        {.code = "not-utf8",
         .severity = Severity::Error,
         .title = "letters that are not UTF-8",
         .explanation = "A scene file is text in UTF-8, as every editor of today saves it. Somewhere in "
                        "this file stand bytes that mean nothing in UTF-8, most often because it was saved "
                        "long ago in a regional encoding such as Latin-1. Open it in an editor, choose "
                        "“Save with encoding” and UTF-8, then look whether the accents are still right.",
         .wrong = "A file that was saved as Latin-1: its é is one byte where UTF-8 has two.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont a été fermé.\n",
         .example = Example::Described},
        {.code = "control-character",
         .severity = Severity::Error,
         .title = "an unseen command among the letters",
         .explanation = "Between the letters stands a character that is no letter but a command for a "
                        "terminal or a printer, such as a bell or a page break. It often comes along when "
                        "text is pasted from another program. It is left out of what is played; remove it, "
                        "by typing the word anew where it cannot be seen.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont\a ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "bidi-control",
         .severity = Severity::Warning,
         .title = "an unseen character that turns the direction of writing",
         .explanation = "The text holds an unseen character that makes what follows it appear in another "
                        "order than it was written. Such characters can hide what a line really says, and "
                        "in a story they are nearly always left over from pasted text. Remove it; letters "
                        "that are written from right to left need no help.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont \u202Eferme\u202C lundi.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme lundi.\n"},
        {.code = "unseen-character",
         .severity = Severity::Warning,
         .title = "an unseen character in a name or a keyword",
         .explanation = "Before the colon stands a character that cannot be seen, such as a space without "
                        "width. Two names that look the same would then be two names. It is left out when "
                        "the line is read; type the word anew to be rid of it.",
         .wrong = "source gazette: La Gazette\n"
                  "voice mai\u200Bre: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"},
        {.code = "tab-indentation",
         .severity = Severity::Error,
         .title = "lines that are indented with tabs",
         .explanation = "What belongs together in a scene file is told by how far a line is indented, and "
                        "a tab is as wide as each editor likes. What looks right in yours may look "
                        "otherwise in another. Indent with spaces, two for each level; most editors can be "
                        "told to write spaces for the tab key. Where a file has tabs alone, fresque fmt "
                        "writes spaces for them.",
         .wrong = "scene pont: Le pont\n"
                  "\ttext: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "unclosed-quotes",
         .severity = Severity::Error,
         .title = "quotation marks that are never closed",
         .explanation = "A quotation mark before the colon opens a value of several words, and its partner "
                        "is not on the line. Everything up to the end of the head was taken for that "
                        "value. Write the closing mark; in the words after the colon quotation marks are "
                        "free.",
         .wrong = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le pont fermé\n",
         .right = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le pont fermé\"\n"},
        {.code = "quotes-in-quotes",
         .severity = Severity::Error,
         .title = "straight quotation marks inside straight ones",
         .explanation = "Before the colon, straight quotation marks hold words together. Others of the same "
                        "kind among these words would end them too early. Write the inner ones as “…” or "
                        "« … », as they are to be seen.",
         .wrong = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le \"vieux\" pont\"\n",
         .right = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le “vieux” pont\"\n"},
        {.code = "doubled-quotes",
         .severity = Severity::Warning,
         .title = "quotation marks around a direct quote",
         .explanation =
             "The stage sets quotation marks around the words of a direct quote, as the language of "
             "the story has them. Those that are written around the whole of it would be seen inside "
             "these. Write the words alone; marks around a part of them are the speaker’s, and stay.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract: Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: « Nous fermons le pont. »\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "  extract: Nous fermons le pont.\n"
                  "scene pont: Le pont\n"
                  "  quote maire direct via=gazette: Nous fermons le pont.\n"},
        {.code = "unclosed-marks",
         .severity = Severity::Warning,
         .title = "a quotation that begins and never ends",
         .explanation =
             "Among the words of this scene « or “ opens a quotation, and nothing closes it. The "
             "audience cannot tell where the words of somebody end and yours go on. Write the mark "
             "that closes it, or remove the one that opens it.",
         .wrong = "scene pont: Le pont\n"
                  "  text: La maire a dit : « le pont ferme, et il ferme lundi.\n",
         .right = "scene pont: Le pont\n"
                  "  text: La maire a dit : « le pont ferme », et il ferme lundi.\n"},
        {.code = "printed-letters",
         .severity = Severity::Warning,
         .title = "letters and hyphens of a printed page",
         .explanation = "What is copied from a PDF has letters that a printer sets as one, such as ﬁ, and "
                        "words that are divided at the end of a line. The one may be missing in a face and "
                        "hides the word from a search, and the other would stand there in two parts. Write "
                        "the word as it is spelled, on one line.",
         .wrong = "scene pont: Le pont\n"
                  "  text:\n"
                  "    La maire a fermé le pont aux en-\n"
                  "    fants de la ville.\n",
         .right = "scene pont: Le pont\n"
                  "  text:\n"
                  "    La maire a fermé le pont aux enfants\n"
                  "    de la ville.\n"},
        {.code = "stray-star",
         .severity = Severity::Warning,
         .title = "a star that begins or ends no emphasis",
         .explanation = "Stars around words emphasise them: *once* or **strongly**. Here a star stands "
                        "beside a word without a partner in the same paragraph, so it is shown as a star. "
                        "Write the missing star, or \\* where a star is meant.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le *pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le *pont* ferme.\n"},
        {.code = "foreign-markup",
         .severity = Severity::Warning,
         .title = "marks of a web page or of another program in words",
         .explanation = "A script knows *words* and **words** for emphasis, and lines that begin with - for "
                        "items. What was pasted from a web page, such as <b> or &nbsp;, and __words__, are "
                        "shown letter by letter. Remove it, or write the stars.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont est <b>fermé</b>.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont est **fermé**.\n"},
        {.code = "divided-words",
         .severity = Severity::Error,
         .title = "words both beside and below their keyword",
         .explanation = "The words of a text stand either on the line of their keyword or below it, "
                        "indented. Here they begin on the line and go on below, so it is not clear whether "
                        "the lines below were meant to be words. Put all of them below the colon.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme\n"
                  "    lundi matin.\n",
         .right = "scene pont: Le pont\n"
                  "  text:\n"
                  "    Le pont ferme\n"
                  "    lundi matin.\n"},
        {.code = "attribute-in-words",
         .severity = Severity::Warning,
         .title = "an attribute among the words of a line",
         .explanation =
             "What stands after the colon is read by the audience, to the end of the line. Here it "
             "holds what looks like an attribute. Write attributes before the colon, or on lines "
             "of their own below it; leave them where the audience is to read them.",
         .wrong = "scene pont: Le pont kicker=avril\n"
                  "  text: Il ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  kicker: avril\n"
                  "  text: Il ferme.\n"},
        {.code = "line-in-quote",
         .severity = Severity::Error,
         .title = "a line of the script among the words of a quote",
         .explanation =
             "What stands behind the colon of a quote, and below it, is said in somebody’s name. "
             "Here it holds an attribute or a line of the script, so that the quote is not what "
             "was said, and cannot be verified. Write attributes before the colon, and begin other "
             "lines as far from the margin as the quote.",
         .wrong = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported:\n"
                  "    via: gazette\n"
                  "    Le pont ferme.\n",
         .right = "voice maire: La maire\n"
                  "source gazette: La Gazette\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette:\n"
                  "    Le pont ferme.\n"},
        {.code = "keyword-in-words",
         .severity = Severity::Warning,
         .title = "a keyword among the words of a text",
         .explanation = "A line that is indented below a text is part of its words, and the audience reads "
                        "it as it stands. This one begins like a line of its own. Indent it as far as the "
                        "keyword above it, or leave it where the audience is to read it.",
         .wrong = "scene pont: Le pont\n"
                  "  text:\n"
                  "    Le pont ferme.\n"
                  "    text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text:\n"
                  "    Le pont ferme.\n"
                  "  text: Il rouvre.\n"},
        {.code = "missing-words",
         .severity = Severity::Error,
         .title = "a line without its words",
         .explanation = "This keyword carries words after its colon: a title, a name, a text, a quote. "
                        "There are none, so there would be nothing to show. Write them after the colon, or "
                        "below it and indented where they are long.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  text:\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette: Nous fermons le pont.\n"
                  "  text: Il ferme lundi.\n"},
        {.code = "missing-colon",
         .severity = Severity::Error,
         .title = "words without a colon before them",
         .explanation = "A colon divides what the program reads (keyword, names, attributes) from what the "
                        "audience reads. Without it the words would be taken for names. Write the colon "
                        "before the first word that the audience is to see.",
         .wrong = "scene pont: Le pont\n"
                  "  text Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "unexpected-words",
         .severity = Severity::Error,
         .title = "words where none are shown",
         .explanation = "This keyword shows no words, so what stands after its colon would be lost. Remove "
                        "the words and the colon. If they are for the audience give them a text of their "
                        "own, and if they are for the presenter a note.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  step: la suite\n"
                  "  text: Il rouvre.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  step\n"
                  "  note: la suite\n"
                  "  text: Il rouvre.\n"},
        {.code = "missing-keyword",
         .severity = Severity::Error,
         .title = "a line without a keyword",
         .explanation = "Each line begins with a keyword that says what it is. This one begins with its "
                        "colon. Write the keyword before it, or indent the line more deeply where it "
                        "belongs to the words above.",
         .wrong = "scene pont: Le pont\n"
                  "  : Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
    };
}

} // namespace fresque
