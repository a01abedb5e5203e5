#include "app/remote/connections.h"

#include "app/remote/gate.h"

#include <algorithm>

namespace fresque {

namespace {

// Where more than that many fit, the longest unanswered go.
template<typename Fits>
void close_surplus(std::list<RemoteConnection>& all, std::size_t most, Fits const& fits,
                   std::vector<int>& sockets) {
    auto const counts = [&](RemoteConnection const& one) { return !one.closing && fits(one); };
    auto surplus = std::count_if(all.begin(), all.end(), counts) - static_cast<std::ptrdiff_t>(most) + 1;
    for (; surplus > 0; --surplus) {
        RemoteConnection* oldest = nullptr;
        for (RemoteConnection& one : all)
            if (counts(one) && (oldest == nullptr || one.since < oldest->since))
                oldest = &one;
        oldest->closing = true;
        sockets.push_back(oldest->socket);
    }
}

} // namespace

std::vector<int> RemoteConnections::make_room_for(std::string_view client, std::string_view controller) {
    std::vector<int> sockets;
    close_surplus(
        all_, remote_limits::connections_each,
        [&](RemoteConnection const& one) { return one.client == client; }, sockets);
    // The controller's places are its own.
    if (client != controller)
        close_surplus(
            all_, remote_limits::connections - remote_limits::connections_each,
            [&](RemoteConnection const& one) { return one.client != controller; }, sockets);
    return sockets;
}

std::vector<int> RemoteConnections::overdue(Seconds now) {
    std::vector<int> sockets;
    for (RemoteConnection& one : all_)
        if (!one.closing && !one.waits && now - one.since > remote_limits::request_time) {
            one.closing = true;
            sockets.push_back(one.socket);
        }
    return sockets;
}

} // namespace fresque
