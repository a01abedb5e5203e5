"""What stands on an X screen, against what has to. Needs nothing but Python and xwd."""
import os
import struct
import subprocess
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def unfiltered(kind, line, above, step):
    """PNG 1.2, section 6: a line as it was before it was filtered."""
    out = bytearray(line)
    if kind == 1:
        for i in range(step, len(out)):
            out[i] = (out[i] + out[i - step]) & 255
    elif kind == 2:
        for i, up in enumerate(above):
            out[i] = (out[i] + up) & 255
    elif kind == 3:
        for i in range(len(out)):
            left = out[i - step] if i >= step else 0
            out[i] = (out[i] + (left + above[i]) // 2) & 255
    elif kind == 4:
        for i in range(len(out)):
            left, corner = (out[i - step], above[i - step]) if i >= step else (0, 0)
            out[i] = (out[i] + paeth(left, above[i], corner)) & 255
    return out


def png_rows(path):
    """The rows of a picture of 8 bits a channel, as red, green, blue."""
    data = open(path, "rb").read()
    assert data.startswith(SIGNATURE), path
    at, packed = len(SIGNATURE), b""
    while at < len(data):
        (length,) = struct.unpack(">I", data[at:at + 4])
        kind, content = data[at + 4:at + 8], data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", content[:10])
            step = {2: 3, 6: 4}[colour]
            assert depth == 8, path
        if kind == b"IDAT":
            packed += content
        at += 12 + length
    raw = zlib.decompress(packed)
    rows, above, size = [], bytes(width * step), width * step
    for y in range(height):
        begin = y * (size + 1)
        above = unfiltered(raw[begin], raw[begin + 1:begin + 1 + size], above, step)
        row = bytearray(3 * width)
        for channel in range(3):
            row[channel::3] = above[channel::step]
        rows.append(bytes(row))
    return rows


class Screen:
    """A copy of the whole screen, as it is now."""

    def __init__(self, tries=5):
        dump = b""
        while not dump and tries > 0:  # it fails where a window goes at that very moment
            dump = subprocess.run(["xwd", "-root", "-silent"], capture_output=True).stdout
            tries -= 1
        field = struct.unpack(">25I", dump[:100])  # the header of an XWD file, version 7
        self.bytes, self.pitch = field[11] // 8, field[12]
        assert self.bytes in (3, 4) and field[7] == 0, "pixels of %d bits" % field[11]
        self.pixels = memoryview(dump)[field[0] + field[19] * 12:]

    def rows(self, x, y, width, height):
        for line in range(y, y + height):
            begin = line * self.pitch + self.bytes * x
            pixels = bytes(self.pixels[begin:begin + self.bytes * width])
            row = bytearray(3 * width)
            for channel in range(3):
                row[channel::3] = pixels[2 - channel::self.bytes]
            yield bytes(row)


def difference(rows, wanted, tolerance=2):
    """How many values of the two pictures differ by more than the tolerance."""
    count = 0
    for row, other in zip(rows, wanted, strict=True):
        if row == other:
            continue
        count += sum(abs(a - b) > tolerance for a, b in zip(row, other, strict=True))
    return count


def picture(program, story, place, size, folder):
    """What the program draws without a screen at that place; made once."""
    path = os.path.join(folder, "%s-%s.png" % (place, size))
    if not os.path.exists(path):
        subprocess.run([program, "shot", story, "--step", place, "--size", size, "-o", path], check=True,
                       stdout=subprocess.DEVNULL)
    return png_rows(path)
