#!/usr/bin/env python3
"""Draws scenes/gallery/bridge.png: a river and a bridge at dusk, in the colours of the theme nuit.

Needs nothing but Python. Usage: scripts/gallery_picture.py [FILE]
"""
import math
import os
import struct
import sys
import zlib

WIDTH, HEIGHT = 1600, 800
SCALE = 1.25  # units of the drawing to a pixel
HORIZON = 610
SAMPLES = 3  # a side, in each pixel, for smooth edges

NIGHT, DEEP, DUSK, EMBER, SUN = (15, 20, 29), (34, 48, 74), (92, 84, 122), (222, 122, 92), (240, 191, 85)
FAR, NEAR, BRIDGE = (58, 62, 92), (33, 42, 62), (13, 18, 27)


def mix(a, b, part):
    part = min(max(part, 0.0), 1.0)
    return tuple(x + (y - x) * part for x, y in zip(a, b))


def sky(y):
    part = y / HORIZON
    for begin, end, first, last in ((0, 0.45, NIGHT, DEEP), (0.45, 0.8, DEEP, DUSK), (0.8, 1.0, DUSK, EMBER)):
        if part <= end:
            return mix(first, last, (part - begin) / (end - begin))
    return EMBER


def far_hill(x):
    return HORIZON - 54 - 34 * math.sin(x / 310 + 0.6) - 16 * math.sin(x / 121)


def near_hill(x):
    return HORIZON - 16 - 20 * math.sin(x / 230 + 2.4) - 60 * math.exp(-((x - 1980) / 330) ** 2)


def in_bridge(x, y):
    """Five arches on piers, and a deck that rises a little to the middle."""
    deck = 500 - 46 * math.cos((x - 1080) / 1500 * math.pi)
    if y < deck or x < 330:
        return False
    if y < deck + 24:
        return True
    bay = 300
    from_pier = (x - 330) % bay
    pier = 26
    if from_pier < pier or from_pier > bay - pier:
        return y < HORIZON + 14
    across = (from_pier - bay / 2) / (bay / 2 - pier)
    return y < HORIZON + 14 and y < deck + 40 + 118 * (1 - math.sqrt(max(0.0, 1 - across * across)))


def over_water(x, y):
    if in_bridge(x, y):
        return BRIDGE
    if y > near_hill(x):
        return NEAR
    if y > far_hill(x):
        return FAR
    if math.hypot(x - 1290, y - 560) < 62:
        return SUN
    return sky(y)


def color_at(x, y):
    if y <= HORIZON:
        return over_water(x, y)
    depth = (y - HORIZON) / (HEIGHT * SCALE - HORIZON)
    # The water shows the sky upside down, cut into bands that grow towards the viewer.
    band = 5 + 22 * depth
    shift = 9 * depth * math.sin(math.floor((y - HORIZON) / band) * 2.4)
    mirrored = over_water(x + shift * 4, HORIZON - (y - HORIZON) * 1.12)
    return mix(mirrored, NIGHT, 0.28 + 0.6 * depth)


def differ(a, b):
    return max(abs(x - y) for x, y in zip(a, b)) > 6


def smooth(x, y):
    """The mean of several samples, where an edge passes."""
    places = [(i + 0.5) / SAMPLES for i in range(SAMPLES)]
    samples = [color_at((x + dx) * SCALE, (y + dy) * SCALE) for dx in places for dy in places]
    return [sum(parts) / len(samples) for parts in zip(*samples)]


def picture():
    plain = [[color_at((x + 0.5) * SCALE, (y + 0.5) * SCALE) for x in range(WIDTH)] for y in range(HEIGHT)]
    rows = []
    for y, row in enumerate(plain):
        around = (plain[max(y - 1, 0)], plain[min(y + 1, HEIGHT - 1)])
        pixels = bytearray()
        for x, color in enumerate(row):
            near = (row[max(x - 1, 0)], row[min(x + 1, WIDTH - 1)], around[0][x], around[1][x])
            edge = any(differ(color, other) for other in near)
            pixels.extend(round(part) for part in (smooth(x, y) if edge else color))
        rows.append(bytes(pixels))
    return rows


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(rows):
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    lines = b"".join(b"\x02" + bytes((b - a) % 256 for a, b in zip(above, row))
                     for above, row in zip([bytes(3 * WIDTH)] + rows[:-1], rows))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) +
            chunk(b"IEND", b""))


def main():
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "scenes", "gallery", "bridge.png")
    with open(sys.argv[1] if len(sys.argv) > 1 else beside, "wb") as file:
        file.write(png(picture()))


if __name__ == "__main__":
    main()
