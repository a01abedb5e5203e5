#include "app/remote/gate.h"

#include <algorithm>

namespace fresque {

namespace {

bool is_page(RemoteRequest const& request) {
    return request.method == "GET" && request.path == "/";
}

bool headers_too_large(RemoteRequest const& request) {
    std::size_t size = 0;
    for (auto const& [name, value] : request.headers)
        size += name.size() + value.size() + 4;
    return size > remote_limits::header_block || request.headers.size() > remote_limits::header_count;
}

// Where the browser tells who asks, it has to be our page; only the page itself is opened from elsewhere.
bool from_elsewhere(RemoteRequest const& request, Endpoint const& endpoint) {
    std::size_t const origins = request.count("Origin");
    if (origins > 1 || (origins == 1 && request.header("Origin") != endpoint.origin()))
        return true;
    std::string_view const site = request.header("Sec-Fetch-Site");
    return !is_page(request) && !site.empty() && site != "same-origin";
}

bool ours(RemoteRequest const& request) {
    return is_page(request) ||
           (request.count(remote_header) == 1 && request.header(remote_header) == "remote");
}

std::optional<RemoteResponse> bad_body(RemoteRequest const& request) {
    if (request.body.size() > remote_limits::body)
        return refusal(413, "too large");
    if (request.method == "GET")
        return request.body.empty() ? std::nullopt : std::optional(refusal(400, "a body"));
    if (request.header("Content-Type") != "application/json")
        return refusal(415, "type");
    return std::nullopt;
}

} // namespace

std::optional<RemoteResponse> turned_away(RemoteRequest const& request, Endpoint const& endpoint) {
    if (request.version != "HTTP/1.1")
        return refusal(505, "version");
    if (request.method != "GET" && request.method != "POST") {
        RemoteResponse response = refusal(405, "method");
        response.headers.emplace_back("Allow", "GET, POST");
        return response;
    }
    if (headers_too_large(request))
        return refusal(431, "headers");
    // Literally: a name that was bound to this address would come with that name.
    if (request.count("Host") != 1 || request.header("Host") != endpoint.host())
        return refusal(421, "host");
    if (from_elsewhere(request, endpoint))
        return refusal(403, "origin");
    if (!ours(request))
        return refusal(403, "header");
    return bad_body(request);
}

bool RateLimit::allows(std::string const& client, Seconds now) {
    Bucket& bucket = bucket_of(client, now);
    Seconds const passed = std::max(0.0, now - bucket.seen);
    bucket.left = std::min(remote_limits::requests_per_second,
                           bucket.left + passed * remote_limits::requests_per_second);
    bucket.seen = now;
    if (bucket.left < 1)
        return false;
    bucket.left -= 1;
    return true;
}

// Where too many are known, who was seen longest ago is forgotten.
RateLimit::Bucket& RateLimit::bucket_of(std::string const& client, Seconds now) {
    for (Bucket& bucket : buckets_)
        if (bucket.client == client)
            return bucket;
    if (buckets_.size() >= remote_limits::clients)
        buckets_.erase(std::min_element(buckets_.begin(), buckets_.end(),
                                        [](Bucket const& a, Bucket const& b) { return a.seen < b.seen; }));
    buckets_.push_back({client, remote_limits::requests_per_second, now});
    return buckets_.back();
}

} // namespace fresque
