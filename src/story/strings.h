// Strings: the words of a story that can be said in another language, each with a context that stays the
// same while the words change.
//
//     story/title  voice/altman/role  chapter/2018/title  scene/pourquoi/kicker
//     quote/refusal        the words of quote … as=refusal, wherever they are told
//     quote/refusal/short  its attribute
//     pourquoi/text-1      the first text of the scene, which has no name
//     pourquoi.2/note      the presenter's note of a step
#pragma once

#include "script/vocabulary.h"
#include "story/story.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct TranslatableString {
    std::string context; // no two strings of a story have the same
    std::string words;   // of prose: with its markup
    Span span;
    std::string comment; // for translators, lines: who says it, how we know, what the presenter is told
};

// In the order of the telling.
std::vector<TranslatableString> strings_of(Story const& story, Vocabulary const& vocabulary);

// A gettext template of these words: the same bytes for the same story.
std::string po_template(Story const& story, Vocabulary const& vocabulary, SourceText const& sources);

// What the words are, and so what may be put in their place.
enum class WordsForm {
    Line,
    Lines, // a note
    Paragraphs
};

// Where a string stands in a story. One told in two scenes with the same words stands in two places.
struct WordsPlace {
    TranslatableString string;
    WordsForm form = WordsForm::Line;
    std::string* words = nullptr; // of a line or lines
    Prose* prose = nullptr;
};

// The places stay valid as long as nothing is added to the story or taken from it.
std::vector<WordsPlace> places_of_words(Story& story, Vocabulary const& vocabulary);

// Whether a value of this parameter is words of the story: a text, and no name or address.
bool is_translatable(Vocabulary const& vocabulary, std::string_view keyword, std::string_view parameter);

} // namespace fresque
