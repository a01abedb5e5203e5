#include "app/remote/reception.h"

#include "app/remote/commands.h"
#include "app/remote/page.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace fresque {

namespace {

// With every answer: nobody keeps it, frames it, or takes it for something else.
void seal(RemoteResponse& response) {
    for (auto const& [name, value] : {std::pair{"Cache-Control", "no-store"},
                                      {"X-Content-Type-Options", "nosniff"},
                                      {"X-Frame-Options", "DENY"},
                                      {"Referrer-Policy", "no-referrer"},
                                      {"Cross-Origin-Resource-Policy", "same-origin"}})
        response.headers.emplace_back(name, value);
}

std::string_view cookie_in(RemoteRequest const& request, std::string_view name) {
    std::string_view all = request.header("Cookie");
    while (!all.empty()) {
        std::string_view one = all.substr(0, all.find(';'));
        all.remove_prefix(std::min(one.size() + 1, all.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (one.starts_with(name) && one.substr(name.size()).starts_with("="))
            return one.substr(name.size() + 1);
    }
    return {};
}

// Of «after=12»; nothing where it is anything else.
std::optional<std::size_t> version_after(Fields const& query) {
    if (query.size() != 1 || query.front().first != "after")
        return std::nullopt;
    std::string const& text = query.front().second;
    std::size_t version = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(version) : std::nullopt;
}

bool in_range(RemoteVerb const& verb, RemoteState const& state) {
    if (auto const* to = std::get_if<GoToStep>(&verb))
        return to->number < state.steps;
    if (auto const* choice = std::get_if<Choose>(&verb))
        return choice->option < state.options.size();
    return true;
}

struct Route {
    std::string_view method;
    std::string_view path;
};

constexpr Route page_route{"GET", "/"};
constexpr Route join_route{"POST", "/join"};
constexpr Route state_route{"GET", "/state"};
constexpr Route command_route{"POST", "/command"};

bool is(RemoteRequest const& request, Route route) {
    return request.method == route.method && request.path == route.path;
}

} // namespace

Reception::Reception(Endpoint endpoint, SecretSource secrets) :
    endpoint_(std::move(endpoint)), secrets_(secrets), session_(std::move(secrets)) {}

RemoteReply Reception::receive(RemoteRequest const& request, Seconds now) {
    RemoteReply reply;
    if (!rate_.allows(request.client, now))
        reply.response = refusal(429, "too often");
    else if (auto const refused = turned_away(request, endpoint_))
        reply.response = *refused;
    else
        reply = route(request, Patience::Waits, now);
    seal(reply.response);
    return reply;
}

RemoteReply Reception::receive_again(RemoteRequest const& request, Seconds now) {
    RemoteReply reply = route(request, Patience::AnswersNow, now);
    seal(reply.response);
    return reply;
}

RemoteReply Reception::route(RemoteRequest const& request, Patience patience, Seconds now) {
    if (!request.query.empty() && !is(request, state_route))
        return {refusal(404, "not here")};
    if (is(request, page_route))
        return page();
    if (is(request, join_route))
        return join(request, now);
    if (is(request, state_route))
        return state(request, patience, now);
    if (is(request, command_route))
        return command(request, now);
    return {refusal(404, "not here")};
}

RemoteReply Reception::page() const {
    std::string const once = secrets_();
    RemoteResponse response{200, "text/html; charset=utf-8", remote_page(once)};
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; script-src 'nonce-" + once + "'; style-src 'nonce-" +
                                      once +
                                      "'; img-src data:; connect-src 'self'; base-uri 'none'; "
                                      "form-action 'none'; frame-ancestors 'none'");
    return {std::move(response)};
}

RemoteReply Reception::join(RemoteRequest const& request, Seconds now) {
    std::string const before = session_.controller();
    switch (session_.join(request.client, read_invitation(request.body), now)) {
    case Session::Join::Wrong:
        return {refusal(403, "wrong")};
    case Session::Join::NowLocked:
        news_.push_back({RemoteNews::Kind::Locked, request.client});
        [[fallthrough]];
    case Session::Join::Locked: {
        RemoteResponse response = refusal(429, "locked");
        response.headers.emplace_back("Retry-After", std::to_string(static_cast<int>(Session::locked_for)));
        return {std::move(response)};
    }
    case Session::Join::Joined:
        break;
    }
    counts_.taken = 0;
    gone_ = false;
    seen(now);
    news_.push_back({before.empty() ? RemoteNews::Kind::Joined : RemoteNews::Kind::Replaced, request.client});
    RemoteResponse response{200, "application/json", "{}"};
    response.headers.emplace_back("Set-Cookie", cookie_name() + "=" + session_.pass() +
                                                    "; Path=/; HttpOnly; SameSite=Strict");
    return {std::move(response)};
}

// Nothing where the request comes from the phone that has the control.
std::optional<RemoteReply> Reception::unknown(RemoteRequest const& request) const {
    switch (session_.standing(cookie_in(request, cookie_name()))) {
    case Session::Standing::Controller:
        return std::nullopt;
    case Session::Standing::Replaced:
        return RemoteReply{refusal(401, "replaced")};
    case Session::Standing::SentAway:
        return RemoteReply{refusal(401, "sent away")};
    case Session::Standing::Stranger:
        break;
    }
    return RemoteReply{refusal(401, "unknown")};
}

RemoteReply Reception::state(RemoteRequest const& request, Patience patience, Seconds now) {
    if (auto const refused = unknown(request))
        return *refused;
    auto const after = version_after(request.query);
    if (!after && !request.query.empty())
        return {refusal(400, "query")};
    seen(now);
    if (!state_)
        return {refusal(503, "not yet")};
    if (after == counts_.version && patience == Patience::Waits)
        return {{}, std::nullopt, true};
    return {{200, "application/json", to_json(*state_, counts_, now)}};
}

RemoteReply Reception::not_taken(std::string_view why, Seconds now) const {
    RemoteResponse response{409, "application/json"};
    response.body = "{\"why\":\"" + std::string(why) + "\",\"taken\":" + std::to_string(counts_.taken) +
                    ",\"clock\":" + std::to_string(static_cast<long long>(now * 1000)) + "}";
    return {std::move(response)};
}

RemoteReply Reception::command(RemoteRequest const& request, Seconds now) {
    if (auto const refused = unknown(request))
        return *refused;
    auto const command = read_command(request.body);
    if (!command || !state_ || !in_range(command->verb, *state_))
        return {refusal(400, "command")};
    seen(now);
    // A browser may send a request twice where a connection broke.
    if (command->number <= counts_.taken)
        return not_taken("again", now);
    Seconds const age = now - command->at / 1000;
    if (age > command_lives || age < -command_lives)
        return not_taken("late", now);
    counts_.taken = command->number;
    return {{200, "application/json", "{\"taken\":" + std::to_string(counts_.taken) + "}"}, command->verb};
}

void Reception::publish(RemoteState state) {
    state_ = std::move(state);
    ++counts_.version;
}

void Reception::send_away() {
    if (!session_.controller().empty())
        news_.push_back({RemoteNews::Kind::SentAway, session_.controller()});
    session_.send_away();
    gone_ = false;
}

void Reception::seen(Seconds now) {
    seen_ = now;
    if (gone_)
        news_.push_back({RemoteNews::Kind::Returned, session_.controller()});
    gone_ = false;
}

void Reception::tick(Seconds now) {
    if (session_.controller().empty() || gone_ || now - seen_ <= phone_gone_after)
        return;
    gone_ = true;
    news_.push_back({RemoteNews::Kind::Gone, session_.controller()});
}

std::string Reception::invitation_url() const {
    return endpoint_.origin() + "/#" + session_.invitation();
}

std::string Reception::cookie_name() const {
    return "fresque-" + std::to_string(endpoint_.port);
}

std::vector<RemoteNews> Reception::take_news() {
    return std::exchange(news_, {});
}

} // namespace fresque
