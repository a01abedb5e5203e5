// Named values: what a line gives, by the names of its parameters. There are few of them, so they stand in a
// row; they keep the order in which they were given.
#pragma once

#include "base/span.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct NamedValue {
    std::string_view name; // of the vocabulary, or as written in the code: it outlives every story
    std::string text;
    Span place;

    // Where it stands does not matter.
    friend bool operator==(NamedValue const& a, NamedValue const& b) {
        return a.name == b.name && a.text == b.text;
    }
};

class NamedValues {
  public:
    // The value of that name; empty where it was not given.
    std::string_view operator[](std::string_view name) const {
        auto const found = find(name);
        return found == values_.end() ? std::string_view{} : found->text;
    }

    bool contains(std::string_view name) const { return find(name) != values_.end(); }

    // Where the value of that name is written; `otherwise` where it was not given, or by no line.
    Span place_of(std::string_view name, Span otherwise) const {
        auto const found = find(name);
        return found == values_.end() || found->place == Span{} ? otherwise : found->place;
    }

    // Nothing happens where there is one of that name already. `place` is where it is written.
    void add(std::string_view name, std::string_view text, Span place = {}) {
        if (!contains(name))
            values_.push_back({name, std::string(text), place});
    }

    void reserve(std::size_t count) { values_.reserve(count); }

    void replace(std::string_view name, std::string_view text, Span place = {}) {
        std::erase_if(values_, [name](NamedValue const& value) { return value.name == name; });
        add(name, text, place);
    }

    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    auto begin() { return values_.begin(); }
    auto end() { return values_.end(); }

    friend bool operator==(NamedValues const&, NamedValues const&) = default;

  private:
    using Values = std::vector<NamedValue>;

    Values::const_iterator find(std::string_view name) const {
        return std::find_if(values_.begin(), values_.end(),
                            [name](NamedValue const& value) { return value.name == name; });
    }

    Values values_;
};

} // namespace fresque
