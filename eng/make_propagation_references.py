#!/usr/bin/env python3
"""Writes the tables of validation/clutter, refraction and guidance that evaluate published formulas, apart from the program.

Usage: eng/make_propagation_references.py [FOLDER]     (validation/ without one; needs nothing but Python 3)

Rays are followed by their differential equation along the way, not by the integral over height that the program uses.
"""
import math
import sys

from reference_tables import write_tables

RADIUS = 6371000.0


def sea(ghz, deg, state):
    db = (-73.0 + 20.781 * math.log10(math.sin(math.radians(deg))) + (27.5 + 7.351 * deg) * math.log10(ghz) / (1 + 0.95 * deg)
          + 25.65 * (1 + state) ** (1 / (2 + 0.085 * deg + 0.033 * state)) + 0.0054 * deg ** 2)
    return 10 ** (db / 10)


def seas(write):
    write("clutter/sea_fit", "frequency_GHz,grazing_deg,sea_state,reflectivity",
          [f"{f:g},{g:g},{(i + j) % 7},{sea(f, g, (i + j) % 7):.6e}"
           for i, f in enumerate((0.5, 1.3, 3, 5.5, 9.4, 17, 35)) for j, g in enumerate((0.1, 0.3, 1, 3, 10, 30, 60))])


def lands(write):
    write("clutter/land", "gamma_dB,grazing_deg,reflectivity",
          [f"{gamma},{g:g},{10 ** (gamma / 10) * math.sin(math.radians(g)):.6e}" for gamma in (-25, -15, -5) for g in (0.2, 1, 5, 30)])


def patches(write):
    rows = []
    for range_m, azimuth, elevation, grazing, cell in [
            (20000, 1, 2, 1, 150), (20000, 1, 2, 1, 1500), (80000, 0.5, 1, 0.5, 30), (5000, 2, 2, 30, 15), (5000, 2, 2, 30, 600),
            (2000, 3, 1, 60, 500), (2000, 3, 1, 60, 10), (150000, 1.2, 4, 0.2, 75), (30000, 1.5, 0.5, 10, 4000), (1000, 4, 4, 80, 1000)]:
        by_pulse = cell / math.cos(math.radians(grazing))
        by_beam = range_m * math.radians(elevation) / math.sin(math.radians(grazing))
        limb = "pulse" if by_pulse < by_beam else "beam"
        rows.append(f"{limb}-limited at {range_m / 1000:g} km and {grazing:g} deg,{range_m},{azimuth},{elevation},{grazing},{cell},"
                    f"{range_m * math.radians(azimuth) * min(by_pulse, by_beam):.7g}")
    write("clutter/patch_limbs", "case,range_m,azimuth_deg,elevation_deg,grazing_deg,range_resolution_m,area_m2", rows)


def ray(surface, scale, antenna, elevation, target):
    """Radio range, ground range (m) and bending (mrad): dr/ds = sin e, dphi/ds = cos e / r, de/ds = cos e (1/r + n'/n)."""
    def slope(y):
        r, _, e, _, _ = y
        n1 = surface * 1e-6 * math.exp(-(r - RADIUS) / scale)
        k = n1 / scale / (1 + n1)
        return (math.sin(e), math.cos(e) / r, math.cos(e) * (1 / r - k), 1 + n1, k * math.cos(e))
    y = [RADIUS + antenna, 0.0, math.radians(elevation), 0.0, 0.0]
    h = 100.0
    while True:
        def step(h, y=y):
            a = slope(y)
            b = slope([u + h / 2 * k for u, k in zip(y, a)])
            c = slope([u + h / 2 * k for u, k in zip(y, b)])
            d = slope([u + h * k for u, k in zip(y, c)])
            return [u + h / 6 * (p + 2 * q + 2 * s + t) for u, p, q, s, t in zip(y, a, b, c, d)]
        nxt = step(h)
        if nxt[0] - RADIUS > target:
            low, high = 0.0, h
            for _ in range(45):
                m = (low + high) / 2
                low, high = (m, high) if step(m)[0] - RADIUS < target else (low, m)
            y = step(low)
            return y[3], y[1] * RADIUS, y[4] * 1000
        y = nxt


def rays(write):
    rows = []
    for surface in (200.0, 252.9, 313.0, 404.9):
        drop = 7.32 * math.exp(0.005577 * surface)
        scale = 1000 / math.log(surface / (surface - drop))
        for elevation in (0.0, 0.5, 1.5, 5.0, 20.0):
            for antenna, target in ((0, 1000), (10, 5000), (800, 15000), (0, 30000)):
                radio, ground, bending = ray(surface, scale, antenna, elevation, target)
                rows.append(f"{antenna},{target},{elevation:g},{surface:g},{radio:.2f},{ground:.2f},{bending:.5f}")
    write("refraction/crpl_rays", "antenna_m,target_m,elevation_deg,Ns,radio_range_m,ground_range_m,bending_mrad", rows)


def bends(write):
    """ITU-R P.834, section 4: the fitted bending of a ray from a station to space, in the mean atmosphere of P.453."""
    rows = []
    for h in (0.0, 1.0, 2.0, 3.0):
        for e in (1.0, 2.0, 3.0, 5.0, 8.0):
            tau = 1 / (1.314 + 0.6437 * e + 0.02869 * e * e + h * (0.2305 + 0.09428 * e + 0.01096 * e * e) + 0.008583 * h * h)
            rows.append(f"{h * 1000:g},{e:g},{tau:.4f}")
            got = ray(315, 7350, h * 1000, e, 120000)[2]
            print(f"P.834 {h} {e} {math.radians(tau) * 1000:.4f} mrad, ray {got:.4f}", file=sys.stderr)
    write("refraction/p834_bending", "antenna_m,elevation_deg,bending_deg", rows)


ROUND = (3000.0, 5.0)


def collisions(write):
    """A round that flies straight at a constant speed but for its climb against gravity, at a target on a straight line."""
    burnout, burn = ROUND
    push = (burnout - 30) / burn
    rows = []
    for name, north, height, speed, heading in [
            ("head-on", 40, 15, 300, 180), ("head-on and fast", 60, 20, 1200, 180), ("crossing", 40, 15, 300, 90), ("crossing and fast", 50, 25, 900, 90),
            ("crossing from the right", 50, 18, 600, 270), ("aft quarter", 30, 12, 400, 45), ("tail chase", 30, 12, 400, 0),
            ("standing still", 45, 20, 0.001, 0), ("ahead quarter", 70, 25, 800, 150), ("near", 20, 10, 300, 180)]:
        n, h = north * 1000.0, height * 1000.0
        vn, ve = speed * math.cos(math.radians(heading)), speed * math.sin(math.radians(heading))

        def gap(t):
            x, y = ve * t, n + vn * t
            # The target keeps its height over the plane of the site; the plane falls away from the ground by d^2 / 2 R.
            far = math.sqrt(x * x + y * y + h * h)
            sine = h / far
            left = max(0.0, t - burn)
            way = 30 * min(t, burn) + push * min(t, burn) ** 2 / 2 + burnout * left - 9.78 * sine * left * left / 2
            return far - way
        low, high = 0.0, 300.0
        for _ in range(60):
            m = (low + high) / 2
            low, high = (m, high) if gap(m) > 0 else (low, m)
        rows.append(f"{name},{north},{height},{speed:g},{heading},{low:.3f},0")
    write("guidance/collision", "case,north_km,height_km,target_speed_m_s,heading_deg,time_s,miss_m", rows)


if __name__ == "__main__":
    write_tables((seas, lands, patches, rays, bends, collisions))
