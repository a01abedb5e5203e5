// The quote book: every quote of a story in the order of the telling, found by its topic. Made once, so that
// a table in each of thousands of scenes need not go through the whole story.
#pragma once

#include "story/story.h"

#include <map>
#include <vector>

namespace fresque {

class QuoteBook {
  public:
    // The story must outlive the book and not change.
    explicit QuoteBook(Story const& story);

    std::vector<Quote> const& on(Topic const* topic) const;

  private:
    std::map<Topic const*, std::vector<Quote>> by_topic_;
};

} // namespace fresque
