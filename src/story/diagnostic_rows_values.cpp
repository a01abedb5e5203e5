// What is said of values: numbers, dates, files.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> value_diagnostics() {
    return {
        {.code = "bad-number",
         .severity = Severity::Error,
         .title = "a value that is no number",
         .explanation = "A number is expected here. It is written with digits, with a point where it is no "
                        "whole number and a minus before it where it is below nothing. Units and words are "
                        "not part of it. Where the stage could not show any number, such as a bar below "
                        "nothing, the message says which it can.",
         .wrong = "scene pont: Le pont\n"
                  "  counter to=300j: de fermeture\n",
         .right = "scene pont: Le pont\n"
                  "  counter to=300 unit=j: de fermeture\n"},
        {.code = "grouped-digits",
         .severity = Severity::Warning,
         .title = "a number with three digits after its point",
         .explanation = "A point begins the part of a number that is smaller than one. In German and in "
                        "French it also stands between thousands, and 420.000 is then meant as 420000. A "
                        "number is written without such marks here; the stage sets them as the language of "
                        "the story does. Three decimals that are meant are written with a fourth, 3.1410.",
         .wrong = "scene pont: Le pont\n"
                  "  counter to=420.000 unit=€: de travaux\n",
         .right = "scene pont: Le pont\n"
                  "  counter to=420000 unit=€: de travaux\n"},
        {.code = "bad-length",
         .severity = Severity::Error,
         .title = "a value that is no length",
         .explanation = "A length is expected here. It is written as a part of the stage, such as 40%, or "
                        "as a number of stage units, of which the stage is 1080 high. Pixels are not known "
                        "to a story.",
         .wrong = "scene pont: Le pont\n"
                  "  text width=400px: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text width=40%: Le pont ferme.\n"},
        {.code = "bad-color",
         .severity = Severity::Error,
         .title = "a value that is no colour",
         .explanation =
             "The value of a colour is expected here: # and six digits, two each for red, green and "
             "blue, as a drawing program shows them. Names of colours have their place after color=.",
         .wrong = "color brique nuit=rouge\n"
                  "scene pont: Le pont\n"
                  "  span 2018 -> 2019 color=brique: fermé\n",
         .right = "color brique nuit=#E8795A\n"
                  "scene pont: Le pont\n"
                  "  span 2018 -> 2019 color=brique: fermé\n"},
        {.code = "bad-duration",
         .severity = Severity::Error,
         .title = "a value that is no duration",
         .explanation = "A time is expected here, and it carries its unit: 0.6s for seconds, 400ms for "
                        "thousandths of one. Without the unit nobody could tell which of the two is meant.",
         .wrong = "scene pont: Le pont\n"
                  "  text after=2: Le pont ferme.\n",
         .right = "scene pont: Le pont\n"
                  "  text after=2s: Le pont ferme.\n"},
        {.code = "bad-date",
         .severity = Severity::Error,
         .title = "a value that is no date",
         .explanation = "A date is written with its largest part first: 2019, 2019-07 or 2019-07-22. The "
                        "program writes it as the language of the story does. Only days that are in the "
                        "calendar are taken.",
         .wrong = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette date=22/07/2019: Nous fermons le pont.\n",
         .right = "source gazette: La Gazette\n"
                  "voice maire: La maire\n"
                  "scene pont: Le pont\n"
                  "  quote maire reported via=gazette date=2019-07-22: Nous fermons le pont.\n"},
        {.code = "file-outside-story",
         .severity = Severity::Error,
         .title = "a file that is not in the story’s folder",
         .explanation = "A story reads nothing outside its own folder, so that it can be moved and given "
                        "away whole, and so that no story can show what is not its own. This name leads "
                        "out of the folder, or is an address. Put the file beside the scene files and "
                        "write its name.",
         .wrong = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  image ../pont.png alt=\"Le pont\"\n",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n"
                  "  image pont.png alt=\"Le pont\"\n"},
        {.code = "missing-image",
         .severity = Severity::Warning,
         .title = "an image that cannot be shown",
         .explanation = "The image is not in the story’s folder under this name, or it is broken, too "
                        "large, or neither PNG nor JPEG, or for a drawing no SVG; the message says which. "
                        "Capital letters count. A labelled placeholder stands in for it, so that the story "
                        "can be played.",
         .wrong = "scene pont: Le pont\n"
                  "  image Pont.png alt=\"Le pont\"\n",
         .right = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le pont\"\n"},
        {.code = "not-drawn",
         .severity = Severity::Warning,
         .title = "a part of a drawing that is left out",
         .explanation = "A drawing is made of lines: path, line, polyline, polygon, rect, circle, ellipse, "
                        "and groups of them, in plain colours. What else an SVG file may hold (text, images, "
                        "gradients, filters, style sheets) is left out; the message names each kind once, "
                        "with the line of the file where it stands first. Letters can be made paths in the "
                        "program that drew them.",
         .wrong = "A file plan.svg with its measures written as text.",
         .right = "scene pont: Le pont\n"
                  "  image pont.png alt=\"Le plan du pont, avec ses mesures\"\n",
         .example = Example::Described},
    };
}

} // namespace fresque
