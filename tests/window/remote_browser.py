"""A real browser as the phone:
    remote_browser.py URL PLAYER [PICTURES]
scans, goes on and back, jumps to a chapter, blackens, sets the timer; loses the connection while the player
stands still and finds it again. PICTURES: a folder for what the page looked like."""

import os
import signal
import sys
import time

import browser


def check(good, what):
    if not good:
        raise SystemExit(f"FAILED: the page: {what}")


def drive(page, url, player, pictures):
    def shot(name):
        if pictures:
            page.picture(os.path.join(pictures, name + ".png"))

    def place():
        return page.value("state && state.step")

    def becomes(step, what):
        check(page.within(15, f"state.step === {step}"), f"{what}: at step {place()}, not {step}")

    page.screen(390, 844)
    page.open(url)
    check(page.within(60, "document.body && document.body.dataset.link === 'live'"), "it does not join")
    check(page.value("location.hash") == "", "the secret stays in the address bar")
    check(page.value("document.cookie") == "", "the script can read the cookie")
    begun = place()
    shot("portrait")
    page.tap("#on")
    becomes(begun + 1, "next")
    page.tap("#back")
    becomes(begun, "back")
    page.tap("#on")
    page.tap("#on")
    becomes(begun + 2, "next twice, quickly")
    page.tap("#black")
    check(page.within(15, "state.black"), "black")
    shot("portrait-black")
    page.tap("#black")
    check(page.within(15, "!state.black"), "black again")
    runs = page.value("state.timer.runs")
    page.tap("#timer")
    check(page.within(15, f"state.timer.runs !== {str(runs).lower()}"), "the timer")
    page.tap("#clock")
    check(page.within(15, f"state.timer.runs === {str(runs).lower()}"), "the timer again")
    page.tap("#chapters")
    check(page.within(5, "!document.getElementById('list').hidden"), "the chapters do not open")
    shot("portrait-chapters")
    page.tap("#rows li:nth-child(2) button")
    becomes(page.value("state.chapters[1].step"), "a chapter")
    page.call("Input.dispatchKeyEvent", type="keyDown", key="ArrowRight", code="ArrowRight")
    becomes(page.value("state.chapters[1].step + 1"), "a key")
    for width, height, name in ((844, 390, "landscape"), (667, 375, "landscape-small"), (320, 568, "portrait-small"),
                                (768, 1024, "tablet"), (390, 844, "portrait-again")):
        page.screen(width, height)
        outside = page.value(
            "[...document.querySelectorAll('main button, main h1, #notes')].filter((e) => {"
            " const r = e.getBoundingClientRect(); return r.width > 0 &&"
            " (r.left < 0 || r.top < 0 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1); }).map((e) => e.id)")
        check(outside == [], f"at {width}x{height} {outside} are cut off")
        small = page.value("[...document.querySelectorAll('main button')].filter((e) => {"
                           " const r = e.getBoundingClientRect(); return r.width > 0 && r.height < 30; }).map((e) => e.id)")
        check(small == [], f"at {width}x{height} {small} are too small for a thumb")
        shot(name)

    os.kill(player, signal.SIGSTOP)
    before = place()
    page.tap("#on")
    check(page.within(20, "document.body.dataset.link === 'lost'"), "it does not say that the connection is lost")
    shot("portrait-lost")
    page.tap("#on")
    time.sleep(2)
    os.kill(player, signal.SIGCONT)
    check(page.within(20, "document.body.dataset.link === 'live'"), "it does not come back by itself")
    time.sleep(1)
    check(place() == before, f"what a lost phone asked for came late: {before} became {place()}")
    page.open("about:blank")
    page.open(url.split("#")[0])
    check(page.within(30, "document.body && document.body.dataset.link === 'live'"), "loaded again it is a stranger")
    page.call("Network.clearBrowserCookies")
    page.call("Page.reload")
    check(page.within(30, "document.body && document.body.dataset.link === 'out'"), "without its cookie it goes on")
    shot("portrait-out")
    real = [text for text in page.complaints if "401" not in text and "409" not in text and "ERR_" not in text]
    check(real == [], f"the browser complains: {real}")
    print("a real browser gave the talk, lost the connection and found it again")


def main(url, player, pictures=""):
    page = browser.Browser()
    try:
        drive(page, url, int(player), pictures)
    finally:
        page.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
