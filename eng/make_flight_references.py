#!/usr/bin/env python3
"""Writes the tables of validation/ that come of integrating textbook equations of motion, apart from the program.

Usage: eng/make_flight_references.py [FOLDER]     (validation/ without one; a minute or so; needs nothing but Python 3)

The equations are those named in the heading of each table, integrated by Runge and Kutta's fourth-order method with
steps so short that halving them moves no printed digit. Nothing of the program is read or called.
"""
import math
import sys

from reference_tables import write_tables

A, F = 6378137.0, 1 / 298.257223563            # WGS 84
B = A * (1 - F)
E2 = F * (2 - F)
GM, SPIN = 3.986004418e14, 7.292115e-5
J2, R2 = 1.08262668e-3, 6378136.3              # EGM96
GAS = 8314.32 / 28.9644                        # US Standard Atmosphere 1976
LAYERS = [(0, -6.5e-3), (11000, 0), (20000, 1e-3), (32000, 2.8e-3), (47000, 0), (51000, -2.8e-3), (71000, -2e-3)]
G7 = [(0, .1198), (.05, .1197), (.1, .1196), (.15, .1194), (.2, .1193), (.25, .1194), (.3, .1194), (.35, .1194), (.4, .1193),
      (.45, .1193), (.5, .1194), (.55, .1193), (.6, .1194), (.65, .1197), (.7, .1202), (.725, .1207), (.75, .1215),
      (.775, .1226), (.8, .1242), (.825, .1266), (.85, .1306), (.875, .1368), (.9, .1464), (.925, .1660), (.95, .2054),
      (.975, .2993), (1, .3803), (1.025, .4015), (1.05, .4043), (1.075, .4034), (1.1, .4014), (1.125, .3987), (1.15, .3955),
      (1.2, .3884), (1.25, .3810), (1.3, .3732), (1.35, .3657), (1.4, .3580), (1.5, .3440), (1.55, .3376), (1.6, .3315),
      (1.65, .3260), (1.7, .3209), (1.75, .3160), (1.8, .3117), (1.85, .3078), (1.9, .3042), (1.95, .3010), (2, .2980),
      (2.05, .2951), (2.1, .2922), (2.15, .2892), (2.2, .2864), (2.25, .2835), (2.3, .2807), (2.35, .2779), (2.4, .2752),
      (2.45, .2725), (2.5, .2697), (2.55, .2670), (2.6, .2643), (2.65, .2615), (2.7, .2588), (2.75, .2561), (2.8, .2533),
      (2.85, .2506), (2.9, .2479), (2.95, .2451), (3, .2424), (3.1, .2368), (3.2, .2313), (3.3, .2258), (3.4, .2205),
      (3.5, .2154), (3.6, .2106), (3.7, .2060), (3.8, .2017), (3.9, .1975), (4, .1935), (4.2, .1861), (4.4, .1793),
      (4.6, .1730), (4.8, .1672), (5, .1618)]

KEPT = {0, .5, .7, .8, .85, .875, .9, .925, .95, .975, 1, 1.025, 1.05, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4.4, 5}
POSTS = [(m, c) for m, c in G7 if m in KEPT]    # which the model keeps: re-entry/g7_drag holds those to the whole table


def stack():
    layers, t, p = [], 288.15, 101325.0
    for i, (base, lapse) in enumerate(LAYERS):
        layers.append((base, lapse, t, p))
        if i + 1 < len(LAYERS):
            rise = LAYERS[i + 1][0] - base
            t2 = t + lapse * rise
            p *= math.exp(-9.80665 * rise / (GAS * t)) if lapse == 0 else (t / t2) ** (9.80665 / (GAS * lapse))
            t = t2
    return layers


STACK = stack()


def in_layers(potential):
    base, lapse, t, p = next(layer for layer in reversed(STACK) if potential >= layer[0] or layer is STACK[0])
    rise = potential - base
    t2 = t + lapse * rise
    p *= math.exp(-9.80665 * rise / (GAS * t)) if lapse == 0 else (t / t2) ** (9.80665 / (GAS * lapse))
    return t2, p


def air(h):
    """Density in kg/m3 and speed of sound in m/s; above 86 km falling off exponentially, as the model says that it departs."""
    if h > 86000:
        t, p = in_layers(6356766 * 86000 / (6356766 + 86000))
        g = 9.80665 * (6356766 / (6356766 + 86000)) ** 2
        return p / (GAS * t) * math.exp((86000 - h) / (GAS * t / g)), math.sqrt(1.4 * GAS * t)
    t, p = in_layers(6356766 * h / (6356766 + h))
    return p / (GAS * t), math.sqrt(1.4 * GAS * t)


def g7(mach):
    """Over the value at Mach 5."""
    if mach >= 5:
        return 1.0
    for (m0, c0), (m1, c1) in zip(POSTS, POSTS[1:]):
        if mach < m1:
            return (c0 + (mach - m0) / (m1 - m0) * (c1 - c0)) / .1618
    return 1.0


def rk4(f, t, y, h):
    a = f(t, y)
    b = f(t + h / 2, [u + h / 2 * k for u, k in zip(y, a)])
    c = f(t + h / 2, [u + h / 2 * k for u, k in zip(y, b)])
    d = f(t + h, [u + h * k for u, k in zip(y, c)])
    return [u + h / 6 * (p + 2 * q + 2 * r + s) for u, p, q, r, s in zip(y, a, b, c, d)]


def gravity(p, v):
    r2 = p[0] ** 2 + p[1] ** 2 + p[2] ** 2
    central = GM / r2 ** 1.5
    flat = 1.5 * J2 * R2 * R2 / r2
    polar = 5 * p[2] ** 2 / r2
    level = SPIN * SPIN - central * (1 + flat * (1 - polar))
    return (level * p[0] + 2 * SPIN * v[1], level * p[1] - 2 * SPIN * v[0], -central * (1 + flat * (3 - polar)) * p[2])


def geodetic_height(p):
    w = math.hypot(p[0], p[1])
    lat = math.atan2(p[2], w * (1 - E2))
    for _ in range(4):
        n = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
        lat = math.atan2(p[2] + E2 * n * math.sin(lat), w)
    return w * math.cos(lat) + p[2] * math.sin(lat) - A * math.sqrt(1 - E2 * math.sin(lat) ** 2)


def ecef(lat, lon, h=0.0):
    lat, lon = math.radians(lat), math.radians(lon)
    n = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
    return [(n + h) * math.cos(lat) * math.cos(lon), (n + h) * math.cos(lat) * math.sin(lon), (n * (1 - E2) + h) * math.sin(lat)]


def axes(lat, lon):
    lat, lon = math.radians(lat), math.radians(lon)
    sl, cl, so, co = math.sin(lat), math.cos(lat), math.sin(lon), math.cos(lon)
    return (-so, co, 0.0), (-sl * co, -sl * so, cl), (cl * co, cl * so, sl)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def norm(a):
    return math.sqrt(dot(a, a))


# --- re-entry without gravity: Allen and Eggers -------------------------------------------------------------------
def column(low, high, angle):
    """Mass per area of the air along a straight line that meets height `high` at an angle below the horizontal, down to `low`."""
    r = A + high
    s, c = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    far = r * s - math.sqrt((A + low) ** 2 - (r * c) ** 2)
    n = 20000
    total = 0.0
    for i in range(n + 1):
        way = far * i / n
        h = math.sqrt(r * r - 2 * r * way * s + way * way) - A
        total += (1 if i in (0, n) else 4 if i % 2 else 2) * air(h)[0]
    return total * far / n / 3


def entries(write):
    rows = []
    for speed, angle, beta in [(7000, 90, 10000), (7000, 30, 10000), (7000, 30, 2500), (3000, 45, 2500), (3000, 45, 1000),
                               (2200, 45, 5000), (1600, 60, 3000), (4800, 25, 8000)]:
        for height in (60000, 30000, 15000, 5000, 0):
            v = speed * math.exp(-column(height, 120000, angle) / (2 * beta))
            if v > 150:
                rows.append(f"{speed},{angle},{beta},{height},{v:.6g},{air(height)[0] * v * v / (2 * beta):.6g}")
    write("re-entry/straight_entry", "speed_m_s,angle_deg,beta_kg_m2,height_m,speed_there_m_s,deceleration_m_s2", rows)


def peaks(write):
    rows = []
    for speed, angle, beta in [(7000, 90, 10000), (7000, 30, 2500), (3000, 45, 1000), (2000, 60, 600), (5000, 20, 1500), (4000, 35, 500)]:
        def slowing(h):
            return air(h)[0] * math.exp(-column(h, 120000, angle) / beta) * speed * speed / (2 * beta)
        low, high = 1000.0, 80000.0
        for _ in range(40):
            a, b = low + (high - low) * .382, low + (high - low) * .618
            low, high = (a, high) if slowing(a) < slowing(b) else (low, b)
        h = (low + high) / 2
        rows.append(f"{speed},{angle},{beta},{slowing(h):.5g},{h:.0f}")
    write("re-entry/peak_deceleration", "speed_m_s,angle_deg,beta_kg_m2,peak_deceleration_m_s2,peak_height_m", rows)


def terminal(write):
    rows = []
    for beta in (100, 500, 2500):
        for height in (0, 5000, 11000, 20000, 30000):
            r = B + height
            g = GM / r ** 2 * (1 - 3 * J2 * (R2 / r) ** 2)
            rows.append(f"{beta},{height},{math.sqrt(2 * beta * g / air(height)[0]):.6g}")
    write("re-entry/terminal_speed", "beta_kg_m2,height_m,terminal_speed_m_s", rows)


def drag_table(write):
    write("re-entry/g7_drag", "mach,drag_coefficient", [f"{m:g},{c:.4f}" for m, c in G7])


# --- fly-outs ---------------------------------------------------------------------------------------------------
ROUNDS = {"long": (2000, 12, 16000, 25, 0), "short": (1400, 8, 9000, 30, 0), "light": (1000, 5, 3000, 20, 0), "high": (2800, 16, 6000, 25, 5)}


def vertical(write):
    rows = []
    for name, (burnout, burn, beta, _, _) in ROUNDS.items():
        push = (burnout - 30) / burn

        def coast(_, y, beta=beta):
            r = B + y[0]
            g = GM / r ** 2 * (1 - 3 * J2 * (R2 / r) ** 2)
            return [y[1], -g - air(y[0])[0] * y[1] * abs(y[1]) / (2 * beta)]
        half, above = burn / 2, {"long": 60, "short": 29, "light": 10, "high": 90}[name]
        rows.append(f"{name},{above:g},{half:g},{30 * half + push * half * half / 2:.6g},{30 + push * half:.6g}")
        y, t = [30 * burn + push * burn * burn / 2, float(burnout)], float(burn)
        for stop in (burn + 3, burn + 6, burn + 9, burn + 12):
            while t < stop - 1e-9:
                y = rk4(coast, t, y, 0.005)
                t += 0.005
            rows.append(f"{name},{above:g},{stop:g},{y[0]:.6g},{y[1]:.6g}")
    write("fly-out/vertical", "round,target_km,time_s,height_m,speed_m_s", rows)


def fan(write):
    """Straight at constant acceleration while it burns, then free; 95 elevations, as the model's fan has."""
    site, (_, north, up) = ecef(39, 35), axes(39, 35)
    rows = []
    for name, (burnout, burn, beta, load, divert) in ROUNDS.items():
        best = {}
        for step in range(0, 95):
            e = math.radians(-4 + step)
            d = [north[i] * math.cos(e) + up[i] * math.sin(e) for i in range(3)]
            push = (burnout - 30) / burn
            way = 30 * burn + push * burn * burn / 2
            y = [site[i] + d[i] * way for i in range(3)] + [d[i] * burnout for i in range(3)]

            def free(_, y, beta=beta):
                p, v = y[:3], y[3:]
                g, s = gravity(p, v), norm(v)
                k = air(max(-1000.0, geodetic_height(p)))[0] * s / (2 * beta)
                return [*v, *(g[i] - k * v[i] for i in range(3))]
            for _ in range(2400):
                h = geodetic_height(y[:3])
                if h < 0:
                    break
                s = norm(y[3:])
                lateral = min(load * 9.80665, load * 9.80665 * min(1, .5 * air(h)[0] * s * s / 60000)) + divert * 9.80665
                if s >= 300 and lateral >= 30:
                    central = math.atan2(norm([site[1] * y[2] - site[2] * y[1], site[2] * y[0] - site[0] * y[2], site[0] * y[1] - site[1] * y[0]]),
                                         dot(site, y[:3]))
                    far = norm(site) * central
                    for band in ((0, 2000), (5000, 10000), (10000, 20000), (0, 1e9)):
                        if band[0] <= h <= band[1]:
                            best[band] = max(best.get(band, 0), far)
                    best["height"] = max(best.get("height", 0), h)
                y = rk4(free, 0, y, 0.25)
        for band in ((0, 2000), (5000, 10000), (10000, 20000), (0, 1e9)):
            rows.append(f"{name},{band[0] / 1000:g},{min(band[1] / 1000, 2000):g},{best.get(band, 0) / 1000:.4g},{best['height'] / 1000:.4g}")
    write("fly-out/reach", "round,lowest_km,highest_km,greatest_range_km,greatest_height_km", rows)


# --- ballistic flights from launch to impact ----------------------------------------------------------------------
RADIUS = 6371000.0
STAGE = {
    "none": [],
    "one": [(1.0, 1.0, 2300.0)],
    "two": [(0.55, 0.5, 2450.0), (0.45, 0.5, 2700.0)],
    "three": [(0.4, 0.35, 2500.0), (0.35, 0.35, 2700.0), (0.25, 0.3, 2850.0)],
}
FLIGHTS = [
    ("short one stage", 39, 35, 37, 36.5, 0, 65, 2000, "constant", "one", 6000),
    ("short light", 39, 35, 36, 33, 0, 60, 800, "constant", "one", 4000),
    ("medium two stages", 34, 48, 39, 35.2, 0, 90, 5000, "constant", "two", 12000),
    ("medium slender", 34, 48, 39, 35.2, 0, 90, 5000, "slender", "two", 12000),
    ("long three stages", 30, 60, 40, 33, 0, 140, 8000, "slender", "three", 20000),
    ("lofted", 36, 45, 39, 35.2, 12, 80, 3000, "constant", "one", 9000),
    ("depressed", 36, 45, 39, 35.2, -12, 80, 3000, "constant", "one", 9000),
    ("without stages", 36, 45, 39, 35.2, 0, 70, 2500, "constant", "none", 0),
    ("westward at the equator", 0, 10, 2, 2, 0, 85, 4000, "slender", "two", 10000),
    ("southward", -20, 30, -29, 31, 0, 85, 4000, "constant", "two", 10000),
]


class Missile:
    step = 0.25                                # in air, s

    def __init__(self, case):
        (_, self.lat, self.lon, self.to_lat, self.to_lon, loft, self.burn, self.beta, self.shape, stages, self.launch_beta) = case
        self.stages = STAGE[stages]
        self.start, self.end = ecef(self.lat, self.lon), ecef(self.to_lat, self.to_lon)
        cross = [self.start[1] * self.end[2] - self.start[2] * self.end[1], self.start[2] * self.end[0] - self.start[0] * self.end[2],
                 self.start[0] * self.end[1] - self.start[1] * self.end[0]]
        central = math.atan2(norm(cross), dot(self.start, self.end))
        self.elevation = math.pi / 4 - central / 4 + math.radians(loft)
        self.central = central

    def burns(self, mean):
        """(begins, ends, exhaust speed, time to burn all, mass at ignition) of each stage."""
        out, begins, kept = [], 0.0, 1.0
        for share, gain, exhaust in self.stages:
            seconds = self.burn * share
            ratio = math.exp(mean * self.burn * gain / exhaust)
            out.append((begins, begins + seconds, exhaust, seconds * ratio / (ratio - 1), kept))
            begins, kept = begins + seconds, kept / ratio
        return out

    def fly(self, azimuth, mean, visit=None):
        burns = self.burns(mean)
        rise = 0.1 * self.burn

        def gained(until):
            if not burns:
                return mean * until
            return sum(x * math.log(tau / (tau - (min(until, e) - b))) for b, e, x, tau, _ in burns if until > b)
        first = gained(rise)
        rest = mean * self.burn - first
        lost = 9.81 * self.burn - first
        attitude = self.elevation + math.asin(max(-1, min(1, math.cos(self.elevation) * lost / rest)))
        east, north, up = axes(self.lat, self.lon)
        climb = [(east[i] * math.sin(azimuth) + north[i] * math.cos(azimuth)) * math.cos(attitude) + up[i] * math.sin(attitude) for i in range(3)]

        def force(burn, direction, beta):
            def f(t, y):
                p, v = y[:3], y[3:]
                g, s = gravity(p, v), norm(v)
                rho, sound = air(geodetic_height(p))
                push, coefficient = 0.0, beta
                if direction:
                    push, coefficient = mean, math.inf
                    if burn:
                        b, _, x, tau, kept = burn
                        push = x / (tau - (t - b))
                        coefficient = self.launch_beta * kept * (1 - (t - b) / tau)
                k = rho * s / (2 * coefficient)
                if self.shape == "slender":
                    k *= g7(s / sound)
                d = direction or (0, 0, 0)
                turn = (0, 0, 0) if direction else self.turn(t, p, v, k * s)
                return [*v, *(g[i] + push * d[i] - k * v[i] + turn[i] for i in range(3))]
            return f
        y, t = [*self.start, 0.0, 0.0, 0.0], 0.0
        marks = sorted({rise, self.burn, *(b[1] for b in burns)})
        for mark in marks:
            burn = next((b for b in burns if t < b[1] - 1e-9), None)
            f = force(burn, up if t < rise - 1e-9 else climb, 0)
            n = max(1, math.ceil((mark - t) / 0.5))
            h = (mark - t) / n
            for _ in range(n):
                y = rk4(f, t, y, h)
                t += h
            t = mark
        burnout = (norm(y[3:]), geodetic_height(y[:3]))
        f = force(None, None, self.beta)
        apogee = 0.0
        while True:
            high = geodetic_height(y[:3])
            apogee = max(apogee, high)
            h = 2.0 if high > 120000 else self.step
            before, y = y, rk4(f, t, y, h)
            t += h
            if geodetic_height(y[:3]) < 0:
                low, top = 0.0, h
                for _ in range(40):
                    m = (low + top) / 2
                    low, top = (m, top) if geodetic_height(rk4(f, t - h, before, m)[:3]) > 0 else (low, m)
                y = rk4(f, t - h, before, low)
                return t - h + low, y, burnout, apogee

    def turn(self, t, p, v, drag):
        """What lift adds, in m/s2, to a body of that drag without it."""
        return 0, 0, 0

    def miss(self, azimuth, mean):
        _, y, _, _ = self.fly(azimuth, mean)
        east, north, _ = axes(self.to_lat, self.to_lon)
        d = [y[i] - self.end[i] for i in range(3)]
        return dot(d, east), dot(d, north)

    def first_guess(self):
        east, north, _ = axes(self.lat, self.lon)
        d = [self.end[i] - self.start[i] for i in range(3)]
        azimuth = math.atan2(dot(d, east), dot(d, north))
        half = math.tan(self.central / 2)
        c = math.cos(self.elevation)
        speed = math.sqrt(half / (c * c * (math.tan(self.elevation) + half)) * GM / RADIUS)
        upward = speed * math.sin(self.elevation) + 9.81 * self.burn
        return azimuth, math.sqrt(upward ** 2 + (speed * c) ** 2) / self.burn

    def solve(self):
        azimuth, mean = self.first_guess()
        for _ in range(12):
            m = self.miss(azimuth, mean)
            if math.hypot(*m) < 0.1:
                break
            ma, mb = self.miss(azimuth + 1e-4, mean), self.miss(azimuth, mean * 1.0001)
            xa, ya = (ma[0] - m[0]) / 1e-4, (ma[1] - m[1]) / 1e-4
            xb, yb = (mb[0] - m[0]) / (1e-4 * mean), (mb[1] - m[1]) / (1e-4 * mean)
            det = xa * yb - xb * ya
            azimuth += -(m[0] * yb - m[1] * xb) / det
            mean += max(-.2 * mean, min(.2 * mean, -(xa * m[1] - ya * m[0]) / det))
        return azimuth, mean


def flights(write):
    rows = []
    for case in FLIGHTS:
        missile = Missile(case)
        azimuth, mean = missile.solve()
        seconds, y, burnout, apogee = missile.fly(azimuth, mean)
        stages = " ".join(f"{b:g}:{g:g}:{x:g}" for b, g, x in missile.stages)
        name, lat, lon, to_lat, to_lon, loft, burn, beta, shape, _, launch_beta = case
        rows.append(f"{name},{lat:g},{lon:g},{to_lat:g},{to_lon:g},{loft:g},{burn:g},{beta:g},{shape},{stages},{launch_beta:g},"
                    f"{burnout[0]:.2f},{burnout[1]:.1f},{apogee:.0f},{seconds:.2f},{norm(y[3:]):.2f}")
        print(rows[-1], file=sys.stderr)
    for table in ("ballistic-flight/fixed_steps", "ballistic-flight/adaptive_steps"):
        write(table,
              "case,from_latitude_deg,from_longitude_deg,to_latitude_deg,to_longitude_deg,loft_deg,burn_s,beta_kg_m2,drag_shape,stages,"
              "launch_beta_kg_m2,burnout_speed_m_s,burnout_height_m,apogee_m,time_s,impact_speed_m_s", rows)


if __name__ == "__main__":
    write_tables((entries, peaks, terminal, drag_table, vertical, fan, flights))
