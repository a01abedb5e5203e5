#include "story/catalog_entries.h"

#include "story/limits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fresque {

namespace {

std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
}

// What the header names as the file's encoding: utf-8
std::string charset_of(std::string_view header) {
    std::string const type = small_letters(header_field(header, "Content-Type"));
    constexpr std::string_view mark = "charset=";
    std::size_t const found = type.find(mark);
    return found == std::string::npos ? "" : type.substr(found + mark.size());
}

} // namespace

CatalogEntries::CatalogEntries(std::uint32_t file, Findings& findings) : findings_(findings) {
    catalog_.span = {file, 0, 0};
}

void CatalogEntries::add(PoEntry entry) {
    bool const is_header = !entry.context && entry.id.empty();
    if (is_header && entry.obsolete)
        return; // a header that was set aside says nothing of any words
    if (!is_short(entry) || !is_first(entry))
        return;
    if (is_header)
        return add_header(entry);
    if (catalog_.entries.size() < limits::catalog_entries) {
        catalog_.entries.push_back(std::move(entry));
        return;
    }
    full_ = true;
    findings_.error("too-many-entries",
                    "there are more than " + std::to_string(limits::catalog_entries) +
                        " translations, which is the most",
                    entry.span, "what follows is left out");
}

bool CatalogEntries::is_short(PoEntry const& entry) {
    std::size_t const longest = std::max(entry.id.size(), entry.text.size());
    if (longest <= limits::catalog_words_bytes)
        return true;
    findings_.error("words-too-long",
                    "these words have " + std::to_string(longest) + " bytes, where " +
                        std::to_string(limits::catalog_words_bytes) + " is the most",
                    {entry.span.file, entry.span.begin, entry.span.begin}, "the entry is left out");
    return false;
}

// Reports an entry that has been there. One that was set aside gives way to one that is used.
bool CatalogEntries::is_first(PoEntry const& entry) {
    auto const [earlier, first] =
        known_.emplace(Key(entry.context, entry.id), Known{entry.span, entry.obsolete});
    if (first)
        return true;
    findings_.error("po-duplicate", "these words have been translated already", entry.span,
                    "keep one of the two", {{earlier->second.span, "translated"}});
    if (!earlier->second.obsolete || entry.obsolete)
        return false;
    earlier->second = {entry.span, entry.obsolete};
    return true;
}

void CatalogEntries::add_header(PoEntry const& entry) {
    has_header_ = true;
    catalog_.header = entry.text;
    catalog_.span = entry.span;
    catalog_.language = std::string(header_field(entry.text, "Language"));
    std::string const charset = charset_of(entry.text);
    constexpr std::array<std::string_view, 4> fine = {"utf-8", "utf8", "us-ascii", "ascii"};
    if (std::find(fine.begin(), fine.end(), charset) == fine.end())
        findings_.error("po-charset",
                        charset.empty() ? "the header does not say that this file is UTF-8"
                                        : "the header says that this file is " + charset,
                        entry.text_span,
                        "save it as UTF-8 and write Content-Type: text/plain; charset=UTF-8\\n");
}

Catalog CatalogEntries::take() {
    if (!has_header_ && !catalog_.entries.empty())
        findings_.warning("po-header", "this file has no header", catalog_.span,
                          "begin it with msgid \"\" and in its msgstr the line Content-Type: text/plain; "
                          "charset=UTF-8\\n");
    return std::move(catalog_);
}

} // namespace fresque
