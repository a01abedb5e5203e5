#include "story/mended_lines.h"

#include "story/composed_names.h"
#include "story/joined_lines.h"
#include "story/lost_heads.h"
#include "story/mended_colons.h"
#include "story/mended_heads.h"
#include "story/mended_keywords.h"
#include "story/parts_beside.h"
#include "story/words_below.h"

#include <algorithm>
#include <utility>

namespace fresque {

namespace {

class Mending {
  public:
    Mending(std::vector<Syntax> const& files, Vocabulary const& vocabulary) :
        vocabulary_(vocabulary), words_(vocabulary), parts_(vocabulary), heads_(files, vocabulary) {}

    bool any(std::vector<SyntaxNode> const& nodes, KeywordRow const* parent) const {
        KeywordRow const* here = nodes.empty() ? nullptr : vocabulary_.find(nodes.front().keyword.text);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            KeywordRow const* const next =
                i + 1 < nodes.size() ? vocabulary_.find(nodes[i + 1].keyword.text) : nullptr;
            if (is_mendable(nodes, i, parent, here) || is_mendable_with(nodes, i, parent, next))
                return true;
            here = next;
        }
        return false;
    }

    void mend(std::vector<SyntaxNode>& nodes, KeywordRow const* parent, Findings& findings) const {
        std::size_t kept = 0; // lines that were taken as words of others are closed up
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            mend_keyword(nodes[i], parent, vocabulary_, findings);
            if (auto const found = hidden_colon(nodes[i], parent, vocabulary_))
                mend_colon(nodes[i], *found, findings);
            if (KeywordRow const* const words = words_.below_value(nodes[i], parent); words && may_divide())
                WordsBelow::take_below_value(nodes, i, *words);
            if (!parent && heads_.any(nodes[i], row_of(nodes[i], parent)))
                heads_.mend(nodes, i, findings);
            if (auto const found = joined_line(nodes[i], row_of(nodes[i], parent), vocabulary_);
                found && may_divide())
                divide_lines(nodes, i, *found, *row_of(nodes[i], parent), findings);
            if (KeywordRow const* const row = row_of(nodes[i], parent))
                mend_head(nodes[i], *row, findings);
            if (std::size_t const under = words_.under(nodes[i], row_of(nodes[i], parent)); under > 0)
                WordsBelow::take_under(nodes[i], under, findings);
            std::size_t const parts = parts_.after(nodes, i, parent);
            if (parts > 0)
                parts_.take(nodes, i, parts, parent, findings);
            std::size_t const words = parts > 0 ? 0 : words_.after(nodes, i, parent);
            if (words > 0)
                words_.take_after(nodes, i, words, findings);
            mend(nodes[i].children, row_of(nodes[i], parent), findings);
            if (kept != i)
                nodes[kept] = std::move(nodes[i]);
            ++kept;
            i += parts + words;
        }
        nodes.resize(kept);
    }

  private:
    // What stands behind is moved each time: after so many a text is taken for no script.
    bool may_divide() const { return divisions_++ < most_divisions; }

    // By itself; `here` is the row of its keyword.
    bool is_mendable(std::vector<SyntaxNode> const& nodes, std::size_t at, KeywordRow const* parent,
                     KeywordRow const* here) const {
        SyntaxNode const& node = nodes[at];
        KeywordRow const* const row = is_property(node.keyword.text, parent, vocabulary_) ? nullptr : here;
        bool const in_place = row && may_stand(*row, parent);
        return hidden_colon(node, parent, vocabulary_) || (row && has_foreign_signs(node, *row)) ||
               words_.under(node, row) > 0 ||
               (!in_place && has_mendable_keyword(node, parent, vocabulary_)) ||
               words_.below_value(node, parent) || joined_line(node, row, vocabulary_) ||
               (!parent && heads_.any(node, row)) || (!node.children.empty() && any(node.children, row));
    }

    // With the line after it, whose row is `next`: words have none, parts of an element have theirs.
    bool is_mendable_with(std::vector<SyntaxNode> const& nodes, std::size_t at, KeywordRow const* parent,
                          KeywordRow const* next) const {
        return next ? next->on_stage == OnStage::Part && parts_.after(nodes, at, parent) > 0
                    : words_.after(nodes, at, parent) > 0;
    }

    KeywordRow const* row_of(SyntaxNode const& node, KeywordRow const* parent) const {
        return is_property(node.keyword.text, parent, vocabulary_) ? nullptr
                                                                   : vocabulary_.find(node.keyword.text);
    }

    static constexpr std::size_t most_divisions = 200;
    mutable std::size_t divisions_ = 0;
    Vocabulary const& vocabulary_;
    WordsBelow words_;
    PartsBeside parts_;
    LostHeads heads_;
};

} // namespace

std::vector<Syntax> const& mended(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                  Findings& findings, std::vector<Syntax>& copies) {
    Mending const mending(files, vocabulary);
    bool const needed = std::any_of(files.begin(), files.end(), [&](Syntax const& file) {
        return mending.any(file.nodes, nullptr) || (file.holds_accents && has_own_accents(file.nodes));
    });
    if (!needed)
        return files;
    copies = files;
    for (Syntax& file : copies) {
        compose_names(file.nodes, vocabulary);
        mending.mend(file.nodes, nullptr, findings);
    }
    return copies;
}

} // namespace fresque
