// Requests to the phone's remote, one after the other: no crash, only what is in the list is answered,
// nothing moves the talk but the phone that was let in, and no answer holds anything but the page, the state
// or a word.
//
//     1 +0.5 POST /command HTTP/1.1     who asks, how long after the one before (seconds), and what
//     *                                 headers that our own page sends; {pass}, {invitation} and {now} are
//     filled in
//
//     {"verb":"next","number":1,"at":{now}}
//     %%                                the next one; instead of a method: publish, away, tick
#include "app/remote/commands.h"
#include "app/remote/page.h"
#include "app/remote/reception.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

using namespace fresque;

namespace {

Endpoint const here{"192.168.1.5", 8317};
constexpr std::string_view told = "Was nur ein Telefon im Raum erfährt"; // in the state, and nowhere else

void require(bool condition, char const* law) {
    if (condition)
        return;
    std::fprintf(stderr, "%s\n", law);
    std::abort();
}

RemoteState some_state() {
    RemoteState state;
    state.story = told;
    state.scene = "\xff no letter \"\\";
    state.steps = 9;
    state.options = {"A", "B"};
    state.notes = std::string(told);
    state.chapters = {{"2018", std::string(told), 3}};
    state.timer_runs = true;
    return state;
}

// As many letters as the system's, and others for every input: none of them can be learnt.
SecretSource secrets_of(std::string_view input) {
    auto const seed = std::make_shared<std::uint64_t>(std::hash<std::string_view>{}(input));
    return [seed] { // shared: the reception keeps copies
        std::string text;
        while (text.size() < 32) {
            *seed = *seed * 6364136223846793005U + 1442695040888963407U;
            text += "0123456789abcdef"[*seed >> 60U];
        }
        return text;
    };
}

std::string_view take_until(std::string_view& text, std::string_view mark) {
    std::size_t const end = text.find(mark);
    std::string_view const part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + mark.size());
    return part;
}

std::string replaced(std::string text, std::string_view mark, std::string const& by) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += by.size())
        text.replace(at, mark.size(), by);
    return text;
}

bool contains(RemoteResponse const& response, std::string_view text) {
    return response.body.find(text) != std::string::npos ||
           std::any_of(response.headers.begin(), response.headers.end(),
                       [&](auto const& header) { return header.second.find(text) != std::string::npos; });
}

bool is_join(RemoteRequest const& request) {
    return request.method == "POST" && request.path == "/join";
}

// Beside the reception: what it has to keep to, told in the simplest words.
class Visit {
  public:
    explicit Visit(std::string_view input) : reception_(here, secrets_of(input)) {}

    void step(std::string_view text) {
        std::string_view line = take_until(text, "\n");
        std::string const client = "192.168.1." + std::string(take_until(line, " ").substr(0, 1));
        now_ += seconds(take_until(line, " "));
        std::string_view const method = take_until(line, " ");
        if (method == "publish")
            reception_.publish(some_state());
        else if (method == "away")
            send_away();
        else if (method == "tick")
            reception_.tick(now_);
        else
            ask(request(client, method, line, text));
        hear_news();
    }

  private:
    static double seconds(std::string_view text) {
        double value = 0;
        std::string const number(text.substr(0, 12));
        if (!number.empty() && number.front() == '+')
            value = std::strtod(number.c_str() + 1, nullptr);
        return std::isfinite(value) ? std::clamp(value, 0.0, 1e4) : 0;
    }

    std::string invitation() const {
        std::string const url = reception_.invitation_url();
        return url.substr(url.find('#') + 1);
    }

    std::string filled(std::string_view text) const {
        std::string const now = std::to_string(static_cast<long long>(now_ * 1000));
        return replaced(replaced(replaced(std::string(text), "{pass}", pass_), "{invitation}", invitation()),
                        "{now}", now);
    }

    RemoteRequest request(std::string const& client, std::string_view method, std::string_view line,
                          std::string_view text) const {
        RemoteRequest made{std::string(method), "", ""};
        made.client = client;
        std::string_view target = take_until(line, " ");
        made.version = line;
        made.path = take_until(target, "?");
        while (!target.empty()) {
            std::string_view one = take_until(target, "&");
            std::string const name(take_until(one, "="));
            made.query.emplace_back(name, one);
        }
        std::string_view headers = text;
        if (text.starts_with("\n"))
            headers = {}, text.remove_prefix(1);
        else
            headers = take_until(text, "\n\n");
        while (!headers.empty())
            add_header(made, take_until(headers, "\n"));
        made.body = filled(text);
        return made;
    }

    void add_header(RemoteRequest& made, std::string_view line) const {
        if (line == "*") {
            made.headers.insert(made.headers.end(), {{"Host", here.host()},
                                                     {"Origin", here.origin()},
                                                     {"X-Fresque", "remote"},
                                                     {"Content-Type", "application/json"},
                                                     {"Cookie", "fresque-8317=" + pass_}});
            return;
        }
        std::string const name(take_until(line, ": "));
        made.headers.emplace_back(name, filled(line));
    }

    void ask(RemoteRequest const& request) {
        std::string const code = invitation();
        RemoteReply reply = reception_.receive(request, now_);
        hold_rate(request, reply);
        hold(request, reply, code);
        if (reply.waits) {
            require(version_asked(request) == reception_.version(),
                    "waits for what is not the version of now");
            reply = reception_.receive_again(request, now_);
            require(!reply.waits && reply.response.status == 200, "waits once more");
            hold(request, reply, code);
        }
    }

    static std::size_t version_asked(RemoteRequest const& request) {
        std::size_t version = 0;
        if (request.query.size() == 1 && request.query.front().first == "after") {
            std::string const& text = request.query.front().second;
            std::from_chars(text.data(), text.data() + text.size(), version);
        }
        return version;
    }

    // Whatever the reception thinks of it: it comes from our page, and from the phone that was let in.
    bool from_the_phone(RemoteRequest const& request) const {
        return from_our_page(request) && !pass_.empty() &&
               request.header("Cookie").find("fresque-8317=" + pass_) != std::string_view::npos;
    }
    static bool from_our_page(RemoteRequest const& request) {
        bool const elsewhere = request.count("Origin") != 0 && request.header("Origin") != here.origin();
        return request.header("Host") == here.host() && request.header("X-Fresque") == "remote" &&
               !elsewhere && request.version == "HTTP/1.1";
    }

    void hold(RemoteRequest const& request, RemoteReply const& reply, std::string const& code) {
        RemoteResponse const& response = reply.response;
        for (auto const& [name, value] : response.headers)
            require((name + value).find_first_of("\r\n") == std::string::npos, "a header with a line in it");
        require(std::count_if(response.headers.begin(), response.headers.end(),
                              [](auto const& one) { return one.first == "Cache-Control"; }) == 1,
                "an answer without a seal");
        require(!contains(response, code), "the code is told");
        if (is_join(request) && response.status == 200)
            return let_in(request, reply, code);
        require(pass_.empty() || !contains(response, pass_), "the secret of the phone is told");
        if (reply.verb)
            return hold_verb(request, reply);
        if (reply.waits || response.status == 200)
            return hold_answer(request, reply);
        require(response.status >= 400 && response.body.size() < 100 && response.type == "application/json" &&
                    response.body.starts_with("{\"why\":\""),
                "a refusal that says more than a word");
    }

    // The page, or the state: there is nothing else.
    void hold_answer(RemoteRequest const& request, RemoteReply const& reply) const {
        require(request.method == "GET" && request.body.empty(), "an answer to what is not in the list");
        if (request.path == "/") {
            std::string const policy = header_of(reply.response, "Content-Security-Policy");
            std::size_t const at = policy.find("nonce-") + 6;
            require(request.query.empty() && reply.response.body == remote_page(policy.substr(at, 32)),
                    "the page is another");
            return;
        }
        require(request.path == "/state" && from_the_phone(request), "the state is told to a stranger");
        if (!reply.waits)
            require(nlohmann::json::parse(reply.response.body)["notes"] == told, "a state that is none");
    }

    void hold_verb(RemoteRequest const& request, RemoteReply const& reply) {
        require(reply.response.status == 200 && request.method == "POST" && request.path == "/command" &&
                    request.query.empty() && request.header("Content-Type") == "application/json",
                "the talk is moved by what is not in the list");
        require(from_the_phone(request), "the talk is moved by a stranger");
        if (auto const* to = std::get_if<GoToStep>(&*reply.verb))
            require(to->number < some_state().steps, "a step that is not there");
        if (auto const* choice = std::get_if<Choose>(&*reply.verb))
            require(choice->option < some_state().options.size(), "an option that is not there");
        auto const command = read_command(request.body);
        require(command && command->number > taken_, "a command that comes twice");
        require(std::abs(now_ - command->at / 1000) <= Reception::command_lives, "a command that is late");
        taken_ = command->number;
    }

    void let_in(RemoteRequest const& request, RemoteReply const& reply, std::string const& code) {
        require(!reply.verb && reply.response.body == "{}" && request.query.empty(), "a join that says more");
        require(from_our_page(request) && read_invitation(request.body) == code, "let in without the code");
        auto const locked = locked_.find(request.client);
        require(locked == locked_.end() || now_ >= locked->second + Session::locked_for,
                "let in while locked out");
        std::string const cookie = header_of(reply.response, "Set-Cookie");
        require(cookie.starts_with("fresque-8317=") &&
                    cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"),
                "a cookie that scripts can read");
        pass_ = cookie.substr(13, 32);
        require(invitation() != code && invitation() != pass_, "a code that is good twice");
        taken_ = 0;
    }

    static std::string header_of(RemoteResponse const& response, std::string_view name) {
        for (auto const& [field, value] : response.headers)
            if (field == name)
                return value;
        return {};
    }

    void hold_rate(RemoteRequest const& request, RemoteReply const& reply) {
        if (reply.response.body == R"({"why":"too often"})")
            return;
        auto& [since, count] = asked_.try_emplace(request.client, now_, 0).first->second;
        ++count;
        double const most = remote_limits::requests_per_second * (1 + now_ - since);
        require(count <= most + 1e-3, "more answers than the rate allows");
    }

    void send_away() {
        reception_.send_away();
        require(reception_.controller().empty(), "sent away, and still there");
        pass_.clear();
    }

    void hear_news() {
        for (RemoteNews const& news : reception_.take_news())
            if (news.kind == RemoteNews::Kind::Locked)
                locked_[news.client] = now_;
    }

    Reception reception_;
    Seconds now_ = 0;
    std::string pass_; // of the phone that has the control
    std::size_t taken_ = 0;
    std::map<std::string, Seconds> locked_;
    std::map<std::string, std::pair<Seconds, int>> asked_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const input(bytes, bytes + size);
    Visit visit(input);
    for (std::string_view rest = input; !rest.empty();)
        visit.step(take_until(rest, "\n%%\n"));
    return 0;
}
