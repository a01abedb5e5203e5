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
    return is_number(text) && !text.starts_with('-');
}

constexpr std::array<std::string_view, 9> place_names = {
    "left", "right", "center", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"};

bool is_part(std::string_view text) {
    return text.ends_with('%') && is_length(text);
}

bool is_place(std::string_view text) {
    if (std::find(place_names.begin(), place_names.end(), text) != place_names.end())
        return true;
    std::size_t const comma = text.find(',');
    return comma != std::string_view::npos && is_part(text.substr(0, comma)) &&
           is_part(text.substr(comma + 1));
}

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
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

bool is_duration(std::string_view text) {
    if (text.ends_with("ms"))
        text.remove_suffix(2);
    else if (text.ends_with('s'))
        text.remove_suffix(1);
    else
        return false;
    return is_number(text) && !text.starts_with('-');
}

bool is_language(std::string_view text) {
    std::size_t const first = std::min(text.find('-'), text.size());
    if (first < 2 || first > 3 ||
        !std::all_of(text.begin(), text.begin() + static_cast<long>(first), is_letter))
        return false;
    while (!(text = text.substr(std::min(text.find('-'), text.size()))).empty()) {
        text.remove_prefix(1);
        std::string_view const subtag = text.substr(0, text.find('-'));
        bool const sound = std::all_of(subtag.begin(), subtag.end(),
                                       [](char byte) { return is_letter(byte) || is_digit(byte); });
        if (!sound || subtag.size() < 2 || subtag.size() > 8)
            return false;
    }
    return true;
}

bool is_earlier(std::string_view date, std::string_view other) {
    std::size_t const known = std::min(date.size(), other.size());
    return date.substr(0, known) < other.substr(0, known);
}

bool ValueChecker::fits(ParameterRow const& parameter, Word const& value) const {
    std::string_view const text = value.text;
    auto const& choices = parameter.choices;
    switch (parameter.kind) {
    case ValueKind::Word:
        return choices.empty() || std::find(choices.begin(), choices.end(), text) != choices.end();
    case ValueKind::NewName:
        return !text.empty() && name_trouble(text).empty();
    case ValueKind::VoiceName:
        return names_.voices.find(text) != nullptr;
    case ValueKind::SourceName:
        return names_.sources.find(text) != nullptr;
    case ValueKind::TopicName:
        return names_.topics.find(text) != nullptr;
    case ValueKind::SceneName:
        return names_.scenes.find(text) != nullptr;
    case ValueKind::ElementName:
        return names_.elements.find(text) != nullptr;
    case ValueKind::NodeName:
        return names_.nodes.find(text) != nullptr || names_.voices.find(text) != nullptr;
    case ValueKind::Arrow:
        return text == "->";
    case ValueKind::Number:
        return is_number(text);
    case ValueKind::Length:
        return is_length(text);
    case ValueKind::Place:
        return is_place(text);
    case ValueKind::Duration:
        return is_duration(text);
    case ValueKind::Date:
        return is_date(text);
    case ValueKind::Language:
        return is_language(text);
    case ValueKind::Image:
    case ValueKind::Drawing:
        return !text.empty() && !leaves_folder(text);
    case ValueKind::Text:
        return true;
    }
    return true;
}

bool ValueChecker::accepts(ParameterRow const& parameter, Word const& value) {
    if (value.text.empty() && value.span.begin == value.span.end) {
        findings_.error("missing-value", "nothing is given for " + quoted(parameter.name), value.span,
                        "write its value, or remove " + quoted(parameter.name));
        return false;
    }
    if (!fits(parameter, value)) {
        refuse(parameter, value);
        return false;
    }
    if (parameter.kind == ValueKind::Image || parameter.kind == ValueKind::Drawing)
        check_file(value);
    note_use(parameter, value);
    return true;
}

void ValueChecker::note_use(ParameterRow const& parameter, Word const& value) {
    if (parameter.kind == ValueKind::VoiceName || parameter.kind == ValueKind::NodeName)
        uses_.voices.insert(value.text);
    if (parameter.kind == ValueKind::SourceName)
        uses_.sources.insert(value.text);
    if (parameter.kind == ValueKind::TopicName)
        uses_.topics.insert(value.text);
}

void ValueChecker::refuse(ParameterRow const& parameter, Word const& value) const {
    auto const say = [&](char const* code, char const* what, char const* hint) {
        findings_.error(code, quoted(value.text) + " is no " + what, value.span, hint);
    };
    switch (parameter.kind) {
    case ValueKind::Word:
        return refuse_choice(parameter, value);
    case ValueKind::NewName:
        return refuse_new_name(value);
    case ValueKind::VoiceName:
        return refuse_name(names_.voices, "voice", value);
    case ValueKind::SourceName:
        return refuse_name(names_.sources, "source", value);
    case ValueKind::TopicName:
        return refuse_name(names_.topics, "topic", value);
    case ValueKind::SceneName:
        return refuse_name(names_.scenes, "scene", value);
    case ValueKind::ElementName:
        return refuse_name(names_.elements, "element", value);
    case ValueKind::NodeName:
        return refuse_name(names_.nodes, "node", value);
    case ValueKind::Arrow:
        return say("missing-arrow", "arrow", "write -> between the two");
    case ValueKind::Number:
        return say("bad-number", "number", "write digits, such as 12 or 0.5");
    case ValueKind::Length:
        return say("bad-length", "length", "write 40% or a number of stage units");
    case ValueKind::Place:
        return say("bad-place", "place on the stage",
                   "write left, right, center, top, bottom, top-left… or 30%,40%");
    case ValueKind::Duration:
        return say("bad-duration", "duration", "write 0.6s or 400ms");
    case ValueKind::Date:
        return say("bad-date", "date", "write 2019, 2019-07 or 2019-07-22");
    case ValueKind::Language:
        return say("bad-language", "language", "write its short name, such as fr, en or pt-BR");
    case ValueKind::Image:
    case ValueKind::Drawing:
        return say("file-outside-story", "file inside the story’s folder",
                   "put the file beside the story and write its name");
    case ValueKind::Text:
        return;
    }
}

void ValueChecker::refuse_choice(ParameterRow const& parameter, Word const& value) const {
    std::string_view const near = nearest(value.text, parameter.choices);
    findings_.error(
        "unknown-choice", quoted(value.text) + " is no " + std::string(parameter.name), value.span,
        near.empty() ? "write one of " + listed(parameter.choices) : "did you mean " + quoted(near) + "?");
}

void ValueChecker::refuse_new_name(Word const& value) const {
    std::string trouble = value.text.empty() ? "a name cannot be empty" : name_trouble(value.text);
    findings_.error("bad-name", std::move(trouble), value.span, "use letters, digits, - and _");
}

void ValueChecker::refuse_name(NameTable const& table, std::string const& thing, Word const& value) const {
    std::string const message = "there is no " + thing + " " + quoted(value.text);
    std::string const code = "unknown-" + thing;
    std::string_view const near = findings_.full() ? std::string_view{} : table.nearest_to(value.text);
    if (!near.empty()) {
        findings_.error(code, message, value.span, "did you mean " + quoted(near) + "?",
                        {{table.find(near)->span, "declared"}});
        return;
    }
    for (NameTable const* other :
         {&names_.voices, &names_.sources, &names_.topics, &names_.elements, &names_.scenes, &names_.nodes})
        if (Declaration const* const found = other->find(value.text)) {
            findings_.error(code, message, value.span,
                            quoted(value.text) + " is a " + std::string(found->keyword) + ", not a" +
                                (thing == "element" ? "n " : " ") + thing,
                            {{found->span, "declared"}});
            return;
        }
    std::string const name = value.text;
    std::string hint = "declare it at the margin: " + thing + " " + name + ": …";
    if (thing == "element")
        hint = "give the element this name with as=" + name;
    if (thing == "node")
        hint = "write it above, under relations: node " + name + ": …";
    findings_.error(code, message, value.span, std::move(hint));
}

void ValueChecker::check_file(Word const& value) const {
    std::string const trouble = file_check_ ? file_check_(value.text) : "";
    if (!trouble.empty())
        findings_.warning("missing-image", quoted(value.text) + " cannot be shown: " + trouble, value.span,
                          "a labelled placeholder stands in for it");
}

} // namespace fresque
