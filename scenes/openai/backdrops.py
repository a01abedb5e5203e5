#!/usr/bin/env python3
"""Draws the background pictures of scenes/openai anew: quiet, abstract, at home in every theme, the same bytes in every run.

Usage: scenes/openai/backdrops.py [FOLDER]        (the folder that it lies in)

Needs Python 3 alone. The pictures are committed; this is how they were made.
"""
import math
import os
import struct
import sys
import zlib

WIDTH, HEIGHT = 1600, 900


class Canvas:
    """Light on a ground that is not there, so that a picture is at home in a dark theme and in a light one. Each
    pixel is red, green and blue times the light, and the light."""

    def __init__(self):
        self.rows = [[[0.0, 0.0, 0.0, 0.0] for _ in range(WIDTH)] for _ in range(HEIGHT)]

    def glow(self, x, y, radius, color, strength):
        """A soft disc of light; `radius` is its standard deviation in pixels."""
        reach = int(radius * 3) + 1
        for row in range(max(0, int(y) - reach), min(HEIGHT, int(y) + reach + 1)):
            for column in range(max(0, int(x) - reach), min(WIDTH, int(x) + reach + 1)):
                away = ((column - x) ** 2 + (row - y) ** 2) / (2 * radius * radius)
                if away < 6:
                    part = strength * math.exp(-away)
                    pixel = self.rows[row][column]
                    for channel in range(3):
                        pixel[channel] += color[channel] * part
                    pixel[3] += part

    def line(self, points, radius, color, strength):
        """Light along a polyline, at equal distances."""
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            steps = max(1, int(math.hypot(x1 - x0, y1 - y0) / max(radius, 0.7)))
            for i in range(steps):
                part = i / steps
                self.glow(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, radius, color, strength)

    def png(self):
        raw = bytearray()
        for row in self.rows:
            raw.append(0)
            for red, green, blue, light in row:
                alpha = min(255, int(255 * light + 0.5))
                if alpha == 0:
                    raw.extend((0, 0, 0, 0))
                else:
                    raw.extend(min(255, int(channel / light + 0.5)) for channel in (red, green, blue))
                    raw.append(alpha)

        def chunk(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 6, 0, 0, 0)
        return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(raw), 9))
                + chunk(b"IEND", b""))


def chance(*key):
    """A number in [0, 1) that depends on its arguments alone."""
    return zlib.crc32(repr(key).encode()) / 2 ** 32


def racks():
    """A hall of machines: two walls of small lights that run towards one point at the right."""
    eye_x, eye_y = 1090, 430
    canvas = Canvas()
    for side in (-1, 1):
        for column in range(1, 34):
            depth = 0.09 * 1.105 ** column  # how near, 1 at the picture's edge
            x = eye_x + side * depth * 560
            if not -40 < x < WIDTH + 40:
                continue
            canvas.line([(x, eye_y - depth * 400), (x, eye_y + depth * 400)], 0.8, (96, 122, 172), 0.16 + 0.16 * depth)
            for shelf in range(-9, 10):
                lit = chance("lit", side, column, shelf)
                if lit < 0.42:
                    continue
                y = eye_y + depth * shelf * 40
                color = (150, 112, 210) if lit > 0.9 else (84, 134, 222) if lit > 0.66 else (104, 126, 168)
                canvas.glow(x + side * depth * 14, y, 0.7 + 1.9 * depth, color, 0.35 + 0.5 * lit)
    for edge in (-400, 400):
        for side in (-1, 1):
            canvas.line([(eye_x, eye_y), (eye_x + side * 1500, eye_y + edge * 1500 / 560)], 0.9, (96, 122, 172), 0.22)
    return canvas


def voices():
    """Waves that meet: rings of two sources which spread over the dark."""
    canvas = Canvas()
    for (source_x, source_y), color, first in (((1130, 330), (34, 150, 132), 0), ((1360, 610), (224, 92, 52), 18)):
        for ring in range(1, 15):
            radius = ring * 36 + first
            strength = 0.42 * (1 - ring / 15) ** 1.1
            count = max(24, int(radius * 0.5))
            for i in range(count):
                angle = 2 * math.pi * i / count
                canvas.glow(source_x + radius * math.cos(angle), source_y + radius * math.sin(angle), 1.7, color,
                            strength * 1.9)
        canvas.glow(source_x, source_y, 7, color, 0.9)
    return canvas


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, draw in (("salle.png", racks), ("voix.png", voices)):
        with open(f"{folder}/{name}", "wb") as file:
            file.write(draw().png())


if __name__ == "__main__":
    main()
