#include "story/check.h"

#include "base/findings.h"
#include "story/balance_check.h"
#include "story/composer.h"
#include "story/cue_in_words.h"
#include "story/declarations.h"
#include "story/foreign_markup.h"
#include "story/keyword_check.h"
#include "story/language_check.h"
#include "story/line_check.h"
#include "story/line_form.h"
#include "story/mended_lines.h"
#include "story/names.h"
#include "story/pasted_words.h"
#include "story/path_check.h"
#include "story/prose.h"
#include "story/quotation_marks.h"
#include "story/quote_check.h"
#include "story/repeated_quotes.h"
#include "story/sections.h"
#include "story/values.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fresque {

namespace {

// Goes through the files in the order of their text and hands what it understands to the composer.
class Checker {
  public:
    Checker(std::vector<Syntax> const& files, Vocabulary const& vocabulary, FileCheck const& file_check) :
        files_(mended(files, vocabulary, findings_, mended_files_)),
        vocabulary_(vocabulary),
        keywords_(vocabulary),
        check_keyword_(keywords_, findings_),
        names_(names_of(files_, keywords_, findings_)),
        renames_(files_, vocabulary),
        values_(names_, renames_, file_check, findings_),
        check_line_(vocabulary, values_, findings_),
        quotes_(findings_),
        declarations_(names_, quotes_, findings_),
        composer_(names_, findings_) {
        check_keyword_.know(names_);
    }

    Checked<Story> check() {
        for (Syntax const& file : files_) {
            composer_.read_comments(file.comments);
            visit_all(file.nodes, nullptr);
            composer_.end_scene();
            open_marks_.report(findings_);
        }
        Story story = declarations_.finish();
        composer_.finish(story);
        if (story.scenes.empty() && all_sound() && !check_keyword_.met_unknown())
            findings_.error("empty-story", "this story has no scene", story.span,
                            "write one at the margin, such as: scene beginning: How it began");
        check_whole(story);
        add_title_scene(story);
        return {std::move(story), findings_.take()};
    }

  private:
    // What can be told only of a story that was understood: after an error it might be the error's doing.
    void check_whole(Story const& story) {
        quotes_.report(story);
        for (Scene const& scene : story.scenes)
            report_repeated_quotes(scene, findings_);
        if (story_language_)
            check_language(story, *story_language_, findings_);
        if (!all_sound() || findings_.errors() > 0)
            return;
        if (!holds_attributes_)
            check_balance(story, values_.uses(), findings_);
        check_paths(story, findings_);
    }

    bool all_sound() const {
        return std::all_of(files_.begin(), files_.end(), [](Syntax const& file) { return file.sound; });
    }

    void visit_all(std::vector<SyntaxNode> const& nodes, KeywordRow const* parent) {
        for (SyntaxNode const& node : nodes)
            if (!is_property(node.keyword.text, parent, vocabulary_))
                visit(node, parent);
    }

    void visit(SyntaxNode const& node, KeywordRow const* parent) {
        if (node.is_heading)
            return visit_heading(node);
        KeywordRow const* const row = understand(node, parent);
        if (!row)
            return;
        LineValues line = check_line_(node, *row);
        // A misspelt element is not put on the stage; a misspelt scene still holds what stands in it.
        if (row->name != node.keyword.text && row->on_stage != OnStage::Nothing)
            line.sound = false;
        if (row->is_element())
            return enter(node, *row, std::move(line));
        compose(node, *row, line);
        visit_all(node.children, row);
    }

    // A scene that was told of; it may have the name that an option gives.
    void visit_heading(SyntaxNode const& node) {
        begin_scene(node, LineValues());
        visit_all(node.children, vocabulary_.find("scene"));
    }

    // The row of a line; null where the keyword is not known.
    KeywordRow const* understand(SyntaxNode const& node, KeywordRow const* parent) {
        KeywordRow const* const row = check_keyword_(node, parent);
        if (!row && parent)
            composer_.note_content();
        if (!row && parent && parent->name == "source")
            declarations_.miss_extract();
        ParameterRow const* const attribute =
            !row && parent && node.colon ? check_keyword_.attribute_meant(node, *parent) : nullptr;
        if (attribute)
            values_.accepts(*attribute, property_value(node)); // a second mistake is told with the first
        return row;
    }

    void compose(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
        if (row.name == "story")
            read_language(node, line);
        if (declarations_.take(node, row, line))
            return;
        if (row.name == "chapter")
            return begin_chapter(node, line);
        if (row.name == "scene")
            return begin_scene(node, line);
        if (row.name == "step")
            return begin_step(node, line);
        if (row.name == "note")
            return add_note(node);
        if (row.group == KeywordGroup::Changes)
            return change(node, row, line);
    }

    // One that is wrong was told of, and says that some language was meant.
    void read_language(SyntaxNode const& node, LineValues const& line) {
        values_.read_in(value_or(line, "language"));
        bool const given = line.values.contains("language");
        if (line.flawless && !story_language_)
            story_language_ = NamedLanguage{given, line.values.place_of("language", node.keyword.span)};
    }

    void add_note(SyntaxNode const& node) {
        std::string words =
            are_plain(node.prose) ? words_of(node) : plain_text(prose_from(node.prose, findings_));
        composer_.add_note(std::move(words), place_of_words(node));
    }

    // --- structure --------------------------------------------------------------------------------

    void begin_chapter(SyntaxNode const& node, LineValues const& line) {
        composer_.begin_chapter(chapter_from(node, line));
    }

    void begin_scene(SyntaxNode const& node, LineValues const& line) {
        open_marks_.report(findings_);
        ++scene_lines_;
        bool const reserved = line.new_name && line.new_name->text == title_scene_id;
        if (reserved)
            findings_.error("reserved-name", "“title” is the scene made from the story’s title",
                            line.new_name->span, "choose another name");
        bool const own = is_first(names_.scenes, line) && !reserved;
        composer_.begin_scene(scene_from(node, line, own ? line.new_name->text : name_for(node)));
    }

    // A scene without a name of its own still plays: by the one that leads to it, if there is one; ~ stands
    // in no name that an author can give.
    std::string name_for(SyntaxNode const& node) const {
        std::string meant = names_.meant_by(node);
        bool const usable = !meant.empty() && meant != title_scene_id;
        return usable ? std::move(meant) : "scene~" + std::to_string(scene_lines_);
    }

    void begin_step(SyntaxNode const& node, LineValues const& line) {
        Step step;
        step.hold = value_or(line, "hold");
        step.span = node.span;
        composer_.begin_step(std::move(step));
    }

    // --- the stage --------------------------------------------------------------------------------

    void enter(SyntaxNode const& node, KeywordRow const& row, LineValues line) {
        composer_.note_content();
        look_into_prose(node, row, line);
        holds_attributes_ = holds_attributes_ || node.holds_attributes;
        Element element = element_from(node, row, line);
        if (row.name == "quote" && line.sound)
            quotes_.add(node, element, line.flawless);
        std::size_t const number = composer_.count(element.kind);
        if (element.id.empty() && row.on_stage == OnStage::Picture)
            element.id = composer_.standing_picture(element.kind).value_or("");
        if (element.id.empty())
            element.id = composer_.id_of(element.kind, number);
        bool const parts_are_sound = read_parts(node, row, element);
        if (row.name == "choice" && element.parts.empty()) {
            if (parts_are_sound)
                findings_.error("empty-choice", "this choice has no option", node.keyword.span,
                                "write below it, indented: option -> SCENE: words");
            return;
        }
        if (node.holds_line)
            composer_.note_held_lines();
        if (!line.sound)
            composer_.miss(element.id);
        else
            composer_.enter(std::move(element), row.on_stage,
                            line.new_name ? line.new_name->span : node.keyword.span);
    }

    // What came along with words that were pasted, or was lost.
    void look_into_prose(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
        if (row.body != Body::Prose)
            return;
        report_printed_words(node.prose, findings_);
        if (!(row.verbatim && line.values["kind"] == "direct")) // which are looked at when they are compared
            open_marks_.add(node);
    }

    Element element_from(SyntaxNode const& node, KeywordRow const& row, LineValues& line) {
        Element element;
        element.kind = std::string(row.name);
        if (line.new_name && (row.on_stage == OnStage::Part || has_kind(line.new_name->text, row)))
            element.id = line.new_name->text;
        element.values = std::move(line.values);
        bool const plain = are_plain(node.prose);
        element.prose = plain ? plain_prose(node.prose) : prose_from(node.prose, findings_);
        if (!plain)
            report_foreign_markup(node.prose, findings_);
        report_cues_in_words(node, vocabulary_, names_.elements, findings_);
        element.words = place_of_words(node);
        element.span = node.keyword.span;
        if (row.on_stage == OnStage::Part && !node.arguments.empty())
            element.span = {node.span.file, node.arguments.front().span.begin,
                            node.arguments.back().span.end};
        return element;
    }

    // The lines below an element. False where one of them could not be understood.
    bool read_parts(SyntaxNode const& node, KeywordRow const& row, Element& element) {
        bool sound = true;
        for (SyntaxNode const& child : node.children) {
            if (is_property(child.keyword.text, &row, vocabulary_))
                continue;
            KeywordRow const* const part = understand(child, &row);
            if (!part) {
                sound = false;
                continue;
            }
            LineValues line = check_line_(child, *part);
            refuse_children(child, *part);
            bool const usable = part->name == child.keyword.text && may_stand(*part, &row) && line.sound;
            if (usable)
                element.parts.push_back(element_from(child, *part, line));
            if (!usable && part->name == "link")
                composer_.note_missed_link();
            if (usable && part->name == "option")
                element.parts.back().id = element.parts.back().value("scene");
            sound = sound && usable;
        }
        return sound;
    }

    // What is under a part has been misplaced; its own lines are not judged.
    void refuse_children(SyntaxNode const& node, KeywordRow const& row) {
        for (SyntaxNode const& child : node.children)
            if (!is_property(child.keyword.text, &row, vocabulary_))
                understand(child, &row);
    }

    // A name that belongs to another kind has been reported; the element then goes by its number.
    bool has_kind(std::string_view name, KeywordRow const& row) const {
        Declaration const* const declared = names_.elements.find(name);
        return declared && declared->keyword == row.name;
    }

    void change(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) {
        composer_.note_content();
        if (!line.sound)
            return;
        Cue cue;
        cue.verb = std::string(row.name);
        cue.target = value_or(line, "element");
        cue.values = line.values;
        cue.span = node.arguments.empty() ? node.span : node.arguments.front().span;
        Declaration const* const declared = names_.elements.find(cue.target);
        if (!cue.target.empty() || node.arguments.empty())
            composer_.change(std::move(cue), declared);
    }

    Findings findings_;
    std::vector<Syntax> mended_files_;
    std::vector<Syntax> const& files_;
    Vocabulary const& vocabulary_;
    Keywords keywords_;
    KeywordCheck check_keyword_;
    Names names_;
    Renames renames_;
    ValueChecker values_;
    LineCheck check_line_;
    QuoteCheck quotes_;
    Declarations declarations_;
    Composer composer_;
    OpenMarks open_marks_;
    std::optional<NamedLanguage> story_language_;
    std::size_t scene_lines_ = 0;
    bool holds_attributes_ = false; // a quote, among its words: what it uses is not known
};

} // namespace

Checked<Story> check(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                     FileCheck const& file_check) {
    return Checker(files, vocabulary, file_check).check();
}

} // namespace fresque
