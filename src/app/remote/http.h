// Between libmicrohttpd and our values.
#pragma once

#include "app/remote/request.h"

#include <string>

#include <microhttpd.h>
#include <sys/socket.h>

namespace fresque {

// The address of a client, in numbers.
std::string client_of(sockaddr const* address);

// Headers or the query of a request, in their order.
Fields fields_of(MHD_Connection* connection, MHD_ValueKind kind);

MHD_Result send(MHD_Connection* connection, RemoteResponse const& answer);

// Its body would be larger than any that is read.
bool announces_too_much(RemoteRequest const& request);

} // namespace fresque
