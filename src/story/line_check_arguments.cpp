// Of the check of lines: the arguments.
#include "story/line_check.h"
#include "story/line_form.h"
#include "story/sentence.h"
#include "story/value_forms.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace fresque {

void LineCheck::check_arguments(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                                LineValues& line) {
    for (AttributeSyntax const& named : reading.named_arguments)
        findings_.error("unknown-attribute",
                        quoted(row.name) + " has no attribute " + quoted(named.name.text), named.name.span,
                        "write its value alone: " +
                            form_of(row, node, known_of(row, reading.arguments), words_for_hint(node)));
    // Where something is missing or in the wrong place, the others are not judged.
    if (!check_count(node, row, reading) || !check_order(node, row, reading)) {
        line.sound = false;
        line.form_told = true;
        return;
    }
    bool const last_is_cut = !reading.surplus.empty() && !reading.lacks_colon && !reading.arguments.empty() &&
                             reading.surplus.front().span.begin > reading.arguments.back().span.begin;
    for (std::size_t i = 0; i < reading.arguments.size() && !begins_title(row, reading); ++i) {
        bool const names_file = is_file(row.arguments[i].kind);
        if (!names_file || !last_is_cut || i + 1 < reading.arguments.size())
            keep(row.arguments[i], reading.arguments[i], line);
    }
    if (!reading.surplus.empty() && !reading.lacks_colon) {
        check_surplus(node, row, reading);
        line.form_told = true;
    }
}

// Whether all that is needed is there.
bool LineCheck::check_count(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const {
    if (needs_arrow(row))
        return check_arrow(node, row, reading);
    std::vector<std::size_t> missing;
    for (std::size_t i = reading.arguments.size(); i < row.arguments.size(); ++i)
        if (row.arguments[i].presence == Presence::Required)
            missing.push_back(i);
    if (missing.empty())
        return true;
    auto known = known_of(row, reading.arguments);
    bool const is_second = reading.arguments.size() == 1 && row.arguments.size() == 2 &&
                           !values_.fits(row.arguments[0], reading.arguments[0]) &&
                           values_.fits(row.arguments[1], reading.arguments[0]);
    if (is_second) {
        std::swap(known[0], known[1]);
        missing = {0};
    }
    report_missing(node, row, missing, known);
    return false;
}

// «; SCENE is pont or quai»
std::string LineCheck::choices_for(ParameterRow const& parameter) const {
    auto const words = values_.words_for(parameter);
    return words.empty() ? "" : "; " + form_of(parameter) + " is " + listed(words, " or ");
}

void LineCheck::report_missing(SyntaxNode const& node, KeywordRow const& row,
                               std::vector<std::size_t> const& missing,
                               std::vector<std::string> const& known) const {
    std::string names;
    std::vector<std::string> proposed = known;
    std::string choices;
    for (std::size_t const i : missing) {
        ParameterRow const& parameter = row.arguments[i];
        bool const is_name = parameter.kind == ValueKind::NewName;
        names += (names.empty() ? "" : " and its ") + std::string(is_name ? "name" : parameter.name);
        if (is_name)
            proposed[i] = values_.name_meant_by(node);
        if (is_name && proposed[i].empty() && !node.prose.empty())
            proposed[i] = name_from(property_value(node).text);
        if (missing.size() == 1)
            choices = choices_for(parameter);
    }
    // Of a keyword that shows no words, what stands behind a colon was meant for it.
    if (row.body == Body::None && missing.size() == 1 && !node.prose.empty())
        proposed[missing.front()] = node.prose.front().text;
    bool const is_long = !choices.empty() && !row.arguments[missing.front()].choices.empty();
    std::string const words = is_long ? "words" : words_for_hint(node);
    std::string const what = !needs_arrow(row)    ? quoted(row.name) + " needs its " + names
                             : missing.size() > 1 ? "nothing stands beside the arrow"
                             : missing.front() > place_of_arrow(row) ? "nothing stands after the arrow"
                                                                     : "nothing stands before the arrow";
    findings_.error("missing-argument", what, node.keyword.span,
                    write_as(form_of(row, node, proposed, words)) + choices);
}

// Whether each stands where it should.
bool LineCheck::check_order(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const {
    if (!swapped(row, reading))
        return true;
    auto known = known_of(row, reading.arguments);
    std::swap(known.front(), known.back());
    findings_.error("swapped-arguments",
                    quoted(reading.arguments.front().text) + " and " + quoted(reading.arguments.back().text) +
                        " stand in the wrong order",
                    of_words(reading.arguments), write_as(form_of(row, node, known, words_for_hint(node))));
    return false;
}

// The two would each be right in the other’s place, and are not in their own; or the end of a time is
// earlier than its beginning.
bool LineCheck::swapped(KeywordRow const& row, LineReading const& reading) const {
    auto const& words = reading.arguments;
    if (words.size() < 2 || words.size() != row.arguments.size())
        return false;
    auto const fits = [&](ParameterRow const& parameter, Word const& word) {
        return values_.fits(parameter, word);
    };
    ParameterRow const& first = row.arguments.front();
    ParameterRow const& last = row.arguments.back();
    if (first.kind == ValueKind::Date && last.kind == ValueKind::Date)
        return fits(first, words.front()) && fits(last, words.back()) &&
               is_earlier(words.back().text, words.front().text);
    bool const named = first.kind != ValueKind::Text && last.kind != ValueKind::Text;
    return named && fits(first, words.back()) && fits(last, words.front()) && !fits(first, words.front()) &&
           !fits(last, words.back());
}

void LineCheck::check_surplus(SyntaxNode const& node, KeywordRow const& row,
                              LineReading const& reading) const {
    findings_.error("surplus-argument",
                    reading.surplus.size() == 1 ? "there is a word too many here"
                                                : "there are words too many here",
                    of_words(reading.surplus), hint_for_surplus(node, row, reading));
}

// «hide pont, quai»: what a line takes one of.
std::string LineCheck::one_line_for_each(SyntaxNode const& node, KeywordRow const& row,
                                         LineReading const& reading) const {
    bool const takes_one = row.arguments.size() == 1 && row.arguments.front().kind != ValueKind::NewName &&
                           row.arguments.front().kind != ValueKind::Text &&
                           !is_file(row.arguments.front().kind);
    auto const names =
        takes_one ? known_in_list(row.arguments.front(), all_words(reading)) : std::vector<std::string>();
    std::vector<std::string> lines;
    for (std::string const& name : names)
        lines.push_back(form_of(row, node, {name}, words_for_hint(node)));
    return lines.size() < 2 ? "" : "write a line for each: " + listed({lines.begin(), lines.end()}, ", and ");
}

// «viewpoints prix», where on=prix is meant, and «step 5s»: the value of an attribute, where no argument has
// it.
std::string LineCheck::attribute_meant_by(KeywordRow const& row, LineReading const& reading) const {
    if (!row.arguments.empty() || reading.surplus.size() != 1)
        return {};
    Word const& word = reading.surplus.front();
    for (ParameterRow const& attribute : row.attributes)
        if ((attribute.kind == ValueKind::TopicName || attribute.kind == ValueKind::Duration) &&
            values_.fits(attribute, word))
            return std::string(attribute.name) + "=" + word.text;
    return {};
}

// «quote maire, parents direct»: two voices say two things.
std::string LineCheck::one_voice_each(KeywordRow const& row, LineReading const& reading) const {
    auto const is_voice = [&](Word const& word) { return values_.fits(row.arguments.front(), word); };
    bool const has_voice = !row.arguments.empty() && row.arguments.front().kind == ValueKind::VoiceName;
    std::set<std::string> voices;
    if (has_voice)
        for (Word const& word : all_words(reading))
            if (is_voice(word))
                voices.insert(word.text);
    if (voices.size() < 2)
        return {};
    return "one voice speaks at a time: write a " + std::string(row.name) +
           " for each, or declare them as one voice";
}

// The names in words such as «pont, quai»; none where one of them is unknown.
std::vector<std::string> LineCheck::known_in_list(ParameterRow const& parameter,
                                                  std::vector<Word> const& words) const {
    auto names = names_in_list(joined(words));
    bool const known = std::all_of(names.begin(), names.end(), [&](std::string const& name) {
        return values_.fits(parameter, {name, {}});
    });
    return known ? names : std::vector<std::string>();
}

// «chapter La querelle: 2021»: the date stands where the title does.
std::string LineCheck::dated_line(SyntaxNode const& node, KeywordRow const& row,
                                  LineReading const& reading) const {
    bool const is_dated = row.body == Body::Line && row.arguments.size() == 1 &&
                          row.arguments.front().kind == ValueKind::Text && node.prose.size() == 1 &&
                          is_date(node.prose.front().text);
    return is_dated ? write_as(form_of(row, node, {node.prose.front().text}, joined(all_words(reading))))
                    : "";
}

// «voice maire "Ada Marsh": …» and «voice Ada Marsh: maire»: the words stand where the name does.
std::string LineCheck::named_line(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                                  std::size_t at) const {
    auto known = known_of(row, reading.arguments);
    Word const& extra = reading.surplus.front();
    if (reading.surplus.size() == 1 && !is_bare(extra) && is_name(known[at]))
        return write_as(form_of(row, node, known, extra.text));
    std::string const behind = node.prose.size() == 1 ? node.prose.front().text : "";
    std::string const meant = values_.name_meant_by(node);
    bool const may_be_name = is_name(behind) && begins_small(behind) && (meant.empty() || meant == behind);
    if (!may_be_name || begins_small(known[at]))
        return {};
    std::string words = std::exchange(known[at], behind);
    for (Word const& word : reading.surplus)
        words += " " + word.text;
    return write_as(form_of(row, node, known, words));
}

std::string LineCheck::hint_for_surplus(SyntaxNode const& node, KeywordRow const& row,
                                        LineReading const& reading) const {
    if (row.body == Body::None && row.arguments.empty() && !node.prose.empty())
        return quoted(row.name) +
               " takes no words: write it alone, and these below it, such as text: " + words_for_hint(node);
    std::vector<std::string> known = known_of(row, reading.arguments);
    Word const& extra = reading.surplus.front();
    std::string const attribute = extra.text.substr(0, extra.text.find_first_of(":="));
    if (row.attribute(attribute)) {
        std::string const value =
            extra.text.size() > attribute.size() ? extra.text.substr(attribute.size() + 1) : "…";
        return write_as(attribute + "=" + value);
    }
    if (std::string const lines = one_line_for_each(node, row, reading); !lines.empty())
        return lines;
    if (std::string const lines = one_voice_each(row, reading); !lines.empty())
        return lines;
    if (row.arguments.empty() && vocabulary_.find(extra.text)) // «step dim pont»
        return "write " + std::string(row.name) +
               " alone, and below it a line of its own: " + joined(reading.surplus);
    if (auto const dated = dated_line(node, row, reading); !dated.empty())
        return dated;
    if (std::string const given = attribute_meant_by(row, reading); !given.empty())
        return write_as(std::string(row.name) + " " + given);
    std::size_t before = 0; // the argument that the words follow
    while (before < reading.arguments.size() && reading.arguments[before].span.begin < extra.span.begin)
        ++before;
    if (before-- == 0)
        return write_as(form_of(row, node, known, words_for_hint(node)));
    std::string whole = reading.arguments[before].text;
    for (Word const& word : reading.surplus)
        whole += " " + word.text;
    ParameterRow const& parameter = row.arguments[before];
    std::string const name = name_from(whole);
    if (parameter.kind == ValueKind::NewName && !name.empty()) {
        if (std::string const line = named_line(node, row, reading, before); !line.empty())
            return line;
        std::string const meant = values_.name_meant_by(node);
        known[before] = meant.empty() ? name : meant;
        return write_as(form_of(row, node, known, node.prose.empty() ? whole : words_for_hint(node)));
    }
    bool const names_file = is_file(parameter.kind);
    bool const is_known = !names_file && parameter.kind != ValueKind::Text && !name.empty() &&
                          values_.fits(parameter, {name, {}});
    if (is_known)
        return "did you mean " + quoted(name) + "?";
    bool const cut = names_file && reading.arguments[before].text.find('.') == std::string::npos;
    if (parameter.kind == ValueKind::Text || cut)
        return "words that belong together stand in quotation marks: \"" + whole + "\"";
    return write_as(form_of(row, node, known, words_for_hint(node)));
}

} // namespace fresque
