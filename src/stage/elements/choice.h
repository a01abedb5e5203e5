// What can be pointed at in a choice.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fresque {

inline constexpr std::string_view option_prefix = "option/";

// The option that the spot is, counted from 0; nothing where it is none.
std::optional<std::size_t> option_of(std::string_view spot_id);

} // namespace fresque
