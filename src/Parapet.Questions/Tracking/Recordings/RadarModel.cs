using System.Collections.Immutable;
using Parapet.Fusion.Registration;
using Parapet.Interop.Traffic;
using Parapet.Messages;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>
/// What a tracker is told of a recorded radar: what the user says of it, else what the recording shows, else what the European standard
/// for civil radars lets one err [Eurocontrol1997]; quoted from memory, as in docs/models/registration.md.
/// </summary>
internal sealed class RadarModel
{
    /// <summary>Of plots that tell a height, before those without are left out: most of these are false.</summary>
    private const double ShareWithHeights = 0.5;

    /// <summary>Plots of a turn that lie within this share of it are of an array that looks all ways at once.</summary>
    private const double ShareAtOnce = 0.02;

    /// <summary>Where heights are not used, a target is taken for one at this height, give or take as much.</summary>
    private static readonly Length UntoldHeight = 5.Kilometres;

    private readonly RecordedRadar _radar;
    private readonly RadarSite? _site;
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();

    /// <param name="number">Of the radar, from 0: its sensor and its keeper.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="turn">Of its antenna.</param>
    public RadarModel(RecordedRadar radar, RadarSite? site, int number, Geodetic place, Duration turn)
    {
        (_radar, _site, Place, Keeper) = (radar, site, place, new(number));
        Turns = [.. RadarTurns.Of(radar, turn)];
        var isPrimary = radar.Plots.Count(plot => plot.IsPrimary) > radar.Plots.Length / 2;
        UsesHeights = site?.ElevationSigma is not null && radar.Plots.Count(plot => plot.Height is not null) >= ShareWithHeights * radar.Plots.Length;
        var farthest = radar.Plots.Max(plot => plot.Range.Metres);
        Sensor = new()
        {
            Sensor = new(number),
            RangeSigma = Told(site?.RangeSigma, isPrimary ? 120.Metres : 70.Metres, "rangeSigma", value => FormattableString.Invariant($"{value.Metres:G4} m")),
            AzimuthSigma = Told(site?.AzimuthSigma, isPrimary ? 0.15.Degrees : 0.08.Degrees, "azimuthSigma", value => FormattableString.Invariant($"{value.Degrees:G3} deg")),
            ElevationSigma = UsesHeights ? site!.ElevationSigma!.Value : Angle.FromRadians(Math.Atan(UntoldHeight.Metres / (farthest / 2))),
            MeasuresElevation = UsesHeights,
            ScanPeriod = turn,
            DetectionProbability = Ratio.Of(Told(site?.DetectionProbability, isPrimary ? 0.9 : 0.97, "detectionProbability", value => FormattableString.Invariant($"{value:G3}"))),
            FalsePlotsPerScan = Told(site?.FalsePlots, isPrimary ? 20 : 0.001 * radar.Plots.Length / Turns.Length, "falsePlots", value => FormattableString.Invariant($"{value:G2}")),
            MaximumRange = site?.Range ?? Length.FromMetres(farthest * 1.05),
            SectorWidth = Angle.FromRadians(2 * Math.PI - (LooksAtOnce() ? 1e-3 : 0)),
            MinimumElevation = -5.Degrees,
            MaximumElevation = 90.Degrees,
            TrackCapacity = 0,
        };
        if (site?.Turn is { } said && radar.Turn is { Nanoseconds: > 0 } recorded && said != recorded)
        {
            _notes.Add(FormattableString.Invariant($"a turn of {said.Seconds:G4} s as the file of sites says, where the recording says {recorded.Seconds:G4} s"));
        }

        if (!UsesHeights && radar.Plots.Any(plot => plot.Height is not null))
        {
            _notes.Add($"heights are not used: {(site?.ElevationSigma is null ? "nobody says how good they are; 'elevationSigma' does" : "too few plots tell one")}");
        }
    }

    public NodeId Keeper { get; }

    public Geodetic Place { get; }

    public SensorModel Sensor { get; }

    public ImmutableArray<RadarTurn> Turns { get; }

    /// <summary>Whether elevations follow from heights; else from a height that is guessed, with an error as large.</summary>
    public bool UsesHeights { get; }

    /// <summary>What was taken for lack of a better figure.</summary>
    public ImmutableArray<string> Notes => _notes.ToImmutable();

    /// <summary>How far it may be off against others: where nobody says, half the limits of the standard.</summary>
    public SensorBias Bias => new(_site?.RangeBias ?? 50.Metres, _site?.AzimuthBias ?? 0.05.Degrees, _site?.ClockBias ?? Duration.FromSeconds(0.05));

    /// <summary>A turn's plots as the radar would have sent them; those without a height are left out where heights are used.</summary>
    public Plot[] Plots(RadarTurn turn) =>
    [
        .. from plot in turn.Plots
           where !UsesHeights || plot.Height is not null
           let elevation = SlantElevation.Of(Place, plot.Range, plot.Bearing, UsesHeights ? plot.Height!.Value : UntoldHeight)
           select new Plot(Sensor.Sensor, Instant.Min(plot.Time, turn.Ends), plot.Range, plot.Bearing, elevation, Decibels.Zero),
    ];

    private bool LooksAtOnce() =>
        Turns.Any(turn => turn.Plots.Length > 1)
        && Turns.Where(turn => turn.Plots.Length > 1).All(turn => (turn.Plots.Max(plot => plot.Time) - turn.Plots.Min(plot => plot.Time)).Seconds <= ShareAtOnce * SecondsOf(turn));

    private static double SecondsOf(RadarTurn turn) => (turn.Ends - turn.Begins).Seconds;

    private T Told<T>(T? told, T usual, string field, Func<T, string> write)
        where T : struct
    {
        if (told is { } value)
        {
            return value;
        }

        _notes.Add($"{field} {write(usual)}, as the European standard for civil radars allows");
        return usual;
    }
}
