#!/usr/bin/env python3
"""Writes validation/light-objects/*.csv: light bodies held back by the air, objects judged by what was read of them, and chaff in a cell of range,
evaluated apart from the program and by other means than its own.

Falls are integrated in speed, angle and height over a round earth at rest, through the densities printed in the U.S. Standard Atmosphere 1976, straight in their
logarithm between; the program integrates places on the turning ellipsoid through its own table. Judgements come from densities folded on a
grid, where the program draws; a cell's chaff from the normal integral, where the program takes the density in its middle."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "light-objects"

EARTH_M = 6_371_000.0
MU = 3.986004418e14

# Heights in km and densities in kg/m3 [USSA1976, table I].
AIR = [
    (20, 8.891e-2), (25, 4.008e-2), (30, 1.841e-2), (35, 8.463e-3), (40, 3.996e-3), (45, 1.966e-3), (50, 1.027e-3), (55, 5.681e-4), (60, 3.097e-4), (65, 1.632e-4), (70, 8.283e-5), (75, 3.992e-5),
    (80, 1.846e-5), (85, 8.220e-6), (90, 3.416e-6), (95, 1.393e-6), (100, 5.604e-7), (105, 2.325e-7), (110, 9.708e-8), (115, 4.289e-8),
    (120, 2.222e-8), (130, 8.152e-9), (140, 3.831e-9), (150, 2.076e-9),
]


def density(height_m):
    h = height_m / 1000
    if h >= AIR[-1][0]:
        return 0.0
    for (low, below), (high, above) in zip(AIR, AIR[1:]):
        if low <= h < high:
            return math.exp(math.log(below) + (h - low) / (high - low) * (math.log(above) - math.log(below)))
    raise ValueError(f"{h} km is below the table")


def rates(state, beta):
    speed, angle, height = state
    radius = EARTH_M + height
    gravity = MU / radius**2
    return (
        -density(height) * speed**2 / (2 * beta) + gravity * math.sin(angle),
        (gravity - speed**2 / radius) * math.cos(angle) / speed,
        -speed * math.sin(angle),
    )


def half_speed_height(beta, speed, angle_deg, height_m):
    """Where the body flies at half the speed with which it began, the angle below the horizontal; steps of 10 ms by Heun's method."""
    state, step = (speed, math.radians(angle_deg), height_m), 0.01
    while state[0] > speed / 2:
        first = rates(state, beta)
        ahead = tuple(s + step * r for s, r in zip(state, first))
        second = rates(ahead, beta)
        state = tuple(s + step * (a + b) / 2 for s, a, b in zip(state, first, second))
    return state[2]


def normal(x, sigma=1.0):
    return math.exp(-0.5 * (x / sigma) ** 2) / (sigma * math.sqrt(2 * math.pi))


def judged_light(mean, error_variance, margin):
    """The chance that own feature and error together lie below the bound: the sum of their densities over a grid, folded."""
    step, reach = 0.02, 8.0
    grid = [-reach + step * i for i in range(int(2 * reach / step) + 1)]
    sigma = math.sqrt(error_variance)
    bound = -margin * math.sqrt(1 + error_variance)
    chance = 0.0
    for own in grid:
        below = 0.0
        width = sigma * step
        for e in grid:
            if mean + own + sigma * e <= bound:
                below += normal(sigma * e, sigma) * width
        chance += normal(own) * step * below
    return chance


def share_in_cell(sigma, along, cell):
    upper, lower = (along + cell / 2) / sigma, (along - cell / 2) / sigma
    return 0.5 * (math.erf(upper / math.sqrt(2)) - math.erf(lower / math.sqrt(2)))


def write(name, head, rows):
    (FOLDER / f"{name}.csv").write_text("\n".join(head + rows) + "\n")


def falls():
    rows = []
    for beta, speed, angle in [(0.1, 2500, 40), (0.4, 2500, 40), (1, 2500, 40), (1, 2500, 20), (1, 4500, 30), (5, 2500, 40), (20, 2500, 40), (50, 2500, 40)]:
        height = half_speed_height(beta, speed, angle, 150_000)
        rows.append(f"{beta} kg/m2 at {speed} m/s and {angle} deg,{beta},{speed},{angle},{height / 1000:.3f}")
    write(
        "stripping",
        [
            "# title: Where the air has taken half the speed of a light body",
            "# source: speed, angle and height integrated over a round earth at rest through the densities of [USSA1976], apart from this program by eng/make_light_object_references.py",
            "# evidence: closed form",
            f"# rows: {len(rows)}",
            "# expect half_km: height at which it flies at half of the speed that it had at 150 km, km; within 0.15; 2 % of the density, which densities straight in the logarithm over 5 km and four printed digits are good to, over an e-folding height of 7 km",
            "case,beta_kg_m2,speed_m_s,angle_deg,half_km",
        ],
        rows,
    )


def judgements():
    rows = []
    for separation, cell, looks, period, turning, margin in [(0, 0.3, 10, 2, 20, 1), (1.5, 0.3, 10, 2, 20, 1), (1.5, 0.3, 60, 2, 20, 1), (1.5, 6, 60, 2, 20, 1), (4, 0.3, 30, 2, 20, 1), (2, 0.3, 30, 5, 5, 0)]:
        weight = looks * min(1, period / turning) / (1 + (cell / 2) ** 2)
        heavy = judged_light(separation / 2, 1 / weight, margin)
        light = judged_light(-separation / 2, 1 / weight, margin)
        rows.append(f"{separation} apart; {looks} looks of {period} s; cell {cell} m,{separation},{cell},{looks},{period},{turning},{margin},{heavy:.5f},{light:.5f}")
    write(
        "judged",
        [
            "# title: Objects above the air judged light by what a radar has read of them",
            "# source: the densities of an object's own feature and of the mean reading's error folded on a grid, apart from this program by eng/make_light_object_references.py",
            "# evidence: closed form",
            f"# rows: {len(rows)}",
            "# expect warheads_judged: share of warheads judged light; within 0.02; four standard errors of 10 000 objects at a half",
            "# expect light_judged: share of light objects judged light; within 0.02; the same",
            "case,separation,cell_m,looks,period_s,turning_s,margin,warheads_judged,light_judged",
        ],
        rows,
    )


def cells():
    rows = []
    for speed, age, along, cell in [(3, 100, 0, 30), (3, 100, 300, 30), (3, 100, 600, 30), (1, 300, 150, 1), (10, 200, 4000, 100), (0.5, 20, 0, 0.3)]:
        share = share_in_cell(speed * age, along, cell)
        rows.append(f"{cell} m cell {along} m off; {speed} m/s for {age} s,{speed},{age},{along},{cell},{share:.9g}")
    write(
        "chaff",
        [
            "# title: The share of a cloud of chaff in a radar's cell",
            "# source: the normal integral over the cell, evaluated apart from this program by eng/make_light_object_references.py",
            "# evidence: closed form",
            f"# rows: {len(rows)}",
            "# expect share: of the cloud's reflectors; within 0.01 of the value; a hundredth: the model takes the density in the middle of the cell, which errs by some (cell / sigma)^2 / 24",
            "case,spreading_m_s,age_s,along_m,cell_m,share",
        ],
        rows,
    )


if __name__ == "__main__":
    falls()
    judgements()
    cells()
