// The server: sockets and a thread of its own around the reception. Everything of libmicrohttpd happens on
// that thread; the talk's thread is reached through the mailbox alone, so that nothing which happens on the
// network can keep the stage waiting.
#pragma once

#include "app/remote/listening.h"
#include "app/remote/mailbox.h"
#include "base/result.h"

#include <functional>
#include <memory>
#include <string_view>

namespace fresque {

class RemoteServer {
  public:
    // `found`: called on the server's thread when there is something for the talk in the mailbox.
    static Result<std::unique_ptr<RemoteServer>> start(Endpoint const& endpoint, Mailbox& mailbox,
                                                       std::function<void()> found);
    ~RemoteServer();
    RemoteServer(RemoteServer const&) = delete;
    RemoteServer& operator=(RemoteServer const&) = delete;

    // There is something for the server in the mailbox.
    void wake();

  private:
    class Loop;
    explicit RemoteServer(std::unique_ptr<Loop> loop);

    std::unique_ptr<Loop> loop_;
};

// Of libmicrohttpd.
std::string_view remote_library_version();

} // namespace fresque
