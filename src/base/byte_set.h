// Byte sets: some bytes that a text is searched for, all at once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace fresque {

class ByteSet {
  public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (char const byte : bytes)
            has_[static_cast<unsigned char>(byte)] = true;
    }

    constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

    // Where the first of them stands from `at` on; the end where none does.
    constexpr std::size_t first_in(std::string_view text, std::size_t at = 0) const {
        while (at < text.size() && !has(text[at]))
            ++at;
        return at;
    }

  private:
    std::array<bool, 256> has_{};
};

} // namespace fresque
