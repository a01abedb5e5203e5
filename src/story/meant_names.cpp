#include "story/meant_names.h"

#include "story/line_form.h"

#include <algorithm>
#include <cstddef>

namespace fresque {

namespace {

class Gathering {
  public:
    Gathering(Vocabulary const& vocabulary, ValueKind kind, NameTable const& declared) :
        vocabulary_(vocabulary), kind_(kind), declared_(declared) {}

    void visit(std::vector<SyntaxNode> const& nodes) {
        for (SyntaxNode const& node : nodes) {
            if (KeywordRow const* const row = vocabulary_.find(node.keyword.text))
                gather(node, *row);
            visit(node.children);
        }
    }

    std::vector<std::string> take() { return std::move(names_); }

  private:
    void gather(SyntaxNode const& node, KeywordRow const& row) {
        for (std::size_t i = 0; i < std::min(row.arguments.size(), node.arguments.size()); ++i)
            gather(node.arguments[i].text, row.arguments[i].kind);
        for (AttributeSyntax const& given : node.attributes)
            if (ParameterRow const* const parameter = row.attribute(given.name.text))
                gather(given.value.text, parameter->kind);
    }

    void gather(std::string const& name, ValueKind kind) {
        bool const wanted = kind == kind_ && !name.empty() && !declared_.find(name);
        if (wanted && std::find(names_.begin(), names_.end(), name) == names_.end() && names_.size() < most_)
            names_.push_back(name);
    }

    static constexpr std::size_t most_ = 200;
    Vocabulary const& vocabulary_;
    ValueKind kind_;
    NameTable const& declared_;
    std::vector<std::string> names_;
};

} // namespace

std::vector<std::string> missing_names(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                       ValueKind kind, NameTable const& declared) {
    Gathering gathering(vocabulary, kind, declared);
    for (Syntax const& file : files)
        gathering.visit(file.nodes);
    return gathering.take();
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
