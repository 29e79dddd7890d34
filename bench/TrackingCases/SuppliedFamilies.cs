using Parapet.Foundation.Randomness;

namespace Parapet.TrackingCases;

/// <summary>The six families on which trackers were compared, with other seeds: crossing, heavy, fighters, ballistic, scale, close4.</summary>
public static class SuppliedFamilies
{
    private const double Gravity = 9.81;

    /// <summary>Ten aircraft that meet in one volume at half time.</summary>
    public static TrackingCase Crossing(ulong seed)
    {
        var source = TrackingCase.SourceOf("a_crossing", seed);
        var targets = Enumerable.Range(0, 10).Select(index =>
        {
            var stream = source.Stream(Purpose.RaidGeometry, index);
            var bearing = 2 * Math.PI * (index + stream.NextUniform(-0.4, 0.4)) / 10;
            var meeting = new TargetState(2000 + 900 * stream.NextNormal(), 58_000 + 900 * stream.NextNormal(), 7000 + 300 * stream.NextNormal(), 0, 0, 0);
            var turns = stream.NextBernoulli(0.5);
            return Aircraft.ThroughPoint(ref stream, meeting, bearing, 0, 240, speed: (170, 290), turnsBefore: false, turnsAfter: turns, greatestClimb: stream.NextBernoulli(0.5) ? 10 : 0);
        });
        return new()
        {
            Family = "a_crossing",
            Seed = seed,
            Description = "crossing aircraft meeting in one volume, one 3-D radar, moderate clutter",
            Duration = 240,
            Sensors = [Radars.Search(1, (0, 0, 15), 4, 120_000, 200)],
            Targets = [.. targets],
        };
    }

    /// <summary>A hundred aircraft, twenty pairs among them, before two radars and much clutter.</summary>
    public static TrackingCase Heavy(ulong seed) => new()
    {
        Family = "b_heavy",
        Seed = seed,
        Description = "100 aircraft, 2 radars, heavy clutter, 20 close pairs",
        Duration = 200,
        Sensors =
        [
            Radars.Search(1, (-40_000, 0, 100), 4, 150_000, 400) with { SigmaAzimuth = 0.002, SigmaElevation = 0.0025 },
            Radars.Search(2, (40_000, -10_000, 300), 5, 150_000, 300) with { Offset = 1.3, SigmaRange = 50, SigmaAzimuth = 0.0022, SigmaElevation = 0.003, SigmaRangeRate = 2.5, DetectionProbability = 0.85 },
        ],
        Targets = [.. Aircraft.Traffic(TrackingCase.SourceOf("b_heavy", seed), 100, pairs: 20, duration: 200, ranges: (25_000, 130_000))],
    };

    /// <summary>Eight fighters, two of them mirrored pairs, turning with 5 to 7 g.</summary>
    public static TrackingCase Fighters(ulong seed)
    {
        var source = TrackingCase.SourceOf("c_fighters", seed);
        var targets = Enumerable.Range(0, 8).Select(index =>
        {
            // The second of a mirrored pair has the first one's draws, and turns the other way.
            var isMirror = index is 1 or 6;
            var stream = source.Stream(Purpose.RaidGeometry, isMirror ? index - 1 : index);
            var path = Aircraft.Fighter(ref stream, 150, Gravity * stream.NextUniform(5, 7), isMirror ? -1 : 1);
            return isMirror ? path.Displaced(stream.NextUniform(-250, 250), stream.NextUniform(-250, 250), 0) : path;
        });
        return new()
        {
            Family = "c_fighters",
            Seed = seed,
            Description = "manoeuvring fighters, 5-7 g turns, 2 s track-while-scan array radar",
            Duration = 150,
            Sensors = [Radars.Array(1)],
            Targets = [.. targets],
        };
    }

    /// <summary>Two salvoes of four re-entry bodies.</summary>
    public static TrackingCase Ballistic(ulong seed)
    {
        var source = TrackingCase.SourceOf("d_ballistic", seed);
        var targets = Enumerable.Range(0, 8).Select(index =>
        {
            var salvo = source.Stream(Purpose.RaidGeometry, 100 + index / 4);
            var bearing = salvo.NextUniform(0, 2 * Math.PI);
            var (distance, speed, dive) = (salvo.NextUniform(150_000, 180_000), salvo.NextUniform(1700, 2500), salvo.NextUniform(0.2, 0.65));
            var stream = source.Stream(Purpose.RaidGeometry, index);
            var heading = bearing + Math.PI + 0.03 * stream.NextNormal();
            var start = new TargetState(
                distance * Math.Sin(bearing) + 800 * stream.NextNormal(), distance * Math.Cos(bearing) + 800 * stream.NextNormal(), 92_500 + 1500 * stream.NextNormal(),
                speed * Math.Cos(dive) * Math.Sin(heading), speed * Math.Cos(dive) * Math.Cos(heading), -speed * Math.Sin(dive));
            var begin = index % 4 * stream.NextUniform(1, 4);
            return BallisticFall.Fly(Math.Round(begin, 1), 100, start, 1500 * Math.Pow(6, stream.NextUniform()), 2500);
        });
        return new()
        {
            Family = "d_ballistic",
            Seed = seed,
            Description = "re-entry targets with drag (beta 1500-9000 kg/m2), two salvoes",
            Duration = 100,
            Sensors = [Radars.Missile(1)],
            HasGravity = true,
            Targets = [.. targets],
        };
    }

    /// <summary>Five hundred aircraft before one long-range radar.</summary>
    public static TrackingCase Scale(ulong seed) => new()
    {
        Family = "e_scale",
        Seed = seed,
        Description = "500 aircraft, one long-range radar (scaling)",
        Duration = 180,
        Sensors = [Radars.Search(1, (0, 0, 200), 6, 220_000, 300) with { SigmaRange = 40, SigmaAzimuth = 0.0012, SigmaElevation = 0.0015, GreatestElevation = 0.3 }],
        Targets = [.. Aircraft.Traffic(TrackingCase.SourceOf("e_scale", seed), 500, pairs: 100, duration: 180, ranges: (15_000, 195_000))],
    };

    /// <summary>Four targets on a plane that come within a metre of each other at half time, when the first one vanishes.</summary>
    public static TrackingCase Close4(ulong seed)
    {
        var source = TrackingCase.SourceOf("f_close4", seed);
        var targets = Enumerable.Range(0, 4).Select(index => Aircraft.Wanderer(source.Stream(Purpose.RaidGeometry, index), index == 0 ? 39 : 80));
        return new()
        {
            Family = "f_close4",
            Seed = seed,
            Description = "four targets within a metre at mid-time, linear x,y measurements",
            Duration = 80,
            Plane = new(),
            CutOff = 10,
            Targets = [.. targets],
        };
    }
}
