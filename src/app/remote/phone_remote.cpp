#include "app/remote/phone_remote.h"

#include "app/talk/talk.h"

namespace fresque {

namespace {

struct CommandFor {
    Talk const& talk;
    using Answer = std::optional<Command>;

    Answer operator()(Next) const { return Next{}; }
    Answer operator()(Back) const { return Back{}; }
    // The story may have been read again meanwhile.
    Answer operator()(GoToStep to) const {
        return to.number < step_count(talk.show().story()) ? Answer(to) : std::nullopt;
    }
    Answer operator()(Choose choice) const { return choice; }
    Answer operator()(SetBlack black) const {
        return black.on != (talk.curtain() == Curtain::Black) ? Answer(ToggleBlack{}) : std::nullopt;
    }
    Answer operator()(SetTimer timer) const {
        return timer.on != talk.timer().running() ? Answer(ToggleTimer{}) : std::nullopt;
    }
};

} // namespace

std::optional<Command> command_for(RemoteVerb const& verb, Talk const& talk) {
    return std::visit(CommandFor{talk}, verb);
}

Result<std::unique_ptr<PhoneRemote>> PhoneRemote::start(RemoteOptions const& options,
                                                        std::function<void()> found) {
    auto const endpoint = chosen_endpoint(options.endpoint);
    if (!endpoint)
        return endpoint.failure();
    std::unique_ptr<PhoneRemote> remote(new PhoneRemote);
    remote->view_.notes = options.notes;
    auto server = RemoteServer::start(*endpoint, remote->mailbox_, std::move(found));
    if (!server)
        return server.failure();
    remote->server_ = std::move(*server);
    remote->collect(0);
    return remote;
}

void PhoneRemote::publish(Talk const& talk, Seconds now) {
    RemoteState state = remote_state(talk, view_.notes, now);
    if (published_ && same_for_phone(*published_, state))
        return;
    published_ = state;
    mailbox_.leave_state(std::move(state));
    server_->wake();
}

std::vector<RemoteVerb> PhoneRemote::collect(Seconds now) {
    RemotePost post = mailbox_.take_for_talk();
    view_.invitation_url = std::move(post.invitation_url);
    view_.controller = std::move(post.controller);
    view_.phone_is_there = post.phone_is_there;
    if (!post.news.empty()) {
        view_.news = post.news.back();
        view_.news_came = now;
    }
    return std::move(post.verbs);
}

void PhoneRemote::send_away() {
    mailbox_.leave_send_away();
    server_->wake();
}

void PhoneRemote::toggle_notes() {
    view_.notes = view_.notes == NotesOnPhone::Kept ? NotesOnPhone::Shown : NotesOnPhone::Kept;
}

} // namespace fresque
