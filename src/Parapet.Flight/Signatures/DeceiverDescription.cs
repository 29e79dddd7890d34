using System.Collections.Immutable;

namespace Parapet.Flight.Signatures;

/// <summary>A repeater that leads a radar's gates away from what carries it.</summary>
public sealed record DeceiverDescription
{
    /// <summary>The bands that it answers in.</summary>
    public required ImmutableArray<RadarBand> Bands { get; init; }

    /// <summary>Chance that one look begins a pull-off, in [0, 1], in the order of <see cref="RadarType"/>.</summary>
    public required ImmutableArray<Ratio> Chances { get; init; }

    /// <summary>How fast the false echo walks away in range; a repeater can only answer later.</summary>
    public required Speed RangeWalk { get; init; }

    /// <summary>How fast it walks aside in azimuth, to the one or the other side, before a radar that compares echoes in turn; no other is misled in angle.</summary>
    public required AngularRate AngleWalk { get; init; }

    /// <summary>
    /// How long one cycle lasts, above zero: within it the first look that is taken in is led away until its end; then the
    /// repeater falls silent, and the radar finds the carrier where it is.
    /// </summary>
    public required Duration Cycle { get; init; }
}
