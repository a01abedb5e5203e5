"""Reads the QR code on a virtual display, from the picture that Xvfb -fbdir keeps: the largest white square,
its modules by their middles, versions 2 to 6, no correction of errors. Source: ISO/IEC 18004."""

import struct

# Data codewords of each block, by version and level (L, M, Q, H).
BLOCKS = {
    2: {"L": [34], "M": [28], "Q": [22], "H": [16]},
    3: {"L": [55], "M": [44], "Q": [17] * 2, "H": [13] * 2},
    4: {"L": [80], "M": [32] * 2, "Q": [24] * 2, "H": [9] * 4},
    5: {"L": [108], "M": [43] * 2, "Q": [15, 15, 16, 16], "H": [11, 11, 12, 12]},
    6: {"L": [68] * 2, "M": [27] * 4, "Q": [19] * 4, "H": [15] * 4},
}
MASKS = [
    lambda x, y: (x + y) % 2 == 0,
    lambda x, y: y % 2 == 0,
    lambda x, y: x % 3 == 0,
    lambda x, y: (x + y) % 3 == 0,
    lambda x, y: (y // 2 + x // 3) % 2 == 0,
    lambda x, y: x * y % 2 + x * y % 3 == 0,
    lambda x, y: (x * y % 2 + x * y % 3) % 2 == 0,
    lambda x, y: ((x + y) % 2 + x * y % 3) % 2 == 0,
]


class Screen:
    def __init__(self, path):
        with open(path, "rb") as file:
            data = file.read()
        head = struct.unpack(">25I", data[:100])
        self.width, self.height, self.pitch = head[4], head[5], head[12]
        self.pixels = data[head[0] + head[19] * 12:]

    def pixel(self, x, y):
        at = int(y) * self.pitch + int(x) * 4
        return self.pixels[at:at + 3]

    def white_square(self):
        left, top, right, bottom = self.width, None, 0, 0
        for y in range(self.height):
            row = self.pixels[y * self.pitch:(y + 1) * self.pitch]
            if b"\xff\xff\xff" not in row:
                continue
            white = [x for x in range(self.width) if row[x * 4:x * 4 + 3] == b"\xff\xff\xff"]
            if len(white) < 40:
                continue
            top = y if top is None else top
            bottom, left, right = y + 1, min(left, white[0]), max(right, white[-1] + 1)
        return None if top is None else (left, top, right, bottom)


def modules(screen, box, size):
    left, top, right, bottom = box
    across = size + 8
    return [[screen.pixel(left + (x + 4.5) * (right - left) / across,
                          top + (y + 4.5) * (bottom - top) / across)[0] < 128
             for x in range(size)] for y in range(size)]


def has_finders(grid):
    size = len(grid)
    ring = [(x, y) for x in range(7) for y in range(7)]
    wanted = lambda x, y: max(abs(x - 3), abs(y - 3)) != 2
    return all(grid[oy + y][ox + x] == wanted(x, y)
               for ox, oy in ((0, 0), (size - 7, 0), (0, size - 7)) for x, y in ring)


def is_function(x, y, size):
    corner = (x < 9 and y < 9) or (x >= size - 8 and y < 9) or (x < 9 and y >= size - 8)
    aligned = abs(x - (size - 7)) <= 2 and abs(y - (size - 7)) <= 2
    return corner or aligned or x == 6 or y == 6


def bits_of(grid):
    size = len(grid)
    form = 0
    for x in (0, 1, 2, 3, 4, 5, 7, 8):
        form = form << 1 | grid[8][x]
    form = (form << 7 | 0) ^ (0x5412 & ~0x7F)
    level = {1: "L", 0: "M", 3: "Q", 2: "H"}[form >> 13]
    mask = MASKS[form >> 10 & 7]
    bits = []
    up = True
    for right in [x for x in range(size - 1, 7, -2)] + [5, 3, 1]:
        for y in (range(size - 1, -1, -1) if up else range(size)):
            for x in (right, right - 1):
                if not is_function(x, y, size):
                    bits.append(grid[y][x] ^ mask(x, y))
        up = not up
    return level, bits


def text_of(grid):
    level, bits = bits_of(grid)
    words = [int("".join("01"[bit] for bit in bits[at:at + 8]), 2) for at in range(0, len(bits) - 7, 8)]
    lengths = BLOCKS[(len(grid) - 17) // 4][level]
    blocks = [[] for _ in lengths]
    stream = iter(words)
    for at in range(max(lengths)):
        for block, length in zip(blocks, lengths):
            if at < length:
                block.append(next(stream))
    data = [word for block in blocks for word in block]
    if data[0] >> 4 != 4:
        raise ValueError("no bytes")
    length = (data[0] & 15) << 4 | data[1] >> 4
    return bytes((data[1 + i] & 15) << 4 | data[2 + i] >> 4 for i in range(length)).decode()


def read_code(path):
    """The text of the code on the screen; None where there is none."""
    screen = Screen(path)
    box = screen.white_square()
    if box is None:
        return None
    for version in BLOCKS:
        grid = modules(screen, box, 17 + 4 * version)
        if has_finders(grid):
            return text_of(grid)
    return None
