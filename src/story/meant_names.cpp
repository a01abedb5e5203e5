#include "story/meant_names.h"

#include "story/line_form.h"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace fresque {

namespace {

// The names that lines use, each once, in the order of the text.
class Gathering {
  public:
    Gathering(Vocabulary const& vocabulary, ValueKind kind) : vocabulary_(vocabulary), kind_(kind) {}

    void visit(std::vector<SyntaxNode> const& nodes) {
        for (SyntaxNode const& node : nodes) {
            if (KeywordRow const* const row = vocabulary_.find(node.keyword.text))
                gather(node, *row);
            visit(node.children);
        }
    }

    std::vector<std::string_view> const& names() const { return names_; }
    bool has(std::string_view name) const { return met_.contains(name); }

  private:
    void gather(SyntaxNode const& node, KeywordRow const& row) {
        for (std::size_t i = 0; i < std::min(row.arguments.size(), node.arguments.size()); ++i)
            gather(node.arguments[i].text, row.arguments[i].kind);
        for (AttributeSyntax const& given : node.attributes)
            if (ParameterRow const* const parameter = row.attribute(given.name.text))
                gather(given.value.text, parameter->kind);
        for (SyntaxNode const& child : node.children)
            if (ParameterRow const* const parameter = row.attribute(child.keyword.text);
                parameter && is_property(child.keyword.text, &row, vocabulary_) && !child.prose.empty())
                gather(child.prose.front().text, parameter->kind);
    }

    // A node may be a voice.
    void gather(std::string_view name, ValueKind kind) {
        bool const is_use = kind == kind_ || (kind == ValueKind::NodeName && kind_ == ValueKind::VoiceName);
        if (is_use && !name.empty() && met_.insert(name).second && kind == kind_)
            names_.push_back(name);
    }

    Vocabulary const& vocabulary_;
    ValueKind kind_;
    std::vector<std::string_view> names_;
    std::unordered_set<std::string_view> met_;
};

Gathering names_used(std::vector<Syntax> const& files, Vocabulary const& vocabulary, ValueKind kind) {
    Gathering gathering(vocabulary, kind);
    for (Syntax const& file : files)
        gathering.visit(file.nodes);
    return gathering;
}

constexpr std::size_t most_missing = 200; // names, for which a line is looked for

} // namespace

std::vector<std::string> missing_names(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                       ValueKind kind, NameTable const& declared) {
    Gathering const used = names_used(files, vocabulary, kind);
    std::vector<std::string> missing;
    for (std::string_view const name : used.names())
        if (missing.size() < most_missing && !declared.find(name))
            missing.emplace_back(name);
    return missing;
}

std::string_view Renames::find(ValueKind kind, NameTable const& declared) {
    auto const [found, first] = found_.try_emplace(kind);
    if (first)
        found->second = look_for(kind, declared);
    return found->second;
}

std::string_view Renames::look_for(ValueKind kind, NameTable const& declared) const {
    Gathering const used = names_used(files_, vocabulary_, kind);
    auto const missing = std::count_if(used.names().begin(), used.names().end(),
                                       [&](std::string_view name) { return !declared.find(name); });
    std::vector<std::string_view> unused;
    for (std::string_view const name : declared.all())
        if (!used.has(name))
            unused.push_back(name);
    return missing == 1 && unused.size() == 1 ? unused.front() : std::string_view{};
}

std::string name_within(std::string_view title, std::vector<std::string> const& names) {
    std::string const words = "-" + name_from(title) + "-";
    std::string found;
    for (std::string const& name : names) {
        if (words.find("-" + name + "-") == std::string::npos)
            continue;
        if (!found.empty())
            return {};
        found = name;
    }
    return found;
}

} // namespace fresque
