#!/usr/bin/env python3
"""Tells whether the pointer is seen on the display: «seen» where its picture has a pixel that is not clear."""
import ctypes
import sys

try:
    x11 = ctypes.CDLL("libX11.so.6")
    fixes = ctypes.CDLL("libXfixes.so.3")
except OSError as missing:
    print(missing)
    sys.exit(77)


class CursorImage(ctypes.Structure):
    """As X11/extensions/Xfixes.h has it; each pixel takes a long."""
    _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
                ("xhot", ctypes.c_ushort), ("yhot", ctypes.c_ushort), ("serial", ctypes.c_ulong),
                ("pixels", ctypes.POINTER(ctypes.c_ulong))]


x11.XOpenDisplay.restype = ctypes.c_void_p
fixes.XFixesGetCursorImage.argtypes = [ctypes.c_void_p]
fixes.XFixesGetCursorImage.restype = ctypes.POINTER(CursorImage)
display = x11.XOpenDisplay(None)
if not display:
    sys.exit("no display")
image = fixes.XFixesGetCursorImage(display).contents
seen = any(image.pixels[i] & 0xFF000000 for i in range(image.width * image.height))
print("seen" if seen else "hidden")
