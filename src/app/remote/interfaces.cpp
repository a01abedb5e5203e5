// What the system tells of its addresses.
#include "app/remote/endpoint.h"

#include <array>
#include <memory>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fresque {

namespace {

std::string text_of(in_addr const& address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    return inet_ntop(AF_INET, &address, text.data(), text.size()) == nullptr ? std::string() : text.data();
}

in_addr address_in(sockaddr const* address) {
    return reinterpret_cast<sockaddr_in const*>(address)->sin_addr;
}

} // namespace

std::vector<MachineAddress> machine_addresses() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0)
        return {};
    std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> const owner(first, &freeifaddrs);
    std::vector<MachineAddress> all;
    for (ifaddrs const* one = first; one != nullptr; one = one->ifa_next)
        if (one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET && (one->ifa_flags & IFF_UP) != 0)
            all.push_back({one->ifa_name, text_of(address_in(one->ifa_addr))});
    return all;
}

// To connect a datagram socket sends nothing: the system only chooses the way.
std::string outward_address() {
    int const probe = socket(AF_INET, SOCK_DGRAM, 0);
    if (probe < 0)
        return {};
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(9);
    inet_pton(AF_INET, "192.0.2.1", &to.sin_addr); // for documentation (RFC 5737): nobody has it
    sockaddr_in own{};
    socklen_t length = sizeof own;
    bool const known = connect(probe, reinterpret_cast<sockaddr const*>(&to), sizeof to) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr*>(&own), &length) == 0;
    close(probe);
    return known ? text_of(own.sin_addr) : std::string();
}

} // namespace fresque
