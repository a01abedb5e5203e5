#include "app/remote/server.h"

#include "app/clock.h"
#include "app/remote/connections.h"
#include "app/remote/http.h"
#include "app/remote/wake_pipe.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstring>
#include <iterator>
#include <thread>
#include <vector>

#include <sys/select.h>
#include <sys/socket.h>

namespace fresque {

namespace {

constexpr std::size_t memory_of_connection = 8192; // bytes: the whole request, and the answer's headers
constexpr Seconds looks_around_each = 0.5;

} // namespace

class RemoteServer::Loop {
  public:
    Loop(Listening listening, Mailbox& mailbox, std::function<void()> found) :
        mailbox_(mailbox),
        found_(std::move(found)),
        reception_(listening.endpoint, system_secret),
        listening_(std::move(listening)) {}

    Result<Done> start() {
        if (auto const opened = pipe_.open(); !opened)
            return opened.failure();
        if (system_secret().empty())
            return Failure{FailureKind::Environment, "the system gives no random bytes for the remote"};
        daemon_ = open_daemon();
        if (daemon_ == nullptr)
            return Failure{FailureKind::Environment, "the remote could not be started"};
        mailbox_.leave_reception(reception_);
        thread_ = std::thread([this] { run(); });
        return Done{};
    }

    ~Loop() {
        stop_ = true;
        wake();
        if (thread_.joinable())
            thread_.join();
        if (daemon_ != nullptr)
            MHD_stop_daemon(daemon_);
    }

    void wake() { pipe_.wake(); }

  private:
    // One request, from its first header to the end of its answer.
    struct Exchange {
        RemoteRequest request;
        RemoteConnections::Handle from;
        MHD_Connection* connection = nullptr;
        Seconds until = 0;   // when it waits
        bool waited = false; // and is to be answered now
    };
    using Socket = RemoteConnections::Handle;

    MHD_Daemon* open_daemon() {
        MHD_Daemon* const daemon = MHD_start_daemon(
            MHD_ALLOW_SUSPEND_RESUME, 0, &Loop::accept, this, &Loop::handle, this, MHD_OPTION_LISTEN_SOCKET,
            listening_.socket.number(), MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory_of_connection,
            MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(2 * remote_limits::connections),
            MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(remote_limits::request_time),
            MHD_OPTION_UNESCAPE_CALLBACK, &Loop::leave_escaped, this, MHD_OPTION_STRICT_FOR_CLIENT, 1,
            MHD_OPTION_NOTIFY_CONNECTION, &Loop::notify, this, MHD_OPTION_NOTIFY_COMPLETED, &Loop::completed,
            this, MHD_OPTION_END);
        if (daemon != nullptr)
            listening_.socket.release(); // it is the daemon's now
        return daemon;
    }

    // --- the thread ------------------------------------------------------------------------------

    void run() {
        sigset_t signals;
        sigfillset(&signals); // they are for the talk
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        while (!stop_) {
            wait_and_serve();
            look_around();
        }
        answer_those_who_wait([](Exchange const&) { return true; });
        MHD_run(daemon_);
    }

    void wait_and_serve() {
        fd_set readable;
        fd_set writable;
        fd_set broken;
        FD_ZERO(&readable);
        FD_ZERO(&writable);
        FD_ZERO(&broken);
        MHD_socket highest = pipe_.end();
        MHD_get_fdset(daemon_, &readable, &writable, &broken, &highest);
        FD_SET(pipe_.end(), &readable);
        MHD_UNSIGNED_LONG_LONG own = 0;
        auto most = static_cast<MHD_UNSIGNED_LONG_LONG>(looks_around_each * 1000);
        if (MHD_get_timeout(daemon_, &own) == MHD_YES)
            most = std::min(most, own);
        timeval time{static_cast<time_t>(most / 1000), static_cast<suseconds_t>(most % 1000 * 1000)};
        if (select(std::max(highest, pipe_.end()) + 1, &readable, &writable, &broken, &time) < 0) {
            FD_ZERO(&readable);
            FD_ZERO(&writable);
            FD_ZERO(&broken);
        }
        pipe_.drain();
        MHD_run_from_select(daemon_, &readable, &writable, &broken);
    }

    void look_around() {
        Seconds const now = clock_now();
        TalkPost post = mailbox_.take_for_server();
        if (post.state)
            reception_.publish(std::move(*post.state));
        if (post.send_away)
            reception_.send_away();
        bool const all = post.state || post.send_away;
        answer_those_who_wait([&](Exchange const& one) { return all || now >= one.until; });
        if (!waiting_.empty())
            reception_.still_waits(now);
        reception_.tick(now);
        close_all(connections_.overdue(now));
        tell_talk();
    }

    template<typename Whom>
    void answer_those_who_wait(Whom const& whom) {
        std::vector<Exchange*> due;
        std::copy_if(waiting_.begin(), waiting_.end(), std::back_inserter(due),
                     [&](Exchange* one) { return whom(*one); });
        for (Exchange* one : due) {
            std::erase(waiting_, one);
            one->from->waits = false;
            one->from->since = clock_now();
            one->waited = true;
            MHD_resume_connection(one->connection);
        }
        if (!due.empty())
            MHD_run(daemon_);
    }

    void close_all(std::vector<int> const& sockets) {
        for (int const socket : sockets)
            shutdown(socket, SHUT_RDWR); // the daemon sees it, and closes
    }

    void tell_talk() {
        std::string const now =
            reception_.invitation_url() + (reception_.phone_is_there() ? " there" : " not there");
        bool const changed = now != told_ || reception_.has_news();
        // What was not fetched is told of again: a talk that was just making its windows anew hears nothing.
        if (!changed && !mailbox_.has_verbs())
            return;
        told_ = now;
        mailbox_.leave_reception(reception_);
        found_();
    }

    // --- what the daemon calls -------------------------------------------------------------------

    // Paths are compared as they were sent: none of ours has anything to escape.
    static std::size_t leave_escaped(void*, MHD_Connection*, char* text) { return std::strlen(text); }

    static MHD_Result accept(void* self, sockaddr const* address, socklen_t) {
        auto& loop = *static_cast<Loop*>(self);
        loop.close_all(loop.connections_.make_room_for(client_of(address), loop.reception_.controller()));
        return MHD_YES;
    }

    static void notify(void* self, MHD_Connection* connection, void** context,
                       MHD_ConnectionNotificationCode what) {
        auto& connections = static_cast<Loop*>(self)->connections_;
        if (what == MHD_CONNECTION_NOTIFY_STARTED) {
            auto const* address = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
            auto const* socket = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
            *context = new Socket(connections.add(
                {client_of(address->client_addr), clock_now(), false, false, socket->connect_fd}));
        } else if (*context != nullptr) {
            std::unique_ptr<Socket> const socket(static_cast<Socket*>(*context));
            connections.remove(*socket);
            *context = nullptr;
        }
    }

    static void completed(void* self, MHD_Connection*, void** context, MHD_RequestTerminationCode) {
        std::unique_ptr<Exchange> const exchange(static_cast<Exchange*>(*context));
        *context = nullptr;
        if (!exchange)
            return;
        exchange->from->since = clock_now();
        exchange->from->waits = false;
        std::erase(static_cast<Loop*>(self)->waiting_, exchange.get());
    }

    static MHD_Result handle(void* self, MHD_Connection* connection, char const* url, char const* method,
                             char const* version, char const* upload, std::size_t* size, void** context) {
        auto& loop = *static_cast<Loop*>(self);
        if (*context == nullptr) {
            auto exchange = loop.begin_exchange(connection, url, method, version);
            bool const too_much = announces_too_much(exchange->request);
            *context = exchange.release();
            return too_much ? send(connection, refusal(413, "too large")) : MHD_YES;
        }
        auto& exchange = *static_cast<Exchange*>(*context);
        if (*size == 0)
            return loop.answer(exchange);
        if (exchange.request.body.size() + *size > remote_limits::body)
            return MHD_NO;
        exchange.request.body.append(upload, *size);
        *size = 0;
        return MHD_YES;
    }

    std::unique_ptr<Exchange> begin_exchange(MHD_Connection* connection, char const* url, char const* method,
                                             char const* version) {
        auto exchange = std::make_unique<Exchange>();
        auto const* context = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
        exchange->from = *static_cast<Socket*>(context->socket_context);
        exchange->connection = connection;
        exchange->request = {method,
                             url,
                             version,
                             fields_of(connection, MHD_GET_ARGUMENT_KIND),
                             fields_of(connection, MHD_HEADER_KIND),
                             {},
                             exchange->from->client};
        return exchange;
    }

    MHD_Result answer(Exchange& exchange) {
        Seconds const now = clock_now();
        RemoteReply reply = exchange.waited ? reception_.receive_again(exchange.request, now)
                                            : reception_.receive(exchange.request, now);
        if (reply.waits && !stop_)
            return let_wait(exchange, now);
        if (reply.waits)
            reply = reception_.receive_again(exchange.request, now);
        if (!reply.verb)
            return send(exchange.connection, reply.response);
        return send(exchange.connection,
                    mailbox_.leave_verb(*reply.verb) ? reply.response : refusal(503, "busy"));
    }

    // A phone has one question that waits: a page that was loaded again asks anew.
    MHD_Result let_wait(Exchange& exchange, Seconds now) {
        for (Exchange* one : waiting_)
            one->until = now;
        exchange.until = now + remote_limits::longest_wait;
        exchange.from->waits = true;
        waiting_.push_back(&exchange);
        MHD_suspend_connection(exchange.connection);
        return MHD_YES;
    }

    Mailbox& mailbox_;
    std::function<void()> found_;
    Reception reception_;
    Listening listening_;
    RemoteConnections connections_;
    std::vector<Exchange*> waiting_; // the daemon has them; the handler deletes them
    MHD_Daemon* daemon_ = nullptr;
    WakePipe pipe_;
    std::string told_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

RemoteServer::RemoteServer(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
RemoteServer::~RemoteServer() = default;

void RemoteServer::wake() {
    loop_->wake();
}

Result<std::unique_ptr<RemoteServer>> RemoteServer::start(Endpoint const& endpoint, Mailbox& mailbox,
                                                          std::function<void()> found) {
    auto listening = listen_on(endpoint);
    if (!listening)
        return listening.failure();
    auto loop = std::make_unique<Loop>(std::move(*listening), mailbox, std::move(found));
    if (auto const started = loop->start(); !started)
        return started.failure();
    return std::unique_ptr<RemoteServer>(new RemoteServer(std::move(loop)));
}

std::string_view remote_library_version() {
    return MHD_get_version();
}

} // namespace fresque
