// The remote's gate and its secrets: every way in that is not the phone's own page is shut.
#include "app/remote/endpoint.h"
#include "app/remote/gate.h"
#include "app/remote/secret.h"
#include "app/remote/session.h"

#include <doctest/doctest.h>

#include <set>

using namespace fresque;

namespace {

Endpoint const here{"192.168.1.5", 8317};

RemoteRequest question() {
    return {"GET", "/state", "HTTP/1.1", {}, {{"Host", "192.168.1.5:8317"}, {"X-Fresque", "remote"}}};
}

RemoteRequest command() {
    RemoteRequest request = question();
    request.method = "POST";
    request.path = "/command";
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = "{}";
    return request;
}

RemoteRequest page() {
    return {"GET", "/", "HTTP/1.1", {}, {{"Host", "192.168.1.5:8317"}}};
}

// 0: it may pass.
int turned(RemoteRequest const& request) {
    auto const response = turned_away(request, here);
    return response ? response->status : 0;
}

void set(RemoteRequest& request, std::string const& header, std::string const& value) {
    std::erase_if(request.headers, [&](auto const& field) { return field.first == header; });
    request.headers.emplace_back(header, value);
}

struct Counting {
    int count = 0;
    std::string operator()() { return "secret-" + std::to_string(++count); }
};

} // namespace

TEST_CASE("our own page may ask") {
    CHECK(turned(page()) == 0);
    CHECK(turned(question()) == 0);
    CHECK(turned(command()) == 0);
    RemoteRequest request = command();
    set(request, "origin", "http://192.168.1.5:8317");
    set(request, "sec-fetch-site", "same-origin");
    CHECK(turned(request) == 0);
}

TEST_CASE("the host is literally ours, on every request") {
    for (RemoteRequest const& good : {page(), question(), command()})
        for (char const* host : {"",
                                 "192.168.1.5",
                                 "192.168.1.5:80",
                                 "192.168.1.5:83170",
                                 "192.168.1.5:8317 ",
                                 " 192.168.1.5:8317",
                                 "192.168.1.5:08317",
                                 "192.168.1.05:8317",
                                 "192.168.001.005:8317",
                                 "3232235781:8317",
                                 "0xc0a80105:8317",
                                 "192.168.261:8317",
                                 "localhost:8317",
                                 "127.0.0.1:8317",
                                 "0.0.0.0:8317",
                                 "[::ffff:192.168.1.5]:8317",
                                 "evil.example",
                                 "evil.example:8317",
                                 "192.168.1.5.nip.io:8317",
                                 "192.168.1.5:8317.evil.example",
                                 "evil@192.168.1.5:8317",
                                 "192.168.1.5:8317@evil.example",
                                 "192.168.1.5:8317,evil.example",
                                 "192.168.1.5:8317\t",
                                 "http://192.168.1.5:8317",
                                 "192.168.1.5:8317/",
                                 "192.168.1.5.:8317",
                                 "fresque.local:8317"}) {
            CAPTURE(host);
            RemoteRequest request = good;
            set(request, "Host", host);
            CHECK(turned(request) == 421);
        }
    for (RemoteRequest request : {page(), question(), command()}) {
        request.headers.emplace_back("host", "192.168.1.5:8317"); // twice
        CHECK(turned(request) == 421);
        std::erase_if(request.headers, [](auto const& field) { return field.first != "X-Fresque"; });
        CHECK(turned(request) == 421);
    }
}

TEST_CASE("an origin that is told is ours; equal to the host is not enough") {
    for (RemoteRequest const& good : {page(), question(), command()})
        for (char const* origin :
             {"", "null", "http://evil.example", "http://192.168.1.5", "https://192.168.1.5:8317",
              "http://192.168.1.5:8317/", "http://192.168.1.5:8318", "HTTP://192.168.1.5:8317",
              "http://192.168.1.5:8317.evil.example", "http://192.168.1.5:8317 http://evil.example",
              "192.168.1.5:8317", "file://"}) {
            CAPTURE(origin);
            RemoteRequest request = good;
            set(request, "Origin", origin);
            CHECK(turned(request) == 403);
        }
    RemoteRequest rebound = command();
    set(rebound, "Host", "evil.example:8317");
    set(rebound, "Origin", "http://evil.example:8317");
    CHECK(turned(rebound) == 421);
    RemoteRequest twice = command();
    twice.headers.emplace_back("Origin", here.origin());
    twice.headers.emplace_back("Origin", "http://evil.example");
    CHECK(turned(twice) == 403);
    for (char const* site : {"cross-site", "same-site", "none", "x"}) {
        RemoteRequest request = command();
        set(request, "Sec-Fetch-Site", site);
        CHECK(turned(request) == 403);
        request = page(); // a code is scanned outside of any page
        set(request, "Sec-Fetch-Site", site);
        CHECK(turned(request) == 0);
    }
}

TEST_CASE("two methods, one version, the header of our page, and a small body") {
    for (char const* method :
         {"HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "", "GET "})
        for (RemoteRequest request : {page(), question(), command()}) {
            CAPTURE(method);
            request.method = method;
            CHECK(turned(request) == 405);
        }
    for (char const* version : {"HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "", "http/1.1"})
        for (RemoteRequest request : {page(), question(), command()}) {
            request.version = version;
            CHECK(turned(request) == 505);
        }
    for (char const* value : {"", "Remote", "1", "remote "})
        for (RemoteRequest request : {question(), command()}) {
            set(request, "X-Fresque", value);
            CHECK(turned(request) == 403);
        }
    RemoteRequest posted = page();
    posted.method = "POST";
    CHECK(turned(posted) == 403);
    for (char const* type : {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
        RemoteRequest request = command();
        set(request, "Content-Type", type);
        CHECK(turned(request) == 415);
    }
    RemoteRequest request = command();
    request.body.assign(remote_limits::body, ' ');
    CHECK(turned(request) == 0);
    request.body += ' ';
    CHECK(turned(request) == 413);
    request = question();
    request.body = "x";
    CHECK(turned(request) == 400);
    request = question();
    set(request, "Cookie", std::string(remote_limits::header_block, 'x'));
    CHECK(turned(request) == 431);
    request = question();
    for (std::size_t i = 0; i < remote_limits::header_count; ++i)
        request.headers.emplace_back("X", "");
    CHECK(turned(request) == 431);
}

TEST_CASE("a client asks twenty times a second, and takes nothing from another") {
    RateLimit rate;
    int allowed = 0;
    for (int i = 0; i < 1000; ++i) // in a second
        allowed += rate.allows("a", i * 0.001) ? 1 : 0;
    CHECK(allowed >= 38);
    CHECK(allowed <= 40); // what was saved up, and what came
    CHECK(rate.allows("b", 1));
    CHECK(rate.allows("a", 2));
    CHECK(rate.allows("a", 1)); // a clock that went back
    for (int i = 0; i < 10000; ++i)
        rate.allows("many-" + std::to_string(i), 3);
    CHECK(rate.allows("b", 4));
}

TEST_CASE("a code is good once, for one phone at a time") {
    Session session{Counting{}};
    std::string const code = session.invitation();
    CHECK(session.standing("") == Session::Standing::Stranger);
    CHECK(session.standing(code) == Session::Standing::Stranger);
    REQUIRE(session.join("a", code, 0) == Session::Join::Joined);
    std::string const first = session.pass();
    CHECK(session.invitation() != code);
    CHECK(first != code);
    CHECK(session.controller() == "a");
    CHECK(session.standing(first) == Session::Standing::Controller);
    CHECK(session.join("b", code, 1) == Session::Join::Wrong);
    REQUIRE(session.join("b", session.invitation(), 2) == Session::Join::Joined);
    CHECK(session.standing(first) == Session::Standing::Replaced);
    std::string const second = session.pass();
    std::string const shown = session.invitation();
    session.send_away();
    CHECK(session.controller().empty());
    CHECK(session.standing(second) == Session::Standing::SentAway);
    CHECK(session.standing("") == Session::Standing::Stranger);
    CHECK(session.join("a", shown, 3) == Session::Join::Wrong);
}

TEST_CASE("five wrong codes lock a client out for half a minute, and nobody else") {
    Session session{Counting{}};
    for (int i = 0; i < 4; ++i)
        CHECK(session.join("a", "wrong", i) == Session::Join::Wrong);
    CHECK(session.join("a", "", 4) == Session::Join::NowLocked);
    CHECK(session.join("a", session.invitation(), 5) == Session::Join::Locked);
    CHECK(session.join("a", session.invitation(), 33.9) == Session::Join::Locked);
    CHECK(session.join("b", session.invitation(), 6) == Session::Join::Joined);
    CHECK(session.join("a", session.invitation(), 34) == Session::Join::Joined);
    int locks = 0;
    for (int i = 0; i < 10000; ++i) {
        auto const join = session.join("a", "wrong-" + std::to_string(i), 40 + i * 0.01);
        CHECK(join != Session::Join::Joined);
        locks += join == Session::Join::NowLocked ? 1 : 0;
    }
    CHECK(locks == 4); // 100 s of trying
}

TEST_CASE("secrets have 128 bits, and are compared whole") {
    std::set<std::string> all;
    for (int i = 0; i < 1000; ++i)
        all.insert(system_secret());
    CHECK(all.size() == 1000);
    for (std::string const& secret : all) {
        CHECK(secret.size() == 32);
        CHECK(secret.find_first_not_of("0123456789abcdef") == std::string::npos);
    }
    CHECK(same_secret("abc", "abc"));
    CHECK_FALSE(same_secret("abc", "abd"));
    CHECK_FALSE(same_secret("abc", "ab"));
    CHECK_FALSE(same_secret("", ""));
}

TEST_CASE("an endpoint is an address in numbers") {
    auto const with_port = parse_endpoint("192.168.1.5:8000");
    REQUIRE(with_port);
    CHECK(with_port->host() == "192.168.1.5:8000");
    CHECK(parse_endpoint("127.0.0.1")->port == 0);
    for (char const* text : {"",
                             "localhost",
                             "192.168.1",
                             "192.168.1.5:",
                             "192.168.1.5:0",
                             "192.168.1.5:80",
                             "192.168.1.5:65536",
                             "192.168.1.5:8o",
                             "192.168.1.5:-1",
                             "192.168.1.5: 1",
                             "0.0.0.0",
                             "0.0.0.0:8317",
                             "224.0.0.1",
                             "255.255.255.255",
                             "::1",
                             "[::1]:8317",
                             "0x7f.1",
                             "1.2.3.4.5",
                             "192.168.1.5:8317:1",
                             "here",
                             "true"}) {
        CAPTURE(text);
        auto const endpoint = parse_endpoint(text);
        REQUIRE_FALSE(endpoint);
        CHECK(endpoint.failure().kind == FailureKind::Usage);
    }
    CHECK(parse_endpoint("0.0.0.0").failure().message.find("one address") != std::string::npos);
}

TEST_CASE("the address that a phone reaches is the room's, not a tunnel's") {
    std::vector<MachineAddress> const all{
        {"lo", "127.0.0.1"}, {"docker0", "172.17.0.1"}, {"wlan0", "192.168.1.5"}, {"eth0", "10.0.0.7"}};
    CHECK(address_for_phone(all, "") == "192.168.1.5");
    CHECK(address_for_phone(all, "10.0.0.7") == "10.0.0.7");
    CHECK(address_for_phone(all, "172.17.0.1") == "192.168.1.5");
    CHECK(address_for_phone({{"lo", "127.0.0.1"}}, "").empty());
    CHECK(address_for_phone({{"lo", "127.0.0.1"}, {"tun0", "10.8.0.2"}}, "10.8.0.2") == "10.8.0.2");
    CHECK(address_for_phone({{"eth0", "203.0.113.9"}, {"wlan0", "172.20.10.2"}}, "203.0.113.9") ==
          "172.20.10.2");
    CHECK(address_for_phone({}, "").empty());
}
