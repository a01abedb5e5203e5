// PO: the file of a translation, as gettext's tools write and read it. Reading cannot fail: what makes no
// sense is left out and reported. Only what a story needs is kept; plural forms are refused.
//
//     #, fuzzy
//     msgctxt "scene/pourquoi/title"
//     msgid "Pourquoi Musk quitte-t-il le conseil ?"
//     msgstr "Why is Musk leaving the board?"
#pragma once

#include "base/diagnostic.h"
#include "story/po_lexer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

struct PoEntry {
    std::optional<std::string> context;
    std::string id;          // the words in the story's own language
    std::string previous_id; // the words before the author changed them; may be empty
    std::string text;        // the translation; may be empty
    bool fuzzy = false;      // a guess that nobody has looked at
    bool obsolete = false;   // set aside: nothing in the story has these words
    // For translators. Written into templates; reading leaves them empty.
    std::string comment;           // lines
    std::string reference;         // 30-depart.scene:49
    Span span;                     // from its first keyword to its last string
    Span text_span;                // of the translation, quotation marks included
    std::vector<TextPlace> places; // where each part of the translation stands
};

struct Catalog {
    std::string language; // as the header names it, such as pt_BR; may be empty
    std::string header;   // its fields, a line each
    std::vector<PoEntry> entries;
    Span span; // of the header, else the beginning of the file
};

// Reads file number `file` of `sources`, in a time that grows with its length alone. Of two entries for
// the same words in the same context the first is kept.
Checked<Catalog> read_po(SourceText const& sources, std::uint32_t file);

// The value of a header's field, such as Language; empty where there is none.
std::string_view header_field(std::string_view header, std::string_view name);

// Where bytes [begin, end) of the entry's translation stand in its file.
Span span_of(PoEntry const& entry, std::size_t begin, std::size_t end);

// The catalogue as a PO file. Reading it gives the same entries.
std::string po_text(Catalog const& catalog);

} // namespace fresque
