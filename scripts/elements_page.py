#!/usr/bin/env python3
"""Writes docs/elements.md and its pictures from scenes/gallery: each kind of element, with its example.

Usage: scripts/elements_page.py [PROGRAM]   (else build/release/bin/fresque; -: the page alone, no pictures)
"""
import os
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
GALLERY = os.path.join(ROOT, "scenes", "gallery")

# File, what it shows, the words of the reference that it is about, and the steps of which there are pictures.
PAGES = [
    ("10-text", "Text", ["text"], ["text.1"]),
    ("20-quote", "Quotes", ["quote"], ["solid.2", "loose.2"]),
    ("30-image", "Images", ["image"], ["framed.1"]),
    ("40-drawing", "Drawings", ["drawing"], ["line.1"]),
    ("50-relations", "Relations", ["relations", "node", "link", "cut"], ["ties.3"]),
    ("60-counter", "Counters", ["counter"], ["counter.1"]),
    ("65-bars", "Bars", ["bars", "bar"], ["bars.3"]),
    ("70-span", "Spans", ["span"], ["spans.1"]),
    ("80-changes", "What happens to them", ["hide", "dim", "focus", "camera"], ["light.2"]),
    ("85-places", "Where they stand", ["move"], ["moved.2"]),
    ("90-viewpoints", "Who says what", ["viewpoints"], ["who-says-what.1"]),
    ("92-face-to-face", "Face to face", ["viewpoints"], ["face-to-face.1"]),
    ("95-choice", "Choices", ["choice", "option"], ["which-bank.1"]),
]

HEAD = """<!-- Written by scripts/elements_page.py; change scenes/gallery, not this page. -->

# The elements, one by one

Each is shown with the file of `scenes/gallery` that made the picture: the story of a bridge that never was.
`fresque scenes/gallery` plays them; [script-reference.md](script-reference.md) has all that each may take.
"""


def picture_of(step):
    return f"pictures/elements/{step}.png"


def section(file, title, words, steps):
    links = ", ".join(f"[{word}](script-reference.md#{word})" for word in words)
    with open(os.path.join(GALLERY, file + ".scene"), encoding="utf-8") as scene:
        source = scene.read().rstrip("\n")
    parts = [f"\n## {title}\n", f"In the reference: {links}.\n"]
    parts += [f"![{step}]({picture_of(step)})" for step in steps]
    parts += ["\n```\n" + source + "\n```"]
    return "\n".join(parts) + "\n"


def take_pictures(program):
    os.makedirs(os.path.join(ROOT, "docs", "pictures", "elements"), exist_ok=True)
    for _, _, _, steps in PAGES:
        for step in steps:
            subprocess.run([program, "shot", GALLERY, "--step", step, "--size", "560x315", "-o",
                            os.path.join(ROOT, "docs", picture_of(step))], check=True)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "build", "release", "bin", "fresque")
    if program != "-":
        take_pictures(program)
    with open(os.path.join(ROOT, "docs", "elements.md"), "w", encoding="utf-8") as page:
        page.write(HEAD + "".join(section(*one) for one in PAGES))


if __name__ == "__main__":
    main()
