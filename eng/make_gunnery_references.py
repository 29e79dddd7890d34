#!/usr/bin/env python3
"""Writes validation/short-range/*.csv: bursts, shells and sights, evaluated apart from the program and by other means than its own.

The offset circle probability comes from its series as a Poisson mixture of gamma laws, where the program integrates strips;
a shell's time of flight from a fourth-order Runge-Kutta integration, where the program has the closed form."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "short-range"


def offset_circle(radius, beside):
    """The chance that a point of a unit circular normal law lies within a radius of a point that is so far beside its middle."""
    mean, limit = beside * beside / 2, radius * radius / 2
    weight, total = math.exp(-mean), 0.0
    for k in range(400):
        term, tail = math.exp(-limit), 0.0
        for j in range(k + 1):
            tail += term
            term *= limit / (j + 1)
        total += weight * (1 - tail)
        weight *= mean / (k + 1)
    return total


def shell(speed, coefficient, density, range_m):
    """Seconds and the speed left, stepped by distance: dt/dx = 1/v, dv/dx = -density v / (2 coefficient)."""
    steps = 20000
    h, v, t = range_m / steps, speed, 0.0
    slope = lambda x: -density * x / (2 * coefficient)
    for _ in range(steps):
        k1 = slope(v)
        k2 = slope(v + h / 2 * k1)
        k3 = slope(v + h / 2 * k2)
        k4 = slope(v + h * k3)
        middle = v + h / 2 * k2
        after = v + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        t += h / 6 * (1 / v + 4 / middle + 1 / after)
        v = after
    return t, v


def write(name, title, source, expects, columns, rows):
    lines = [f"# title: {title}", f"# source: {source}", "# evidence: closed form", f"# rows: {len(rows)}"]
    lines += [f"# expect {expect}" for expect in expects]
    lines += [",".join(columns)] + [",".join(str(cell) for cell in row) for row in rows]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    FOLDER.mkdir(exist_ok=True)
    discs = [(0.1, 0), (0.5, 0), (1, 0), (2, 0), (3, 0), (0.5, 0.5), (1, 1), (2, 2), (0.3, 1.5), (1, 2), (2, 1), (3, 1), (1.5, 4)]
    write("single_shot.csv", "One shell at a disc: the offset circle probability",
          "1 - exp(-r2/2) for b = 0; (1 - exp(-r2) I0(r2))/2 for b = r with I0 of [Abramowitz1964, table 9.8]; else the series, evaluated apart from this program by eng/make_gunnery_references.py",
          ["P: chance that the shell lies on the disc, 1; within 1e-6; nine digits are given; the model has its normal law to 1e-7"],
          ["case", "radius_sigma", "beside_sigma", "P"],
          [(f"r {r} b {b}", r, b, f"{offset_circle(r, b):.9f}") for r, b in discs])
    bursts = [(1, 0.5, 0, 1), (0.5, 0.3, 0.5, 10), (0.5, 0.7, 1, 20), (1.5, 0.1, 1, 25), (0.2, 0.5, 2, 100), (2, 0.05, 0, 20)]
    write("burst.csv", "A burst whose shells share one aim: the product over its shells",
          "1 - (1 - k P)^n with P as in single_shot.csv, evaluated apart from this program by eng/make_gunnery_references.py",
          ["P: chance that the burst kills, 1; within 1e-6; nine digits are given; the model has its normal law to 1e-7"],
          ["case", "radius_sigma", "kill_by_hit", "beside_sigma", "shells", "P"],
          [(f"{n} shells r {r} b {b}", r, k, b, n, f"{1 - (1 - k * offset_circle(r, b)) ** n:.9f}") for r, k, b, n in bursts])
    shells = [(1050, 2400, 1.225, 1000), (1050, 2400, 1.225, 2000), (1050, 2400, 1.225, 4000), (960, 1600, 1.225, 2000), (1175, 2000, 0.9, 3000)]
    rows = []
    for v, c, d, x in shells:
        t, left = shell(v, c, d, x)
        rows.append((f"{v} m/s {c} kg/m2 {x} m", v, c, d, x, f"{t:.7f}", f"{left:.5f}"))
    write("shells.csv", "Shells that drag slows with the square of their speed, in air of one density",
          "the equation of motion, integrated by Runge and Kutta's fourth-order rule apart from this program by eng/make_gunnery_references.py",
          ["time_s: from the muzzle, s; within 1e-6; seven digits are given", "speed_m_s: that is left, m/s; within 1e-4; five digits are given"],
          ["case", "muzzle_m_s", "coefficient_kg_m2", "density_kg_m3", "range_m", "time_s", "speed_m_s"], rows)
    sights = [("one cycle", 4, 1.0, 1000, 4000), ("two cycles", 4, 1.0, 1000, 2000), ("half a cycle", 4, 1.0, 1000, 8000), ("black at the visibility", 100, 1.0, 10, 9999),
              ("black beyond the visibility", 100, 1.0, 10, 10001), ("half contrast", 100, 0.5, 10, 8200), ("half contrast lost", 100, 0.5, 10, 8250)]
    rows = []
    for name, resolution, contrast, visibility, x in sights:
        seen = contrast * math.exp(-math.log(50) * x / (visibility * 1000)) >= 0.02
        n = 1000 / x * resolution
        p = n ** (2.7 + 0.7 * n) if n < 20 else float("inf")
        rows.append((name, resolution, contrast, visibility, x, f"{(p / (1 + p) if p < float('inf') else 1) if seen else 0:.9f}"))
    write("sights.csv", "A target of one metre in a sight: contrast through the air, then cycles across the target",
          "contrast falls by exp(-3.912 R/V) [Koschmieder1924]; N^E / (1 + N^E) with E = 2.7 + 0.7 N, one cycle for an even chance [Johnson1958; Ratches1976]",
          ["P: chance of one look, 1; within 1e-6; nine digits are given"],
          ["case", "resolution_cycles_mrad", "contrast", "visibility_km", "range_m", "P"], rows)


if __name__ == "__main__":
    main()
