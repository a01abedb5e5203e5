#include "story/check.h"

#include "base/findings.h"
#include "story/composer.h"
#include "story/initials.h"
#include "story/line_check.h"
#include "story/names.h"
#include "story/prose.h"
#include "story/values.h"

#include <utility>

namespace fresque {

namespace {

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::string listed(std::vector<std::string_view> const& words) {
    std::string text;
    for (std::string_view const word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

// The words after a colon as one line.
std::string words_of(SyntaxNode const& node) {
    std::string words;
    for (ProseLine const& line : node.prose)
        words += (words.empty() ? "" : " ") + line.text;
    return words;
}

std::string value_or(LineValues const& line, std::string_view name, std::string_view otherwise = {}) {
    auto const found = line.values.find(name);
    return found == line.values.end() ? std::string(otherwise) : found->second;
}

// Goes through the files in the order of their text and hands what it understands to the composer.
class Checker {
  public:
    Checker(std::vector<Syntax> const& files, Vocabulary const& vocabulary, FileCheck const& file_check) :
        files_(files),
        vocabulary_(vocabulary),
        keywords_(vocabulary),
        names_(names_of(files, keywords_, findings_)),
        values_(names_, file_check, findings_),
        check_line_(vocabulary, values_, findings_),
        composer_(findings_) {}

    Checked<Story> check() {
        for (Syntax const& file : files_) {
            for (SyntaxNode const& node : file.nodes)
                visit(node, nullptr);
            composer_.end_scene();
        }
        composer_.finish(story_);
        if (story_.scenes.empty() && !has_unknown_keyword_)
            findings_.error("empty-story", "this story has no scene", story_.span,
                            "write one at the margin, such as: scene beginning: How it began");
        add_title_scene();
        return {std::move(story_), findings_.take()};
    }

  private:
    void visit(SyntaxNode const& node, KeywordRow const* parent) {
        KeywordRow const* const row = keywords_.row(node.keyword.text, parent);
        bool const misspelt = !row || row->name != node.keyword.text;
        if (misspelt)
            report_unknown_keyword(node.keyword, parent);
        if (!row) {
            if (parent)
                composer_.note_content();
            return;
        }
        if (!misspelt)
            check_place(node, *row, parent);
        LineValues line = check_line_(node, *row);
        // A misspelt element is not put on the stage; a misspelt scene still holds what stands in it.
        if (misspelt && row->element)
            line.sound = false;
        compose(node, *row, line);
        for (SyntaxNode const& child : node.children)
            if (!is_property(child.keyword.text, row, vocabulary_))
                visit(child, row);
    }

    void report_unknown_keyword(Word const& word, KeywordRow const* parent) {
        if (word.text.empty()) {
            findings_.error("missing-keyword", "there is no keyword on this line", word.span,
                            "words of a text are indented below their keyword");
            return;
        }
        if (!keywords_.row(word.text, parent))
            has_unknown_keyword_ = true;
        findings_.error("unknown-keyword", "there is no keyword " + quoted(word.text), word.span,
                        findings_.full() ? "" : suggestion(word.text, parent));
    }

    std::string suggestion(std::string_view word, KeywordRow const* parent) {
        auto const allowed = words_allowed_under(parent, vocabulary_);
        std::string_view near = nearest(word, allowed);
        if (KeywordRow const* const row = keywords_.row(word, parent); near.empty() && row)
            near = row->name;
        if (!near.empty())
            return "did you mean " + quoted(near) + "?";
        if (allowed.empty())
            return "nothing may stand under " + quoted(parent->name);
        return "here may stand: " + listed(allowed);
    }

    void check_place(SyntaxNode const& node, KeywordRow const& row, KeywordRow const* parent) {
        if (may_stand(row, parent))
            return;
        bool const at_margin = row.may_stand_under("");
        std::string const where = parent ? "under " + quoted(parent->name) : "at the margin";
        std::string const hint = at_margin ? "write it at the margin, without spaces before it"
                                           : "write it indented under " + listed(row.parents);
        findings_.error("wrong-place", quoted(row.name) + " cannot stand " + where, node.keyword.span, hint);
    }

    void compose(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
        if (row.element)
            return enter(node, row, line);
        if (row.name == "story")
            return begin_story(node, line);
        if (row.name == "voice")
            return add_voice(node, line);
        if (row.name == "source")
            return add_source(node, line);
        if (row.name == "topic")
            return add_topic(node, line);
        if (row.name == "chapter")
            return begin_chapter(node, line);
        if (row.name == "scene")
            return begin_scene(node, line);
        if (row.name == "step")
            return composer_.begin_step(node.span);
        if (row.name == "note")
            return composer_.add_note(plain_text(prose_from(node.prose, findings_)));
        if (row.name == "hide")
            return hide(node, line);
    }

    // --- the story --------------------------------------------------------------------------------

    void begin_story(SyntaxNode const& node, LineValues const& line) {
        if (has_story_) {
            findings_.error("duplicate-story", "there is already a story line", node.keyword.span,
                            "a story has one title", {{story_.span, "written"}});
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
        story_.span = node.span;
    }

    // Whether the line is the first to give its name; it has been reported where it is not.
    static bool is_first(NameTable const& table, LineValues const& line) {
        if (!line.new_name)
            return false;
        Declaration const* const declared = table.find(line.new_name->text);
        return declared && declared->span == line.new_name->span;
    }

    void add_voice(SyntaxNode const& node, LineValues const& line) {
        if (!is_first(names_.voices, line))
            return;
        std::string const name = node.prose.empty() ? line.new_name->text : words_of(node);
        story_.voices.push_back({.id = line.new_name->text,
                                 .name = name,
                                 .role = value_or(line, "role"),
                                 .initials = value_or(line, "initials", initials_of(name)),
                                 .color = value_or(line, "color"),
                                 .span = node.span});
    }

    void add_source(SyntaxNode const& node, LineValues const& line) {
        if (!is_first(names_.sources, line))
            return;
        std::string const name = node.prose.empty() ? line.new_name->text : words_of(node);
        story_.sources.push_back(
            {.id = line.new_name->text, .name = name, .date = value_or(line, "date"), .span = node.span});
    }

    void add_topic(SyntaxNode const& node, LineValues const& line) {
        if (!is_first(names_.topics, line))
            return;
        std::string const title = node.prose.empty() ? line.new_name->text : words_of(node);
        story_.topics.push_back({.id = line.new_name->text, .title = title, .span = node.span});
    }

    // --- structure --------------------------------------------------------------------------------

    void begin_chapter(SyntaxNode const& node, LineValues const& line) {
        Chapter chapter;
        chapter.when = value_or(line, "when");
        chapter.title = words_of(node);
        chapter.span = node.span;
        composer_.begin_chapter(std::move(chapter));
    }

    void begin_scene(SyntaxNode const& node, LineValues const& line) {
        ++scene_lines_;
        Scene scene;
        bool const reserved = line.new_name && line.new_name->text == title_scene_id;
        if (reserved)
            findings_.error("reserved-name", "“title” is the scene made from the story’s title",
                            line.new_name->span, "choose another name");
        // A scene without a name of its own still plays; ~ stands in no name that an author can give.
        scene.id = is_first(names_.scenes, line) && !reserved ? line.new_name->text
                                                              : "scene~" + std::to_string(scene_lines_);
        scene.title = words_of(node);
        scene.kicker = value_or(line, "kicker");
        scene.layout = value_or(line, "layout");
        scene.span = node.span;
        composer_.begin_scene(std::move(scene));
    }

    // --- the stage --------------------------------------------------------------------------------

    void enter(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
        composer_.note_content();
        Element element;
        element.kind = std::string(row.name);
        element.id = composer_.next_id(element.kind);
        if (line.new_name && has_kind(line.new_name->text, row))
            element.id = line.new_name->text;
        element.values = line.values;
        element.prose = prose_from(node.prose, findings_);
        element.span = node.span;
        if (line.sound)
            composer_.enter(std::move(element));
    }

    // A name that belongs to another kind has been reported; the element then goes by its number.
    bool has_kind(std::string_view name, KeywordRow const& row) const {
        Declaration const* const declared = names_.elements.find(name);
        return declared && declared->keyword == row.name;
    }

    void hide(SyntaxNode const& node, LineValues const& line) {
        composer_.note_content();
        std::string const target = value_or(line, "element");
        if (!line.sound || target.empty())
            return;
        composer_.hide({"hide", target, node.arguments.front().span}, names_.elements.find(target));
    }

    void add_title_scene() {
        if (story_.title.empty())
            return;
        Scene title;
        title.id = std::string(title_scene_id);
        title.title = story_.title;
        title.kicker = story_.kicker;
        title.span = story_.span;
        title.steps.emplace_back().span = story_.span;
        story_.scenes.insert(story_.scenes.begin(), std::move(title));
        for (Chapter& chapter : story_.chapters)
            ++chapter.first_scene;
    }

    std::vector<Syntax> const& files_;
    Vocabulary const& vocabulary_;
    Findings findings_;
    Keywords keywords_;
    Names names_;
    ValueChecker values_;
    LineCheck check_line_;
    Composer composer_;
    Story story_;
    std::size_t scene_lines_ = 0;
    bool has_story_ = false;
    bool has_unknown_keyword_ = false;
};

} // namespace

Checked<Story> check(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                     FileCheck const& file_check) {
    return Checker(files, vocabulary, file_check).check();
}

} // namespace fresque
