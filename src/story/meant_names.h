// Names that were meant. Those that lines should have given: of «voice: Des nageurs», or of a second «voice
// maire: Des nageurs», the one that quotes use and nothing declares. So one mistake is one message, and its
// hint fits the rest of the story. And those that have been changed where they are declared alone.
#pragma once

#include "script/syntax.h"
#include "story/names.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// The names of this kind that lines use and `declared` does not have.
std::vector<std::string> missing_names(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                       ValueKind kind, NameTable const& declared);

// The name that was changed where it is declared, so that lines still use the one from before: the only one
// that nothing uses, where one name alone is missing. Looked for when it is asked for.
class Renames {
  public:
    Renames(std::vector<Syntax> const& files, Vocabulary const& vocabulary) :
        files_(files), vocabulary_(vocabulary) {}

    // Empty where there is none.
    std::string_view find(ValueKind kind, NameTable const& declared);

  private:
    std::string_view look_for(ValueKind kind, NameTable const& declared) const;

    std::vector<Syntax> const& files_;
    Vocabulary const& vocabulary_;
    std::map<ValueKind, std::string_view> found_;
};

// The only one of the names that is made of words of the title; empty where there is none.
std::string name_within(std::string_view title, std::vector<std::string> const& names);

} // namespace fresque
