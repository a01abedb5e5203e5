#include "app/remote/http.h"

#include "app/remote/gate.h"

#include <array>
#include <charconv>
#include <memory>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace fresque {

std::string client_of(sockaddr const* address) {
    std::array<char, INET_ADDRSTRLEN> text{};
    auto const* internet = reinterpret_cast<sockaddr_in const*>(address);
    if (address == nullptr || address->sa_family != AF_INET ||
        inet_ntop(AF_INET, &internet->sin_addr, text.data(), text.size()) == nullptr)
        return "?";
    return text.data();
}

Fields fields_of(MHD_Connection* connection, MHD_ValueKind kind) {
    Fields fields;
    MHD_get_connection_values(
        connection, kind,
        [](void* all, MHD_ValueKind, char const* name, char const* value) {
            static_cast<Fields*>(all)->emplace_back(name == nullptr ? "" : name,
                                                    value == nullptr ? "" : value);
            return MHD_YES;
        },
        &fields);
    return fields;
}

MHD_Result send(MHD_Connection* connection, RemoteResponse const& answer) {
    std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)> const response(
        MHD_create_response_from_buffer(answer.body.size(), const_cast<char*>(answer.body.data()),
                                        MHD_RESPMEM_MUST_COPY),
        &MHD_destroy_response);
    if (!response)
        return MHD_NO;
    if (!answer.type.empty())
        MHD_add_response_header(response.get(), "Content-Type", answer.type.c_str());
    for (auto const& [name, value] : answer.headers)
        MHD_add_response_header(response.get(), name.c_str(), value.c_str());
    return MHD_queue_response(connection, static_cast<unsigned>(answer.status), response.get());
}

bool announces_too_much(RemoteRequest const& request) {
    std::string_view const text = request.header("Content-Length");
    std::size_t length = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    return !text.empty() && (error != std::errc() || length > remote_limits::body);
}

} // namespace fresque
