// What is said of what is too large, too much, or cannot be read at all.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> limit_diagnostics() {
    return {
        {.code = "unreadable-file",
         .severity = Severity::Error,
         .title = "a scene file that cannot be read",
         .explanation = "The file is in the story’s folder and cannot be read: it may belong to somebody "
                        "else, be a link that leads out of the folder, be a folder, or be larger than 16 "
                        "MiB. The message says which. The other files are played without it.",
         .wrong = "A link 20-quai.scene to a file outside the story’s folder.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "misnamed-file",
         .severity = Severity::Error,
         .title = "a scene file whose name has another ending",
         .explanation =
             "The files of a story end in .scene, in small letters, and this one has another ending, such "
             "as .scene.txt, .Scene, .scen or .txt. Some editors add one when they save, and some systems "
             "hide "
             "it. The file is not read, and what is missing because of it is not told. Rename it.",
         .wrong = "A file 10-quai.scene.txt in the story’s folder.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "file-in-subfolder",
         .severity = Severity::Warning,
         .title = "a scene file one folder too deep",
         .explanation = "The files of a story stand in its folder, side by side. This one stands in a folder "
                        "inside that, and is not read. Move it beside the file story.scene. A folder with a "
                        "file story.scene of its own is another story, and nothing is said about it.",
         .wrong = "A file suite/90-quai.scene in the story’s folder.",
         .right = "scene quai: Le quai\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "no-story-line",
         .severity = Severity::Error,
         .title = "a folder without the file that opens the story",
         .explanation = "Scenes in this folder use voices, sources or topics that no file declares, and no "
                        "file has the line story: with the title. All of them stand in story.scene as a "
                        "rule, and that file is missing, empty or named otherwise. What is missing "
                        "because of it is not told one by one.",
         .wrong = "A folder with 10-quai.scene alone, whose quotes name a voice.",
         .right = "story: Le pont\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "file-too-large",
         .severity = Severity::Error,
         .title = "a file that is too large",
         .explanation = "A scene file may have 16 MiB, which is more than the longest novel. What lies "
                        "beyond is not read. Divide the story into several files; they are read in the "
                        "order of their names.",
         .wrong = "A scene file of 20 MiB.",
         .right = "chapter 2018: Les travaux\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "too-many-lines",
         .severity = Severity::Error,
         .title = "a file of too many lines",
         .explanation = "A scene file may have a million lines, empty ones aside. What lies beyond is not "
                        "read. This often means that a file which is no scene script was opened. Divide the "
                        "story into several files; they are read in the order of their names.",
         .wrong = "A scene file of two million lines.",
         .right = "chapter 2018: Les travaux\n"
                  "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "line-too-long",
         .severity = Severity::Error,
         .title = "a line that is too long",
         .explanation = "A line may have 64 KiB, some thirty pages. What lies beyond is not read. Put long "
                        "words below their keyword, indented, on lines of their own; an empty line begins "
                        "a new paragraph.",
         .wrong = "A text of eighty thousand letters on a single line.",
         .right = "scene pont: Le pont\n"
                  "  text:\n"
                  "    Il ferme.\n"
                  "\n"
                  "    Il rouvrira.\n",
         .example = Example::Described},
        {.code = "too-deep",
         .severity = Severity::Error,
         .title = "lines that are indented too deeply",
         .explanation = "Lines may be nested 64 deep, and a story needs three or four. This often means "
                        "that a text which is no scene script was opened, or that each line was indented "
                        "more than the one before. Indent less.",
         .wrong = "Seventy lines, each indented two spaces more than the one above.",
         .right = "scene pont: Le pont\n"
                  "  step\n"
                  "    text: Il ferme.\n",
         .example = Example::Described},
        {.code = "too-many-elements",
         .severity = Severity::Error,
         .title = "too many elements in a scene",
         .explanation = "A scene may hold 256 elements, and no stage has room for half as many. Those "
                        "beyond are left out. Divide the scene into several.",
         .wrong = "A scene with three hundred texts.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "scene quai: Le quai\n"
                  "  text: Il rouvre.\n",
         .example = Example::Described},
        {.code = "too-many-files",
         .severity = Severity::Error,
         .title = "too many files",
         .explanation = "The folder of a story may hold 1,000 scene files; those behind are not read. Put "
                        "several scenes into one file. Perhaps it is not the folder of one story.",
         .wrong = "A folder with eleven hundred scene files.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "too-many-scenes",
         .severity = Severity::Error,
         .title = "too many scenes",
         .explanation = "A story may have 25,000 scenes. Those beyond are left out. Make two stories of it.",
         .wrong = "A story with thirty thousand scenes.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
        {.code = "too-many-steps",
         .severity = Severity::Error,
         .title = "too many steps",
         .explanation = "A story may have 250,000 steps in all its scenes. Those beyond are left out. Make "
                        "two stories of it.",
         .wrong = "A story with three hundred thousand steps.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n"
                  "  step\n"
                  "  text: Il rouvre.\n",
         .example = Example::Described},
        {.code = "more-problems",
         .severity = Severity::Error,
         .title = "more problems than are listed",
         .explanation = "Two hundred errors and two hundred warnings of a file, or of the story as a "
                        "whole, are listed; the others are only counted. Often many of them come from one "
                        "mistake. Mend the first ones and check again.",
         .wrong = "A file in which two hundred and fifty lines are wrong.",
         .right = "scene pont: Le pont\n"
                  "  text: Il ferme.\n",
         .example = Example::Described},
    };
}

} // namespace fresque
