#include "app/remote/secret.h"

#include <array>
#include <cstddef>
#include <unistd.h>

#if defined(__APPLE__)
#include <sys/random.h>
#endif

namespace fresque {

std::string system_secret() {
    std::array<unsigned char, 16> bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0)
        return {};
    std::string text;
    for (unsigned char const byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

bool same_secret(std::string_view one, std::string_view other) {
    if (one.empty() || one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(one[i] ^ other[i]));
    return difference == 0;
}

} // namespace fresque
