#include "story/declarations.h"

#include "story/line_form.h"

#include "story/initials.h"

#include <utility>

namespace fresque {

bool is_first(NameTable const& table, LineValues const& line) {
    if (!line.new_name)
        return false;
    Declaration const* const declared = table.find(line.new_name->text);
    return declared && declared->span == line.new_name->span;
}

std::string words_of(SyntaxNode const& node) {
    std::string words;
    for (ProseLine const& line : node.prose)
        words.append(words.empty() ? "" : " ").append(line.text);
    return words;
}

Span place_of_words(SyntaxNode const& node) {
    return node.prose.empty() ? node.keyword.span : node.prose.front().span;
}

std::string value_or(LineValues const& line, std::string_view name, std::string_view otherwise) {
    return std::string(line.values.contains(name) ? line.values[name] : otherwise);
}

namespace {

// The words of a line, or its name where there are none.
std::string name_of(SyntaxNode const& node, LineValues const& line) {
    return node.prose.empty() ? line.new_name->text : words_of(node);
}

} // namespace

bool Declarations::take(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
    if (row.name == "story")
        begin_story(node, line);
    else if (row.name == "voice")
        add_voice(node, line);
    else if (row.name == "source")
        add_source(node, line);
    else if (row.name == "extract")
        add_extract(node, line);
    else if (row.name == "topic")
        add_topic(node, line);
    else if (row.name == "color")
        add_color(node, row, line);
    else
        return false;
    return true;
}

void Declarations::miss_extract() {
    if (in_source_)
        quotes_.miss_extract(story_.sources.back().id);
}

Story Declarations::finish() {
    return std::move(story_);
}

void Declarations::begin_story(SyntaxNode const& node, LineValues const& line) {
    if (has_story_ && names_.copies.contains(node.span.file))
        return; // it was told of the file
    if (has_story_) {
        findings_.error("duplicate-story", "there is already a story line", node.keyword.span,
                        "a story has one title: remove this line, or the file if it is a copy",
                        {{story_.span, "written"}});
        return;
    }
    has_story_ = true;
    story_.title = words_of(node);
    story_.subtitle = value_or(line, "subtitle");
    story_.kicker = value_or(line, "kicker");
    story_.language = value_or(line, "language", story_.language);
    story_.theme = value_or(line, "theme", story_.theme);
    story_.date = value_or(line, "date");
    story_.author = value_or(line, "author");
    story_.timeline = value_or(line, "timeline");
    story_.span = node.span;
    story_.words = place_of_words(node);
    story_.kicker_words = line.values.place_of("kicker", node.span);
    story_.subtitle_words = line.values.place_of("subtitle", node.span);
}

void Declarations::add_voice(SyntaxNode const& node, LineValues const& line) {
    if (!is_first(names_.voices, line))
        return;
    std::string const name = name_of(node, line);
    story_.voices.push_back({.id = line.new_name->text,
                             .name = name,
                             .role = value_or(line, "role"),
                             .initials = value_or(line, "initials", initials_of(name, story_.language)),
                             .color = value_or(line, "color"),
                             .portrait = value_or(line, "portrait"),
                             .span = line.new_name->span,
                             .words = place_of_words(node),
                             .role_words = line.values.place_of("role", line.new_name->span)});
}

void Declarations::add_source(SyntaxNode const& node, LineValues const& line) {
    in_source_ = is_first(names_.sources, line);
    if (!in_source_)
        return;
    Source source;
    source.id = line.new_name->text;
    source.name = name_of(node, line);
    source.date = value_or(line, "date");
    source.url = value_or(line, "url");
    source.span = line.new_name->span;
    source.words = place_of_words(node);
    story_.sources.push_back(std::move(source));
}

void Declarations::add_extract(SyntaxNode const& node, LineValues const& line) {
    if (!line.sound)
        miss_extract();
    if (!in_source_ || !line.sound)
        return;
    Source& source = story_.sources.back();
    source.extracts.push_back(
        {passage_text(node), value_or(line, "language"), value_or(line, "page"), node.span});
    quotes_.add_extract(node, source.id);
}

void Declarations::add_topic(SyntaxNode const& node, LineValues const& line) {
    if (!is_first(names_.topics, line))
        return;
    story_.topics.push_back({.id = line.new_name->text,
                             .title = name_of(node, line),
                             .date = value_or(line, "date"),
                             .one_voice = value_or(line, "voices") == "one",
                             .span = line.new_name->span,
                             .words = place_of_words(node)});
}

void Declarations::add_color(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
    if (!is_first(names_.colors, line))
        return;
    if (node.attributes.empty() && !row.attributes.empty())
        findings_.error("missing-attribute", quoted(line.new_name->text) + " is no colour in any theme",
                        line.new_name->span,
                        "say what it is in one at least, such as " +
                            std::string(row.attributes.front().name) + "=#FF7A52");
    story_.colors.push_back({line.new_name->text, line.values, line.new_name->span});
}

} // namespace fresque
