// Who is connected, since when, and whose place a newcomer takes. Whoever opens connections and says nothing
// loses them to those who come later; the phone that has the control loses none to others.
#pragma once

#include "base/seconds.h"

#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct RemoteConnection {
    std::string client; // its address
    Seconds since = 0;  // when it came, or was last given an answer
    bool waits = false; // for a state: it has time
    bool closing = false;
    int socket = -1;
};

class RemoteConnections {
  public:
    using Handle = std::list<RemoteConnection>::iterator;

    Handle add(RemoteConnection connection) { return all_.insert(all_.end(), std::move(connection)); }
    void remove(Handle connection) { all_.erase(connection); }

    // Before a client of this address comes: the sockets to close, which count no longer.
    std::vector<int> make_room_for(std::string_view client, std::string_view controller);
    // The sockets of those that took too long.
    std::vector<int> overdue(Seconds now);

  private:
    std::list<RemoteConnection> all_; // the oldest first
};

} // namespace fresque
