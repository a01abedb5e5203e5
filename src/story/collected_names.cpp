// Every name that a story gives, collected before anything is checked.
#include "story/line_form.h"
#include "story/meant_names.h"
#include "story/names.h"
#include "story/value_forms.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace fresque {

namespace {

NameTable* table_of(Names& names, KeywordRow const& row) {
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
    if (row.on_stage == OnStage::Part)
        return &names.parts;
    return nullptr;
}

// The kind of the values that are names from this table.
std::optional<ValueKind> use_of(KeywordRow const& row) {
    if (row.name == "voice")
        return ValueKind::VoiceName;
    if (row.name == "source")
        return ValueKind::SourceName;
    if (row.name == "topic")
        return ValueKind::TopicName;
    if (row.name == "scene")
        return ValueKind::SceneName;
    return std::nullopt;
}

class Collector {
  public:
    Collector(std::vector<Syntax> const& files, Keywords& keywords, Findings& findings) :
        files_(files), keywords_(keywords), findings_(findings), tables_{nullptr}, name_attributes_{{}} {
        for (KeywordRow const& row : keywords.vocabulary().rows()) {
            tables_.push_back(table_of(names_, row));
            auto const found =
                std::find_if(row.attributes.begin(), row.attributes.end(), [](ParameterRow const& attribute) {
                    return attribute.kind == ValueKind::NewName;
                });
            name_attributes_.push_back(found == row.attributes.end() ? std::string_view{} : found->name);
        }
    }

    Names collect() {
        for (Syntax const& file : files_)
            visit(file.nodes, nullptr);
        for (Nameless const& line : nameless_)
            find_meant(line);
        for (Duplicate const& duplicate : duplicates_)
            report(duplicate);
        return std::move(names_);
    }

  private:
    struct Nameless {
        SyntaxNode const* node;
        KeywordRow const* row;
        NameTable* table;
        std::string title;
        bool lacks_name = false; // rather than to give one that is taken
    };
    struct Duplicate {
        SyntaxNode const* node;
        KeywordRow const* row;
        Word name;
        Span earlier;
    };
    struct Shared {
        std::size_t names = 0; // that both files give
        bool told = false;
    };

    void visit(std::vector<SyntaxNode> const& nodes, KeywordRow const* parent) {
        for (SyntaxNode const& node : nodes) {
            if (is_property(node.keyword.text, parent, keywords_.vocabulary()))
                continue;
            KeywordRow const* const row = keywords_.row(node, parent);
            if (!row)
                continue;
            collect(node, *row);
            visit(node.children, row);
        }
    }

    void collect(SyntaxNode const& node, KeywordRow const& row) {
        NameTable* const table = tables_[row.number];
        if (!table)
            return;
        if (auto const use = row.is_element() ? std::nullopt : use_of(row); use && lacks_name(node)) {
            ++lacking_[*use];
            nameless_.push_back({&node, &row, table, title_of(node), true});
            if (node.arguments.empty() || is_name(node.arguments.front().text))
                return; // else others may use it as it is
        }
        for (std::size_t i = 0; i < std::min(row.arguments.size(), node.arguments.size()); ++i)
            if (row.arguments[i].kind == ValueKind::NewName)
                declare(*table, node, row, node.arguments[i]);
        if (name_attribute(row).empty())
            return;
        for (AttributeSyntax const& attribute : node.attributes)
            if (attribute.name.text == name_attribute(row))
                declare(*table, node, row, attribute.value);
        for (AttributeSyntax const& property : properties_of(node, row, keywords_.vocabulary()))
            if (property.name.text == name_attribute(row))
                declare(*table, node, row, property.value);
    }

    // The one that gives a name, such as «as»; empty where none does.
    std::string_view name_attribute(KeywordRow const& row) const { return name_attributes_[row.number]; }

    // «voice: Des nageurs», «voice Des nageurs», «voice des nageurs: Des nageurs», «voice nageurs:: …»
    static bool lacks_name(SyntaxNode const& node) {
        if (node.arguments.empty())
            return true;
        std::string const& first = node.arguments.front().text;
        bool const several = node.arguments.size() > 1;
        return !is_name(first) || (several && (node.colon || name_from(first) != first));
    }

    static std::string title_of_arguments(SyntaxNode const& node) {
        std::string title;
        for (Word const& word : node.arguments)
            title += word.text + " ";
        return title;
    }

    static std::string title_of(SyntaxNode const& node) {
        std::string const title = title_of_arguments(node);
        return node.prose.empty() ? title : title + node.prose.front().text;
    }

    void declare(NameTable& table, SyntaxNode const& node, KeywordRow const& row, Word const& name) {
        if (name.text.empty())
            return;
        bool const is_argument = !node.arguments.empty() && &name == &node.arguments.front();
        std::string_view const title =
            is_argument && !node.prose.empty() ? node.prose.front().text : std::string_view{};
        if (row.on_stage == OnStage::Nothing && !use_of(row) && !is_name(name.text))
            add_proposed(table, row, name, name.text);
        if (row.on_stage == OnStage::Part && node.colon && node.arguments.size() > row.arguments.size())
            add_proposed(table, row, name, title_of_arguments(node));
        Declaration const* const earlier = table.add(name.text, {row.name, name.span, title});
        if (!earlier)
            return;
        if (row.on_stage == OnStage::Nothing) {
            duplicates_.push_back({&node, &row, name, earlier->span});
            ++shared_[{name.span.file, earlier->span.file}].names;
            if (use_of(row)) {
                ++duplicated_[*use_of(row)];
                nameless_.push_back({&node, &row, &table, std::string(title)});
            }
        } else if (earlier->keyword != row.name)
            findings_.error("other-kind",
                            "“" + name.text + "” is the name of a " + std::string(earlier->keyword) +
                                " and cannot be that of a " + std::string(row.name),
                            name.span, "choose another name", {{earlier->span, "declared"}});
    }

    // «color ciel!» and «node la mairie»: others may use the name that their author is told to give.
    static void add_proposed(NameTable& table, KeywordRow const& row, Word const& name,
                             std::string_view words) {
        std::string proposed = name_from(words);
        if (!proposed.empty() && !table.find(proposed))
            table.add(std::move(proposed), {row.name, name.span});
    }

    // «scene 🥖a», the same.
    static std::string proposed_for(SyntaxNode const& node) {
        bool const unreadable = !node.arguments.empty() && !is_name(node.arguments.front().text);
        return unreadable ? name_from(node.arguments.front().text) : std::string();
    }

    void find_meant(Nameless const& line) {
        ValueKind const kind = *use_of(*line.row);
        auto missing = missing_.find(kind);
        if (missing == missing_.end())
            missing = missing_.emplace(kind, missing_names(files_, keywords_.vocabulary(), kind, *line.table))
                          .first;
        std::string name = name_within(line.title, missing->second);
        bool const is_only = lacking_[kind] + duplicated_[kind] == 1 && missing->second.size() == 1;
        if (name.empty() && is_only) {
            name = missing->second.front();
            if (!line.lacks_name)
                names_of_either_.insert(std::string(line.row->name) + " " + name);
        }
        if (name.empty())
            name = proposed_for(*line.node);
        if (name.empty() || line.table->find(name))
            return;
        Span const place = line.node->keyword.span;
        line.table->add(name, {line.row->name, place});
        names_.meant.emplace(std::pair(place.file, place.begin), name);
    }

    // Of a copied file it is told once.
    void report(Duplicate const& duplicate) {
        Word const& name = duplicate.name;
        Related const declared{duplicate.earlier, "declared"};
        Shared& shared = shared_[{name.span.file, duplicate.earlier.file}];
        if (name.span.file != duplicate.earlier.file && shared.names >= names_of_copy) {
            if (std::exchange(shared.told, true))
                return;
            names_.copies.insert(name.span.file);
            findings_.error("duplicate-name",
                            std::to_string(shared.names) + " names of this file are given in another one too",
                            name.span, "if one of the two is a copy, remove it; else choose other names",
                            {declared});
            return;
        }
        findings_.error("duplicate-name",
                        "there is already a " + std::string(duplicate.row->name) + " “" + name.text + "”",
                        name.span, hint_for(duplicate), {declared});
    }

    std::string hint_for(Duplicate const& duplicate) const {
        std::string const meant = names_.meant_by(*duplicate.node);
        if (meant.empty())
            return "choose another name, or remove this one if it is a copy";
        if (names_of_either_.contains(std::string(duplicate.row->name) + " " + meant))
            return "give one of the two the name “" + meant + "”, which other lines use and nothing has";
        return "choose another name, such as " + meant;
    }

    static constexpr std::size_t names_of_copy = 3;
    std::vector<Syntax> const& files_;
    Keywords& keywords_;
    Findings& findings_;
    Names names_;
    std::vector<NameTable*> tables_; // by the numbers of the rows
    std::vector<std::string_view> name_attributes_;
    std::vector<Nameless> nameless_;
    std::vector<Duplicate> duplicates_;
    std::map<ValueKind, std::size_t> lacking_;    // lines that should give a name and do not
    std::map<ValueKind, std::size_t> duplicated_; // lines that give one that is taken
    std::set<std::string> names_of_either_;       // with their keyword; one of two equal names is meant so
    std::map<ValueKind, std::vector<std::string>> missing_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Shared> shared_; // by the two files
};

} // namespace

Names names_of(std::vector<Syntax> const& files, Keywords& keywords, Findings& findings) {
    return Collector(files, keywords, findings).collect();
}

} // namespace fresque
