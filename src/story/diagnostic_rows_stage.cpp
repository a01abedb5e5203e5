// What is said of what stands on the stage, and of how it is seen.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> stage_diagnostics() {
    return {
        {.code = "unknown-node",
         .severity = Severity::Error,
         .title = "a link to nothing",
         .explanation = "A link leads from a node to a node, or to a voice. There is neither of this "
                        "name; correct it, or write the node above.",
         .wrong = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont.\n"
                  "  relations\n"
                  "    node pont: Le pont\n"
                  "    link maire -> port: ferme\n",
         .right = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  relations\n"
                  "    node pont: Le pont\n"
                  "    link maire -> pont: ferme\n"},
        {.code = "no-such-link",
         .severity = Severity::Error,
         .title = "a link that is not there to be cut",
         .explanation = "Only a link that stands in the picture can be cut. It may lead the other "
                        "way, have been cut before, or never have been written.",
         .wrong = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  relations\n"
                  "    node pont: Le pont\n"
                  "    link maire -> pont: ferme\n"
                  "  step\n"
                  "  relations\n"
                  "    cut pont -> maire\n",
         .right = "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  relations\n"
                  "    node pont: Le pont\n"
                  "    link maire -> pont: ferme\n"
                  "  step\n"
                  "  relations\n"
                  "    cut maire -> pont\n"},
        {.code = "node-inside-itself",
         .severity = Severity::Error,
         .title = "a node inside itself",
         .explanation = "A node stands inside the one that in= names. Two nodes cannot each stand inside "
                        "the other, nor can one stand inside itself.",
         .wrong = "scene pont: Le pont\n"
                  "  relations\n"
                  "    node ville: La ville\n"
                  "    node pont in=ville: Le pont\n"
                  "  step\n"
                  "  relations\n"
                  "    node ville in=pont\n",
         .right = "scene pont: Le pont\n"
                  "  relations\n"
                  "    node ville: La ville\n"
                  "    node pont in=ville: Le pont\n"},
        {.code = "link-to-itself",
         .severity = Severity::Error,
         .title = "a link from a node to itself",
         .explanation =
             "A link is drawn from one node to another, and here both ends have the same name. One "
             "of the two names is most likely that of another node. What a node does by itself "
             "can be said in its role.",
         .wrong = "scene pont: Le pont\n"
                  "  relations\n"
                  "    node ville: La ville\n"
                  "    link ville -> ville: paie\n",
         .right = "scene pont: Le pont\n"
                  "  relations\n"
                  "    node ville: La ville\n"
                  "    node pont: Le pont\n"
                  "    link ville -> pont: paie\n"},
        {.code = "bad-place",
         .severity = Severity::Error,
         .title = "no place on the stage",
         .explanation = "A place is left, right, center, top, bottom, or two of them joined by a "
                        "hyphen such as top-left. It may also be two parts of the stage such as "
                        "30%,40%: from the left, then from the top, without a space between.",
         .wrong = "scene pont: Le pont\n"
                  "  text as=avis: Le pont ferme.\n"
                  "  step\n"
                  "  move avis at=gauche\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "bad-language",
         .severity = Severity::Error,
         .title = "no language",
         .explanation = "The program must know in which language the words are set, and its name is "
                        "not understood. Write the short one: fr, en, de, or with its country: pt-BR.",
         .wrong = "story: Le pont\n"
                  "  language: français\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .right = "story: Le pont\n"
                  "  language: fr\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"},
        {.code = "other-language",
         .severity = Severity::Warning,
         .title = "words in another language than the story’s",
         .explanation =
             "The language of a story decides on the spaces before : and », on where words may be "
             "divided, and on the voice that reads them. Without a line language: it is English. "
             "Most of the small words of this story, such as le and des or the and of, are of another "
             "one than it names.",
         .wrong = "A story of a hundred French words, without language: fr under its line story.",
         .right = "story: Le pont\n"
                  "  language: fr\n"
                  "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "low-contrast",
         .severity = Severity::Warning,
         .title = "words that can hardly be told from what is behind them",
         .explanation =
             "The contrast is measured on the picture itself, where it is worst, in every step with "
             "an image and the first 500 without; choose a quieter picture, or another colour. Under "
             "4.5:1 it is an error; under 7:1 words are hard to read from the back of a room, and it is "
             "a warning. Labels, and words in an accent colour such as a voice has, are let off with "
             "4.5:1 where they are large as WCAG 2.2 counts (1.4.6): from 24 units of the stage, which "
             "is 1080 units high, or 18.66 where bold. Words to be read on are not, however large.",
         .wrong = "A text over a photograph of a bright sky.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "text-too-small",
         .severity = Severity::Warning,
         .title = "words too small for a room",
         .explanation = "There is so much in this place that its words had to be set smaller than a "
                        "room can read. Shorten them, or show less beside them.",
         .wrong = "A table of viewpoints with ten voices.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "long-text",
         .severity = Severity::Warning,
         .title = "a text of too many lines",
         .explanation = "More than eight lines are a page to be read, not a picture to be seen. "
                        "Divide the text over two steps, or leave something to the presenter.",
         .wrong = "A text of nine items.",
         .right = "scene pont: Le pont\n"
                  "  text:\n"
                  "    - Le pont ferme.\n"
                  "    - Il rouvrira.\n",
         .example = Example::Described},
        {.code = "long-line",
         .severity = Severity::Warning,
         .title = "lines too long for the eye",
         .explanation = "In lines of more than sixty characters the eye loses the beginning of the "
                        "next. Show something beside the text, or shorten it.",
         .wrong = "A text set in one line over the whole width of the stage.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "missing-alt",
         .severity = Severity::Warning,
         .title = "an image that is not described",
         .explanation = "Some of the audience do not see the picture: say in a few words what it "
                        "shows. Where it shows nothing that matters, write alt=\"\".",
         .wrong = "scene pont: Le pont\n"
                  "  image pont.png\n",
         .right = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le pont, fermé par des barrières\"\n"},
        {.code = "formatter-fault",
         .severity = Severity::Error,
         .title = "a mistake of the program",
         .explanation = "The formatter read back what it had written and found something else than "
                        "before, so it left the file as it is. This is a mistake of the program, not "
                        "of the story: please report it with the file.",
         .wrong = "None is known.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
    };
}

} // namespace fresque
