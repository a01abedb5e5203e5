#include "script/joined_head.h"

#include <cstdint>
#include <string_view>

namespace fresque {

namespace {

bool is_unclosed(Word const& word) {
    return word.span.begin < word.inside.begin && word.span.end == word.inside.end;
}

bool has_unclosed(SyntaxNode const& head) {
    return (!head.arguments.empty() && is_unclosed(head.arguments.back())) ||
           (!head.attributes.empty() && is_unclosed(head.attributes.back().value));
}

std::string_view second_text(CutHead const& cut) {
    return cut.first.text.substr(cut.second.begin, cut.second.end - cut.second.begin);
}

bool begins_with_attribute(std::string_view line, KeywordRow const& row) {
    std::size_t const sign = line.find('=');
    return sign != std::string_view::npos && sign + 1 < line.size() && row.attribute(line.substr(0, sign));
}

// «option ->», of which the scene stands on the next line.
bool ends_in_arrow(SyntaxNode const& head) {
    return !head.arguments.empty() && is_bare(head.arguments.back()) && head.arguments.back().text == "->" &&
           head.attributes.empty();
}

bool closes_quotation(std::string_view line) {
    return line.find('"') != std::string_view::npos || line.find("”") != std::string_view::npos ||
           line.find("»") != std::string_view::npos;
}

// From places in the joined text to those in the file.
class Places {
  public:
    explicit Places(CutHead const& cut) :
        cut_(cut), length_(cut.first.end - cut.first.begin), file_(cut.first.file) {}

    std::size_t at(std::size_t joined) const {
        return joined <= length_ ? cut_.first.begin + joined : cut_.second.begin + (joined - length_ - 1);
    }

    void move(Span& span) const {
        span = {file_, static_cast<std::uint32_t>(at(span.begin)), static_cast<std::uint32_t>(at(span.end))};
    }

    void move(Word& word) const {
        move(word.span);
        move(word.inside);
    }

  private:
    CutHead const& cut_;
    std::size_t length_;
    std::uint32_t file_;
};

} // namespace

std::string joined_text(CutHead const& cut) {
    return std::string(cut.first.text.substr(cut.first.begin, cut.first.end - cut.first.begin)) + " " +
           std::string(second_text(cut));
}

bool goes_on_below(SyntaxNode const& head, KeywordRow const* row, CutHead const& cut) {
    if (!row || head.colon || cut.second.blank() || cut.second.tab || cut.second.indent < cut.least)
        return false;
    std::string_view const line = second_text(cut);
    bool const below = cut.second.indent > cut.indent;
    bool const is_likely = has_unclosed(head)
                               ? closes_quotation(line)
                               : (row->body == Body::Prose || !below) && begins_with_attribute(line, *row);
    bool const lacks_end = below && ends_in_arrow(head);
    if (!is_likely && !lacks_end)
        return false;
    SyntaxNode joined;
    read_joined_head(cut, joined);
    return joined.colon == (row->body != Body::None) && !has_unclosed(joined);
}

std::size_t read_joined_head(CutHead const& cut, SyntaxNode& node) {
    std::string const text = joined_text(cut);
    Places const places(cut);
    Findings of_other_places; // and the head has a mistake as it is
    std::size_t const after =
        read_head({text, cut.first.file, 0, text.size(), cut.first.may_hold_unseen}, node, of_other_places);
    places.move(node.keyword);
    for (Word& argument : node.arguments)
        places.move(argument);
    for (AttributeSyntax& given : node.attributes) {
        places.move(given.name);
        places.move(given.value);
    }
    return places.at(after);
}

} // namespace fresque
