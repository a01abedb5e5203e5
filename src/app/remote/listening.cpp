#include "app/remote/listening.h"

#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fresque {

namespace {

constexpr int backlog = 32;

Failure cannot_listen(Endpoint const& endpoint, int error) {
    std::string why = std::strerror(error);
    if (error == EADDRNOTAVAIL)
        why = "this machine does not have that address";
    else if (error == EADDRINUSE)
        why = "something else uses that port";
    return {FailureKind::Environment, "the remote cannot listen on " + endpoint.host() + ": " + why};
}

sockaddr_in address_of(Endpoint const& endpoint) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(endpoint.port);
    inet_pton(AF_INET, endpoint.address.c_str(), &address.sin_addr);
    return address;
}

Result<Listening> try_listening(Endpoint endpoint) {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
    int const yes = 1;
    sockaddr_in address = address_of(endpoint);
    socklen_t length = sizeof address;
    bool const listens =
        socket.number() >= 0 && fcntl(socket.number(), F_SETFD, FD_CLOEXEC) == 0 &&
        fcntl(socket.number(), F_SETFL, O_NONBLOCK) == 0 &&
        setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
        bind(socket.number(), reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0 &&
        listen(socket.number(), backlog) == 0 &&
        getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &length) == 0;
    if (!listens)
        return cannot_listen(endpoint, errno);
    endpoint.port = ntohs(address.sin_port);
    return Listening{std::move(socket), std::move(endpoint)};
}

} // namespace

Descriptor::~Descriptor() {
    if (number_ >= 0)
        close(number_);
}

Result<Listening> listen_on(Endpoint endpoint) {
    if (endpoint.port != 0)
        return try_listening(endpoint);
    if (auto usual = try_listening({endpoint.address, Endpoint::usual_port}))
        return usual;
    return try_listening(endpoint);
}

} // namespace fresque
