// How a line is to be written: what the hints of its mistakes show.
#pragma once

#include "script/syntax.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// A word as messages name it: “semafor”.
std::string quoted(std::string_view text);

// The words of a list, with what stands before the last: fr, en or pt-BR.
std::string listed(std::vector<std::string_view> const& words, std::string_view last = ", ");

// A name that could be made of these words, such as le-pont; empty where there is none.
std::string name_from(std::string_view words);

// As it is written in a head: with quotation marks where it has spaces.
std::string in_head(std::string_view value);

// How a line is written, with what is there of this one: the arguments as far as they are known (by their
// order, empty where one is not), the attributes of `node`, and the words, where there are some. Of arguments
// that may be left out only those that are known are shown.
std::string form_of(KeywordRow const& row, SyntaxNode const& node, std::vector<std::string> const& known,
                    std::string_view words);

// The head of a line as it stands, without its colon.
std::string written_head(SyntaxNode const& node);

// The words as the arguments of a line one after another, whatever stands where; empty where they end.
std::vector<std::string> known_of(KeywordRow const& row, std::vector<Word> const& words);

std::string write_as(std::string const& form);

Span from_to(Span first, Span last);
Span of_words(std::vector<Word> const& words); // at least one

std::string joined(std::vector<Word> const& words);

// Whether the words begin on the line of their keyword.
bool stands_beside(SyntaxNode const& node, ProseLine const& words);

// The words as a hint repeats them behind a colon. Nothing where they are many, or stand below the line: they
// can stay as they are. “words” where there are none.
std::string words_for_hint(std::string const& words);
std::string words_for_hint(SyntaxNode const& node);

} // namespace fresque
