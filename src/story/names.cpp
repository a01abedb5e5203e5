#include "story/names.h"

#include "story/sentence.h"
#include "story/value_forms.h"

#include <algorithm>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t most_guesses = 200;

} // namespace

Word property_value(SyntaxNode const& node) {
    if (node.prose.empty()) {
        Word value{{}, {node.span.file, node.span.end, node.span.end}};
        for (Word const& word : node.arguments) {
            value.text += (value.text.empty() ? "" : " ") + word.text;
            if (&word == &node.arguments.front())
                value.span.begin = word.span.begin;
            value.span.end = word.span.end;
        }
        return value;
    }
    Word value{node.prose.front().text, node.prose.front().span};
    for (std::size_t i = 1; i < node.prose.size(); ++i) {
        if (!node.prose[i].text.empty())
            value.text += " " + node.prose[i].text;
        value.span.end = node.prose[i].span.end;
    }
    return value;
}

Declaration const* NameTable::find(std::string_view name) const {
    auto const found = declarations_.find(name);
    return found == declarations_.end() ? nullptr : &found->second;
}

Declaration const* NameTable::add(std::string name, Declaration declaration) {
    auto const [place, added] = declarations_.emplace(std::move(name), declaration);
    if (!added)
        return &place->second;
    if (is_name(place->first)) // what cannot be a name is proposed to nobody
        names_.push_back(place->first);
    return nullptr;
}

std::string_view NameTable::nearest_to(std::string_view name) const {
    std::string_view found = nearest(name, names_);
    if (!found.empty() || name.empty())
        return found;
    std::string const part = "-" + std::string(name) + "-"; // elus of les-elus
    for (std::string_view const there : names_) {
        if (("-" + std::string(there) + "-").find(part) == std::string::npos)
            continue;
        if (!found.empty())
            return {};
        found = there;
    }
    return found.empty() ? begun_by(name) : found;
}

// dep of depeche; empty where several begin so.
std::string_view NameTable::begun_by(std::string_view begin) const {
    constexpr std::size_t shortest = 3;
    std::string_view found;
    for (std::string_view const there : names_) {
        if (begin.size() < shortest || !there.starts_with(begin))
            continue;
        if (!found.empty())
            return {};
        found = there;
    }
    return found;
}

std::string_view NameTable::name_of_title(std::string_view words) const {
    if (words.empty())
        return {};
    std::string_view found;
    for (auto const& [name, declaration] : declarations_) {
        std::string_view const title = declaration.title;
        std::size_t const at = title.find(words);
        bool const there = at != std::string_view::npos && (at == 0 || title[at - 1] == ' ') &&
                           (at + words.size() == title.size() || title[at + words.size()] == ' ');
        if (there && !found.empty())
            return {};
        if (there)
            found = name;
    }
    return found;
}

KeywordRow const* Keywords::row(SyntaxNode const& node, KeywordRow const* parent) {
    std::string_view const keyword = node.keyword.text;
    if (KeywordRow const* const row = vocabulary_.find(keyword))
        return row;
    if (vocabulary_.is_only_attribute(keyword))
        return nullptr; // no slip of the keys
    if (parent && parent->body != Body::Prose && parent->attribute_by_other_word(keyword))
        return nullptr; // «couleur: teal» under a voice
    KeywordRow const* const meant = guessed(keyword, parent);
    return meant && fits_line(node, *meant) ? meant : nullptr;
}

KeywordRow const* Keywords::guessed(std::string_view keyword, KeywordRow const* parent) {
    std::string key = std::string(keyword) + " " + std::string(parent ? parent->name : "");
    if (auto const known = guesses_.find(key); known != guesses_.end())
        return known->second;
    if (guesses_.size() >= most_guesses)
        return nullptr;
    return guesses_.emplace(std::move(key), guess(keyword, parent)).first->second;
}

KeywordRow const* Keywords::guess(std::string_view keyword, KeywordRow const* parent) const {
    if (KeywordRow const* const meant = vocabulary_.find_other_word(keyword))
        return meant;
    std::string_view const here = nearest(keyword, words_allowed_under(parent, vocabulary_));
    if (is_property(here, parent, vocabulary_))
        return nullptr;
    if (!here.empty())
        return vocabulary_.find(here);
    return vocabulary_.find_meant(keyword);
}

std::vector<std::string_view> words_allowed_under(KeywordRow const* parent, Vocabulary const& vocabulary) {
    std::vector<std::string_view> words;
    for (KeywordRow const& row : vocabulary.rows())
        if (may_stand(row, parent))
            words.push_back(row.name);
    if (parent && parent->body != Body::Prose)
        for (ParameterRow const& attribute : parent->attributes)
            words.push_back(attribute.name);
    return words;
}

std::vector<AttributeSyntax> properties_of(SyntaxNode const& node, KeywordRow const& row,
                                           Vocabulary const& vocabulary) {
    std::vector<AttributeSyntax> attributes;
    for (SyntaxNode const& child : node.children)
        if (is_property(child.keyword.text, &row, vocabulary))
            attributes.push_back({child.keyword, property_value(child)});
    return attributes;
}

} // namespace fresque
