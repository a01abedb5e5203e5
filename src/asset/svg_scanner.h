// The small languages inside SVG's attributes: numbers and flags with as little between them as the format
// allows (.5.5-1e-3, and arcs' flags run together), names, and brackets.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace fresque {

class SvgScanner {
  public:
    explicit SvgScanner(std::string_view text) : text_(text) {}

    bool at_end();
    // The next character that is neither a space nor a comma, if it is this one.
    bool take(char expected);
    // The next letter; nothing where none stands there.
    std::optional<char> letter();
    // Whether a number begins here.
    bool number_ahead();
    // Finite and of at most `largest_number`; nothing where none stands there.
    std::optional<double> number();
    std::optional<bool> flag(); // 0 or 1
    std::string_view name();    // letters and -; empty where none stands there
    // The characters that stand right here, up to one that ends the value.
    std::string_view unit();

    static constexpr double largest_number = 1e6;

  private:
    void skip_spaces();

    std::string_view text_;
    std::size_t at_ = 0;
};

// Numbers divided by spaces and commas, to the end of the text; nothing where something else stands there.
std::optional<std::vector<double>> svg_numbers(std::string_view text);

// A length in the file's units: 12, 12px, 3mm, or 50% of `whole`.
std::optional<double> svg_length(std::string_view text, double whole);

} // namespace fresque
