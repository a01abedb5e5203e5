// Values: whether what stands at a parameter is of its kind, and what to write where it is not.
#pragma once

#include "base/findings.h"
#include "story/check.h"
#include "story/names.h"

namespace fresque {

class ValueChecker {
  public:
    ValueChecker(Names const& names, FileCheck const& file_check, Findings& findings) :
        names_(names), file_check_(file_check), findings_(findings) {}

    // Reports a value that is not of its parameter's kind and tells whether it can be used.
    bool accepts(ParameterRow const& parameter, Word const& value) const;

  private:
    bool accepts_choice(ParameterRow const& parameter, Word const& value) const;
    bool accepts_new_name(Word const& value) const;
    bool accepts_name(NameTable const& table, std::string const& thing, Word const& value) const;
    bool accepts_file(Word const& value) const;
    bool accepts_form(ParameterRow const& parameter, Word const& value) const;

    Names const& names_;
    FileCheck const& file_check_;
    Findings& findings_;
};

// 2015, 2019-07 or 2019-07-22, of the Gregorian calendar.
bool is_date(std::string_view text);
// 12, -3 or 0.5
bool is_number(std::string_view text);

} // namespace fresque
