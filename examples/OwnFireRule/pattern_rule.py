"""A fire rule for Parapet in a process of its own: the built-in one, the pattern of the doctrine by merit, told again.

It reads a line of JSON and answers one, until there are no more (docs/how-to/own-model.md).
"""
import json
import sys


class Post:
    """What one post would fire by its doctrine."""

    def __init__(self, told):
        self.patterns = told["patterns"]
        self.by_window = told["looksByWindow"]

    def shot(self, asked):
        pattern = self.patterns[asked["category"]]
        left = sum(pattern) - asked["roundsFired"]
        if left <= 0 if self.by_window else asked["salvos"] >= len(pattern):
            return {"offer": -1, "rounds": 0}
        best = choose(asked["offers"], 1 if self.by_window else pattern[asked["salvos"]])
        if self.by_window and not asked["offers"][best[0]]["looksAgain"] and left > 1:
            best = choose(asked["offers"], left)
        return {"offer": best[0], "rounds": best[1]}


def choose(offers, rounds):
    """The offer of the greatest merit, and the rounds of its salvo."""
    best = None
    for number, offer in enumerate(offers):
        salvo = min(rounds, offer["mostRounds"])
        merit = 1 - (1 - offer["expectedKill"]) ** salvo + 0.3 * offer["timeLeft"] + 0.05 * offer["plenty"] - 0.01 * offer["price"]
        if best is None or merit > best[2]:
            best = (number, salvo, merit)
    return best


def answer(asked, posts):
    kind = asked["type"]
    if kind == "hello":
        return {"type": "hello", "protocol": "parapet-fire-rule", "version": 1, "name": "pattern of the doctrine, in Python"}
    if kind == "post":
        posts[asked["post"]] = Post(asked)
        return {"type": "ready", "line": asked["line"]}
    return dict(posts[asked["post"]].shot(asked), type="fire", line=asked["line"])


def main():
    posts = {}
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), posts)), flush=True)


if __name__ == "__main__":
    main()
