// Of the check of values: the names.
#include "story/values.h"

#include "story/line_form.h"
#include "story/meant_values.h"

#include <algorithm>
#include <array>

namespace fresque {

namespace {

// By which an author may mean whatever stands on the stage.
bool means_everything(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"all", "everything", "*", "tout", "tous", "toutes"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string with_article(std::string_view thing) {
    bool const is_vowel =
        !thing.empty() && std::string_view("aeiou").find(thing.front()) != std::string_view::npos;
    return (is_vowel ? "an " : "a ") + std::string(thing);
}

} // namespace

void ValueChecker::refuse_color(ParameterRow const& parameter, Word const& value) const {
    std::string_view near = nearest(value.text, parameter.choices);
    if (near.empty())
        near = names_.colors.nearest_to(value.text);
    if (near.empty())
        near = meant_choice(value.text, parameter.choices);
    findings_.error(
        "unknown-choice", quoted(value.text) + " is no " + std::string(parameter.name), value.span,
        near.empty() ? hint_for_own_color(parameter, value.text) : "did you mean " + quoted(near) + "?");
}

// A colour of the story's own has a shade for each ground, so that it is seen on it.
std::string ValueChecker::hint_for_own_color(ParameterRow const& parameter, std::string const& color) {
    if (!is_color(color))
        return "write " + listed(parameter.choices, " or ") + ", or declare it at the margin: color " +
               (is_name(color) ? color : std::string("brique")) + " nuit=#FF7A52 papier=#B8401B";
    std::string const name = "c-" + color.substr(1);
    return "write " + name +
           " here, and declare it at the margin, lighter for nuit and darker for papier: color " + name +
           " nuit=" + color + " papier=" + color;
}

void ValueChecker::refuse_new_name(Word const& value) const {
    std::string const proposed = name_from(value.text);
    std::string const example = proposed.empty() ? "" : ", such as " + proposed;
    findings_.error("bad-name", value.text.empty() ? "a name cannot be empty" : name_trouble(value.text),
                    value.span, "use letters of one script, digits, - and _" + example);
}

void ValueChecker::refuse_name(ValueKind kind, NameTable const& table, std::string const& thing,
                               Word const& value) {
    std::string const message = "there is no " + thing + " " + quoted(value.text);
    // What is missing as a voice and named among nodes was meant as that voice.
    auto const as_voice = unknown_.find({value.span.file, "there is no voice " + quoted(value.text)});
    if (thing == "node" && as_voice != unknown_.end())
        return findings_.also(as_voice->second, value.span);
    // One name that is missing is one mistake of a file, in however many places: each file has its own, so
    // that none of them is taken for sound.
    auto const [told, first] = unknown_.try_emplace({value.span.file, message});
    if (!first)
        return findings_.also(told->second, value.span);
    NameHint const hint = hint_for_unknown(kind, table, thing, value.text);
    told->second = findings_.error("unknown-" + thing, message, value.span, hint.words, hint.related);
}

ValueChecker::NameHint ValueChecker::hint_for_unknown(ValueKind kind, NameTable const& table,
                                                      std::string const& thing, std::string const& name) {
    if (findings_.full())
        return {};
    auto const parts = names_in_list(name);
    if (parts.size() > 1 &&
        std::all_of(parts.begin(), parts.end(), [&](std::string const& part) { return table.find(part); }))
        return {"only one may stand here: write " + listed({parts.begin(), parts.end()}, " or "), {}};
    auto const declared_at = [&](std::string_view known) {
        return std::vector<Related>{{table.find(known)->span, "declared"}};
    };
    if (std::string_view const near = table.nearest_to(name); !near.empty())
        return {"did you mean " + quoted(near) + "?", declared_at(near)};
    if (std::string_view const meant = table.name_of_title(name); !meant.empty())
        return {"write " + std::string(meant) + ", the name that stands for " +
                    quoted(table.find(meant)->title),
                declared_at(meant)};
    if (auto other = hint_for_other_kind(thing, name))
        return *std::move(other);
    bool const is_declared_apart = &table == table_for(kind) && kind != ValueKind::SceneName;
    std::string_view const unused = is_declared_apart ? renames_.find(kind, table) : std::string_view{};
    if (!unused.empty())
        return {hint_for_name(thing, name) + ", or write " + std::string(unused) +
                    ", which nothing uses, if that is its new name",
                declared_at(unused)};
    return {hint_for_name(thing, name), {}};
}

// Where the name is given to something else.
std::optional<ValueChecker::NameHint> ValueChecker::hint_for_other_kind(std::string const& thing,
                                                                        std::string const& name) const {
    for (NameTable const* other : {&names_.voices, &names_.sources, &names_.topics, &names_.elements,
                                   &names_.scenes, &names_.nodes, &names_.parts}) {
        Declaration const* const found = other->find(name);
        if (!found)
            continue;
        std::string const what = quoted(name) + " is " + with_article(found->keyword);
        std::string const instead = thing != "element"       ? ""
                                    : other == &names_.parts ? ": the whole of it is named, with as="
                                                             : ": those are named with as=";
        return NameHint{what + ", not " + with_article(thing) + instead, {{found->span, "declared"}}};
    }
    return std::nullopt;
}

std::string ValueChecker::hint_for_name(std::string const& thing, std::string const& name) const {
    std::string const proposed = is_name(name) ? name : name_from(name);
    if (thing == "element" && means_everything(name))
        return "name one element, and write a line for each; the next scene begins with an empty stage";
    if (proposed.empty())
        return "write the name of " + with_article(thing);
    if (thing == "element")
        return "give the element this name with as=" + proposed;
    if (thing == "scene")
        if (auto const scenes = words_for({.kind = ValueKind::SceneName}); scenes.size() > 1)
            return "the scenes are " + listed(scenes, " and ");
    if (thing == "node")
        return "write it above, under relations: node " + proposed + ": …";
    if (std::size_t const address = name.find("://"); address != std::string::npos) {
        std::string const host = name_from(std::string_view(name).substr(address + 3));
        return "an address stands under its source: declare " + thing + " " + host +
               ": … at the margin, with url: " + name + " below it, and write " + host + " here";
    }
    return "declare it at the margin: " + thing + " " + proposed + ": …";
}

} // namespace fresque
