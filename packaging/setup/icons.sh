#!/bin/sh
# Draws every icon anew from the SVG sources: PNG, ICO for Windows, ICNS for macOS. Needs librsvg2-bin, imagemagick, python3.
set -eu
cd "$(dirname "$0")/../../icons"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 20 24 32 40 48 64 128 256 512 1024; do
    # Small ones have a drawing of their own.
    source=apriticket.svg
    [ "$size" -gt 24 ] || source=apriticket-small.svg
    rsvg-convert -w "$size" -h "$size" "$source" -o "$work/$size.png"
done
for size in 16 24 32 48 64 128; do cp "$work/$size.png" "${size}x$size.png"; done
cp "$work/256.png" 128x128@2x.png
cp "$work/512.png" icon.png
convert "$work/16.png" "$work/20.png" "$work/24.png" "$work/32.png" "$work/40.png" "$work/48.png" "$work/64.png" "$work/256.png" icon.ico
python3 - "$work" icon.icns <<'PYTHON'
import struct, sys
work, out = sys.argv[1:]
# Four letters name a size in pixels; every part is a PNG.
kinds = [("icp4", 16), ("icp5", 32), ("icp6", 64), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic10", 1024), ("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512)]
parts = [(kind.encode(), open(f"{work}/{size}.png", "rb").read()) for kind, size in kinds]
body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in parts)
open(out, "wb").write(b"icns" + struct.pack(">I", len(body) + 8) + body)
PYTHON
