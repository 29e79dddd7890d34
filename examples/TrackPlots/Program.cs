// Tracks a table of plots with Parapet.Tracking and nothing else of Parapet:
//   dotnet run --project examples/TrackPlots -- examples/TrackPlots/plots.csv
using System.Globalization;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

// What is known of the radar. Its false plots and its chance of detection decide what is believed.
var radar = new LocalRadar
{
    Id = 1,
    Position = new(0, 0, 15),
    Period = Duration.FromSeconds(4),
    DetectionProbability = Ratio.Of(0.9),
    FalsePlotsPerScan = 38,
    RangeSigma = Length.FromMetres(30),
    AzimuthSigma = Angle.FromRadians(0.0026),
    ElevationSigma = Angle.FromRadians(0.0035),
    RangeRateSigma = Speed.FromMetresPerSecond(2),
    LeastRange = Length.FromKilometres(5),
    GreatestRange = Length.FromKilometres(120),
    LeastAzimuth = Angle.FromRadians(-0.6),
    GreatestAzimuth = Angle.FromRadians(0.6),
    LeastElevation = Angle.Zero,
    GreatestElevation = Angle.FromRadians(0.35),
    RangeRateLimit = Speed.FromMetresPerSecond(400),
};
var tracker = new MultiHypothesisTracker([radar], MotionPriors.For([radar]));

// Columns: time s, range m, azimuth rad from north, elevation rad. The lines of one scan stand together.
var scans = File.ReadLines(args.Length > 0 ? args[0] : "plots.csv")
    .Skip(1)
    .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
    .GroupBy(cells => cells[0], cells => LocalPlot.OfRadar(
        Length.FromMetres(cells[1]), Azimuth.FromRadians(cells[2]), Angle.FromRadians(cells[3]), rangeRate: null));

Console.WriteLine("time,track,east,north,up,speed");
List<LocalTrack> tracks = [];
foreach (var scan in scans)
{
    tracker.Process(Instant.FromSeconds(scan.Key), radar, [.. scan]);
    tracks.Clear();
    tracker.Report(tracks);
    foreach (var track in tracks)
    {
        var p = track.Position;
        Console.WriteLine(FormattableString.Invariant($"{scan.Key},{track.Number},{p.X:F0},{p.Y:F0},{p.Z:F0},{track.Velocity.Norm:F0}"));
    }
}
