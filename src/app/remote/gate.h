// The gate: what a request has to be like before anybody looks at what it asks for. A page from elsewhere,
// a name that was bound to our address, a tool that tries doors: all are turned away here.
#pragma once

#include "app/remote/endpoint.h"
#include "app/remote/request.h"
#include "base/seconds.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

namespace remote_limits {
inline constexpr std::size_t body = 1024;         // bytes
inline constexpr std::size_t header_block = 4096; // bytes
inline constexpr std::size_t header_count = 40;
inline constexpr double requests_per_second = 20;  // of a client
inline constexpr std::size_t clients = 64;         // that are kept in mind
inline constexpr std::size_t connections = 16;     // at once
inline constexpr std::size_t connections_each = 4; // of a client
inline constexpr Seconds request_time = 8;         // until it is there, and its answer is sent
inline constexpr Seconds longest_wait = 5;         // for news
} // namespace remote_limits

// What only our own page adds: no form and no picture of another page can.
inline constexpr std::string_view remote_header = "X-Fresque";

// Nothing where the request may pass.
std::optional<RemoteResponse> turned_away(RemoteRequest const& request, Endpoint const& endpoint);

// How often each client asks: a bucket that fills again by so many a second.
class RateLimit {
  public:
    bool allows(std::string const& client, Seconds now);

  private:
    struct Bucket {
        std::string client;
        double left = remote_limits::requests_per_second;
        Seconds seen = 0;
    };
    Bucket& bucket_of(std::string const& client, Seconds now);

    std::vector<Bucket> buckets_;
};

} // namespace fresque
