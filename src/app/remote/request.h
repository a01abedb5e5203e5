// What goes between a phone and the talk, as values: requests, responses, and what a phone may ask for.
#pragma once

#include "app/command.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fresque {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct RemoteRequest {
    std::string method;
    std::string path; // without the query
    std::string version = "HTTP/1.1";
    Fields query = {};
    Fields headers = {};
    std::string body = {};
    std::string client = {}; // its address

    // How often a header is there, whatever the case of its letters; and what it says the first time.
    std::size_t count(std::string_view header) const;
    std::string_view header(std::string_view name) const;
};

struct RemoteResponse {
    int status = 200;
    std::string type = "application/json"; // empty: no content
    std::string body = {};
    Fields headers = {};
};

// A refusal, or any other answer that says why in a word.
RemoteResponse refusal(int status, std::string_view why);

// Black and the timer are set rather than toggled, so that a request that comes twice does no harm.
struct SetBlack {
    bool on = false;
};
struct SetTimer {
    bool on = false;
};

// All that a phone can ever ask for.
using RemoteVerb = std::variant<Next, Back, GoToStep, Choose, SetBlack, SetTimer>;

} // namespace fresque
