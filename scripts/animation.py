#!/usr/bin/env python3
"""Makes a short animation (APNG) of some steps of a story, with the program itself.

Usage: scripts/animation.py PROGRAM STORY OUTPUT.png PLACE:SECONDS… [-- OPTIONS OF SHOT]

Each place comes with its own movement, and then stays for so many seconds; the first one, and each behind =, is cut
to. Every frame after the first holds only
what differs from the one before, so that a still ground costs nothing. Needs nothing but Python.
"""
import os
import struct
import subprocess
import sys
import tempfile
import zlib

FRAMES_A_SECOND = 15
LONGEST = 5  # seconds of one movement
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(data):
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at:at + 4])
        yield data[at + 4:at + 8], data[at + 8:at + 8 + length]
        at += 12 + length


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def unfiltered(kind, line, above, step):
    """PNG 1.2, section 6: a line as it was before it was filtered."""
    if kind == 0:
        return line
    out = bytearray(line)
    if kind == 2:
        for i, value in enumerate(line):
            out[i] = (value + above[i]) & 255
        return out
    for i, value in enumerate(line):
        left = out[i - step] if i >= step else 0
        if kind == 1:
            other = left
        elif kind == 3:
            other = (left + above[i]) >> 1
        else:
            other = paeth(left, above[i], above[i - step] if i >= step else 0)
        out[i] = (value + other) & 255
    return out


def read_picture(path):
    """Width, height, and the lines of RGB bytes."""
    with open(path, "rb") as file:
        data = file.read()
    found = list(chunks(data))
    width, height, depth, color = struct.unpack(">IIBB", found[0][1][:10])
    if depth != 8 or color not in (2, 6):
        sys.exit(f"animation: {path} is no picture of 8-bit RGB")
    step = 3 if color == 2 else 4
    raw = zlib.decompress(b"".join(body for kind, body in found if kind == b"IDAT"))
    lines, above = [], bytearray(width * step)
    for y in range(height):
        begin = y * (width * step + 1)
        above = unfiltered(raw[begin], raw[begin + 1:begin + 1 + width * step], above, step)
        lines.append(bytes(above) if step == 3 else
                     b"".join(bytes(above[i:i + 3]) for i in range(0, len(above), 4)))
    return width, height, lines


def pixels(line, before):
    """RGBA; what is as it was before is transparent."""
    out = bytearray()
    for i in range(0, len(line), 3):
        same = before is not None and line[i:i + 3] == before[i:i + 3]
        out += b"\0\0\0\0" if same else line[i:i + 3] + b"\xff"
    return out


def filtered(lines):
    """The better of no filter at all and Sub, for the whole frame."""
    plain = b"".join(b"\0" + line for line in lines)
    sub = b"".join(b"\1" + bytes((line[i] - (line[i - 4] if i >= 4 else 0)) & 255 for i in range(len(line)))
                   for line in lines)
    return min((zlib.compress(way, 9) for way in (plain, sub)), key=len)


def changed_box(width, before, lines):
    rows = [y for y, line in enumerate(lines) if line != before[y]]
    if not rows:
        return None
    left, right = width, 0
    for y in rows:
        line, old = lines[y], before[y]
        x = 0
        while x < left and line[3 * x:3 * x + 3] == old[3 * x:3 * x + 3]:
            x += 1
        left = min(left, x)
        x = width
        while x > right and line[3 * x - 3:3 * x] == old[3 * x - 3:3 * x]:
            x -= 1
        right = max(right, x)
    return left, rows[0], right, rows[-1] + 1


class Animation:
    def __init__(self):
        self.frames = []  # box, compressed pixels, [milliseconds]
        self.size = None
        self.last = None

    def add(self, picture, milliseconds):
        width, height, lines = picture
        if self.last is None:
            self.size = (width, height)
            self.frames.append(((0, 0, width, height), filtered([pixels(line, None) for line in lines]),
                                [milliseconds]))
        else:
            box = changed_box(width, self.last, lines)
            if box is None:
                self.frames[-1][2][0] += milliseconds
                return False
            left, top, right, bottom = box
            part = [pixels(lines[y][3 * left:3 * right], self.last[y][3 * left:3 * right])
                    for y in range(top, bottom)]
            self.frames.append((box, filtered(part), [milliseconds]))
        self.last = lines
        return True

    def bytes(self):
        """APNG 1.0: an animation control, then each frame's control and data."""
        out, number = [SIGNATURE], 0

        def put(kind, body):
            out.append(struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)))

        put(b"IHDR", struct.pack(">IIBBBBB", *self.size, 8, 6, 0, 0, 0))
        put(b"acTL", struct.pack(">II", len(self.frames), 0))
        for (left, top, right, bottom), data, (milliseconds,) in self.frames:
            put(b"fcTL", struct.pack(">IIIIIHHBB", number, right - left, bottom - top, left, top, milliseconds,
                                     1000, 0, 1 if number else 0))
            number += 1
            if number == 1:
                put(b"IDAT", data)
            else:
                put(b"fdAT", struct.pack(">I", number) + data)
                number += 1
        put(b"IEND", b"")
        return b"".join(out)


def main():
    arguments = sys.argv[1:]
    options = []
    if "--" in arguments:
        options = arguments[arguments.index("--") + 1:]
        arguments = arguments[:arguments.index("--")]
    program, story, output, *places = arguments
    animation = Animation()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "frame.png")

        def shot(place, at):
            when = [] if at is None else ["--at", f"{at:.3f}s"]
            subprocess.run([program, "shot", story, "--step", place, *when, *options, "-o", path], check=True)
            return read_picture(path)

        frame = round(1000 / FRAMES_A_SECOND)
        for number, entry in enumerate(places):
            place, seconds = entry.rsplit(":", 1)
            cut = number == 0 or place.startswith("=")
            place = place.lstrip("=")
            rest = shot(place, None)
            for i in range(1, 1 if cut else LONGEST * FRAMES_A_SECOND):
                picture = shot(place, i / FRAMES_A_SECOND)
                if picture[2] == rest[2]:
                    break
                animation.add(picture, frame)
            animation.add(rest, round(float(seconds) * 1000))
    with open(output, "wb") as file:
        file.write(animation.bytes())
    print(f"{output}: {len(animation.frames)} frames, {os.path.getsize(output) // 1024} KiB")


if __name__ == "__main__":
    main()
