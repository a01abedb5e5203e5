// What a file is that is no UTF-8 text: told once, where otherwise each of its bytes would be a mistake.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fresque {

struct ForeignForm {
    std::string what; // “this file is …”
    std::string hint;
};

// Nothing for text, well-formed or not.
std::optional<ForeignForm> foreign_form(std::string_view bytes);

// Where letters stand that were read in another encoding than they were written in, such as Ã© for é: the
// byte, and how many there are; nothing where they are none.
struct MisreadLetters {
    std::size_t begin;
    std::size_t length;
};
std::optional<MisreadLetters> first_misread_letters(std::string_view text);

} // namespace fresque
