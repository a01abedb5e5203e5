"""What a phone does, and what others in the room may try:
    remote_phone.py SCREEN STATE VERB…
SCREEN is the picture of the display, STATE a file that keeps the phone's cookie between two calls."""

import http.client
import json
import socket
import sys
import threading
import time
from urllib.parse import urlsplit

from qr_on_screen import read_code


class Failed(Exception):
    pass


def check(good, what):
    if not good:
        raise Failed(what)


class Phone:
    def __init__(self, path):
        self.path = path
        try:
            with open(path) as file:
                kept = json.load(file)
        except FileNotFoundError:
            kept = {}
        self.host = kept.get("host", "")
        self.cookie = kept.get("cookie", "")

    def keep(self):
        with open(self.path, "w") as file:
            json.dump({"host": self.host, "cookie": self.cookie}, file)

    def ask(self, path, body=None, source="127.0.0.1", timeout=15):
        link = http.client.HTTPConnection(self.host, timeout=timeout, source_address=(source, 0))
        headers = {"X-Fresque": "remote", "Cookie": self.cookie}
        if body is not None:
            headers["Content-Type"] = "application/json"
        link.request("GET" if body is None else "POST", path, None if body is None else json.dumps(body), headers)
        answer = link.getresponse()
        text = answer.read()
        link.close()
        return answer, json.loads(text or b"{}")

    def state(self):
        answer, state = self.ask("/state")
        check(answer.status == 200, f"the state is answered with {answer.status} {state}")
        return state

    def join(self, url, source="127.0.0.1"):
        parts = urlsplit(url)
        self.host = parts.netloc
        answer, _ = self.ask("/join", {"invitation": parts.fragment}, source)
        if answer.status == 200:
            cookie = answer.getheader("Set-Cookie")
            check("HttpOnly" in cookie and "SameSite=Strict" in cookie, f"the cookie is {cookie}")
            self.cookie = cookie.split(";")[0]
            self.keep()
        return answer.status

    def command(self, **verb):
        state = self.state()
        answer, said = self.ask("/command", {**verb, "number": state["taken"] + 1, "at": state["clock"]})
        check(answer.status == 200, f"{verb} is answered with {answer.status} {said}")


def code_on(screen, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        url = read_code(screen)
        if url:
            return url
        time.sleep(0.2)
    raise Failed("no code can be read on the console")


# --- what others may try --------------------------------------------------------------------------------

sources = (f"127.0.{a}.{b}" for a in range(1, 250) for b in range(1, 250))


def raw(host, data, source=None, timeout=12):
    """What comes back for these bytes until the other side is silent or gone."""
    address, port = host.split(":")
    with socket.create_connection((address, int(port)), timeout=timeout,
                                  source_address=(source or next(sources), 0)) as link:
        got = b""
        try:
            link.sendall(data)
            while True:
                part = link.recv(65536)
                if not part:
                    return got
                got += part
                if b"\r\n\r\n" in got and b"HTTP/1.1 2" not in got[:12]:
                    return got
                if got.endswith((b"}", b"</html>\n")):
                    return got
        except (ConnectionError, TimeoutError):
            return got


def status(answer):
    return int(answer.split(b" ")[1]) if answer.startswith(b"HTTP/1.") else 0


def request(host, line="GET /state HTTP/1.1", body="", **headers):
    fields = {"Host": host, "X-Fresque": "remote"}
    if body:
        fields |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [line] + [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def hostile(phone):
    host, cookie = phone.host, phone.cookie
    next_one = json.dumps({"verb": "next", "number": 10 ** 6, "at": phone.state()["clock"]})
    post = "POST /command HTTP/1.1"
    tries = [
        ("another host", request(host, Host="evil.example"), {421}),
        ("a name for the address", request(host, Host=host.replace("127.0.0.1", "localhost"), Cookie=cookie), {421}),
        ("a name that was bound to it", request(host, "GET / HTTP/1.1", Host="evil.example:8317"), {421}),
        ("no host", request(host, Host=None, Cookie=cookie), {400, 421}),
        ("two hosts", request(host, Cookie=cookie + "\r\nHost: evil.example"), {400, 421}),
        ("another origin", request(host, post, next_one, Cookie=cookie, Origin="http://evil.example"), {403}),
        ("no origin to speak of", request(host, post, next_one, Cookie=cookie, Origin="null"), {403}),
        ("a page that is not ours", request(host, post, next_one, Cookie=cookie, X_Fresque=None), {403}),
        ("a form", request(host, post, next_one, Cookie=cookie, Content_Type="text/plain"), {415}),
        ("no cookie", request(host, post, next_one), {401}),
        ("another cookie", request(host, post, next_one, Cookie="fresque-8317=" + "0" * 32), {401}),
        ("a command by GET", request(host, "GET /command HTTP/1.1", Cookie=cookie), {404}),
        ("a body that is too large", request(host, post, "x" * 2000, Cookie=cookie), {413}),
        ("a body that is never there", request(host, post, Cookie=cookie, Content_Length="99999999999"), {413}),
        ("a length that is none", request(host, post, Cookie=cookie, Content_Length="-1"), {400, 413}),
        ("a body without end", request(host, post, Cookie=cookie, Transfer_Encoding="chunked") + b"fff\r\n" + b"x" * 4095, {0, 413}),
        ("headers that are too large", request(host, Cookie="x" * 6000), {431}),
        ("headers without end", request(host, Cookie="x" * 60000), {0, 431, 413}),
        ("many headers", request(host, Cookie=cookie + "\r\nX: y" * 60), {431}),
        ("a path that is too long", request(host, "GET /" + "a" * 20000 + " HTTP/1.1"), {0, 414, 431}),
        ("an old version", request(host, "GET / HTTP/1.0"), {505}),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200), {0, 400}),
        ("an empty line and garbage", b"\r\n\r\n\x00\xff\xfe" * 300, {0, 400}),
    ]
    for path in ("/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc", "/etc/passwd", "/%00",
                 "//etc/passwd", "/story.scene", "/state/..", "/favicon.ico"):
        tries.append((path, request(host, f"GET {path} HTTP/1.1", Cookie=cookie), {404, 400}))
    for method in ("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"):
        tries.append((method, request(host, f"{method} / HTTP/1.1", Cookie=cookie), {405, 400, 404}))
    for what, data, wanted in tries:
        got = raw(host, data)
        check(status(got) in wanted, f"{what}: {got[:200]!r}, not one of {wanted}")
    # What follows a good request on the same connection is judged by itself.
    got = raw(host, request(host, "GET /nothing HTTP/1.1") + b"\x00garbage\r\n\r\n" * 50)
    check(status(got) == 404, f"a pipeline: {got[:200]!r}")
    flood = request(host, "GET /nothing HTTP/1.1") * 60
    got = raw(host, flood, timeout=3)
    statuses = {part.split(b" ")[0] for part in got.split(b"HTTP/1.1 ")[1:]}
    check(statuses <= {b"404", b"429"}, f"a flood is answered with {statuses}")
    print(len(tries) + 2, "hostile requests were turned away")


def wrong_codes(phone):
    source = "127.8.0.1"
    got = [raw(phone.host, request(phone.host, "POST /join HTTP/1.1", '{"invitation":"%032x"}' % number), source)
           for number in range(7)]
    check([status(one) for one in got] == [403] * 4 + [429] * 3, f"wrong codes: {[status(one) for one in got]}")


def is_closed(link):
    link.settimeout(0.02)
    try:
        return link.recv(100) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


class Slow(threading.Thread):
    """Begins a request, never ends it, and comes again when it is thrown out."""

    def __init__(self, number, host, stop):
        super().__init__(daemon=True)
        self.source = f"127.9.{number // 200}.{number % 200 + 1}"
        self.address, self.stop, self.came, self.link = host.split(":"), stop, 0, None

    def run(self):
        while not self.stop.is_set():
            try:
                self.link = socket.create_connection((self.address[0], int(self.address[1])), 5, (self.source, 0))
                self.came += 1
                self.link.sendall(b"GET / HTTP/1.1\r\nHost: ")
                while not self.stop.wait(0.5):
                    self.link.sendall(b"1")
            except OSError:
                self.stop.wait(0.2)


def slow(phone, seconds, count):
    """So many who begin requests and never end them, while the phone goes on and back."""
    stop = threading.Event()
    crowd = [Slow(number, phone.host, stop) for number in range(count)]
    for one in crowd:
        one.start()
    longest = moves = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end or moves % 2:
        before = phone.state()["step"]
        begun = time.monotonic()
        phone.command(verb="back" if moves % 2 else "next")
        while phone.state()["step"] == before:
            check(time.monotonic() < begun + 5, "the talk does not move")
            time.sleep(0.06)
        longest = max(longest, time.monotonic() - begun)
        moves += 1
        time.sleep(0.3)
    stop.set()
    for one in crowd:
        one.join()
    # Whoever is left is thrown out in time.
    end = time.monotonic() + 12
    while left := [one for one in crowd if one.link and not is_closed(one.link)]:
        check(time.monotonic() < end, f"{len(left)} are never thrown out")
        time.sleep(0.2)
    check(all(one.came for one in crowd), "not everybody came in")
    check(longest < 3, f"a step took {longest:.1f} s meanwhile")
    print(f"{moves} steps beside {count} slow ones who came {sum(one.came for one in crowd)} times, "
          f"the longest after {longest * 1000:.0f} ms")


def main(screen, state, verb, *rest):
    phone = Phone(state)
    if verb == "code":
        print(code_on(screen))
    elif verb == "join":
        check(phone.join(rest[0] if rest else code_on(screen)) == 200, "the code on the console is not taken")
    elif verb == "refused":
        got = Phone(state + ".other").join(rest[0], next(sources))
        check(got == 403, f"a code that was used is answered with {got}")
    elif verb == "show":
        value = phone.state()
        for name in rest:
            value = value[name]
        print(json.dumps(value, ensure_ascii=False))
    elif verb == "out":
        answer, said = phone.ask("/state")
        check((answer.status, said.get("why")) == (401, rest[0]), f"{answer.status} {said}")
    elif verb == "hostile":
        hostile(phone)
    elif verb == "wrong-codes":
        wrong_codes(phone)
    elif verb == "slow":
        slow(phone, float(rest[0]), int(rest[1]))
    elif verb == "goto":
        phone.command(verb=verb, step=int(rest[0]))
    elif verb in ("black", "timer"):
        phone.command(verb=verb, on=rest[0] == "on")
    else:
        phone.command(verb=verb)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failed as failed:
        sys.exit(f"FAILED: {' '.join(sys.argv[3:])}: {failed}")
