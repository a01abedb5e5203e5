// How the vocabulary is put into words, for the help in a terminal and for the page of the reference.
#pragma once

#include "script/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// What the values of a kind are called, and how they are written.
struct ValueForms {
    std::string_view name;    // such as date, or name of a voice
    std::string_view meaning; // a sentence
    std::vector<std::string_view> forms;
};

ValueForms const& forms_of(ValueKind kind);

// All kinds, in the order of their declaration.
std::vector<ValueKind> value_kinds();

enum class Markup { Plain, Markdown };

// What a parameter takes: direct, official or reported; required; otherwise nuit; not shown yet.
std::string facts_of(ParameterRow const& parameter, Markup markup);

// Where a keyword may stand: at the margin, in a scene, under bars.
std::string place_of(KeywordRow const& row, Markup markup);

std::string_view title_of(KeywordGroup group);
std::vector<KeywordGroup> keyword_groups(); // in the order of the reference

// Whether every element has this attribute.
bool is_common(ParameterRow const& attribute);

std::vector<ParameterRow> own_attributes(KeywordRow const& row);
bool has_common_attributes(KeywordRow const& row);

// The help up to its first full stop.
std::string_view first_sentence(std::string_view help);

} // namespace fresque
