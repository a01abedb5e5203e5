#include "story/quote_book.h"

namespace fresque {

QuoteBook::QuoteBook(Story const& story) {
    for (Quote const& quote : quotes(story))
        by_topic_[quote.topic].push_back(quote);
}

std::vector<Quote> const& QuoteBook::on(Topic const* topic) const {
    static std::vector<Quote> const none;
    auto const found = by_topic_.find(topic);
    return found == by_topic_.end() ? none : found->second;
}

} // namespace fresque
