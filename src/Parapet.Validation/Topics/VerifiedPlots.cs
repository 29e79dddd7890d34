using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How often, and how soon after its first plot, a target in an array's beam is confirmed by verifying looks alone.</summary>
internal sealed class VerifiedPlots : ICheckedModel
{
    private const int Trials = 4_000;

    private static readonly LocalFrame Site = LocalFrame.At(Geodetic.FromDegrees(39, 33, 1000));

    public string Table => "ballistic-clock/confirmation";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (looks, interval, chance) = (row.Count("looks"), row.Number("interval_s"), row.Number("detection_probability"));
        var (confirmed, seconds) = (0, 0.0);
        for (var trial = 0; trial < Trials; trial++)
        {
            if (ConfirmedAt(new(31, (ulong)trial), looks, interval, chance) is { } at)
            {
                (confirmed, seconds) = (confirmed + 1, seconds + at);
            }
        }

        yield return ("confirmed_share", (double)confirmed / Trials);
        yield return ("mean_time_s", seconds / confirmed);
    }

    /// <summary>In seconds after the first plot; null where no look is left.</summary>
    private static double? ConfirmedAt(RandomSource random, int looks, double interval, double chance)
    {
        var keeper = TrackKeepers.Of(TrackKeeperKind.NearestNeighbour, new(1), Model(chance), new());
        var first = Instant.FromSeconds(3);
        keeper.Process(first, Site.Origin, [PlotAt(first, random, 0)]);
        for (var look = 1; look <= looks; look++)
        {
            var time = first + Duration.FromSeconds(interval) * look;
            var isSeen = random.Stream(Purpose.VerifyingDetection, 1, 0, look).NextBernoulli(chance);
            keeper.Verify(time, Instant.FromSeconds(1.5), Site.Origin, isSeen ? [PlotAt(time, random, look)] : []);
            if (keeper.ConfirmedCount > 0)
            {
                return (time - first).Seconds;
            }
        }

        return null;
    }

    /// <summary>Falls towards the radar at 1.5 km/s, a hundred kilometres off and sixty high.</summary>
    private static Plot PlotAt(Instant time, RandomSource random, int look)
    {
        var seconds = time.Seconds;
        var sight = Site.Sight(Site.ToEcef(new Position<Enu>(0, 100_000 - 1000 * seconds, 60_000 - 1100 * seconds)));
        var noise = random.Stream(Purpose.VerifyingMeasurement, 1, 0, look);
        return new(
            new(1),
            time,
            sight.Range + Length.FromMetres(15 * noise.NextNormal()),
            sight.Azimuth + Angle.FromDegrees(0.05 * noise.NextNormal()),
            sight.Elevation + Angle.FromDegrees(0.05 * noise.NextNormal()),
            Decibels.FromDecibels(15));
    }

    private static SensorModel Model(double chance) => new()
    {
        Sensor = new(1),
        RangeSigma = Length.FromMetres(15),
        AzimuthSigma = Angle.FromDegrees(0.05),
        ElevationSigma = Angle.FromDegrees(0.05),
        ScanPeriod = Duration.FromSeconds(3),
        DetectionProbability = Ratio.Of(chance),
        FalsePlotsPerScan = 2,
        MaximumRange = Length.FromKilometres(170),
        SectorWidth = Angle.FromDegrees(120),
        MinimumElevation = Angle.FromDegrees(0),
        MaximumElevation = Angle.FromDegrees(80),
        TrackCapacity = 0,
    };
}
