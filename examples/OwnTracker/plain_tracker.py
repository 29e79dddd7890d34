"""A tracker for Parapet in a process of its own: the plainest that works.

One straight-line filter a track and axis, each plot to the nearest track that it fits, three plots to confirm. It reads a
line of JSON and answers one, until there are no more (docs/how-to/own-model.md).
"""
import json
import math
import sys

ACCELERATION = 20.0       # m/s2: one standard deviation of what a target does between two looks
FIRST_SPEED = 1500.0      # m/s: one standard deviation of a velocity of which nothing is known
GATE = 16.0               # squared distance, in variances, within which a plot may be a track's
CONFIRMED = 3             # plots
FORGOTTEN = 4             # looks in a row without a plot


class Track:
    """A place and a velocity, with the same variances along every axis."""

    def __init__(self, number, plot):
        self.number = number
        self.first = self.last = plot["timeNanoseconds"]
        self.place = plot["positionMetres"]
        self.velocity = [0.0, 0.0, 0.0]
        self.variances = [variance_of(plot), 0.0, FIRST_SPEED * FIRST_SPEED]
        self.plots = 1
        self.misses = 0

    def ahead(self, time):
        """Where it is expected then, and its variances: of place, of both together, of velocity."""
        t = (time - self.last) * 1e-9
        p, c, v = self.variances
        q = ACCELERATION * ACCELERATION
        place = [x + t * dx for x, dx in zip(self.place, self.velocity)]
        return place, (p + 2 * t * c + t * t * v + q * t * t * t * t / 4, c + t * v + q * t * t * t / 2, v + q * t * t)

    def distance(self, plot):
        place, (p, _, _) = self.ahead(plot["timeNanoseconds"])
        apart = [a - b for a, b in zip(plot["positionMetres"], place)]
        return (apart[0] * apart[0] + apart[1] * apart[1] + apart[2] * apart[2]) / (p + variance_of(plot))

    def take(self, plot):
        place, (p, c, v) = self.ahead(plot["timeNanoseconds"])
        total = p + variance_of(plot)
        apart = [a - b for a, b in zip(plot["positionMetres"], place)]
        self.place = [x + p / total * d for x, d in zip(place, apart)]
        self.velocity = [x + c / total * d for x, d in zip(self.velocity, apart)]
        self.variances = [p - p * p / total, c - p * c / total, v - c * c / total]
        self.last = plot["timeNanoseconds"]
        self.plots += 1
        self.misses = 0

    def told(self):
        p, c, v = self.variances
        status = "tentative" if self.plots < CONFIRMED else "coasted" if self.misses > 1 else "confirmed"
        return {
            "number": self.number,
            "status": status,
            "motion": motion_of(self),
            "firstPlotNanoseconds": self.first,
            "lastPlotNanoseconds": self.last,
            "positionMetres": self.place,
            "velocityMetresPerSecond": self.velocity,
            "covariance": [p, 0, 0, c, 0, 0, p, 0, 0, c, 0, p, 0, 0, c, v, 0, 0, v, 0, v],
        }


def variance_of(plot):
    """Of a plot along any axis: the mean of its three."""
    upper = plot["covariance"]
    return (upper[0] + upper[3] + upper[5]) / 3


def motion_of(track):
    """What is fast and high falls; the ellipsoid is a ball here, which is good enough at 30 km."""
    if track.plots < CONFIRMED:
        return "unknown"
    height = math.sqrt(sum(x * x for x in track.place)) - 6_371_000.0
    speed = math.sqrt(sum(x * x for x in track.velocity))
    return "ballistic" if height > 30_000.0 or speed > 1_000.0 else "airBreathing"


class Radar:
    """The tracks of one radar."""

    def __init__(self):
        self.tracks = []
        self.numbers = 0

    def scan(self, plots):
        pairs = sorted((track.distance(plot), track.number, i) for track in self.tracks for i, plot in enumerate(plots))
        taken, updated = set(), set()
        by_number = {track.number: track for track in self.tracks}
        for distance, number, i in pairs:
            if distance <= GATE and number not in updated and i not in taken:
                by_number[number].take(plots[i])
                updated.add(number)
                taken.add(i)
        for track in self.tracks:
            track.misses += track.number not in updated
        self.tracks = [track for track in self.tracks if track.misses < (FORGOTTEN if track.plots >= CONFIRMED else 1)]
        for i, plot in enumerate(plots):
            if i not in taken:
                self.numbers += 1
                self.tracks.append(Track(self.numbers, plot))
        return [track.told() for track in self.tracks]


def answer(asked, radars):
    kind = asked["type"]
    if kind == "hello":
        return {"type": "hello", "protocol": "parapet-tracker", "version": 1, "name": "plain tracker, in Python"}
    if kind == "radar":
        radars[asked["radar"]] = Radar()
        return {"type": "ready", "line": asked["line"]}
    return {"type": "tracks", "line": asked["line"], "tracks": radars[asked["radar"]].scan(asked["plots"])}


def main():
    radars = {}
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), radars)), flush=True)


if __name__ == "__main__":
    main()
