#!/usr/bin/env python3
"""Makes the backdrops of maps in data/map from the package world-atlas (Natural Earth).

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    eng/make_map.py package/countries-50m.json data/map/eastern-mediterranean.json 10 20 65 55
    eng/make_map.py package/countries-110m.json data/map/world.json -180 -90 180 90

The frame is west, south, east, north in degrees. Rings are cut at the antimeridian, and one around a pole is led along
the antimeridian and the pole; neither is a coast.
"""

import json
import math
import sys

TOLERANCE = 0.012  # degrees: a third of a pixel where the whole frame is 1,500 pixels wide
DECIMALS = 3


def decode(topology):
    """The arcs in degrees: they are stored as whole steps from point to point."""
    (scale_x, scale_y), (shift_x, shift_y) = (topology["transform"][key] for key in ("scale", "translate"))
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(arc)
    return arcs


def rings(geometry):
    """The rings of a geometry, each a list of arc numbers (negative: ~number, backwards)."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def simplify(line):
    """Douglas and Peucker's method, without recursion."""
    keep = {0, len(line) - 1}
    open_spans = [(0, len(line) - 1)]
    while open_spans:
        first, last = open_spans.pop()
        worst, at = TOLERANCE, None
        for i in range(first + 1, last):
            away = distance(line[i], line[first], line[last])
            if away > worst:
                worst, at = away, i
        if at is not None:
            keep.add(at)
            open_spans += [(first, at), (at, last)]
    return [line[i] for i in sorted(keep)]


def distance(point, start, end):
    """From a point to a segment, in degrees of latitude."""
    narrow = math.cos(math.radians(point[1]))
    px, py = (point[0] - start[0]) * narrow, point[1] - start[1]
    sx, sy = (end[0] - start[0]) * narrow, end[1] - start[1]
    length = sx * sx + sy * sy
    share = 0.0 if length == 0 else max(0.0, min(1.0, (px * sx + py * sy) / length))
    return math.hypot(px - share * sx, py - share * sy)


def inside(point, frame):
    west, south, east, north = frame
    return west <= point[0] <= east and south <= point[1] <= north


def unrolled(line):
    """The same line with longitudes that go on across the antimeridian."""
    result = line[:1]
    for x, y in line[1:]:
        result.append((x + 360 * round((result[-1][0] - x) / 360), y))
    return result


def around(ring):
    """A closed ring with longitudes that go on; one around the south pole is led over it."""
    result = unrolled(ring + ring[:1])
    end = result.pop()
    if abs(end[0] - ring[0][0]) > 180:
        result += [end, (end[0], -90.0), (ring[0][0], -90.0)]
    return result


def turned(line):
    """The line as it lies about each turn of longitude."""
    return ([(x + turn, y) for x, y in line] for turn in (0, -360, 360))


def cropped(line, frame):
    """The stretches of a line inside the frame, each with one point beyond it where it was cut."""
    stretch = []
    within = [inside(point, frame) for point in line]
    for i, point in enumerate(line):
        near = within[i] or (i > 0 and within[i - 1]) or (i + 1 < len(line) and within[i + 1])
        if near:
            stretch.append(point)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def cut(ring, axis, limit, sign):
    """One side of Sutherland and Hodgman's clipping of a closed ring."""
    result = []
    for i, point in enumerate(ring):
        before = ring[i - 1]
        here, there = sign * (point[axis] - limit) <= 0, sign * (before[axis] - limit) <= 0
        if here != there:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            result.append(tuple(b + share * (p - b) for b, p in zip(before, point)))
        if here:
            result.append(point)
    return result


def clipped(ring, frame):
    west, south, east, north = frame
    for axis, limit, sign in ((0, west, -1), (0, east, 1), (1, south, -1), (1, north, 1)):
        ring = cut(ring, axis, limit, sign)
    return ring


def flat(line):
    return [round(value, DECIMALS) for point in line for value in point]


def main(source, target, frame):
    with open(source, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplify(arc) for arc in decode(topology)]

    users = [0] * len(arcs)
    for geometry in topology["objects"]["countries"]["geometries"]:
        for number in (n for ring in rings(geometry) for n in ring):
            users[number if number >= 0 else ~number] += 1

    lines = {"coastlines": [], "borders": []}
    for arc, count in zip(arcs, users):
        if count > 0:
            kind = "coastlines" if count == 1 else "borders"
            for line in turned(unrolled(arc)):
                lines[kind] += [flat(stretch) for stretch in cropped(line, frame) if len(stretch) > 1]

    land = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for ring in rings(geometry):
            points = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc if not points else arc[1:]
            for whole in turned(around(points[:-1])):
                ring_inside = clipped(whole, frame)
                if len(ring_inside) > 2:
                    land.append(flat(ring_inside))

    with open(target, "w", encoding="utf-8") as file:
        file.write('{"frame":' + json.dumps(frame, separators=(",", ":")))
        for name, group in (("land", land), ("coastlines", lines["coastlines"]), ("borders", lines["borders"])):
            rows = ",\n".join(json.dumps(line, separators=(",", ":")) for line in group)
            file.write(f',\n"{name}":[\n{rows}]')
        file.write("}\n")


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], [float(value) for value in sys.argv[3:]])
