#include "story/mended_lines.h"

#include "story/composed_letters.h"
#include "story/line_form.h"
#include "story/mended_heads.h"
#include "story/mended_keywords.h"
#include "story/words_below.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t longest_line = 80; // bytes of a line that a hint repeats

// The word that holds the hidden colon, and where in it.
struct Hidden {
    enum class In { Keyword, Argument, Value } in;
    std::size_t index; // of the argument or the attribute
    std::size_t at;    // byte of the word
};

// Whether a value of this kind may hold a colon of its own, such as 12:30 or an address.
bool may_hold_colon(ValueKind kind) {
    return kind == ValueKind::Text || kind == ValueKind::Image || kind == ValueKind::Drawing;
}

// Words in quotation marks mean what stands in them.
bool is_bare(Word const& word) {
    return word.span.end - word.span.begin == word.text.size();
}

bool holds(std::string_view text, char a, char b) {
    return std::any_of(text.begin(), text.end(), [a, b](char byte) { return byte == a || byte == b; });
}

// Of few lines: the others need no closer look.
bool may_hide_colon(SyntaxNode const& node) {
    auto const has_colon = [](Word const& word) { return holds(word.text, ':', ':'); };
    return holds(node.keyword.text, ':', '=') ||
           std::any_of(node.arguments.begin(), node.arguments.end(), has_colon) ||
           std::any_of(node.attributes.begin(), node.attributes.end(),
                       [&](AttributeSyntax const& attribute) { return has_colon(attribute.value); });
}

std::optional<std::size_t> colon_in(Word const& word, ValueKind kind) {
    std::size_t const at = may_hold_colon(kind) || !is_bare(word) ? std::string::npos : word.text.find(':');
    if (at == std::string::npos || at == 0 || at + 1 == word.text.size())
        return std::nullopt;
    return at;
}

class Mending {
  public:
    explicit Mending(Vocabulary const& vocabulary) : vocabulary_(vocabulary), words_(vocabulary) {}

    std::optional<Hidden> hidden(SyntaxNode const& node, KeywordRow const* parent) const {
        if (!may_hide_colon(node))
            return std::nullopt;
        if (std::size_t const at = hidden_in_keyword(node.keyword, parent); at != std::string::npos)
            return Hidden{Hidden::In::Keyword, 0, at};
        KeywordRow const* const row = row_of(node, parent);
        if (!row || row->body == Body::None)
            return std::nullopt;
        for (std::size_t i = 0; i < std::min(row->arguments.size(), node.arguments.size()); ++i)
            if (auto const at = colon_in(node.arguments[i], row->arguments[i].kind))
                return Hidden{Hidden::In::Argument, i, *at};
        for (std::size_t i = 0; i < node.attributes.size(); ++i)
            if (ParameterRow const* const parameter = row->attribute(node.attributes[i].name.text))
                if (auto const at = colon_in(node.attributes[i].value, parameter->kind))
                    return Hidden{Hidden::In::Value, i, *at};
        return std::nullopt;
    }

    bool any(std::vector<SyntaxNode> const& nodes, KeywordRow const* parent) const {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            KeywordRow const* const row = row_of(nodes[i], parent);
            if (hidden(nodes[i], parent) || (row && has_foreign_signs(nodes[i], *row)) ||
                words_.after(nodes, i, parent) > 0 || words_.under(nodes[i], row) > 0 ||
                has_mendable_keyword(nodes[i], parent, vocabulary_) ||
                (!nodes[i].children.empty() && any(nodes[i].children, row)))
                return true;
        }
        return false;
    }

    void mend(std::vector<SyntaxNode>& nodes, KeywordRow const* parent, Findings& findings) const {
        std::size_t kept = 0; // lines that were taken as words of others are closed up
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            mend_keyword(nodes[i], parent, vocabulary_, findings);
            if (auto const found = hidden(nodes[i], parent))
                mend(nodes[i], *found, findings);
            if (KeywordRow const* const row = row_of(nodes[i], parent))
                mend_head(nodes[i], *row, findings);
            if (std::size_t const under = words_.under(nodes[i], row_of(nodes[i], parent)); under > 0)
                WordsBelow::take_under(nodes[i], under, findings);
            std::size_t const count = words_.after(nodes, i, parent);
            if (count > 0)
                words_.take_after(nodes, i, count, findings);
            mend(nodes[i].children, row_of(nodes[i], parent), findings);
            if (kept != i)
                nodes[kept] = std::move(nodes[i]);
            ++kept;
            i += count;
        }
        nodes.resize(kept);
    }

  private:
    KeywordRow const* row_of(SyntaxNode const& node, KeywordRow const* parent) const {
        return is_property(node.keyword.text, parent, vocabulary_) ? nullptr
                                                                   : vocabulary_.find(node.keyword.text);
    }

    // The byte; npos where there is none.
    std::size_t hidden_in_keyword(Word const& keyword, KeywordRow const* parent) const {
        std::size_t const at = keyword.text.find_first_of(":=");
        if (at == std::string::npos || at + 1 == keyword.text.size())
            return std::string::npos;
        std::string_view const name = std::string_view(keyword.text).substr(0, at);
        KeywordRow const* const row = vocabulary_.find(name);
        bool const carries_words = row && row->body != Body::None && keyword.text[at] == ':';
        return carries_words || is_property(name, parent, vocabulary_) ? at : std::string::npos;
    }

    static Word& word_of(SyntaxNode& node, Hidden const& found) {
        if (found.in == Hidden::In::Keyword)
            return node.keyword;
        return found.in == Hidden::In::Argument ? node.arguments[found.index]
                                                : node.attributes[found.index].value;
    }

    static void mend(SyntaxNode& node, Hidden const& found, Findings& findings) {
        Word& word = word_of(node, found);
        Word const glued = word;
        Span const colon = part_of(word.span, word.text, found.at, found.at + 1);
        ProseLine words{word.text.substr(found.at + 1),
                        part_of(word.span, word.text, found.at + 1, word.text.size())};
        word.span = part_of(word.span, word.text, 0, found.at);
        word.inside.end = std::min(word.inside.end, word.span.end);
        word.text.resize(found.at);
        take_words_after(node, colon.begin, words);
        if (!node.colon || node.prose.empty())
            node.prose.insert(node.prose.begin(), std::move(words));
        else
            node.prose.front().text = words.text + " : " + node.prose.front().text;
        node.colon = true;
        node.span.end = std::min(node.span.end, colon.end);
        report(glued, found.at, colon, written(node), findings);
    }

    // The line as it is meant, as far as it fits a hint.
    static std::string written(SyntaxNode const& node) {
        std::string line = node.keyword.text;
        for (Word const& argument : node.arguments)
            line += " " + in_head(argument.text);
        for (AttributeSyntax const& attribute : node.attributes)
            line += " " + attribute.name.text + "=" + in_head(attribute.value.text);
        line += ": " + node.prose.front().text;
        return line.size() <= longest_line ? line : "";
    }

    static void report(Word const& word, std::size_t at, Span place, std::string const& line,
                       Findings& findings) {
        std::string const before = word.text.substr(0, at);
        std::string const hint = write_as(line.empty() ? before + ": …" : line);
        if (word.text[at] == '=')
            findings.error("missing-colon", "there is no colon after “" + before + "”", place, hint);
        else
            findings.error("missing-space", "there is no space after this colon", place, hint);
    }

    // What was read as arguments and attributes behind the colon is words.
    static void take_words_after(SyntaxNode& node, std::uint32_t at, ProseLine& words) {
        auto const behind = [at](Word const& word) { return word.span.begin > at; };
        for (Word const& argument : node.arguments)
            if (behind(argument)) {
                words.text += " " + argument.text;
                words.span.end = argument.span.end;
            }
        std::erase_if(node.arguments, behind);
        std::erase_if(node.attributes,
                      [&](AttributeSyntax const& attribute) { return behind(attribute.name); });
    }

    Vocabulary const& vocabulary_;
    WordsBelow words_;
};

} // namespace

namespace {

// An accent that is a character of its own begins with one of these bytes.
bool has_own_accent(std::string_view text) {
    return holds(text, '\xCC', '\xCD');
}

// Names are the same however their accents are spelled. Names of files are what the folder has.
class Composing {
  public:
    explicit Composing(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    bool any(std::vector<SyntaxNode> const& nodes) const {
        return std::any_of(nodes.begin(), nodes.end(), [&](SyntaxNode const& node) {
            return has_own_accent(node.keyword.text) ||
                   std::any_of(node.arguments.begin(), node.arguments.end(),
                               [](Word const& word) { return has_own_accent(word.text); }) ||
                   std::any_of(
                       node.attributes.begin(), node.attributes.end(),
                       [](AttributeSyntax const& given) { return has_own_accent(given.value.text); }) ||
                   any(node.children);
        });
    }

    void compose(std::vector<SyntaxNode>& nodes) const {
        for (SyntaxNode& node : nodes) {
            KeywordRow const* const row = vocabulary_.find(node.keyword.text);
            compose(node.keyword);
            for (std::size_t i = 0; i < node.arguments.size(); ++i)
                if (!row || i >= row->arguments.size() || !is_file(row->arguments[i]))
                    compose(node.arguments[i]);
            for (AttributeSyntax& given : node.attributes) {
                ParameterRow const* const parameter = row ? row->attribute(given.name.text) : nullptr;
                if (!parameter || !(is_file(*parameter) || parameter->kind == ValueKind::Text))
                    compose(given.value);
            }
            compose(node.children);
        }
    }

  private:
    static bool is_file(ParameterRow const& parameter) {
        return parameter.kind == ValueKind::Image || parameter.kind == ValueKind::Drawing;
    }

    static void compose(Word& word) {
        if (has_own_accent(word.text))
            word.text = composed_letters(word.text);
    }

    Vocabulary const& vocabulary_;
};

} // namespace

std::vector<Syntax> const& mended(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                  Findings& findings, std::vector<Syntax>& copies) {
    Mending const mending(vocabulary);
    Composing const composing(vocabulary);
    bool const needed = std::any_of(files.begin(), files.end(), [&](Syntax const& file) {
        return mending.any(file.nodes, nullptr) || composing.any(file.nodes);
    });
    if (!needed)
        return files;
    copies = files;
    for (Syntax& file : copies) {
        composing.compose(file.nodes);
        mending.mend(file.nodes, nullptr, findings);
    }
    return copies;
}

} // namespace fresque
