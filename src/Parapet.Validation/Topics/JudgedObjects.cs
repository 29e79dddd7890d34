using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Objects that hang above the air before a whole radar: how many of each kind its readings judge light.</summary>
internal sealed class JudgedObjects : ICheckedModel
{
    private const int Objects = 10_000;
    private const double BodyMetres = 2;
    private const double SpeedOfLight = 299_792_458;

    private static readonly Geodetic s_antenna = Geodetic.FromDegrees(38, 32, 1000);

    public string Table => "light-objects/judged";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        yield return ("warheads_judged", ShareJudgedLight(row, areLight: false));
        yield return ("light_judged", ShareJudgedLight(row, areLight: true));
    }

    private static double ShareJudgedLight(ReferenceRow row, bool areLight)
    {
        var period = Duration.FromSeconds(row.Number("period_s"));
        var (site, truth) = (new RadarSite(new(1), ErrorlessRadar.With(period), Station.Fixed(s_antenna, new SmoothHorizon(s_antenna.Height)), Azimuth.North), TruthOf(row, areLight));
        var evidence = new FeatureEvidence[Objects];
        var plots = new List<Plot>();
        for (var look = 0; look < row.Count("looks"); look++)
        {
            plots.Clear();
            site.Scan(look, Instant.Start + new Duration(period.Nanoseconds * look), truth, new RandomSource(13, 0), plots);
            foreach (ref readonly var plot in CollectionsMarshal.AsSpan(plots))
            {
                // Each object hangs in a range of its own, ten metres from the next.
                evidence[(int)Math.Round((plot.Range.Metres - 150_000) / 10)] += plot.Features;
            }
        }

        return evidence.Count(read => read.Score < -row.Number("margin")) / (double)Objects;
    }

    private static Truth TruthOf(ReferenceRow row, bool areLight)
    {
        var features = new FeatureDescription
        {
            Separation = row.Number("separation"),
            BodyLength = Length.FromMetres(BodyMetres),
            BandwidthShare = Ratio.Of(SpeedOfLight / (2 * row.Number("cell_m") * RadarBand.S.TypicalFrequency.Hertz)),
            Turning = Duration.FromSeconds(row.Number("turning_s")),
        };
        return new([.. Enumerable.Range(0, Objects).Select(i => Hanging(i, features, areLight))]);
    }

    private static Target Hanging(int id, FeatureDescription features, bool isLight)
    {
        var place = LocalFrame.At(s_antenna).PointAt(new(Length.FromMetres(150_000 + 10 * id), Azimuth.North, 45.Degrees));
        var sample = SampleTargets.At(default, 0).Description;
        var description = sample with
        {
            Features = features,
            Signature = sample.Signature with { CrossSections = [.. Enumerable.Repeat(Area.FromSquareMetres(1e6), 6)] },
        };
        var path = new Trajectory(Instant.Start - Duration.FromSeconds(60), Instant.FromSeconds(36_000), [new(place, default), new(place, default)], endsInImpact: false);

        // What each is said to have been released by is another than all here, so that none hides another.
        return new(new(id), description, path, Transponder.None) { ReleasedBy = isLight ? new TargetId(Objects + id) : null };
    }
}
