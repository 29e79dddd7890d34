using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Plots of a radar that looks at one carrier of a deceiver for many cycles: how many stand off it, and how far.</summary>
internal sealed class GatePullOffs : ICheckedModel
{
    private const int Cycles = 10_000;
    private const double RangeMetres = 60_000;

    private static readonly Geodetic s_antenna = Geodetic.FromDegrees(38, 32, 1000);

    public string Table => "deception/pull_off";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (looks, period) = (row.Count("looks"), Duration.FromSeconds(row.Number("period_s")));
        var radar = new RadarSite(new(1), ErrorlessRadar.With(period), Station.Fixed(s_antenna, new SmoothHorizon(s_antenna.Height)), Azimuth.North);
        var truth = new Truth([Carrier(row, new(period.Nanoseconds * looks), new(period.Nanoseconds * looks * (Cycles + 1)))]);
        var plots = new List<Plot>();

        // A staring array delivers at the end of its scan; beginning half a period before the start, no look falls upon the edge of a period.
        var begins = Instant.Start - new Duration(period.Nanoseconds / 2);
        for (var look = 0; look < Cycles * looks; look++)
        {
            radar.Scan(look, begins + new Duration(period.Nanoseconds * look), truth, new RandomSource(11, 0), plots);
        }

        var off = plots.Select(plot => plot.Range.Metres - RangeMetres).ToArray();
        yield return ("share", off.Count(metres => metres > 1) / (double)off.Length);
        yield return ("off_share", off.Average() / (row.Number("walk_m_s") * period.Seconds * looks / 2));
    }

    private static Target Carrier(ReferenceRow row, Duration cycle, Duration lasts)
    {
        var chance = Ratio.Of(row.Number("chance"));
        var place = LocalFrame.At(s_antenna).PointAt(new(Length.FromMetres(RangeMetres), Azimuth.North, 5.Degrees));
        var target = SampleTargets.At(default, 0).Description with
        {
            Deceiver = new()
            {
                Bands = [RadarBand.S],
                Chances = [chance, chance, chance],
                RangeWalk = Speed.FromMetresPerSecond(row.Number("walk_m_s")),
                AngleWalk = AngularRate.FromRadiansPerSecond(0),
                Cycle = cycle,
            },
        };
        return new(new(0), target, new(Instant.Start - cycle, Instant.Start + lasts, [new(place, default), new(place, default)], endsInImpact: false), Transponder.None);
    }
}
