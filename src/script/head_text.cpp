#include "script/head_text.h"

#include "base/findings.h"
#include "script/characters.h"
#include "script/head.h"

namespace fresque {

namespace {

constexpr std::string_view guillemet = "«";

std::string_view part(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

// How the reader of heads takes these words. Asking it is what keeps the formatter from having an
// opinion of its own.
SyntaxNode head_of(std::string const& line) {
    SyntaxNode node;
    Findings findings;
    read_head({line, 0, 0, line.size()}, node, findings);
    return node;
}

bool is_argument_without_marks(std::string const& bare, std::string const& meant) {
    SyntaxNode const node = head_of("x " + bare + " y:");
    return node.arguments.size() == 2 && node.arguments[0].text == meant && node.arguments[1].text == "y" &&
           node.attributes.empty();
}

bool is_value_without_marks(std::string const& bare, std::string const& meant) {
    SyntaxNode const node = head_of("x name=" + bare + " y:");
    return node.attributes.size() == 1 && node.attributes[0].value.text == meant &&
           node.arguments.size() == 1 && node.arguments[0].text == "y";
}

// The word as it is to be written. Its characters are those of the file, seen or not.
template<typename IsRead>
std::string word_text(Word const& word, std::string_view text, IsRead is_read_without_marks) {
    std::string_view const written = part(text, word.span);
    Quotation const* const quotation = opening_quotation(written);
    if (!quotation)
        return written.empty() ? "\"\"" : std::string(written);
    std::string_view const inside = written.substr(
        quotation->open.size(), written.size() - quotation->open.size() - quotation->close.size());
    std::string bare(trimmed(inside));
    if (!bare.empty() && is_read_without_marks(bare, word.text))
        return bare;
    if (quotation->open == guillemet) // the spaces inside are typography
        return std::string(written);
    return std::string(quotation->open) + bare + std::string(quotation->close);
}

std::string attribute_text(AttributeSyntax const& attribute, std::string_view text) {
    return std::string(part(text, attribute.name.span)) + "=" +
           word_text(attribute.value, text, is_value_without_marks);
}

} // namespace

std::string head_text(SyntaxNode const& node, std::string_view text) {
    std::string head(part(text, node.keyword.span));
    auto argument = node.arguments.begin();
    auto attribute = node.attributes.begin();
    while (argument != node.arguments.end() || attribute != node.attributes.end()) {
        bool const attribute_next =
            argument == node.arguments.end() ||
            (attribute != node.attributes.end() && attribute->name.span.begin < argument->span.begin);
        if (!head.ends_with(':')) // «a:->» is a word and an arrow, but «a: ->» has a colon
            head += ' ';
        head += attribute_next ? attribute_text(*attribute++, text)
                               : word_text(*argument++, text, is_argument_without_marks);
    }
    return node.colon ? head + ":" : head;
}

} // namespace fresque
