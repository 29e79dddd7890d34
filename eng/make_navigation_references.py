#!/usr/bin/env python3
"""Writes validation/navigation-jamming: a jammer's power over a satellite's by adding up decibels, and how far beside their aim flights end that drift.

Free-space loss in the customary form 32.45 + 20 log f/MHz + 20 log d/km [ITU-R P.525]; the satellites' least power of -158.5 dBW is printed in IS-GPS-200."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "navigation-jamming"
CARRIER_MHZ, LEAST_DBW = 1575.42, -158.5


def jam_to_signal(watts, km):
    return 10 * math.log10(watts) - (32.4478 + 20 * math.log10(CARRIER_MHZ) + 20 * math.log10(km)) - LEAST_DBW


def jam_rows():
    for watts, km in [(1, 10), (1, 100), (10, 30), (100, 71), (1000, 3), (0.1, 1)]:
        yield f"{watts:g} W at {km:g} km,{watts:g},{km:g},{jam_to_signal(watts, km):.4f}"


def drift_rows():
    """Two parts, each normal: the distance of the middle by Rayleigh's law, and its mean."""
    for drift, seconds in [(0.5, 600), (2, 1200), (5, 300)]:
        sigma = drift * seconds
        yield f"{drift:g} m/s for {seconds:g} s,{drift:g},{seconds:g},{sigma * math.sqrt(2 * math.log(2)) / 1000:.5g},{sigma * math.sqrt(math.pi / 2) / 1000:.5g}"


def main():
    FOLDER.mkdir(exist_ok=True)
    jam = list(jam_rows())
    (FOLDER / "jam_to_signal.csv").write_text("\n".join([
        "# title: A jammer's power over that of a navigation satellite",
        "# source: decibels of free-space loss [ITURP525] and the least power printed in [ISGPS200], added up apart from this program by eng/make_navigation_references.py",
        "# evidence: closed form",
        f"# rows: {len(jam)}",
        "# expect ratio_dB: power of the jammer over that of a satellite, dB; within 1e-3; the constant of the loss is good to a ten-thousandth",
        "# expect reach_km: how far the ratio of the row is reached, km; within 2e-4 of the value; a thousandth of a decibel",
        "case,power_W,distance_km,ratio_dB,reach_km",
    ] + [f"{row},{row.split(',')[2]}" for row in jam]) + "\n", encoding="utf-8")
    drift = list(drift_rows())
    (FOLDER / "drift.csv").write_text("\n".join([
        "# title: How far beside their aim flights end that fly on without satellites",
        "# source: Rayleigh's law of two normal errors that grow with time, evaluated apart from this program by eng/make_navigation_references.py",
        "# evidence: closed form",
        f"# rows: {len(drift)}",
        "# expect median_km: distance of half of the flights from their aim, km; within 0.09 of the value; four standard errors of 2 000 flights",
        "# expect mean_km: mean distance, km; within 0.05 of the value; four standard errors of 2 000 flights",
        "case,drift_m_s,jammed_s,median_km,mean_km",
    ] + drift) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
