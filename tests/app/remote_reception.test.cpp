// The remote's reception: what a phone gets, what it may ask for, and who is told of it.
#include "app/remote/commands.h"
#include "app/remote/connections.h"
#include "app/remote/page.h"
#include "app/remote/phone_remote.h"
#include "app/remote/qr.h"
#include "app/remote/reception.h"
#include "app/talk/talk.h"
#include "fixture.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <memory>
#include <random>
#include <set>

using namespace fresque;

namespace {

using Json = nlohmann::json;

Endpoint const here{"192.168.1.5", 8317};

SecretSource counted_secrets() {
    return [count = std::make_shared<int>(0)] { return "secret-" + std::to_string(++*count); };
}

RemoteState some_state() {
    RemoteState state;
    state.language = "fr";
    state.story = "L’histoire";
    state.scene = "Le départ";
    state.place = "depart.2";
    state.step = 3;
    state.steps = 9;
    state.options = {"A", "B"};
    state.chapters = {{"2018", "Le départ", 3}};
    state.timer_runs = true;
    state.elapsed = 10;
    state.as_of = 100;
    return state;
}

struct Phone {
    Reception reception{here, counted_secrets()};
    std::string client = "192.168.1.9";
    std::string cookie = {};
    std::size_t number = 0;

    RemoteRequest request(std::string const& method, std::string const& path) const {
        RemoteRequest made{method, path, "HTTP/1.1", {}, {{"Host", here.host()}, {"X-Fresque", "remote"}}};
        if (!cookie.empty())
            made.headers.emplace_back("Cookie", cookie);
        made.client = client;
        return made;
    }
    RemoteRequest post(std::string const& path, std::string const& body) const {
        RemoteRequest made = request("POST", path);
        made.headers.emplace_back("Content-Type", "application/json");
        made.body = body;
        return made;
    }
    int join(Seconds now) {
        std::string const url = reception.invitation_url();
        auto const reply = reception.receive(
            post("/join", R"({"invitation":")" + url.substr(url.find('#') + 1) + "\"}"), now);
        for (auto const& [name, value] : reply.response.headers)
            if (name == "Set-Cookie")
                cookie = value.substr(0, value.find(';'));
        return reply.response.status;
    }
    RemoteReply ask(std::string const& verb, Seconds now) {
        return reception.receive(post("/command", R"({"verb":)" + verb + R"(,"number":)" +
                                                      std::to_string(++number) + R"(,"at":)" +
                                                      std::to_string(now * 1000) + "}"),
                                 now);
    }
    RemoteReply state(std::string const& after, Seconds now) {
        RemoteRequest made = request("GET", "/state");
        if (!after.empty())
            made.query.emplace_back("after", after);
        return reception.receive(made, now);
    }
};

Phone joined_phone() {
    Phone phone;
    phone.reception.publish(some_state());
    REQUIRE(phone.join(100) == 200);
    phone.reception.take_news();
    return phone;
}

} // namespace

TEST_CASE("a stranger gets the page and nothing else") {
    Phone stranger;
    stranger.reception.publish(some_state());
    auto const page = stranger.reception.receive(stranger.request("GET", "/"), 1);
    CHECK(page.response.status == 200);
    CHECK(page.response.body.find("L’histoire") == std::string::npos);
    CHECK(page.response.body.find(stranger.reception.invitation_url().substr(25)) == std::string::npos);
    CHECK(stranger.state("", 2).response.status == 401);
    CHECK(stranger.ask("\"next\"", 3).response.status == 401);
    CHECK_FALSE(stranger.ask("\"next\"", 4).verb);
    for (char const* cookie : {"fresque-8317=", "fresque-8317=secret-1", "fresque-8317", "=secret-2"}) {
        stranger.cookie = cookie;
        CHECK(stranger.state("", 5).response.status == 401);
    }
}

TEST_CASE("nothing is served but what there is") {
    Phone phone = joined_phone();
    Seconds now = 200;
    for (char const* path :
         {"", "/.", "//", "/index.html", "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/", "/etc/passwd",
          "/favicon.ico", "/state/", "/State", "/state/../state", "/join/x", "/command?x", "/scenes",
          "/state\0x", "file:///etc/passwd", "http://192.168.1.5:8317/", "*"})
        for (char const* method : {"GET", "POST"}) {
            CAPTURE(path);
            auto const request =
                std::string_view(method) == "GET" ? phone.request("GET", path) : phone.post(path, "{}");
            int const status = phone.reception.receive(request, ++now).response.status;
            CHECK((status == 404 || std::string_view(path) == "/state"));
        }
    for (char const* path : {"/", "/join", "/command"}) {
        RemoteRequest request = phone.post(path, "{}");
        request.query.emplace_back("x", "1");
        CHECK(phone.reception.receive(request, ++now).response.status == 404);
    }
    CHECK(phone.reception.receive(phone.request("GET", "/command"), ++now).response.status == 404);
    CHECK(phone.reception.receive(phone.post("/state", "{}"), ++now).response.status == 404);
    for (char const* after : {"x", "-1", "1x", "", " 1", "99999999999999999999999"}) {
        RemoteRequest request = phone.request("GET", "/state");
        request.query.emplace_back("after", after);
        CHECK(phone.reception.receive(request, ++now).response.status == 400);
    }
}

TEST_CASE("the page holds all that it needs, and only its own script may run") {
    Phone phone;
    auto const reply = phone.reception.receive(phone.request("GET", "/"), 1);
    std::string policy;
    std::set<std::string> names;
    for (auto const& [name, value] : reply.response.headers) {
        names.insert(name);
        if (name == "Content-Security-Policy")
            policy = value;
    }
    std::string const& page = reply.response.body;
    CHECK(policy.find("default-src 'none'") != std::string::npos);
    CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
    CHECK(policy.find("unsafe") == std::string::npos);
    auto const once = policy.substr(policy.find("nonce-") + 6,
                                    policy.find('\'', policy.find("nonce-")) - policy.find("nonce-") - 6);
    CHECK(page.find("<script nonce=\"" + once + "\">") != std::string::npos);
    CHECK(page.find("<style nonce=\"" + once + "\">") != std::string::npos);
    CHECK(page.find("{{") == std::string::npos);
    CHECK(page.find("/*script*/") == std::string::npos);
    for (char const* outside :
         {"http://", "https://", "//cdn", "@import", "url(", "innerHTML", "eval(", " style=", " onclick="})
        CHECK(page.find(outside) == std::string::npos);
    CHECK(phone.reception.receive(phone.request("GET", "/"), 2).response.body != page);
    for (char const* name : {"Cache-Control", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"})
        CHECK(names.count(name) == 1);
}

TEST_CASE("a phone that joined is told of the talk and may ask six things") {
    Phone phone = joined_phone();
    CHECK(phone.cookie.starts_with("fresque-8317="));
    auto const reply = phone.state("", 105);
    REQUIRE(reply.response.status == 200);
    Json const json = Json::parse(reply.response.body);
    CHECK(json["scene"] == "Le départ");
    CHECK(json["notes"].is_null());
    CHECK(json["timer"]["elapsed"] == doctest::Approx(15));
    CHECK(json["clock"] == 105000);
    auto const ok = [&](char const* verb) {
        auto const answer = phone.ask(verb, 106);
        return answer.response.status == 200 ? answer.verb : std::nullopt;
    };
    CHECK(std::holds_alternative<Next>(*ok("\"next\"")));
    CHECK(std::holds_alternative<Back>(*ok("\"back\"")));
    CHECK(std::get<GoToStep>(*ok(R"("goto","step":8)")).number == 8);
    CHECK(std::get<Choose>(*ok(R"("choose","option":1)")).option == 1);
    CHECK(std::get<SetBlack>(*ok(R"("black","on":true)")).on);
    CHECK_FALSE(std::get<SetTimer>(*ok(R"("timer","on":false)")).on);
    for (char const* verb :
         {R"("goto","step":9)", R"("goto","step":-1)", R"("goto","step":1.5)", R"("goto","step":"1")",
          R"("goto")", R"("choose","option":2)", R"("black","on":1)", R"("black")", R"("quit")",
          R"("reload")", R"("Next")", R"("")", "null", "[]", "1", R"({"verb":"next"})"}) {
        CAPTURE(verb);
        auto const answer = phone.ask(verb, 110 + static_cast<double>(phone.number));
        CHECK(answer.response.status == 400);
        CHECK_FALSE(answer.verb);
    }
}

TEST_CASE("what cannot be read is no command") {
    std::string const good = R"({"verb":"next","number":1,"at":1})";
    REQUIRE(read_command(good));
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK_FALSE(read_command(good.substr(0, length)));
    CHECK_FALSE(read_command(std::string(1024, '[')));
    CHECK_FALSE(read_command(R"({"verb":"next","number":1e99,"at":1})"));
    CHECK_FALSE(read_command(R"({"verb":"next","number":1})"));
    CHECK_FALSE(read_command("{\"verb\":\"next\xFF\",\"number\":1,\"at\":1}"));
    CHECK(read_invitation("[1]").empty());
    CHECK(read_invitation(R"({"invitation":7})").empty());
    CHECK(read_invitation(R"({"invitation":"abc"})") == "abc");
}

TEST_CASE("a command that comes twice, or late, moves nothing") {
    Phone phone = joined_phone();
    REQUIRE(phone.ask("\"next\"", 101).verb);
    --phone.number; // the browser sends it again
    auto const again = phone.ask("\"next\"", 101);
    CHECK(again.response.status == 409);
    CHECK_FALSE(again.verb);
    CHECK(Json::parse(again.response.body)["taken"] == 1);
    RemoteRequest const given = phone.post("/command", R"({"verb":"next","number":2,"at":110000})");
    auto const late = phone.reception.receive(given, 120); // ten seconds on its way
    CHECK(late.response.status == 409);
    CHECK_FALSE(late.verb);
    CHECK(phone.reception.receive(given, 111).verb);
    CHECK_FALSE(
        phone.reception.receive(phone.post("/command", R"({"verb":"next","number":3,"at":1e300})"), 112)
            .verb);
}

TEST_CASE("a question waits for another state, and is answered at once when it is there") {
    Phone phone = joined_phone();
    auto const version = std::to_string(phone.reception.version());
    CHECK(phone.state(version, 101).waits);
    CHECK_FALSE(phone.state("0", 102).waits);
    RemoteRequest waiting = phone.request("GET", "/state");
    waiting.query.emplace_back("after", version);
    CHECK(phone.reception.receive_again(waiting, 103).response.status == 200);
    phone.reception.publish(some_state());
    CHECK_FALSE(phone.state(version, 104).waits);
    phone.reception.send_away();
    auto const answer = phone.reception.receive_again(waiting, 105);
    CHECK(answer.response.status == 401);
    CHECK(answer.response.body.find("sent away") != std::string::npos);
}

TEST_CASE("the presenter is told who joins, takes over, falls silent, comes back and is locked out") {
    Phone phone = joined_phone();
    using Kind = RemoteNews::Kind;
    auto const told = [&] { return phone.reception.take_news(); };
    phone.reception.tick(103);
    CHECK(told().empty());
    phone.reception.tick(105);
    CHECK(told() == std::vector{RemoteNews{Kind::Gone, phone.client}});
    CHECK_FALSE(phone.reception.phone_is_there());
    phone.state("", 106);
    CHECK(told() == std::vector{RemoteNews{Kind::Returned, phone.client}});
    std::string const first = phone.cookie;
    phone.client = "192.168.1.10";
    REQUIRE(phone.join(107) == 200);
    CHECK(told() == std::vector{RemoteNews{Kind::Replaced, phone.client}});
    std::string const second = std::exchange(phone.cookie, first);
    CHECK(phone.state("", 108).response.body.find("replaced") != std::string::npos);
    phone.cookie = second;
    phone.client = "192.168.1.66";
    for (int i = 0; i < 5; ++i)
        phone.reception.receive(phone.post("/join", R"({"invitation":"x"})"), 109);
    CHECK(told() == std::vector{RemoteNews{Kind::Locked, phone.client}});
    CHECK(phone.join(110) == 429);
    CHECK(phone.state("", 111).response.status == 200); // the controller stays one
    phone.reception.send_away();
    CHECK(told() == std::vector{RemoteNews{Kind::SentAway, "192.168.1.10"}});
    CHECK(phone.state("", 112).response.body.find("sent away") != std::string::npos);
    phone.reception.tick(500);
    CHECK(told().empty());
}

TEST_CASE("newcomers take the places of those who say nothing, never those of the controller") {
    RemoteConnections all;
    int socket = 0;
    auto const come = [&](std::string const& client, Seconds now) {
        auto const closed = all.make_room_for(client, "phone");
        all.add({client, now, false, false, ++socket});
        return closed;
    };
    for (int i = 0; i < 4; ++i)
        CHECK(come("phone", i).empty()); // sockets 1 to 4
    for (int i = 0; i < 4; ++i)
        CHECK(come("slow", 10 + i).empty()); // 5 to 8
    CHECK(come("slow", 14) == std::vector{5});
    std::set<int> closed;
    for (int i = 0; i < 200; ++i)
        for (int const one : come("slow-" + std::to_string(i), 20 + i * 0.01))
            closed.insert(one);
    CHECK(closed.size() == 200 - 8);
    CHECK(closed.count(1) + closed.count(2) + closed.count(3) + closed.count(4) == 0);
    CHECK(come("phone", 30) == std::vector{1});     // its own oldest
    CHECK(all.overdue(9.5) == std::vector<int>{2}); // came at 1
    CHECK(all.overdue(1000).size() == 15);
    CHECK(all.overdue(1000).empty());
}

TEST_CASE("a talk as a phone is told of it") {
    Faces const faces = test::staged_faces();
    Show show(test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai"), faces, {});
    Talk talk(show);
    auto const at = find_place(show.story(), "pourquoi.1");
    REQUIRE(at);
    talk.obey(GoTo{*at}, 1);
    RemoteState const state = remote_state(talk, NotesOnPhone::Shown, 2);
    CHECK(state.place == "pourquoi.1");
    CHECK(state.scene == "Pourquoi Musk quitte-t-il le conseil ?");
    CHECK(state.steps == step_count(show.story()));
    CHECK_FALSE(state.next.empty());
    CHECK(state.next != state.scene);
    REQUIRE(state.notes);
    CHECK(*state.notes == show.story().scenes[at->scene].steps[0].note);
    CHECK_FALSE(remote_state(talk, NotesOnPhone::Kept, 2).notes);
    CHECK(state.chapters.size() == show.story().chapters.size() + 1);
    REQUIRE(state.plan);
    CHECK(state.timer_runs);

    CHECK(same_for_phone(state, remote_state(talk, NotesOnPhone::Shown, 2.3)));
    CHECK_FALSE(same_for_phone(state, remote_state(talk, NotesOnPhone::Kept, 2)));
    CHECK(std::holds_alternative<ToggleBlack>(*command_for(SetBlack{true}, talk)));
    talk.obey(ToggleBlack{}, 3);
    CHECK_FALSE(command_for(SetBlack{true}, talk)); // it is so already
    CHECK_FALSE(command_for(SetTimer{true}, talk));
    CHECK_FALSE(command_for(GoToStep{state.steps}, talk));
    RemoteState const black = remote_state(talk, NotesOnPhone::Shown, 3);
    CHECK(black.black);
    CHECK_FALSE(same_for_phone(state, black));

    Json const json = Json::parse(to_json(black, {7, 2}, 4));
    CHECK(json["version"] == 7);
    CHECK(json["taken"] == 2);
    CHECK(json["black"] == true);
    CHECK(json["chapters"].size() == state.chapters.size());
    talk.obey(Last{}, 5);
    CHECK(remote_state(talk, NotesOnPhone::Kept, 6).next.empty());
}

TEST_CASE("a code is drawn in whole units, with its quiet zone, and holds what it is to hold") {
    Rect const box{100, 50, 470, 480};
    QrPicture const code = qr_picture("http://192.168.100.100:8317/#" + std::string(32, 'a'), box);
    REQUIRE_FALSE(code.ground.empty());
    CHECK(code.ground.width == code.ground.height);
    CHECK(code.ground.width <= 470);
    double const module = code.darks.front().height;
    CHECK(module >= 8); // of 41 in 470
    Rect const inside = code.ground.inset(4 * module);
    double left = code.ground.right();
    for (Rect const& dark : code.darks) {
        CHECK(dark.height == module);
        CHECK(dark.x >= inside.x);
        CHECK(dark.right() <= inside.right());
        CHECK(dark.x == std::round(dark.x));
        left = std::min(left, dark.x);
    }
    CHECK(left == inside.x);
    CHECK(code.darks.front() == Rect{inside.x, inside.y, 7 * module, module}); // the first finder's edge
    CHECK(qr_picture("", box).darks.empty());
    CHECK(qr_picture(std::string(10000, 'a'), box).darks.empty());
    QrPicture const other = qr_picture("http://192.168.100.100:8317/#" + std::string(32, 'b'), box);
    CHECK(other.darks != code.darks);
}

TEST_CASE("a request with a letter wrong is not obeyed in another's name") {
    Phone phone = joined_phone();
    std::string const good_cookie = phone.cookie;
    std::mt19937 random(7);
    auto const below = [&](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    char const* const asked = std::getenv("FRESQUE_REMOTE_REQUESTS");
    int const count = asked == nullptr ? 20000 : std::atoi(asked);
    std::size_t obeyed = 0;
    for (int i = 0; i < count; ++i) {
        Seconds const now = 200 + i;
        RemoteRequest request = phone.post("/command", R"({"verb":"next","number":)" + std::to_string(i + 1) +
                                                           R"(,"at":)" + std::to_string(now * 1000) + "}");
        std::vector<std::string*> parts{&request.method, &request.path, &request.version, &request.body};
        for (auto& [name, value] : request.headers)
            parts.insert(parts.end(), {&name, &value});
        std::string& part = *parts[below(parts.size())];
        bool const in_body = &part == &request.body;
        std::string const before = part;
        part[below(part.size())] = static_cast<char>(below(256));
        auto const reply = phone.reception.receive(request, now);
        CHECK(reply.response.status >= 200);
        CHECK_FALSE(reply.waits);
        if (!reply.verb)
            continue;
        ++obeyed;
        // The case of a header's letters means nothing; in the body a number may be another.
        auto const lower = [](std::string text) {
            for (char& c : text)
                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            return text;
        };
        CHECK((in_body || lower(part) == lower(before)));
        CHECK(std::holds_alternative<Next>(*reply.verb));
    }
    CHECK(obeyed > 0);
    CHECK(obeyed < static_cast<std::size_t>(count) / 4);
}
