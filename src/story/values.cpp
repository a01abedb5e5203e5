#include "story/values.h"

#include "story/line_form.h"
#include "story/meant_values.h"

#include <algorithm>

namespace fresque {

bool ValueChecker::fits(ParameterRow const& parameter, Word const& value) const {
    std::string_view const text = value.text;
    auto const& choices = parameter.choices;
    switch (parameter.kind) {
    case ValueKind::Word:
        return choices.empty() || std::find(choices.begin(), choices.end(), text) != choices.end();
    case ValueKind::NewName:
        return is_name(text);
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
    case ValueKind::ColorName:
        return choices.empty() || std::find(choices.begin(), choices.end(), text) != choices.end() ||
               names_.colors.find(text) != nullptr;
    case ValueKind::ColorValue:
        return is_color(text);
    case ValueKind::Arrow:
        return text == "->";
    case ValueKind::Number:
        return is_number(text) && (!parameter.range.is_bounded() || fits_range(parameter.range, text));
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

bool ValueChecker::is_title(ParameterRow const& parameter, std::string_view words) const {
    if (title_searches_left_ == 0)
        return false;
    --title_searches_left_; // each goes through all the names
    switch (parameter.kind) {
    case ValueKind::VoiceName:
        return !names_.voices.name_of_title(words).empty();
    case ValueKind::SourceName:
        return !names_.sources.name_of_title(words).empty();
    case ValueKind::TopicName:
        return !names_.topics.name_of_title(words).empty();
    case ValueKind::SceneName:
        return !names_.scenes.name_of_title(words).empty();
    case ValueKind::NodeName:
        return !names_.nodes.name_of_title(words).empty() || !names_.voices.name_of_title(words).empty();
    default:
        return false;
    }
}

NameTable const* ValueChecker::table_for(ValueKind kind) const {
    switch (kind) {
    case ValueKind::VoiceName:
        return &names_.voices;
    case ValueKind::SourceName:
        return &names_.sources;
    case ValueKind::TopicName:
        return &names_.topics;
    case ValueKind::SceneName:
        return &names_.scenes;
    default:
        return nullptr;
    }
}

std::vector<std::string_view> ValueChecker::words_for(ParameterRow const& parameter) const {
    constexpr std::size_t few = 8;
    NameTable const* const table = table_for(parameter.kind);
    if (!table)
        return parameter.choices;
    return table->all().size() <= few ? table->all() : std::vector<std::string_view>();
}

bool ValueChecker::accepts(ParameterRow const& parameter, Word const& value) {
    if (is_unclosed(value)) { // which was told
        ++refused_;
        return false;
    }
    bool const missing = value.text.empty() && value.span.begin == value.span.end;
    if (missing || !fits(parameter, value)) {
        ++refused_;
        if (missing)
            findings_.error("missing-value", "nothing is given for “" + std::string(parameter.name) + "”",
                            value.span, "write its value here, or remove " + quoted(parameter.name));
        else
            refuse(parameter, value);
        return false;
    }
    take(parameter, value);
    return true;
}

void ValueChecker::take(ParameterRow const& parameter, Word const& value) {
    if (is_file(parameter.kind))
        check_file(parameter, value);
    if (parameter.kind == ValueKind::Number)
        check_digits(parameter, value);
    note_use(parameter, value);
}

bool ValueChecker::is_unclosed(Word const& value) {
    return value.span.begin < value.inside.begin && value.span.end == value.inside.end;
}

void ValueChecker::note_use(ParameterRow const& parameter, Word const& value) {
    auto const note = [&value](std::set<std::string, std::less<>>& names) {
        if (!names.contains(value.text))
            names.insert(value.text);
    };
    if (parameter.kind == ValueKind::VoiceName || parameter.kind == ValueKind::NodeName)
        note(uses_.voices);
    if (parameter.kind == ValueKind::SourceName)
        note(uses_.sources);
    if (parameter.kind == ValueKind::TopicName)
        note(uses_.topics);
}

// «color: teal # vert»
bool ValueChecker::refuse_comment(ParameterRow const& parameter, Word const& value) const {
    std::size_t const mark = value.text.find(" #");
    if (mark == std::string::npos)
        return false;
    std::string const kept = value.text.substr(0, value.text.find_last_not_of(' ', mark) + 1);
    if (!fits(parameter, {kept, {}}))
        return false;
    findings_.error("surplus-argument", "no comment may stand behind a value",
                    part_of(value.span, value.text, mark + 1, value.text.size()),
                    "write " + kept + " alone: a comment has a line of its own");
    return true;
}

void ValueChecker::refuse(ParameterRow const& parameter, Word const& value) {
    if (refuse_comment(parameter, value))
        return;
    auto const say = [&](char const* code, char const* what, char const* hint) {
        findings_.error(code, quoted(value.text) + " is no " + what, value.span, hint);
    };
    switch (parameter.kind) {
    case ValueKind::Word:
        return refuse_choice(parameter, value);
    case ValueKind::NewName:
        return refuse_new_name(value);
    case ValueKind::VoiceName:
        return refuse_name(parameter.kind, names_.voices, "voice", value);
    case ValueKind::SourceName:
        return refuse_name(parameter.kind, names_.sources, "source", value);
    case ValueKind::TopicName:
        return refuse_name(parameter.kind, names_.topics, "topic", value);
    case ValueKind::SceneName:
        return refuse_name(parameter.kind, names_.scenes, "scene", value);
    case ValueKind::ElementName:
        return refuse_name(parameter.kind, names_.elements, "element", value);
    case ValueKind::NodeName:
        return refuse_name(parameter.kind, names_.nodes, "node", value);
    case ValueKind::ColorName:
        return refuse_color(parameter, value);
    case ValueKind::ColorValue:
        return say("bad-color", "colour", "write # and six digits, 0 to 9 and A to F, such as #FF7A52");
    case ValueKind::Arrow:
        return say("missing-arrow", "arrow", "write -> between the two");
    case ValueKind::Number:
        return is_number(value.text) ? refuse_range(parameter, value) : refuse_number(parameter, value);
    case ValueKind::Length:
        return say("bad-length", "length",
                   "write a part of the stage, such as 40%, or a number of its units, such as 400");
    case ValueKind::Place:
        return say(
            "bad-place", "place on the stage",
            "write left, right, center, top, bottom, top-left… or two parts of the stage, such as 30%,40%");
    case ValueKind::Duration:
        return refuse_form("bad-duration", "duration", value, meant_duration(value.text),
                           "write seconds or thousandths, such as 0.6s or 400ms");
    case ValueKind::Date:
        return refuse_date(value);
    case ValueKind::Language:
        return refuse_form("bad-language", "language", value, meant_language(value.text),
                           "write its short name, such as fr, en or pt-BR");
    case ValueKind::Image:
    case ValueKind::Drawing:
        return refuse_file(value);
    case ValueKind::Text:
        return;
    }
}

void ValueChecker::refuse_file(Word const& value) const {
    std::string path = value.text;
    std::replace(path.begin(), path.end(), '\\', '/');
    findings_.error("file-outside-story", quoted(value.text) + " is no file inside the story’s folder",
                    value.span,
                    leaves_folder(path) || path.empty() ? "put the file beside the story and write its name"
                                                        : "write " + path);
}

void ValueChecker::refuse_form(char const* code, char const* what, Word const& value,
                               std::optional<std::string> const& meant, char const* otherwise) const {
    findings_.error(code, quoted(value.text) + " is no " + what, value.span,
                    meant ? "write " + *meant : std::string(otherwise));
}

void ValueChecker::refuse_date(Word const& value) const {
    if (auto const meant = meant_date(value.text))
        return refuse_form("bad-date", "date", value, meant, "");
    if (means_today(value.text))
        return refuse_form("bad-date", "date", value, std::nullopt,
                           "write the day itself, such as 2019-07-22: a story is the same on every day");
    constexpr std::string_view form = "0000-00-00";
    bool const has_form = value.text.size() == form.size() && value.text[4] == '-' && value.text[7] == '-';
    findings_.error("bad-date", quoted(value.text) + " is no date", value.span,
                    has_form ? "there is no such day: the year comes first, then the month, then the day"
                             : "write the year first: 2019, 2019-07 or 2019-07-22");
}

void ValueChecker::refuse_choice(ParameterRow const& parameter, Word const& value) const {
    std::string_view near = meant_choice(value.text, parameter.choices);
    if (near.empty())
        near = nearest(value.text, parameter.choices);
    findings_.error(
        "unknown-choice", quoted(value.text) + " is no " + std::string(parameter.name), value.span,
        near.empty() ? "write " + listed(parameter.choices, " or ") : "did you mean " + quoted(near) + "?");
}

void ValueChecker::check_file(ParameterRow const& parameter, Word const& value) const {
    bool const is_drawing = value.text.ends_with(".svg");
    bool const takes_both = parameter.name == "portrait";
    if (!takes_both && is_drawing != (parameter.kind == ValueKind::Drawing))
        return findings_.warning(
            "missing-image",
            quoted(value.text) + " cannot be shown: it is " + (is_drawing ? "a" : "no") + " drawing",
            value.span, (is_drawing ? "write drawing " : "write image ") + std::string(value.text));
    FileReport const report = file_check_ ? file_check_(value.text) : FileReport();
    if (!report.trouble.empty())
        findings_.warning("missing-image", quoted(value.text) + " cannot be shown: " + report.trouble,
                          value.span,
                          !report.meant.empty() ? "write " + in_head(report.meant)
                          : report.trouble.starts_with("it is a")
                              ? "save the picture anew as a PNG or a JPEG: another name does not make it one"
                              : "put the file beside the story: until then a labelled placeholder stands in");
    if (!report.left_out.empty())
        findings_.warning("not-drawn", "not all of " + quoted(value.text) + " is drawn: " + report.left_out,
                          value.span, "draw it with lines and plain colours, or remove it from the file");
}

} // namespace fresque
