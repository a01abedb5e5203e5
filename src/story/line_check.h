// One line against its row of the vocabulary: arguments, attributes, colon and words.
#pragma once

#include "base/findings.h"
#include "story/line_reading.h"
#include "story/named_values.h"
#include "story/names.h"
#include "story/values.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// What a line gives, once it has been checked.
struct LineValues {
    NamedValues values;           // arguments and attributes that can be used
    std::optional<Word> new_name; // the name that the line gives
    bool sound = true;            // nothing is missing or wrong without which it cannot be played
    bool flawless = true;         // nothing on it was an error
    std::vector<ParameterRow const*> meant_attributes = {}; // that are given under another name
    bool form_told = false; // a mistake of its arguments was told, with the form of the whole line
};

struct ArrowSides;

// Where the arrow stands among the arguments of a line that needs one; their number where it needs none.
std::size_t place_of_arrow(KeywordRow const& row);
bool needs_arrow(KeywordRow const& row);

class LineCheck {
  public:
    LineCheck(Vocabulary const& vocabulary, ValueChecker& values, Findings& findings) :
        vocabulary_(vocabulary), values_(values), findings_(findings) {}

    LineValues operator()(SyntaxNode const& node, KeywordRow const& row);

  private:
    bool is_as_it_should_be(SyntaxNode const& node, KeywordRow const& row);
    bool has_right_arguments(SyntaxNode const& node, KeywordRow const& row) const;
    bool has_right_attributes(SyntaxNode const& node, KeywordRow const& row);
    void take(SyntaxNode const& node, KeywordRow const& row, LineValues& line);
    void report_missed(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) const;
    void check_arguments(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                         LineValues& line);
    bool check_count(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    bool check_arrow(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    std::string line_for_each_arrow(SyntaxNode const& node, KeywordRow const& row,
                                    std::vector<Word> const& words) const;
    std::string line_for_each_end(SyntaxNode const& node, KeywordRow const& row,
                                  ArrowSides const& sides) const;
    void report_sides(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                      ArrowSides const& sides) const;
    void report_no_arrow(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    bool leads_to_words(SyntaxNode const& node, KeywordRow const& row, std::vector<Word> const& words) const;
    std::string words_between_ends(SyntaxNode const& node, KeywordRow const& row,
                                   std::vector<Word> const& words) const;
    std::string side_meant(ParameterRow const& parameter, std::vector<Word> const& words) const;
    bool check_order(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    void report_missing(SyntaxNode const& node, KeywordRow const& row,
                        std::vector<std::size_t> const& missing, std::vector<std::string> const& known) const;
    std::string choices_for(ParameterRow const& parameter) const;
    bool swapped(KeywordRow const& row, LineReading const& reading) const;
    void check_surplus(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    std::string attribute_meant_by(KeywordRow const& row, LineReading const& reading) const;
    std::string one_voice_each(KeywordRow const& row, LineReading const& reading) const;
    std::string one_line_for_each(SyntaxNode const& node, KeywordRow const& row,
                                  LineReading const& reading) const;
    std::vector<std::string> known_in_list(ParameterRow const& parameter,
                                           std::vector<Word> const& words) const;
    std::string dated_line(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const;
    std::string named_line(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                           std::size_t at) const;
    std::string hint_for_surplus(SyntaxNode const& node, KeywordRow const& row,
                                 LineReading const& reading) const;
    void check_attributes(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                          LineValues& line);
    void check_torn(KeywordRow const& row, TornValue const& torn, LineValues& line);
    void check_required_attributes(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                                   LineValues& line) const;
    void check_words(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                     LineValues& line) const;
    static bool begins_title(KeywordRow const& row, LineReading const& reading);
    void report_unexpected_words(SyntaxNode const& node, KeywordRow const& row) const;
    void report_missing_colon(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                              LineValues& line) const;
    void check_properties(SyntaxNode const& node, KeywordRow const& row) const;
    void check_property(SyntaxNode const& property, KeywordRow const& row) const;
    void look_into_words(SyntaxNode const& node, KeywordRow const& row) const;
    static bool lacks(SyntaxNode const& node, std::string_view name, KeywordRow const& row);
    static bool is_in_words(SyntaxNode const& node, std::string_view name, KeywordRow const& row);
    void look_for_attribute(SyntaxNode const& node, KeywordRow const& row) const;
    void look_for_property(ProseLine const& words, KeywordRow const& row) const;
    void look_into_property(SyntaxNode const& property, KeywordRow const& row) const;
    std::size_t line_within(std::string_view line) const;
    void look_for_line_within(SyntaxNode const& node) const;
    void look_for_line_at_end(SyntaxNode const& node) const;
    ParameterRow const* report_unknown_attribute(Word const& name, KeywordRow const& row) const;
    void keep(ParameterRow const& parameter, Word const& value, LineValues& line);
    void keep_name(Word const& value, LineValues& line) const;

    Vocabulary const& vocabulary_;
    ValueChecker& values_;
    Findings& findings_;
    std::vector<ParameterRow const*> found_; // of the attributes of a line that is as it should be
};

} // namespace fresque
