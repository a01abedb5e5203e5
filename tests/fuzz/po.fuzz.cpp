// Any bytes are read as PO without a crash, and what was read, written and read again is the same.
#include "story/po.h"
#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

using namespace fresque;

namespace {

Checked<Catalog> read(std::string text) {
    SourceText sources;
    sources.add({"en.po", std::move(text)});
    auto catalog = read_po(sources, 0);
    // One bad file has hundreds of the same, and writing them takes longer than reading it.
    std::size_t const written = std::min<std::size_t>(catalog.diagnostics.size(), 8);
    for (std::size_t i = 0; i < written; ++i)
        to_text(catalog.diagnostics[i], sources);
    return catalog;
}

void require(bool condition) {
    if (!condition)
        std::abort();
}

void require_same(PoEntry const& a, PoEntry const& b) {
    require(a.context == b.context && a.id == b.id && a.previous_id == b.previous_id && a.text == b.text);
    require(a.fuzzy == b.fuzzy && a.obsolete == b.obsolete);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string text(bytes, bytes + size);
    Catalog const first = read(text).value;
    for (PoEntry const& entry : first.entries)
        for (std::size_t at = 0; at <= entry.text.size(); ++at) {
            Span const span = span_of(entry, at, entry.text.size());
            require(span.begin <= span.end && span.end <= size);
        }
    auto const second = read(po_text(first));
    for (Diagnostic const& diagnostic : second.diagnostics)
        require(diagnostic.code != "po-syntax" && diagnostic.code != "po-escape");
    require(second.value.header == first.header && second.value.language == first.language);
    require(second.value.entries.size() == first.entries.size());
    for (std::size_t i = 0; i < first.entries.size(); ++i)
        require_same(first.entries[i], second.value.entries[i]);
    return 0;
}
