#include "story/names.h"

#include <algorithm>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t most_guesses = 200;

NameTable* table_for(Names& names, KeywordRow const& row) {
    if (row.is_element())
        return &names.elements;
    if (row.name == "node")
        return &names.nodes;
    if (row.name == "voice")
        return &names.voices;
    if (row.name == "source")
        return &names.sources;
    if (row.name == "topic")
        return &names.topics;
    if (row.name == "scene")
        return &names.scenes;
    if (row.name == "color")
        return &names.colors;
    return nullptr;
}

class Collector {
  public:
    Collector(Keywords& keywords, Findings& findings) : keywords_(keywords), findings_(findings) {}

    void visit(std::vector<SyntaxNode> const& nodes, KeywordRow const* parent) {
        for (SyntaxNode const& node : nodes) {
            if (is_property(node.keyword.text, parent, keywords_.vocabulary()))
                continue;
            KeywordRow const* const row = keywords_.row(node.keyword.text, parent);
            if (!row)
                continue;
            collect(node, *row);
            visit(node.children, row);
        }
    }

    Names take() { return std::move(names_); }

  private:
    void collect(SyntaxNode const& node, KeywordRow const& row) {
        NameTable* const table = table_for(names_, row);
        if (!table)
            return;
        for (std::size_t i = 0; i < std::min(row.arguments.size(), node.arguments.size()); ++i)
            if (row.arguments[i].kind == ValueKind::NewName)
                declare(*table, row, node.arguments[i],
                        node.prose.empty() ? std::string_view{} : node.prose.front().text);
        for (AttributeSyntax const& attribute : node.attributes)
            collect(attribute, row, *table);
        for (AttributeSyntax const& property : properties_of(node, row, keywords_.vocabulary()))
            collect(property, row, *table);
    }

    void collect(AttributeSyntax const& attribute, KeywordRow const& row, NameTable& table) {
        ParameterRow const* const parameter = row.attribute(attribute.name.text);
        if (parameter && parameter->kind == ValueKind::NewName)
            declare(table, row, attribute.value);
    }

    void declare(NameTable& table, KeywordRow const& row, Word const& name, std::string_view title = {}) {
        if (name.text.empty())
            return;
        Declaration const* const earlier = table.add(name.text, {row.name, name.span, title});
        if (!earlier)
            return;
        Related const declared{earlier->span, "declared"};
        if (row.on_stage == OnStage::Nothing)
            findings_.error("duplicate-name",
                            "there is already a " + std::string(row.name) + " “" + name.text + "”", name.span,
                            "choose another name", {declared});
        else if (earlier->keyword != row.name)
            findings_.error("other-kind",
                            "“" + name.text + "” is the name of a " + std::string(earlier->keyword) +
                                " and cannot be that of a " + std::string(row.name),
                            name.span, "choose another name", {declared});
    }

    Keywords& keywords_;
    Findings& findings_;
    Names names_;
};

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
    names_.push_back(place->first);
    return nullptr;
}

std::string_view NameTable::nearest_to(std::string_view name) const {
    return nearest(name, names_);
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

KeywordRow const* Keywords::row(std::string_view keyword, KeywordRow const* parent) {
    if (KeywordRow const* const row = vocabulary_.find(keyword))
        return row;
    if (is_attribute(keyword))
        return nullptr; // no slip of the keys
    std::string key = std::string(keyword) + " " + std::string(parent ? parent->name : "");
    if (auto const known = guesses_.find(key); known != guesses_.end())
        return known->second;
    if (guesses_.size() >= most_guesses)
        return nullptr;
    return guesses_.emplace(std::move(key), guess(keyword, parent)).first->second;
}

bool Keywords::is_attribute(std::string_view word) const {
    auto const& rows = vocabulary_.rows();
    return !vocabulary_.find(word) && std::any_of(rows.begin(), rows.end(), [word](KeywordRow const& row) {
        return row.attribute(word) != nullptr;
    });
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

bool may_stand(KeywordRow const& row, KeywordRow const* parent) {
    if (row.may_stand_under(parent ? parent->name : ""))
        return true;
    return parent && parent->name == "step" && row.name != "step" && row.may_stand_under("scene");
}

std::vector<AttributeSyntax> properties_of(SyntaxNode const& node, KeywordRow const& row,
                                           Vocabulary const& vocabulary) {
    std::vector<AttributeSyntax> attributes;
    for (SyntaxNode const& child : node.children)
        if (is_property(child.keyword.text, &row, vocabulary))
            attributes.push_back({child.keyword, property_value(child)});
    return attributes;
}

Names names_of(std::vector<Syntax> const& files, Keywords& keywords, Findings& findings) {
    Collector collector(keywords, findings);
    for (Syntax const& file : files)
        collector.visit(file.nodes, nullptr);
    return collector.take();
}

} // namespace fresque
