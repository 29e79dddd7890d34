using Parapet.Flight.Targets;

namespace Parapet.Sensing.Radar;

/// <summary>
/// When a radar could first have seen a target along its flight. For explanations after a run: nothing in the cycle
/// reads it.
/// </summary>
public sealed record SightHistory
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    private SightHistory()
    {
    }

    /// <summary>When it was first above the horizon, in the sector and strong enough for an even chance; null if never.</summary>
    public required Instant? FirstSeen { get; init; }

    /// <summary>Slant range then; zero if never.</summary>
    public required Length RangeThen { get; init; }

    /// <summary>How long before that its echo would have been strong enough, had ground and earth not hidden it.</summary>
    public required Duration HiddenBefore { get; init; }

    /// <summary>Follows a target in steps of a second from its start to <paramref name="until"/>.</summary>
    public static SightHistory Of(RadarSite radar, Target target, Instant until)
    {
        var farthest = radar.EvenRangeMetres(target.Description);
        var hidden = Duration.Zero;
        for (var time = target.Trajectory.Begins; time < until; time += Step)
        {
            if (!radar.Station.IsPresent(time))
            {
                continue;
            }

            var view = radar.Station.ViewAt(time);
            var position = target.Trajectory.At(time).Position;
            var range = Length.FromMetres((position - view.Frame.Origin).Norm);
            if (range.Metres > farthest)
            {
                continue;
            }

            if (radar.TrySight(view, position, range + 1.Metres, out _))
            {
                return new() { FirstSeen = time, RangeThen = range, HiddenBefore = hidden };
            }

            hidden += Step;
        }

        return new() { FirstSeen = null, RangeThen = Length.Zero, HiddenBefore = hidden };
    }
}
