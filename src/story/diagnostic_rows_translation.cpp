// What is said of the translations of a story.
#include "story/diagnostic_rows.h"

namespace fresque {

std::vector<DiagnosticRow> translation_diagnostics() {
    return {
        {.code = "translation-copied",
         .severity = Severity::Warning,
         .title = "a translation that is in the story’s own language",
         .explanation = "Many translations are the very words that they translate. msginit does this for "
                        "English, on the belief that the words of a program are English. Copy the template "
                        "to locale/en.po instead, name the language in its header, and write the "
                        "translations.",
         .wrong = "An English edition in which most sentences are French.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-syntax",
         .severity = Severity::Error,
         .title = "a translation that cannot be read",
         .explanation = "The lines of a .po file are comments, msgctxt, msgid and msgstr, each with "
                        "words in quotation marks. What stands here is none of these; the rest of the "
                        "file is used. A program such as Poedit writes such files without mistakes.",
         .wrong = "msgid \"Le pont\" without a closing quotation mark.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-escape",
         .severity = Severity::Error,
         .title = "an unknown sign after a backslash",
         .explanation = "In the words of a .po file a backslash begins a sign such as \\n for a new "
                        "line. This one is not known. A backslash itself is written twice.",
         .wrong = "A backslash before the letter q.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-charset",
         .severity = Severity::Error,
         .title = "a translation that is not in UTF-8",
         .explanation = "The header of a .po file names how its letters are written, and only UTF-8 "
                        "is read. Save the file as UTF-8 and say so in its header.",
         .wrong = "A header with charset=ISO-8859-1.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-header",
         .severity = Severity::Warning,
         .title = "a translation without a header",
         .explanation = "A .po file begins with an entry of empty words that says its language and "
                        "its letters. Without it other programs may refuse the file. Make the file "
                        "from the template that fresque strings writes.",
         .wrong = "A file that begins with its first translation.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-language",
         .severity = Severity::Warning,
         .title = "a translation into another language than its name says",
         .explanation = "The name of the file and the language in its header do not agree. The name "
                        "is believed: locale/en.po is the English edition.",
         .wrong = "A file locale/en.po whose header says Language: de.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-duplicate",
         .severity = Severity::Error,
         .title = "words translated twice",
         .explanation = "Two entries of the .po file translate the same words of the same place. The "
                        "first is used; remove one of them.",
         .wrong = "Two entries with the same msgctxt and msgid.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "po-plural",
         .severity = Severity::Error,
         .title = "plural forms in a translation",
         .explanation = "A story has no words that change with a number, so its translation has no "
                        "plural forms. The entry is left out; write a single msgstr.",
         .wrong = "An entry with msgid_plural.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "file-too-long",
         .severity = Severity::Error,
         .title = "a translation that is too large",
         .explanation = "A .po file may have sixteen million bytes; what is beyond is not read. It is "
                        "probably not the translation of a story.",
         .wrong = "A file of 20 MB.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "too-many-entries",
         .severity = Severity::Error,
         .title = "too many translations",
         .explanation = "A .po file may have a hundred thousand entries, and this one has more. What "
                        "is beyond is not read.",
         .wrong = "A file with 100,001 entries.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "words-too-long",
         .severity = Severity::Error,
         .title = "a translation of too many words",
         .explanation = "One string of a translation may have a million bytes, and this one has more. "
                        "It is left out.",
         .wrong = "An entry of two million letters.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "translation-missing",
         .severity = Severity::Warning,
         .title = "words that are not translated",
         .explanation = "Some words of the story have no translation into this language, and are "
                        "shown in the language of the story. Make the template anew with fresque "
                        "strings and merge it into the translation, then translate what is empty.",
         .wrong = "A story with twelve texts, of which the translation has ten.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "translation-stale",
         .severity = Severity::Warning,
         .title = "translations of words that were changed since",
         .explanation = "The words in the story were changed after they had been translated. The "
                        "translation is still shown, and may no longer say the same. Read it again, "
                        "and merge the new template into the translation.",
         .wrong = "A comma was added to a text whose translation is older.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "translation-fuzzy",
         .severity = Severity::Warning,
         .title = "translations that nobody has confirmed",
         .explanation = "An entry marked fuzzy was guessed by a program and is not shown. Read it, "
                        "correct it, and remove the mark.",
         .wrong = "An entry that msgmerge carried over.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
        {.code = "translation-unused",
         .severity = Severity::Warning,
         .title = "translations of words that are gone",
         .explanation = "Some entries of the translation belong to no words of the story any more. "
                        "Nothing is wrong with the others; merge the new template to put these away.",
         .wrong = "The translation of a scene that was removed.",
         .right = "scene pont: Le pont\n"
                  "  text: Le pont ferme.\n",
         .example = Example::Described},
    };
}

} // namespace fresque
