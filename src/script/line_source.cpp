#include "script/line_source.h"

#include "base/utf8.h"
#include "script/limits.h"
#include "script/text_form.h"

#include <string>
#include <utility>

namespace fresque {

bool LineSource::begin() {
    if (auto const foreign = foreign_form(text_)) {
        findings_.error("not-utf8", foreign->what, span(0, 0), foreign->hint);
        return false;
    }
    if (text_.size() > limits::file_bytes) {
        findings_.error("file-too-large",
                        "this file has " + std::to_string(text_.size()) + " bytes, of which " +
                            std::to_string(limits::file_bytes) + " are read",
                        span(limits::file_bytes, limits::file_bytes), "divide it into several files");
        text_ = text_.substr(0, text_.find_last_of("\r\n", limits::file_bytes - 1) + 1);
    }
    auto const at = first_malformed_byte(text_);
    if (at)
        findings_.error("not-utf8", "this is not a letter in UTF-8", span(*at, *at + 1),
                        "save the file as UTF-8");
    else
        report_misread();
    return !at;
}

// Once: the whole file was read so.
void LineSource::report_misread() {
    auto const found = first_misread_letters(text_);
    if (!found)
        return;
    std::string const letters(text_.substr(found->begin, found->length));
    findings_.warning("misread-letters", "“" + letters + "” looks like one letter that was read as two",
                      span(found->begin, found->begin + found->length),
                      "open the original again as UTF-8, and copy the words from there");
}

std::optional<Line> LineSource::next() {
    if (waiting_)
        return std::exchange(waiting_, std::nullopt);
    if (at_ >= text_.size())
        return std::nullopt;
    TextLine const whole = line_from(text_, at_);
    Line const line = measured_line(text_, whole.begin, within_limit(whole.begin, whole.end));
    if (line.tab && !line.blank() && lines_with_tabs_++ == 0)
        first_tab_ = *line.tab;
    if (line.indent > 0 && !line.blank())
        only_tabs_ = only_tabs_ && line.indent == tab_columns * (line.begin - whole.begin);
    if (!line.blank() && lines_++ == limits::lines) {
        refuse_rest(line);
        return std::nullopt;
    }
    at_ = whole.next;
    return line;
}

void LineSource::refuse_rest(Line const& first) {
    std::size_t lines = limits::lines;
    while (at_ < text_.size()) {
        TextLine const whole = line_from(text_, at_);
        lines += measured_line(text_, whole.begin, whole.end).blank() ? 0U : 1U;
        at_ = whole.next;
    }
    findings_.error("too-many-lines",
                    "this file has " + std::to_string(lines) + " lines, of which " +
                        std::to_string(limits::lines) + " are read",
                    span(first.begin, first.end), "divide it into several files");
}

// Where the line ends, or the part of it that is read.
std::size_t LineSource::within_limit(std::size_t begin, std::size_t end) {
    std::size_t const length = end - begin;
    if (length <= limits::line_bytes)
        return end;
    std::size_t last = begin + limits::line_bytes;
    while ((static_cast<unsigned char>(text_[last]) & 0xC0U) == 0x80U)
        --last;
    findings_.error("line-too-long",
                    "this line has " + std::to_string(length) + " bytes, of which " +
                        std::to_string(limits::line_bytes) + " are read",
                    span(last, end), "divide it into several lines");
    return last;
}

void LineSource::note_spaces(Line const& line, std::size_t count) {
    if (line.tab && *line.tab == first_tab_ && spaces_ == 0)
        spaces_ = count;
}

void LineSource::report_tabs() {
    if (lines_with_tabs_ == 0)
        return;
    std::string const here = "write " + std::to_string(spaces_) + " spaces" +
                             (lines_with_tabs_ == 1 ? " instead" : " in this one");
    std::string const lines =
        lines_with_tabs_ == 1 ? "this line is" : std::to_string(lines_with_tabs_) + " lines of this file are";
    findings_.error("tab-indentation", lines + " indented with tabs", span(first_tab_, first_tab_ + 1),
                    only_tabs_    ? "indent with spaces: fresque fmt writes them for you"
                    : spaces_ > 0 ? here
                                  : "indent with spaces (a tab was read as up to four)");
}

} // namespace fresque
