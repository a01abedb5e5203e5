#include "script/characters.h"

#include "base/byte_row.h"
#include "base/utf8.h"

#include <array>
#include <cstdio>

namespace fresque {

namespace {

enum class Unseen { No, Control, LineSeparator, Reordering, ZeroWidth };

Unseen unseen_kind(char32_t c) {
    if (c == U'\t')
        return Unseen::No;
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
        return Unseen::Control;
    if (c == 0x2028 || c == 0x2029)
        return Unseen::LineSeparator;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        return Unseen::Reordering;
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064))
        return Unseen::ZeroWidth;
    if (c == 0xFEFF || c == 0x061C || c == 0x00AD)
        return Unseen::ZeroWidth;
    return Unseen::No;
}

std::string number_of(char32_t c) {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
    return text.data();
}

} // namespace

std::size_t wide_space_length(std::string_view text, std::size_t at) {
    std::size_t after = at;
    char32_t const c = next_character(text, after);
    bool const space =
        c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    return space ? after - at : 0;
}

std::string_view trimmed(std::string_view text) {
    auto const is_no_space = [](char byte) { return byte > ' ' && byte < 0x7F; };
    if (!text.empty() && is_no_space(text.front()) && is_no_space(text.back()))
        return text;
    std::size_t begin = 0;
    while (std::size_t const length = space_length(text, begin))
        begin += length;
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size();) {
        std::size_t const length = space_length(text, at);
        at += length > 0 ? length : 1;
        if (length == 0)
            end = at;
    }
    return text.substr(begin, end - begin);
}

bool may_hold_unseen(std::string_view text) {
    auto const other_than_plain = [](ByteRow row) { return row.less_than(0x20) | row.delete_or_beyond(); };
    std::size_t at = first_in_rows(text, 0, other_than_plain);
    for (; at < text.size(); at = first_in_rows(text, at + 1, other_than_plain)) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x7F)
            continue;
        if (byte == '\n' || byte == '\r' || byte == '\t')
            continue;
        if (byte == 0xC3) { // U+00C0 to U+00FF: letters
            ++at;
            continue;
        }
        if (byte == 0xE2) { // U+2000 to U+2FFF: common punctuation among them
            std::size_t after = at;
            if (unseen_kind(next_character(text, after)) == Unseen::No)
                continue;
            return true;
        }
        if (byte < 0x20 || byte == 0x7F || byte == 0xD8 || byte == 0xEF)
            return true;
        if (byte == 0xC2 && at + 1 < text.size()) { // U+0080 to U+00BF: « and » among them
            auto const second = static_cast<unsigned char>(text[at + 1]);
            if (second < 0xA0 || second == 0xAD)
                return true;
        }
    }
    return false;
}

// U+0300 to U+036F
bool may_hold_accents(std::string_view text) {
    return text.find('\xCC') != std::string_view::npos || text.find('\xCD') != std::string_view::npos;
}

void report_unseen(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t file, Role role,
                   Findings& findings) {
    for (std::size_t at = begin; at < end;) {
        std::size_t const start = at;
        char32_t const c = next_character(text, at);
        Unseen const kind = unseen_kind(c);
        if (kind == Unseen::No)
            continue;
        Span const span{file, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
        if (kind == Unseen::Control || kind == Unseen::LineSeparator)
            findings.error("control-character", "there is a control character " + number_of(c) + " here",
                           span, "remove it");
        else if (kind == Unseen::Reordering)
            findings.warning("bidi-control",
                             "the unseen character " + number_of(c) + " reorders what follows it", span,
                             "remove it");
        else if (role == Role::Head)
            findings.warning("unseen-character", "there is an unseen character " + number_of(c) + " here",
                             span, "remove it");
    }
}

std::string without_unseen(std::string_view text, Role role) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        Unseen const kind = unseen_kind(next_character(text, at));
        bool const dropped = kind == Unseen::Control || (kind != Unseen::No && role == Role::Head);
        if (kind == Unseen::LineSeparator)
            kept += ' ';
        else if (!dropped)
            kept += text.substr(start, at - start);
    }
    return kept;
}

} // namespace fresque
