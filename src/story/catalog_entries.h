// The entries of a catalogue as they are read, one after another: which of two is kept, which is the header,
// and how many there may be.
#pragma once

#include "base/findings.h"
#include "story/po.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace fresque {

class CatalogEntries {
  public:
    CatalogEntries(std::uint32_t file, Findings& findings);

    void add(PoEntry entry);
    // An entry was one too many; it has been reported.
    bool full() const { return full_; }
    // Ends the catalogue; reports a header that is missing.
    Catalog take();

  private:
    using Key = std::pair<std::optional<std::string>, std::string>; // context and words
    struct Known {
        Span span;
        bool obsolete;
    };

    bool is_short(PoEntry const& entry);
    bool is_first(PoEntry const& entry);
    void add_header(PoEntry const& entry);

    Findings& findings_;
    Catalog catalog_;
    std::map<Key, Known> known_;
    bool has_header_ = false;
    bool full_ = false;
};

} // namespace fresque
