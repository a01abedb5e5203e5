// The page that a phone gets: one file with everything in it, so that it works without any network but ours.
// Its parts are in page/; the build puts them together.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// `once`: the number used once (nonce) by which the browser tells our script from any other.
std::string remote_page(std::string_view once);

} // namespace fresque
