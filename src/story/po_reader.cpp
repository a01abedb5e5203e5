// Reading PO: entry by entry, as gettext 0.21 does (po-gram-gen.y), going on behind what makes no sense.
#include "story/po.h"

#include "base/utf8.h"
#include "script/vocabulary.h"
#include "story/catalog_entries.h"
#include "story/limits.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

using Kind = PoToken::Kind;

constexpr std::string_view form = "write it as: msgctxt \"…\" msgid \"…\" msgstr \"…\"";
constexpr std::array<std::string_view, 5> keywords = {"msgctxt", "msgid", "msgid_plural", "msgstr", "domain"};

// Whether the flags of a «#,» comment have this one.
bool has_flag(std::string_view comment, std::string_view flag) {
    constexpr std::string_view separators = ", \t\r";
    if (!comment.starts_with(','))
        return false;
    for (std::size_t at = 0; at < comment.size();) {
        std::size_t const begin = std::min(comment.find_first_not_of(separators, at), comment.size());
        at = std::min(comment.find_first_of(separators, begin), comment.size());
        if (comment.substr(begin, at - begin) == flag)
            return true;
    }
    return false;
}

class Reader {
  public:
    Reader(std::string_view text, std::uint32_t file) :
        lexer_(text, file, findings_), entries_(file, findings_) {
        advance();
    }

    Checked<Catalog> read() {
        while (token_.kind != Kind::End && !entries_.full())
            read_item();
        Catalog catalog = entries_.take();
        return {std::move(catalog), findings_.take()};
    }

  private:
    void advance() {
        end_ = token_.span.end;
        token_ = lexer_.next();
    }

    bool at(Kind kind) const { return token_.kind == kind; }
    bool at(std::string_view keyword) const { return at(Kind::Keyword) && token_.text == keyword; }
    bool at_entry() const { return at("msgctxt") || at("msgid"); }

    void read_item() {
        if (at(Kind::Comment))
            return read_comment();
        if (at_entry())
            return read_entry();
        if (at("domain"))
            return read_domain();
        report_unexpected();
        advance();
        recover();
    }

    void read_comment() {
        fuzzy_ = fuzzy_ || has_flag(token_.text, "fuzzy");
        advance();
    }

    // Other programs' catalogues in the same file mean nothing to a story, but are no mistake.
    void read_domain() {
        advance();
        while (at(Kind::String))
            advance();
    }

    // Goes on to where an entry may begin.
    void recover() {
        while (!at(Kind::End) && !at(Kind::Comment) && !at_entry())
            advance();
        fuzzy_ = false;
    }

    void report_unexpected() {
        if (!at(Kind::Keyword) ||
            std::find(keywords.begin(), keywords.end(), token_.text) != keywords.end()) {
            findings_.error("po-syntax", "this does not belong here", token_.span, std::string(form));
            return;
        }
        std::string_view const near =
            findings_.full() ? std::string_view{} : nearest(token_.text, {keywords.begin(), keywords.end()});
        bool const in_words = token_.span.begin == end_; // it touches the words before it
        findings_.error("po-syntax", "there is no keyword “" + std::string(token_.text) + "”", token_.span,
                        in_words       ? "a quotation mark among the words is written \\\""
                        : near.empty() ? std::string(form)
                                       : "did you mean “" + std::string(near) + "”?");
    }

    // --- an entry -----------------------------------------------------------------------------------

    void read_entry() {
        PoEntry entry;
        entry.fuzzy = std::exchange(fuzzy_, false);
        entry.obsolete = token_.obsolete;
        entry.span = token_.span;
        entry_ = &entry;
        sound_ = true;
        plural_ = false;
        previous_ = token_.previous;
        bool const whole = (!previous_ || read_previous()) && read_parts();
        entry_ = nullptr;
        if (!whole)
            return recover();
        entry.span.end = end_;
        if (plural_)
            findings_.error("po-plural", "a story has no plural forms", entry.span,
                            "write one msgid and one msgstr");
        else if (sound_)
            entries_.add(std::move(entry));
    }

    bool read_previous() {
        std::string ignored;
        if (at("msgctxt") && !read_part("msgctxt", ignored))
            return false;
        if (!read_part("msgid", entry_->previous_id))
            return false;
        if (token_.previous && at("msgid_plural") && !read_part("msgid_plural", ignored))
            return false;
        previous_ = false;
        return true;
    }

    bool read_parts() {
        if (at("msgctxt") && !read_part("msgctxt", entry_->context.emplace()))
            return false;
        if (!read_part("msgid", entry_->id))
            return false;
        plural_ = at("msgid_plural");
        if (plural_)
            return read_plural();
        entry_->text_span = token_.span;
        if (!read_part("msgstr", entry_->text, &entry_->places))
            return false;
        entry_->text_span.end = end_;
        return true;
    }

    bool read_plural() {
        std::string ignored;
        if (!read_part("msgid_plural", ignored))
            return false;
        do {
            if (!read_keyword("msgstr") || !at(Kind::Index))
                return unexpected();
            advance();
            if (!read_strings(ignored, nullptr))
                return false;
        } while (at("msgstr"));
        return true;
    }

    bool unexpected() {
        report_unexpected();
        return false;
    }

    bool read_part(std::string_view keyword, std::string& text, std::vector<TextPlace>* places = nullptr) {
        if (!read_keyword(keyword))
            return false;
        if (places)
            entry_->text_span = token_.span;
        return read_strings(text, places);
    }

    // Moves past the keyword. A comment before it does not belong there, but takes nothing away.
    bool read_keyword(std::string_view keyword) {
        Span const here{token_.span.file, end_, end_};
        std::optional<Span> comment;
        while (at(Kind::Comment)) {
            comment = comment.value_or(token_.span);
            read_comment();
        }
        if (!at(keyword)) {
            bool const other = at(Kind::End) || at_entry();
            if (other || comment)
                findings_.error("po-syntax", std::string(keyword) + " is missing here", here,
                                std::string(form));
            else
                report_unexpected();
            return false;
        }
        if (comment)
            findings_.error("po-syntax", "there is a comment inside an entry", *comment,
                            "write it above the entry");
        entry_->fuzzy = std::exchange(fuzzy_, false) || entry_->fuzzy;
        check_mark();
        advance();
        return true;
    }

    bool read_strings(std::string& text, std::vector<TextPlace>* places) {
        if (!at(Kind::String)) {
            findings_.error("po-syntax", "there are no words here", {token_.span.file, end_, end_},
                            "write them in quotation marks: \"…\"");
            return false;
        }
        for (; at(Kind::String); advance()) {
            check_mark();
            sound_ = decode(token_, text, places, findings_) && sound_;
        }
        if (first_malformed_byte(text)) {
            findings_.error("po-escape", "these words are not in UTF-8", {token_.span.file, end_ - 1, end_},
                            "write letters as they are, without \\ and numbers");
            sound_ = false;
        }
        return true;
    }

    // All lines of an entry are obsolete, or none; and the previous words stand before the others.
    void check_mark() {
        if (!sound_)
            return;
        if (token_.obsolete != entry_->obsolete)
            findings_.error("po-syntax", "#~ stands before some lines of an entry only", token_.span,
                            "write it before all of them, or before none");
        else if (token_.previous != previous_)
            findings_.error("po-syntax", "#| does not belong here", token_.span,
                            "write it before the lines of the previous words only");
        else
            return;
        sound_ = false;
    }

    Findings findings_;
    PoLexer lexer_;
    PoToken token_;
    std::uint32_t end_ = 0; // of the token before
    CatalogEntries entries_;
    PoEntry* entry_ = nullptr; // being read
    bool fuzzy_ = false;       // a comment said so of the next entry
    bool sound_ = true;        // all of the entry makes sense
    bool plural_ = false;
    bool previous_ = false; // its previous words are
};

} // namespace

Checked<Catalog> read_po(SourceText const& sources, std::uint32_t file) {
    std::string_view const text = sources.file(file).text;
    if (text.size() <= limits::catalog_bytes)
        return Reader(text, file).read();
    Findings findings;
    findings.error("file-too-long",
                   "this file has " + std::to_string(text.size()) + " bytes, where " +
                       std::to_string(limits::catalog_bytes) + " is the most",
                   {file, 0, 0});
    return {{}, findings.take()};
}

} // namespace fresque
