// Names: what a story declares, and where. Collected from all files before anything is checked, so that
// a name may be used before the line that gives it.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fresque {

struct Declaration {
    std::string_view keyword; // of the line that gives the name
    Span span;                // of the name
    std::string_view title{}; // the words behind it, such as Sam Altman; may be empty
};

// The names of one kind of thing.
class NameTable {
  public:
    NameTable() = default;
    NameTable(NameTable&&) = default; // not copied: the names are those of the map
    NameTable& operator=(NameTable&&) = default;

    Declaration const* find(std::string_view name) const;
    // The first declaration of a name stays; gives the earlier one where there is one.
    Declaration const* add(std::string name, Declaration declaration);
    // The one that is meant: by a slip of the keys, or as the only one that has the name as a part of its
    // own, or that begins with it.
    std::string_view nearest_to(std::string_view name) const;
    std::vector<std::string_view> const& all() const { return names_; } // in the order of the text
    // The only name whose title is these words, or has them as one of its words; empty where there is none.
    std::string_view name_of_title(std::string_view words) const;

  private:
    std::string_view begun_by(std::string_view begin) const;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    std::unordered_map<std::string, Declaration, Hash, std::equal_to<>> declarations_;
    std::vector<std::string_view> names_; // in the order in which they were added
};

struct Names {
    NameTable voices;
    NameTable sources;
    NameTable topics;
    NameTable scenes;
    NameTable elements;
    NameTable nodes; // of relations
    NameTable colors;
    NameTable parts; // of other elements than relations: their bars
    // Of lines that should give a name and do not, the one that is used elsewhere; by file and keyword.
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::string> meant = {};

    // Files that give so many names of other files that they must be copies, which was told.
    std::set<std::uint32_t> copies = {};

    // Empty where there is none.
    std::string meant_by(SyntaxNode const& node) const {
        auto const found = meant.find({node.keyword.span.file, node.keyword.span.begin});
        return found == meant.end() ? std::string() : found->second;
    }
};

// Which row a keyword has. A misspelt one has that of the nearest keyword, so that one wrong letter does
// not hide what stands below it; after some hundred misspellings a text is taken for no script.
class Keywords {
  public:
    explicit Keywords(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    // A sentence that begins like a keyword has none.
    KeywordRow const* row(SyntaxNode const& node, KeywordRow const* parent);
    Vocabulary const& vocabulary() const { return vocabulary_; }

  private:
    KeywordRow const* guessed(std::string_view keyword, KeywordRow const* parent);
    KeywordRow const* guess(std::string_view keyword, KeywordRow const* parent) const;

    Vocabulary const& vocabulary_;
    std::map<std::string, KeywordRow const*, std::less<>> guesses_; // by keyword and parent
};

// The keywords, then the attributes, that may be written under `parent`; null: at the margin.
std::vector<std::string_view> words_allowed_under(KeywordRow const* parent, Vocabulary const& vocabulary);

// The words of a line of its own («role: …» under «voice»), as one value.
Word property_value(SyntaxNode const& node);

// The attributes written on lines of their own below the keyword's.
std::vector<AttributeSyntax> properties_of(SyntaxNode const& node, KeywordRow const& row,
                                           Vocabulary const& vocabulary);

// Collects every name; reports those given twice and those given to two kinds of thing.
Names names_of(std::vector<Syntax> const& files, Keywords& keywords, Findings& findings);

} // namespace fresque
