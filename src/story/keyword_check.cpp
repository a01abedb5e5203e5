#include "story/keyword_check.h"

#include "story/foreign_markup.h"
#include "story/line_form.h"
#include "story/meant_parts.h"
#include "story/meant_values.h"
#include "story/sentence.h"
#include "story/values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

constexpr std::string_view closing_advice = "remove it: each part of a story ends where the next begins";
constexpr std::size_t most_owners = 3;    // keywords that a hint lists
constexpr std::size_t longest_line = 120; // bytes of a line that a hint repeats

// Words by which other programs call what stands behind a colon here.
bool is_title_word(std::string_view word) {
    constexpr std::array<std::string_view, 5> words{"title", "titre", "name", "nom", "heading"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string where(KeywordRow const* parent) {
    return parent ? "under " + quoted(parent->name) : "at the margin";
}

// Words that nobody took for a keyword: several, without a colon.
bool is_free_words(SyntaxNode const& node) {
    return !node.colon && !node.arguments.empty();
}

// scene for **scene, as Markdown has it
std::string_view without_marks(std::string_view word) {
    word.remove_prefix(std::min(word.find_first_not_of("*_"), word.size()));
    return word;
}

// TODO, and the comments of web pages.
bool is_note_to_self(std::string_view word) {
    return word == "TODO" || word == "FIXME" || word == "XXX" || word.starts_with("<!--") ||
           word.starts_with("‹!--");
}

// --- and >, but no word in any script.
bool is_ornament(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char byte) {
                           return static_cast<unsigned char>(byte) < 0x80 &&
                                  !is_name_character(static_cast<unsigned char>(byte));
                       }) ||
           word.find_first_not_of("-_") == std::string_view::npos;
}

// <<<<<<< and >>>>>>>, as a program leaves them that could not bring two versions together. What stands
// between them, =======, may be an ornament.
bool is_mark_of_merge(std::string_view word) {
    constexpr std::size_t length = 7;
    return word.size() == length && std::string_view("<>").find(word.front()) != std::string_view::npos &&
           word.find_first_not_of(word.front()) == std::string_view::npos;
}

// Whether all that belongs to it stands on its line.
bool is_whole(SyntaxNode const& node) {
    return node.children.empty() &&
           (node.colon ? node.prose.size() == 1 && stands_beside(node, node.prose.front())
                       : node.prose.empty());
}

bool takes_words_alone(KeywordRow const& row) {
    return row.body == Body::Prose &&
           std::none_of(row.arguments.begin(), row.arguments.end(),
                        [](ParameterRow const& argument) { return argument.presence == Presence::Required; });
}

} // namespace

KeywordRow const* KeywordCheck::operator()(SyntaxNode const& node, KeywordRow const* parent) {
    KeywordRow const* const row = keywords_.row(node, parent);
    Trouble const trouble = trouble_of(node, row, parent);
    if (!row)
        met_unknown_ = true;
    if (trouble == Trouble::None)
        forget(parent);
    else
        tell(trouble, node, row, parent);
    if (is_lost_attribute(node, row, parent))
        return nullptr;
    if (row)
        forget(row); // its own lines begin
    return row;
}

// Of most stories nothing is remembered.
void KeywordCheck::forget(KeywordRow const* parent) {
    if (!before_.empty())
        before_.erase(parent);
}

void KeywordCheck::tell(Trouble trouble, SyntaxNode const& node, KeywordRow const* row,
                        KeywordRow const* parent) {
    Before& before = before_[parent];
    std::uint32_t const file = node.keyword.span.file;
    bool const again = trouble == before.trouble && file == before.file && trouble != Trouble::Other;
    if (again)
        findings_.also(before.error, node.keyword.span);
    else
        before.error = report(trouble, node, row, parent);
    before.trouble = trouble;
    before.file = file;
}

KeywordCheck::Trouble KeywordCheck::trouble_of(SyntaxNode const& node, KeywordRow const* row,
                                               KeywordRow const* parent) const {
    bool const is_mark = is_item(node) && node.keyword.text.find_first_of("123456789") == std::string::npos;
    if (!row && (is_mark || !part_meant_by(node, parent).empty()))
        return Trouble::Item;
    if (!row && is_free_words(node) && !keywords_.vocabulary().is_only_attribute(node.keyword.text))
        return Trouble::FreeWords;
    if (!row && !parent && !is_closing_line(node, keywords_.vocabulary()) &&
        keywords_.vocabulary().is_only_attribute(node.keyword.text))
        return Trouble::LostAttribute;
    if (!row || row->name != node.keyword.text)
        return Trouble::Other;
    if (may_stand(*row, parent) || node.place_told)
        return Trouble::None;
    return row->may_stand_under("") ? Trouble::TooDeep : Trouble::NotDeepEnough;
}

// «color: teal» below another line than those that have it: not the keyword of that name.
bool KeywordCheck::is_lost_attribute(SyntaxNode const& node, KeywordRow const* row,
                                     KeywordRow const* parent) const {
    if (!row || !parent || !node.colon || !node.arguments.empty() || !row->may_stand_under("") ||
        may_stand(*row, parent))
        return false;
    auto const& rows = keywords_.vocabulary().rows();
    return std::any_of(rows.begin(), rows.end(), [&](KeywordRow const& owner) {
        return owner.attribute(node.keyword.text) != nullptr;
    });
}

std::size_t KeywordCheck::report(Trouble trouble, SyntaxNode const& node, KeywordRow const* row,
                                 KeywordRow const* parent) {
    if (is_lost_attribute(node, row, parent))
        return report_attribute(node.keyword, parent);
    if (trouble == Trouble::TooDeep || trouble == Trouble::NotDeepEnough)
        return report_place(node, *row, parent);
    std::string const part = trouble == Trouble::Item ? part_meant_by(node, parent) : "";
    if (!part.empty())
        return findings_.error("missing-keyword",
                               "a line under " + quoted(parent->name) + " begins with its keyword",
                               node.keyword.span, write_as(part));
    if (trouble == Trouble::Item)
        return findings_.error("missing-keyword", "this item belongs to no text", node.keyword.span,
                               "items stand indented below a line such as text: that ends in its colon");
    if (node.keyword.text.empty())
        return findings_.error("missing-keyword", "there is no keyword on this line", node.keyword.span,
                               "write one before the colon, such as text");
    if (!row && !is_closing_line(node, keywords_.vocabulary()) &&
        keywords_.vocabulary().is_only_attribute(node.keyword.text))
        return report_attribute(node.keyword, parent);
    return report_unknown(node, parent);
}

std::string KeywordCheck::part_meant_by(SyntaxNode const& node, KeywordRow const* parent) const {
    if (!names_ || !parent || !parent->is_element() || part_searches_left_ == 0)
        return {};
    --part_searches_left_;
    return part_meant(node, parent, keywords_.vocabulary(), *names_);
}

std::size_t KeywordCheck::report_unknown(SyntaxNode const& node, KeywordRow const* parent) {
    return findings_.error("unknown-keyword", "there is no keyword " + quoted(node.keyword.text),
                           node.keyword.span, findings_.full() ? "" : suggestion(node, parent));
}

std::string KeywordCheck::suggestion(SyntaxNode const& node, KeywordRow const* parent) const {
    std::string_view const word = node.keyword.text;
    if (is_closing_line(node, keywords_.vocabulary()))
        return std::string(closing_advice);
    std::string_view const bare = without_marks(word);
    if (bare.size() < word.size() && keywords_.vocabulary().find(bare))
        return "remove " + std::string(word.substr(0, word.size() - bare.size())) + " around it: write " +
               std::string(bare);
    if (is_note_to_self(word))
        return "write # before it where nobody is to read it";
    if (word.find("://") != std::string_view::npos && parent && parent->attribute("url"))
        return write_as("url: " + std::string(word) + (node.colon ? ":" : ""));
    if (word.ends_with("：")) // U+FF1A, as keyboards of East Asia give it
        return "write an ordinary colon with a space after it";
    if (ParameterRow const* const attribute = parent ? parent->attribute_by_other_word(word) : nullptr)
        return "did you mean " + quoted(attribute->name) + "?";
    if (parent && parent->body == Body::Line && is_title_word(word))
        return "write it on the line of " + quoted(parent->name) + ", after its colon";
    std::string_view const near = word_meant(node, parent);
    if (std::string const line = translated_line(node, keywords_.vocabulary().find(near)); !line.empty())
        return write_as(line);
    if (!near.empty())
        return "did you mean " + quoted(near) + "?";
    if (is_mark_of_merge(word))
        return "two versions of this file were put together: keep the lines of one, and remove these marks";
    if (is_ornament(word))
        return "remove it, or write # before it where nobody is to read it";
    if (std::string const owner = owner_meant(node, parent); !owner.empty())
        return owner;
    return suggestion_for_words(node, parent);
}

ParameterRow const* KeywordCheck::attribute_meant(SyntaxNode const& node, KeywordRow const& parent) const {
    if (parent.body == Body::Prose || findings_.full())
        return nullptr;
    if (ParameterRow const* const attribute = parent.attribute_by_other_word(node.keyword.text))
        return attribute;
    return parent.attribute(word_meant(node, &parent));
}

// The keyword or the attribute that is meant; empty where the line is a sentence.
std::string_view KeywordCheck::word_meant(SyntaxNode const& node, KeywordRow const* parent) const {
    std::string_view const word = node.keyword.text;
    KeywordRow const* const row = keywords_.row(node, parent);
    if (!row && is_like_sentence(node))
        return {};
    KeywordRow const* const meant = keywords_.vocabulary().find_other_word(word);
    std::string_view const near =
        meant ? meant->name : nearest(word, words_allowed_under(parent, keywords_.vocabulary()));
    return near.empty() && row ? row->name : near;
}

// «à pied 8200» under bars, as from a spreadsheet: the part that it should be; empty where it is none.
std::string KeywordCheck::counted_part(SyntaxNode const& node, KeywordRow const* parent) const {
    auto const number =
        node.arguments.empty() || node.colon ? std::nullopt : meant_number(node.arguments.back().text);
    std::size_t const before = node.arguments.size() - 1;
    if (!number || !parent || (before > 0 && meant_number(node.arguments[before - 1].text)))
        return {}; // 8 200, or 2019 12
    if (before > 0 && node.arguments[before - 1].text == "=")
        return {};
    std::string words = whole_line(node);
    words.resize(std::min(words.size(),
                          words.find_last_not_of(" \t", words.rfind(node.arguments.back().text) - 1) + 1));
    for (KeywordRow const& row : keywords_.vocabulary().rows())
        for (ParameterRow const& attribute : row.attributes)
            if (row.on_stage == OnStage::Part && may_stand(row, parent) && !name_from(words).empty() &&
                attribute.presence == Presence::Required && attribute.kind == ValueKind::Number)
                return std::string(row.name) + " " + name_from(words) + " " + std::string(attribute.name) +
                       "=" + *number + ": " + words;
    return {};
}

std::string KeywordCheck::suggestion_for_words(SyntaxNode const& node, KeywordRow const* parent) const {
    if (std::string const part = counted_part(node, parent); !part.empty())
        return write_as(part);
    KeywordRow const* const text = keywords_.vocabulary().find("text");
    bool const may_be_text = text && may_stand(*text, parent);
    bool const has_words_beside = parent && parent->body == Body::Line && is_free_words(node);
    KeywordRow const* const passage =
        has_words_beside && !may_be_text ? prose_keyword_under(parent) : nullptr;
    if (passage)
        return "write " + std::string(passage->name) + ": before these words, if they are a passage of the " +
               std::string(parent->name);
    if (has_words_beside && text && !may_be_text)
        return "if these are words of " + quoted(parent->name) +
               ", write them on its line, after the colon; " + list_of_allowed(parent);
    if (std::string const image = image_of_page(node); !image.empty())
        return write_as(image);
    std::string const line = is_whole(node) ? whole_line(node) : "";
    bool const fits = !line.empty() && line.size() <= longest_line;
    if (std::string const image = image_line(line); fits && !image.empty())
        return write_as(image);
    if (KeywordRow const* const meant = fits ? words_keyword_meant(node, parent) : nullptr)
        return write_as(std::string(meant->name) + ":" + line.substr(node.keyword.text.size()));
    if (may_be_text && fits && is_like_sentence(node))
        return "if these are words for the audience, " + write_as("text: " + line);
    bool const is_word =
        node.arguments.empty() && node.attributes.empty() && !node.colon && !begins_small(node.keyword.text);
    if (!(is_free_words(node) || is_like_sentence(node) || is_word) || !text)
        return list_of_allowed(parent);
    if (may_be_text)
        return "words for the audience follow a keyword and its colon, such as text:";
    return parent ? list_of_allowed(parent)
                  : "words for the audience stand indented under a scene, after a keyword such as text:";
}

// «texte Bonjour à tous»: a slip for text, whose colon was forgotten too. Sentences begin with a capital.
KeywordRow const* KeywordCheck::words_keyword_meant(SyntaxNode const& node, KeywordRow const* parent) const {
    std::string_view const word = node.keyword.text;
    if (!begins_small(word) || node.colon)
        return nullptr;
    KeywordRow const* const meant = keywords_.vocabulary().find_meant(word);
    return meant && takes_words_alone(*meant) && may_stand(*meant, parent) ? meant : nullptr;
}

std::string KeywordCheck::list_of_allowed(KeywordRow const* parent) const {
    auto const allowed = words_allowed_under(parent, keywords_.vocabulary());
    if (allowed.empty())
        return "nothing may stand under " + quoted(parent->name);
    std::vector<KeywordRow const*> rows;
    for (KeywordRow const& row : keywords_.vocabulary().rows())
        if (may_stand(row, parent))
            rows.push_back(&row);
    return rows.size() == 1 ? "write it as: " + form_of(*rows.front()) : "here may stand: " + listed(allowed);
}

// An attribute of another keyword: its line has lost its place.
std::size_t KeywordCheck::report_attribute(Word const& word, KeywordRow const* parent) {
    std::vector<std::string_view> below;
    std::vector<std::string_view> beside;
    for (KeywordRow const& row : keywords_.vocabulary().rows())
        if (row.attribute(word.text))
            (row.body == Body::Prose ? beside : below).push_back(row.name);
    bool const on_line = below.empty();
    std::vector<std::string_view>& owners = on_line ? beside : below;
    owners.resize(std::min(owners.size(), most_owners));
    std::string const list = listed(owners, " or ");
    return findings_.error("wrong-place", quoted(word.text) + " cannot stand " + where(parent), word.span,
                           on_line ? "write it before the colon of " + list + ", as " + word.text + "=…"
                                   : "write it indented under " + list);
}

std::size_t KeywordCheck::report_place(SyntaxNode const& node, KeywordRow const& row,
                                       KeywordRow const* parent) {
    std::string hint = "write it indented under " + listed(row.parents, " or ");
    if (is_closing_line(node, keywords_.vocabulary()))
        hint = closing_advice;
    else if (row.may_stand_under(""))
        hint = "write it at the margin, without spaces before it";
    else if (parent && parent->name == "chapter" && row.may_stand_under("scene"))
        hint =
            "it stands in a scene: begin one above it, at the margin, such as scene beginning: How it began";
    return findings_.error("wrong-place", quoted(row.name) + " cannot stand " + where(parent),
                           node.keyword.span, hint);
}

} // namespace fresque
