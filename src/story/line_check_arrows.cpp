// Of the check of lines: the arrow, and what stands on its two sides.
//
//     span 1er avril 1994 à mars 2024: words
//          └── before ──┘ │ └ after ┘
//                      stands for ->
#include "story/line_check.h"
#include "story/line_form.h"
#include "story/meant_values.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace fresque {

struct ArrowSides {
    enum class Sign { None, Arrow, LikeArrow, Word } sign = Sign::None;
    Word arrow = {};
    std::vector<Word> before = {};
    std::vector<Word> after = {};
};

namespace {

using Sign = ArrowSides::Sign;

constexpr std::size_t most_lines = 4; // that a hint writes out

template<std::size_t n>
bool is_one_of(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// As word processors make it of ->, and other programs write it.
bool is_like_arrow(Word const& word) {
    constexpr std::array<std::string_view, 11> arrows = {"→",  "⇒",   "➔",    "➜",   "=>", "–>",
                                                         "—>", "-->", "--->", "==>", ">"};
    constexpr std::string_view entity = "&gt;"; // as web pages have the sign
    if (!word.text.ends_with(entity))
        return is_one_of(arrows, word.text);
    std::string const sign = word.text.substr(0, word.text.size() - entity.size()) + ">";
    return sign == "->" || is_one_of(arrows, sign);
}

// By which people say it.
bool is_word_for_arrow(Word const& word) {
    constexpr std::array<std::string_view, 12> words = {
        "–", "—", "-", "à", "au", "to", "vers", "until", "towards", "jusqu’à", "jusqu'à", "till"};
    return is_one_of(words, word.text);
}

ArrowSides divided(std::vector<Word> const& words, std::vector<Word>::const_iterator at, Sign sign) {
    return {sign, *at, {words.begin(), at}, {at + 1, words.end()}};
}

// A word stands for the arrow where it has words on both sides.
ArrowSides sides_of(std::vector<Word> const& words) {
    auto const arrow =
        std::find_if(words.begin(), words.end(), [](Word const& word) { return word.text == "->"; });
    if (arrow != words.end())
        return divided(words, arrow, Sign::Arrow);
    auto const like = std::find_if(words.begin(), words.end(), is_like_arrow);
    if (like != words.end())
        return divided(words, like, Sign::LikeArrow);
    auto const word =
        words.size() < 3 ? words.end() : std::find_if(words.begin() + 1, words.end() - 1, is_word_for_arrow);
    return word == words.end() || word + 1 == words.end() ? ArrowSides{} : divided(words, word, Sign::Word);
}

// «du 1er avril 1994»
std::string date_of_side(std::string text) {
    for (std::string_view const article : {"du ", "de ", "le ", "from "})
        if (text.starts_with(article))
            text.erase(0, article.size());
    return is_date(text) ? text : meant_date(text).value_or("");
}

// 1994-2024 and 1994–2024 as two dates; empty where it is no such thing.
std::vector<std::string> two_dates(std::string_view text) {
    for (std::string_view const dash : {"-", "–", "—", "/"}) {
        std::size_t const at = text.find(dash);
        if (at == std::string_view::npos)
            continue;
        std::string_view const first = text.substr(0, at);
        std::string_view const last = text.substr(at + dash.size());
        if (is_date(first) && is_date(last))
            return {std::string(first), "->", std::string(last)};
    }
    return {};
}

// «a-&gt;b» and «a→b» as three words; none where it is no such thing.
std::vector<std::string> around_glued_arrow(std::string_view word) {
    constexpr std::array<std::string_view, 10> signs = {"--&gt;", "-&gt;", "=&gt;", "–>", "—>",
                                                        "==>",    "=>",    "→",     "⇒",  "➔"};
    for (std::string_view const sign : signs) {
        std::size_t const at = word.find(sign);
        if (at == std::string_view::npos || at == 0)
            continue;
        std::string const first(word.substr(0, at));
        std::string const last(word.substr(at + sign.size()));
        if (is_name(first) && is_name(last))
            return {first, "->", last};
    }
    return {};
}

} // namespace

std::size_t place_of_arrow(KeywordRow const& row) {
    auto const arrow = std::find_if(row.arguments.begin(), row.arguments.end(), [](ParameterRow const& p) {
        return p.kind == ValueKind::Arrow && p.presence == Presence::Required;
    });
    return static_cast<std::size_t>(arrow - row.arguments.begin());
}

bool needs_arrow(KeywordRow const& row) {
    return place_of_arrow(row) < row.arguments.size();
}

bool LineCheck::check_arrow(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading) const {
    std::size_t const before = place_of_arrow(row);
    std::size_t const after = row.arguments.size() - before - 1;
    ArrowSides const sides = sides_of(all_words(reading));
    if (sides.sign == Sign::None) {
        report_no_arrow(node, row, reading);
        return false;
    }
    bool const too_many =
        sides.before.size() > before || (sides.after.size() > after && !reading.lacks_colon);
    if (sides.sign != Sign::Arrow || too_many) {
        report_sides(node, row, reading, sides);
        return false;
    }
    std::vector<std::string> known(row.arguments.size());
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < row.arguments.size(); ++i) {
        std::vector<Word> const& side = i < before ? sides.before : sides.after;
        std::size_t const at = i < before ? i : i - before - 1;
        if (i == before)
            continue;
        if (at < side.size())
            known[i] = side[at].text;
        else
            missing.push_back(i);
    }
    if (!missing.empty())
        report_missing(node, row, missing, known);
    return missing.empty();
}

void LineCheck::report_no_arrow(SyntaxNode const& node, KeywordRow const& row,
                                LineReading const& reading) const {
    auto const& words = reading.arguments;
    auto known = known_of(row, words);
    bool const is_time = row.arguments.front().kind == ValueKind::Date && words.size() == 1;
    if (auto const dates = is_time ? two_dates(words.front().text) : std::vector<std::string>();
        !dates.empty())
        known = dates;
    bool const is_glued = words.size() == 1 && place_of_arrow(row) == 1 && row.arguments.size() == 3;
    if (auto const sides = is_glued ? around_glued_arrow(words.front().text) : std::vector<std::string>();
        !sides.empty())
        known = sides;
    std::string shown = words_for_hint(node);
    if (auto const verb = words_between_ends(node, row, all_words(reading)); !verb.empty()) {
        known = {all_words(reading).front().text, "->", all_words(reading).back().text};
        shown = verb;
    }
    if (words.empty() && node.prose.size() == 1 && node.prose.front().text.find("-> ") != std::string::npos) {
        findings_.error("missing-arrow", "the arrow stands behind the colon", node.keyword.span,
                        write_as(std::string(row.name) + " " + node.prose.front().text));
        return;
    }
    if (leads_to_words(node, row, words)) {
        known.assign(row.arguments.size(), "");
        known.back() = node.prose.front().text;
        shown = joined(all_words(reading));
    }
    findings_.error("missing-arrow", "there is no arrow on this line",
                    words.empty() ? node.keyword.span : of_words(words),
                    write_as(form_of(row, node, known, shown)) +
                        (words.empty() ? choices_for(row.arguments.back()) : ""));
}

// «link maire paie port», a sentence: the words between two names that are known; empty where they are none.
std::string LineCheck::words_between_ends(SyntaxNode const& node, KeywordRow const& row,
                                          std::vector<Word> const& words) const {
    bool const takes_words = row.body == Body::Line && row.arguments.size() == 3 && place_of_arrow(row) == 1;
    if (!takes_words || node.colon || words.size() < 3 ||
        !values_.fits(row.arguments.front(), words.front()) ||
        !values_.fits(row.arguments.back(), words.back()))
        return {};
    std::vector<Word> between(words.begin() + 1, words.end() - 1);
    while (!between.empty() && is_word_for_arrow(between.back()))
        between.pop_back();
    return between.empty() ? std::string() : joined(between);
}

// «option The mayor: quai»: what should stand after the arrow stands after the colon, and its words before.
bool LineCheck::leads_to_words(SyntaxNode const& node, KeywordRow const& row,
                               std::vector<Word> const& words) const {
    ParameterRow const& last = row.arguments.back();
    return row.body != Body::None && !words.empty() && node.prose.size() == 1 &&
           values_.fits(last, {node.prose.front().text, {}}) && !values_.fits(last, words.front());
}

// What the words of a side stand for: the one date or the one name; empty where nobody can tell.
std::string LineCheck::side_meant(ParameterRow const& parameter, std::vector<Word> const& words) const {
    std::string const text = joined(words);
    if (parameter.kind == ValueKind::Date)
        return date_of_side(text);
    if (words.size() < 2)
        return text;
    std::string const name = name_from(text);
    auto const fits = [&](Word const& word) { return values_.fits(parameter, word); };
    bool const one_is_known = std::count_if(words.begin(), words.end(), fits) == 1;
    return one_is_known && !values_.fits(parameter, {name, {}})
               ? std::find_if(words.begin(), words.end(), fits)->text
               : name;
}

// «link mairie -> port -> quai»
std::string LineCheck::line_for_each_arrow(SyntaxNode const& node, KeywordRow const& row,
                                           std::vector<Word> const& words) const {
    std::vector<std::string> lines;
    bool const is_chain = place_of_arrow(row) == 1 && row.arguments.size() == 3 && words.size() > 4 &&
                          words.size() % 2 == 1 && words.size() / 2 <= most_lines;
    for (std::size_t i = 1; is_chain && i < words.size(); i += 2) {
        bool const is_step = words[i].text == "->" && values_.fits(row.arguments.front(), words[i - 1]) &&
                             values_.fits(row.arguments.back(), words[i + 1]);
        if (!is_step)
            return {};
        lines.push_back(
            form_of(row, node, {words[i - 1].text, "->", words[i + 1].text}, words_for_hint(node)));
    }
    return lines.empty() ? "" : "write a line for each: " + listed({lines.begin(), lines.end()}, ", and ");
}

// «link maire, adjointe -> pont»
std::string LineCheck::line_for_each_end(SyntaxNode const& node, KeywordRow const& row,
                                         ArrowSides const& sides) const {
    std::size_t const before = place_of_arrow(row);
    if (before != 1 || row.arguments.size() != 3)
        return {};
    auto const begins = known_in_list(row.arguments.front(), sides.before);
    auto const ends = known_in_list(row.arguments.back(), sides.after);
    if (begins.size() * ends.size() < 2 || begins.size() * ends.size() > most_lines)
        return {};
    std::vector<std::string> lines;
    for (std::string const& begin : begins)
        for (std::string const& end : ends)
            lines.push_back(form_of(row, node, {begin, "->", end}, words_for_hint(node)));
    return "write a line for each: " + listed({lines.begin(), lines.end()}, ", and ");
}

void LineCheck::report_sides(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                             ArrowSides const& sides) const {
    std::size_t const before = place_of_arrow(row);
    bool const is_last = before + 1 == row.arguments.size();
    std::string const first = before == 0 ? "" : side_meant(row.arguments.front(), sides.before);
    std::string const last = is_last ? "" : side_meant(row.arguments.back(), sides.after);
    if (before == 0 && !sides.before.empty() && node.prose.empty() &&
        values_.fits(row.arguments.back(), {last, {}})) {
        std::vector<std::string> meant(row.arguments.size());
        meant.back() = last;
        findings_.error("swapped-arguments", "these words stand after the colon", of_words(sides.before),
                        write_as(form_of(row, node, meant, joined(sides.before))));
        return;
    }
    std::string const verb = sides.sign == Sign::Word && sides.before.size() + sides.after.size() > 2
                                 ? words_between_ends(node, row, all_words(reading))
                                 : "";
    if (!verb.empty()) {
        auto const& words = all_words(reading);
        findings_.error("missing-arrow", "there is no arrow on this line", of_words(words),
                        write_as(form_of(row, node, {words.front().text, "->", words.back().text}, verb)));
        return;
    }
    bool const both = (before == 0 ? sides.before.empty() : !first.empty()) && (is_last || !last.empty());
    std::vector<Word> rest = sides.before;
    rest.insert(rest.end(), sides.after.begin(), sides.after.end());
    std::vector<std::string> known = known_of(row, rest);
    if (both) {
        known.front() = before == 0 ? "" : first;
        known.back() = is_last ? known.back() : last;
    }
    std::string const hint = write_as(form_of(row, node, known, words_for_hint(node)));
    bool const first_is_long = sides.before.size() > before;
    if (auto const lines = line_for_each_arrow(node, row, all_words(reading)); !lines.empty()) {
        findings_.error("surplus-argument", "an arrow leads from one to one", of_words(sides.after), lines);
        return;
    }
    if (auto const lines = line_for_each_end(node, row, sides); sides.sign == Sign::Arrow && !lines.empty()) {
        findings_.error("surplus-argument", "an arrow leads from one to one",
                        of_words(first_is_long ? sides.before : sides.after), lines);
        return;
    }
    std::vector<Word> const& longer = first_is_long ? sides.before : sides.after;
    if (sides.sign == Sign::LikeArrow)
        findings_.error("missing-arrow", "an arrow is written with two signs, ->", sides.arrow.span, hint);
    else if (sides.sign == Sign::Word)
        findings_.error("missing-arrow", quoted(sides.arrow.text) + " stands where the arrow should, ->",
                        sides.arrow.span, hint);
    else if (!both)
        findings_.error("swapped-arguments", "the arrow stands in the wrong place", sides.arrow.span,
                        write_as(form_of(row, node, known_of(row, reading.arguments), words_for_hint(node))));
    else if (row.arguments.front().kind == ValueKind::Date)
        findings_.error("bad-date", quoted(joined(longer)) + " is no date", of_words(longer), hint);
    else
        findings_.error("surplus-argument", "a name is one word", of_words(longer), hint);
}

} // namespace fresque
