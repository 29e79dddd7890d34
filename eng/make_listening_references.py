#!/usr/bin/env python3
"""Writes validation/listening: sound at a post and its delay in closed form, and jammers by the free-space loss in decibels of ITU-R P.525.

The program solves the way of the sound by repeated substitution and takes powers in watts; here a quadratic is solved and decibels are added."""

import math
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "validation" / "listening"
SOUND = 340.294


def write(name, title, source, expects, columns, rows):
    head = [f"# title: {title}", f"# source: {source}", "# evidence: closed form", f"# rows: {len(rows)}", *(f"# expect {line}" for line in expects)]
    (FOLDER / name).write_text("\n".join([*head, ",".join(columns), *rows]) + "\n")


def heard():
    rows = []
    for case, source, km, absorption, screening, noise, threshold, fluctuation, hidden in [
            ("piston drone 1 km off in a light wind", 112, 1, 2, 12, 45, -6, 5, 0),
            ("piston drone 3 km off in a light wind", 112, 3, 2, 12, 45, -6, 5, 0),
            ("piston drone 5 km off in a still night", 112, 5, 2, 12, 32, -6, 5, 0),
            ("piston drone 1.5 km off behind a ridge", 112, 1.5, 2, 12, 45, -6, 5, 1),
            ("cruise missile 6 km off in a light wind", 120, 6, 2, 12, 45, -6, 5, 0),
            ("piston drone 1 km off in a gale", 112, 1, 2, 12, 65, -6, 5, 0)]:
        level = source - 60 - 20 * math.log10(km) - absorption * km - screening * hidden
        chance = 0.5 * (1 + math.tanh((level - noise - threshold) * math.pi / math.sqrt(3) / fluctuation / 2))
        rows.append(f"{case},{source},{km},{absorption},{screening},{noise},{threshold},{fluctuation},{hidden},{level:.6g},{chance:.6g}")
    write("hearing.csv", "How loud a source is at a post and how often a look hears it", "spreading and absorption in decibels and a logistic law by its hyperbolic tangent, evaluated apart from this program by eng/make_listening_references.py",
          ["level_dB: level at the post, dB; within 5e-5; six digits are printed", "chance: of one look; within 5e-6 of the value; six digits are printed"],
          ["case", "source_dB", "range_km", "absorption_dB", "screening_dB", "noise_dB", "threshold_dB", "fluctuation_dB", "hidden", "level_dB", "chance"], rows)


def delay():
    rows = []
    for east, north, up, veast, vnorth in [(0, 3000, 200, 0, -45), (2000, 2000, 150, 45, 0), (0, 5000, 100, 0, -240), (-1000, 4000, 60, 240, 0), (0, 2000, 120, 0, 45)]:
        p2 = east ** 2 + north ** 2 + up ** 2
        pv, v2 = east * veast + north * vnorth, veast ** 2 + vnorth ** 2
        tau = (-pv + math.sqrt(pv * pv + (SOUND ** 2 - v2) * p2)) / (SOUND ** 2 - v2)
        then = (east - veast * tau, north - vnorth * tau)
        lag = math.degrees(math.atan2(then[0], then[1]) - math.atan2(east, north))
        case = f"{math.hypot(veast, vnorth):.0f} m/s; {east / 1000:g} km east and {north / 1000:g} km north when it is heard"
        rows.append(f"{case},{east},{north},{up},{veast},{vnorth},{tau:.6g},{lag:.6g}")
    write("sound_delay.csv", "How long sound takes from a source in flight, and how far its bearing lags", "a quadratic for the time in a straight flight, evaluated apart from this program by eng/make_listening_references.py",
          ["delay_s: time since the sound left, s; within 2e-4; six digits are printed, of which the last counts 1e-4 s, and the program stops where a round moves the time by less than 1e-5 s", "lag_deg: azimuth heard less azimuth now, deg; within 1e-2; a millisecond turns none of these by as much"],
          ["case", "east_m", "north_m", "up_m", "east_m_s", "north_m_s", "delay_s", "lag_deg"], rows)


def received():
    rows = []
    for watts, jam_mhz, listen_mhz, gain, ghz, km in [(10000, 500, 500, 5, 10, 200), (10000, 500, 100, 5, 3, 300), (1000, 2000, 500, 0, 10, 50), (100000, 100, 500, 10, 5.5, 400)]:
        loss = 32.4 + 20 * math.log10(ghz * 1000) + 20 * math.log10(km)
        power = 10 * math.log10(watts * 1000) + 10 * math.log10(min(1, listen_mhz / jam_mhz)) + gain - loss
        rows.append(f"{watts / 1000:g} kW over {jam_mhz} MHz at {ghz} GHz and {km} km,{watts},{jam_mhz},{listen_mhz},{gain},{ghz},{km},{power:.5g}")
    write("received.csv", "What a receiver takes in of a noise jammer", "[ITUP525], eq. 4 in decibels, evaluated apart from this program by eng/make_listening_references.py",
          ["power_dBm: power at the receiver, dB over 1 mW; within 0.06; the source rounds its constant to a tenth of a decibel"],
          ["case", "power_W", "jammed_MHz", "listened_MHz", "gain_dB", "frequency_GHz", "range_km", "power_dBm"], rows)


def main():
    FOLDER.mkdir(exist_ok=True)
    heard()
    delay()
    received()


if __name__ == "__main__":
    main()
