// Values: whether what stands at a parameter is of its kind, and what to write where it is not.
#pragma once

#include "base/findings.h"
#include "story/check.h"
#include "story/meant_names.h"
#include "story/names.h"
#include "story/value_forms.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

// The names that some line has used.
struct Uses {
    std::set<std::string, std::less<>> voices;
    std::set<std::string, std::less<>> sources;
    std::set<std::string, std::less<>> topics;
};

class ValueChecker {
  public:
    ValueChecker(Names const& names, Renames& renames, FileCheck const& file_check, Findings& findings) :
        names_(names), renames_(renames), file_check_(file_check), findings_(findings) {}

    // Whether its quotation mark has no other; where such a value ends nobody knows.
    static bool is_unclosed(Word const& value);
    // Whether the value is of its parameter's kind; reports nothing.
    bool fits(ParameterRow const& parameter, Word const& value) const;
    // Whether these are the words that a name of this kind stands for, such as Sam Altman.
    bool is_title(ParameterRow const& parameter, std::string_view words) const;
    // Reports a value that is not of its parameter's kind and tells whether it can be used.
    bool accepts(ParameterRow const& parameter, Word const& value);
    // In which numbers stand.
    void read_in(std::string_view language) { language_ = language; }
    std::string_view language() const { return language_; }
    // The name that the line should give, where others use it; else empty.
    std::string name_meant_by(SyntaxNode const& node) const { return names_.meant_by(node); }
    // The words from which the value is to be chosen, or the few names; empty where there are none.
    std::vector<std::string_view> words_for(ParameterRow const& parameter) const;
    // Takes a value that fits; reports a file that cannot be shown.
    void take(ParameterRow const& parameter, Word const& value);

    Uses const& uses() const { return uses_; }
    // How many values were refused so far.
    std::size_t refused() const { return refused_; }

  private:
    void refuse(ParameterRow const& parameter, Word const& value);
    void refuse_color(ParameterRow const& parameter, Word const& value) const;
    static std::string hint_for_own_color(ParameterRow const& parameter, std::string const& color);
    void refuse_choice(ParameterRow const& parameter, Word const& value) const;
    void refuse_new_name(Word const& value) const;
    struct NameHint {
        std::string words;
        std::vector<Related> related;
    };
    void refuse_name(ValueKind kind, NameTable const& table, std::string const& thing, Word const& value);
    NameHint hint_for_unknown(ValueKind kind, NameTable const& table, std::string const& thing,
                              std::string const& name);
    std::optional<NameHint> hint_for_other_kind(std::string const& thing, std::string const& name) const;
    bool refuse_comment(ParameterRow const& parameter, Word const& value) const;
    void refuse_file(Word const& value) const;
    void refuse_number(ParameterRow const& parameter, Word const& value) const;
    void refuse_range(ParameterRow const& parameter, Word const& value) const;
    void refuse_date(Word const& value) const;
    // `meant` is what the author is told to write; else `otherwise`.
    void refuse_form(char const* code, char const* what, Word const& value,
                     std::optional<std::string> const& meant, char const* otherwise) const;
    NameTable const* table_for(ValueKind kind) const;
    std::string hint_for_name(std::string const& thing, std::string const& name) const;
    void check_digits(ParameterRow const& parameter, Word const& value) const;
    void check_file(ParameterRow const& parameter, Word const& value) const;
    void note_use(ParameterRow const& parameter, Word const& value);

    Names const& names_;
    Renames& renames_;
    FileCheck const& file_check_;
    Findings& findings_;
    Uses uses_;
    std::string language_;
    // The error that tells of each name that is missing, by file and what is said.
    std::map<std::pair<std::uint32_t, std::string>, std::size_t> unknown_;
    std::size_t refused_ = 0;
    mutable std::size_t title_searches_left_ = 400;
};

} // namespace fresque
