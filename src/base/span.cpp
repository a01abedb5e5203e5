#include "base/span.h"

#include "base/byte_row.h"
#include "base/utf8.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace fresque {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

namespace {

std::size_t end_of_line(std::string_view text, std::size_t at) {
    at = first_in_rows(text, at, [](ByteRow row) { return row.less_than('\r' + 1); });
    while (at < text.size() && text[at] != '\n' && text[at] != '\r')
        ++at;
    return at;
}

} // namespace

TextLine line_from(std::string_view text, std::size_t begin) {
    if (begin == 0 && text.starts_with(byte_order_mark))
        begin = byte_order_mark.size();
    std::size_t const end = end_of_line(text, begin);
    std::size_t next = std::min(end + 1, text.size());
    if (text.substr(end).starts_with("\r\n"))
        ++next;
    return {begin, end, next};
}

std::uint32_t SourceText::add(SourceFile file) {
    assert(file.text.size() < std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> starts;
    std::size_t at = 0;
    do {
        TextLine const line = line_from(file.text, at);
        starts.push_back(static_cast<std::uint32_t>(line.begin));
        bool const ends_with_newline = line.end < line.next && line.next == file.text.size();
        if (ends_with_newline)
            starts.push_back(static_cast<std::uint32_t>(line.next));
        at = line.next;
    } while (at < file.text.size());
    files_.push_back(std::move(file));
    line_starts_.push_back(std::move(starts));
    return static_cast<std::uint32_t>(files_.size() - 1);
}

std::size_t SourceText::line_number(std::uint32_t file, std::uint32_t byte) const {
    auto const& starts = line_starts_[file];
    auto const after = std::upper_bound(starts.begin(), starts.end(), byte);
    return after == starts.begin() ? 0 : static_cast<std::size_t>(after - starts.begin()) - 1;
}

Place SourceText::place(std::uint32_t file, std::uint32_t byte) const {
    std::size_t const number = line_number(file, byte);
    std::size_t const start = line_starts_[file][number];
    std::size_t const inside = byte > start ? byte - start : 0;
    std::string_view const before = line(file, byte).substr(0, inside);
    return {static_cast<int>(number) + 1, static_cast<int>(count_characters(before)) + 1};
}

std::string_view SourceText::line(std::uint32_t file, std::uint32_t byte) const {
    std::string_view const text = files_[file].text;
    auto const& starts = line_starts_[file];
    std::size_t const number = line_number(file, byte);
    std::size_t const start = starts[number];
    std::size_t end = number + 1 < starts.size() ? starts[number + 1] : text.size();
    while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r'))
        --end;
    return text.substr(start, end - start);
}

} // namespace fresque
