// Texts that go wrong in the ways in which texts do: the same ones in every run.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque::test {

class Mutations {
  public:
    explicit Mutations(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

    // Some lines of a seed, changed a few times.
    std::string next() {
        std::vector<std::string> lines = lines_of(seeds_[below(seeds_.size())]);
        if (lines.size() > most_lines) {
            auto const first = lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size() - most_lines));
            lines = std::vector<std::string>(first, first + most_lines);
        }
        for (std::size_t changes = below(7); changes > 0; --changes)
            change(lines);
        std::string text;
        for (std::string const& line : lines)
            text += line + newline();
        return text;
    }

  private:
    static constexpr std::size_t most_lines = 24;
    static constexpr std::array<std::string_view, 40> pieces{
        " ",      "  ",     "\"", "\"a b\"", "“",    "”",      "“a b”",     "«",    "»",      "« a »",
        ":",      ": ",     "::", "#",       "# c",  "->",     "=",         "a=",   "a=b",    "- ",
        "*",      "\t",     "é",  "\u00A0",  "\\",   "scene",  "chapter x", "step", "text:",  "text: x",
        "kicker", "\u200B", "\n", "\r",      "\"\"", "a=\"\"", "a=“x:”",    "«»",   "\uFEFF", "role: x"};

    std::size_t below(std::size_t bound) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return bound == 0 ? 0 : static_cast<std::size_t>(state_ % bound);
    }

    std::string newline() {
        std::size_t const kind = below(30);
        return kind == 0 ? "\r\n" : kind == 1 ? "\r" : kind == 2 ? "\n\n" : "\n";
    }

    static std::vector<std::string> lines_of(std::string const& text) {
        std::vector<std::string> lines(1);
        for (char const byte : text)
            if (byte == '\n')
                lines.emplace_back();
            else
                lines.back() += byte;
        return lines;
    }

    // A place between two characters, most often between two words.
    std::size_t place_in(std::string const& line) {
        std::size_t at = below(line.size() + 1);
        if (below(3) > 0)
            at = std::min(line.find(' ', at), line.size());
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U)
            ++at;
        return at;
    }

    void change(std::vector<std::string>& lines) {
        std::size_t const at = below(lines.size());
        std::string& line = lines[at];
        auto const here = lines.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(7)) {
        case 0: // other indentation
            line =
                std::string(below(9), ' ') + line.substr(std::min(line.find_first_not_of(' '), line.size()));
            break;
        case 1:
            lines.insert(here, std::string(below(7), ' ') + "# a comment");
            break;
        case 2:
            lines.insert(here, lines[below(lines.size())]);
            break;
        case 3:
            if (lines.size() > 1)
                lines.erase(here);
            break;
        case 4:
            lines.insert(here, std::string(below(3), ' '));
            break;
        default:
            line.insert(place_in(line), pieces[below(pieces.size())]);
        }
    }

    std::vector<std::string> seeds_;
    std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

} // namespace fresque::test
