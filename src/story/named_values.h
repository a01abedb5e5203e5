// Named values: what a line gives, by the names of its parameters. There are few of them, so they stand in a
// row; they keep the order in which they were given.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

class NamedValues {
  public:
    // The value of that name; empty where it was not given.
    std::string_view operator[](std::string_view name) const {
        auto const found = find(name);
        return found == values_.end() ? std::string_view{} : found->second;
    }

    bool contains(std::string_view name) const { return find(name) != values_.end(); }

    // Nothing happens where there is one of that name already.
    void add(std::string_view name, std::string_view value) {
        if (!contains(name))
            values_.emplace_back(name, value);
    }

    void replace(std::string_view name, std::string_view value) {
        std::erase_if(values_, [name](auto const& pair) { return pair.first == name; });
        values_.emplace_back(name, value);
    }

    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    auto begin() { return values_.begin(); }
    auto end() { return values_.end(); }

    friend bool operator==(NamedValues const&, NamedValues const&) = default;

  private:
    using Values = std::vector<std::pair<std::string, std::string>>;

    Values::const_iterator find(std::string_view name) const {
        return std::find_if(values_.begin(), values_.end(),
                            [name](auto const& pair) { return pair.first == name; });
    }

    Values values_;
};

} // namespace fresque
