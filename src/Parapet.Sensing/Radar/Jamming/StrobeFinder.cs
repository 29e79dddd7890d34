using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Radar.Jamming;

/// <summary>
/// The strobes of one radar: while its beam passes over a source of noise that stands well above its own, it finds the bearing as it finds that of an echo of
/// that strength, and no range. Whether it sees the carrier's echo besides does not matter.
/// </summary>
public sealed class StrobeFinder(RadarSite site)
{
    /// <summary>Jamming over noise from which on a source has a strobe: as an echo must stand above the noise to be plotted, an estimate of ours.</summary>
    public static Decibels LeastJamming { get; } = Decibels.FromDecibels(13);

    // Noise has no range: only the horizon bounds how far it is heard.
    private static readonly Length s_anyRange = Length.FromKilometres(5_000);

    /// <summary>Appends the strobes of one scan, in the order of their bearings, so that none tells whose it is.</summary>
    /// <param name="scanIndex">With sensor and source it keys the draws.</param>
    /// <param name="start">When the scan began.</param>
    public void Find(long scanIndex, Instant start, Truth truth, RandomSource random, List<Strobe> strobes)
    {
        if (!site.InOrder || site.Description.Optic is not null || !site.Station.IsPresent(start))
        {
            return;
        }

        var first = strobes.Count;
        var view = site.Station.ViewAt(site.MiddleOf(start));
        var nominal = start + site.Timing.Nominal;
        foreach (var id in truth.Jammers)
        {
            if (truth.IsFlying(id, nominal) && TryFind(id, view, scanIndex, start, truth, random) is { } strobe)
            {
                strobes.Add(strobe);
            }
        }

        strobes.Sort(first, strobes.Count - first, Comparer<Strobe>.Create(static (a, b) => a.Azimuth.Radians.CompareTo(b.Azimuth.Radians)));
    }

    private Strobe? TryFind(TargetId id, RadarView view, long scanIndex, Instant start, Truth truth, RandomSource random)
    {
        var place = truth.PlaceOf(id, start + site.Timing.Nominal);
        if (site.Meet(id, view, start, truth, ref place) is not { } meeting
            || !site.IsInVolume(view, place, s_anyRange, out var line)
            || site.JammingBy(truth[id].Description, start, place) is not { } jamming || jamming.Decibels < LeastJamming)
        {
            return null;
        }

        var growth = site.Error.Growth(jamming.Value);
        var draws = random.Stream(Purpose.Strobe, site.Sensor.Value, id.Value, scanIndex);
        var sight = site.Error.Measure(RadarSite.Locate(view, line), growth, ref draws);
        return new(
            site.Sensor, meeting + site.ClockError, view.Frame.Origin, sight.Azimuth, sight.Elevation,
            site.Description.AzimuthSigma * growth, site.Description.ElevationSigma * growth);
    }
}
