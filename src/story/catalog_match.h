// Which entry of a catalogue belongs to which words of a story: the one of the same words in the same place;
// else that of words which were moved; else that of words which were changed where they stand.
#pragma once

#include "story/po.h"
#include "story/strings.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

// An entry for some words, and whether the words are still those that it translates.
struct Match {
    PoEntry const* entry = nullptr;
    bool stale = false;
};

bool is_blank(std::string_view text);

class Matcher {
  public:
    // The catalogue must outlive the matcher.
    Matcher(Catalog const& catalog, std::vector<WordsPlace> const& places);

    Match match(TranslatableString const& string);
    bool is_used(PoEntry const& entry) const { return used_.contains(&entry); }

  private:
    void add(PoEntry const& entry);
    PoEntry const* exact(TranslatableString const& string) const;
    Match use(PoEntry const& entry, bool stale);

    std::map<std::pair<std::string_view, std::string_view>, PoEntry const*> entries_; // by context and words
    std::map<std::string_view, PoEntry const*> first_;                                // by context
    std::map<std::string_view, PoEntry const*> displaced_; // by words; their context has others now
    std::set<std::string_view> present_;                   // all words of the story
    std::set<PoEntry const*> used_;
};

} // namespace fresque
