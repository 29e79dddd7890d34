"""A threat rule for Parapet in a process of its own: the built-in one, value over time to impact, told again.

It reads a line of JSON and answers one, until there are no more (docs/how-to/own-model.md).
"""
import json
import math
import sys

EARTH_RADIUS_METRES = 6_371_001.0
IMPACT_SIGMAS = 2.0
COURSE_SPREAD = 0.1
TURN_AWAY_METRES = 20_000.0
TURN_BACK_FACTOR = 4.0
NONE = {"asset": -1, "worth": 0.0, "impactNanoseconds": None, "harms": False, "impactSigmaMetres": 0.0}


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def direction(a):
    norm = math.sqrt(dot(a, a))
    return (a[0] / norm, a[1] / norm, a[2] / norm)


def ground_range(a, b):
    """The arc between two directions, in metres on a sphere."""
    apart = (a[0] - b[0], a[1] - b[1], a[2] - b[2])
    chord = dot(apart, apart)
    return EARTH_RADIUS_METRES * math.sqrt(chord) * (1 + chord * (1 / 24.0 + chord * (3 / 640.0)))


def later(time, seconds):
    """Times are whole nanoseconds."""
    return time + round(seconds * 1e9)


class Asset:
    def __init__(self, told):
        self.place = direction(told["positionMetres"])
        self.radius = told["radiusMetres"]
        self.value = told["value"]


class Post:
    """What one post defends, and what it makes of a track."""

    def __init__(self, told):
        self.assets = [Asset(asset) for asset in told["assets"]]
        self.harm = told["harmRadiusMetres"]

    def falling(self, track, impact):
        if impact is None:
            return NONE
        at = impact["timeNanoseconds"]
        seconds = (at - track["timeNanoseconds"]) * 1e-9
        upper = track["covariance"]
        sigma = math.sqrt((upper[0] + upper[6] + upper[11] + (upper[15] + upper[18] + upper[20]) * seconds * seconds) / 3)
        best = dict(NONE, impactNanoseconds=at, impactSigmaMetres=sigma)
        for number, asset in enumerate(self.assets):
            miss = ground_range(impact["direction"], asset.place) - asset.radius
            if miss <= self.harm + IMPACT_SIGMAS * sigma and asset.value > best["worth"]:
                best.update(asset=number, worth=asset.value, harms=True)
        return best

    def air_breathing(self, track):
        velocity = track["velocityMetresPerSecond"]
        up = direction(track["positionMetres"])
        climb = dot(velocity, up)
        level = (velocity[0] - climb * up[0], velocity[1] - climb * up[1], velocity[2] - climb * up[2])
        speed = math.sqrt(dot(level, level))
        course = tuple(part / speed for part in level) if speed > 1e-6 else direction((-up[1], up[0], 0.0))
        side = cross(up, course)
        best, best_score = NONE, 0.0
        for number, asset in enumerate(self.assets):
            threat = self.passing(number, asset, track["timeNanoseconds"], up, course, side, max(1.0, speed))
            left = (threat["impactNanoseconds"] - track["timeNanoseconds"]) * 1e-9
            score = threat["worth"] / max(1.0, left)
            if score > best_score:
                best, best_score = threat, score
        return best

    def passing(self, number, asset, time, up, course, side, speed):
        distance = ground_range(up, asset.place)
        ahead = dot(asset.place, course)
        found = dict(NONE, asset=number)
        if distance <= asset.radius:
            found.update(worth=asset.value, impactNanoseconds=later(time, distance / speed), harms=True)
        elif ahead <= 0:
            share = math.exp(-distance / TURN_AWAY_METRES)
            found.update(worth=asset.value * share, impactNanoseconds=later(time, TURN_BACK_FACTOR * distance / speed))
        else:
            along = EARTH_RADIUS_METRES * math.atan2(ahead, dot(asset.place, up))
            aside = EARTH_RADIUS_METRES * abs(dot(asset.place, side))
            excess = aside - asset.radius - max(self.harm, COURSE_SPREAD * along)
            harms = excess <= 0
            worth = asset.value if harms else asset.value * math.exp(-excess / TURN_AWAY_METRES)
            found.update(worth=worth, impactNanoseconds=later(time, along / speed), harms=harms)
        return found


def answer(asked, posts):
    kind = asked["type"]
    if kind == "hello":
        return {"type": "hello", "protocol": "parapet-threat-rule", "version": 1, "name": "value over time, in Python"}
    if kind == "post":
        posts[asked["post"]] = Post(asked)
        return {"type": "ready", "line": asked["line"]}
    post = posts[asked["post"]]
    threat = post.falling(asked["track"], asked["impact"]) if kind == "falling" else post.air_breathing(asked["track"])
    return dict(threat, type="threat", line=asked["line"])


def main():
    posts = {}
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), posts)), flush=True)


if __name__ == "__main__":
    main()
