#!/usr/bin/env python3
"""Writes validation/weather/ground_speed.csv: the speed over the ground of what holds a course in wind.

The heading is sought by bisection so that air and wind together move along the course; the program has the root of the triangle."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "weather"


def over_ground(air, course_deg, wind, from_deg):
    course = math.radians(course_deg)
    blow = math.radians(from_deg + 180)
    wind_north, wind_east = wind * math.cos(blow), wind * math.sin(blow)

    def beside(heading):
        north, east = air * math.cos(heading) + wind_north, air * math.sin(heading) + wind_east
        return east * math.cos(course) - north * math.sin(course)

    low, high = course - math.pi / 2, course + math.pi / 2
    for _ in range(200):
        middle = (low + high) / 2
        if beside(middle) < 0:
            low = middle
        else:
            high = middle
    north, east = air * math.cos(low) + wind_north, air * math.sin(low) + wind_east
    return north * math.cos(course) + east * math.sin(course)


CASES = [
    ("calm", 45, 90, 0, 0),
    ("from ahead", 45, 90, 15, 90),
    ("from behind", 45, 90, 15, 270),
    ("from the left", 45, 90, 15, 0),
    ("from the right and ahead", 45, 250, 20, 290),
    ("a strong one from aside", 45, 30, 40, 110),
    ("a cruise missile", 240, 270, 30, 300),
]


def main():
    head = [
        "# title: Speed over the ground of what holds its course in wind",
        "# source: the heading sought by bisection, apart from this program by eng/make_wind_references.py",
        "# evidence: closed form",
        f"# rows: {len(CASES)}",
        "# expect ground_m_s: speed over the ground, m/s; within 5e-6 of the value; six digits are printed",
        "case,air_m_s,course_deg,wind_m_s,from_deg,ground_m_s",
    ]
    rows = [f"{name},{air},{course},{wind},{blows},{over_ground(air, course, wind, blows):.6g}" for name, air, course, wind, blows in CASES]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "ground_speed.csv").write_text("\n".join(head + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
