#!/usr/bin/env python3
"""Writes validation/fighters/*.csv: closed forms of meetings and of fuel, worked out apart from the program.

    eng/make_fighter_references.py
"""
import math
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "validation" / "fighters"
G = 9.80665


def meeting(range_km, target, course_deg, speed):
    """Seconds until something of a constant speed meets a target on a straight course; course 180 comes on, 0 runs away."""
    along = target * math.cos(math.radians(course_deg))
    across = target * math.sin(math.radians(course_deg))
    lead = math.asin(across / speed)
    return range_km * 1000 / (speed * math.cos(lead) - along)


def meetings():
    rows = []
    for name, range_km, target, course, speed in [
        ("head on", 60, 300, 180, 900),
        ("from behind", 20, 250, 0, 900),
        ("crossing", 40, 250, 90, 900),
        ("on the quarter", 30, 200, 135, 700),
        ("running away aslant", 15, 220, 30, 700),
        ("standing", 25, 0, 0, 800),
    ]:
        rows.append(f"{name},{range_km},{target},{course},{speed},{meeting(range_km, target, course, speed):.4f}")
    write("meetings", [
        "# title: Missiles of fighters at targets on straight lines: from launch to meeting",
        "# source: the collision triangle [Zarchan2012, ch. 2], evaluated apart from this program by eng/make_fighter_references.py",
        "# evidence: closed form",
        f"# rows: {len(rows)}",
        "# expect time_s: from launch to the meeting, s; within 1e-3; places some kilometres apart in doubles and whole nanoseconds leave less",
        "case,range_km,target_speed_m_s,course_deg,speed_m_s,time_s"], rows)


def endurance(cruise, dash, change, burn, hours, dashing):
    """Seconds from full tanks to the reserve; the fuel goes in proportion to the speed gained."""
    full = hours * 3600
    if not dashing:
        return full
    gaining = (dash - cruise) / change
    return gaining + (full - gaining * (1 + burn) / 2) / burn


def fuel():
    rows = []
    for name, cruise, dash, change, burn, hours, dashing in [
        ("patrol", 250, 400, 3, 4, 3, False),
        ("dash", 250, 400, 3, 4, 3, True),
        ("hard dash", 230, 480, 6, 6, 2, True),
        ("no faster", 250, 250, 3, 4, 1, True),
    ]:
        seconds = endurance(cruise, dash, change, burn, hours, dashing) if dash > cruise else hours * 3600
        rows.append(f"{name},{cruise},{dash},{change},{burn},{hours},{int(dashing)},{seconds:.1f}")
    write("endurance", [
        "# title: How long a fighter's fuel lasts at cruise and at its dash speed",
        "# source: fuel in proportion to time at cruise and times the burn at the dash speed, in between by the speed gained: a quadrature by hand, evaluated apart from this program by eng/make_fighter_references.py",
        "# evidence: closed form",
        f"# rows: {len(rows)}",
        "# expect time_s: from full tanks to the reserve, s; within 2; the program goes by steps of a second, and burns through one at the speed that it has at its end",
        "case,cruise_m_s,dash_m_s,change_m_s2,burn,hours,dashes,time_s"], rows)


def turns():
    rows = []
    for name, speed, load in [("patrol", 250, 3), ("slow and tight", 200, 5), ("wide", 300, 2)]:
        rows.append(f"{name},{speed},{load},{math.pi * speed / (load * G):.3f}")
    write("turns", [
        "# title: From one course to its opposite within the lateral limit",
        "# source: half a circle of radius v^2 / a at speed v: pi v / a, evaluated apart from this program by eng/make_fighter_references.py",
        "# evidence: closed form",
        f"# rows: {len(rows)}",
        "# expect time_s: until the nose points back to where it came from, s; within 1.1; the program turns by steps of a second, and the place behind lies aside by the circle's width",
        "case,speed_m_s,load_g,time_s"], rows)


def write(name, head, rows):
    (FOLDER / f"{name}.csv").write_text("\n".join(head + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    meetings()
    fuel()
    turns()
