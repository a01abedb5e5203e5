#include "story/line_reading.h"

#include "story/meant_values.h"

#include <algorithm>
#include <utility>

namespace fresque {

namespace {

// A line with more words than that is no slip, and is taken as it stands: no time is lost on it.
constexpr std::size_t most_words = 64;

Word joined(std::vector<Word> const& words) {
    Word whole = words.front();
    for (std::size_t i = 1; i < words.size(); ++i) {
        whole.text += (whole.text.empty() ? "" : " ") + words[i].text;
        whole.span.end = words[i].span.end;
        whole.inside.end = words[i].inside.end;
    }
    if (whole.text.ends_with('"')) // the other one is missing
        whole.text.pop_back();
    for (auto const& [open, close] : {std::pair("'", "'"), std::pair("‘", "’"), std::pair("‹", "›"),
                                      std::pair("„", "“"), std::pair("„", "”"), std::pair("‚", "‘")}) {
        std::string_view const marks_open = open;
        std::string_view const marks_close = close;
        std::size_t const marks = marks_open.size() + marks_close.size();
        if (whole.text.size() < marks || !whole.text.starts_with(open) || !whole.text.ends_with(close))
            continue;
        whole.text = whole.text.substr(marks_open.size(), whole.text.size() - marks);
        break;
    }
    return whole;
}

class Reader {
  public:
    Reader(SyntaxNode const& node, KeywordRow const& row, ValueChecker const& values) :
        node_(node), row_(row), values_(values), most_(row.arguments.size()) {
        reading_.arguments = node.arguments;
        reading_.attributes = node.attributes;
    }

    LineReading read(Vocabulary const& vocabulary) {
        bool const short_enough = node_.arguments.size() + node_.attributes.size() <= most_words;
        if (short_enough) {
            join_signs();
            take_named_arguments();
            join_titles();
            if (!node_.colon && node_.prose.empty() && reading_.arguments.size() > most_)
                join_groups();
            if (!node_.colon && node_.prose.empty() && reading_.arguments.size() > most_ && has_one_number())
                take_unnamed(Unnamed::Numbers);
        }
        if (short_enough && reading_.unnamed.empty() && !node_.colon && node_.prose.empty())
            join_values(Values::Numbers);
        bool const too_many = reading_.arguments.size() > most_;
        reading_.lacks_colon = !node_.colon && row_.body != Body::None && (too_many || !node_.prose.empty());
        if (!reading_.lacks_colon && short_enough)
            join_values(Values::All);
        for (SyntaxNode const& child : node_.children)
            if (is_property(child.keyword.text, &row_, vocabulary))
                reading_.attributes.push_back({child.keyword, property_value(child)});
        if (!reading_.lacks_colon && short_enough)
            take_unnamed(Unnamed::All);
        set_surplus_apart();
        return std::move(reading_);
    }

  private:
    // via = abc and via =abc
    void join_signs() {
        auto& words = reading_.arguments;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words[i].text.starts_with('=') || !row_.attribute(words[i - 1].text))
                continue;
            bool const alone = words[i].text == "=";
            if (alone && i + 1 == words.size())
                continue;
            Word value = words[alone ? i + 1 : i];
            if (!alone)
                value.text.erase(0, 1);
            take_torn(words[i - 1], value, true);
            auto const first = words.begin() + static_cast<long>(i) - 1;
            words.erase(first, first + (alone ? 3 : 2));
            i = 0;
        }
    }

    void take_torn(Word const& name, Word const& value, bool around_sign) {
        TornValue& torn = reading_.torn.emplace_back();
        torn.attribute.name = name;
        torn.attribute.value = value;
        torn.around_sign = around_sign;
    }

    // kind=direct
    void take_named_arguments() {
        auto& words = reading_.arguments;
        for (std::size_t i = 0; i < most_ && words.size() < most_; ++i) {
            std::string_view const name = row_.arguments[i].name;
            auto const named =
                std::find_if(reading_.attributes.begin(), reading_.attributes.end(),
                             [&](AttributeSyntax const& attribute) { return attribute.name.text == name; });
            if (named == reading_.attributes.end() || row_.attribute(name))
                continue;
            words.insert(words.begin() + static_cast<long>(std::min(i, words.size())), named->value);
            reading_.named_arguments.push_back(*named);
            reading_.attributes.erase(named);
        }
    }

    // quote Sam Altman direct: the words that a name stands for
    void join_titles() {
        auto& words = reading_.arguments;
        if (words.size() <= most_)
            return;
        std::size_t const count = words.size() - most_ + 1;
        for (std::size_t i = 0; i < most_; ++i) {
            std::vector<Word> const run(words.begin() + static_cast<long>(i),
                                        words.begin() + static_cast<long>(i + count));
            Word whole = joined(run);
            if (!values_.is_title(row_.arguments[i], whole.text))
                continue;
            words.erase(words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(i + count));
            words.insert(words.begin() + static_cast<long>(i), std::move(whole));
            return;
        }
    }

    // counter pains 1 000 pains: the digits as one number
    void join_groups() {
        auto& words = reading_.arguments;
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            std::size_t const count = groups_in({words.begin() + static_cast<long>(i), words.end()});
            if (count < 2)
                continue;
            Word number =
                joined({words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(i + count)});
            number.text = without_spaces(number.text);
            words.erase(words.begin() + static_cast<long>(i), words.begin() + static_cast<long>(i + count));
            words.insert(words.begin() + static_cast<long>(i), std::move(number));
        }
    }

    // How many of the words at the beginning are the groups of one number.
    static std::size_t groups_in(std::vector<Word> const& words) {
        std::size_t count = 1;
        while (count < words.size() &&
               are_groups({words.begin(), words.begin() + static_cast<long>(count) + 1}))
            ++count;
        return count;
    }

    enum class Values { All, Numbers };

    // short=deux mots, to=1 000
    void join_values(Values which) {
        auto& attributes = reading_.attributes;
        for (std::size_t i = 0; i < attributes.size();) {
            std::uint32_t const end =
                i + 1 < attributes.size() ? attributes[i + 1].name.span.begin : node_.span.end;
            std::vector<Word> run = words_between(attributes[i].value.span.end, end);
            std::size_t const too_many =
                reading_.arguments.size() - std::min(reading_.arguments.size(), most_);
            run.insert(run.begin(), attributes[i].value);
            bool const belongs =
                is_one_number(attributes[i], run) || is_number_with_unit(attributes[i], run) ||
                (which == Values::All && (run.size() - 1 <= too_many || is_counted(attributes[i], run) ||
                                          are_words(attributes[i], run)));
            if (run.size() == 1 || !is_bare(run.front()) || !belongs) {
                ++i;
                continue;
            }
            std::erase_if(reading_.arguments, [&](Word const& word) {
                return word.span.begin > run.front().span.begin && word.span.begin < end;
            });
            take_torn(attributes[i].name, joined(run), run.front().text.empty());
            attributes.erase(attributes.begin() + static_cast<long>(i));
        }
    }

    std::vector<Word> words_between(std::uint32_t begin, std::uint32_t end) const {
        std::vector<Word> words;
        for (Word const& word : reading_.arguments)
            if (word.span.begin >= begin && word.span.begin < end)
                words.push_back(word);
        return words;
    }

    // to=1 000, where a name might follow
    bool is_one_number(AttributeSyntax const& attribute, std::vector<Word> const& words) const {
        ParameterRow const* const parameter = row_.attribute(attribute.name.text);
        return parameter && parameter->kind == ValueKind::Number && are_groups(words) &&
               values_.fits(*parameter, {without_spaces(joined(words).text), {}});
    }

    // to=12 500 personnes and to=1,5 million, of a line that can say what it counts
    bool is_number_with_unit(AttributeSyntax const& attribute, std::vector<Word> const& words) const {
        ParameterRow const* const parameter = row_.attribute(attribute.name.text);
        bool const takes_unit = parameter && parameter->kind == ValueKind::Number && row_.attribute("unit");
        bool const counts = words.size() > 1 && meant_number(words[0].text) && counts_on(words[1].text) &&
                            !meant_number(words[1].text);
        return takes_unit && (counts || groups_in(words) > 1);
    }

    // 1 000 and 12 500 000: each word but the first begins with three digits.
    static bool are_groups(std::vector<Word> const& words) {
        auto const are_digits = [](std::string_view text) {
            return text.find_first_not_of("0123456789") == std::string_view::npos;
        };
        std::string_view const first = words.front().text;
        return !first.empty() && first.size() <= 3 && are_digits(first) &&
               std::all_of(words.begin() + 1, words.end(), [&](Word const& word) {
                   std::string_view const text = word.text;
                   return text.size() >= 3 && are_digits(text.substr(0, 3)) &&
                          (text.size() == 3 || text[3] == ',' || text[3] == '.');
               });
    }

    // to=3 millions, where a name might follow
    bool is_counted(AttributeSyntax const& attribute, std::vector<Word> const& words) const {
        ParameterRow const* const parameter = row_.attribute(attribute.name.text);
        auto const is_digits = [](Word const& word) { return meant_number(word.text).has_value(); };
        auto const unit = std::find_if_not(words.begin(), words.end(), is_digits);
        return parameter && parameter->kind == ValueKind::Number && unit != words.begin() &&
               unit != words.end() && counts_on(unit->text);
    }

    // unit=euros par an, where a name might follow: that would be one word.
    bool are_words(AttributeSyntax const& attribute, std::vector<Word> const& words) const {
        ParameterRow const* const parameter = row_.attribute(attribute.name.text);
        auto const needed = static_cast<std::size_t>(
            std::count_if(row_.arguments.begin(), row_.arguments.end(), [](ParameterRow const& argument) {
                return argument.presence == Presence::Required;
            }));
        std::size_t const given = reading_.arguments.size();
        return parameter && parameter->kind == ValueKind::Text && given > most_ &&
               given - (words.size() - 1) >= needed;
    }

    bool has_one_number() const {
        auto const& words = reading_.arguments;
        return std::count_if(words.begin(), words.end(),
                             [](Word const& word) { return meant_number(word.text).has_value(); }) == 1;
    }

    enum class Unnamed { All, Numbers };

    // move logo left, for at=left; bar foot 12, for value=12
    void take_unnamed(Unnamed which) {
        for (ParameterRow const& parameter : row_.attributes) {
            bool const given = std::any_of(
                reading_.attributes.begin(), reading_.attributes.end(),
                [&](AttributeSyntax const& attribute) { return attribute.name.text == parameter.name; });
            if (parameter.presence != Presence::Required || given || is_torn(parameter.name) ||
                (which == Unnamed::Numbers && parameter.kind != ValueKind::Number))
                continue;
            auto const word =
                std::find_if(reading_.arguments.begin(), reading_.arguments.end(), [&](Word const& argument) {
                    auto const at = static_cast<std::size_t>(&argument - reading_.arguments.data());
                    bool const free = at >= most_ || row_.arguments[at].presence == Presence::Optional;
                    return free && values_.fits(parameter, argument);
                });
            if (word == reading_.arguments.end())
                continue;
            AttributeSyntax& unnamed = reading_.unnamed.emplace_back();
            unnamed.name.text = parameter.name;
            unnamed.name.span = word->span;
            unnamed.value = *word;
            reading_.attributes.push_back(reading_.unnamed.back());
            reading_.arguments.erase(word);
        }
    }

    bool is_torn(std::string_view name) const {
        return std::any_of(reading_.torn.begin(), reading_.torn.end(),
                           [name](TornValue const& torn) { return torn.attribute.name.text == name; });
    }

    // Of the words that stand together, those without which the others are right; else the last ones.
    void set_surplus_apart() {
        auto& words = reading_.arguments;
        if (words.size() <= most_)
            return;
        auto const count = static_cast<long>(words.size() - most_);
        std::size_t at = most_;
        while (!reading_.lacks_colon && at > 0 && !fits_without(at))
            --at;
        bool const found = reading_.lacks_colon || fits_without(at);
        auto const first = words.begin() + static_cast<long>(found ? at : most_);
        reading_.surplus.assign(first, first + count);
        words.erase(first, first + count);
    }

    bool fits_without(std::size_t at) const {
        auto const& words = reading_.arguments;
        std::size_t const count = words.size() - most_;
        for (std::size_t i = 0; i < most_; ++i)
            if (!values_.fits(row_.arguments[i], words[i < at ? i : i + count]))
                return false;
        return true;
    }

    SyntaxNode const& node_;
    KeywordRow const& row_;
    ValueChecker const& values_;
    std::size_t most_; // arguments
    LineReading reading_;
};

} // namespace

LineReading reading_of(SyntaxNode const& node, KeywordRow const& row, Vocabulary const& vocabulary,
                       ValueChecker const& values) {
    return Reader(node, row, values).read(vocabulary);
}

std::vector<Word> all_words(LineReading const& reading) {
    std::vector<Word> all = reading.arguments;
    all.insert(all.end(), reading.surplus.begin(), reading.surplus.end());
    std::sort(all.begin(), all.end(),
              [](Word const& a, Word const& b) { return a.span.begin < b.span.begin; });
    return all;
}

} // namespace fresque
