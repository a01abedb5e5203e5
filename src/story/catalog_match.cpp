#include "story/catalog_match.h"

namespace fresque {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Matcher::Matcher(Catalog const& catalog, std::vector<WordsPlace> const& places) {
    for (PoEntry const& entry : catalog.entries)
        if (entry.context && !entry.obsolete)
            add(entry);
    for (WordsPlace const& place : places) {
        present_.insert(place.string.words);
        if (PoEntry const* const entry = exact(place.string))
            used_.insert(entry);
    }
    for (PoEntry const& entry : catalog.entries)
        if (entry.context && !entry.obsolete && !entry.fuzzy && !is_blank(entry.text) && !is_used(entry))
            displaced_.emplace(entry.id, &entry);
}

Match Matcher::match(TranslatableString const& string) {
    if (PoEntry const* const entry = exact(string))
        return {entry, false};
    if (auto const moved = displaced_.find(string.words); moved != displaced_.end())
        return use(*moved->second, false);
    auto const same_context = first_.find(string.context);
    // Words that stand elsewhere now have taken their translation with them.
    if (same_context == first_.end() || present_.contains(same_context->second->id))
        return {};
    return use(*same_context->second, true);
}

void Matcher::add(PoEntry const& entry) {
    first_.emplace(*entry.context, &entry);
    entries_.emplace(std::pair<std::string_view, std::string_view>(*entry.context, entry.id), &entry);
}

PoEntry const* Matcher::exact(TranslatableString const& string) const {
    auto const found = entries_.find({string.context, string.words});
    return found == entries_.end() ? nullptr : found->second;
}

Match Matcher::use(PoEntry const& entry, bool stale) {
    used_.insert(&entry);
    return {&entry, stale};
}

} // namespace fresque
