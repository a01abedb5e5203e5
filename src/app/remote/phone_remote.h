// The remote as the windows hold it: they publish the talk, and obey what came from the phone.
#pragma once

#include "app/remote/server.h"
#include "app/remote/view.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

// What a phone asks for, as a command; nothing where it is so already, or is no longer there.
std::optional<Command> command_for(RemoteVerb const& verb, Talk const& talk);

class PhoneRemote {
  public:
    // `found`: called on another thread when there is something to collect.
    static Result<std::unique_ptr<PhoneRemote>> start(RemoteOptions const& options,
                                                      std::function<void()> found);

    // The talk as it is now. The phone is told where it would see a difference.
    void publish(Talk const& talk, Seconds now);
    // What the phone asked for since the last time, in its order.
    std::vector<RemoteVerb> collect(Seconds now);
    void send_away();
    void toggle_notes();

    RemoteView const& view() const { return view_; }

  private:
    PhoneRemote() = default;

    Mailbox mailbox_;
    RemoteView view_;
    std::optional<RemoteState> published_;
    std::unique_ptr<RemoteServer> server_; // goes first
};

} // namespace fresque
