// The words of the language as a dictionary for libFuzzer, one entry a line: so that a fuzzer need not guess
// them letter by letter. Written by the build, never by hand.
#include "stage/elements/element_kind.h"

#include <array>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>

namespace fresque::test {

namespace {

constexpr std::array<std::string_view, 40> punctuation{
    ":",      ": ",     ":\n",    "\n",     "\n\n",   "\n  ",   "\n    ", "\r\n",       "\r",     "\t",
    "->",     " -> ",   "=",      "\"",     "\"\"",   "“",      "”",      "«",          "»",      "«»",
    "*",      "**",     "\\*",    "- ",     "#",      "[…]",    "[...]",  "%%",         "\n%%\n", "’",
    "\u00A0", "\u200B", "\u202E", "\u0301", "\uFEFF", "\u2028", "\u3000", "\U0001F600", "title",  "../"};

// Values of the kinds that are not words.
constexpr std::array<std::string_view, 10> values{"2015", "2019-07", "2019-07-22", "0.6s", "400ms",
                                                  "40%",  "30%,40%", "-3",         "0.5",  "pt-BR"};

std::string escaped(std::string_view text) {
    std::string entry;
    for (char const byte : text) {
        bool const plain = byte > 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
        std::array<char, 5> number{};
        std::snprintf(number.data(), number.size(), "\\x%02X", static_cast<unsigned char>(byte));
        entry += plain ? std::string(1, byte) : std::string(number.data());
    }
    return entry;
}

void add_choices(ParameterRow const& parameter, std::set<std::string>& entries) {
    for (std::string_view const choice : parameter.choices)
        entries.insert(" " + std::string(choice));
}

void add_row(KeywordRow const& row, std::set<std::string>& entries) {
    std::string const name(row.name);
    entries.insert(name);
    for (std::string_view const parent : row.parents)
        entries.insert((parent.empty() ? "\n" : "\n  ") + name + (row.body == Body::None ? "" : " a: b"));
    for (ParameterRow const& argument : row.arguments)
        add_choices(argument, entries);
    for (ParameterRow const& attribute : row.attributes) {
        entries.insert(" " + std::string(attribute.name) + "=");
        add_choices(attribute, entries);
    }
}

} // namespace

} // namespace fresque::test

int main() {
    using namespace fresque::test;
    std::set<std::string> entries(punctuation.begin(), punctuation.end());
    entries.insert(values.begin(), values.end());
    for (fresque::KeywordRow const& row : fresque::scene_vocabulary().rows())
        add_row(row, entries);
    for (std::string const& entry : entries)
        std::printf("\"%s\"\n", escaped(entry).c_str());
}
