using Parapet.Foundation.Randomness;

namespace Parapet.TrackingCases;

/// <summary>Families with other motion than the six: climbs, weaves, hover, jets among drones, launches in view, crossing swarms, unresolved formations, pairs that meet and part.</summary>
public static class OtherFamilies
{
    /// <summary>Aircraft that climb and dive with 20 to 150 m/s between 500 and 14,000 m.</summary>
    public static TrackingCase Climbs(ulong seed) => Build("g_climbs", seed, "aircraft climbing and diving at 20-150 m/s", 200, Single(), 16, (stream, _) =>
    {
        var start = Start(ref stream, (25_000, 70_000), (170, 320), (2000, 9000));
        List<Leg> legs = [];
        var climb = stream.NextUniform(20, 150) * (start.Z < 5000 ? 1 : -1);
        var height = start.Z;
        for (var time = stream.NextUniform(10, 40); time < 200;)
        {
            legs.Add(new(time));
            var length = Math.Min(stream.NextUniform(15, 50), (climb > 0 ? 13_000 - height : height - 1500) / Math.Abs(climb));
            (time, height) = (time + length, height + length * climb);
            legs.Add(new(time, stream.NextBernoulli(0.3) ? stream.NextUniform(-0.03, 0.03) : 0, ClimbRate: climb));
            time += stream.NextUniform(10, 40);
            climb = -climb;
        }

        return Leg.Fly(0, 200, start, legs);
    });

    /// <summary>Low targets that weave: turns of 2 to 4 g, left and right in turn, every 4 to 12 s.</summary>
    public static TrackingCase Weaves(ulong seed) => Build("h_weaves", seed, "weaving low targets, 2-4 g left and right in turn", 150, Array(), 12, (stream, _) =>
    {
        var start = Start(ref stream, (20_000, 60_000), (200, 300), (800, 3000));
        var rate = 9.81 * stream.NextUniform(2, 4) / start.GroundSpeed;
        var half = stream.NextUniform(4, 12);
        var first = stream.NextUniform(5, 30);
        List<Leg> legs = [new(first), new(first + half / 2, rate)];
        for (var (time, side) = (first + half / 2, -1); time < 150; side = -side)
        {
            time += half;
            legs.Add(new(time, side * rate));
        }

        return Leg.Fly(0, 150, start, legs);
    });

    /// <summary>Helicopters and small drones that slow to a hover, stand, and go on another way.</summary>
    public static TrackingCase Hover(ulong seed) => Build("i_hover", seed, "slow targets that stop, hover and go on", 300, Array(), 10, (stream, _) =>
    {
        var start = Start(ref stream, (8000, 35_000), (25, 80), (700, 2000));
        var stop = stream.NextUniform(30, 100);
        var slow = start.GroundSpeed / stream.NextUniform(1, 3);
        var stand = stop + slow + stream.NextUniform(20, 90);
        List<Leg> legs =
        [
            new(stop),
            new(stop + slow, SpeedChange: -start.GroundSpeed / slow),
            new(stand, stream.NextUniform(-0.1, 0.1)),
            new(stand + slow, SpeedChange: start.GroundSpeed / slow),
        ];
        return Leg.Fly(0, 300, start, legs, leastSpeed: 0);
    });

    /// <summary>Six jets passing through and over thirty slow drones.</summary>
    public static TrackingCase JetsAmongDrones(ulong seed) => Build("j_mixed", seed, "6 jets of 400-600 m/s with 3-6 g turns among 30 drones of 40-60 m/s", 200, Array(), 36, (stream, index) =>
    {
        var isJet = index < 6;
        var start = isJet
            ? Start(ref stream, (45_000, 80_000), (400, 600), (2000, 9000))
            : Start(ref stream, (8000, 45_000), (40, 60), (700, 2500));
        if (!isJet)
        {
            return Leg.Fly(0, 200, start, [new(stream.NextUniform(20, 150)), new(200, stream.NextUniform(-0.02, 0.02))]);
        }

        var turn = stream.NextUniform(40, 120);
        var rate = 9.81 * stream.NextUniform(3, 6) / start.GroundSpeed * (stream.NextBernoulli(0.5) ? 1 : -1);
        return Leg.Fly(0, 200, start, [new(turn), new(turn + stream.NextUniform(4, 12), rate)]);
    });

    /// <summary>Missiles launched in the field of view: 35 to 60 m/s2 of thrust for 30 to 60 s, then flight without power.</summary>
    public static TrackingCase Launches(ulong seed) =>
        Build("k_launches", seed, "6 ballistic missiles launched in view, boost and coast", 180, Radars.Missile(1), 6, (stream, _) =>
        {
            var bearing = stream.NextUniform(0, 2 * Math.PI);
            var range = stream.NextUniform(60_000, 160_000);
            var heading = stream.NextUniform(0, 2 * Math.PI);
            var elevation = stream.NextUniform(1.3, 1.45);
            var begin = Math.Round(stream.NextUniform(5, 60), 1);
            var (thrust, burn) = (stream.NextUniform(35, 60), stream.NextUniform(30, 60));

            // It appears with the speed of a few seconds of flight: a start from rest has no path to thrust along.
            var start = new TargetState(
                range * Math.Sin(bearing), range * Math.Cos(bearing), 500,
                150 * Math.Cos(elevation) * Math.Sin(heading), 150 * Math.Cos(elevation) * Math.Cos(heading), 150 * Math.Sin(elevation));
            return BallisticFall.Fly(begin, 180, start, 6000, 400, time => time < begin + burn ? thrust : 0);
        }) with
        { HasGravity = true };

    /// <summary>Two swarms of twenty, 150 to 250 m apart inside, that fly through each other.</summary>
    public static TrackingCase Swarms(ulong seed) => Build("l_swarms", seed, "two swarms of 20 crossing, 150-250 m between neighbours", 150, Array(), 40, (stream, index) =>
    {
        var side = index % 2;
        var (row, column) = (index / 2 / 5, index / 2 % 5);
        var heading = side == 0 ? 0.5 : 0.5 + 1.2;
        var speed = side == 0 ? 55.0 : 70.0;
        double Jitter(ref RandomStream jitter) => 20 * jitter.NextNormal();
        var along = (row - 1.5) * 200 + Jitter(ref stream);
        var across = (column - 2) * 180 + Jitter(ref stream);
        var (vx, vy) = (speed * Math.Sin(heading), speed * Math.Cos(heading));
        var (ux, uy) = (Math.Sin(heading), Math.Cos(heading));
        var start = new TargetState(
            4000 + along * ux + across * uy - 75 * vx, 18_000 + along * uy - across * ux - 75 * vy, 1500 + side * 60 + Jitter(ref stream), vx, vy, 0);
        return Leg.Fly(0, 150, start, []);
    });

    /// <summary>Formations of three, 60 to 150 m apart, that the radar does not resolve until they split.</summary>
    public static TrackingCase Formations(ulong seed) => Build(
        "m_formations", seed, "formations of three, unresolved until they split", 200,
        Single() with { Cell = (150, 0.02, 0.03) }, 12, (stream, index) =>
        {
            var leader = TrackingCase.SourceOf("m_formations", seed).Stream(Purpose.RaidTiming, index / 3);
            var start = Start(ref leader, (30_000, 80_000), (180, 280), (4000, 9000));
            var split = leader.NextUniform(60, 110);
            var place = index % 3 - 1;
            var start3 = start.Displaced(place * stream.NextUniform(60, 150), place * stream.NextUniform(60, 150), 0);
            return Leg.Fly(0, 200, start3, [new(split), new(split + 20, place * 0.04), new(200)]);
        });

    /// <summary>
    /// Pairs that come from 1 to 3 km apart, fly 50 to 100 m beside each other for 40 to 80 s, where the radar sees one
    /// plot, and part again.
    /// </summary>
    public static TrackingCase Meetings(ulong seed) => Build(
        "o_meetings", seed, "pairs that meet, fly on unresolved and part", 240,
        Single() with { Cell = (150, 0.02, 0.03) }, 12, (stream, index) =>
        {
            var leader = TrackingCase.SourceOf("o_meetings", seed).Stream(Purpose.RaidTiming, index / 2);
            var start = Start(ref leader, (85_000, 110_000), (180, 240), (4000, 9000));
            var (meeting, together) = (leader.NextUniform(60, 90), leader.NextUniform(40, 80));
            var (angle, beside, bearing) = (leader.NextUniform(0.12, 0.25), leader.NextUniform(50, 100), leader.NextUniform(0, 2 * Math.PI));
            if (index % 2 == 0)
            {
                return Leg.Fly(0, 240, start, []);
            }

            // It comes in at an angle, turns onto the leader's course, and turns away; moved so that it is beside it in between.
            const double Turn = 12;
            var (vx, vy) = (start.Vx * Math.Cos(angle) + start.Vy * Math.Sin(angle), start.Vy * Math.Cos(angle) - start.Vx * Math.Sin(angle));
            List<Leg> legs = [new(meeting), new(meeting + Turn, -angle / Turn), new(meeting + Turn + together), new(meeting + 2 * Turn + together, angle / Turn)];
            var path = Leg.Fly(0, 240, start with { Vx = vx, Vy = vy }, legs);
            var (met, led) = (path.At(meeting + Turn)!.Value, Leg.Fly(0, 240, start, []).At(meeting + Turn)!.Value);
            return path.Displaced(led.X - met.X + beside * Math.Sin(bearing), led.Y - met.Y + beside * Math.Cos(bearing), 0);
        });

    /// <summary>Two radars that see the same aircraft, one with errors of range, bearing and clock that it does not know.</summary>
    public static TrackingCase Misaligned(ulong seed) => Build(
        "n_misaligned", seed, "two radars, the second 120 m, 4 mrad and 0.15 s off", 200, Single(), 20, (stream, _) =>
        {
            var start = Start(ref stream, (20_000, 70_000), (170, 290), (3000, 10_000));
            List<Leg> legs = [];
            Aircraft.AddTurn(ref stream, legs, 0, 200, climb: 0);
            return Leg.Fly(0, 200, start, legs);
        },
        Radars.Search(2, (35_000, -12_000, 200), 5, 120_000, 60) with { Offset = 1.7, Bias = (120, 0.004, 0.15) });

    private delegate TargetPath Flight(RandomStream stream, int index);

    private static TrackingCase Build(string family, ulong seed, string description, double duration, Sensor sensor, int count, Flight flight, params Sensor[] others)
    {
        var source = TrackingCase.SourceOf(family, seed);
        return new()
        {
            Family = family,
            Seed = seed,
            Description = description,
            Duration = duration,
            Sensors = [sensor, .. others],
            Targets = [.. Enumerable.Range(0, count).Select(index => flight(source.Stream(Purpose.RaidGeometry, index), index))],
        };
    }

    private static Sensor Single() => Radars.Search(1, (0, 0, 15), 4, 120_000, 100);

    private static Sensor Array() => Radars.Array(1) with { GreatestRangeRate = 700, LeastElevation = 0 };

    private static TargetState Start(ref RandomStream stream, (double Low, double High) ranges, (double Low, double High) speeds, (double Low, double High) heights)
    {
        var (bearing, range) = (stream.NextUniform(0, 2 * Math.PI), stream.NextUniform(ranges.Low, ranges.High));

        // Inwards, more or less: most stay in view for the whole time.
        var (heading, speed) = (bearing + Math.PI + stream.NextUniform(-1, 1), stream.NextUniform(speeds.Low, speeds.High));
        return new(
            range * Math.Sin(bearing), range * Math.Cos(bearing), stream.NextUniform(heights.Low, heights.High),
            speed * Math.Sin(heading), speed * Math.Cos(heading), 0);
    }
}
