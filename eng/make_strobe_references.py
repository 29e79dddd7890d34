#!/usr/bin/env python3
"""Writes validation/jamming/triangulation.csv: how sure the place is where two bearings meet, by the closed form of a plane.

Two lines that err by e1 and e2 across themselves, where they meet at an angle, meet with the variances of the solution of two equations n1 x = e1, n2 x = e2; the
program takes weighted least squares over lines in space, from antennas whose horizontals differ by the earth's curve."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "jamming"


def crossing(baseline_km, east_km, north_km, sigma_deg):
    """Greatest and least standard deviation in the plane and the one across it, in km; antennas at the origin and east of it."""
    sigma = math.radians(sigma_deg)
    lines = []
    for antenna in (0.0, baseline_km):
        x, y = east_km - antenna, north_km
        reach = math.hypot(x, y)
        lines.append(((y / reach, -x / reach), sigma * reach))
    (a, b), (c, d) = lines[0][0], lines[1][0]
    determinant = a * d - b * c
    first, second = (d / determinant, -c / determinant), (-b / determinant, a / determinant)
    e1, e2 = lines[0][1] ** 2, lines[1][1] ** 2
    xx = first[0] ** 2 * e1 + second[0] ** 2 * e2
    xy = first[0] * first[1] * e1 + second[0] * second[1] * e2
    yy = first[1] ** 2 * e1 + second[1] ** 2 * e2
    middle, half = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
    return math.sqrt(middle + half), math.sqrt(middle - half), math.sqrt(1 / (1 / e1 + 1 / e2))


def main():
    rows = []
    for baseline, east, north, sigma in [(100, 50, 50, 0.2), (100, 50, 200, 0.2), (100, 150, 100, 0.2), (40, 20, 150, 0.1), (150, -30, 120, 0.5)]:
        greatest, least, up = crossing(baseline, east, north, sigma)
        rows.append(f"{baseline} km apart; source {east} km east and {north} km north,{baseline},{east},{north},{sigma},{greatest:.6g},{least:.6g},{up:.6g}")
    head = [
        "# title: How sure the place is where the strobes of two radars meet",
        "# source: two equations of lines in a plane solved for their errors, evaluated apart from this program by eng/make_strobe_references.py",
        "# evidence: closed form",
        f"# rows: {len(rows)}",
        "# expect greatest_km: greatest standard deviation in the plane, km; within 5e-6 of the value; six digits are printed",
        "# expect least_km: least standard deviation in the plane, km; within 5e-6 of the value; the same",
        "# expect up_km: standard deviation across the plane, km; within 5e-6 of the value; the same",
        "case,baseline_km,east_km,north_km,sigma_deg,greatest_km,least_km,up_km",
    ]
    (FOLDER / "triangulation.csv").write_text("\n".join(head + rows) + "\n")


if __name__ == "__main__":
    main()
