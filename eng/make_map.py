#!/usr/bin/env python3
"""Makes data/map/eastern-mediterranean.json from the package world-atlas (Natural Earth, 1:50 million).

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    eng/make_map.py package/countries-50m.json data/map/eastern-mediterranean.json
"""

import json
import math
import sys

WEST, SOUTH, EAST, NORTH = 10.0, 20.0, 65.0, 55.0
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


def inside(point):
    return WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH


def cropped(line):
    """The stretches of a line inside the frame, each with one point beyond it where it was cut."""
    stretch = []
    for i, point in enumerate(line):
        near = inside(point) or (i > 0 and inside(line[i - 1])) or (i + 1 < len(line) and inside(line[i + 1]))
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


def clipped(ring):
    for axis, limit, sign in ((0, WEST, -1), (0, EAST, 1), (1, SOUTH, -1), (1, NORTH, 1)):
        ring = cut(ring, axis, limit, sign)
    return ring


def flat(line):
    return [round(value, DECIMALS) for point in line for value in point]


def main(source, target):
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
            lines[kind] += [flat(stretch) for stretch in cropped(arc) if len(stretch) > 1]

    land = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for ring in rings(geometry):
            points = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc if not points else arc[1:]
            ring_inside = clipped(points[:-1])
            if len(ring_inside) > 2:
                land.append(flat(ring_inside))

    with open(target, "w", encoding="utf-8") as file:
        file.write('{"frame":' + json.dumps([WEST, SOUTH, EAST, NORTH], separators=(",", ":")))
        for name, group in (("land", land), ("coastlines", lines["coastlines"]), ("borders", lines["borders"])):
            rows = ",\n".join(json.dumps(line, separators=(",", ":")) for line in group)
            file.write(f',\n"{name}":[\n{rows}]')
        file.write("}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
