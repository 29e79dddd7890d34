#!/usr/bin/env python3
"""Writes validation/deception/*.csv: gates led away and echoes augmented, evaluated apart from the program and by other means than its own.

Led-away looks come from the states of a Markov chain stepped look by look, where the program draws; an augmented echo from cross-sections
in square metres, where the program multiplies factors over head on."""

import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "deception"


def led_away(chance, looks, period_s, walk_m_s):
    """The share of a cycle's looks that stand off the carrier, and how far off a look stands in the mean, free ones at none.

    The look that is taken in stands where the carrier is; the state is the chance to have been taken in by each look so far."""
    taken = [0.0] * looks
    free, share, metres = 1.0, 0.0, 0.0
    for look in range(looks):
        taken[look] = free * chance
        free -= taken[look]
        share += sum(taken[:look])
        metres += sum(p * walk_m_s * period_s * (look - begun) for begun, p in enumerate(taken[:look]))
    return share / looks, metres / looks


def write(name, head, rows):
    (FOLDER / f"{name}.csv").write_text("\n".join(head + rows) + "\n")


def main():
    rows = []
    for chance, looks, period, walk in [(0, 5, 2, 300), (1, 5, 2, 300), (0.1, 5, 2, 300), (0.3, 10, 1, 300), (0.01, 10, 1, 1000), (0.5, 1, 5, 200), (0.05, 20, 0.5, 100)]:
        share, metres = led_away(chance, looks, period, walk)
        rows.append(f"{chance} of {looks} looks,{chance},{looks},{period},{walk},{share:.9f},{metres / (walk * period * looks / 2):.9f}")
    write(
        "pull_off",
        [
            "# title: Looks of a radar whose gate a deceiver leads away in cycles",
            "# source: a chain of states stepped look by look, evaluated apart from this program by eng/make_deception_references.py",
            "# evidence: closed form",
            f"# rows: {len(rows)}",
            "# expect share: of the looks stand off the carrier; within 0.02; four standard errors of 10 000 cycles, since a cycle's share lies in [0, 1]",
            "# expect off_share: mean distance of a plot from the carrier, over the way of the false echo in half a cycle; within 0.02; the same",
            "case,chance,looks,period_s,walk_m_s,share,off_share",
        ],
        rows,
    )
    rows = []
    for body, gain_db, added, arc, aspect in [(0.02, 10, 0.1, 90, 0), (0.02, 10, 0.1, 90, 90), (0.02, 10, 0.1, 90, 91), (0.005, 5, 0.05, 60, 60), (0.005, 5, 0.05, 60, 61), (0.005, 5, 0.05, 180, 180), (1, 0, 0, 0, 0)]:
        # From 0 dB ahead straight in decibels to the gain at 90 degrees, and held beyond.
        seen = body * 10 ** (gain_db * min(aspect, 90) / 90 / 10) + (added if aspect <= arc else 0)
        rows.append(f"{body} m2 and {added} m2 at {aspect} deg,{body},{gain_db},{added},{arc},{aspect},{seen:.12g}")
    write(
        "augmented",
        [
            "# title: A body with a lens or repeater on it, from several sides",
            "# source: the sum of the two cross-sections, which holds for the mean power of echoes without a fixed phase [Skolnik2001, ch. 2], evaluated apart from this program by eng/make_deception_references.py",
            "# evidence: closed form",
            f"# rows: {len(rows)}",
            "# expect section_m2: cross-section, m2; within 1e-9 of the value; twelve digits are given",
            "case,body_m2,side_gain_dB,added_m2,arc_deg,aspect_deg,section_m2",
        ],
        rows,
    )


if __name__ == "__main__":
    main()
