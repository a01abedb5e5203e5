// Secrets of the remote: 128 bits that nobody can guess, as 32 hexadecimal digits.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace fresque {

using SecretSource = std::function<std::string()>;

// From the system's own source of random bytes. Empty where that fails, which nothing equals.
std::string system_secret();

// Takes as long wherever they differ. An empty secret equals nothing.
bool same_secret(std::string_view one, std::string_view other);

} // namespace fresque
