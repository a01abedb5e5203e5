#include "story/po.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace fresque {

namespace {

std::string escaped(char c) {
    constexpr std::string_view values = "\n\t\b\r\f\v\a\\\"";
    constexpr std::string_view names = "ntbrfva\\\"";
    if (std::size_t const found = values.find(c); found != std::string_view::npos)
        return {'\\', names[found]};
    auto const byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F)
        return {c};
    std::array<char, 8> number{};
    std::snprintf(number.data(), number.size(), "\\%03o", static_cast<unsigned>(byte));
    return number.data();
}

std::string quoted(std::string_view words) {
    std::string text = "\"";
    for (char const c : words)
        text += escaped(c);
    return text + "\"";
}

// The keyword and its words; lines of words each on a line of their own, below an empty string.
std::string part(std::string_view mark, std::string_view keyword, std::string_view words) {
    std::string text = std::string(mark) + std::string(keyword) + " ";
    bool const lines = words.find('\n') < words.size() - 1 && !words.empty();
    if (!lines)
        return text + quoted(words) + "\n";
    text += "\"\"\n";
    while (!words.empty()) {
        std::size_t const length = std::min(words.find('\n'), words.size() - 1) + 1;
        text += std::string(mark) + quoted(words.substr(0, length)) + "\n";
        words.remove_prefix(length);
    }
    return text;
}

std::string comment_lines(std::string_view mark, std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        std::size_t const length = std::min(lines.find('\n'), lines.size());
        text += std::string(mark) + " " + std::string(lines.substr(0, length)) + "\n";
        lines.remove_prefix(std::min(length + 1, lines.size()));
    }
    return text;
}

std::string entry_text(PoEntry const& entry) {
    std::string const mark = entry.obsolete ? "#~ " : "";
    std::string text = comment_lines("#.", entry.comment) + comment_lines("#:", entry.reference);
    if (entry.fuzzy)
        text += "#, fuzzy\n";
    if (!entry.previous_id.empty())
        text += part(entry.obsolete ? "#~| " : "#| ", "msgid", entry.previous_id);
    if (entry.context)
        text += part(mark, "msgctxt", *entry.context);
    return text + part(mark, "msgid", entry.id) + part(mark, "msgstr", entry.text);
}

} // namespace

std::string po_text(Catalog const& catalog) {
    std::string text;
    if (!catalog.header.empty())
        text = part("", "msgid", "") + part("", "msgstr", catalog.header);
    for (PoEntry const& entry : catalog.entries)
        text += (text.empty() ? "" : "\n") + entry_text(entry);
    return text;
}

std::string_view header_field(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        std::string_view const line = header.substr(0, header.find('\n'));
        header.remove_prefix(std::min(line.size() + 1, header.size()));
        if (!line.starts_with(name) || !line.substr(name.size()).starts_with(':'))
            continue;
        std::string_view value = line.substr(name.size() + 1);
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        return value.substr(0, value.find_last_not_of(" \t\r") + 1);
    }
    return {};
}

Span span_of(PoEntry const& entry, std::size_t begin, std::size_t end) {
    auto const& places = entry.places;
    auto const before = [](TextPlace const& place, std::size_t offset) { return place.offset < offset; };
    // What begins where one part ends and the next begins, begins in the next.
    auto const byte_at = [&](std::size_t offset) {
        auto const after = std::lower_bound(places.begin(), places.end(), offset + 1, before);
        if (after == places.begin())
            return entry.text_span.begin;
        TextPlace const& place = *std::prev(after);
        return place.byte + static_cast<std::uint32_t>(offset - place.offset);
    };
    std::uint32_t const first = byte_at(begin);
    if (end <= begin)
        return {entry.text_span.file, first, first};
    auto const there = std::lower_bound(places.begin(), places.end(), end, before);
    bool const known = there != places.end() && there->offset == end;
    return {entry.text_span.file, first, known ? there->byte : byte_at(end - 1) + 1};
}

} // namespace fresque
