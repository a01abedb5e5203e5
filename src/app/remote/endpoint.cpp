#include "app/remote/endpoint.h"

#include "app/messages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <arpa/inet.h>

namespace fresque {

namespace {

// The address as a number; 0 where it is none. Only the plain form: inet_pton takes no 010.1 and no 0x7f.1.
std::uint32_t number_of(std::string const& address) {
    in_addr parsed{};
    return inet_pton(AF_INET, address.c_str(), &parsed) == 1 ? ntohl(parsed.s_addr) : 0;
}

bool is_private(std::string const& address) {
    std::uint32_t const number = number_of(address);
    return number >> 24 == 10 || number >> 20 == 0xAC1 || number >> 16 == 0xC0A8 || number >> 16 == 0xA9FE;
}

bool is_loopback(std::string const& address) {
    return number_of(address) >> 24 == 127;
}

bool is_made_by_software(std::string_view name) {
    constexpr std::array prefixes{"docker", "br-", "veth", "virbr", "vmnet", "vbox",   "tun",
                                  "tap",    "wg",  "utun", "zt",    "lxc",   "podman", "tailscale"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return name.starts_with(prefix); });
}

Failure not_an_endpoint(std::string_view text) {
    return usage("--remote takes an address in numbers, such as 192.168.1.5 or 192.168.1.5:8317, not " +
                 std::string(text));
}

} // namespace

Result<Endpoint> parse_endpoint(std::string_view text) {
    std::size_t const colon = std::min(text.find(':'), text.size());
    Endpoint endpoint{std::string(text.substr(0, colon)), 0};
    if (number_of(endpoint.address) >> 24 == 0 || number_of(endpoint.address) >> 28 >= 14) {
        if (endpoint.address == "0.0.0.0")
            return usage("--remote listens on one address, not on all: name the one that the phone reaches");
        return not_an_endpoint(text);
    }
    if (colon == text.size())
        return endpoint;
    std::string_view const port = text.substr(colon + 1);
    auto const [end, error] = std::from_chars(port.data(), port.data() + port.size(), endpoint.port);
    if (error != std::errc() || end != port.data() + port.size() || endpoint.port == 0)
        return not_an_endpoint(text);
    // A browser leaves out the port that is usual for http, so a request would not name it.
    if (endpoint.port == 80)
        return usage("--remote takes any port but 80");
    return endpoint;
}

std::string address_for_phone(std::vector<MachineAddress> const& all, std::string_view outward) {
    MachineAddress const* best = nullptr;
    int best_rank = 0;
    for (MachineAddress const& one : all) {
        if (number_of(one.address) == 0 || is_loopback(one.address))
            continue;
        int const rank = 1 + (is_private(one.address) ? 4 : 0) +
                         (is_made_by_software(one.interface_name) ? 0 : 8) + (one.address == outward ? 2 : 0);
        if (rank > best_rank) {
            best = &one;
            best_rank = rank;
        }
    }
    return best == nullptr ? std::string() : best->address;
}

Result<Endpoint> chosen_endpoint(std::string const& given) {
    if (!given.empty())
        return parse_endpoint(given);
    std::string const address = address_for_phone(machine_addresses(), outward_address());
    if (address.empty())
        return Failure{FailureKind::Environment,
                       "this machine has no address that a phone could reach: join a network or open one "
                       "(a hotspot of the phone will do)"};
    return Endpoint{address, 0};
}

} // namespace fresque
