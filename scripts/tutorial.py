#!/usr/bin/env python3
"""Follows docs/tutorial.md to the letter, and fails where it leads astray.

Usage: scripts/tutorial.py PROGRAM [--renew] [--page FILE]

In a passing folder, which also holds a copy of scenes/, it does what the tutorial says, in order:
  «Write this into `FILE`:», «Add this to `FILE`:»   the block below is the file, or its end
  lines that begin with «$ »                          are run; lines below them are what must be printed, where
                                                      … stands for anything
  ![…](picture.png "fresque shot …")                  the picture is made by the command
At the end the tutorial's story must be scenes/first-chapter, byte for byte. --renew writes that story and the
pictures anew; --page follows another page.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
PAGE = os.path.join(ROOT, "docs", "tutorial.md")
SHIPPED = os.path.join(ROOT, "scenes", "first-chapter")
STORY = "first-chapter"
SIZE = "640x360"

FILE = re.compile(r"^(Write|Add) this (?:in)?to `([^`]+)`:$")
PICTURE = re.compile(r'^!\[[^]]+\]\(([^ )]+) "(fresque shot [^"]+)"\)$')


class Astray(Exception):
    pass


def block_below(lines, at):
    """The indented block that begins behind the line `at`, without its indentation."""
    block = []
    for line in lines[at + 1:]:
        if line and not line.startswith("    "):
            break
        block.append(line[4:])
    while block and not block[-1]:
        block.pop()
    while block and not block[0]:
        block.pop(0)
    return block


def matches(printed, expected):
    return re.fullmatch(".*".join(map(re.escape, expected.split("…"))), printed, re.DOTALL) is not None


def runnable(command):
    """A story that would be played is checked: there may be no display."""
    return re.sub(r"^fresque (?=[^ ]+$)", "fresque check ", command)


class Reader:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.steps = 0

    def run(self, command, number):
        words = command.split()
        if words[0] not in ("fresque", "mkdir", "cp"):
            raise Astray(f"line {number}: {words[0]} is no command of the tutorial")
        done = subprocess.run([self.program if word == "fresque" and i == 0 else word
                               for i, word in enumerate(words)],
                              cwd=self.folder, capture_output=True, text=True,
                              env={**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"})
        self.steps += 1
        return done

    def write(self, how, name, block, number):
        path = os.path.join(self.folder, name)
        if how == "Add" and not os.path.exists(path):
            raise Astray(f"line {number}: {name} is not there to be added to")
        if how == "Write" and os.path.exists(path):
            raise Astray(f"line {number}: {name} is there already")
        if not block:
            raise Astray(f"line {number}: nothing is below it")
        with open(path, "a", encoding="utf-8") as file:
            file.write(("\n" if how == "Add" else "") + "\n".join(block) + "\n")
        self.steps += 1

    def obey(self, block, number):
        """Commands, each with what it prints."""
        while block:
            command, block = block[0][2:], block[1:]
            expected = []
            while block and not block[0].startswith("$ "):
                expected.append(block.pop(0))
            while expected and not expected[-1]:
                expected.pop()
            done = self.run(runnable(command), number)
            printed = (done.stdout + done.stderr).rstrip("\n").split("\n") if done.stdout + done.stderr else []
            if runnable(command) == command and not matches("\n".join(printed), "\n".join(expected)):
                raise Astray(f"line {number}: {command}\nprints\n  " + "\n  ".join(printed) +
                             "\nwhere the tutorial has\n  " + "\n  ".join(expected))
            if done.returncode != 0 and not expected:
                raise Astray(f"line {number}: {command} ends with status {done.returncode}\n{done.stderr}")

    def picture(self, name, command, number, pictures):
        target = os.path.join(pictures, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if os.path.exists(target):
            os.remove(target)
        done = self.run(f"{command} --size {SIZE} -o {target}", number)
        if not os.path.exists(target):
            raise Astray(f"line {number}: {command}\n{done.stderr}")

    def follow(self, lines, pictures):
        at = 0
        while at < len(lines):
            line = lines[at]
            if found := FILE.match(line):
                block = block_below(lines, at)
                self.write(found[1], found[2], block, at + 1)
                at += 1 + len(block)
            elif line.startswith("    $ "):
                block = block_below(lines, at - 1)
                self.obey(block, at + 1)
                at += len(block)
            elif found := PICTURE.match(line):
                self.picture(found[1], found[2], at + 1, pictures)
            elif line.startswith("!["):
                raise Astray(f"line {at + 1}: no command makes this picture")
            at += 1


def files_of(folder):
    return {name: open(os.path.join(folder, name), encoding="utf-8").read() for name in sorted(os.listdir(folder))}


def renew(story):
    shutil.rmtree(SHIPPED, ignore_errors=True)
    shutil.copytree(story, SHIPPED)


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = "--renew" in sys.argv[2:]
    page_file = sys.argv[sys.argv.index("--page") + 1] if "--page" in sys.argv else PAGE
    with open(page_file, encoding="utf-8") as page:
        lines = page.read().split("\n")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(ROOT, "scenes"), os.path.join(folder, "scenes"))
        reader = Reader(program, folder)
        reader.follow(lines, os.path.join(ROOT, "docs") if wanted else os.path.join(folder, "pictures"))
        story = os.path.join(folder, STORY)
        if reader.steps < 15 or not os.path.isdir(story):
            raise Astray(f"only {reader.steps} things were to be done: is this the tutorial?")
        if wanted:
            renew(story)
        elif files_of(story) != files_of(SHIPPED):
            raise Astray("the story of the tutorial is not scenes/first-chapter; scripts/tutorial.py PROGRAM --renew "
                         "writes it anew")
    print(f"followed the tutorial: {reader.steps} things done")


if __name__ == "__main__":
    try:
        main()
    except Astray as trouble:
        sys.exit(f"tutorial: {trouble}")
