#include "asset/svg_scanner.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace fresque {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t const begin = at;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return at - begin;
}

// How long the number is that the text begins with, without a sign; 0 where there is none.
std::size_t unsigned_length(std::string_view text) {
    std::size_t const whole = digits_at(text, 0);
    std::size_t at = whole;
    std::size_t part = 0;
    if (at < text.size() && text[at] == '.') {
        part = digits_at(text, at + 1);
        at += 1 + part;
    }
    if (whole + part == 0)
        return 0;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        std::size_t power = at + 1;
        if (power < text.size() && (text[power] == '+' || text[power] == '-'))
            ++power;
        std::size_t const digits = digits_at(text, power);
        if (digits > 0) // else the letter is a unit, such as em
            at = power + digits;
    }
    return at;
}

constexpr std::array<std::pair<std::string_view, double>, 8> units{{{"", 1},
                                                                    {"px", 1},
                                                                    {"pt", 4.0 / 3},
                                                                    {"pc", 16},
                                                                    {"mm", 96 / 25.4},
                                                                    {"cm", 960 / 25.4},
                                                                    {"in", 96},
                                                                    {"em", 16}}};

} // namespace

void SvgScanner::skip_spaces() {
    constexpr std::string_view spaces = " \t\r\n\f,";
    while (at_ < text_.size() && spaces.find(text_[at_]) != std::string_view::npos)
        ++at_;
}

bool SvgScanner::at_end() {
    skip_spaces();
    return at_ == text_.size();
}

bool SvgScanner::take(char expected) {
    if (at_end() || text_[at_] != expected)
        return false;
    ++at_;
    return true;
}

std::optional<char> SvgScanner::letter() {
    if (at_end() || !is_letter(text_[at_]))
        return std::nullopt;
    return text_[at_++];
}

bool SvgScanner::number_ahead() {
    if (at_end())
        return false;
    std::size_t const sign = text_[at_] == '-' || text_[at_] == '+' ? 1 : 0;
    return unsigned_length(text_.substr(at_ + sign)) > 0;
}

std::optional<double> SvgScanner::number() {
    if (!number_ahead())
        return std::nullopt;
    bool const negative = text_[at_] == '-';
    if (negative || text_[at_] == '+')
        ++at_;
    std::size_t const size = unsigned_length(text_.substr(at_));
    char const* const begin = text_.data() + at_;
    double value = 0;
    auto const read = std::from_chars(begin, begin + size, value);
    if (read.ec == std::errc::result_out_of_range)
        value = 0; // too small to be seen, or caught below by its digits
    bool const too_large = read.ec == std::errc::result_out_of_range &&
                           std::string_view(begin, size).find("e-") == std::string_view::npos &&
                           std::string_view(begin, size).find("E-") == std::string_view::npos;
    if (too_large || !std::isfinite(value) || value > largest_number)
        return std::nullopt;
    at_ += size;
    return negative ? -value : value;
}

std::optional<bool> SvgScanner::flag() {
    if (at_end() || (text_[at_] != '0' && text_[at_] != '1'))
        return std::nullopt;
    return text_[at_++] == '1';
}

std::string_view SvgScanner::name() {
    skip_spaces();
    std::size_t const begin = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == '-'))
        ++at_;
    return text_.substr(begin, at_ - begin);
}

std::string_view SvgScanner::unit() {
    std::size_t const begin = at_;
    while (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == '%'))
        ++at_;
    return text_.substr(begin, at_ - begin);
}

std::optional<std::vector<double>> svg_numbers(std::string_view text) {
    SvgScanner scanner(text);
    std::vector<double> numbers;
    while (auto const number = scanner.number()) {
        if (!scanner.unit().empty())
            return std::nullopt;
        numbers.push_back(*number);
    }
    if (!scanner.at_end())
        return std::nullopt;
    return numbers;
}

std::optional<double> svg_length(std::string_view text, double whole) {
    SvgScanner scanner(text);
    auto const number = scanner.number();
    if (!number)
        return std::nullopt;
    std::string_view const unit = scanner.unit();
    if (unit == "%")
        return *number * whole / 100;
    for (auto const& [name, factor] : units)
        if (name == unit)
            return *number * factor;
    return std::nullopt;
}

} // namespace fresque
