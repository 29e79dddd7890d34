#!/usr/bin/env python3
"""Writes validation/rain/cell_paths.csv: what a ray through a cell of rain loses, added up along the ray in steps of ten metres.

The ray is straight over an earth of 4/3 of its radius, the cell a cylinder on a sphere; k and alpha are those printed on ITU-R's validation sheet of P.838-3
(validation/rain/p838_specific.csv) or, for 3 and 10 GHz, of the recommendation's table 5, horizontal polarization. The program has closed forms for chord and top."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "rain"
SPHERE, EFFECTIVE = 6371.0, 6371.0 * 4 / 3

# Table 5 of P.838-3: frequency in GHz, k and alpha for horizontal polarization.
COEFFICIENTS = {3.0: (0.0001390, 1.2322), 10.0: (0.01217, 1.2571)}


def lost(frequency, rate, centre_km, across_km, radius_km, top_km, antenna_km, target_km, range_km):
    k, alpha = COEFFICIENTS[frequency]
    gamma = k * rate**alpha
    steps = max(1, round(range_km / 0.01))
    ds = range_km / steps
    wet = 0.0
    away = math.hypot(centre_km, across_km) / SPHERE
    bearing = math.atan2(across_km, centre_km)
    centre = (math.sin(away) * math.cos(bearing), math.sin(away) * math.sin(bearing), math.cos(away))
    for i in range(steps):
        s = (i + 0.5) * ds
        height = antenna_km + (target_km - antenna_km) * s / range_km - s * (range_km - s) / (2 * EFFECTIVE)
        place = (math.sin(s / SPHERE), 0.0, math.cos(s / SPHERE))
        between = math.acos(min(1.0, sum(a * b for a, b in zip(place, centre)))) * SPHERE
        wet += ds if between < radius_km and height < top_km else 0.0
    slant = math.hypot(1.0, (target_km - antenna_km) / range_km)
    return gamma * wet * slant


CASES = [
    ("whole chord at 10 GHz; 25 mm/h", 10.0, 25, 30, 0, 15, 4, 0.02, 1.0, 80),
    ("whole chord at 3 GHz; 25 mm/h", 3.0, 25, 30, 0, 15, 4, 0.02, 1.0, 80),
    ("beside the middle; 50 mm/h", 10.0, 50, 40, 8, 12, 4, 0.02, 2.0, 100),
    ("antenna in the cell", 10.0, 10, 5, 0, 20, 4, 0.02, 0.5, 60),
    ("target in the cell", 10.0, 10, 50, 0, 20, 4, 0.02, 0.5, 45),
    ("out at the top", 10.0, 25, 60, 0, 40, 3, 0.02, 9.0, 120),
    ("seen from above", 10.0, 25, 100, 0, 30, 4, 9.0, 0.1, 150),
    ("the cell lies beyond the target", 10.0, 25, 90, 0, 10, 4, 0.02, 1.0, 60),
    ("the cell lies aside", 10.0, 25, 40, 30, 10, 4, 0.02, 1.0, 80),
]


def main():
    head = [
        "# title: What a cell of rain takes from one path",
        "# source: rain added up along the ray in steps of 10 m, apart from this program by eng/make_rain_cell_references.py, with k and alpha printed in [ITUR838, Table 5]",
        "# evidence: closed form",
        f"# rows: {len(CASES)}",
        "# expect rain_dB: lost on one way, dB; within 2e-3 of the value; four digits of k, the ends of the cell to a step and the ellipsoid for the sphere",
        "case,f_GHz,R_mm_h,ahead_km,aside_km,radius_km,top_km,antenna_km,target_km,range_km,rain_dB",
    ]
    rows = [",".join([case[0], *(f"{value:g}" for value in case[1:]), f"{lost(*case[1:]):.5g}"]) for case in CASES]
    (FOLDER / "cell_paths.csv").write_text("\n".join(head + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
