#include "story/values.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace fresque {

namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::optional<int> digits(std::string_view text) {
    if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// The scripts that have letters which look alike.
enum class Script { Other, Latin, Greek, Cyrillic };

Script script_of(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
        return Script::Latin;
    if ((c >= 0x00C0 && c <= 0x024F) || (c >= 0x1E00 && c <= 0x1EFF))
        return Script::Latin;
    if ((c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF))
        return Script::Greek;
    if (c >= 0x0400 && c <= 0x052F)
        return Script::Cyrillic;
    return Script::Other;
}

bool is_name_character(char32_t c) {
    if (c < 0x80)
        return script_of(c) == Script::Latin || (c >= U'0' && c <= U'9') || c == U'-' || c == U'_';
    if (c < 0x00C0 || c == 0x00D7 || c == 0x00F7)
        return false; // signs of Latin-1
    return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F);
}

// What is wrong with a name; empty where nothing is.
std::string name_trouble(std::string_view name) {
    Script script = Script::Other;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = next_character(name, at);
        if (!is_name_character(c))
            return quoted(name) + " cannot be a name";
        Script const here = script_of(c);
        if (here == Script::Other)
            continue;
        if (script != Script::Other && here != script)
            return quoted(name) + " mixes letters of two scripts";
        script = here;
    }
    return {};
}

bool leaves_folder(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos)
        return true;
    if (path.find(':') != std::string_view::npos)
        return true; // a drive or an address
    for (std::size_t begin = 0; begin <= path.size();) {
        std::size_t const end = std::min(path.find('/', begin), path.size());
        if (path.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return false;
}

bool is_length(std::string_view text) {
    if (text.ends_with('%'))
        text.remove_suffix(1);
    return is_number(text);
}

bool is_duration(std::string_view text) {
    if (text.ends_with("ms"))
        text.remove_suffix(2);
    else if (text.ends_with('s'))
        text.remove_suffix(1);
    else
        return false;
    return is_number(text) && !text.starts_with('-');
}

std::string listed(std::vector<std::string_view> const& words) {
    std::string text;
    for (std::string_view const word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

} // namespace

bool is_date(std::string_view text) {
    auto const year = digits(text.substr(0, 4));
    if (!year || text.size() < 4)
        return false;
    if (text.size() == 4)
        return true;
    if (text[4] != '-' || text.size() < 7)
        return false;
    auto const month = digits(text.substr(5, 2));
    if (!month || *month < 1 || *month > 12)
        return false;
    if (text.size() == 7)
        return true;
    if (text[7] != '-' || text.size() != 10)
        return false;
    auto const day = digits(text.substr(8, 2));
    return day && *day >= 1 && *day <= days_in(*year, *month);
}

bool is_number(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    std::size_t const dot = std::min(text.find('.'), text.size());
    std::string_view const whole = text.substr(0, dot);
    std::string_view const part = dot < text.size() ? text.substr(dot + 1) : "0";
    return !whole.empty() && !part.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
           std::all_of(part.begin(), part.end(), is_digit);
}

bool ValueChecker::accepts(ParameterRow const& parameter, Word const& value) const {
    if (value.text.empty() && value.span.begin == value.span.end) {
        findings_.error("missing-value", "nothing is given for “" + std::string(parameter.name) + "”",
                        value.span);
        return false;
    }
    switch (parameter.kind) {
    case ValueKind::Word:
        return accepts_choice(parameter, value);
    case ValueKind::NewName:
        return accepts_new_name(value);
    case ValueKind::VoiceName:
        return accepts_name(names_.voices, "voice", value);
    case ValueKind::SourceName:
        return accepts_name(names_.sources, "source", value);
    case ValueKind::TopicName:
        return accepts_name(names_.topics, "topic", value);
    case ValueKind::ElementName:
        return accepts_name(names_.elements, "element", value);
    case ValueKind::File:
        return accepts_file(value);
    case ValueKind::Number:
    case ValueKind::Length:
    case ValueKind::Duration:
    case ValueKind::Date:
        return accepts_form(parameter, value);
    case ValueKind::Text:
        return true;
    }
    return true;
}

bool ValueChecker::accepts_choice(ParameterRow const& parameter, Word const& value) const {
    auto const& choices = parameter.choices;
    if (choices.empty() || std::find(choices.begin(), choices.end(), value.text) != choices.end())
        return true;
    std::string_view const near = nearest(value.text, choices);
    findings_.error("unknown-choice", "“" + value.text + "” is no " + std::string(parameter.name), value.span,
                    near.empty() ? "write one of " + listed(choices) : "did you mean " + quoted(near) + "?");
    return false;
}

bool ValueChecker::accepts_new_name(Word const& value) const {
    std::string trouble = name_trouble(value.text);
    if (value.text.empty())
        trouble = "a name cannot be empty";
    if (trouble.empty())
        return true;
    findings_.error("bad-name", std::move(trouble), value.span, "use letters, digits, - and _");
    return false;
}

bool ValueChecker::accepts_name(NameTable const& table, std::string const& thing, Word const& value) const {
    if (table.find(value.text))
        return true;
    std::string const message = "there is no " + thing + " “" + value.text + "”";
    std::string const code = "unknown-" + thing;
    std::string_view const near = findings_.full() ? std::string_view{} : table.nearest_to(value.text);
    if (!near.empty()) {
        findings_.error(code, message, value.span, "did you mean " + quoted(near) + "?",
                        {{table.find(near)->span, "declared"}});
        return false;
    }
    for (NameTable const* other :
         {&names_.voices, &names_.sources, &names_.topics, &names_.elements, &names_.scenes})
        if (Declaration const* const found = other->find(value.text)) {
            findings_.error(code, message, value.span,
                            quoted(value.text) + " is a " + std::string(found->keyword) + ", not a" +
                                (thing == "element" ? "n " : " ") + thing,
                            {{found->span, "declared"}});
            return false;
        }
    findings_.error(code, message, value.span,
                    thing == "element" ? "give the element this name with as=" + value.text
                                       : "declare it at the margin: " + thing + " " + value.text + ": …");
    return false;
}

bool ValueChecker::accepts_file(Word const& value) const {
    if (value.text.empty() || leaves_folder(value.text)) {
        findings_.error("file-outside-story", "“" + value.text + "” is no file inside the story’s folder",
                        value.span, "put the file beside the story and write its name");
        return false;
    }
    std::string const trouble = file_check_ ? file_check_(value.text) : "";
    if (!trouble.empty())
        findings_.warning("missing-image", "“" + value.text + "” cannot be shown: " + trouble, value.span,
                          "a labelled placeholder stands in for it");
    return true;
}

bool ValueChecker::accepts_form(ParameterRow const& parameter, Word const& value) const {
    auto const refuse = [&](char const* code, char const* what, char const* hint) {
        findings_.error(code, "“" + value.text + "” is no " + what, value.span, hint);
        return false;
    };
    std::string_view const text = value.text;
    if (parameter.kind == ValueKind::Number)
        return is_number(text) || refuse("bad-number", "number", "write digits, such as 12 or 0.5");
    if (parameter.kind == ValueKind::Length)
        return is_length(text) || refuse("bad-length", "length", "write 40% or a number of stage units");
    if (parameter.kind == ValueKind::Duration)
        return is_duration(text) || refuse("bad-duration", "duration", "write 0.6s or 400ms");
    return is_date(text) || refuse("bad-date", "date", "write 2019, 2019-07 or 2019-07-22");
}

} // namespace fresque
