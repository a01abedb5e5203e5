// Spans: where in a story's text something stands. A span is a file number and a byte range;
// lines and columns are computed only when a person has to read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct Span {
    std::uint32_t file = 0;  // index into SourceText
    std::uint32_t begin = 0; // first byte
    std::uint32_t end = 0;   // one past the last byte

    friend bool operator==(Span const&, Span const&) = default;
};

// A place as people name it: both count from 1; the column counts characters, not bytes.
struct Place {
    int line = 1;
    int column = 1;

    friend bool operator==(Place const&, Place const&) = default;
};

// One line of a text: its bytes [begin, end) without the newline, and where the next one begins.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;
};

// The line that begins at `begin`. A newline is \n, \r\n or \r; a byte order mark before the first
// line belongs to no line.
TextLine line_from(std::string_view text, std::size_t begin);

struct SourceFile {
    std::string name; // as shown in messages, such as 30-depart.scene
    std::string text; // valid UTF-8
};

// The files of one story, by number.
class SourceText {
  public:
    // Adds a file and gives its number. The text is smaller than 4 GiB.
    std::uint32_t add(SourceFile file);

    std::size_t size() const { return files_.size(); }
    SourceFile const& file(std::uint32_t number) const { return files_[number]; }

    Place place(std::uint32_t file, std::uint32_t byte) const;
    // The whole line that holds `byte`, without its newline.
    std::string_view line(std::uint32_t file, std::uint32_t byte) const;

  private:
    std::size_t line_number(std::uint32_t file, std::uint32_t byte) const; // from 0

    std::vector<SourceFile> files_;
    std::vector<std::vector<std::uint32_t>> line_starts_;
};

} // namespace fresque
