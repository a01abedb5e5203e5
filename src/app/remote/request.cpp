#include "app/remote/request.h"

#include <algorithm>

namespace fresque {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

std::size_t RemoteRequest::count(std::string_view header) const {
    return static_cast<std::size_t>(std::count_if(
        headers.begin(), headers.end(), [&](auto const& field) { return same_name(field.first, header); }));
}

std::string_view RemoteRequest::header(std::string_view name) const {
    for (auto const& [field, value] : headers)
        if (same_name(field, name))
            return value;
    return {};
}

RemoteResponse refusal(int status, std::string_view why) {
    return {status, "application/json", "{\"why\":\"" + std::string(why) + "\"}"};
}

} // namespace fresque
