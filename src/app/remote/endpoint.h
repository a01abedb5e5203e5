// Where the remote is reached: one address of this machine, and a port. Literally what stands in the phone's
// address bar, and therefore what each request has to name as its host.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct Endpoint {
    static constexpr std::uint16_t usual_port = 8317;

    std::string address; // of IPv4, in numbers
    std::uint16_t port = 0;

    std::string host() const { return address + ":" + std::to_string(port); }
    std::string origin() const { return "http://" + host(); }
};

// ADDRESS or ADDRESS:PORT; the port is 0 where none is named. A name is none: a request would have to be
// believed about it.
Result<Endpoint> parse_endpoint(std::string_view text);

// An address of this machine, and the interface that has it.
struct MachineAddress {
    std::string interface_name;
    std::string address;
};

// The one that a phone in the room most likely reaches: what leads elsewhere (`outward`, may be empty) where
// that is a private address, else the first private one; bridges and tunnels come last. Empty where there
// is none but this machine's own.
std::string address_for_phone(std::vector<MachineAddress> const& all, std::string_view outward);

// What the system tells of itself. Nothing is sent.
std::vector<MachineAddress> machine_addresses();
std::string outward_address();

// What --remote asks for: the given endpoint, or an address of this machine where none is given.
Result<Endpoint> chosen_endpoint(std::string const& given);

} // namespace fresque
