#!/usr/bin/env python3
"""Writes the tables of validation/manoeuvre: flights that weave and glide, integrated apart from the program.

Usage: eng/make_manoeuvre_references.py [FOLDER]     (validation/ without one; two minutes or so; needs nothing but Python 3)

Gravity, air and drag are those of make_flight_references.py; lift, its price and the laws of weave and glide are those that
docs/models/manoeuvring-missiles.md states. Nothing of the program is read or called.
"""
import math
import sys

from make_flight_references import GM, Missile, air, dot, geodetic_height, norm
from reference_tables import write_tables

G0 = 9.80665
FLIGHTS = [
    # name, from, to, loft, burn, beta, shape, limit in g, lift to drag, weave below km, period s, phase deg, roll deg, glide down to m/s
    ("weave to the sides", 36, 38, 39, 35.2, -20, 30, 15000, "slender", 10, 2, 25, 5, 0, 0, 0),
    ("weave up and down", 41, 31, 39, 35.2, -20, 30, 12000, "slender", 20, 2.5, 20, 4, 77, 90, 0),
    ("weave aslant and lofted", -30, 22, -28, 24, 10, 45, 9000, "constant", 6, 1.2, 30, 9, 200, 40, 0),
    ("bound by the air alone", 3, -58, 1, -60.5, -15, 30, 8000, "constant", 60, 1.5, 25, 3, 300, 150, 0),
    ("glide", 30, 45, 39, 35, -30, 100, 10000, "constant", 10, 2.5, 0, 5, 0, 0, 1500),
    ("glide and then weave", 50, 20, 39, 30, -30, 110, 8000, "slender", 12, 2.2, 25, 6, 120, 60, 1600),
]


class Turning(Missile):
    step = 0.05

    def __init__(self, case):
        (name, *places, loft, burn, beta, shape, limit, self.ratio, below, self.period, phase, roll, self.slowest) = case
        super().__init__((name, *places, loft, burn, beta, shape, "none", 0))
        self.limit, self.below = limit * G0, below * 1000
        self.phase, self.roll = math.radians(phase), math.radians(roll)

    def turn(self, t, p, v, drag):
        speed = norm(v)
        available = min(self.limit, 2 * self.ratio * drag)
        if available <= 0 or speed <= 0:
            return 0, 0, 0
        along, up = [x / speed for x in v], [x / norm(p) for x in p]
        climb, slope = dot(v, up), dot(up, along)
        lift = [u - slope * a for u, a in zip(up, along)]
        lift = [x / norm(lift) for x in lift]
        side = [along[1] * lift[2] - along[2] * lift[1], along[2] * lift[0] - along[0] * lift[2], along[0] * lift[1] - along[1] * lift[0]]

        def share(x):
            return max(0.0, min(1.0, x))
        weave = glide = 0.0
        if self.below:
            weave = available * share((self.below - geodetic_height(p)) / (0.2 * self.below)) * share(-climb / 100) \
                * math.sin(2 * math.pi * t / self.period + self.phase)
        if self.slowest:
            glide = available * share((speed / self.slowest - 1) / 0.1) * share(1 - 20 * climb / speed)
        turn = [lift[i] * (glide + weave * math.sin(self.roll)) + side[i] * weave * math.cos(self.roll) for i in range(3)]
        size = norm(turn)
        if size > available:
            turn, size = [x * available / size for x in turn], available
        price = (size / (2 * self.ratio)) ** 2 / drag
        return [turn[i] - along[i] * price for i in range(3)]

    def solve(self):
        """From a thrust that brings a glide down near the point, by halving, on by the derivatives of the miss."""
        if not self.slowest:
            return super().solve()
        azimuth, most = self.first_guess()
        low, high = most / 2, most
        for _ in range(11):
            mean = (low + high) / 2
            low, high = (mean, high) if self.beyond(azimuth, mean) < 0 else (low, mean)
        mean = (low + high) / 2
        for _ in range(12):
            m = self.miss(azimuth, mean)
            if math.hypot(*m) < 0.1:
                break
            ma, mb = self.miss(azimuth + 1e-5, mean), self.miss(azimuth, mean * 1.000001)
            xa, ya = (ma[0] - m[0]) / 1e-5, (ma[1] - m[1]) / 1e-5
            xb, yb = (mb[0] - m[0]) / (1e-6 * mean), (mb[1] - m[1]) / (1e-6 * mean)
            det = xa * yb - xb * ya
            azimuth += -(m[0] * yb - m[1] * xb) / det
            mean += -(xa * m[1] - ya * m[0]) / det
        return azimuth, mean

    def beyond(self, azimuth, mean):
        _, y, _, _ = self.fly(azimuth, mean)
        return math.acos(dot(self.start, y[:3]) / norm(self.start) / norm(y[:3])) - self.central


def flights(write):
    rows = []
    for case in FLIGHTS:
        missile = Turning(case)
        azimuth, mean = missile.solve()
        seconds, y, burnout, apogee = missile.fly(azimuth, mean)
        miss = math.hypot(*missile.miss(azimuth, mean))
        assert miss < 0.5, (case[0], miss)
        rows.append(",".join(f"{x:g}" if not isinstance(x, str) else x for x in case)
                    + f",{burnout[0]:.2f},{burnout[1]:.1f},{apogee:.0f},{seconds:.2f},{norm(y[3:]):.2f}")
        print(rows[-1], file=sys.stderr)
    write("manoeuvre/whole_flights",
          "case,from_latitude_deg,from_longitude_deg,to_latitude_deg,to_longitude_deg,loft_deg,burn_s,beta_kg_m2,drag_shape,limit_g,lift_to_drag,"
          "weave_below_km,period_s,phase_deg,roll_deg,glide_down_to_m_s,burnout_speed_m_s,burnout_height_m,apogee_m,time_s,impact_speed_m_s", rows)


def glides(write):
    """Range between two speeds of an equilibrium glide, and the height that it has at the first: lift, 2 E d, is weight less v^2 / r."""
    rows = []
    for ratio, beta, first, last, flight in [(2, 10000, 3000, 2000, 6000), (2.5, 10000, 3500, 2000, 6000), (2.5, 6000, 3500, 2000, 6000),
                                            (3, 12000, 4000, 2200, 6000), (3.5, 8000, 4500, 2500, 9000)]:
        radius = 6371000 + 40000.0
        gravity = GM / radius ** 2
        length = ratio * radius / 2 * math.log((gravity * radius - last ** 2) / (gravity * radius - first ** 2))
        low, high = 10000.0, 80000.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if ratio * air(middle)[0] * first ** 2 / beta > gravity - first ** 2 / radius else (low, middle)
        rows.append(f"{ratio:g},{beta:g},{first:g},{last:g},{flight:g},{length / 1000:.5g},{low / 1000:.4g}")
    write("manoeuvre/glide", "lift_to_drag,beta_kg_m2,first_speed_m_s,last_speed_m_s,flight_km,range_km,height_km", rows)


if __name__ == "__main__":
    write_tables((glides, flights))
