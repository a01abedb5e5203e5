#include "script/text_form.h"

#include "script/characters.h"

#include <algorithm>
#include <array>

namespace fresque {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64; // bytes from the beginning

// Blank lines in front change nothing: they go when the file is formatted.
std::string_view without_blank_beginning(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        bytes.remove_prefix(3);
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        bool const ends_line = bytes[begin] == '\r' || bytes[begin] == '\n';
        std::size_t const length = ends_line ? 1 : space_length(bytes, begin);
        if (length == 0)
            break;
        begin += length;
    }
    return bytes.substr(begin);
}

// Every other byte of Latin text in UTF-16 is zero.
bool is_wide(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv))
        return true;
    std::string_view const begin = bytes.substr(0, looked_at);
    auto const zeros = std::count(begin.begin(), begin.end(), '\0');
    return begin.size() >= 4 && static_cast<std::size_t>(zeros) * 3 > begin.size();
}

struct Signature {
    std::string_view bytes;
    std::string_view what;
};

constexpr std::array<Signature, 6> signatures = {{{"PK\x03\x04"sv, "a document of a word processor"},
                                                  {"\xD0\xCF\x11\xE0"sv, "a document of a word processor"},
                                                  {"{\\rtf"sv, "a document of a word processor"},
                                                  {"%PDF"sv, "a PDF document"},
                                                  {"\x89PNG"sv, "a picture"},
                                                  {"\xFF\xD8\xFF"sv, "a picture"}}};

// é as the two letters that its bytes are in Latin-1, É and È as those and ’ as the three that they are in
// Windows-1252.
constexpr std::array<std::string_view, 6> misread = {"\xC3\x83\xC2"sv,     "\xC3\xA2\xE2\x82\xAC"sv,
                                                     "\xC3\x83\xE2\x80"sv, "\xC3\x83\xE2\x82"sv,
                                                     "\xC3\x83\xCB"sv,     "\xC3\x83\xC5"sv};

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::optional<ForeignForm> foreign_form(std::string_view file) {
    std::string_view const bytes = without_blank_beginning(file);
    if (is_wide(bytes))
        return ForeignForm{"this file is UTF-16 text, which some editors call Unicode, and not UTF-8",
                           "save it as UTF-8"};
    auto const known =
        std::find_if(signatures.begin(), signatures.end(),
                     [bytes](Signature const& signature) { return bytes.starts_with(signature.bytes); });
    if (known == signatures.end())
        return std::nullopt;
    return ForeignForm{"this file is " + std::string(known->what) + " and no plain text",
                       "save it as plain text in UTF-8"};
}

std::optional<MisreadLetters> first_misread_letters(std::string_view text) {
    // All have one of these, which stand in few texts.
    if (text.find('\x83') == std::string_view::npos && text.find('\x82') == std::string_view::npos)
        return std::nullopt;
    std::size_t first = std::string_view::npos;
    std::size_t length = 0;
    for (std::string_view const letters : misread)
        if (std::size_t const at = text.find(letters); at < first) {
            first = at;
            length = letters.size();
        }
    if (first == std::string_view::npos)
        return std::nullopt;
    while (first + length < text.size() && is_continuation(text[first + length]))
        ++length;
    return MisreadLetters{first, length};
}

} // namespace fresque
