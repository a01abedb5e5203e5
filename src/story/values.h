// Values: whether what stands at a parameter is of its kind, and what to write where it is not.
#pragma once

#include "base/findings.h"
#include "story/check.h"
#include "story/names.h"

#include <set>
#include <string>

namespace fresque {

// The names that some line has used.
struct Uses {
    std::set<std::string, std::less<>> voices;
    std::set<std::string, std::less<>> sources;
    std::set<std::string, std::less<>> topics;
};

class ValueChecker {
  public:
    ValueChecker(Names const& names, FileCheck const& file_check, Findings& findings) :
        names_(names), file_check_(file_check), findings_(findings) {}

    // Whether the value is of its parameter's kind; reports nothing.
    bool fits(ParameterRow const& parameter, Word const& value) const;
    // Reports a value that is not of its parameter's kind and tells whether it can be used.
    bool accepts(ParameterRow const& parameter, Word const& value);

    Uses const& uses() const { return uses_; }

  private:
    void refuse(ParameterRow const& parameter, Word const& value) const;
    void refuse_choice(ParameterRow const& parameter, Word const& value) const;
    void refuse_new_name(Word const& value) const;
    void refuse_name(NameTable const& table, std::string const& thing, Word const& value) const;
    void check_file(Word const& value) const;
    void note_use(ParameterRow const& parameter, Word const& value);

    Names const& names_;
    FileCheck const& file_check_;
    Findings& findings_;
    Uses uses_;
};

// 2015, 2019-07 or 2019-07-22, of the Gregorian calendar.
bool is_date(std::string_view text);
// 12, -3 or 0.5
bool is_number(std::string_view text);
// 0.6s or 400ms
bool is_duration(std::string_view text);
// fr, pt-BR, zh-Hant. Source: BCP 47, the form of language, script and region.
bool is_language(std::string_view text);

// Whether one date is earlier than the other, as far as both are known: 2018 is not earlier than 2018-07.
bool is_earlier(std::string_view date, std::string_view other);

} // namespace fresque
