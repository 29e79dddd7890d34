using Parapet.Foundation.Randomness;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

/// <summary>A radar at the origin and targets that fly by functions of time; every draw is keyed.</summary>
internal sealed class Scene(LocalRadar radar, ulong seed, params Func<double, (double X, double Y, double Z)>[] targets)
{
    private readonly List<LocalPlot> _plots = [];

    /// <summary>Whether plots of targets within 150 m, 0.02 rad and 0.03 rad come as the mean of the two.</summary>
    public bool Merges { get; init; }

    public static LocalRadar Search(double falsePlots = 20) => new()
    {
        Id = 1,
        Position = new(0, 0, 15),
        Period = Duration.FromSeconds(4),
        DetectionProbability = Ratio.Of(0.9),
        FalsePlotsPerScan = falsePlots,
        RangeSigma = Length.FromMetres(30),
        AzimuthSigma = Angle.FromRadians(0.0026),
        ElevationSigma = Angle.FromRadians(0.0035),
        RangeRateSigma = Speed.FromMetresPerSecond(2),
        LeastRange = Length.FromKilometres(5),
        GreatestRange = Length.FromKilometres(120),
        LeastElevation = Angle.Zero,
        GreatestElevation = Angle.FromRadians(0.35),
        RangeRateLimit = Speed.FromMetresPerSecond(400),
    };

    /// <summary>Runs the tracker over so many scans and hands each scan's tracks out.</summary>
    public void Run(int scans, Action<double, List<LocalTrack>> look, MultiHypothesisTracker? tracker = null)
    {
        tracker ??= new([radar], MotionPriors.For([radar]));
        List<LocalTrack> tracks = [];
        for (var scan = 0; scan < scans; scan++)
        {
            var time = scan * radar.Period.Seconds;
            tracker.Process(Instant.FromSeconds(time), radar, Plots(scan, time));
            tracks.Clear();
            tracker.Report(tracks);
            look(time, tracks);
        }
    }

    public ReadOnlySpan<LocalPlot> Plots(int scan, double time)
    {
        _plots.Clear();
        for (var i = 0; i < targets.Length; i++)
        {
            var draws = new RandomSource(seed, 0).Stream(Purpose.Test, i, occasion: scan);
            var (x, y, z) = targets[i](time);
            z -= radar.Position.Z;
            var range = Math.Sqrt(x * x + y * y + z * z);
            if (draws.NextBernoulli(radar.DetectionProbability.Value) && range < radar.GreatestRange.Metres)
            {
                _plots.Add(Plot(range + 30 * draws.NextNormal(), Math.Atan2(x, y) + 0.0026 * draws.NextNormal(), Math.Asin(z / range) + 0.0035 * draws.NextNormal()));
            }
        }

        if (Merges && _plots.Count == 2)
        {
            Merge();
        }

        var clutter = new RandomSource(seed, 0).Stream(Purpose.Test, 1000, occasion: scan);
        for (var i = clutter.NextPoisson(radar.FalsePlotsPerScan); i > 0; i--)
        {
            _plots.Add(Plot(clutter.NextUniform(5000, 120_000), clutter.NextUniform(0, 2 * Math.PI), clutter.NextUniform(0, 0.35)));
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_plots);
    }

    private void Merge()
    {
        var (a, b) = (_plots[0], _plots[1]);
        if (Math.Abs(a.First - b.First) > 150 || Math.Abs(a.Second - b.Second) > 0.02 || Math.Abs(a.Third - b.Third) > 0.03)
        {
            return;
        }

        _plots.Clear();
        _plots.Add(Plot((a.First + b.First) / 2, (a.Second + b.Second) / 2, (a.Third + b.Third) / 2));
    }

    private static LocalPlot Plot(double range, double azimuth, double elevation) =>
        LocalPlot.OfRadar(Length.FromMetres(range), Azimuth.FromRadians(azimuth), Angle.FromRadians(elevation), null);
}
