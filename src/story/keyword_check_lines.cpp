// Of the check of keywords: lines that are written in another language, or beside the one they belong to.
#include "story/keyword_check.h"
#include "story/line_form.h"

#include <algorithm>

namespace fresque {

// «compteur repas vers=12»: the attributes are in the other language, too. Empty where none is.
std::string KeywordCheck::translated_line(SyntaxNode const& node, KeywordRow const* row) {
    if (!row)
        return {};
    SyntaxNode line = node;
    line.keyword.text = std::string(row->name);
    bool translated = false;
    for (AttributeSyntax& given : line.attributes)
        if (ParameterRow const* const meant = row->attribute_by_other_word(given.name.text)) {
            given.name.text = std::string(meant->name);
            translated = true;
        }
    if (!translated)
        return {};
    std::string const words = node.colon ? words_for_hint(node) : "";
    return written_head(line) + (node.colon ? ":" : "") + (words.empty() ? "" : " " + words);
}

// «legende: La salle» beside an image: an attribute by another word, where a keyword should stand.
std::string KeywordCheck::owner_meant(SyntaxNode const& node, KeywordRow const* parent) const {
    if (!node.colon || !node.arguments.empty())
        return {};
    for (KeywordRow const& row : keywords_.vocabulary().rows())
        if (ParameterRow const* const attribute =
                row.body != Body::Prose && may_stand(row, parent) && row.is_element()
                    ? row.attribute_by_other_word(node.keyword.text)
                    : nullptr)
            return "write it indented under its " + std::string(row.name) + ", as " +
                   std::string(attribute->name) + ": " + (node.prose.empty() ? "…" : node.prose.front().text);
    return {};
}

// extract under a source; null where there is none.
KeywordRow const* KeywordCheck::prose_keyword_under(KeywordRow const* parent) const {
    auto const& rows = keywords_.vocabulary().rows();
    auto const found = std::find_if(rows.begin(), rows.end(), [parent](KeywordRow const& row) {
        return row.body == Body::Prose && may_stand(row, parent);
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace fresque
