#include "script/row_finder.h"

#include <algorithm>
#include <string_view>

namespace fresque {

Reading RowFinder::reading_of(SyntaxNode const& node, KeywordRow const* parent) {
    std::string_view const keyword = node.keyword.text;
    if (is_property(keyword, parent, vocabulary_))
        return {nullptr, node.colon};
    KeywordRow const* row = vocabulary_.find(keyword);
    if (!row && guesses_left_ > 0) {
        --guesses_left_;
        row = vocabulary_.find_meant(keyword);
    }
    if (!row)
        return {nullptr, node.colon && node.prose.empty()};
    return {row, row->body == Body::Prose && (node.colon || !takes_children(*row))};
}

bool RowFinder::takes_children(KeywordRow const& parent) const {
    auto const& rows = vocabulary_.rows();
    return std::any_of(rows.begin(), rows.end(),
                       [&](KeywordRow const& row) { return row.may_stand_under(parent.name); });
}

} // namespace fresque
