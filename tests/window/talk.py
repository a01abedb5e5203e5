#!/usr/bin/env python3
"""Gives a talk on two displays for some minutes, with what happens in talks: steps, jumps, black, a frozen stage,
a question answered from elsewhere, wrong keys, a projector that goes and comes, a mistake saved into the story, a
kill, and a storm of keys, clicks and turns of the wheel. After each, the place is what it has to be and the screen
shows its picture, to the pixel.

    talk.py PROGRAM STORY FOLDER MINUTES SEED EVENTS
"""
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from screen import Screen, difference, picture  # noqa: E402

LONGEST_MOVE = 20  # seconds that a step may take on a machine with other things to do
BLACK, WHITE = b"\0", b"\xff"


def run(*words, check=True):
    return subprocess.run(words, check=check, capture_output=True, text=True).stdout


class WrongTalk(Exception):
    pass


class Talk:
    def __init__(self, program, story, folder):
        self.program, self.folder = program, folder
        self.story = os.path.join(folder, "story")
        shutil.copytree(story, self.story)
        outline = run(program, "outline", self.story)
        self.places = re.findall(r"^ {4}(\S+\.\d+)", outline, re.MULTILINE)
        self.pictures = {}
        self.projector = True
        self.compared = 0
        self.player = None
        self.begin("--step", "pourquoi.1")
        self.place = "pourquoi.1"

    # --- the program ---------------------------------------------------------------------------------

    def begin(self, *options):
        self.said = open(os.path.join(self.folder, "said"), "w")
        self.player = subprocess.Popen([self.program, "present", self.story, *options], stdout=self.said,
                                       stderr=self.said)
        self.wait_for(lambda: self.window("stage"), "the stage appears")

    def windows(self):
        for number in run("xdotool", "search", "--onlyvisible", "--class", "fresque", check=False).split():
            name = run("xprop", "-id", number, "-notype", "_NET_WM_NAME", check=False)
            yield number, name.strip()

    def window(self, kind):
        for number, name in self.windows():
            if " — " in name and ("(console)" in name) == (kind == "console"):
                return number, name
        return None

    def wait_for(self, condition, what, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if self.player.poll() is not None:
                raise WrongTalk("%s: the program ended with %d" % (what, self.player.returncode))
            time.sleep(0.1)
        raise WrongTalk("%s: not within %d seconds" % (what, seconds))

    def press(self, *keys):
        found = self.window("console") if self.projector and random.random() < 0.6 else None
        number, _ = found or self.wait_for(lambda: self.window("stage"), "the stage is there")
        run("xdotool", "windowfocus", "--sync", number, check=False)
        run("xdotool", "key", "--delay", "30", *keys)

    # --- what has to be seen -------------------------------------------------------------------------

    def stage_at(self):
        return (1600, 0, 1280, 720) if self.projector else (0, 0, 1600, 900)

    def wanted(self, place):
        _, _, width, height = self.stage_at()
        size = "%dx%d" % (width, height)
        if place in (BLACK, WHITE):
            return [place * (3 * width)] * height
        if (place, size) not in self.pictures:
            self.pictures[place, size] = picture(self.program, self.story, place, size, self.folder)
        return self.pictures[place, size]

    def shows(self, picture):
        wanted = self.wanted(picture)
        self.last_difference = difference(Screen().rows(*self.stage_at()), wanted)
        return self.last_difference == 0

    def expect_picture(self, picture, what):
        try:
            self.wait_for(lambda: self.shows(picture), what, LONGEST_MOVE)
        except WrongTalk as wrong:
            raise WrongTalk("%s; %d values differ" % (wrong, self.last_difference)) from None
        self.compared += 1

    def keep_screen(self):
        """For whoever looks into it: where FRESQUE_KEPT_SCREEN says."""
        if kept := os.environ.get("FRESQUE_KEPT_SCREEN"):
            with open(kept, "wb") as file:
                file.write(subprocess.run(["xwd", "-root", "-silent"], capture_output=True).stdout)

    def expect(self, place, what):
        named = lambda: any(name.endswith(" — %s\"" % place) for _, name in self.windows())
        self.wait_for(named, "%s: at %s" % (what, place))
        self.place = place

    def expect_shown(self, place, what):
        self.expect(place, what)
        self.expect_picture(place, what)

    # --- what happens --------------------------------------------------------------------------------

    def inside(self, by):
        """The step before or after this one, where no choice and no other scene lies between."""
        scene, step = self.place.rsplit(".", 1)
        other = "%s.%d" % (scene, int(step) + by)
        return other if other in self.places else None

    def step(self):
        on, back = self.inside(1), self.inside(-1)
        if on:
            self.press(random.choice(["Right", "Next", "space", "alt+Right"]))
            self.expect_shown(on, "a step on")
        elif back:
            self.press(random.choice(["Left", "Prior", "BackSpace", "alt+Left"]))
            self.expect_shown(back, "a step back")
        else:
            self.jump()

    def jump(self):
        to = random.choice(self.places)
        # From the first step on, where digits choose no option.
        self.press("Home", *str(self.places.index(to) + 1), "Return")
        self.expect_shown(to, "a jump")

    def answer_a_question(self):
        before = self.place
        scenes = sorted({place.rsplit(".", 1)[0] for place in self.places if place.endswith(".2")})
        scene = random.choice([scene for scene in scenes if not before.startswith(scene + ".")])
        self.press("g")
        time.sleep(0.3)
        run("xdotool", "type", "--delay", "40", scene)
        self.press("Return")
        self.expect_shown(scene + ".1", "a scene that was typed")
        self.press("shift+BackSpace")
        self.expect_shown(before, "back from a question")

    def black(self):
        key, colour = random.choice([("b", BLACK), ("period", BLACK), ("w", WHITE), ("comma", WHITE)])
        self.press(key)
        self.expect_picture(colour, "the stage is hidden by " + key)
        self.press(random.choice([key, "Escape", "F5"]))
        self.expect_shown(self.place, "the stage is seen again")

    def freeze(self):
        on = self.inside(1)
        if not on:
            return
        self.press("shift+f")
        frozen = self.place
        self.press("Right")
        self.expect(on, "a step behind a frozen stage")
        self.expect_picture(frozen, "a frozen stage")
        self.press("shift+f")
        self.expect_shown(on, "the stage goes on")

    def detour(self):
        self.press("v")
        time.sleep(1)
        self.press("v")
        self.expect_shown(self.place, "back from who says what")

    def wrong_key(self):
        self.press(random.choice(["F5", "Escape", "q", "x", "F12", "Delete", "ctrl+x", "7"]))
        if random.random() < 0.3:
            self.press("ctrl+q")
            self.press("Escape")
        time.sleep(3.1)  # digits are forgotten
        self.expect_shown(self.place, "a wrong key")

    def rebuild(self):
        self.press("ctrl+l")
        self.expect_shown(self.place, "everything is made anew")

    def unplug(self):
        run("xrandr", "--output", "DUMMY1", "--off")
        self.projector = False
        self.expect_shown(self.place, "the projector is gone")
        self.step()
        run("xrandr", "--output", "DUMMY1", "--mode", "1280x720", "--right-of", "DUMMY0")
        self.projector = True
        self.wait_for(lambda: self.window("console"), "the console is back")
        self.expect_shown(self.place, "the projector is back")

    def mistake(self):
        files = sorted(name for name in os.listdir(self.story) if name.endswith(".scene") and name != "story.scene")
        path = os.path.join(self.story, random.choice(files))
        good = open(path).read()
        with open(path, "w") as file:
            file.write(good + "\n  qoute nobody: What\n")
        time.sleep(1)
        self.expect_shown(self.place, "a mistake in the story")
        with open(path, "w") as file:
            file.write(good)
        time.sleep(1)
        self.expect_shown(self.place, "the mistake is mended")

    def kill(self):
        time.sleep(1.1)  # a second at most is lost
        self.player.send_signal(signal.SIGKILL)
        self.player.wait()
        self.begin("--resume")
        self.expect_shown(self.place, "after a kill")

    def storm(self, events=150):
        """Whatever a person, a clicker or a cat does; then a way out of it, from wherever it led."""
        for _ in range(0, events, STORM_AT_ONCE):
            kind = random.choice(["console", "stage"])
            found = self.window(kind) or self.wait_for(lambda: self.window("stage"), "the stage is there")
            words = ["windowfocus", "--sync", found[0]]
            for _ in range(STORM_AT_ONCE):
                words += self.storm_event()
            run("xdotool", *words, check=False)  # a window may just be made anew
            if self.player.poll() is not None:
                raise WrongTalk("a storm of events ended the program with %d: %s" % (self.player.returncode, " ".join(words)))
        # Keys go nowhere while windows are made anew and none has the focus: then once more.
        for last in (False, False, True):
            time.sleep(1)
            self.press(*["Escape"] * 8)
            self.press("F5")
            try:
                return self.jump()
            except WrongTalk:
                if last:
                    raise

    def storm_event(self):
        kind = random.random()
        if kind < 0.7:
            return ["key", "--delay", "0", random.choice(STORM_KEYS)]
        if kind < 0.8:
            return ["mousemove", str(random.randrange(2880)), str(random.randrange(720))]
        # On the console above the line of keys, one of which changes the displays.
        x, y = random.choice([(random.randrange(1600), random.randrange(800)), (1600 + random.randrange(1280), 600)])
        return ["mousemove", str(x), str(y), "click", random.choice(["1", "1", "3", "4", "5"])]

    def end(self):
        self.press("ctrl+q")
        self.press("ctrl+q")
        if self.player.wait(10) != 0:
            raise WrongTalk("the talk ended with %d" % self.player.returncode)


# What changes the look is left out: the picture would be another.
STORM_KEYS = ("Right Left Up Down space Next Prior BackSpace Return Home End Tab Escape F5 F1 1 2 3 7 9 0 b w period comma "
              "v g slash t l z o n p i j k x y question shift+f shift+l shift+Next shift+Prior shift+BackSpace shift+Down "
              "shift+Up alt+Right alt+Left ctrl+f ctrl+t ctrl+l ctrl+r plus minus Delete Insert F9 KP_Enter KP_5").split()
STORM_AT_ONCE = 50

HAPPENINGS = [(Talk.step, 30), (Talk.jump, 6), (Talk.answer_a_question, 4), (Talk.black, 4), (Talk.freeze, 3),
              (Talk.detour, 3), (Talk.wrong_key, 4), (Talk.rebuild, 1), (Talk.unplug, 2), (Talk.mistake, 2),
              (Talk.kill, 1), (Talk.storm, 2)]


def main():
    program, story, folder, minutes, seed, events = sys.argv[1:]
    random.seed(int(seed))
    talk = Talk(program, story, folder)
    try:
        talk.expect_shown("pourquoi.1", "at the start")
        end = time.monotonic() + 60 * float(minutes)
        # Each once, whatever the time; then by chance.
        due = [happening for happening, _ in HAPPENINGS]
        random.shuffle(due)
        count = 0
        while due or time.monotonic() < end:
            happening = due.pop() if due else random.choices(*zip(*HAPPENINGS))[0]
            happening(talk)
            count += 1
        thrown = 0
        while thrown < int(events):
            talk.storm(1000)
            thrown += 1000
        talk.end()
    except WrongTalk as wrong:
        talk.keep_screen()
        sys.exit("FAILED after %d pictures, seed %s: %s\nthe windows: %s\n%s" % (
            talk.compared, seed, wrong, [name for _, name in talk.windows()],
            open(os.path.join(folder, "said")).read()))
    finally:
        talk.player.kill()
    print("%d happenings in %s minutes; %d pictures were compared, none was wrong" % (count, minutes, talk.compared))


main()
